from hypothesis import given
from hypothesis import strategies as st

from maggraph.reports import Flow, RepairKind, Report, normalise

CUT = (
    "В работе съезда участвовали представители двенадцати городов побережья. Затем\n\n"
    "прозвучали доклады мэров.\n\nСъезд закрыл К.К. Ветров."
)


def flows(raw: str) -> list[Flow]:
    done = normalise(raw)
    return list(Report("a.md", "text/markdown", raw, "", done.text, done.offsets, done.paragraphs).flows())


def test_a_paragraph_that_goes_on_with_a_sentence_is_marked_and_keeps_its_number() -> None:
    done = normalise(CUT)

    assert [(p.number, p.continues) for p in done.paragraphs] == [(1, False), (2, True), (3, False)]
    assert [(r.kind, r.before, r.after) for r in done.repairs] == [(RepairKind.PAGE_BREAK, "\n\n", " ")]


def test_flows_are_whole_sentences_with_places_in_the_report() -> None:
    first, second = flows(CUT)
    start = first.text.index("Затем прозвучали доклады")

    assert first.place(start, start + len("Затем прозвучали")) == (1, CUT.index("Затем"), CUT.index(" доклады"))
    assert first.place(start + 6, start + 16) == (2, CUT.index("прозвучали"), CUT.index(" доклады"))
    assert second.text == "Съезд закрыл К.К. Ветров."


def test_words_cut_by_a_page_are_whole_in_flows() -> None:
    (flow,) = flows("В работе съезда участвовали представители двенадцати городов побе-\n\nрежья и гости.")

    assert "городов побережья и гости" in flow.text
    assert len(flow.offsets) == len(flow.text)


def test_lists_headings_and_finished_sentences_do_not_go_on() -> None:
    header = "На съезде, который прошёл в музее речного флота, с докладами выступили:"
    item = "мэр города Вышний Камень П.Н. Лужин, который привёз с собою подарки"

    assert not any(p.continues for p in normalise(f"{header}\n\n{item}\n\n{item}").paragraphs)
    assert not any(p.continues for p in normalise("Заголовок\n\nс маленькой буквы").paragraphs)
    assert not any(p.continues for p in normalise(f"{header[:-1]}.\n\nПотом был обед").paragraphs)
    assert not any(p.continues for p in normalise(f"{header[:-1]}\n\nа) обед").paragraphs)


def test_a_page_end_that_the_file_states_needs_no_long_paragraph() -> None:
    assert [p.continues for p in normalise("Затем\n\n\fпрозвучали доклады").paragraphs] == [False, True]
    assert [p.continues for p in normalise("Форум прошёл в\n\n\fТвери").paragraphs] == [False, True]


@given(st.lists(st.sampled_from(["затем", "Форум прошёл в большом и светлом зале музея речного флота при-", "X."])))
def test_flows_hold_every_paragraph_once(texts: list[str]) -> None:
    raw = "\n\n".join(texts)
    done = normalise(raw)

    assert [p for flow in flows(raw) for p in flow.paragraphs] == list(done.paragraphs)
    assert all(
        done.text[offset] == character
        for flow in flows(raw)
        for character, offset in zip(flow.text, flow.offsets, strict=True)
        if character != " "
    )
