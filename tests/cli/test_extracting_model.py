"""A language model as second reader, played by a server on this machine."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import Result

from commands import invoke
from maggraph.cli.extracting import extract
from maggraph.errors import InputError
from maggraph.facts.model import FactSheet, Participation
from maggraph.facts.sheet import read_sheet
from maggraph.proposing.merging import ADDED, DISPUTED, UNSEEN

TEXT = (
    "14 мая 2031 года в Омске прошёл форум «Вода». Форум открыл мэр города Омска И.И. Котов. "
    "Перед участниками выступила Анна Ильинична Швед, директор музея «Речник»."
)


@dataclass
class Server:
    """What the model answers, each in its turn, the last for good; and what it was asked."""

    url: str = ""
    answers: list[str] = field(default_factory=list)
    status: int = 200
    silent: threading.Event | None = None
    asked: list[dict[str, object]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)

    def answer(self) -> bytes:
        text = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


@pytest.fixture
def server() -> Iterator[Server]:
    played = Server()

    class Model(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            played.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            played.keys.append(self.headers.get("Authorization"))
            if played.silent:
                played.silent.wait(5)
                return
            self.send_response(played.status)
            self.end_headers()
            self.wfile.write(played.answer())

        def log_message(self, *_: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    played.url = f"http://127.0.0.1:{running.server_port}/v1"
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield played
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "may.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(report: Path, server: Server, *options: str) -> tuple[Result, Path]:
    out = report.with_suffix(".yaml")
    words = [str(report), "--out", str(out), "--llm", server.url, "--model", "stub", "--lang", "en", *options]
    return invoke(words, extract), out


def event(**other: object) -> dict[str, object]:
    plain = {"title": "Форум «Вода»", "kind": "forum", "start": "2031-05-14", "end": None, "city": "Омск"}
    return {**plain, "quote": "прошёл форум «Вода»", "participations": [], "awards": [], **other}


def part(agent: str, quote: str, capacity: str = "speaker", presence: str = "in-person") -> dict[str, str]:
    return {"agent": agent, "capacity": capacity, "presence": presence, "quote": quote}


def says(*events: dict[str, object]) -> str:
    return json.dumps({"events": events}, ensure_ascii=False)


def parts(sheet: FactSheet, agent: str) -> list[Participation]:
    return [one for event in sheet.events for one in event.participations if agent in one.agent]


def test_what_the_model_adds_is_doubtful_and_has_its_place(report: Path, server: Server) -> None:
    laurel = {"award": "Медаль «Речник»", "kind": "medal", "recipient": "Лось Пётр", "presenter": None}
    text = TEXT + " Медаль «Речник» украсила грудь Петра Лося."
    report.write_text(text, encoding="utf-8")
    server.answers = [says(event(awards=[{**laurel, "quote": 'Медаль "Речник" украсила грудь Петра Лося'}]))]

    result, out = run(report, server)

    sheet = read_sheet(out)
    (given,) = [one for event in sheet.events for one in event.conferrals]
    assert (given.recipient, given.rule, given.review) == ("person/los-pyotr", "model stub", "draft")
    assert given.confidence == ADDED
    assert text[given.at[0].start : given.at[0].end] == "Медаль «Речник» украсила грудь Петра Лося"
    assert "stub: added 1, seen otherwise 0" in result.stderr


def test_it_is_said_that_the_text_leaves_the_machine(report: Path, server: Server) -> None:
    server.answers = [says()]

    result, _ = run(report, server)

    assert f"The text of may.md leaves this machine: it is sent to {server.url}" in result.stderr
    assert "Анна Ильинична Швед" in json.dumps(server.asked, ensure_ascii=False)


def test_agreement_changes_nothing(report: Path, server: Server) -> None:
    alone = read_sheet(
        Path(invoke([str(report), "--out", str(report.with_suffix(".a"))], extract) and report.with_suffix(".a"))
    )
    kotov = parts(alone, "kotov")[0]
    shved = parts(alone, "shved")[0]
    told = [
        part("Котов И.И.", "Форум открыл мэр города Омска", kotov.capacity, kotov.presence),
        part("Швед Анна Ильинична", "выступила Анна Ильинична Швед", shved.capacity, shved.presence),
    ]
    server.answers = [says(event(participations=told))]

    _, out = run(report, server)

    assert read_sheet(out) == alone


def test_a_dispute_moves_the_rules_fact_to_the_front(report: Path, server: Server) -> None:
    server.answers = [
        says(event(participations=[part("И.И. Котов", "Форум открыл мэр", "greeter", "video-message")])),
    ]

    result, out = run(report, server)

    (kotov,) = parts(read_sheet(out), "kotov")
    assert (kotov.capacity, kotov.presence) == ("opener", "in-person")
    assert kotov.confidence == DISPUTED
    assert "stub: greeter, video-message" in (kotov.rule or "")
    assert "seen otherwise 1" in result.stderr


def test_what_the_model_passes_over_is_looked_at_sooner(report: Path, server: Server) -> None:
    server.answers = [says()]

    _, out = run(report, server)

    assert {one.confidence for one in parts(read_sheet(out), "person/")} == {UNSEEN}


@pytest.mark.parametrize(
    "quote", ["Форум закрыл мэр города Омска", "Форум открыл мэр города Омск", "...", "орум открыл"]
)
def test_invented_words_are_dropped(report: Path, server: Server, quote: str) -> None:
    server.answers = [says(event(participations=[part("Нилов Олег Ильич", quote)]))]

    result, out = run(report, server)

    assert "nilov" not in out.read_text(encoding="utf-8")
    assert "no such words 1" in result.stderr


def test_a_person_who_is_not_in_the_passage_is_dropped(report: Path, server: Server) -> None:
    server.answers = [says(event(participations=[part("Нилов Олег Ильич", "Форум открыл мэр города Омска")]))]

    result, out = run(report, server)

    assert "nilov" not in out.read_text(encoding="utf-8")
    assert "nobody known 1" in result.stderr


def test_a_new_event_needs_its_own_words(report: Path, server: Server) -> None:
    seen = event(title="Приём в ратуше", kind="reception", start="2031-99", quote="директор музея «Речник»")
    unseen = event(title="Ужин в порту", kind="reception", quote="ужин в порту")
    server.answers = [says(seen, unseen)]

    _, out = run(report, server)

    titles = {one.title.ru: one.start for one in read_sheet(out).events}
    assert "Приём в ратуше" in titles
    assert titles["Приём в ратуше"] is None
    assert "Ужин в порту" not in titles


@pytest.mark.parametrize("answer", ["", "no facts today", '{"events": [{"title": "half', '{"facts": []}', "[]"])
def test_malformed_answers_leave_the_rules_facts(report: Path, server: Server, answer: str) -> None:
    alone = invoke([str(report)], extract).stdout
    server.answers = [answer]

    result, out = run(report, server)

    assert result.exit_code == 0
    assert out.read_text(encoding="utf-8") == alone
    assert "paragraphs 1-1: stub: answered with what is no record of facts" in result.stderr


def test_a_silent_model_leaves_the_rules_facts(report: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maggraph.proposing.model.PATIENCE", 0.2)
    report.write_text("\n\n".join(TEXT.replace("14", str(day)) for day in range(11, 20)), encoding="utf-8")
    alone = invoke([str(report)], extract).stdout
    server.silent = threading.Event()

    result, out = run(report, server)
    server.silent.set()

    assert out.read_text(encoding="utf-8") == alone
    assert result.stderr.count("no answer within 0.2 s") == 3
    assert len(server.asked) == 3


def test_a_busy_server_is_asked_the_next_block(report: Path, server: Server) -> None:
    server.answers, server.status = ["{}"], 503

    result, _ = run(report, server)

    assert result.exit_code == 0
    assert "too busy (HTTP status 503)" in result.stderr


def test_a_refusal_is_one_line(report: Path, server: Server) -> None:
    server.answers, server.status = ["no such model"], 404

    result, out = run(report, server)

    assert isinstance(result.exception, InputError)
    assert "HTTP status 404" in str(result.exception)
    assert not out.exists()


def test_the_key_comes_from_the_environment(report: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answers = [says()]
    run(report, server)
    monkeypatch.setenv("MAGGRAPH_LLM_KEY", "secret")
    run(report, server)

    assert server.keys == [None, "Bearer secret"]


@pytest.mark.parametrize("options", [["--llm", "http://127.0.0.1:9/v1"], ["--model", "stub"]])
def test_address_and_name_go_together(report: Path, options: list[str]) -> None:
    assert isinstance(invoke([str(report), *options], extract).exception, InputError)
