"""A briefing's sentences in Russian, names and posts in the cases that they need."""

from collections.abc import Sequence

from maggraph.answers.acts_ru import ACTS, inside
from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Act, Occasion, Side
from maggraph.answers.occasions_ru import at, of, when_and_where
from maggraph.answers.values import Entity
from maggraph.language import Case, PersonName, Sex, body_declined, plural, when_russian
from maggraph.language.dictionary import parses

_NOUNS = {"event": "событие", "meeting": "встреча", "award": "награда"}
_HOW = {
    "in-person": ("лично", ("лично присутствовал", "лично присутствовала")),
    "live-link": ("по видеосвязи", ("был на видеосвязи", "была на видеосвязи")),
}
_TOOK = ("участвовал", "участвовала")
_SENT = {
    "video-message": ("направил видеообращение участникам", "направила видеообращение участникам"),
    "written-message": ("направил письменное приветствие участникам", "направила письменное приветствие участникам"),
}
_FEW_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"


class Russian:
    """The voice of Russian."""

    months = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")

    def short(self, name: PersonName) -> str:
        """Write initials and family name."""
        return name.short

    def full(self, name: PersonName) -> str:
        """Write a name in full, given name first; by initials where the given name is not known.

        >>> Russian().full(PersonName("Васюнькин", "Юрий", "Николаевич"))
        'Юрий Николаевич Васюнькин'
        """
        whole = not name.given.endswith(".") and name.patronymic and not name.patronymic.endswith(".")
        return f"{name.given} {name.patronymic} {name.family}" if whole else name.short

    def meetings_with(self, name: PersonName) -> str:
        """Head the meetings with somebody.

        >>> Russian().meetings_with(PersonName("Васюнькин", "Юрий", "Николаевич"))
        'Встречи с Ю.Н. Васюнькиным'
        """
        return f"Встречи {self.with_(name)}"

    def with_(self, name: PersonName) -> str:
        """Write somebody after "с", which is "со" before some consonants.

        >>> Russian().with_(PersonName("Швед")), Russian().with_(PersonName("Эшба", "Беслан", "Федорович"))
        ('со Шведом', 'с Б.Ф. Эшбой')
        """
        partner = name.declined(Case.INSTRUMENTAL).short
        heavy = partner[:1] in "СЗШЖ" and partner[1:2].lower() in _FEW_CONSONANTS
        return f"{'со' if heavy else 'с'} {partner}"

    def office(self, post: str, body: Entity) -> str:
        """Write a post with its body in the genitive.

        >>> Russian().office("мэр", Entity.of("https://e.example/id/city/kazan", "Казань"))
        'мэр города Казани'
        """
        where = body_declined(body.name, Case.GENITIVE)
        head, with_whom, whom = post.partition(" при ")
        return f"{head} {'города ' if body.type == 'city' else ''}{where}{with_whom}{whom}"

    def counted(self, number: int, noun: str) -> str:
        """Write a number with a noun.

        >>> Russian().counted(3, "event"), Russian().counted(12, "person")
        ('3 события', '12 человек')
        """
        if noun == "person":
            few = number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}
            return f"{number} {'человека' if few else 'человек'}"
        return f"{number} {plural(number, _NOUNS[noun])}"

    def span(self, first: str, last: str) -> str:
        """Say from when until when.

        >>> Russian().span("2024-12-13", "2025-09-19"), Russian().span("2025-07", "2025-07")
        ('с 13 декабря 2024 года по 19 сентября 2025 года', 'в июле 2025 года')
        """
        if first == last or not (first and last):
            return when_russian(first or last) if first or last else ""
        return f"с {_bare(first)} по {_bare(last)}"

    def when(self, occasion: Occasion) -> str:
        """Say when and in which city."""
        return when_and_where(occasion)

    def at(self, occasion: Occasion) -> str:
        """Say at what it was."""
        return at(occasion)

    def acts(self, side: Side) -> str:
        """Say what somebody did; what the topic says with a verb of its own is said by it."""
        woman = side.name.sexed().sex is Sex.FEMALE
        telling = [act for act in side.acts if act.capacity != "participant" or act.topic] or [Act("participant")]
        return " и ".join(dict.fromkeys(_act(act, woman=woman) for act in telling))

    def present(self, name: PersonName, occasion: Occasion, side: Side) -> str:
        """Tell that somebody was at an event, how and what for."""
        acts = self.acts(side)
        opened = f"{_capital(f'{when_and_where(occasion)} {at(occasion)}'.strip())} {name.short}"
        took = acts.startswith(("участвовал", "принял"))
        if side.presence not in _HOW:
            return f"{opened} {acts}; лично или по видеосвязи, не сказано."
        how, being = _HOW[side.presence]
        return f"{opened} {how} {acts}." if took else f"{opened} {being[_is_woman(name)]} и {acts}."

    def beside(self, grade: Grade, people: Sequence[str]) -> str:
        """Tell who else was there, by the grade of the meeting."""
        one = len(people) == 1
        head = {
            Grade.DIRECT: "Лично там был" if one else "Лично там были",
            Grade.TOGETHER: "Там же лично был" if one else "Там же лично были",
            Grade.SAME_EVENT: "В том же событии участвовал" if one else "В том же событии участвовали",
            Grade.SAME_PROGRAMME: "В других частях той же программы участвовал"
            if one
            else "В других частях той же программы участвовали",
        }[grade]
        return f"{head}: {'; '.join(people)}."

    def received(self, occasion: Occasion, award: str, presenter: PersonName | None) -> str:
        """Tell of an award received."""
        by = "кто вручил, не сказано"
        if presenter:
            by = f"{'вручила' if _is_woman(presenter) else 'вручил'} {presenter.short}"
        return f"{_capital(when_and_where(occasion))} {at(occasion)} – {_award(award)}; {by}.".strip()

    def handed(self, occasion: Occasion, award: str, recipient: str) -> str:
        """Tell of an award handed over."""
        return (
            f"{_capital(when_and_where(occasion))} {at(occasion)} – {_award(award)}; получатель: {recipient}.".strip()
        )

    def greeted(self, name: PersonName, occasion: Occasion, presence: str, reader: PersonName | None) -> str:
        """Tell of a greeting sent by somebody who was not there."""
        sent = _SENT[presence][_is_woman(name)]
        read = f"; его зачитал{'а' if _is_woman(reader) else ''} {reader.short}" if reader else ""
        return f"{_capital(when_and_where(occasion))} {name.short} {sent} {of(occasion)}{read}.".strip()

    def strangers(self, others: Sequence[PersonName], through: Sequence[str]) -> str:
        """Tell of people not met, and of the acquaintances shared with them."""
        names = ", ".join([self.with_(others[0]), *(one.declined(Case.INSTRUMENTAL).short for one in others[1:])])
        shared = "есть общий знакомый" if len(through) == 1 else "есть общие знакомые"
        return f"{_capital(names)} отчёты не показывают ни одной встречи, но {shared}: {', '.join(through)}."


