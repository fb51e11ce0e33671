"""Posts tied to the name that ends their phrase, over words that no grammar of bodies explains.

Context: news write "глава NASA Майкл Гриффин", "член Палаты Конгресса от штата Аризона Анна Котова": office,
whatever it is of, name, and no mark between. Choice: what stands between is the body, by its place alone, if it is one
group of words with a capital or in Latin letters. Price: of such a body only the name is known.
"""

from collections.abc import Iterator
from dataclasses import replace

from maggraph.extraction.bridged_bodies import ENDS, with_body
from maggraph.extraction.cities import spelled
from maggraph.extraction.lexicon import entries
from maggraph.extraction.linking_elected import Link
from maggraph.extraction.morphology import can_be, cases, forms
from maggraph.extraction.names import families, givens
from maggraph.extraction.offices import RawPost
from maggraph.extraction.people import INITIAL, RawPerson
from maggraph.extraction.places import RawTerritory
from maggraph.extraction.tape import OPENING, STRAIGHT, Tape
from maggraph.extraction.titles import Title, flags_of, profession_at, title_at
from maggraph.facts.kinds import TerritoryClass
from maggraph.language import Case

LONGEST = 10
"""Words between an office and its holder's name."""
OF_HONOUR = ("заслуженн", "народн", "почётн", "почетн")
"""Beginnings of adjectives that make a trade a title."""
AFTER_NAME = frozenset(["name-post", "post-comma-name"])
ABBREVIATED = frozenset(["сша"])
"""Countries that are known by their abbreviation, and named in full."""


def bridged(
    tape: Tape, people: list[RawPerson], posts: list[RawPost], links: list[Link]
) -> tuple[list[RawPost], list[Link]]:
    """Return posts and links with those added that lead over unexplained words to a name without a post."""
    held, tied = {link.person for link in links}, {id(link.post) for link in links}
    for place, person in enumerate(people):
        if place in held or person.start == 0:
            continue
        free = [post for post in posts if id(post) not in tied]
        for post in _offices_before(tape, person, free):
            whole = with_body(tape, post, person.start)
            if whole and agrees(post.title, person):
                posts = sorted([*(one for one in posts if one is not post), whole], key=_by_start)
                links = [*links, Link(whole, place, "bridged")]
                break
    return _completed(tape, posts, links)


def agrees(title: Title, person: RawPerson) -> bool:
    """Say whether a name may stand in the case of an office."""
    cases = {None, title.case, Case.ACCUSATIVE if title.case is Case.GENITIVE and not title.plural else title.case}
    known = [families(person.family)] if person.family else []
    known += [givens(person.given)] if person.given and not INITIAL.fullmatch(person.given) else []
    return all(any(one.case in cases and one.weight > -1 for one in found) for found in known)


def _completed(tape: Tape, posts: list[RawPost], links: list[Link]) -> tuple[list[RawPost], list[Link]]:
    """Give the offices after a name the body that stands in Latin letters or is called as no other: "…, глава NASA"."""
    whole: dict[int, RawPost] = {}
    for link in links:
        post = link.post
        if not (post.body or post.place or post.anaphor or id(post) in whole):
            found = _of_country(tape, post) or (_called(tape, post) if link.rule in AFTER_NAME else None)
            whole |= {id(post): found} if found else {}
    if not whole:
        return posts, links
    posts = sorted([whole.get(id(post), post) for post in posts], key=_by_start)
    return posts, [replace(link, post=whole.get(id(link.post), link.post)) for link in links]


def _by_start(post: RawPost) -> int:
    return post.start


def _of_country(tape: Tape, post: RawPost) -> RawPost | None:
    """Read the country from an adjective before an office: "российский президент"."""
    before = tape.at(post.start - 1)
    lemma = next((form.lemma for form in forms(before) if form.pos == "ADJF"), "") if before[:1].isalpha() else ""
    country = entries("country-adjectives").get(lemma)
    agrees = post.title.case in cases(before) if country else False
    if not country or not agrees or "territory" not in flags_of(post.title.head):
        return None
    name = spelled(country[0]) if country[0] not in ABBREVIATED else entries("countries")[country[0]][0]
    place = RawTerritory(post.start - 1, post.start, name, TerritoryClass.COUNTRY, post.title.case, "adjective")
    return replace(post, start=post.start - 1, place=place)


def _called(tape: Tape, post: RawPost) -> RawPost | None:
    """Read the body whose name follows an office: "…, глава NASA", "…, солист минского «Ветра»"."""
    quote = post.end + (tape.at(post.end).islower() and can_be(tape.at(post.end), "ADJF", Case.GENITIVE))
    end = tape.quoted_end(quote) if tape.at(quote) in (*OPENING, STRAIGHT) else _run_end(tape, post.end)
    return with_body(tape, post, end) if end > post.end else None


def _run_end(tape: Tape, at: int) -> int:
    """Return the end of words with capitals that follow each other at once."""
    while tape.capital(at) and tape.free(at, at + 1):
        at += 1
    return at


def _offices_before(tape: Tape, person: RawPerson, posts: list[RawPost]) -> Iterator[RawPost]:
    """Yield the offices whose phrase may run up to a name, the nearest first."""
    for at in range(person.start - 1, max(-1, person.start - LONGEST - 1), -1):
        known = next((post for post in posts if post.title.start <= at < post.title.end), None)
        title = None if known else title_at(tape, at) or profession_at(tape, at)
        if known:
            yield from () if _honoured(tape, known.start) else (known,)
            return
        if title and title.end < person.start and not _honoured(tape, at):
            yield RawPost(at, title.end, title)
        if tape.at(at) in ENDS or not tape.free(at, at + 1):
            return


def _honoured(tape: Tape, at: int) -> bool:
    """Say whether a trade is a title of honour: "заслуженный работник культуры России"."""
    return tape.low(at - 1).startswith(OF_HONOUR)
