"""Invented graphs of any size, and how fast this machine answers questions about them."""
