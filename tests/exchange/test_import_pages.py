"""Bringing a sheet in as a person does: hand it in, look at the columns, look at the rows, enter, take out again."""

import csv
import io
from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.exchange.sheets import AMOUNTS, hand_in, mapped, press
from tests.web import find_form, form_fields, soup
from tracker.budgets.models import Amount
from tracker.budgets.service import change_amount
from tracker.cases.models import Case, Member
from tracker.exchange.models import Mapping, Upload
from tracker.officials.models import Official

ClientOf = Callable[..., FlaskClient]
PAGE = "/c/tst-01/import"


def words(client: FlaskClient, page: str) -> str:
    return soup(client.get(page)).select_one("main").get_text(" ", strip=True)  # ty: ignore[unresolved-attribute]


def test_a_sheet_is_entered_in_four_steps_and_taken_out_again(
    case: Case, cast: Cast, client_of: ClientOf, db: Session
) -> None:
    client = client_of(cast.owner)
    check = mapped(client, PAGE, AMOUNTS)
    assert "Lampu jalan New Amount, as written : Rp 1,5 M: Read as Rp1,5 miliar." in words(client, check)
    assert db.scalars(select(Amount.label)).all() == []
    db.rollback()
    entered = client.post(check, data=form_fields(find_form(soup(client.get(check)))), follow_redirects=True)
    assert "Entered: 2 new, 0 changed." in entered.get_data(as_text=True)
    assert set(db.scalars(select(Amount.label))) == {"Lampu jalan", "Tiang"}
    assert db.scalar(select(Upload.id)) is None
    db.rollback()
    undone = press(client, entered.request.path, "/undo")
    assert "Taken out again." in undone.get_data(as_text=True)
    assert db.scalars(select(Amount.label)).all() == []
    db.rollback()
    assert client.get(check).status_code == 404


