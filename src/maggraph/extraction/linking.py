"""Which post is whose: by apposition in either order, by a verb of electing, by the header of a list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.lexicon import listed, may_be
from maggraph.extraction.linking_elected import Link, elected
from maggraph.extraction.morphology import forms
from maggraph.extraction.offices import RawPost
from maggraph.extraction.people import RawPerson
from maggraph.extraction.tape import DASHES, Tape
from maggraph.language import Case

DEGREE = re.compile(r"[дк]\.\s?\w+\.?[\s-]?(?:\w+\.)?\s?н\.|проф\.|акад\.", re.IGNORECASE)
AFTER = frozenset([",", "(", *DASHES])
UNTOLD = frozenset(
    ["»", "”", '"', ")", "он", "она", "же", "тогда", "ещё", "еще", "ныне", "теперь", "сейчас", "недавно"]
)
"""Marks and words between a name and an office that tell nothing of whose it is: "(он же глава Клина)"."""


@dataclass(frozen=True)
class _Item:
    start: int
    end: int
    person: int = -1
    post: RawPost | None = None


def links(tape: Tape, people: list[RawPerson], posts: list[RawPost]) -> list[Link]:
    """Link posts to people in one sentence."""
    items = _items(people, posts)
    found: list[Link] = []
    for place, item in enumerate(items):
        if item.person >= 0:
            found += _before(tape, items, place)
            found += _after(tape, items, place)
    found += _detached(tape, items, found)
    found += _labelled(tape, items, found)
    found += elected(tape, people, posts, {id(link.post) for link in found})
    return _once(found)


def _items(people: list[RawPerson], posts: list[RawPost]) -> list[_Item]:
    both = [_Item(one.start, one.end, person=place) for place, one in enumerate(people)]
    both += [_Item(one.start, one.end, post=one) for one in posts]
    return sorted(both, key=lambda item: (item.start, item.end))


def _once(found: list[Link]) -> list[Link]:
    seen: dict[tuple[int, int, int], Link] = {}
    for link in found:
        seen.setdefault((link.post.start, link.post.title.start, link.person), link)
    return list(seen.values())


def gap(tape: Tape, start: int, end: int) -> str:
    """Return what stands between two places, honours left out: "", ",", "–", "и", "(", or "x" for anything else."""
    start = _after_parentheses(tape, start, end)
    words = [word for word in _plain(tape, start, end) if word not in UNTOLD]
    words = ["–" if word in DASHES else word for word in words]
    if words == [","] and _titled(tape, start, end):
        return ""
    if not words:
        return ""
    return words[0] if set(words) <= {words[0], ","} or words == [",", "–"] else "x"


def _titled(tape: Tape, start: int, end: int) -> bool:
    """Say whether a degree or title of honour stands right before the second place: it ties a post to that name."""
    return any(honorific_end(tape, at, end) == end for at in range(start, end))


def _after_parentheses(tape: Tape, start: int, end: int) -> int:
    """Step over a short name in parentheses right after a body: "(АСПОЛ)"."""
    close = next((at for at in range(start, min(end, start + 7)) if tape.at(at) == ")"), start)
    return close + 1 if tape.at(start) == "(" and close > start else start


def _plain(tape: Tape, start: int, end: int) -> Iterator[str]:
    at = start
    while at < end:
        skipped = honorific_end(tape, at, end)
        if skipped > at:
            at = skipped + (tape.at(skipped) == "," and skipped < end and tape.at(at - 1) in {",", *DASHES})
        else:
            yield tape.low(at)
            at += 1


def honorific_end(tape: Tape, at: int, limit: int) -> int:
    """Return the end of a degree, rank or honorary title that begins at a word, the same place if none does."""
    if DEGREE.fullmatch(tape.at(at)):
        return at + 1
    if not may_be(tape.low(at), "honorifics"):
        return at
    lemmas = {form.lemma for form in forms(tape.at(at))[:3]}
    if not lemmas & listed("honorifics") or not tape.at(at)[:1].isalpha():
        return at
    end = at + 1
    while end < limit and tape.at(end) not in {",", ";", ":", *DASHES} and _belongs(tape, end):
        end += 1
    return end


def _belongs(tape: Tape, at: int) -> bool:
    if tape.abbreviation(at) or tape.at(at) in '«»"':
        return True
    return any(form.case for form in forms(tape.at(at))) or tape.low(at) in {"и", "в", "по"} or tape.depth[at] > 0


def _before(tape: Tape, items: list[_Item], place: int) -> Iterator[Link]:
    """Yield the posts before a name: "президент союза, мэр Омска С.Н. Шелест"."""
    at, allowed, person = place - 1, {""}, items[place].person
    chain: list[RawPost] = []
    while at >= 0 and (post := items[at].post) and gap(tape, items[at].end, items[at + 1].start) in allowed:
        if chain and post.title.case not in (chain[0].title.case, None):
            break
        chain.append(post)
        allowed, at = {",", "–", "x"} if False else {",", "–"}, at - 1
    owned = at >= 0 and items[at].person >= 0 and gap(tape, items[at].end, items[at + 1].start) in AFTER
    kept = chain[:1] if owned else chain
    for post in kept:
        yield Link(post, person, "post-name")
    if chain and chain[0].title.plural:
        yield from _shared(tape, items, place, chain[0])


def _shared(tape: Tape, items: list[_Item], place: int, post: RawPost) -> Iterator[Link]:
    """Yield a plural post for every name in the list after it: "депутаты Думы А.А. Котов и Б.Б. Лисин"."""
    at = place + 1
    while at < len(items) and items[at].person >= 0 and gap(tape, items[at - 1].end, items[at].start) in {",", "и"}:
        yield Link(post, items[at].person, "posts-names")
        at += 1


def _after(tape: Tape, items: list[_Item], place: int) -> Iterator[Link]:
    """Yield the posts after a name: "А.Н. Котов – председатель Думы, вице-президент союза"."""
    at, allowed = place + 1, AFTER
    while at < len(items) and (post := items[at].post) and gap(tape, items[at - 1].end, items[at].start) in allowed:
        if post.title.plural or _claimed(tape, items, at) or not _could_follow(tape, items, place, post):
            return
        yield Link(post, items[place].person, "name-post")
        at, allowed = at + 1, AFTER | {"и", ""}


def _could_follow(tape: Tape, items: list[_Item], place: int, post: RawPost) -> bool:
    """Say whether a post after a comma can be said of the name: not if the next name claims the whole chain."""
    return post.title.case is not None and (tape.at(items[place].end) != "," or not _list_of_pairs(items, place))


def _list_of_pairs(items: list[_Item], place: int) -> bool:
    """Say whether the sentence goes on post, name, post, name, with this name's post before it."""
    return (
        False
        if place == 0 or items[place - 1].post is None
        else items[place - 1].end == items[place].start and _next_pair(items, place)
    )


