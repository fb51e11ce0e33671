"""A row of a table as text: one paragraph, unless the table only lays out a page."""

MOST_IN_CELL = 3
"""Paragraphs; a cell with more holds running text."""


def row(cells: list[list[str]]) -> list[str]:
    """Join the cells of a row, given as their paragraphs; a cell alone, or one of running text, keeps its paragraphs.

    >>> row([["1"], ["Иванов И.И.", "мэр Казани"], []])
    ['1 | Иванов И.И. мэр Казани']
    >>> row([["Отчёт"], []]), row([["Отчёт", "за год"], [" "]])
    (['Отчёт'], ['Отчёт', 'за год'])
    """
    filled = [[text.strip() for text in cell if text.strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    if len(filled) == 1 or any(len(cell) > MOST_IN_CELL for cell in filled):
        return [text for cell in filled for text in cell]
    return [" | ".join(" ".join(" ".join(cell).split("\n")) for cell in filled)] if filled else []
