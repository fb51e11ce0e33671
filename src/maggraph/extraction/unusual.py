"""Bodies whose names do not stand together: cut in two by their leader's name, or several under one plural."""

from collections.abc import Iterator

from maggraph.extraction.bodies import RawBody, body_at, kind_of
from maggraph.extraction.linking_elected import Link
from maggraph.extraction.morphology import forms
from maggraph.extraction.offices import RawPost
from maggraph.extraction.people import RawPerson
from maggraph.extraction.places import territory_at
from maggraph.extraction.tape import OPENING, STRAIGHT, Tape
from maggraph.extraction.titles import Title


def leader(body: RawBody, place: int) -> Link:
    """Link a body's leader, by index among the sentence's people, to the office of leading it."""
    title = Title(body.start, body.end, "руководитель", "руководитель", None)
    return Link(RawPost(body.start, body.end, title, body), place, "led")


def led_bodies(tape: Tape, people: list[RawPerson]) -> Iterator[tuple[int, RawBody]]:
    """Yield a body whose name its leader cuts in two: "ансамбль под руководством Анны Котовой «Заря»"."""
    for place, person in enumerate(people):
        quote = tape.at(person.end)
        led = tape.low(person.start - 2) == "под" and tape.low(person.start - 1) == "руководством"
        head = body_at(tape, person.start - 3) if led and person.start > 2 else None
        if head and head.bare and quote and quote in OPENING + STRAIGHT:
            end = tape.quoted_end(person.end)
            name = tape.text(person.end + 1, end - 1)
            yield (
                place,
                RawBody(head.start, end, head.head, f"{head.name} «{name}»", head.kind, head.case, "led", quoted=name),
            )


def embassies(tape: Tape) -> Iterator[RawBody]:
    """Yield the embassies that a plural names together: "посольств Армении, Республики Беларусь в Москве"."""
    for at in (at for at, word in enumerate(tape.lower) if word.startswith(("посольств", "консульств"))):
        heads = [
            form for form in forms(tape.at(at)) if form.lemma in {"посольство", "консульство"} and form.number == "plur"
        ]
        place = territory_at(tape, at + 1) if heads else None
        countries = []
        while place:
            countries.append(place)
            more = tape.low(place.end) in {",", "и"}
            place = territory_at(tape, place.end + 1) if more else None
        host = territory_at(tape, countries[-1].end + 1) if countries and tape.low(countries[-1].end) == "в" else None
        tail = f" в {tape.text(host.start, host.end)}" if host else ""
        for one in countries:
            name = f"{heads[0].lemma.capitalize()} {tape.text(one.start, one.end)}{tail}"
            yield RawBody(one.start, one.end, heads[0].lemma, name, kind_of(heads[0].lemma), heads[0].case, "several")
