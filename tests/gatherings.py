"""Invented meetings for tests of networks and pictures."""

import random
import re
from dataclasses import replace
from itertools import combinations

from maggraph.answers.grades import Grade
from maggraph.answers.meetings import Meeting
from maggraph.answers.values import Entity, Evidence

BASE = "https://example.org/id/"


def thing(kind: str, slug: str, name: str = "") -> Entity:
    return Entity(f"{BASE}{kind}/{slug}", f"{kind}/{slug}", kind, name or slug.capitalize())


def met(one: str, other: str, grade: str = "together", date: str = "2025-08-29", event: str = "") -> Meeting:
    """Make a meeting of two people given by slug."""
    return Meeting(
        person=thing("person", one),
        partner=thing("person", other),
        grade=Grade(grade),
        date=date,
        event=thing("event", event or f"{date}-day", event or f"Day of {date}"),
        city="Рязань",
        evidence=(Evidence("sample", 7),),
        why=f"{one} and {other} were seen at the day of {date}.",
    )


def renamed(meeting: Meeting, name: str) -> Meeting:
    """Give the first person of a meeting another name."""
    return replace(meeting, person=replace(meeting.person, name=name))


_STEMS = re.findall("..", "АрБеВеГоДрЕрЖаЗиКоЛаМуНоОрПеРуСаТаУрФоХаЦвЧеШиЩеЮдЯк")
_ENDS = ("лов", "рин", "менко", "вский")
_GIVEN = ("Андрей", "Борис", "Виктор", "Дмитрий", "Евгений", "Константин", "Михаил", "Пётр", "Роман")
_FATHER = ("Андреевич", "Борисович", "Викторович", "Сергеевич", "Николаевич", "Юрьевич", "Ильич")
_TOWNS = ("Рязань", "Казань", "Самара", "Тула", "Омск", "Ереван", "Минск", "Астана", "Баку", "Псков")


def year_of_meetings(people: int = 80, events: int = 26, seed: int = 5) -> list[Meeting]:
    """Make a year as a report of an association tells it: a few go everywhere, most are seen once or twice."""
    chance = random.Random(seed)
    names = [
        f"{_STEMS[n % len(_STEMS)]}{_ENDS[n % 4]} {chance.choice(_GIVEN)} {chance.choice(_FATHER)}"
        for n in range(people)
    ]
    persons = [thing("person", f"p{n:03}", name) for n, name in enumerate(names)]
    return [meeting for n in range(events) for meeting in _event(chance, persons, n)]


def _event(chance: random.Random, persons: list[Entity], number: int) -> list[Meeting]:
    date = f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    town = chance.choice(_TOWNS)
    event = thing("event", f"{date}-e{number}", f"Встреча городов в городе {town}")
    size = chance.choice([2, 2, 3, 4, 5, 7, 9, 13])
    weights = [8 if n < 4 else 1 for n in range(len(persons))]
    guests = sorted({person.id: person for person in chance.choices(persons, weights, k=size)}.items())
    grade = "direct" if size <= 3 else chance.choice(["together", "together", "same-event", "same-programme"])
    why = f"Отчёт называет обоих среди бывших на встрече {date}."
    return [
        Meeting(one, other, Grade(grade), date, event, town, (Evidence("sample", 10 + number),), why)
        for (_, one), (_, other) in combinations(guests, 2)
    ]
