"""Capacities and presences as Russian says them: a verb that agrees with whoever acted."""

from collections.abc import Sequence

from maggraph.answers.happenings import Act, Side
from maggraph.language import Sex

ACTS = {
    "opener": ("открыл мероприятие", "открыла мероприятие"),
    "speaker": ("выступил", "выступила"),
    "greeter": ("приветствовал участников", "приветствовала участников"),
    "reader": ("зачитал чужое приветствие", "зачитала чужое приветствие"),
    "moderator": ("вёл мероприятие", "вела мероприятие"),
    "host": ("принимал участников", "принимала участников"),
    "organizer": ("был организатором", "была организатором"),
    "performer": ("выступал в программе", "выступала в программе"),
    "delegate": ("был в составе делегации", "была в составе делегации"),
    "participant": ("принял участие", "приняла участие"),
    "guest": ("был среди гостей", "была среди гостей"),
    "awardee": ("получил награду", "получила награду"),
    "award-presenter": ("вручал награды", "вручала награды"),
    "electee": ("был избран", "была избрана"),
    "proposer": ("внёс предложение", "внесла предложение"),
    "mentioned": ("упомянут", "упомянута"),
}
PRESENCES = {
    "in-person": "лично",
    "live-link": "по видеосвязи",
    "attended": "в какой форме, отчёт не уточняет",
}


def acts_of(side: Side) -> str:
    """Say what one side did, every act once; taking part is not worth a word beside something more telling.

    >>> from maggraph.language import PersonName
    >>> acts_of(Side(PersonName("Колескина"), "in-person", (Act("speaker", "Новые школы"),)))
    'выступила на тему «Новые школы»'
    """
    woman = side.name.sexed().sex is Sex.FEMALE
    telling = [act for act in side.acts if act.capacity != "participant"] or side.acts or (Act("participant"),)
    return " и ".join(dict.fromkeys(_act(act, woman=woman) for act in telling))


def _act(act: Act, *, woman: bool) -> str:
    words = ACTS[act.capacity][woman]
    if act.topic:
        title = act.topic[0].isupper() or act.topic[0] == "«"
        words += f" на тему «{inside(act.topic)}»" if title and act.capacity == "speaker" else f" ({act.topic})"
    return f"{words} от имени: {act.on_behalf_of}" if act.on_behalf_of else words


def inside(title: str) -> str:
    """Write a title so that it can stand in quotation marks; one that does not close its own is closed.

    >>> inside("Форум «Россия»")
    'Форум „Россия“'
    """
    bare = title.strip()
    if bare.count("«") == 1 and bare.startswith("«") and bare.endswith("»"):
        bare = bare[1:-1]
    bare += "»" * (bare.count("«") - bare.count("»"))
    return bare.replace("«", "„").replace("»", "“")


def both(sides: Sequence[Side]) -> tuple[str, bool]:
    """Give "оба" or "обе", and whether both are women."""
    women = all(side.name.sexed().sex is Sex.FEMALE for side in sides)
    return ("Обе" if women else "Оба"), women
