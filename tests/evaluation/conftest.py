"""A small evening of which both sides can tell: an opening, a talk, an award, a meeting."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from maggraph.evaluation.sides import Conferral, Event, Participation, PersonName, Side, Tenure, Thing

Annotation = dict[str, list[dict[str, object]]]


@pytest.fixture
def side() -> Side:
    return Side(
        people={
            "tkach": PersonName("Ткач", "Лариса", "Петровна"),
            "orazov": PersonName("Оразов", "А.", "Б."),
            "kim": PersonName("Ким", "Сергей"),
            "museum-name": PersonName("Самойлов", "Ф."),
        },
        things={
            "union": Thing(("Союз приречных городов", "СПГ")),
            "aktobe": Thing(("Актобе",)),
            "orsk": Thing(("Орск",)),
            "hall": Thing(("Дом на набережной",), venue=True),
        },
        actors=frozenset({"tkach", "orazov", "kim"}),
        events={
            "days": Event("Дни Актобе в Орске", "celebration", "2031-05-02", "orsk"),
            "meeting": Event("Рабочая встреча", "meeting", "2031-05-03", "orsk", "days"),
            "contest": Event("Конкурс «Лучший мост»", "contest"),
        },
        participations=(
            Participation("tkach", "days", "opener", "in-person", 0.95),
            Participation("kim", "days", "speaker", "attended", 0.7),
            Participation("aktobe", "days", "delegate", "in-person", 0.4),
            Participation("tkach", "meeting", "participant", "in-person", 0.95),
            Participation("orazov", "meeting", "participant", "in-person", 0.9),
        ),
        tenures=(
            Tenure("tkach", "президент", "union"),
            Tenure("orazov", "заместитель акима", "aktobe"),
            Tenure("orazov", "аким", "aktobe"),
        ),
        conferrals=(Conferral("kim", "days", "medal", "tkach"),),
    )


@pytest.fixture
def annotation() -> Annotation:
    return {
        "persons": [{"id": "p", "family": "Ткач", "given": "Л.", "patronymic": None}],
        "orgs": [{"id": "o", "name": "Администрация города Орска", "short": [], "kind": "executive", "city": "c"}],
        "cities": [{"id": "c", "name": "Орск"}],
        "posts": [{"person": "p", "title": "глава", "of": "o"}],
        "events": [{"id": "e", "title": "Форум", "kind": "forum", "start": "2031-05", "p": [1]}],
        "participations": [{"agent": "p", "event": "e", "capacity": "speaker", "presence": "attended"}],
        "conferrals": [{"kind": "gift", "recipient": "p", "event": "e"}],
    }


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Annotation], Path]:
    def write(annotation: Annotation) -> Path:
        path = tmp_path / "gold.json"
        path.write_text(json.dumps(annotation, ensure_ascii=False), encoding="utf-8")
        return path

    return write
