import pytest
from hypothesis import given
from hypothesis import strategies as st

from maggraph.language import Case, PersonName, fit, fold, words

NAMES = [
    PersonName("Васюнькин", "Юрий", "Николаевич"),
    PersonName("Кадыров", "Хас-Магомед", "Шахмомедович"),
    PersonName("Колескина", "П.", "С."),
    PersonName("Малхасян", "А.", "С."),
    PersonName("Эмомали", "Рустами"),
    PersonName("Половко", "А.", "О."),
    PersonName("Лаврёнов", "С.", "Я."),
]


@given(st.text(max_size=30))
def test_folding_twice_folds_no_further(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="АБВабвёЁ .,-«»", max_size=30))
def test_words_do_not_hang_on_case_or_quotation_marks(text: str) -> None:
    assert words(text.upper()) == words(text.lower()) == words(f"«{text}»")


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.family)
@pytest.mark.parametrize("case", Case)
def test_a_name_is_known_again_in_every_case(name: PersonName, case: Case) -> None:
    form = name.declined(case)

    assert fit(form.short, name) is not None
    assert fit(f"{form.family} {form.given} {form.patronymic}", name) is not None
    assert fit(form.family.upper().replace("Ё", "Е"), name) is not None
