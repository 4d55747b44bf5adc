"""Each row's fate, shown and then done; a second run, an undo, and what others did in between."""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextvars import copy_context

import pytest
from sqlalchemy import func, select

from tests.actors import Cast, find_cast
from tests.exchange.sheets import AMOUNTS, ENTRIES, OFFICIALS, entered, fates, planned
from tracker.audit.chain import verify
from tracker.audit.models import AuditEntry
from tracker.budgets.models import Amount, BudgetStage
from tracker.cases.models import Case
from tracker.core import points
from tracker.core.db import session
from tracker.core.types import Precision
from tracker.exchange import entering, undoing, waiting
from tracker.exchange.columns import Sort
from tracker.exchange.models import ImportRun, SheetKey, Upload
from tracker.log import service as log
from tracker.log.models import EntryKind, LogEntry
from tracker.officials import service as officials
from tracker.officials.models import Official, OfficialKind, PostTitle
from tracker.sources import service as sources
from tracker.sources.models import SourceKind

pytestmark = pytest.mark.usefixtures("in_words")
RUNS = {Sort.OFFICIALS: OFFICIALS, Sort.AMOUNTS: AMOUNTS, Sort.ENTRIES: ENTRIES}
MODELS = {Sort.OFFICIALS: Official, Sort.AMOUNTS: Amount, Sort.ENTRIES: LogEntry}


def count(model: type) -> int:
    return int(session().scalar(select(func.count()).select_from(model)) or 0)


def of(sort: Sort, case: Case) -> Case | None:
    return None if sort is Sort.OFFICIALS else case


@pytest.mark.parametrize("sort", Sort)
def test_a_second_run_of_the_same_sheet_changes_nothing(case: Case, cast: Cast, sort: Sort) -> None:
    upload, plan = planned(cast.owner, sort, of(sort, case), RUNS[sort])
    assert fates(plan) == ["new", "new"]
    run = entering.enter(upload, cast.owner)
    session().commit()
    assert (run.added, run.changed, run.left_out) == (2, 0, 0)
    assert session().scalar(select(Upload.id)) is None
    before = count(MODELS[sort]), count(AuditEntry)
    upload, plan = planned(cast.owner, sort, of(sort, case), RUNS[sort])
    assert fates(plan) == ["same", "same"]
    entering.enter(upload, cast.owner)
    session().commit()
    assert count(MODELS[sort]) == before[0]
    assert count(AuditEntry) == before[1] + 1
    assert verify(session())[1] is None


def test_officials_come_with_their_body_and_post(case: Case, cast: Cast) -> None:
    entered(cast.owner, Sort.OFFICIALS, None, OFFICIALS)
    hadi = session().scalars(select(Official).where(Official.name == "Hadi Purwacaraka")).one()
    post = hadi.tenures[0].post
    assert (post.name, post.body.name) == ("Kepala Dinas Perhubungan", "Dinas Perhubungan Sumberwaras")
    assert (post.post_title, hadi.identifiers[0].value) == (PostTitle.OTHER, "197001011990031001")


def test_amounts_are_read_as_people_type_them(case: Case, cast: Cast) -> None:
    entered(cast.owner, Sort.AMOUNTS, case, AMOUNTS)
    lamps = session().scalars(select(Amount).where(Amount.label == "Lampu jalan")).one()
    assert (lamps.words, lamps.low, lamps.precision) == ("Rp 1,5 M", 150_000_000_000, Precision.EXACT)
    assert (lamps.fiscal_year, lamps.stage, lamps.note) == (2023, BudgetStage.APBD, "dari DPA")


def test_dates_of_the_log_are_read_as_people_type_them(case: Case, cast: Cast) -> None:
    entered(cast.owner, Sort.ENTRIES, case, ENTRIES, EntryKind.DOCUMENT.value)
    entries = session().scalars(select(LogEntry).order_by(LogEntry.id)).all()
    assert [(e.happened.edtf, e.kind) for e in entries] == [
        ("2023-07-15", EntryKind.NOTE),
        ("2023-07", EntryKind.DOCUMENT),
    ]


def test_a_second_run_with_other_values_says_what_changes_and_an_empty_cell_erases_nothing(
    case: Case, cast: Cast
) -> None:
    entered(cast.owner, Sort.AMOUNTS, case, AMOUNTS)
    other = AMOUNTS.replace("Rp 1,5 M", "Rp 1,7 M").replace("dari DPA", "")
    upload, plan = planned(cast.owner, Sort.AMOUNTS, case, other)
    assert fates(plan) == ["changed", "same"]
    assert plan[0]["changes"] == [["Words used", "Rp 1,5 M", "Rp 1,7 M"]]
    entering.enter(upload, cast.owner)
    lamps = session().scalars(select(Amount).where(Amount.label == "Lampu jalan")).one()
    assert (lamps.low, lamps.note) == (170_000_000_000, "dari DPA")
    assert count(Amount) == 2