def _next_pair(items: list[_Item], place: int) -> bool:
    after = items[place + 1 : place + 3]
    return len(after) == 2 and after[0].post is not None and after[1].person >= 0 and after[0].end == after[1].start


def _claimed(tape: Tape, items: list[_Item], at: int) -> bool:
    """Say whether the next name claims a post: it follows with neither mark nor verb between."""
    after = at + 1
    if after >= len(items) or items[after].person < 0:
        return False
    between = range(items[at].end, items[after].start)
    return gap(tape, items[at].end, items[after].start) == "" or not any(_parts(tape, place) for place in between)


def _parts(tape: Tape, at: int) -> bool:
    if tape.at(at) in {",", ";", ":", *DASHES}:
        return True
    return tape.at(at)[:1].isalpha() and forms(tape.at(at))[0].pos in {"VERB", "PRTS", "CONJ", "NPRO", "PREP", "ADVB"}


def _detached(tape: Tape, items: list[_Item], found: list[Link]) -> Iterator[Link]:
    """Yield a post from which a comma cuts its name off: "Мэру города Улан-Удэ, И.Ю. Шутенкову"."""
    linked = {id(link.post) for link in found}
    holders = {link.person for link in found}
    for place, item in enumerate(items[:-1]):
        after = items[place + 1]
        free = item.post and id(item.post) not in linked and after.person >= 0 and after.person not in holders
        if (
            free
            and item.post
            and gap(tape, item.end, after.start) in {",", "–"}
            and (place == 0 or items[place - 1].person < 0)
        ):
            yield Link(item.post, after.person, "post-comma-name")


def _labelled(tape: Tape, items: list[_Item], found: list[Link]) -> Iterator[Link]:
    """Yield an office in the nominative before a colon or dash, and whom it names: "Секретарь – Анна Лосева, …"."""
    linked = {id(link.post) for link in found}
    for place, item in enumerate(items[:-1]):
        post, after = item.post, items[place + 1]
        if post is None or id(post) in linked or post.title.case is not Case.NOMINATIVE or after.person < 0:
            continue
        if tape.at(item.end) in {":", *DASHES} and after.start == item.end + 1:
            for one in items[place + 1 :] if post.title.plural else [after]:
                if one.person >= 0 and not _of_another(items, one):
                    yield Link(post, one.person, "labelled")


def _of_another(items: list[_Item], one: _Item) -> bool:
    """Say whether an office stands right before a name."""
    return any(item.post and item.end == one.start for item in items)


def acting_on(posts: list[RawPost], tape: Tape) -> list[RawPost]:
    """Let standing in hold for the second of two offices joined by a dash: "и.о. министра – представителя"."""
    result: list[RawPost] = []
    for post in posts:
        last = result[-1] if result else None
        joined = last and last.title.acting and not post.title.acting and gap(tape, last.end, post.start) == "–"
        if last and joined and post.title.case is last.title.case:
            named = f"{last.title.name.split()[0]} {_as_written(tape, post)}"
            result.append(replace(post, title=replace(post.title, name=named, acting=True)))
        else:
            result.append(post)
    return result


def _as_written(tape: Tape, post: RawPost) -> str:
    tail = post.title.name.split(" при ", 1)
    words = " ".join(tape.lower[post.title.start : post.title.end])
    return words + (f" при {tail[1]}" if len(tail) > 1 else "")
