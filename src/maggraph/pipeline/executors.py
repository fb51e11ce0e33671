"""Where many reports are drafted: in processes of this machine, or on the workers of a dask scheduler."""

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from maggraph.errors import InputError

PATIENCE = 10
"""Seconds to wait for a scheduler."""


@contextmanager
def local(jobs: int) -> Iterator[Executor]:
    """Yield an executor of this many processes; leaving it early drops what has not begun."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        try:
            yield executor
        finally:
            executor.shutdown(wait=False, cancel_futures=True)


@contextmanager
def scheduled(address: str) -> Iterator[tuple[Executor, int]]:
    """Yield an executor on a dask scheduler's workers, and how many they are; InputError if it cannot be reached.

    The workers need maggraph, and must see reports and data folder under the same paths.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise InputError("--scheduler: needs dask; pip install 'maggraph[dask]'") from error
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise InputError(
            "{address}: no dask scheduler answers there; start one with `dask scheduler`", address=address
        ) from error
    with client:
        workers = sum(client.nthreads().values())
        if not workers:
            raise InputError("{address}: the scheduler has no workers; start some with `dask worker`", address=address)
        yield client.get_executor(pure=False), workers
