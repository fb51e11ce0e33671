"""Posts in a sentence: the office with the body, city or country in which it is held."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from maggraph.extraction.bodies import RawBody, body_at, legal_body
from maggraph.extraction.cities import city_of_adjective
from maggraph.extraction.defining import tidy
from maggraph.extraction.lexicon import listed
from maggraph.extraction.marks import Mark
from maggraph.extraction.morphology import ADJECTIVES, NOUN, can_be, forms, phrase_nominative
from maggraph.extraction.phrases import complement_end
from maggraph.extraction.places import RawTerritory, territory_at
from maggraph.extraction.tape import OPENING, STRAIGHT, Tape
from maggraph.extraction.titles import Title, dash_compound, flags_of, profession_at, title_at
from maggraph.facts.kinds import OrganizationKind, TerritoryClass
from maggraph.language import Case

OWNERS = frozenset(["его", "ее", "её", "их"])
LEADERS = frozenset(["директор", "начальник", "руководитель", "заведующий", "заведующая", "инженер", "врач"])
MANAGERS = ("заведующ", "управляющ", "командующ")
"""Beginnings of offices after which a body stands in the instrumental."""
OF_PAPERS = frozenset(["корреспондент", "журналист", "редактор", "обозреватель", "главред"])
SAME = frozenset(["тот", "этот", "данный", "же"])
UNITS = frozenset(["отдел", "сектор", "цех", "кафедра", "лаборатория", "отделение", "участок", "бригада", "группа"])
DISTRICTS = frozenset(["округ", "округа", "района", "образования"])


@dataclass(frozen=True)
class RawPost:
    """An office's words by index with its body; `anaphor` is the head noun by which a body named before is meant."""

    start: int
    end: int
    title: Title
    body: RawBody | None = None
    place: RawTerritory | None = None
    anaphor: str = ""


def find_posts(tape: Tape) -> list[RawPost]:
    """Return the posts in a sentence, in order."""
    found: list[RawPost] = []
    after = 0
    for index in sorted({*tape.where(Mark.OFFICE), *tape.where(Mark.TRADE)}):
        if index >= after and index not in tape.taken:
            posts = list(posts_at(tape, index))
            found += posts
            after = max((post.end for post in posts), default=after)
    return found


def posts_at(tape: Tape, index: int) -> Iterator[RawPost]:
    """Yield the post that begins at a word; two that share their body where "и" joins their titles."""
    title = title_at(tape, index)
    if title is None:
        yield from _profession(tape, index)
        return
    if _adjective_only(title):
        return
    post = _bodied(tape, dash_compound(tape, title) or title)
    if post.body is None and post.place is None and tape.low(post.end) == "и":
        second = title_at(tape, post.end + 1, title.case)
        if second and (other := _bodied(tape, second)) and (other.body or other.place):
            yield replace(post, body=other.body, place=other.place)
            yield other
            return
    if _is_post(post):
        yield post


def _profession(tape: Tape, index: int) -> Iterator[RawPost]:
    """Yield a trade that is held in a body named after it, with its holder's name after that."""
    title = profession_at(tape, index)
    if title is None:
        return
    place = _territory(tape, title, title.end)
    if place and place.place and (title.modified or place.place.rule == "announced"):
        yield place
        return
    post = _body(tape, title, title.end) or _anaphor(tape, title, title.end)
    beside = post is not None and (post.end in tape.taken or index - 2 in tape.taken)
    if post and beside and (post.anaphor or (post.body and not _small(tape, post.body))):
        yield post


def _adjective_only(title: Title) -> bool:
    return "adjective" in flags_of(title.head) and not title.modified


def _is_post(post: RawPost) -> bool:
    """Say whether the words are an office at all: some need an adjective, some a body."""
    flags = flags_of(post.title.head)
    bodied = bool(post.body or post.place or post.anaphor)
    if "bodied" in flags:
        return bodied
    return bodied or post.title.modified or post.title.acting or "modified" not in flags


def _bodied(tape: Tape, title: Title) -> RawPost:
    at = title.end
    alone = RawPost(title.start, at, title)
    owner = _owner_before(tape, title)
    if owner:
        return replace(alone, start=title.start, anaphor=owner)
    for read in (_quoted_body, _country_of_ambassador, _body, _territory, _anaphor, _other_body):
        post = read(tape, title, at)
        if post:
            return post
    return _city_adjective(tape, alone)


