"""A report's text as sentences and tokens, every token where it stands in the normalised text.

Sentences are razdel's, over paragraphs that a page break cut in two and within list items. Tokens are one expression
of our own: initials, degrees and "г." keep their dot, which is what names and places are read by. The text is first
repaired letter by letter, so that offsets stay.
"""

import re
from collections.abc import Iterator

from razdel import sentenize

from maggraph.extraction.mentions import Sentence, Span, Token
from maggraph.reports import Paragraph, Report

TOKEN = re.compile(
    r"(?<!\w)[иИ]\.\s?[оО]\.(?=\s[а-я])|(?<!\w)[вВ]\.\s?[иИ]\.\s?[оО]\.(?=\s[а-я])"
    r"|(?<!\w)[А-ЯЁ][жхю]?\.(?!\w{2,}\.)"
    r"|(?<!\w)[дДкК]\.\s?(?:[а-я]{1,5}\.[\s-]?){1,2}н\."
    r"|(?<!\w)(?:[гГ]|гг|им|обл|пос|пгт|пл|ул|пр|акад|проф|чл|респ|ст)\."
    r"|\w+(?:(?:(?<=вице)|(?<=экс)|(?<=Вице)|(?<=Экс))-\w+|[-\u2010\u2011](?!(?:генеральн|исполнительн|председател|директор|руководител|начальник|глав[аыеу]\b|мэр))\w+)*\+?"
    r"|\S"
)
"""Initials; "и.о."; degrees; short words with a dot; words, of which an office glued on by a hyphen is none; marks."""
ITEM = re.compile(r"\n(?=\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s)")
ENDED = re.compile(r"[.!?;:…][»\")]*\s*\Z")
MIXED = re.compile(r"\b(?=\w*[а-яёА-ЯЁ])(?=\w*[A-Za-z])[\w-]+\b")
LATIN = str.maketrans("aceopxyukmthbvnlsdrizgfABCEHKMOPTXYIVNLSDRZGF", "асеорхуукмтнбвнлсдризгфАВСЕНКМОРТХУИВНЛСДРЗГФ")


def repaired(text: str) -> str:
    r"""Put Cyrillic letters for Latin ones that stray into Russian words, and a blank for a line's end.

    >>> repaired("Каз\u0061\u006b\u006f\u0076 IT-форум\nПлан")
    'Казаков IT-форум План'
    """
    return MIXED.sub(_one_alphabet, text.replace("\n", " ").replace("\u00a0", " "))


def _one_alphabet(found: re.Match[str]) -> str:
    parts = re.split("(-)", found.group())
    return "".join(part.translate(LATIN) if re.search("[а-яёА-ЯЁ]", part) else part for part in parts)


def sentences(report: Report) -> tuple[Sentence, ...]:
    """Split a report into sentences."""
    text = repaired(report.text)
    return tuple(_sentences(report, text))


def _sentences(report: Report, text: str) -> Iterator[Sentence]:
    for run in _runs(report.paragraphs):
        for start, end in _pieces(report.text, run[0].start, run[-1].end):
            for part in sentenize(text[start:end]):
                tokens = tuple(_tokens(text, start + part.start, start + part.stop))
                if tokens:
                    span = Span(tokens[0].start, tokens[-1].end, _paragraph(run, tokens[0].start))
                    yield Sentence(span, tokens)


def _runs(paragraphs: tuple[Paragraph, ...]) -> Iterator[list[Paragraph]]:
    """Yield paragraphs, those together that are one: the first breaks off and the next goes on in lower case."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        if run and not (paragraph.text[:1].islower() and not ENDED.search(run[-1].text)):
            yield run
            run = []
        run.append(paragraph)
    if run:
        yield run


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a list, or the whole."""
    cuts = [start, *(found.start() + 1 for found in ITEM.finditer(text, start, end)), end]
    yield from zip(cuts, cuts[1:], strict=False)


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for found in TOKEN.finditer(text, start, end):
        yield Token(found.group(), found.start(), found.end())


def _paragraph(run: list[Paragraph], offset: int) -> int:
    return max((part for part in run if part.start <= offset), key=lambda part: part.start).number