def test_what_is_not_read_or_hangs_on_today_is_told_before_it_is_entered(
    case: Case, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(cast.owner)
    amounts = mapped(client, PAGE, "What for,Amount\nLampu,=1+1\nTiang,Rp 2 M\nKabel,banyak\n")
    said = words(client, amounts)
    assert "The figures of 2 amounts are not read" in said
    assert "Read as Rp2 miliar." in said
    assert "=1+1: No figure can be read here." in said
    few = words(client, f"{amounts}?show=doubtful")
    assert ("banyak" in few, "Tiang" in few) == (True, False)
    entries = mapped(
        client, PAGE, "Date,Title\nkemarin,Telepon\n29/11/2026,Rapat\nentah,Surat\n0203-01-01,Akta\n", sort="entries"
    )
    said = words(client, entries)
    assert "The days of 3 entries are not read, are counted from today, or lie in an odd year." in said
    assert "29/11/2026: Read as 29 Nov 2026." in said
    assert "Counted from today." in said
    assert "entah: No date is read in this." in said


def test_taking_nothing_out_is_said_and_the_button_stays(
    case: Case, cast: Cast, client_of: ClientOf, db: Session
) -> None:
    client = client_of(cast.owner)
    check = mapped(client, PAGE, "What for,Amount\nTiang,Rp 2 M\n")
    done = client.post(check, data=form_fields(find_form(soup(client.get(check)))), follow_redirects=True)
    change_amount(db.scalars(select(Amount)).one(), note="Dilihat lagi.")
    db.commit()
    for _time in range(2):
        undone = press(client, done.request.path, "/undo").get_data(as_text=True)
        assert "1 stays, as others rely on it" in undone
        assert "Nothing was taken out." in undone
        assert "Taken out again" not in undone


def test_a_mapping_is_changed_kept_and_offered_again(case: Case, cast: Cast, client_of: ClientOf, db: Session) -> None:
    client = client_of(cast.owner)
    odd = "Apa,Duit\nLampu,Rp 1 M\n"
    first = hand_in(client, PAGE, odd)
    fields = form_fields(find_form(soup(first)))
    assert (fields["column_0"], fields["column_1"]) == ("", "")
    refused = client.post(first.request.path, data=fields)
    assert refused.status_code == 422
    assert "Choose the column of the amount" in refused.get_data(as_text=True)
    twice = client.post(first.request.path, data={**fields, "column_0": "words", "column_1": "words"})
    assert "Two columns fill the same thing" in twice.get_data(as_text=True)
    chosen = {**fields, "column_0": "label", "column_1": "words", "name": "Daftar lampu"}
    assert client.post(first.request.path, data=chosen).status_code == 303
    assert db.scalars(select(Mapping.name)).all() == ["Daftar lampu"]
    db.rollback()
    again = hand_in(client, PAGE, odd)
    assert form_fields(find_form(soup(again)))["column_1"] == "words"
    other = hand_in(client, PAGE, odd.replace("Apa", "Apa saja"))
    link = soup(client.get(f"{other.request.path}?use=Daftar+lampu"))
    assert form_fields(find_form(link))["column_1"] == "words"


def test_rows_left_out_can_be_fetched_with_their_reasons_safe_from_formulas(
    case: Case, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(cast.owner)
    check = mapped(client, PAGE, "What for,Amount,Year\n=cmd|x,Rp 1 M,23\nTiang,Rp 2 M,2023\n")
    sheet = client.get(check.replace("/check", "/errors"))
    assert sheet.mimetype == "text/csv"
    rows = list(csv.reader(io.StringIO(sheet.get_data().decode("utf-8-sig"))))
    assert rows == [
        ["What for", "Amount", "Year", "Line", "What is wrong"],
        ["'=cmd|x", "Rp 1 M", "23", "2", "Fiscal year: Write a number from 1945 to 2100."],
    ]


def test_rows_left_out_are_handed_in_again_as_the_sheet_they_were(case: Case, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    first = hand_in(client, PAGE, "Apa,Duit,Thn\nLampu,Rp 1 M,23,x\nKabel,Rp 3 M,23\nTiang,Rp 2 M,2023\n")
    chosen = {"column_0": "label", "column_1": "words", "column_2": "fiscal_year", "name": "Daftar"}
    check = client.post(first.request.path, data={**form_fields(find_form(soup(first))), **chosen}).location
    sheet = client.get(check.replace("/check", "/errors")).get_data(as_text=True)
    again = hand_in(client, PAGE, sheet.replace("Kabel,Rp 3 M,23", "Kabel,Rp 3 M,2023"))
    columns = form_fields(find_form(soup(again)))
    assert {name: key for name, key in columns.items() if name.startswith("column_")} == {
        name: key for name, key in chosen.items() if name != "name"
    }
    sent = client.post(again.request.path, data=columns, follow_redirects=True)
    said = soup(sent).get_text(" ", strip=True)
    assert "Kabel New" in said
    assert "This row has more cells than there are headings." in said


def test_a_file_that_is_none_comes_back_to_the_form(case: Case, cast: Cast, client_of: ClientOf, db: Session) -> None:
    client = client_of(cast.owner)
    for bad in (b"", b"\x89PNG\r\n\x00\x00", b"a,b\n"):
        answer = hand_in(client, PAGE, bad)
        assert answer.status_code == 422
        assert soup(answer).select_one("p.msg#file-error") is not None
    assert client.post(PAGE, data=form_fields(find_form(soup(client.get(PAGE))))).status_code == 422
    assert db.scalar(select(Upload.id)) is None


def test_a_sheet_is_its_owners_alone_and_only_while_they_work_in_the_case(
    case: Case, cast: Cast, client_of: ClientOf, db: Session
) -> None:
    check = mapped(client_of(cast.teammate), PAGE, AMOUNTS)
    pages = (check, check.removesuffix("/check"), check.replace("/check", "/errors"))
    for other in (cast.owner, cast.editor, cast.outsider):
        assert {client_of(other).get(page).status_code for page in pages} == {404}
    client = client_of(cast.teammate)
    assert "TST-01" in words(client, "/import")
    db.scalars(select(Member).where(Member.user_id == cast.teammate.id)).one().remove()
    db.commit()
    assert {client.get(page).status_code for page in pages} == {404}
    assert "TST-01" not in words(client, "/import")


def test_what_moved_meanwhile_is_shown_anew_and_not_entered(
    case: Case, cast: Cast, client_of: ClientOf, db: Session
) -> None:
    client = client_of(cast.owner)
    sheet = "Name,Place\nHadi,Ambon\n"
    first, second = mapped(client, "/import/officials", sheet), mapped(client, "/import/officials", sheet)
    stale = form_fields(find_form(soup(client.get(second))))
    client.post(first, data=form_fields(find_form(soup(client.get(first)))))
    answer = client.post(second, data=stale, follow_redirects=True)
    assert "changed since you looked" in answer.get_data(as_text=True)
    assert "Nothing to change" in answer.get_data(as_text=True)
    assert len(db.scalars(select(Official.id)).all()) == 1


def test_a_discarded_sheet_is_gone(case: Case, cast: Cast, client_of: ClientOf, db: Session) -> None:
    client = client_of(cast.owner)
    check = mapped(client, PAGE, AMOUNTS)
    press(client, check, "/discard")
    assert db.scalar(select(Upload.id)) is None


def test_the_empty_sheet_is_understood_as_it_is_in_both_languages(case: Case, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    for language in ("en", "id"):
        client.set_cookie("lang", language)
        for sort in ("officials", "amounts", "entries"):
            sheet = client.get(f"/import/sheet/{sort}").get_data().decode("utf-8-sig")
            page = "/import/officials" if sort == "officials" else PAGE
            columns = hand_in(client, page, f"{sheet}x\n", sort=sort)
            fields = form_fields(find_form(soup(columns)))
            assert all(value for name, value in fields.items() if name.startswith("column_")), (language, sort, fields)


def test_the_history_says_in_words_that_a_sheet_came_in(case: Case, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    check = mapped(client, PAGE, AMOUNTS)
    client.post(check, data=form_fields(find_form(soup(client.get(check)))))
    said = words(client_of(cast.editor), "/c/tst-01/audit")
    assert "brought in a sheet" in said
    assert "2 + 0" not in said
