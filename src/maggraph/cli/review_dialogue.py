"""The review's dialogue in a terminal: an item on the screen, a key for an answer, questions only where a key asks."""

from collections.abc import Callable, Collection, Mapping, Sequence

import click

from maggraph.cli.review_entities import divided
from maggraph.cli.review_keys import QUIT, read_key
from maggraph.errors import InputError
from maggraph.facts.decisions import Lasting
from maggraph.facts.outcomes import Reason
from maggraph.facts.records import NO_VALUES, Record
from maggraph.facts.references import pointers
from maggraph.review import FactItem, Item, QuestionItem, Session
from maggraph.review.finding import fitting
from maggraph.review.parsing import choices, parse
from maggraph.review.telling import Teller, field_name
from maggraph.wording import in_words, say

RUSSIAN_KEYS = dict(zip("фкуьылгй", "aremskuq", strict=True))
"""The keys of a Russian keyboard in the same places; its к is the key of r."""


class Dialogue:
    """Ask a session's items until none is open or the reviewer quits."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.answers: Mapping[str, Callable[[Item], None]] = {
            "a": self.accept,
            "r": self.reject,
            "e": self.edit,
            "m": self.merge,
            "s": self.split,
            "k": self.session.skip,
            "u": self.undo,
        }

    def run(self) -> None:
        """Ask item after item."""
        if not self.session.open:
            click.echo(say("Nothing is left to review."))
        while self.session.open:
            item = self.session.open[0]
            self.show(item)
            key = self.key()
            if key == QUIT:
                return
            try:
                self.answers.get(key, self.help)(item)
            except InputError as error:
                click.echo(in_words(error))

    def show(self, item: Item) -> None:
        """Put an item on the screen, with counts, its passage and the keys."""
        click.echo("\n" + self.counts())
        teller = self.teller()
        for line in teller.lines(item):
            click.echo(line)
        for passage in teller.passages(item):
            click.echo("  " + passage)
        click.echo(say("a accept, r reject, e edit, m merge, s split, k skip, u undo, q quit"))

    def counts(self) -> str:
        """Say how much is done and left, and how long it may take."""
        left, minutes = len(self.session.open), self.session.minutes_left()
        if minutes is None:
            return say("Decided: {done}. Left: {left}.", done=self.session.done, left=left)
        return say(
            "Decided: {done}. Left: {left}, about {minutes} min.", done=self.session.done, left=left, minutes=minutes
        )

    def teller(self) -> Teller:
        """Return who tells items of the sheet as it stands now."""
        return Teller(self.session.sheet, self.session.entries, self.session.text)

    def key(self) -> str:
        """Wait for a key; one of the Russian layout counts as the Latin one in its place."""
        typed = read_key().lower()
        return RUSSIAN_KEYS.get(typed, typed)

    def help(self, _: Item) -> None:
        """Say that a key means nothing here."""
        click.echo(say("That key has no meaning here."))

    def accept(self, item: Item) -> None:
        """Confirm a fact; make two entities one."""
        decider = self.session.decider
        match item:
            case FactItem(record):
                self.decide(decider.accept(record))
            case QuestionItem(reference, candidate):
                self.decide(decider.merge(reference, candidate.reference))

    def reject(self, item: Item) -> None:
        """Reject a fact; keep two entities apart."""
        decider = self.session.decider
        match item:
            case FactItem(record):
                self.decide(decider.reject(record))
            case QuestionItem(reference, candidate):
                self.decide(decider.split(reference, candidate.reference))

    def edit(self, item: Item) -> None:
        """Give one field of a fact another value; the fact stays open until it is accepted."""
        record = self.record(item)
        fields = [name for name in type(record.fact).model_fields if name not in NO_VALUES]
        field = self.choose(say("Which field?"), [field_name(name, record.type) for name in fields], fields)
        among = choices(record.fact, field)
        hint = f" ({', '.join(map(say, among))})" if among else ""
        typed = self.typed(
            say("New value of {field}{hint}, - for none", field=field_name(field, record.type), hint=hint)
        )
        self.decide(self.session.decider.correct(record, field, parse(record.fact, field, typed, self.find)))

    def merge(self, item: Item) -> None:
        """Say that an entity or event of a fact is another."""
        record = self.record(item)
        one = self.choose_entity(record)
        kind = one.partition("/")[0]
        into = self.find(self.typed(say("Which one is it? Name or reference")), (kind,))
        if into != one:
            self.decide(self.session.decider.merge(one, into))

    def split(self, item: Item) -> None:
        """Say that a fact speaks of somebody or something else of the same name."""
        record = self.record(item)
        one = self.choose_entity(record)
        typed = self.typed(say("What is the other one called? Surname, given name, patronymic; or name | English name"))
        entry = divided(one, self.session.entries, typed)
        self.decide(self.session.decider.split(one, entry, (record,)))

    def undo(self, _: Item) -> None:
        """Take back the last answer."""
        click.echo(say("Taken back.") if self.session.undo() else say("Nothing to take back in this sitting."))

    def decide(self, decision: Lasting) -> None:
        """Keep a decision, or say why it cannot be applied."""
        reason = self.session.decide(decision)
        if reason is not None:
            click.echo(say("Not kept: {reason}.", reason=reason_in_words(reason)))

    def record(self, item: Item) -> Record:
        """Return an item's fact; a question has none."""
        if isinstance(item, QuestionItem):
            raise InputError("This is a question about two entities; accept, reject or skip it")
        return item.record

    def choose_entity(self, record: Record) -> str:
        """Let one of the entities and events that a fact names be chosen."""
        named = [f"event/{record.event}"] if record.event else []
        named = list(dict.fromkeys([*named, *(pointer.target for pointer in pointers(record.fact))]))
        return self.choose(say("Which one?"), [self.teller().named(one) for one in named], named)

    def find(self, typed: str, classes: Collection[str]) -> str:
        """Return the entity or event that words mean; where several fit, one is chosen."""
        found = fitting(typed, self.session.entries, self.session.sheet, classes)
        if not found:
            raise InputError("{given}: nothing is called so; type it as it stands in the sheet", given=typed)
        return self.choose(say("Which one?"), [self.teller().named(one) for one in found], list(found))

    def choose(self, question: str, shown: Sequence[str], values: Sequence[str]) -> str:
        """Let one of several values be chosen by its number; one alone needs no choice."""
        if len(values) == 1:
            return values[0]
        for number, line in enumerate(shown, start=1):
            click.echo(f"  {number} {line}")
        typed = self.typed(question)
        if not typed.isdigit() or not 1 <= int(typed) <= len(values):
            raise InputError("{given}: give a number from 1 to {last}", given=typed, last=len(values))
        return values[int(typed) - 1]

    def typed(self, question: str) -> str:
        """Ask for a line; an empty one, or the end of input, goes back to the item."""
        try:
            line = str(click.prompt(question, default="", show_default=False)).strip()
        except click.Abort:
            line = ""
        if not line:
            raise InputError("Nothing changed.")
        return line


def reason_in_words(reason: Reason) -> str:
    """Say why a decision cannot be applied."""
    return {
        Reason.FACT_GONE: say("the sheet has no such fact"),
        Reason.EVENT_GONE: say("the sheet has no such event"),
        Reason.ENTITY_GONE: say("the sheet has no such entity"),
        Reason.VALUE_REFUSED: say("the field takes no such value"),
    }[reason]
