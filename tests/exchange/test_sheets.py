"""Reading a CSV or XLSX: every usual spelling of one, and a clear no for anything else. No database."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.exchange.sheets import xlsx
from tracker.core.csvtext import to_csv
from tracker.core.i18n import Problem
from tracker.core.web import Telusur
from tracker.exchange import limits
from tracker.exchange.columns import COLUMNS, Sort, guess
from tracker.exchange.planning import read_rows
from tracker.exchange.sheets import read_sheet
from tracker.exchange.xlsx import EMPTY_FORMULA, MERGED
from tracker.officials.models import OfficialKind

PLAIN = "nama;jumlah\r\nDinas é;1,5\r\n"
ROWS = [(2, ["Dinas é", "1,5"])]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_usual_encodings_are_told_apart(codec: str) -> None:
    assert read_sheet(PLAIN.encode(codec)).rows == ROWS


@pytest.mark.parametrize("error", ["#DIV/0!", "#N/A", "#REF!", "#NAME?", "Err:502"])
def test_what_a_spreadsheet_could_not_work_out_is_no_name(shared_app: Telusur, error: str) -> None:
    for sheet in (xlsx(["Nama"], [error]), f"Nama\n{error}\n".encode()):
        with shared_app.test_request_context():
            row = read_rows(Sort.OFFICIALS, read_sheet(sheet), ["name"], OfficialKind.PERSON.value)[0]
        assert (row.values.get("name"), len(row.errors)) == (None, 1), row
        assert error in row.errors[0][1]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_usual_delimiters_are_told_apart(delimiter: str) -> None:
    sheet = "\n".join(delimiter.join(cells) for cells in (["a", "b"], ["Jl. X", '"1,5; 2\t3"'], ["c", "d"]))
    assert read_sheet(sheet.encode()).rows == [(2, ["Jl. X", "1,5; 2\t3"]), (3, ["c", "d"])]


def test_excels_own_line_on_the_delimiter_is_no_row() -> None:
    assert read_sheet(b"sep=;\na;b\n1;2\n").headings == ["a", "b"]


def test_blank_lines_are_passed_over_and_lines_counted_as_in_the_file() -> None:
    assert read_sheet(b'\n\na,b\n\n"x\ny",1\n,\nz,2\n').rows == [(5, ["x\ny", "1"]), (8, ["z", "2"])]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in it"),
        (b" \r\n\t ", "nothing in it"),
        (b"a,b\n", "no row"),
        (b"a,b\n1,\x002\n", "neither a CSV"),
        (b"\x89PNG\r\n\x1a\n\x00\x01\x02", "neither a CSV"),
        (b"\xff\xfea\x00,", "neither a CSV"),
        (bytes(range(1, 32)) * 50 + b"\xff", "neither a CSV"),
        (b'a,b\n"1,2\n3,4', "quotation mark"),
        (b"a,b\n" + b"x" * 100_000, "quotation mark or a cell"),
        (b"a,b\n" + b"1,2\n" * (limits.MOST_ROWS + 1), "more than"),
        (b"1\n" * 1_000_000, "more than"),
        (b"a" * (limits.MOST_BYTES + 1), "8 MB"),
        (b",".join([b"a"] * 61) + b"\n" + b"1,2\n", "columns"),
        (b"\xd0\xcf\x11\xe0rest", "old .xls"),
        (b"PK\x03\x04 and no more", "cut short"),
    ],
)
def test_what_is_no_sheet_is_refused_with_its_reason(data: bytes, said: str) -> None:
    with pytest.raises(Problem) as refused:
        read_sheet(data)
    assert said in refused.value.message
    assert refused.value.field == "file"


def test_an_xlsx_gives_dates_and_numbers_as_people_type_them() -> None:
    sheet = xlsx(["a", "b", "c", "d"], [date(2023, 7, 15), 1_500_000_000, 2.5, True], [datetime(2023, 7, 15, 9, 14)])
    assert read_sheet(sheet).rows == [
        (2, ["2023-07-15", "1500000000", "2,5", "yes"]),
        (3, ["2023-07-15 09:14", "", "", ""]),
    ]


def test_a_formula_is_never_worked_out_and_one_without_a_value_is_said_to_be_one() -> None:
    table = read_sheet(xlsx(["a", "b"], ["x", "=1+1"], ['=HYPERLINK("http://example.org")', "y"]))
    assert table.rows == [(2, ["x", ""]), (3, ["", "y"])]
    assert table.odd == {(2, 1): EMPTY_FORMULA, (3, 0): EMPTY_FORMULA}


def test_a_cell_merged_with_the_one_above_is_said_to_be_one() -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (["a", "b"], ["x", "y"], ["z"], ["v"], ["w"], []):
        sheet.append(row)
    for cells in ("B2:B4", "A5:B5", "C1:C900"):
        sheet.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    table = read_sheet(out.getvalue())
    assert table.rows == [(2, ["x", "y"]), (3, ["z", ""]), (4, ["v", ""]), (5, ["w", ""])]
    assert {at for at, why in table.odd.items() if why == MERGED and at[1] == 1} == {(3, 1), (4, 1)}


def rezipped(change: dict[str, bytes]) -> bytes:
    """An XLSX with some of its parts replaced."""
    source, out = zipfile.ZipFile(io.BytesIO(xlsx(["a"], ["1"]))), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change.get(name, source.read(name)))
        for name in change.keys() - set(source.namelist()):
            target.writestr(name, change[name])
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (rezipped({SHEET: b"<worksheet>" + b" " * 20_000_000 + b"</worksheet>"}), "far more than it is"),
        (rezipped({f"x{n}": b"0" * 900_000 for n in range(70)}), "60 MB"),
        (rezipped({SHEET: ENTITIES}), "cannot be read"),
        (rezipped({SHEET: b"<worksheet><sheetData><row><c t='s'><v>9</v>"}), "cannot be read"),
        (rezipped({"../../etc/passwd": b"x"}), "lead out"),
        (rezipped({"xl/workbook.xml": b"<nothing/>"}), "cannot be read"),
        (xlsx(["a"], ["1"])[:-200], "cut short"),
    ],
)
def test_an_xlsx_that_is_a_bomb_or_broken_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(Problem) as refused:
        read_sheet(data)
    assert said in refused.value.message


def test_a_sheet_that_says_it_has_a_million_columns_is_read_as_it_is() -> None:
    part = zipfile.ZipFile(io.BytesIO(xlsx(["a"], ["1"]))).read(SHEET).replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"')
    assert b"XFD1048576" in part
    assert read_sheet(rezipped({SHEET: part})).rows == [(2, ["1"])]


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), max_size=12)


@settings(max_examples=60)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=6))
def test_a_csv_of_ours_reads_back_as_it_was_and_holds_no_formula(rows: list[list[str]]) -> None:
    data = to_csv([["one", "two"], *rows])
    for line in data.decode("utf-8-sig").splitlines():
        assert not line.lstrip('"').startswith(("=", "+", "-", "@"))
    said = [cells for cells in rows if any(cells)]
    if said:
        assert [cells for _line, cells in read_sheet(data).rows] == said


@pytest.mark.parametrize(
    ("sort", "headings", "keys"),
    [
        (Sort.OFFICIALS, ["No", "Nama Lengkap", "JABATAN", "Instansi"], ["", "name", "post_title", "body"]),
        (Sort.OFFICIALS, ["id", "Name", "Part of", "Also written"], ["key", "name", "body", "also"]),
        (Sort.AMOUNTS, ["Uraian", "Nilai (Rp)", "Tahun_Anggaran"], ["label", "words", "fiscal_year"]),
        (Sort.AMOUNTS, ["What for", "Amount", "Year", "Stage"], ["label", "words", "fiscal_year", "stage"]),
        (Sort.ENTRIES, ["Tanggal", "Judul", "Isi", "Warna"], ["happened", "title", "body", ""]),
        (Sort.ENTRIES, ["Date", "Date", "Notes"], ["happened", "", "body"]),
    ],
)
def test_columns_are_guessed_from_their_headings(
    shared_app: Telusur, sort: Sort, headings: list[str], keys: list[str]
) -> None:
    with shared_app.test_request_context():
        assert guess(sort, headings) == keys


@pytest.mark.parametrize("sort", Sort)
def test_no_two_columns_of_a_sort_share_a_heading(sort: Sort) -> None:
    names = [name for column in COLUMNS[sort] for name in column.names]
    assert len(names) == len(set(names))
