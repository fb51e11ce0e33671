"""Names that go wrong in letters: each in the cases in which briefings put it."""

import pytest

from maggraph.language import Case, PersonName, Sex

MAN, WOMAN = Sex.MALE, Sex.FEMALE
HARD = [
    # indeclinable
    (PersonName("Половко", "Андрей", "Олегович", MAN), "А.О. Половко", "А.О. Половко"),
    (PersonName("Чутких", "Иван", "Петрович", MAN), "И.П. Чутких", "И.П. Чутких"),
    (PersonName("Живаго", "Юрий", "", MAN), "Юрия Живаго", "Юрием Живаго"),
    (PersonName("Дюма", "Александр", "", MAN), "Александра Дюма", "Александром Дюма"),
    (PersonName("Гюго", "Виктор", "", MAN), "Виктора Гюго", "Виктором Гюго"),
    (PersonName("Шевченко", "Тарас", "", MAN), "Тараса Шевченко", "Тарасом Шевченко"),
    # women whose family names stay
    (PersonName("Кравчук", "Ольга", "Ивановна", WOMAN), "О.И. Кравчук", "О.И. Кравчук"),
    (PersonName("Шелест", "Раиса", "", WOMAN), "Раисы Шелест", "Раисой Шелест"),
    (PersonName("Коваль", "Инна", "", WOMAN), "Инны Коваль", "Инной Коваль"),
    (PersonName("Мицкевич", "Ева", "", WOMAN), "Евы Мицкевич", "Евой Мицкевич"),
    (PersonName("Петрова", "Любовь", "", WOMAN), "Любови Петровой", "Любовью Петровой"),
    # Caucasian
    (PersonName("Эшба", "Беслан", "", MAN), "Беслана Эшбы", "Бесланом Эшбой"),
    (PersonName("Кадыров", "Хас-Магомед", "", MAN), "Хас-Магомеда Кадырова", "Хас-Магомедом Кадыровым"),
    (PersonName("Саакашвили", "Давид", "", MAN), "Давида Саакашвили", "Давидом Саакашвили"),
    (PersonName("Гоголадзе", "Нино", "", WOMAN), "Нино Гоголадзе", "Нино Гоголадзе"),
    (PersonName("Окуджава", "Булат", "", MAN), "Булата Окуджавы", "Булатом Окуджавой"),
    (PersonName("Малхасян", "Анна", "", WOMAN), "Анны Малхасян", "Анной Малхасян"),
    # Turkic
    (PersonName("Ялалов", "Ирек", "", MAN), "Ирека Ялалова", "Иреком Ялаловым"),
    (PersonName("Алиев", "Гейдар", "Алирза оглы", MAN), "Г.А. Алиева", "Г.А. Алиевым"),
    (PersonName("Касымбек", "Женис", "", MAN), "Жениса Касымбека", "Женисом Касымбеком"),
    (PersonName("Жунусов", "Амантай", "", MAN), "Амантая Жунусова", "Амантаем Жунусовым"),
    (PersonName("Тун-Оол", "Шолбан", "", MAN), "Шолбана Тун-Оола", "Шолбаном Тун-Оолом"),
    # hyphenated
    (PersonName("Римский-Корсаков", "Николай", "", MAN), "Николая Римского-Корсакова", "Николаем Римским-Корсаковым"),
    (PersonName("Мамин-Сибиряк", "Дмитрий", "", MAN), "Дмитрия Мамина-Сибиряка", "Дмитрием Маминым-Сибиряком"),
    # a vowel that goes, and one that does not
    (PersonName("Ростанец", "Виктор", "", MAN), "Виктора Ростанца", "Виктором Ростанцем"),
    (PersonName("Заяц", "Лев", "", MAN), "Льва Заяца", "Львом Заяцем"),
    (PersonName("Вучич", "Александр", "", MAN), "Александра Вучича", "Александром Вучичем"),
    # Chinese, Korean, Vietnamese: the family name first, the last word declines
    (PersonName("Чжан", "Ханьхуэй", "", MAN), "Чжан Ханьхуэя", "Чжан Ханьхуэем"),
    (PersonName("Си", "Цзиньпин", "", MAN), "Си Цзиньпина", "Си Цзиньпином"),
    (PersonName("Ли", "Цян", "", MAN), "Ли Цяна", "Ли Цяном"),
    (PersonName("Ван", "И", "", MAN), "Ван И", "Ван И"),
    (PersonName("Ким", "Чен Ын", "", MAN), "Ким Чен Ына", "Ким Чен Ыном"),
    (PersonName("Нгуен", "Ван Тхань", "", MAN), "Нгуен Ван Тханя", "Нгуен Ван Тханем"),
    (PersonName("Ким", "Вадим", "Сергеевич", MAN), "В.С. Кима", "В.С. Кимом"),
    (PersonName("Ли", "Анна", "", WOMAN), "Анны Ли", "Анной Ли"),
]


@pytest.mark.parametrize(("name", "genitive", "instrumental"), HARD)
def test_hard_names_decline(name: PersonName, genitive: str, instrumental: str) -> None:
    assert name.declined(Case.GENITIVE).short == genitive
    assert name.declined(Case.INSTRUMENTAL).short == instrumental
