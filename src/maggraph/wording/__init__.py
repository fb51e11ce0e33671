"""What maggraph says to people, in English or Russian.

English stands in the source, complete in itself; Russian stands in `ru/*.yaml`, found by the English template. The
language is that of the locale (`MAGGRAPH_LANG` goes before it) until `speaking` chooses another.
"""

from maggraph.wording.catalogue import russian
from maggraph.wording.speech import LANGUAGES, in_words, language, say, speak, speaking

__all__ = ["LANGUAGES", "in_words", "language", "russian", "say", "speak", "speaking"]
