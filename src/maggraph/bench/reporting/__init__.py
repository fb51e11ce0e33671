"""What a bench found, written for machines (JSON), for people (Markdown) and as a picture (SVG)."""
