"""On what a bench ran: without it a figure means nothing."""

import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

PACKAGES = ("maggraph", "numpy", "pyarrow", "pyoxigraph", "rdflib", "networkx", "duckdb", "maplib", "oxrdflib")


@dataclass(frozen=True)
class Machine:
    """Processor, cores, memory in GB, system, Python, and the versions of packages that are installed."""

    processor: str
    cores: int
    memory: float
    system: str
    python: str
    packages: tuple[tuple[str, str], ...]

    @classmethod
    def here(cls) -> "Machine":
        """Describe this machine."""
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0
        installed = tuple((name, version) for name in PACKAGES if (version := _version(name)))
        system = f"{platform.system()} {platform.release()}"
        python = f"{platform.python_implementation()} {sys.version.split()[0]}"
        return cls(_processor(), os.cpu_count() or 1, round(pages / 1e9, 1), system, python, installed)


def load_average() -> tuple[float, ...]:
    """Return the load of the last 1, 5 and 15 minutes; nothing where the system keeps none."""
    return tuple(round(load, 2) for load in os.getloadavg()) if hasattr(os, "getloadavg") else ()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
