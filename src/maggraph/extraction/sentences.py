"""A report's text as sentences and tokens, every token where it stands in the normalised text.

Sentences are razdel's, over paragraphs that a page break cut in two and within list items. Tokens are one expression
of our own: initials, degrees and "г." keep their dot, which is what names and places are read by. The text is first
repaired letter by letter, so that offsets stay.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from razdel import sentenize

from maggraph.extraction.mentions import Sentence, Span, Token
from maggraph.reports import Flow, Report

TOKEN = re.compile(
    r"(?<!\w)[иИ]\.\s?[оО]\.(?=\s[а-я])|(?<!\w)[вВ]\.\s?[иИ]\.\s?[оО]\.(?=\s[а-я])"
    r"|(?<!\w)[А-ЯЁ][жхю]?\.(?!\w{2,}\.)"
    r"|(?<!\w)[дДкК]\.\s?(?:[а-я]{1,5}\.[\s-]?){1,2}н\."
    r"|(?<!\w)(?:[гГ]|гг|им|обл|пос|пгт|пл|ул|пр|акад|проф|чл|респ|ст)\.|(?<!\w)с\.(?=\s?[А-ЯЁ][а-яё])"
    r"|(?<!\w)(?:[зЗ]ам|[зЗ]ав|[нН]ач|[пП]ом)\.(?=\s*[а-я])|(?<!\w)[ОД]['’][А-ЯЁ]\w+"
    r"|\w+(?:(?:(?<=вице)|(?<=экс)|(?<=Вице)|(?<=Экс))-\w+|[-\u2010\u2011](?!(?:генеральн|исполнительн|председател|директор|руководител|начальник|глав[аыеу]\b|мэр))\w+)*\+?"
    r"|\S"
)
"""Initials; "и.о."; degrees; short words with a dot; words, of which an office glued on by a hyphen is none; marks."""
ITEM = re.compile(
    r"\n(?=\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s)|;(?=\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?\.\d\d(?:\.(?:\d\d){1,2})?\s*[–—-]\s)"
    r"|\n(?=\d{1,2}[.:]\d\d\s+[А-ЯЁ«])|\n(?=\d{1,2}(?:\s*[-–—]\s*\d{1,2})?\s+[–—-]\s)|\n(?=[^\n]*\s\|\s)|\n(?=\d{1,2}(?:\s*[-–—]\s*\d{1,2})?(?:[.:]\d\d(?:\.\d{2,4})?|\s+[а-я]{3,8})\s*(?:[–—:|-]\s|,\s[А-ЯЁ]))"
    r"|\n(?=[А-ЯЁ][а-яё]+(?: [а-яё]+)?:\s)"
)
"""Where an item of a list begins: at a mark, a number, a row of a table, a label, or a date that stands like one."""
LINE = re.compile(r"^[^\n]{1,45}[^\n,;–—-](?=\n[А-ЯЁ«\"\d])", re.MULTILINE)
"""A line too short to have been wrapped: a date, a heading."""
LOW_QUOTES = re.compile(r"„([^„“”«»]*)[“”]")
MIXED = re.compile(r"\b(?=\w*[а-яёА-ЯЁ])(?=\w*[A-Za-z])[\w-]+\b")
LATIN = str.maketrans("aceopxyukmthbvnlsdrizgfABCEHKMOPTXYIVNLSDRZGF", "асеорхуукмтнбвнлсдризгфАВСЕНКМОРТХУИВНЛСДРЗГФ")


def repaired(text: str) -> str:
    r"""Put Cyrillic letters for Latin ones that stray into Russian words, «» for „“, and a blank for a line's end.

    >>> repaired("Каз\u0061\u006b\u006f\u0076 IT-форум\nПлан")
    'Казаков IT-форум План'
    """
    quoted = LOW_QUOTES.sub(r"«\1»", text) if "„" in text else text
    return MIXED.sub(_one_alphabet, quoted.replace("\n", " ").replace("\u00a0", " "))


def _one_alphabet(found: re.Match[str]) -> str:
    parts = re.split("(-)", found.group())
    return "".join(part.translate(LATIN) if re.search("[а-яёА-ЯЁ]", part) else part for part in parts)


def sentences(report: Report) -> tuple[Sentence, ...]:
    """Split a report into sentences; one that a page break cuts is whole."""
    return tuple(sentence for flow in report.flows() for sentence in _sentences(flow))


def _sentences(flow: Flow) -> Iterator[Sentence]:
    text = repaired(flow.text)
    for start, end in _pieces(flow.text):
        for part in sentenize(text[start:end]):
            tokens = tuple(_tokens(flow, text, start + part.start, start + part.stop))
            if tokens:
                number, first, last = flow.place(start + part.start, start + part.stop)
                yield Sentence(Span(first, last, number), tokens)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the items of a list and the lines too short to be wrapped, or the whole."""
    cuts = {found.start() + 1 for found in ITEM.finditer(text)} | {found.end() + 1 for found in LINE.finditer(text)}
    yield from pairwise(sorted({0, len(text), *cuts}))


def _tokens(flow: Flow, text: str, start: int, end: int) -> Iterator[Token]:
    for found in TOKEN.finditer(text, start, end):
        _, first, last = flow.place(*found.span())
        yield Token(found.group(), first, last)
