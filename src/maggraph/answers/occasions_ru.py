"""An event in a Russian sentence: at it, a participant of it; its title declined where its head is sure."""

from maggraph.answers.acts_ru import inside
from maggraph.answers.happenings import Occasion
from maggraph.language import Case, declined, fold, head_noun, when_russian

KINDS = {
    "session": "сессия",
    "conference": "конференция",
    "forum": "форум",
    "congress": "конгресс",
    "seminar": "семинар",
    "round-table": "круглый стол",
    "panel": "дискуссия",
    "festival": "фестиваль",
    "celebration": "празднование",
    "parade": "парад",
    "reception": "приём",
    "inauguration": "инаугурация",
    "ceremony": "церемония",
    "meeting": "встреча",
    "study-visit": "выездное мероприятие",
    "concert": "концерт",
    "contest": "конкурс",
    "publication": "выпуск издания",
    "application": "подача заявки",
}
_AT = frozenset(
    (
        *(noun.rpartition(" ")[2] for noun in KINDS.values()),
        *("ассамблея", "бизнес-форум", "вечер", "встреча", "вручение", "день", "заседание", "инаугурация", "митинг"),
        *("награждение", "открытие", "праздник", "празднование", "совещание", "съезд", "торжество", "экспертиза"),
        *("смотр-конкурс", "смотр", "саммит", "сбор", "слёт", "ярмарка", "выставка", "презентация", "пленум"),
    )
)
_DESCRIBED = frozenset(
    ("meeting", "reception", "ceremony", "concert", "seminar", "inauguration", "study-visit", "panel", "round-table")
)
"""Kinds of events that are described rather than named: their titles take no capital inside a sentence."""
_DURING = ("ние", "тие")
_DURING_TOO = frozenset(["визит", "поездка", "осмотр", "экскурсия", "знакомство", "выход", "мероприятие"])


def at(occasion: Occasion) -> str:
    """Say where something happened: at the event, or during it.

    >>> at(Occasion("Международный форум «Россия»", "forum", "2025"))
    'на Международном форуме «Россия»'
    >>> at(Occasion("Русское поле", "festival", "2025")), at(Occasion("Осмотр музея", "study-visit", "2025"))
    ('на фестивале «Русское поле»', 'во время осмотра музея')
    """
    noun = head_noun(occasion.title)
    if noun in _AT:
        return f"на {_declined(occasion, Case.PREPOSITIONAL)}"
    if noun.endswith(_DURING) or noun in _DURING_TOO:
        return f"во время {_declined(occasion, Case.GENITIVE)}"
    return f"на {_kind(occasion, Case.PREPOSITIONAL)} «{inside(occasion.title)}»"


def of(occasion: Occasion) -> str:
    """Put the event into the genitive.

    >>> of(Occasion("Форум «Россия»", "forum", "2025")), of(Occasion("«Русское поле»", "festival", "2025"))
    ('форума «Россия»', 'фестиваля «Русское поле»')
    """
    if head_noun(occasion.title) in _AT:
        return _declined(occasion, Case.GENITIVE)
    return f"{_kind(occasion, Case.GENITIVE)} «{inside(occasion.title)}»"


def when_and_where(occasion: Occasion) -> str:
    """Say when, and in which city unless the title has it already.

    >>> when_and_where(Occasion("Форум", "forum", "2025-04-10", city="Москва"))
    '10 апреля 2025 года (Москва)'
    """
    when = when_russian(occasion.start, occasion.end) if occasion.start else ""
    told = not occasion.city or fold(occasion.city)[:-1] in fold(occasion.title)
    return when if told else f"{when} ({occasion.city})".strip()


def _declined(occasion: Occasion, case: Case) -> str:
    """Decline a title; one that begins with a plain noun, or only describes the event, loses its capital."""
    phrase = declined(occasion.title, case) or f"{_kind(occasion, case)} «{inside(occasion.title)}»"
    noun = head_noun(occasion.title)
    first = occasion.title.split(maxsplit=1)[0]
    plain = first.lower() == noun or (occasion.kind in _DESCRIBED and not first.isupper())
    return phrase[:1].lower() + phrase[1:] if plain and noun != "день" else phrase


def _kind(occasion: Occasion, case: Case) -> str:
    noun = KINDS.get(occasion.kind, "мероприятие")
    return declined(noun, case) or noun