def _owner_before(tape: Tape, title: Title) -> str:
    return "*" if tape.low(title.start - 1) in OWNERS else ""


def _body(tape: Tape, title: Title, at: int) -> RawPost | None:
    body = (
        legal_body(tape, at, any_form=not title.plural)
        or (body_at(tape, at, Case.INSTRUMENTAL) if title.head.startswith(MANAGERS) else None)
        or body_at(tape, at, Case.GENITIVE)
        or _misdeclined(tape, at)
    )
    if body is None or body.bare:
        return None
    if _small(tape, body) and not body.inner:
        return None
    end = _field_after(tape, title, _with_representation(tape, title, body.end))
    title = replace(title, name=f"{title.name}{_rest(tape, body.end, end)}")
    return _of_unit(tape, RawPost(title.start, end, title, body))


def _of_unit(tape: Tape, post: RawPost) -> RawPost:
    """Let a small unit without a capital belong to the title: "начальник отдела инноваций" of the company."""
    body = post.body
    if body is None or body.head not in UNITS or tape.capital(body.start) or not body.inner:
        return post
    parent = body.inner[0]
    title = replace(post.title, name=f"{post.title.name}{_rest(tape, body.start, parent.start)}")
    return replace(post, title=title, body=replace(parent, inner=body.inner[1:]))


def _other_body(tape: Tape, title: Title, at: int) -> RawPost | None:
    """Read a body whose head no lexicon has, if its first word has a capital: "начальник Морского порта Актау"."""
    end = complement_end(tape, at, "")
    if title.head not in LEADERS or not tape.capital(at) or end - at < 2 or tape.abbreviation(at):
        return None
    head = next((place for place in range(at, end) if can_be(tape.at(place), NOUN, Case.GENITIVE, "sing")), None)
    if head is None or not all(can_be(tape.at(place), "ADJF", Case.GENITIVE) for place in range(at, head)):
        return None
    words = [tape.at(place) for place in range(at, head + 1)]
    name = " ".join(phrase_nominative(words, len(words) - 1, Case.GENITIVE))
    whole = tidy(f"{name} {tape.text(head + 1, end)}")
    body = RawBody(at, end, tape.low(head), whole, OrganizationKind.OTHER, Case.GENITIVE, "grammar")
    return RawPost(title.start, end, title, body)


def _misdeclined(tape: Tape, at: int) -> RawBody | None:
    """Take a body that a careless writer left in the nominative: "начальник отдела Департамент культуры"."""
    return body_at(tape, at, Case.NOMINATIVE) if tape.capital(at) and not tape.abbreviation(at) else None


def _small(tape: Tape, body: RawBody) -> bool:
    """Say whether a body has no name at all: "директор центра", "председатель совета города"."""
    words = [tape.at(at) for at in range(body.start, body.end)]
    return len(words) < 2 and not body.quoted and bool(words) and words[0].islower()


def _quoted_body(tape: Tape, title: Title, at: int) -> RawPost | None:
    """Read a body that stands in quotation marks as a whole: "директора «Музея истории города»"."""
    if not tape.at(at) or tape.at(at) not in OPENING + STRAIGHT:
        return None
    end = tape.quoted_end(at)
    body = body_at(tape, at + 1, Case.GENITIVE) or _by_name(tape, title, at, end)
    if end <= at or body is None or body.bare:
        return None
    return RawPost(title.start, max(end, body.end), title, body)


def _by_name(tape: Tape, title: Title, at: int, end: int) -> RawBody | None:
    """Read a body by its name alone: "корреспондент «Омской правды»", "директор «Зари»"."""
    district = tape.low(title.end - 1) in DISTRICTS
    if title.plural or district or not at + 3 <= end <= at + 7 or not tape.capital(at + 1):
        return None
    words = list(tape.words[at + 1 : end - 1])
    noun = next((place for place, word in enumerate(words) if can_be(word, NOUN, Case.GENITIVE)), 0)
    name = " ".join(phrase_nominative(words, noun, Case.GENITIVE))
    kind = OrganizationKind.MEDIA if title.head in OF_PAPERS else OrganizationKind.OTHER
    return RawBody(at, end, "", f"«{name}»", kind, Case.GENITIVE, "legal-form", quoted=name)


