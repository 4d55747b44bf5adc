"""Sheets to bring in, and the shortest ways to do it."""

import io
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web import find_form, form_fields, press, soup
from tracker.exchange import entering, waiting
from tracker.exchange.columns import Sort, guess
from tracker.exchange.models import ImportRun, Upload
from tracker.exchange.planning import PlanRow, read_rows
from tracker.exchange.sheets import read_sheet

OFFICIALS = """Kode;Nama;Jenis;Instansi;Jabatan;NIP
1;Dinas Perhubungan Sumberwaras;lembaga;;;
2;Hadi Purwacaraka;orang;Dinas Perhubungan Sumberwaras;Kepala Dinas Perhubungan;197001011990031001
"""
AMOUNTS = """Uraian,Jumlah,Tahun Anggaran,Tahap,Catatan
Lampu jalan,"Rp 1,5 M",2023,APBD,dari DPA
Tiang,750 jt,2023,Kontrak,
"""
ENTRIES = """Tanggal\tJudul\tCatatan\tJenis
15/7/2023\tTelepon ke dinas\tBelum dijawab.\tcatatan
Juli 2023\tDokumen lelang dilihat\t\t
"""


def xlsx(*rows: list[Any]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def planned(user: Any, sort: Sort, case: Any, sheet: str | bytes, otherwise: str = "") -> tuple[Upload, list[PlanRow]]:
    """A sheet handed in, mapped as guessed, and checked. Wants a request's context, for its words."""
    table = read_sheet(sheet.encode() if isinstance(sheet, str) else sheet)
    upload = waiting.wait(user, sort, case, table)
    columns = guess(sort, table.headings)
    waiting.map_columns(upload, columns, otherwise or upload.otherwise)
    rows = read_rows(sort, table, columns, upload.otherwise)
    return upload, entering.check(upload, user, rows)


def entered(user: Any, sort: Sort, case: Any, sheet: str | bytes, otherwise: str = "") -> ImportRun:
    upload, _plan = planned(user, sort, case, sheet, otherwise)
    return entering.enter(upload, user)


def fates(plan: list[PlanRow]) -> list[str]:
    return [row["fate"] for row in plan]


def hand_in(client: FlaskClient, page: str, sheet: str | bytes, follow: bool = True, **values: Any) -> TestResponse:
    """Sends a sheet as a browser does; the answer is the page of its columns, or the form with what is wrong."""
    data = sheet.encode() if isinstance(sheet, str) else sheet
    fields = {**form_fields(find_form(soup(client.get(page)))), **values, "file": (io.BytesIO(data), "sheet.csv")}
    return client.post(page, data=fields, content_type="multipart/form-data", follow_redirects=follow)


def mapped(client: FlaskClient, page: str, sheet: str | bytes, **values: Any) -> str:
    """Hands a sheet in and takes the guessed columns: the address of what becomes of its rows."""
    answer = hand_in(client, page, sheet, **values)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    columns = answer.request.path
    fields = form_fields(find_form(soup(answer)))
    sent = client.post(columns, data=fields, follow_redirects=True)
    assert sent.request.path == f"{columns}/check", sent.get_data(as_text=True)
    return sent.request.path


__all__ = ["AMOUNTS", "ENTRIES", "OFFICIALS", "entered", "fates", "hand_in", "mapped", "planned", "press", "xlsx"]
