"""The redirects of https://w3id.org/ that lead our IRIs to a site: a .htaccess for Apache, ready to be submitted.

An entity leads to its page for browsers and to its document for programs, 303 as for anything that is no document. The
same holds for the ontology; whatever else is asked for leads to the same path of the site.
"""

NEGOTIATED = (
    ("jsonld", r"application/ld\+json"),
    ("rdf", r"application/rdf\+xml"),
    ("nt", r"application/n-triples"),
    ("ttl", r"text/turtle"),
)
"""Suffix of a document -> what the Accept header has to name; of several, the first here."""
ENTITIES = r"^id/([a-z]+/[a-z0-9-]+)$"
STATEMENTS = r"^id/((?:participation|tenure|conferral|attendance|passage)/[a-z0-9-]+)$"
HEAD = """\
# Persistent identifiers of maggraph: who met whom between cities.
# For the folder maggraph/ of https://github.com/perma-id/w3id.org
Options -Indexes +FollowSymLinks
RewriteEngine On
Header always set Access-Control-Allow-Origin "*"
Header always merge Vary Accept
"""


def htaccess(site: str, *, static: bool) -> str:
    """Write the redirects to a site, given with a slash at its end; a static one has its pages by language."""
    return "\n".join([HEAD, *_entities(site, static), *_ontology(site, static), *_others(site, static), ""])


def _entities(site: str, static: bool) -> list[str]:
    documents = [line for suffix, media in NEGOTIATED for line in _for(media, ENTITIES, f"{site}data/$1.{suffix}")]
    pages = _pages(ENTITIES, site, "page/$1", static)
    return ["# entities", *documents, _rule(STATEMENTS, f"{site}data/$1.ttl"), *pages]


def _ontology(site: str, static: bool) -> list[str]:
    """Lead the namespace and its versions to the ontology, in Turtle for programs."""
    names = r"^ontology(?:/[0-9.]+)?$"
    turtle = f"{site}ru/ontology.ttl" if static else f"{site}ontology.ttl"
    documents = _for(r"text/turtle|application/[a-z.+-]*(?:rdf|json|triples)", names, turtle)
    return ["# ontology", *documents, *_pages(names, site, "ontology", static)]


def _others(site: str, static: bool) -> list[str]:
    kinds = _pages(r"^(kind(?:/.+)?)$", site, "$1", static) if static else []
    dataset = f"{site}.well-known/void{'.ttl' if static else ''}"
    return ["# the rest", *kinds, _rule(r"^dataset(?:/[0-9.]+)?$", dataset), _rule(r"^(.*)$", f"{site}$1")]


def _pages(pattern: str, site: str, path: str, static: bool) -> list[str]:
    """Lead browsers to a page; a static site has one for each language, Russian if English is not asked for first."""
    if not static:
        return [_rule(pattern, f"{site}{path}")]
    english = ["RewriteCond %{HTTP:Accept-Language} ^en [NC]", _rule(pattern, f"{site}en/{path}.html")]
    return [*english, _rule(pattern, f"{site}ru/{path}.html")]


def _for(media: str, pattern: str, target: str) -> list[str]:
    """Lead whoever names a media type and does not like pages better."""
    return [
        "RewriteCond %{HTTP_ACCEPT} !^text/html",
        f"RewriteCond %{{HTTP_ACCEPT}} {media} [NC]",
        _rule(pattern, target),
    ]


def _rule(pattern: str, target: str) -> str:
    return f"RewriteRule {pattern} {target} [R=303,NE,L]"