def test_a_key_of_the_sheet_finds_an_item_whose_name_was_corrected(case: Case, cast: Cast) -> None:
    entered(cast.owner, Sort.OFFICIALS, None, "id,name\n7,Hadi Purwcaraka\n")
    _upload, plan = planned(cast.owner, Sort.OFFICIALS, None, "id,name\n7,Hadi Purwacaraka\n")
    assert plan[0]["changes"] == [["Name", "Hadi Purwcaraka", "Hadi Purwacaraka"]]


def test_a_number_finds_an_official_under_another_name(case: Case, cast: Cast) -> None:
    entered(cast.owner, Sort.OFFICIALS, None, "name,nip\nHadi,197001011990031001\n")
    _upload, plan = planned(cast.owner, Sort.OFFICIALS, None, "name,nip\nDrs. Hadi P.,197001011990031001\n")
    assert fates(plan) == ["changed"]


def test_rows_that_mean_the_same_are_errors_and_name_each_other(case: Case, cast: Cast) -> None:
    sheet = "id,name\n1,A\n1,B\n2,C\n"
    _upload, plan = planned(cast.owner, Sort.OFFICIALS, None, sheet)
    assert fates(plan) == ["wrong", "wrong", "new"]
    assert plan[0]["errors"] == [["Key of your own", "The same as line 3 of this sheet. Keep one of them."]]
    entered(cast.owner, Sort.OFFICIALS, None, "id,name\n9,A\n")
    _upload, plan = planned(cast.owner, Sort.OFFICIALS, None, "id,name\n9,A\n,A\n")
    assert fates(plan) == ["wrong", "wrong"]


DOUBLED = 'uraian,jumlah,tahun,kode\nAplikasi,"Rp 1.250.000.000",2023,a1\nAplikasi,"Rp 1,25 miliar",2023,'
SAME = "The same as line 3 of this sheet"


@pytest.mark.parametrize(
    ("sort", "sheet"),
    [
        (Sort.AMOUNTS, f"{DOUBLED}\n"),
        (Sort.AMOUNTS, f"{DOUBLED}a2\n"),
        (Sort.AMOUNTS, 'jumlah,tahun\n"Rp 1.250.000.000",2023\n"Rp 1,25 miliar",2023\n'),
        (Sort.OFFICIALS, "id,nama,jenis,instansi\nk1,Hadi,orang,\nk5,Hadi,orang,\n"),
        (Sort.OFFICIALS, "id,nama,jenis,instansi\nk1,Hadi,orang,\n,hadi,orang,\n"),
        (Sort.OFFICIALS, "nama,nip\nHadi,197001011990031001\nDrs. Hadi P.,197001011990031001\n"),
        (Sort.OFFICIALS, "nama,alias\nHadi Purwacaraka,Hadi P.\nHadi P.,\n"),
        (Sort.ENTRIES, "id,tanggal,judul\n1,15/7/2023,Telepon\n,15 Juli 2023,Telepon\n"),
        (Sort.ENTRIES, "id,tanggal,judul\n1,15/7/2023,Telepon\n2,15 Juli 2023,Telepon\n"),
    ],
)
def test_rows_that_mean_the_same_are_told_whatever_their_keys(case: Case, cast: Cast, sort: Sort, sheet: str) -> None:
    upload, plan = planned(cast.owner, sort, of(sort, case), sheet)
    assert fates(plan) == ["wrong", "wrong"]
    assert SAME in plan[0]["errors"][0][1]
    assert entering.enter(upload, cast.owner).added == 0


@pytest.mark.parametrize(
    ("sort", "sheet"),
    [
        (Sort.AMOUNTS, "id,uraian,jumlah,tahun\n1,Termin,Rp 10 jt,2023\n2,Termin,Rp 20 jt,2023\n"),
        (Sort.AMOUNTS, "id,uraian,jumlah,rup\n1,Kertas,Rp 10 jt,111\n2,Kertas,Rp 10 jt,222\n"),
        (Sort.OFFICIALS, "id,nama,nip\n1,Hadi,197001011990031001\n2,Hadi,198001012000031001\n"),
        (Sort.ENTRIES, "id,tanggal,judul,isi\n1,15/7/2023,Telepon,Pagi.\n2,15/7/2023,Telepon,Malam.\n"),
    ],
)
def test_rows_told_apart_under_keys_of_their_own_enter_and_are_found_again(
    case: Case, cast: Cast, sort: Sort, sheet: str
) -> None:
    first_row = "\n".join(sheet.splitlines()[:2])
    assert entered(cast.owner, sort, of(sort, case), first_row).added == 1
    _upload, plan = planned(cast.owner, sort, of(sort, case), sheet)
    assert fates(plan) == ["same", "new"]
    entered(cast.owner, sort, of(sort, case), sheet)
    assert fates(planned(cast.owner, sort, of(sort, case), sheet)[1]) == ["same", "same"]
    assert count(MODELS[sort]) == 2


