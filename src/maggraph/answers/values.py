"""What answers are made of: entities under the name that a reader wants, and places in reports."""

from dataclasses import dataclass

ID_PATH = "/id/"


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something of the graph; `type` is the class in its IRI, `name` is in the reader's language."""

    iri: str
    id: str
    type: str
    name: str

    @classmethod
    def of(cls, iri: str, name: str = "") -> "Entity":
        """Make an entity of its IRI and name; without a name the id stands for it.

        >>> Entity.of("https://w3id.org/maggraph/id/city/moskva", "Москва").type
        'city'
        """
        short = id_of(iri)
        return cls(iri, short, short.partition("/")[0], name or short)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A place in a report: the report's id without its class, and the paragraph, from 1."""

    report: str
    paragraph: int

    @classmethod
    def of(cls, report_iri: str, paragraph: str) -> "Evidence":
        """Make it of a query's evidence columns.

        >>> Evidence.of("https://w3id.org/maggraph/id/report/mag-2024-2025", "99")
        Evidence(report='mag-2024-2025', paragraph=99)
        """
        return cls(id_of(report_iri).removeprefix("report/"), int(paragraph))


def id_of(iri: str) -> str:
    """Cut an entity's id out of its IRI; what is no entity's IRI stays whole.

    >>> id_of("https://w3id.org/maggraph/id/person/x"), id_of("https://schema.org/Male")
    ('person/x', 'https://schema.org/Male')
    """
    return iri.partition(ID_PATH)[2] or iri


def kind_of(iri: str) -> str:
    """Cut the value out of a controlled value's IRI.

    >>> kind_of("https://w3id.org/maggraph/kind/presence/in-person")
    'in-person'
    """
    return iri.rpartition("/")[2]
