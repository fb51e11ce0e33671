"""Who may take part, what each needs, and up to which size."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from subprocess import run

from maggraph.bench.attendance import Attendance
from maggraph.bench.measuring.clock import OwnClock
from maggraph.bench.peers import duck, maplibs, networks, oxigraph, rdflibs, virtuoso
from maggraph.bench.peers.question import Entered

Enter = Callable[[Attendance, Path], AbstractContextManager[Entered]]
ANY_SIZE = 10**9


@dataclass(frozen=True)
class Entrant:
    """A competitor by name: the distribution it comes from, how it enters, and up to how many participations."""

    name: str
    package: str
    enter: Enter
    largest: int = ANY_SIZE

    @property
    def version(self) -> str:
        """Return its version, "" where it is not installed."""
        try:
            return metadata.version(self.package)
        except metadata.PackageNotFoundError:
            return ""

    def absence(self, size: int) -> str:
        """Say why it cannot take part at a size; "" if it can."""
        if not self.version:
            return f"{self.package} is not installed"
        return f"not asked above {self.largest} participations" if size > self.largest else ""


class Server(Entrant):
    """A competitor that is a program of its own."""

    @property
    def version(self) -> str:
        """Return the version that the program tells, "" where there is none."""
        program = virtuoso.binary()
        if not program or not virtuoso.loader():
            return ""
        told = run([program, "-?"], capture_output=True, text=True, check=False)  # noqa: S603 - a fixed program
        first = next((line for line in (told.stderr + told.stdout).splitlines() if "ersion" in line), "7")
        return first.removeprefix("Version ").partition("-")[0].strip()


RDFLIB_UP_TO, PYTHON_UP_TO = 10_000, 100_000
PEERS = (
    Entrant("rdflib", "rdflib", rdflibs.rdflib, RDFLIB_UP_TO),
    Entrant("rdflib by hand", "rdflib", rdflibs.rdflib_by_hand, PYTHON_UP_TO),
    Entrant("oxrdflib", "oxrdflib", rdflibs.oxrdflib, PYTHON_UP_TO),
    Entrant("pyoxigraph memory", "pyoxigraph", oxigraph.in_memory),
    Entrant("pyoxigraph disk", "pyoxigraph", oxigraph.on_disk),
    Entrant("networkx", "networkx", networks.networkx),
    Entrant("duckdb", "duckdb", duck.duckdb),
    Entrant("maplib", "maplib", maplibs.maplib),
    Server("Virtuoso", "virtuoso-opensource-7", virtuoso.virtuoso),
)


@dataclass(frozen=True)
class Competitor:
    """A competitor that has entered, and the CPU seconds that its loading took."""

    name: str
    version: str
    entered: Entered
    loaded: float


@contextmanager
def entered(entrants: Iterable[Entrant], attendance: Attendance, folder: Path) -> Iterator[tuple[Competitor, ...]]:
    """Let entrants load their data, each in turn, in a folder; they leave at the end."""
    with ExitStack() as stack:
        yield tuple(_enter(one, attendance, folder, stack) for one in entrants)


def _enter(one: Entrant, attendance: Attendance, folder: Path, stack: ExitStack) -> Competitor:
    begun = OwnClock().spent()
    inside = stack.enter_context(one.enter(attendance, folder))
    return Competitor(one.name, one.version, inside, inside.clock.spent() - begun)


def absent(entrants: Iterable[Entrant], size: int) -> Mapping[str, str]:
    """Say of those who cannot take part at a size why not."""
    return {one.name: why for one in entrants if (why := one.absence(size))}