def test_a_sheet_that_gives_its_rows_keys_later_updates_what_it_brought_in(case: Case, cast: Cast) -> None:
    sheet = 'uraian,jumlah,tahun,kode\nAplikasi,"Rp 1,25 miliar",2023,{key}\n'
    entered(cast.owner, Sort.AMOUNTS, case, sheet.format(key=""))
    entered(cast.owner, Sort.AMOUNTS, case, sheet.format(key="a1"))
    _upload, plan = planned(cast.owner, Sort.AMOUNTS, case, sheet.format(key="a1").replace("1,25", "1,5"))
    assert (fates(plan), count(Amount)) == (["changed"], 1)


WRONG = {
    Sort.OFFICIALS: [
        ("name,kind\n,orang\n", "Name", "missing"),
        ("name,kind\nA,planet\n", "Kind", "none of the words"),
        ("name,nip\nA,12\n", "NIP (civil servant number)", "18 digits"),
        ("name,body\nA,Dinas Tak Ada\n", "Part of", "No body called"),
        (f"name,place\n{'A' * 201},x\n", "Name", "201 characters"),
        ("name,place\nA\u200fB,x\n", "Name", "invisible"),
        ("name,place\nA,x,y\n", "", "more cells"),
        ("name,people\nA,0\n", "How many people", "number from 1"),
        ("name,kind,body\nA,badan,B\nB,badan,A\n", "Part of", "part of itself"),
    ],
    Sort.AMOUNTS: [
        ("amount,year\nRp 1 M,23\n", "Fiscal year", "1945"),
        ("amount,year\n-5,2023\n", "Amount, as written", "below zero"),
        ("amount,year\n,2023\n", "Amount, as written", "missing"),
        ("amount,payer\nRp 1 M,Tak Ada\n", "Paid by", "Nobody called"),
        ("amount,rup\nRp 1 M,12a\n", "RUP code", "digits only"),
    ],
    Sort.ENTRIES: [
        ("date,title\n31/2/2023,x\n", "When", "no such date"),
        ("date,title\n1/2/2023,\n", "In one line", "Nothing is written"),
        ("title,with\nx,Tak Ada\n", "With (official)", "Nobody called"),
    ],
}


@pytest.mark.parametrize("sort", Sort)
def test_what_is_wrong_with_a_row_is_said_beside_its_column(case: Case, cast: Cast, sort: Sort) -> None:
    for sheet, column, why in WRONG[sort]:
        _upload, plan = planned(cast.owner, sort, of(sort, case), sheet)
        assert plan[0]["fate"] == "wrong", sheet
        assert plan[0]["errors"][0][0] == column, sheet
        assert why in plan[0]["errors"][0][1], sheet


def test_rows_that_rely_on_a_row_that_is_wrong_are_wrong_too(case: Case, cast: Cast) -> None:
    _upload, plan = planned(
        cast.owner, Sort.OFFICIALS, None, "name,kind,body,nib\nA,badan,,1\nB,badan,A,\nC,badan,B,\n"
    )
    assert fates(plan) == ["wrong", "wrong", "wrong"]


def test_a_sheet_neither_touches_nor_tells_of_an_official_a_case_keeps_to_itself(case: Case, cast: Cast) -> None:
    hidden = officials.add_official(OfficialKind.PERSON, "Hadi", private_case=case)
    session().commit()
    run = entered(cast.owner, Sort.OFFICIALS, None, "name,place\nHadi,Ambon\n")
    assert (run.added, hidden.place) == (1, "")


def test_an_entry_with_a_source_not_to_be_named_takes_no_name_from_a_sheet(case: Case, cast: Cast) -> None:
    officials.add_official(OfficialKind.PERSON, "Hadi")
    source = sources.add_source(case, anonymous=True, kind=SourceKind.INSIDER, handler=cast.owner, pseudonym="Kenanga")
    log.add_entry(case, EntryKind.INTERVIEW, title="Malam", source=source)
    _upload, plan = planned(cast.owner, Sort.ENTRIES, case, "title,with\nMalam,Hadi\n")
    assert "cannot stand beside a name" in plan[0]["errors"][0][1]


