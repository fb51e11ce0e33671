import pytest

from maggraph.language import Fit, PersonName, Sex, fit

VASYUNKIN = PersonName("Васюнькин", "Юрий", "Николаевич", Sex.MALE)
KRAVCHUK = PersonName("Кравчук", "С.", "А.", Sex.MALE)
KADYROV = PersonName("Кадыров", "Хас-Магомед", "Шахмомедович", Sex.MALE)
BRIK = PersonName("Брик", "А.", "П.")
SHVED = PersonName("Швед", "Дмитрий")


@pytest.mark.parametrize(
    ("words", "name", "expected"),
    [
        ("Кравчук", KRAVCHUK, Fit.NOMINATIVE),
        ("КРАВЧУК С. А.", KRAVCHUK, Fit.NOMINATIVE),
        ("С.А.Кравчук", KRAVCHUK, Fit.NOMINATIVE),
        ("С. Кравчук", KRAVCHUK, Fit.NOMINATIVE),
        ("Сергей Кравчук", PersonName("Кравчук", "Сергей"), Fit.NOMINATIVE),
        ("Кравчуком С.А.", KRAVCHUK, Fit.OBLIQUE),
        ("S. A. Kravchuk", KRAVCHUK, Fit.LATIN),
        ("Kr\u0430vchuk", KRAVCHUK, Fit.LATIN),
        ("Кр\u0061вчук", KRAVCHUK, Fit.NOMINATIVE),
        ("Юрия Васюнькина", VASYUNKIN, Fit.OBLIQUE),
        ("Николаевич Юрий Васюнькин", VASYUNKIN, Fit.NOMINATIVE),
        ("Юрий Николаевич", VASYUNKIN, Fit.NOMINATIVE),
        ("Васюнькин Юрий Н.", VASYUNKIN, Fit.NOMINATIVE),
        ("Yuri Vasyunkin", VASYUNKIN, Fit.LATIN),
        ("Yu.N. Vasiunkin", VASYUNKIN, Fit.LATIN),
        ("Iurii Nikolaevich Vasiunkin", VASYUNKIN, Fit.LATIN),
        ("Хас-Магомеду Кадырову", KADYROV, Fit.OBLIQUE),
        ("Хас Магомед Кадыров", KADYROV, Fit.NOMINATIVE),
        ("Х.Ш. Кадырову", KADYROV, Fit.OBLIQUE),
        ("Kh.Sh. Kadyrov", KADYROV, Fit.LATIN),
        ("Брику А.П.", BRIK, Fit.OBLIQUE),
        ("Д.И. Шведу", SHVED, Fit.OBLIQUE),
        ("Васюнькиной", VASYUNKIN, None),
        ("Юрий Юрий", VASYUNKIN, None),
        ("А.С. Кравчук", KRAVCHUK, None),
        ("Кравчук С.А.Б.", KRAVCHUK, None),
        ("С.А.", KRAVCHUK, None),
        ("", KRAVCHUK, None),
        ("Васюнькин Юрию", VASYUNKIN, None),
    ],
)
def test_fits(words: str, name: PersonName, expected: Fit | None) -> None:
    assert fit(words, name) is expected
