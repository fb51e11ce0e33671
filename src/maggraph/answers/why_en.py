"""Why two people are said to have met, as one English sentence made of the facts."""

from maggraph.answers.grades import Grade
from maggraph.answers.happenings import Act, Handing, Occasion, Side, Story
from maggraph.language import fold, when_english

ACTS = {
    "opener": "opened the event",
    "speaker": "spoke",
    "greeter": "greeted the participants",
    "reader": "read out somebody else's greeting",
    "moderator": "moderated",
    "host": "was the host",
    "organizer": "was an organiser",
    "performer": "performed",
    "delegate": "came with a delegation",
    "participant": "took part",
    "guest": "was among the guests",
    "awardee": "received an award",
    "award-presenter": "presented awards",
    "electee": "was elected",
    "proposer": "made a proposal",
    "mentioned": "was mentioned",
}
PRESENCES = {"in-person": "in person", "live-link": "by live link", "attended": "how, the report does not say"}


def why_en(story: Story) -> str:
    """Tell who was where, when, in what capacity and how present, in the grade's own words."""
    if story.handing:
        return _handed(story, story.handing)
    return {
        Grade.DIRECT: _met,
        Grade.TOGETHER: _together,
        Grade.SAME_EVENT: _same_event,
        Grade.SAME_PROGRAMME: _same_programme,
    }[story.grade](story)


def acts_of(side: Side) -> str:
    """Say what one side did, every act once; taking part is not worth a word beside something more telling."""
    telling = [act for act in side.acts if act.capacity != "participant"] or side.acts or (Act("participant"),)
    return " and ".join(dict.fromkeys(_act(act) for act in telling))


def _act(act: Act) -> str:
    words = ACTS[act.capacity]
    if act.topic:
        title = act.topic[0].isupper() and act.capacity == "speaker"
        words += f" on {_quoted(act.topic)}" if title else f" ({act.topic})"
    return f"{words} on behalf of {act.on_behalf_of}" if act.on_behalf_of else words


def _handed(story: Story, handing: Handing) -> str:
    award = _quoted(handing.award)
    return f"{_name(story.one)} handed {_name(story.other)} the award {award} in person {_when(story)} at {_at(story)}."


def _met(story: Story) -> str:
    return f"{_name(story.one)} met {_name(story.other)} in person {_when(story)}: {_at(story)}."


def _together(story: Story) -> str:
    return f"Both were there in person at {_at(story)} {_when(story)}: {_did(story.one)}, {_did(story.other)}."


def _same_event(story: Story) -> str:
    sides = ", ".join(f"{_did(side)} ({PRESENCES.get(side.presence, 'presence not stated')})" for side in _sides(story))
    return f"Both took part in {_at(story)} {_when(story)}: {sides}."


def _same_programme(story: Story) -> str:
    sides = "; ".join(f"{_did(side)} at {_quoted((side.occasion or story.occasion).title)}" for side in _sides(story))
    return f"Both took part in one programme, {_at(story)} {_when(story)}, but in different parts of it: {sides}."


def _sides(story: Story) -> tuple[Side, Side]:
    return story.one, story.other


def _did(side: Side) -> str:
    return f"{_name(side)} {acts_of(side)}"


def _name(side: Side) -> str:
    return side.name.short_latin


def _at(story: Story) -> str:
    return _quoted(story.occasion.title)


def _when(story: Story) -> str:
    when = when_english(story.occasion.start, story.occasion.end) if story.occasion.start else ""
    return when + _in_city(story.occasion) if when else _in_city(story.occasion).strip()


def _in_city(occasion: Occasion) -> str:
    told = not occasion.city or fold(occasion.city) in fold(occasion.title)
    return "" if told else f" in {occasion.city}"


def _quoted(title: str) -> str:
    inner = title.strip()
    if inner.startswith("“") and inner.endswith("”") and inner.count("“") == 1:
        inner = inner[1:-1]
    return f"“{inner.replace('“', '‘').replace('”', '’')}”"
