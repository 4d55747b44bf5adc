"""Every text of every table is read by a scan, or named with the reason why not."""

import pytest

from tests.leaks.made import told
from tracker.cases.models import Case
from tracker.core import formstore
from tracker.core.db import Base
from tracker.leaks import places
from tracker.leaks.belonging import within
from tracker.leaks.columns import DERIVED, LEFT_OUT, is_text, scanned
from tracker.log import service as log
from tracker.log.models import EntryKind
from tracker.tasks import service as tasks
from tracker.tasks.models import Comment

TABLES = [table for table in Base.metadata.sorted_tables if any(is_text(c) for c in table.c)]


def test_every_text_of_every_table_is_read_or_left_out_with_a_reason():
    for table in TABLES:
        for column in (c for c in table.c if is_text(c)):
            named = table.name if table.name in LEFT_OUT else f"{table.name}.{column.name}"
            read = column in scanned().get(table, ())
            assert read or LEFT_OUT.get(named) or table.name in DERIVED, f"{table.name}.{column.name}"
    assert within(Comment.__table__, Case(id=1)) is not None


def test_what_is_left_out_exists():
    known = {t.name for t in Base.metadata.sorted_tables}
    known |= {f"{t.name}.{c.name}" for t in Base.metadata.sorted_tables for c in t.c}
    assert set(LEFT_OUT) <= known


@pytest.mark.usefixtures("acting_owner")
def test_a_case_is_read_with_its_comments_history_unsent_forms_and_removed_items(db, cast):
    from tests.factories import a_case

    made, other = told(cast), a_case(cast, "TST-02")
    tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", "kata di komentar")
    tasks.add_comment(other, other.uuid, "/c/tst-02", "kata di kasus lain")
    entry = log.add_entry(made.case, kind=EntryKind.NOTE, title="kata di log")
    db.flush()
    entry.remove()
    for key, words in (
        ("/c/tst-01/claims/new", "kata di formulir"),
        (f"/log/{entry.uuid}/edit", "kata di suntingan"),
        ("/log?case=tst-02", "kata formulir lain"),
        ("/account", "kata entah di mana"),
    ):
        formstore.keep_draft(cast.teammate.uuid, key, [("words", words)])
    db.commit()
    read = "\n".join(text.text for text in places.of_case(db, made.case))
    for words in ("kata di komentar", "kata di log", "kata di formulir", "kata di suntingan", "kata entah di mana"):
        assert words in read
    assert "kata di kasus lain" not in read
    assert "kata formulir lain" not in read
    assert any(text.kind == "audit_detail" for text in places.of_case(db, made.case))


@pytest.mark.usefixtures("acting_owner")
def test_an_export_can_have_itself_read(db, cast):
    made = told(cast)
    places.register("test.export", lambda case: [("one", f"hasil {case.code}")])
    try:
        assert "hasil TST-01" in [text.text for text in places.of_case(db, made.case)]
    finally:
        del places.scannable["test.export"]
