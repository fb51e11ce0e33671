"""A sheet's entities brought together: with each other, with those known, in whatever order they stand."""

import random
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from maggraph.facts.authority import AuthorityFile, Organization, Person, Territory
from maggraph.facts.corpus import read_corpus
from maggraph.facts.kinds import Capacity, EventKind, OrganizationKind, Presence, TerritoryClass
from maggraph.facts.model import Conferral, Event, FactSheet, Participation, Tenure
from maggraph.facts.naming import entries, names
from maggraph.facts.records import records
from maggraph.facts.references import pointers
from maggraph.facts.values import At, Label
from maggraph.resolution import Known, Proposal, Resolved, resolve


def at(number: int) -> tuple[At, ...]:
    return (At(paragraph=1, start=number, end=number + 1),)


def person(id_: str, name: str, **more: object) -> Person:
    family, *own = name.split()
    given, patronymic = [*own, None, None][:2]
    return Person(id=id_, family=family, given=given, patronymic=patronymic, **more)  # type: ignore[arg-type]


def city(id_: str, name: str) -> Territory:
    return Territory(id=id_, type=TerritoryClass.CITY, label=Label(ru=name, en=id_))


def tenure(who: str, title: str, of: str, event: str = "e", number: int = 0) -> Tenure:
    label = Label(ru=title, en="t")
    return Tenure(person=f"person/{who}", title=label, role="r", of=of, attested_at=(event,), at=at(number))


def took_part(who: str, number: int = 0, **more: object) -> Participation:
    fields: dict[str, object] = {"capacity": Capacity.SPEAKER, "presence": Presence.ATTENDED, **more}
    return Participation(agent=f"person/{who}", at=at(number), **fields)  # type: ignore[arg-type]


def sheet(
    people: Sequence[Person] = (),
    tenures: Sequence[Tenure] = (),
    parts: Sequence[Participation] = (),
    **entities: object,
) -> FactSheet:
    event = Event(
        id="e",
        title=Label(ru="Съезд", en="e"),
        kind=EventKind.CONGRESS,
        start="2031-05-12",
        at=at(0),
        participations=tuple(parts),
    )
    file = AuthorityFile(persons=tuple(people), **entities)  # type: ignore[arg-type]
    return FactSheet(report="r", entities=file, events=(event,), tenures=tuple(tenures))


def known(*people: Person, tenures: Sequence[Tenure] = (), start: str = "2030-03", **entities: object) -> Known:
    file = AuthorityFile(persons=people, **entities)  # type: ignore[arg-type]
    event = Event(id="old", title=Label(ru="Сбор", en="o"), kind=EventKind.FORUM, start=start, at=at(0))
    return Known(tuple(entries(file)), (FactSheet(report="old", events=(event,), tenures=tuple(tenures)),))


def people(resolved: Resolved) -> list[str]:
    return sorted(one.id for one in resolved.sheet.entities.persons)


FULL = person("roshhin-pyotr-ilich", "Рощин Пётр Ильич")
SHORT = person("roshhin-p-i", "Рощин П. И.")


def test_a_new_person_becomes_the_one_known_and_all_references_follow() -> None:
    new = sheet(
        [SHORT],
        [tenure("roshhin-p-i", "мэр", "city/a")],
        [took_part("roshhin-p-i"), took_part("other", on_behalf_of=("person/roshhin-p-i",))],
    )

    resolved = resolve(new, known(FULL))

    assert resolved.moves == (("person/roshhin-p-i", "person/roshhin-pyotr-ilich"),)
    assert resolved.sheet.entities == AuthorityFile()
    assert "roshhin-p-i" not in resolved.sheet.model_dump_json()
    assert resolved.sheet.tenures[0].person == "person/roshhin-pyotr-ilich"
    assert (resolved.questions, resolved.proposals) == ((), ())


def test_a_fuller_name_and_a_new_spelling_are_proposed_for_the_one_known() -> None:
    misprinted = person("roshin", "Васелинов Пётр Ильич")
    posts = [tenure("vasilinov", "мэр", "city/a", "old")]

    resolved = resolve(
        sheet([misprinted], [tenure("roshin", "мэр", "city/a")]),
        known(person("vasilinov", "Василинов П. И."), tenures=posts),
    )

    assert resolved.proposals == (
        Proposal("person/vasilinov", "forms", "Васелинов Пётр Ильич"),
        Proposal("person/vasilinov", "given", "Пётр"),
        Proposal("person/vasilinov", "patronymic", "Ильич"),
    )