def _act(act: Act, *, woman: bool) -> str:
    """Say one thing that somebody did.

    >>> _act(Act("opener", "открыл пленарное заседание"), woman=False), _act(Act("speaker", "Школы"), woman=True)
    ('открыл пленарное заседание', 'выступила на тему «Школы»')
    >>> _act(Act("participant", "журнал МАГ"), woman=False)
    'участвовал (тема: журнал МАГ)'
    """
    words = _TOOK[woman] if act.capacity == "participant" else ACTS[act.capacity][woman]
    behalf = f" от имени: {act.on_behalf_of}" if act.on_behalf_of else ""
    if not act.topic:
        return words + behalf
    if any(parse.tag.POS == "VERB" for parse in parses(act.topic.split(maxsplit=1)[0])[:1]):
        return act.topic + behalf
    if act.capacity == "speaker" and (act.topic[0].isupper() or act.topic[0] == "«"):
        return f"{words} на тему «{inside(act.topic)}»{behalf}"
    topic = f"тема: {act.topic}" if act.capacity in {"speaker", "participant"} else act.topic
    return f"{words} ({topic}){behalf}"


def _bare(date: str) -> str:
    """Write a date after "с" or "по".

    >>> _bare("2025-07"), _bare("2025")
    ('июля 2025 года', '2025 года')
    """
    if len(date) == 10:
        return when_russian(date)
    day = when_russian(f"{date}-01-01"[:10]).removeprefix("1 ")
    return day if len(date) == 7 else day.partition(" ")[2]


def _award(title: str) -> str:
    """Write an award in a sentence: what begins with a plain noun takes no capital.

    >>> _award("Медаль «За заслуги»"), _award("«Город»")
    ('медаль «За заслуги»', '«Город»')
    """
    first = title.split(maxsplit=1)[0]
    plain = first.isalpha() and not first.isupper()
    return title[:1].lower() + title[1:] if plain else f"«{inside(title)}»"


def _is_woman(name: PersonName) -> bool:
    return name.sexed().sex is Sex.FEMALE


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