def _country_of_ambassador(tape: Tape, title: Title, at: int) -> RawPost | None:
    """Read "посол Монголии в Российской Федерации"."""
    place = territory_at(tape, at) if title.head in {"посол", "консул", "генконсул", "атташе"} else None
    if place is None:
        return None
    host = territory_at(tape, place.end + 1) if tape.low(place.end) == "в" else None
    return RawPost(title.start, host.end if host else place.end, title, place=place)


def _territory(tape: Tape, title: Title, at: int) -> RawPost | None:
    """Read "мэр города Казани", "глава Волгограда", "губернатор Рязанской области"."""
    skip = at + (tape.low(at) == "городской") + (tape.low(at + 1) == "округ")
    quote = bool(tape.at(skip)) and tape.at(skip) in OPENING + STRAIGHT
    place = territory_at(tape, skip + quote)
    if place is None or not (quote or _in_reach(tape, place)):
        return None
    end = _with_region(tape, max(place.end, tape.quoted_end(skip) if quote else 0))
    end = _field_after(tape, title, _with_representation(tape, title, end))
    named = title if quote else replace(title, name=f"{title.name}{_rest(tape, _with_region(tape, place.end), end)}")
    return RawPost(title.start, end, named, place=place)


def _in_reach(tape: Tape, place: RawTerritory) -> bool:
    """Say whether a place stands as an office's own does: in the genitive, or undeclined after "города"."""
    return (
        place.rule in {"announced", "abbreviation"}
        or place.case in (None, Case.GENITIVE)
        or can_be(tape.at(place.end - 1), NOUN, Case.GENITIVE, "sing")
        or tape.low(place.start - 1) in DISTRICTS
    )


def _with_region(tape: Tape, end: int) -> int:
    """Go on through the region or country that a city lies in: "города Сызрань Самарской области"."""
    place = territory_at(tape, end)
    return place.end if place and place.type is not TerritoryClass.CITY and place.case in (None, Case.GENITIVE) else end


def _with_representation(tape: Tape, title: Title, end: int) -> int:
    """Go on through "при Президенте Российской Федерации"."""
    if title.head != "представитель" and "представитель" not in title.name:
        return end
    return complement_end(tape, end, "") if tape.low(end) in {"при", "в"} else end


def _field_after(tape: Tape, title: Title, end: int) -> int:
    """Go on through "по международным вопросам" after the body of an adviser or deputy."""
    if tape.low(end) != "по" or "chained" not in flags_of(title.head):
        return end
    return max(end, complement_end(tape, end, "отдел"))


def _rest(tape: Tape, start: int, end: int) -> str:
    return f" {tape.text(start, end)}" if end > start else ""


def _anaphor(tape: Tape, title: Title, at: int) -> RawPost | None:
    """Read "директор музея", "ректор вуза", "главный врач той же больницы" as the one named before."""
    start, owned = at, tape.low(at) in OWNERS
    while tape.low(start) in OWNERS or any(form.lemma in SAME for form in forms(tape.at(start))):
        start += 1
    found = [form.lemma for form in forms(tape.at(start)) if form.case is Case.GENITIVE and form.number == "sing"]
    lemma = next(
        (
            one
            for one in found
            if one in listed("body-heads") or one in {"вуз", "город", "область", "республика", "регион", "край"}
        ),
        next(iter(found), "") if start + 1 in tape.names and tape.at(start).islower() else "",
    )
    return RawPost(title.start, start + 1, title, anaphor=f"*{lemma}" if owned else lemma) if lemma else None


def _city_adjective(tape: Tape, post: RawPost) -> RawPost:
    """Read the city from an adjective before the office: "минский мэр"."""
    before = tape.at(post.start - 1)
    adjective = (
        any(form.pos in ADJECTIVES and form.case is post.title.case for form in forms(before)) if before else False
    )
    city = city_of_adjective(before) if adjective and "territory" in flags_of(post.title.head) else ""
    if not city:
        return post
    place = RawTerritory(post.start - 1, post.start, city, TerritoryClass.CITY, post.title.case, "adjective")
    return replace(post, start=post.start - 1, place=place)
