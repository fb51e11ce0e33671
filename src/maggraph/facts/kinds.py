"""The closed sets of the model as enumerations; their concepts are those of ontology/kinds.ttl, word for word."""

from enum import StrEnum


class PersonKind(StrEnum):
    """Whether a person acts in the report, or is only remembered."""

    ACTOR = "actor"
    HISTORICAL = "historical"
    EPONYM = "eponym"


class Gender(StrEnum):
    """Gender as the text shows it, by a name's ending or a verb's agreement."""

    MALE = "male"
    FEMALE = "female"


class OrganizationKind(StrEnum):
    """What sort of body an organisation is."""

    ASSOCIATION = "association"
    EXECUTIVE = "executive"
    LEGISLATURE = "legislature"
    COMPANY = "company"
    FOUNDATION = "foundation"
    UNIVERSITY = "university"
    MEDIA = "media"
    MUSEUM = "museum"
    EMBASSY = "embassy"
    MILITARY = "military"
    NGO = "ngo"
    COMMITTEE = "committee"
    UNIT = "unit"
    ENTERPRISE = "enterprise"
    INTERNATIONAL = "international"
    OTHER = "other"


class TerritoryClass(StrEnum):
    """The three sizes of territory."""

    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class EventKind(StrEnum):
    """What sort of event took place."""

    SESSION = "session"
    CONFERENCE = "conference"
    FORUM = "forum"
    CONGRESS = "congress"
    SEMINAR = "seminar"
    ROUND_TABLE = "round-table"
    PANEL = "panel"
    FESTIVAL = "festival"
    CELEBRATION = "celebration"
    PARADE = "parade"
    RECEPTION = "reception"
    INAUGURATION = "inauguration"
    CEREMONY = "ceremony"
    MEETING = "meeting"
    STUDY_VISIT = "study-visit"
    CONCERT = "concert"
    CONTEST = "contest"
    PUBLICATION = "publication"
    APPLICATION = "application"
    OTHER = "other"


class EventStatus(StrEnum):
    """Whether an event was held, is planned, or is only mentioned."""

    HELD = "held"
    PLANNED = "planned"
    MENTIONED = "mentioned"


class AttendanceMode(StrEnum):
    """How people could attend; schema.org's EventAttendanceModeEnumeration."""

    OFFLINE = "offline"
    ONLINE = "online"
    MIXED = "mixed"


class Capacity(StrEnum):
    """In what capacity an agent took part."""

    OPENER = "opener"
    SPEAKER = "speaker"
    GREETER = "greeter"
    READER = "reader"
    MODERATOR = "moderator"
    HOST = "host"
    ORGANIZER = "organizer"
    PERFORMER = "performer"
    DELEGATE = "delegate"
    PARTICIPANT = "participant"
    GUEST = "guest"
    AWARDEE = "awardee"
    AWARD_PRESENTER = "award-presenter"
    ELECTEE = "electee"
    PROPOSER = "proposer"
    MENTIONED = "mentioned"


class Presence(StrEnum):
    """Whether and how an agent was there."""

    IN_PERSON = "in-person"
    LIVE_LINK = "live-link"
    VIDEO_MESSAGE = "video-message"
    WRITTEN_MESSAGE = "written-message"
    ATTENDED = "attended"
    NOT_STATED = "not-stated"
    ABSENT = "absent"


class AwardKind(StrEnum):
    """What sort of award was conferred."""

    ORDER = "order"
    MEDAL = "medal"
    DIPLOMA = "diploma"
    CERTIFICATE = "certificate"
    PRIZE = "prize"
    RANK = "rank"
    GIFT = "gift"


class Qualifier(StrEnum):
    """How exact a figure is."""

    EXACT = "exact"
    MORE_THAN = "more-than"
    ABOUT = "about"


class ReviewStatus(StrEnum):
    """Whether a person has looked at a fact."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
