"""Russian and its spellings behind one door: transliteration, folding, inflection, people's names."""

from maggraph.language.folding import fold, words
from maggraph.language.translit import latin, skeleton, slug, spellings

__all__ = ["fold", "latin", "skeleton", "slug", "spellings", "words"]
