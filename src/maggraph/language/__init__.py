"""Russian and its spellings behind one door: transliteration, folding, inflection, people's names."""

from maggraph.language.dates import when_english, when_russian
from maggraph.language.folding import fold, words
from maggraph.language.inflection import Case, declined, head_noun, lemmas, plural
from maggraph.language.matching import Fit, fit, fits
from maggraph.language.people import PersonName, Sex
from maggraph.language.posts import body_declined, post_declined
from maggraph.language.translit import is_latin, latin, skeleton, slug, spellings

__all__ = [
    "Case",
    "Fit",
    "PersonName",
    "Sex",
    "body_declined",
    "declined",
    "fit",
    "fits",
    "fold",
    "head_noun",
    "is_latin",
    "latin",
    "lemmas",
    "plural",
    "post_declined",
    "skeleton",
    "slug",
    "spellings",
    "when_english",
    "when_russian",
    "words",
]