@pytest.mark.parametrize("sort", Sort)
def test_an_undo_takes_out_what_is_new_and_puts_back_what_was(case: Case, cast: Cast, sort: Sort) -> None:
    first = entered(cast.owner, sort, of(sort, case), RUNS[sort])
    session().commit()
    changed = {
        Sort.OFFICIALS: "Kode;Nama;Lokasi\n2;Hadi P.;Ambon\n",
        Sort.AMOUNTS: AMOUNTS.replace("dari DPA", "dari RUP"),
        Sort.ENTRIES: ENTRIES.replace("Belum dijawab.", "Dijawab."),
    }[sort]
    second = entered(cast.owner, sort, of(sort, case), changed)
    assert second.changed == 1
    session().commit()
    assert undoing.undo(second) == []
    session().commit()
    assert fates(planned(cast.owner, sort, of(sort, case), RUNS[sort])[1]) == ["same", "same"]
    # The first run's own items are as it left them only until the second touched them.
    assert len(undoing.undo(first)) <= 1
    session().commit()
    assert count(MODELS[sort]) <= 2
    assert verify(session())[1] is None


def test_an_undo_leaves_what_somebody_changed_since_or_relies_on(case: Case, cast: Cast) -> None:
    run = entered(cast.owner, Sort.OFFICIALS, None, OFFICIALS)
    session().commit()
    body = session().scalars(select(Official).where(Official.kind == OfficialKind.BODY)).one()
    officials.add_official(OfficialKind.BODY, "Bidang Lampu", body=body)
    hadi = session().scalars(select(Official).where(Official.kind == OfficialKind.PERSON)).one()
    officials.change_official(hadi, note="Disebut dalam dokumen.")
    session().commit()
    assert sorted(undoing.undo(run)) == sorted([hadi.name, body.name])


def test_an_undo_that_can_take_nothing_out_stays_open(case: Case, cast: Cast) -> None:
    run = entered(cast.owner, Sort.OFFICIALS, None, "name\nHadi\n")
    session().commit()
    hadi = session().scalars(select(Official)).one()
    officials.change_official(hadi, note="Disebut dalam dokumen.")
    session().commit()
    assert undoing.undo(run) == ["Hadi"]
    assert (run.undone_at, bool(run.made), entering.can_undo(run)) == (None, True, True)


def test_what_moved_since_it_was_shown_is_not_entered(case: Case, cast: Cast) -> None:
    upload, _plan = planned(cast.owner, Sort.OFFICIALS, None, "name\nHadi\n")
    officials.add_official(OfficialKind.PERSON, "Hadi")
    with pytest.raises(entering.Moved):
        entering.enter(upload, cast.owner)


def test_a_removed_item_is_entered_anew_under_its_key(case: Case, cast: Cast) -> None:
    entered(cast.owner, Sort.OFFICIALS, None, "id,name\n7,Hadi\n")
    officials.remove(session().scalars(select(Official)).one())
    assert entered(cast.owner, Sort.OFFICIALS, None, "id,name\n7,Hadi\n").added == 1
    assert session().scalars(select(SheetKey.item)).one() == session().scalars(select(Official.uuid)).one()


def test_yesterdays_sheets_and_last_weeks_undos_are_gone(case: Case, cast: Cast) -> None:
    run = entered(cast.owner, Sort.OFFICIALS, None, OFFICIALS)
    upload, _plan = planned(cast.owner, Sort.AMOUNTS, case, AMOUNTS)
    upload.at -= waiting.KEPT * 2
    run.created_at -= waiting.UNDONE_WITHIN * 2
    session().flush()
    waiting.forget_old()
    session().flush()
    session().expire_all()
    assert session().scalar(select(Upload.id)) is None
    assert session().scalars(select(ImportRun.made)).all() == [[]]
    assert not entering.can_undo(run)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_one_list_entered_by_two_people_at_once_is_entered_once(app, db, cast, case, monkeypatch) -> None:
    owners = planned(cast.owner, Sort.AMOUNTS, case, AMOUNTS)[0]
    theirs = planned(cast.teammate, Sort.AMOUNTS, case, AMOUNTS)[0].uuid
    db.commit()
    entries: list[Future[None]] = []

    def enter() -> None:
        with app.database.work() as session:
            entering.enter(session.scalars(select(Upload).where(Upload.uuid == theirs)).one(), find_cast().teammate)

    def meanwhile(point: str) -> None:
        if point == "exchange.entered" and not entries:
            entries.append(ThreadPoolExecutor(1).submit(copy_context().run, enter))
            wait(entries, timeout=0.2)

    monkeypatch.setattr(points, "listener", meanwhile)
    entering.enter(owners, cast.owner)
    db.commit()
    with pytest.raises(entering.Moved):
        entries[0].result()
    assert sorted(db.scalars(select(Amount.label))) == ["Lampu jalan", "Tiang"]
