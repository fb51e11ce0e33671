"""A bench as Markdown: on what it ran, what was to be reached, where a peer is faster, all figures, all plans."""

from collections.abc import Iterable, Iterator, Sequence

from maggraph.bench.measuring.contest import Result
from maggraph.bench.measuring.figures import Spread, Timing
from maggraph.bench.peers import own
from maggraph.bench.peers.triples import QUESTIONS
from maggraph.bench.reporting.amounts import digits, power, seconds, times
from maggraph.bench.reporting.judging import faster, judged
from maggraph.bench.running import Bench
from maggraph.bench.sized import Sized
from maggraph.bench.tasks import TITLES

VERDICTS = {True: "yes", False: "**no**", None: "not measured"}


def markdown(bench: Bench, picture: str) -> str:
    """Write all of a bench; `picture` is the name of its picture's file, if there is one."""
    shown = f"![CPU time against size]({picture})" if picture else ""
    parts = ["# Bench", shown, _machine(bench), _reached(bench), _faster(bench)]
    parts += [*map(_sized, bench.sizes), _processes(bench), _plans(bench)]
    return "\n\n".join(part for part in parts if part) + "\n"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a table; its first column has words, the others figures.

    >>> print(table(["a", "b"], [["x", "1"]]))
    | a | b |
    | --- | ---: |
    | x | 1 |
    """
    marks = ["---", *["---:"] * (len(headings) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [headings, marks, *rows])


def _machine(bench: Bench) -> str:
    machine = bench.machine
    before, after = (" ".join(map(str, load)) or "unknown" for load in (bench.load_before, bench.load_after))
    versions = {**dict(machine.packages), **dict(bench.versions)}
    lines = [
        f"{machine.processor}, {machine.cores} cores, {machine.memory} GB, {machine.system}, {machine.python}.",
        f"Load average over 1, 5 and 15 minutes: {before} before, {after} after.",
        f"CPU time, round-robin, up to {bench.rounds} rounds; seed {bench.seed}, {bench.sample} people asked for.",
        "Answers were compared before anything was timed. Data are generated.",
    ]
    return "\n".join(lines) + "\n\n" + ", ".join(f"{name} {version}" for name, version in versions.items()) + "."


def _reached(bench: Bench) -> str:
    rows = [
        [line.words, line.reach, _measured(line.measured, line.unit), VERDICTS[line.holds]] for line in judged(bench)
    ]
    return "## What is to be reached\n\n" + table(["", "reach", "measured (least–greatest)", "holds"], rows)


def _measured(found: Spread | None, unit: str) -> str:
    return f"{times(found)} {unit}" if found else "–"


def _faster(bench: Bench) -> str:
    lines = [
        f"- {one.peer}, {one.task}, {power(one.size)}: needs {digits(one.times.middle)} of the time of maggraph"
        for one in faster(bench)
    ]
    return "## Where a peer is faster\n\n" + ("\n".join(lines) or "Nowhere in this run.")


def _sized(sized: Sized) -> str:
    told = (
        f"{sized.people} people, {sized.events} events, {sized.counting} pairs of a person and an event that count. "
        f"Making the index took {seconds(sized.index)}; it has {sized.index_bytes / 1e6:.1f} MB."
    )
    absent = "\n".join(f"- {name} is absent: {why}." for name, why in sized.absent.items())
    loads = table(["loading", "CPU time"], [[name, seconds(spent)] for name, spent in sized.loads.items()])
    parts = [f"## {power(sized.participations)} participations", told, absent, loads, *map(_result, sized.results)]
    return "\n\n".join(part for part in parts if part)


def _result(result: Result) -> str:
    ours = result.of(own.NAME)
    heading = ["", "CPU time", "least", "greatest", "rounds", "times maggraph"]
    rows = table(heading, [_row(timing, ours) for timing in result.timings])
    left = "".join(f"\n- {name}: {why}." for name, why in result.left_out.items())
    return f"### {result.task}: {TITLES[result.task]}\n\n{rows}" + (f"\n{left}" if left else "")


def _row(timing: Timing, ours: Timing | None) -> list[str]:
    ratio = times(timing.times(ours)) if ours else "–"
    return [timing.peer, *_three(timing.spread), str(len(timing.rounds)), ratio]


def _three(spread: Spread) -> list[str]:
    return [seconds(value) for value in (spread.middle, spread.least, spread.greatest)]


def _processes(bench: Bench) -> str:
    rows = [[f"`{' '.join(process.command)}`", *_three(process.spread)] for process in bench.processes]
    return "## Whole processes\n\n" + table(["", "CPU time", "least", "greatest"], rows) if rows else ""


def _plans(bench: Bench) -> str:
    plans = {name: ways for sized in bench.sizes for name, ways in sized.plans.items()}
    ways = [_way(name, question, plan) for name, told in plans.items() for question, plan in told.items()]
    return "\n\n".join(["## How each is asked", "\n".join(ways), *_questions()])


def _way(name: str, question: str, plan: str) -> str:
    words, _, drawn = plan.partition("\n")
    return f"- {name}, {question}: {words}" + (f"\n\n```text\n{drawn.rstrip()}\n```\n" if drawn else "")


def _questions() -> Iterator[str]:
    for path in sorted(QUESTIONS.iterdir()):
        language = {".rq": "sparql"}.get(path.suffix, path.suffix[1:])
        yield f"`{path.name}`:\n\n```{language}\n{path.read_text(encoding='utf-8').rstrip()}\n```"
