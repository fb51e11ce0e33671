"""Who or what of ours is whom or what elsewhere: data/authority/links.sssom.tsv, one judgement a line.

The file follows SSSOM (Simple Standard for Sharing Ontological Mappings): tab-separated, its head in comment lines.
Places may be linked by name (semapv:LexicalMatching); people and organisations only where a person judged so.
"""

import csv
from collections.abc import Iterable, Iterator
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from maggraph.errors import SheetError
from maggraph.facts.problems import problem
from maggraph.facts.values import REFERENCE, Date, Value
from maggraph.facts.yamlfile import read_text

NAME = "links.sssom.tsv"
OURS = "maggraph"
PLACES = ("city", "region", "country")
ELSEWHERE = {
    "geonames": "https://sws.geonames.org/",
    "wikidata": "http://www.wikidata.org/entity/",
    "country": "http://publications.europa.eu/resource/authority/country/",
}
"""Where links lead: GeoNames, Wikidata, countries by their ISO 3166-1 code of three letters."""
OBJECT = r"(?:geonames:\d+|wikidata:Q\d+|country:[A-Z]{3})"
HEAD = """\
#curie_map:
#  country: http://publications.europa.eu/resource/authority/country/
#  geonames: https://sws.geonames.org/
#  maggraph: https://w3id.org/maggraph/id/
#  semapv: https://w3id.org/semapv/vocab/
#  skos: http://www.w3.org/2004/02/skos/core#
#  wikidata: http://www.wikidata.org/entity/
#extension_definitions:
#- slot_name: object_latitude
#  property: http://www.w3.org/2003/01/geo/wgs84_pos#lat
#- slot_name: object_longitude
#  property: http://www.w3.org/2003/01/geo/wgs84_pos#long
#license: https://creativecommons.org/licenses/by/4.0/
#mapping_set_id: https://w3id.org/maggraph/links
"""


class Justification(StrEnum):
    """How a link came about, in the words of semapv."""

    PERSON = "semapv:ManualMappingCuration"
    NAME = "semapv:LexicalMatching"


class Predicate(StrEnum):
    """How close the two are."""

    EXACT = "skos:exactMatch"
    CLOSE = "skos:closeMatch"


class Link(Value):
    """One judgement: `subject_id` is ours, `object_id` elsewhere; degrees are those of the place that is meant."""

    subject_id: Annotated[str, StringConstraints(pattern=rf"^{OURS}:{REFERENCE}$")]
    subject_label: str
    predicate_id: Predicate
    object_id: Annotated[str, StringConstraints(pattern=f"^{OBJECT}$")]
    object_label: str
    mapping_justification: Justification
    author_label: str = ""
    mapping_date: Date
    confidence: float = Field(ge=0, le=1)
    object_latitude: float | None = Field(default=None, ge=-90, le=90)
    object_longitude: float | None = Field(default=None, ge=-180, le=180)
    comment: str = ""

    @model_validator(mode="after")
    def _judged(self) -> "Link":
        if self.subject.partition("/")[0] not in PLACES and self.mapping_justification is not Justification.PERSON:
            raise PydanticCustomError("not_judged", "people and organisations are linked by a person's judgement only")
        if self.mapping_justification is Justification.PERSON and not self.author_label:
            raise PydanticCustomError("no_author", "author_label must say who judged")
        return self

    @property
    def subject(self) -> str:
        """The reference of ours, `class/slug`."""
        return self.subject_id.removeprefix(f"{OURS}:")

    @property
    def iri(self) -> str:
        """The address elsewhere."""
        prefix, _, name = self.object_id.partition(":")
        return f"{ELSEWHERE[prefix]}{name}" + ("/" if prefix == "geonames" else "")


COLUMNS = tuple(Link.model_fields)


def read_links(path: Path) -> tuple[Link, ...]:
    """Read the links of a data folder, none if there is no such file; SheetError names line and column."""
    if not path.is_file():
        return ()
    return tuple(_link(path, number, row) for number, row in _rows(path))


def dump_links(links: Iterable[Link]) -> str:
    """Write links as SSSOM, sorted, so that equal links give equal bytes."""
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS, delimiter="\t", lineterminator="\n")
    writer.writeheader()
    for link in sorted(links, key=lambda one: (one.subject_id, one.object_id)):
        writer.writerow({name: "" if value is None else value for name, value in link.model_dump(mode="json").items()})
    return HEAD + out.getvalue()


def link_faults(path: Path) -> Iterator[SheetError]:
    """Yield every fault of a file of links."""
    for number, row in _rows(path) if path.is_file() else ():
        try:
            _link(path, number, row)
        except SheetError as fault:
            yield fault


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str | None]]]:
    lines = read_text(path).splitlines()
    body = [(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    reader = csv.DictReader((line for _, line in body), delimiter="\t")
    yield from ((number, dict(row)) for (number, _), row in zip(body[1:], reader, strict=True))


def _link(path: Path, number: int, row: dict[str, str | None]) -> Link:
    try:
        return Link.model_validate({name: value for name, value in row.items() if value})
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise SheetError(
            "{path}:{line}: {place}: {problem}",
            path=path,
            line=number,
            place=".".join(map(str, detail["loc"])) or "the line",
            problem=problem(detail),
        ) from error
