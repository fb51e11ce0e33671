"""Why two people are said to have met, in the reader's language."""

from maggraph.answers.happenings import Story
from maggraph.answers.why_en import why_en
from maggraph.answers.why_ru import why_ru


def why(story: Story, lang: str) -> str:
    """Tell a meeting in one sentence of our own; no words of the report are in it but names and titles."""
    sentence = why_ru(story) if lang == "ru" else why_en(story)
    return " ".join(sentence.split())
