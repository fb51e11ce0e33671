"""Tables as Parquet for DuckDB, Spark and pandas: texts, whole numbers, and lists of texts."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from maggraph.publication.columns import Column, Kind
from maggraph.publication.tables import Table

if TYPE_CHECKING:
    import pyarrow as pa


def parquet_files(tables: Iterable[Table]) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file; a decimal stays text, so that no digit is lost."""
    import pyarrow as pa  # noqa: PLC0415 - loads for half a second
    from pyarrow import parquet  # noqa: PLC0415 - likewise

    for table in tables:
        columns = zip(*table.rows, strict=True) if table.rows else [()] * len(table.columns)
        arrays = [pa.array(cells, _type(column)) for column, cells in zip(table.columns, columns, strict=True)]
        out = pa.BufferOutputStream()
        content = pa.Table.from_arrays(arrays, names=[column.name for column in table.columns])
        parquet.write_table(content, out, compression="zstd", store_schema=True)
        yield f"{table.form.name}.parquet", out.getvalue().to_pybytes()


def _type(column: Column) -> "pa.DataType":
    import pyarrow as pa  # noqa: PLC0415 - see above

    if column.many:
        return pa.list_(pa.string())
    return pa.int64() if column.kind is Kind.INTEGER else pa.string()
