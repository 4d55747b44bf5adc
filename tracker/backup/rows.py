"""The rows of every table, in one form for both databases.

A row is a list of its columns as SQLite keeps them: a uuid as 32 hexadecimal digits, a moment as
`2026-11-22 09:14:00.000000` in UTC, a day as `2026-11-22`, yes and no as 1 and 0, JSON as its text; bytes as
{"b64": text}.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Connection, Integer, inspect, text

from tracker.migrate import in_models

BATCH = 500
VERSION = "alembic_version"
Table = dict[str, Any]
FOREIGN_KEYS = text(
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
    "WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
)


def tables(connection: Connection) -> dict[str, Table]:
    """{table: {column: its type}} of what is kept: not each database's own index of words, nor what it works out."""
    looked = inspect(connection)
    found = {}
    for name in sorted(looked.get_table_names()):
        if name != VERSION and in_models(name, "", ()):
            columns = (c for c in looked.get_columns(name) if "computed" not in c and in_models(c["name"], "", ()))
            found[name] = {column["name"]: column["type"] for column in columns}
    return found


def read(connection: Connection, name: str, columns: Table) -> Iterator[list[Any]]:
    """Every row of a table, a batch at a time."""
    # PostgreSQL would hand JSON over read, and what is written again need not be the same text.
    postgres = connection.dialect.name == "postgresql"
    wanted = [f'"{c}"::text' if postgres and isinstance(kind, JSON) else f'"{c}"' for c, kind in columns.items()]
    streamed = connection.execution_options(stream_results=True, yield_per=BATCH)
    for row in streamed.exec_driver_sql(f'SELECT {", ".join(wanted)} FROM "{name}"'):  # noqa: S608 - names of tables
        yield [_plain(value) for value in row]


def _plain(value: Any) -> Any:
    match value:
        case bool():
            return int(value)
        case UUID():
            return value.hex
        case datetime():
            moment = value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
            return moment.isoformat(sep=" ", timespec="microseconds")
        case date():
            return value.isoformat()
        case bytes() | memoryview():
            return {"b64": base64.b64encode(value).decode()}
        case _:
            return value


def write(connection: Connection, name: str, columns: Iterable[str], rows: Iterable[list[Any]]) -> None:
    """Puts rows, as `read` gives them, into a table."""
    names = ", ".join(f'"{column}"' for column in columns)
    values = [tuple(_kept(value) for value in row) for row in rows]
    if not values:
        return
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(values[0]))
        connection.exec_driver_sql(f'INSERT INTO "{name}" ({names}) VALUES ({marks})', values)  # noqa: S608
        return
    cursor: Any = connection.connection.cursor()
    # COPY reads each text as the column's own type, so the form of SQLite needs no translation.
    with cursor.copy(f'COPY "{name}" ({names}) FROM STDIN') as copy:
        for row in values:
            copy.write_row(row)


def _kept(value: Any) -> Any:
    return base64.b64decode(value["b64"]) if isinstance(value, dict) else value


def loosen(connection: Connection) -> list[str]:
    """Takes the references between tables away while they are filled; returns what puts them back."""
    if connection.dialect.name == "sqlite":
        return []  # Switched off for the connection (`places`): SQLite does not do it inside a transaction.
    connection.execute(text("SET LOCAL TIME ZONE 'UTC'"))
    back = []
    for table, name, rule in connection.execute(FOREIGN_KEYS).all():
        connection.execute(text(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"'))
        back.append(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {rule}')
    return back


def fasten(connection: Connection, back: Iterable[str], kept: Mapping[str, Table]) -> bool:
    """Puts the references back and the counters of ids behind the last one. Returns whether every reference holds;
    PostgreSQL raises where one does not."""
    if connection.dialect.name == "sqlite":
        return connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
    for statement in back:
        connection.execute(text(statement))
    for name, columns in kept.items():
        if isinstance(columns.get("id"), Integer):
            connection.execute(
                text(
                    f'SELECT setval(s, greatest((SELECT max(id) FROM "{name}"), 1), EXISTS (SELECT 1 FROM "{name}")) '  # noqa: S608
                    "FROM pg_get_serial_sequence(:name, 'id') AS s WHERE s IS NOT NULL"
                ),
                {"name": f'"{name}"'},
            )
    return True
