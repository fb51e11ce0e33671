import pytest

from maggraph.language import Case, PersonName, Sex

MEN = [
    ("Васюнькин Юрий Николаевич", "Васюнькину Юрию Николаевичу", "Васюнькиным Юрием Николаевичем"),
    ("Эмомали Рустами", "Эмомали Рустами", "Эмомали Рустами"),
    (
        "Кадыров Хас-Магомед Шахмомедович",
        "Кадырову Хас-Магомеду Шахмомедовичу",
        "Кадыровым Хас-Магомедом Шахмомедовичем",
    ),
    ("Осия Д. Л.", "Осии Д. Л.", "Осией Д. Л."),
    ("Эшба Беслан Федорович", "Эшбе Беслану Федоровичу", "Эшбой Бесланом Федоровичем"),
    ("Половко А. О.", "Половко А. О.", "Половко А. О."),
    ("Малхасян А. С.", "Малхасяну А. С.", "Малхасяном А. С."),
    ("Журин Юрий Валерьевич", "Журину Юрию Валерьевичу", "Журиным Юрием Валерьевичем"),
    ("Шелест Сергей Николаевич", "Шелесту Сергею Николаевичу", "Шелестом Сергеем Николаевичем"),
    ("Рыбак Иван Иванович", "Рыбаку Ивану Ивановичу", "Рыбаком Иваном Ивановичем"),
    ("Дзюба Артём Сергеевич", "Дзюбе Артёму Сергеевичу", "Дзюбой Артёмом Сергеевичем"),
    ("Петухин Б. А.", "Петухину Б. А.", "Петухиным Б. А."),
    ("Швед Дмитрий", "Шведу Дмитрию", "Шведом Дмитрием"),
    ("Ялалов Ирек Ишмухаметович", "Ялалову Иреку Ишмухаметовичу", "Ялаловым Иреком Ишмухаметовичем"),
    ("Ростанец В. Г.", "Ростанцу В. Г.", "Ростанцем В. Г."),
    ("Бурак П. И.", "Бураку П. И.", "Бураком П. И."),
    ("Белинский Олег Геннадьевич", "Белинскому Олегу Геннадьевичу", "Белинским Олегом Геннадьевичем"),
    ("Качкаев Павел Рюрикович", "Качкаеву Павлу Рюриковичу", "Качкаевым Павлом Рюриковичем"),
    ("Черных Пётр", "Черных Петру", "Черных Петром"),
]
WOMEN = [
    ("Иовва Н. Н.", "Иовве Н. Н.", "Иоввой Н. Н."),
    ("Колескина П. С.", "Колескиной П. С.", "Колескиной П. С."),
    ("Брик А. П.", "Брик А. П.", "Брик А. П."),
    ("Швед Анна", "Швед Анне", "Швед Анной"),
    ("Малхасян Ася", "Малхасян Асе", "Малхасян Асей"),
    ("Щелкушкина А. А.", "Щелкушкиной А. А.", "Щелкушкиной А. А."),
    ("Гусева Анна-Мария Павловна", "Гусевой Анне-Марии Павловне", "Гусевой Анной-Марией Павловной"),
    ("Хамракулова Хуршеда", "Хамракуловой Хуршеде", "Хамракуловой Хуршедой"),
]


def named(text: str, sex: Sex | None = None) -> PersonName:
    return PersonName(*text.split(), sex=sex)


def full(name: PersonName) -> str:
    return " ".join(part for part in (name.family, name.given, name.patronymic) if part)


@pytest.mark.parametrize(("name", "dative", "instrumental"), MEN)
def test_men(name: str, dative: str, instrumental: str) -> None:
    man = named(name, Sex.MALE)

    assert full(man.declined(Case.DATIVE)) == dative
    assert full(man.declined(Case.INSTRUMENTAL)) == instrumental
    assert man.declined(Case.NOMINATIVE) == man


@pytest.mark.parametrize(("name", "dative", "instrumental"), WOMEN)
def test_women(name: str, dative: str, instrumental: str) -> None:
    woman = named(name, Sex.FEMALE)

    assert full(woman.declined(Case.DATIVE)) == dative
    assert full(woman.declined(Case.INSTRUMENTAL)) == instrumental


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("Колескина П. С.", Sex.FEMALE),
        ("Кухарев В. Е.", Sex.MALE),
        ("Швед Анна", Sex.FEMALE),
        ("Эмомали Рустами Иванович", Sex.MALE),
        ("Малхасян А. С.", None),
        ("Брик А. П.", None),
    ],
)
def test_sex_is_filled_in_only_where_the_name_shows_it(name: str, sex: Sex | None) -> None:
    assert named(name).sexed().sex is sex


def test_short_names() -> None:
    assert PersonName("Иванов").short == "Иванов"
    assert PersonName("Щелкушкина", "А.", "А.").short == "А.А. Щелкушкина"
    assert PersonName("Щелкушкина", "А.", "А.").short_latin == "A.A. Shchelkushkina"
