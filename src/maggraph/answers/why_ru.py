"""Why two people are said to have met, as one Russian sentence made of the facts."""

from maggraph.answers.acts_ru import PRESENCES, acts_of, both, inside
from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Handing, Side, Story
from maggraph.answers.occasions_ru import at, of, when_and_where
from maggraph.language import Case, Sex, declined, head_noun

_AWARDS = frozenset(
    (
        *("грамота", "диплом", "знак", "знак-орден", "кубок", "медаль", "орден", "памятник", "подарок", "премия"),
        *("приз", "свидетельство", "сертификат", "статуэтка", "удостоверение", "благодарность", "письмо"),
    )
)


def why_ru(story: Story) -> str:
    """Tell who was where, when, in what capacity and how present, in the grade's own words."""
    if story.handing:
        return _handed(story, story.handing)
    return {
        Grade.DIRECT: _met,
        Grade.TOGETHER: _together,
        Grade.SAME_EVENT: _same_event,
        Grade.SAME_PROGRAMME: _same_programme,
    }[story.grade](story)


def _verb(side: Side, man: str, woman: str) -> str:
    return woman if side.name.sexed().sex is Sex.FEMALE else man


def _handed(story: Story, handing: Handing) -> str:
    recipient = story.other.name.declined(Case.DATIVE).short
    did = _verb(story.one, "вручил", "вручила")
    when = when_and_where(story.occasion)
    return _sentence(
        f"{story.one.name.short} лично {did} {recipient} {_award(handing.award)}", when, at(story.occasion)
    )


def _award(title: str) -> str:
    """Put an award into the accusative: a medal as one, a title that is none in quotation marks."""
    award = declined(title, Case.ACCUSATIVE)
    if award and head_noun(title) in _AWARDS:
        return award[0].lower() + award[1:]
    return f"награду «{inside(title)}»"


def _met(story: Story) -> str:
    did = _verb(story.one, "лично встретился", "лично встретилась")
    partner = story.other.name.declined(Case.INSTRUMENTAL).short
    with_ = "со" if partner.startswith(("Ш", "С", "З")) and partner[1:2] not in ".аеёиоуыэюя" else "с"
    when = when_and_where(story.occasion)
    return _sentence(
        f"{story.one.name.short} {did} {with_} {partner}",
        when,
        f"событие — «{inside(story.occasion.title)}»",
        glue=": ",
    )


def _together(story: Story) -> str:
    pronoun, _ = both((story.one, story.other))
    head = f"{pronoun} лично присутствовали {at(story.occasion)} {when_and_where(story.occasion)}"
    return f"{head.strip()}: {_did(story.one)}, {_did(story.other)}."


def _same_event(story: Story) -> str:
    pronoun, women = both((story.one, story.other))
    noun = "участницами" if women else "участниками"
    head = f"{pronoun} были {noun} {of(story.occasion)} {when_and_where(story.occasion)}"
    return f"{head.strip()}: {_did(story.one, how=True)}, {_did(story.other, how=True)}."


def _same_programme(story: Story) -> str:
    pronoun, women = both((story.one, story.other))
    noun = "участницами" if women else "участниками"
    programme = f"«{inside(story.occasion.title)}»"
    head = f"{pronoun} были {noun} одной программы, {programme} {when_and_where(story.occasion)}".strip()
    parts = (f"{side.name.short} {_part(side, story)} {acts_of(side)}" for side in (story.one, story.other))
    return f"{head}, но в разных её частях: {'; '.join(parts)}."


def _part(side: Side, story: Story) -> str:
    return at(side.occasion or story.occasion)


def _did(side: Side, *, how: bool = False) -> str:
    presence = f" ({PRESENCES.get(side.presence, 'присутствие не указано')})" if how else ""
    return f"{side.name.short} {acts_of(side)}{presence}"


def _sentence(*parts: str, glue: str = " ") -> str:
    head, when, rest = parts
    return f"{head} {when}".strip() + f"{glue}{rest}."
