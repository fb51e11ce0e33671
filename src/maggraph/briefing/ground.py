"""What every briefing is made from: the graph, the voice that tells it, who is called what and held which post when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from maggraph.answers.background import Background, read_background
from maggraph.answers.company import meetings_around
from maggraph.answers.directory import Entry, read_directory
from maggraph.answers.dossier import Cell, Fact
from maggraph.answers.grades import Grade
from maggraph.answers.kinds import KindNames, read_kinds
from maggraph.answers.meetings import Meeting, Request, meetings_of
from maggraph.answers.query import ask
from maggraph.answers.values import Entity, Evidence
from maggraph.briefing.english import English
from maggraph.briefing.russian import Russian
from maggraph.briefing.voice import Voice
from maggraph.language import PersonName, fold
from maggraph.network import People, project
from maggraph.store import Store


@dataclass(frozen=True)
class Office:
    """A post in a body."""

    post: str
    body: Entity


@dataclass(frozen=True)
class Ground:
    """The graph read once for one briefing, in one language.

    `then` has the post that a person held at an event, `last` the last post known, both by IRIs.
    """

    store: Store
    lang: str
    voice: Voice
    kinds: KindNames
    entries: Mapping[str, Entry]
    background: Background
    meetings: tuple[Meeting, ...]
    then: Mapping[tuple[str, str], Office]
    last: Mapping[str, Office]

    def name(self, person: Entity) -> PersonName:
        """Give a person's name by its parts; what has no parts is all family name."""
        return self.background.names.get(person.iri) or PersonName(person.name)

    def short(self, one: Entity) -> str:
        """Name somebody or something in a sentence."""
        return self.voice.short(self.name(one)) if one.type == "person" else one.name

    def called(self, one: Entity, event: str = "") -> str:
        """Name somebody with the post held at an event, else with the last one known."""
        office = self.then.get((one.iri, event)) or self.last.get(one.iri)
        return f"{self.short(one)}, {self.office(office)}" if office else self.short(one)

    def office(self, office: Office, *, whole: bool = False) -> str:
        """Write a post with its body, the body by its abbreviation unless it is to be named whole."""
        body = office.body if whole else Entity.of(office.body.iri, self.abbreviation(office.body))
        return self.voice.office(office.post, body)

    def abbreviation(self, body: Entity) -> str:
        """Give a body's abbreviation in the reader's alphabet, its name if it has none."""
        entry = self.entries.get(body.iri)
        short = [name for name in (entry.names if entry else ()) if _is_abbreviation(name, self.lang)]
        return min(short, key=lambda name: (len(name), name), default=body.name)

    def met(self, person: Entity) -> tuple[Meeting, ...]:
        """Return a person's meetings of every grade, the person on the first side, by date."""
        return meetings_of(self.store, person, Request(weakest=Grade.SAME_PROGRAMME, lang=self.lang))

    @property
    def network(self) -> People:
        """Give who met whom as a network, without those who were only in different parts of one programme."""
        return project(self.meetings)


def read_ground(store: Store, lang: str, people: Collection[str] = ()) -> Ground:
    """Read what a briefing needs of the graph, whatever it is about; `people` are those it is about, by IRI."""
    entries = {entry.iri: entry for entry in read_directory(store)}
    return Ground(
        store=store,
        lang=lang,
        voice=Russian() if lang == "ru" else English(),
        kinds=read_kinds(store, lang),
        entries=entries,
        background=read_background(store, entries, lang),
        meetings=meetings_around(store, Request(lang=lang), people),
        then=_then(store, lang),
        last=_last(store, lang),
    )


def places_of(*facts: Fact) -> tuple[Evidence, ...]:
    """Return where facts stand, each place once, in order."""
    return tuple(sorted({source.place for fact in facts for source in fact.sources}))


def text_of(cell: Cell) -> str:
    """Write a part of a fact: an entity by its name."""
    return cell.name if isinstance(cell, Entity) else cell


def entity_of(cell: Cell) -> Entity | None:
    """Return a part of a fact if it is an entity."""
    return cell if isinstance(cell, Entity) else None


def _then(store: Store, lang: str) -> Mapping[tuple[str, str], Office]:
    rows = ask(store, "acting-as", lang=lang).dicts()
    return {
        (row["person"], row["event"]): Office(row["post"], Entity.of(row["body"], row["bodyLabel"])) for row in rows
    }


def _last(store: Store, lang: str) -> Mapping[str, Office]:
    rows = sorted(ask(store, "holding-posts", lang=lang).dicts(), key=lambda row: row["seen_to"] or row["end"])
    return {row["person"]: Office(row["post"], Entity.of(row["body"], row["bodyLabel"])) for row in rows}


def _is_abbreviation(name: str, lang: str) -> bool:
    """Tell an abbreviation in an alphabet.

    >>> _is_abbreviation("МАГ", "ru"), _is_abbreviation("MAG", "ru"), _is_abbreviation("Минск", "ru")
    (True, False, False)
    """
    letters = fold(name)
    russian = any("а" <= letter <= "я" for letter in letters)
    return name.isupper() and len(name) <= 8 and " " not in name and russian == (lang == "ru")