def test_namesakes_with_jobs_that_clash_stay_two_and_are_asked_about() -> None:
    mayor, rector = person("kim-1", "Ким Сергей"), person("kim-2", "Ким Сергей")
    posts = [tenure("kim-1", "мэр", "city/a"), tenure("kim-2", "ректор", "organization/u")]
    university = Organization(id="u", label=Label(ru="Лесной университет", en="u"), kind=OrganizationKind.UNIVERSITY)

    resolved = resolve(sheet([mayor, rector], posts, organizations=(university,)))

    assert people(resolved) == ["kim-1", "kim-2"]
    assert [question.reference for question in resolved.questions] == ["person/kim-2"]
    assert {found.feature.value for found in resolved.questions[0].candidates[0].features} >= {"posts-clash"}


def test_a_person_who_changes_post_stays_one() -> None:
    before = known(FULL, tenures=[tenure(FULL.id, "мэр", "city/a", "old")], start="2028-01")

    resolved = resolve(
        sheet([person("new", "Рощин Пётр Ильич")], [tenure("new", "директор", "organization/z")]), before
    )

    assert people(resolved) == []


def test_a_post_beside_another_does_not_make_two() -> None:
    posts = [tenure("roshhin-p-i", "мэр", "city/a"), tenure(FULL.id, "президент", "organization/union")]
    union = Organization(id="union", label=Label(ru="Союз", en="u"), kind=OrganizationKind.ASSOCIATION)

    assert people(resolve(sheet([SHORT, FULL], posts, organizations=(union,)))) == ["roshhin-pyotr-ilich"]


def test_initials_that_fit_two_are_left_to_a_person_unless_a_post_decides() -> None:
    other = person("roshhin-pavel-ivanovich", "Рощин Павел Иванович")
    posts = [tenure(other.id, "ректор", "organization/u"), tenure(SHORT.id, "ректор", "organization/u")]

    unsure, decided = resolve(sheet([SHORT, FULL, other])), resolve(sheet([SHORT, FULL, other], posts))

    assert people(unsure) == ["roshhin-p-i", "roshhin-pavel-ivanovich", "roshhin-pyotr-ilich"]
    assert {one.reference for question in unsure.questions for one in question.candidates} | {
        question.reference for question in unsure.questions
    } == {"person/roshhin-p-i", "person/roshhin-pavel-ivanovich", "person/roshhin-pyotr-ilich"}
    assert decided.moves == (("person/roshhin-p-i", "person/roshhin-pavel-ivanovich"),)
    assert decided.questions == ()


def test_no_third_name_bridges_two_that_conflict() -> None:
    names_ = ["Рощин П.", "Рощин Пётр", "Рощин П. А.", "Рощин П. И."]
    found = [person(f"p-{number}", name) for number, name in enumerate(names_)]

    resolved = resolve(sheet(found))

    moves = dict(resolved.moves)
    assert moves.get("person/p-2", "person/p-2") != moves.get("person/p-3", "person/p-3")


def test_a_new_entity_with_the_slug_of_a_known_one_is_it_or_gets_another_slug() -> None:
    other = person(FULL.id, "Рощин Пётр Иванович")

    same, namesake = (resolve(sheet([one], parts=[took_part(FULL.id)]), known(FULL)) for one in (FULL, other))

    assert (people(same), same.moves) == ([], ())
    assert (people(namesake), namesake.moves) == ([f"{FULL.id}-2"], ((f"person/{FULL.id}", f"person/{FULL.id}-2"),))
    assert namesake.sheet.events[0].participations[0].agent == f"person/{FULL.id}-2"


def test_people_told_apart_stay_apart() -> None:
    pair = frozenset(["person/roshhin-p-i", "person/roshhin-pyotr-ilich"])

    resolved = resolve(sheet([SHORT]), known(FULL), apart=[pair])

    assert (people(resolved), resolved.questions) == (["roshhin-p-i"], ())


def test_cities_come_first_then_bodies_with_their_seat_then_people() -> None:
    council = Organization(
        id="d1", label=Label(ru="Дума", en="d"), kind=OrganizationKind.LEGISLATURE, seat="city/lesnoj-1"
    )
    before = known(
        FULL,
        tenures=[tenure(FULL.id, "спикер", "organization/d", "old")],
        territories=(city("lesnoj", "Лесной"),),
        organizations=(council.model_copy(update={"id": "d", "seat": "city/lesnoj"}),),
    )
    new = sheet(
        [person("roshhin", "Рощин")],
        [tenure("roshhin", "спикер", "organization/d1")],
        territories=(city("lesnoj-1", "г. Лесной"),),
        organizations=(council,),
    )

    resolved = resolve(new, before)

    assert resolved.sheet.entities == AuthorityFile()
    assert (resolved.sheet.tenures[0].person, resolved.sheet.tenures[0].of) == ("person/" + FULL.id, "organization/d")


