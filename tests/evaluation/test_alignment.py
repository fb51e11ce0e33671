from dataclasses import replace

from maggraph.evaluation.alignment import aligned
from maggraph.evaluation.sides import Event, PersonName, Side, Tenure, Thing


def test_a_side_aligned_with_itself_keeps_its_keys(side: Side) -> None:
    assert aligned(side, side) == side


def test_keys_come_from_the_gold_by_names() -> None:
    gold = Side(people={"g": PersonName("Ткач", "Лариса")}, things={"t": Thing(("СПГ", "Союз приречных городов"))})
    found = Side(people={"1": PersonName("ТКАЧ", "Л.", "П.")}, things={"2": Thing(("Союза приречных городов",))})

    renamed = aligned(found, gold)

    assert (set(renamed.people), set(renamed.things)) == ({"g"}, {"t"})


def test_what_has_no_partner_equals_nothing(side: Side) -> None:
    stranger = Side(people={"tkach": PersonName("Бондаренко")}, tenures=(Tenure("tkach", "президент"),))

    renamed = aligned(stranger, side)

    assert set(renamed.people) == {"?tkach"}
    assert renamed.tenures[0].person == "?tkach"


def test_the_fuller_name_wins_among_namesakes() -> None:
    gold = Side(people={"father": PersonName("Ким", "С.", "А."), "son": PersonName("Ким", "Сергей", "Сергеевич")})
    found = Side(people={"1": PersonName("Ким", "Сергей", "Сергеевич"), "2": PersonName("Ким", "С.")})

    assert aligned(found, gold).people == {"son": found.people["1"], "father": found.people["2"]}


def test_people_of_one_name_are_told_by_their_posts() -> None:
    names = {"a": PersonName("Ким", "Сергей"), "b": PersonName("Ким", "Сергей")}
    gold = Side(people=names, tenures=(Tenure("a", "мэр"), Tenure("b", "фотограф")))
    found = Side(people=names, tenures=(Tenure("a", "фотограф газеты"), Tenure("b", "мэр")))

    assert [one.person for one in aligned(found, gold).tenures] == ["b", "a"]


def test_a_museum_is_not_taken_for_the_hall_of_its_name() -> None:
    gold = Side(things={"body": Thing(("Центральный музей Победы",)), "place": Thing(("Музей Победы",), venue=True)})
    found = Side(things={"1": Thing(("Музей Победы",)), "2": Thing(("Центральный музей Победы",), venue=True)})

    assert aligned(found, gold).things == {"body": found.things["1"], "place": found.things["2"]}


def test_events_of_another_month_are_others() -> None:
    gold = Side(events={"g": Event("Форум городов", "forum", "2031-05-02")})

    def key(start: str) -> str:
        return next(iter(aligned(Side(events={"1": Event("Форум городов", "forum", start)}), gold).events))

    assert (key("2031-05-03"), key("2031-06-02"), key("2031-05")) == ("?1", "?1", "?1")
    assert key("2031-05-02") == "g"


def test_an_undated_event_is_none_with_a_date() -> None:
    gold = Side(events={"g": Event("Конкурс «Мост»", "contest")})

    assert set(aligned(Side(events={"1": Event("Конкурс «Мост»", "contest", "2031")}), gold).events) == {"?1"}


def test_undated_events_are_told_by_their_titles() -> None:
    gold = Side(events={"a": Event("Конкурс «Мост»", "contest"), "b": Event("Конкурс «Сад»", "contest")})
    found = Side(events={"1": Event("Конкурс «Сад»", "contest")})

    assert set(aligned(found, gold).events) == {"b"}


def test_titles_of_one_holder_pair_one_to_one(side: Side) -> None:
    told = (Tenure("orazov", "аким города", "aktobe"), Tenure("orazov", "заместитель акима", "aktobe"))

    titles = [one.title for one in aligned(replace(side, tenures=told), side).tenures]

    assert titles == ["аким", "заместитель акима"]
