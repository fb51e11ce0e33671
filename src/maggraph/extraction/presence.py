"""How somebody was there, by the words around the act: on the line, by a recorded video, in writing, or in the room."""

import re
from functools import cache, lru_cache

from maggraph.facts.kinds import AttendanceMode, Capacity, Presence

LIVE = re.compile(
    r"видео-?\s?(?:конференц-?)?\s?связи|видеоконференцсвяз|\bвкс\b|в (?:режиме|формате) (?:видео|онлайн|вкс|удал)"
    r"|\bонлайн\b|\bонлайн-|дистанционн|удал[её]нно|телемост|видеомост|на связь|\bzoom\b|\bзум(?:у|е|ом)?\b"
    r"|видеоконференци|в прямом эфире|прям\w+ включени|веб-связ|на (?:прямой )?связи\b|телефон|(?:по|в|через) скайп"
    r"|виртуальн|(?:через|по) интернет|вебинар|на линии|онлайн|по спутник|с экрана монитор",
    re.IGNORECASE,
)
VIDEO = re.compile(
    r"видео\s?-?\s?(?:приве|обращени|послани|поздравлени|ролик|запис|сообщени|письм|открытк|адрес|слов|пожелан|напутств)"
    r"|в видеоформате|в записи|видеосюжет|на видео\b|с (?:больш\w+ |видео)?экрана|на (?:больш\w+ )?экран\w?\b"
    r"|(?:прислал|записал)\w* видео\b|видео (?:прислал|записал)|записанн\w+ (?:заранее|накануне)"
    r"|запис(?:ь|и|ью) (?:обращени|приветстви|поздравлени|выступлени)|(?:видео|аудио)послани",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"смешанн\w+ (?:формат|режим)|гибридн|очно и|очном и|очный и|как очно|очно-|и онлайн|и в онлайн|в зале и по"
    r"|и по видео|и дистанционн",
    re.IGNORECASE,
)
ROOM = re.compile(
    r"с (?:высокой )?(?:трибуны|кафедры|подмостков)\b|со сцены\b|за (?:одним |круглым )?столом (?:сид|собра)",
    re.IGNORECASE,
)
"""What is done only in the room."""
WAYS = re.compile(f"{LIVE.pattern}|{VIDEO.pattern}", re.IGNORECASE)
"""Whatever tells that somebody was not in the room."""
BY_NAME = re.compile(
    r"вебинар|онлайн|видеоконференци|телемост|видеовстреч|видеомост|дистанционн|телефонн|видеосовещан|телеконференц",
    re.IGNORECASE,
)
STRENGTH = (
    Presence.IN_PERSON,
    Presence.LIVE_LINK,
    Presence.ATTENDED,
    Presence.VIDEO_MESSAGE,
    Presence.WRITTEN_MESSAGE,
    Presence.NOT_STATED,
    Presence.ABSENT,
)
"""From being there to not being there; the strongest at one event holds for each capacity."""
FIXED = frozenset([Presence.WRITTEN_MESSAGE, Presence.ABSENT, Presence.NOT_STATED])


def presence_in(words: str, stated: Presence, capacity: Capacity) -> Presence:
    """Return how an agent was there: what the act itself states, unless the words around tell the way.

    >>> presence_in("По видеосвязи выступили", Presence.ATTENDED, Capacity.SPEAKER).value
    'live-link'
    >>> presence_in("С видеоприветствием обратился", Presence.ATTENDED, Capacity.GREETER).value
    'video-message'
    """
    if stated in FIXED or stated is Presence.VIDEO_MESSAGE:
        return stated
    if capacity in {Capacity.GREETER, Capacity.SPEAKER} and _says(words, VIDEO):
        return Presence.VIDEO_MESSAGE
    if _says(words, LIVE) and not _says(words, BOTH):
        return Presence.LIVE_LINK
    return Presence.IN_PERSON if stated is Presence.ATTENDED and _says(words, ROOM) else stated


@lru_cache(maxsize=4096)
def _says(words: str, way: re.Pattern[str]) -> bool:
    """Say whether words tell a way: as `way.search` does, which is slow since it ignores case."""
    return bool(_in_small_letters(way.pattern).search(words.lower()))


@cache
def _in_small_letters(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def mode_in(words: str) -> AttendanceMode | None:
    """Return how an event was held, by the words around its verb; None if they do not say.

    >>> mode_in("прошла очно и в формате видеоконференции"), mode_in("в режиме ВКС состоялось заседание")
    (<AttendanceMode.MIXED: 'mixed'>, <AttendanceMode.ONLINE: 'online'>)
    """
    if _says(words, BOTH):
        return AttendanceMode.MIXED
    return AttendanceMode.ONLINE if _says(words, LIVE) else None


def online_by_name(title: str) -> bool:
    """Say whether an event's name says that it was held on the line.

    >>> online_by_name("Вебинар «Договор»"), online_by_name("Круглый стол «Онлайн-торговля»")
    (True, False)
    """
    return bool(BY_NAME.search(title.partition("«")[0]))


def stronger(one: Presence, two: Presence) -> Presence:
    """Return the stronger of two presences."""
    return min(one, two, key=STRENGTH.index)
