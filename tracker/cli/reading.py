"""telusur read: what the program reads in a text, as JSON."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any, BinaryIO

import click

from tracker.core.text import of_utf8_or_1252, utf16_of

KINDS = ("money", "dates", "people", "article")


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--anchor", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Count dates from this day.")
@click.argument("file", type=click.File("rb"), default="-")
def read(kind: str, anchor: datetime | None, file: BinaryIO) -> None:
    """Read money, dates or people in FILE, or in standard input: one JSON array for each line. An article is one text
    and gives one JSON object.
    """
    from tracker.language import report

    day = anchor.date() if anchor else None
    if kind == "article":
        _say(report.article_json(_whole(file.read()), day))
        return
    readers: dict[str, Callable[[str], Any]] = {
        "money": report.money_json,
        "dates": lambda line: report.dates_json(line, day),
        "people": report.people_json,
    }
    _say_by_line(file, readers[kind])


def _say_by_line(file: BinaryIO, reader: Callable[[str], Any]) -> None:
    """One answer for each line; one that repeats the line before it, as millions of empty ones do, is not read anew."""
    out = sys.stdout.buffer
    last, answer = None, b""
    for line in _lines(file):
        if line != last:
            last, answer = line, _json(reader(_decoded(line)))
        out.write(answer)
    out.flush()


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """Its lines; those of a file in UTF-16 in UTF-8."""
    first = file.readline()
    if wide := utf16_of(first):
        file = BytesIO((first + file.read()).decode(wide, "replace").encode())
    elif first:
        yield first
    yield from file


def _whole(data: bytes) -> str:
    """UTF-16 shows by its mark or its zeros; what is no UTF-8 is Windows-1252, as old newsroom files are."""
    wide = utf16_of(data)
    return data.decode(wide, "replace").rstrip("\r\n") if wide else _decoded(data)


def _decoded(data: bytes) -> str:
    """Text in UTF-8, whatever the locale, or in Windows-1252."""
    return of_utf8_or_1252(data).removeprefix("\ufeff").rstrip("\r\n")


def _say(value: Any) -> None:
    click.echo(_json(value), nl=False)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, default=_plain).encode() + b"\n"


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON")
