"""`maggraph export`: every published form of the graph as files."""

from pathlib import Path

import click

from maggraph.cli.building import progress
from maggraph.cli.options import reads_graph
from maggraph.publication.exporting import Part, Source, description_files, export_files, write_files
from maggraph.publication.w3id import htaccess
from maggraph.store import open_store
from maggraph.wording import say

PART = click.Choice([part.value for part in Part])


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--only", "parts", type=PART, multiple=True, help="Write only this; may be repeated.")
@click.option("--parquet", is_flag=True, help="Write only the tables as Parquet, as --only parquet does.")
@click.option("--address", metavar="URL", help="Where the files will be found. Default: the base of the IRIs.")
@click.option("--site", is_flag=True, help="Write the whole site for any web server, all these files under dump/.")
@reads_graph
def export(folder: Path, parts: tuple[str, ...], address: str | None, store: str, **flags: bool | str) -> None:
    """Write the graph in every published form: RDF, JSON-LD, tables, workbooks, networks; described, with checksums."""
    parquet = bool(flags["parquet"])
    chosen = tuple(dict.fromkeys([*parts, *(["parquet"] if parquet else [])])) or tuple(Part)
    source = Source(open_store(store))
    files: dict[str, bytes] = {}
    with progress(len(chosen), say("Writing")) as bar:
        for part in chosen:
            files |= dict(export_files(source, [Part(part)]))
            bar.update(1)
        files |= {} if parts or parquet else dict(description_files(source, address_of(address, source), files))
        files |= _redirects(source, address, static=bool(flags["site"]))
        if flags["site"]:
            files = _site(store, source, address_of(address, source), files)
        write_files(folder, files)
    click.echo(_summary(folder, files))


def _site(store: str, source: Source, address: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of the site with those of the export under dump/."""
    from maggraph.web.freezing import frozen_site  # noqa: PLC0415 - the server is loaded only for a site

    pages = frozen_site(store, source, address, files)
    return {**pages, **{f"dump/{name}": content for name, content in files.items()}}


def _redirects(source: Source, address: str | None, *, static: bool) -> dict[str, bytes]:
    """Return the redirects from the IRIs to an address that is another; there is none without one."""
    site = address_of(address, source)
    if site == source.store.base:
        return {}
    return {"w3id/maggraph/.htaccess": htaccess(site, static=static).encode()}


def address_of(given: str | None, source: Source) -> str:
    """Return the address of the site, with a slash at its end."""
    return f"{(given or source.store.base).rstrip('/')}/"


def _summary(folder: Path, files: dict[str, bytes]) -> str:
    size = sum(map(len, files.values()))
    return say("{folder}: files: {files}, {size} MB", folder=folder, files=len(files), size=f"{size / 1e6:.1f}")