def test_facts_that_become_one_are_joined_with_all_their_evidence() -> None:
    parts = [took_part(SHORT.id, 5), took_part(FULL.id, 9, presence=Presence.IN_PERSON)]
    conferral = Conferral(award="a", recipient=f"person/{SHORT.id}", presenter=f"person/{FULL.id}", at=at(3))
    new = sheet([SHORT, FULL], parts=parts)
    new = new.model_copy(update={"events": (new.events[0].model_copy(update={"conferrals": (conferral,)}),)})

    event = resolve(new).sheet.events[0]

    assert [(one.presence.value, one.at) for one in event.participations] == [("in-person", at(5) + at(9))]


families = st.sampled_from(["Рощин", "Рощина", "Рощину", "Соснин", "Лесных", "Василенко", "Василекно"])
given_names = st.sampled_from([None, "П.", "Пётр", "Павел", "А.", "Анна"])
patronymics = st.sampled_from([None, "И.", "Ильич", "Иванович", "Ильинична"])
bodies = st.sampled_from(["city/a", "city/b", "organization/u", "organization/w"])
titles = st.sampled_from(["мэр", "ректор", "депутат"])


@st.composite
def sheets(draw: st.DrawFn) -> FactSheet:
    found, tenures, parts = [], [], []
    for number in range(draw(st.integers(1, 7))):
        given_name = draw(given_names)
        patronymic = draw(patronymics) if given_name else None
        found.append(Person(id=f"p{number}", family=draw(families), given=given_name, patronymic=patronymic))
        parts.append(took_part(f"p{number}", 10 + number))
        if draw(st.booleans()):
            tenures.append(tenure(f"p{number}", draw(titles), draw(bodies), number=100 + number))
    return sheet(found, tenures, parts)


def content(resolved: FactSheet) -> tuple[object, ...]:
    """Return a sheet without the order of its lists."""
    facts = sorted((record.key, record.fact.model_dump_json()) for record in records(resolved))
    return facts, sorted(entry.model_dump_json() for _, entry in entries(resolved.entities))


@settings(max_examples=150)
@given(drawn=sheets(), seed=st.integers(0, 99))
def test_the_order_of_entities_makes_no_difference(drawn: FactSheet, seed: int) -> None:
    shuffled = list(drawn.entities.persons)
    random.Random(seed).shuffle(shuffled)
    tenures = list(drawn.tenures)
    random.Random(seed).shuffle(tenures)
    other = drawn.model_copy(update={"entities": AuthorityFile(persons=tuple(shuffled)), "tenures": tuple(tenures)})

    one, two = resolve(drawn), resolve(other)

    assert content(one.sheet) == content(two.sheet)
    assert (one.questions, one.moves) == (two.questions, two.moves)


@settings(max_examples=150)
@given(drawn=sheets())
def test_resolving_again_changes_nothing(drawn: FactSheet) -> None:
    once = resolve(drawn)
    again = resolve(once.sheet)

    assert again.sheet == once.sheet
    assert (again.questions, again.moves) == (once.questions, ())


@settings(max_examples=150)
@given(drawn=sheets())
def test_nothing_is_lost(drawn: FactSheet) -> None:
    resolved = resolve(drawn, known(FULL))
    moves = dict(resolved.moves)
    held = {f"person/{one.id}": one for one in (*resolved.sheet.entities.persons, FULL)}

    passages = [{passage for record in records(one) for passage in record.fact.at} for one in (drawn, resolved.sheet)]
    assert passages[0] == passages[1]
    for one in drawn.entities.persons:
        target = moves.get(f"person/{one.id}", f"person/{one.id}")
        assert target in held
        proposed = {proposal.words for proposal in resolved.proposals if proposal.reference == target}
        assert one.family in " ".join([*names(held[target]), *proposed])
    assert {pointer.target for pointer in pointers(resolved.sheet) if pointer.target.startswith("person/")} <= set(held)


def test_what_a_corpus_knows_is_its_authority_and_its_other_reports() -> None:
    corpus = read_corpus(Path(__file__).parents[1] / "fixtures" / "corpus")

    whole, without = Known.of(corpus), Known.of(corpus, "priozerye-2031")

    assert (len(whole.sheets), len(without.sheets)) == (1, 0)
    assert dict(whole.entries) == dict(without.entries)
