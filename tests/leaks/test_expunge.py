"""Words taken out for good: from every table, from the file, from what is restored; the chain still verifies."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select, text

from tests.backup.made import back_up, newsroom, restore
from tests.crash import killed_at
from tests.factories import a_case
from tests.leaks.made import everything, told
from tracker.articles import service as articles
from tracker.articles.models import ArticleVersion
from tracker.audit.chain import verify
from tracker.audit.history import changes, entries_about
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity, Tag
from tracker.core import clock, formstore
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database
from tracker.core.i18n import Problem
from tracker.desk.models import SavedFilter
from tracker.intake.models import Intake
from tracker.leaks import expunge, ledger
from tracker.leaks.matcher import Matcher
from tracker.leaks.models import Expunge
from tracker.merges import service as merging
from tracker.officials import service as officials
from tracker.officials.models import OfficialKind
from tracker.search.models import SavedSearch
from tracker.tasks import service as tasks
from tracker.tasks.models import Comment, Task
from tracker.timeline import service as timeline

pytestmark = pytest.mark.usefixtures("acting_owner")
WORD = "Wirasmana"
KEY = b"k" * 32


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "keys"


def typed(db, cast):
    """A case with the word in a comment, a task, tags, two versions of a text, an unsent form and so in the history."""
    made = told(cast)
    tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", f"Tanya {WORD} soal itu")
    tasks.add_task(made.case, title=f"Telepon {WORD.upper()}", note="Malam")
    cases.set_tags(made.case, [WORD, f"x {WORD}"])
    articles.write_version(made.draft, f"Kata {WORD}, sistem mati.")
    articles.write_version(made.draft, "Kata pegawai itu, sistem mati.")
    formstore.keep_draft(cast.teammate.uuid, "/c/tst-01/claims/new", [("words", f"{WORD} lagi")])
    formstore.keep_draft(cast.owner.uuid, f"/search/save?q=Pak+{WORD}&case=tst-01", [("name", "Dia")])
    db.commit()
    return made


def done(db, folder, case, words=WORD):
    made = expunge.carry_out(db, folder, [words], case)
    db.commit()
    return made


def on_disk(db) -> bytes:
    file = Path(db.get_bind().url.database)
    return b"".join(
        file.with_name(file.name + end).read_bytes() for end in ("", "-wal") if file.with_name(file.name + end).exists()
    )


def test_afterwards_the_words_are_nowhere_and_the_chain_verifies(db, cast, folder):
    made = typed(db, cast)
    assert WORD.lower() in everything(db).lower()
    counts = expunge.preview(db, [WORD], made.case)
    row = done(db, folder, made.case)
    assert row.counts == counts
    assert {"comment", "task", "case_tag", "article_version", "draft", "audit_detail"} <= set(counts)
    left = everything(db)
    assert WORD.lower() not in left.lower()
    assert verify(db)[1] is None
    assert db.scalars(select(Comment)).one().body == f"Tanya {row.tombstone} soal itu"
    assert {tag.name for tag in db.scalars(select(Tag))} == {row.tombstone, f"x {row.tombstone}"}
    db.commit()
    if db.get_bind().dialect.name == "sqlite":
        assert WORD.lower().encode() not in on_disk(db).lower()
        assert row.uuid is not None


def test_the_history_shows_what_is_left_of_an_entry(db, cast, folder):
    made = typed(db, cast)
    done(db, folder, made.case)
    said = [
        c
        for entry, detail in db.execute(entries_about(made.case.uuid))
        for c in changes(entry, detail, lambda n, f: f"{n}.{f}")
    ]
    assert any(field == "comment.body" and "[expunged" in new for field, _old, new in said)


def test_a_second_expunge_goes_through_what_the_first_one_left(db, cast, folder):
    made = typed(db, cast)
    tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", f"{WORD} Sandimana pergi")
    db.commit()
    done(db, folder, made.case)
    done(db, folder, made.case, "Sandimana")
    assert "sandimana" not in everything(db).lower()
    assert verify(db)[1] is None


def test_a_digest_that_would_betray_the_words_goes_with_them(db, cast, folder):
    made = typed(db, cast)
    before = db.scalars(select(ArticleVersion).where(ArticleVersion.number == 2)).one().digest
    db.commit()
    done(db, folder, made.case)
    assert before not in everything(db)
    assert db.scalars(select(ArticleVersion).where(ArticleVersion.number == 2)).one().digest != before


def test_one_case_leaves_the_others_alone_and_the_record_does_not(db, cast, folder):
    made, other = typed(db, cast), a_case(cast, "TST-02")
    tasks.add_comment(other, other.uuid, "/c/tst-02", f"{WORD} di sini")
    db.commit()
    done(db, folder, made.case)
    assert f"{WORD} di sini" in everything(db)
    db.commit()
    done(db, folder, None)
    assert WORD not in everything(db)


def test_what_hangs_on_no_case_keeps_the_words_until_the_whole_record_loses_them(db, cast, folder, client_of):
    made, other = typed(db, cast), a_case(cast, "TST-02")
    owner, said = cast.owner.uuid, f"{WORD} di sini"
    formstore.keep_draft(owner, f"/c/{other.slug}/claims/new", [("text", f"{said} draf")])
    mine = {"owner_id": cast.owner.id}
    db.add(Intake(**mine, text=f"{said} bacaan", about={"title": f"{said} judul"}, findings=[], made=[]))
    db.add(SavedSearch(**mine, name=f"{said} cari", asked={"q": f"{said} tanya"}, looked_at=clock.now()))
    db.add(SavedFilter(**mine, name=f"{said} saring", asked={"q": f"{said} kueri"}))
    db.commit()
    done(db, folder, made.case)
    kept = everything(db)
    outside = [f"{said} {end}" for end in ("draf", "judul", "bacaan", "cari", "tanya", "saring", "kueri")]
    assert [words for words in outside if words not in kept] == []
    page = client_of(cast.owner).get("/c/tst-01/leaks/expunge").get_data(as_text=True)
    assert "saved searches and filters" in page
    done(db, folder, None)
    assert WORD not in everything(db)


def test_a_case_takes_words_out_of_its_own_officials_their_merges_and_history_and_of_no_other(db, cast, folder):
    """An official that a restricted case keeps to itself is the case's; the register, and other cases, are not."""
    made, other = told(cast), a_case(cast, "TST-02")
    cases.change_case(made.case, sensitivity=Sensitivity.RESTRICTED)
    own, double = (
        officials.add_official(OfficialKind.PERSON, name, private_case=made.case) for name in (f"{WORD} A", f"{WORD} B")
    )
    officials.add_official(OfficialKind.PERSON, f"{WORD} umum")
    public = officials.add_official(OfficialKind.BODY, "Dinas Pasar")
    timeline.add_event(other, title="Rapat", parties=[(public, f"diundang {WORD}")])
    db.commit()
    merging.merge(own, double)
    db.commit()
    done(db, folder, made.case)
    left = everything(db)
    assert f"{WORD} umum" in left
    assert f"diundang {WORD}" in left
    assert f"{WORD} A" not in left
    assert f"{WORD} B" not in left
    assert verify(db)[1] is None


def test_two_texts_that_must_differ_get_a_number(db, cast, folder):
    made = told(cast)
    cases.set_tags(made.case, ["Wirasmana", "wirasmana-2"])
    db.commit()
    tags = list(db.scalars(select(Tag)))
    expunge.carry_out(db, folder, ["Wirasmana", "wirasmana-2"], made.case)
    db.commit()
    assert len({tag.name for tag in tags}) == 2
    assert all("expunged" in tag.name for tag in tags)


def test_a_form_filled_before_meets_the_conflict_and_brings_nothing_back(db, cast, folder):
    made = typed(db, cast)
    version = db.scalars(select(Task)).one().version
    db.commit()
    done(db, folder, made.case)
    assert db.scalars(select(Task)).one().version > version


def test_tables_that_no_model_knows_and_a_full_text_index_lose_the_words(db, cast, folder):
    made = typed(db, cast)
    db.execute(text("CREATE TABLE zz_copy (id INTEGER PRIMARY KEY, case_id INTEGER, body TEXT)"))
    db.execute(text("INSERT INTO zz_copy VALUES (1, :case, :words)"), {"case": made.case.id, "words": f"kata {WORD}"})
    sqlite = db.get_bind().dialect.name == "sqlite"
    if sqlite:
        db.execute(text("CREATE VIRTUAL TABLE zz_index USING fts5(body, content='zz_copy', content_rowid='id')"))
        db.execute(text("INSERT INTO zz_index(zz_index) VALUES ('rebuild')"))
    db.commit()
    assert done(db, folder, made.case).counts["zz_copy"] == 1
    assert WORD not in everything(db)
    db.commit()
    if sqlite:
        assert WORD.lower().encode() not in on_disk(db).lower()
    db.execute(text("DROP TABLE zz_copy"))
    db.commit()


def test_an_older_backup_loses_the_words_when_it_is_restored(db, cast, folder, tmp_path):
    made = typed(db, cast)
    uuid = made.case.uuid
    if db.get_bind().dialect.name == "sqlite":
        db.connection().exec_driver_sql("COMMIT")
        db.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        db.connection().exec_driver_sql("BEGIN")
        db.rollback()
        older = tmp_path / "older.db"
        shutil.copyfile(db.get_bind().url.database, older)
        database = Database(f"sqlite:///{older}")
        done(db, folder, made.case)
        with database.work() as restored:
            assert restored.scalar(select(Case.id).where(Case.uuid == uuid))
            assert expunge.reapply(restored, folder) > 0
        assert expunge.sweep(database.engine)
        with database.work(writing=False) as restored:
            assert WORD.lower() not in everything(restored).lower()
            assert restored.scalars(select(Expunge)).one().swept_at is not None
            assert verify(restored)[1] is None
        assert WORD.lower().encode() not in older.read_bytes().lower()
        database.engine.dispose()
    else:
        done(db, folder, made.case)
        assert expunge.reapply(db, folder) == 0


def test_a_restore_takes_the_words_out_again(db, cast, tmp_path):
    keys = tmp_path / "keys"
    made, config = typed(db, cast), newsroom(db.get_bind().url.render_as_string(hide_password=False), keys)
    backup = back_up(config, tmp_path / "out")
    done(db, keys, made.case)
    new = f"sqlite:///{tmp_path}/new/restored.db"
    said = restore(backup.database, None, {**config, "DATABASE_URL": new})
    assert any("Taken out again" in line for line in said)
    database = Database(new)
    with database.work(writing=False) as restored:
        assert WORD.lower() not in everything(restored).lower()
        assert verify(restored)[1] is None
    database.engine.dispose()
    assert WORD.lower().encode() not in (tmp_path / "new/restored.db").read_bytes().lower()


def test_the_list_beside_the_keys_is_sealed_and_a_rollback_takes_its_line_back(db, cast, folder):
    made = typed(db, cast)
    expunge.carry_out(db, folder, [WORD], made.case)
    written = (folder / ledger.NAME).read_bytes()
    assert WORD.lower().encode() not in written.lower()
    assert len(ledger.entries(folder)) == 1
    db.rollback()
    assert ledger.entries(folder) == []
    assert WORD in everything(db)


def test_another_instance_key_cannot_read_the_list(db, cast, folder):
    made = typed(db, cast)
    entry = ledger.entries(folder)
    assert entry == []
    done(db, folder, made.case)
    set_instance_key(b"x" * 32)
    try:
        with pytest.raises(ledger.Unreadable):
            expunge.reapply(db, folder)
    finally:
        set_instance_key(KEY)


def test_words_that_would_be_taken_out_of_others_are_refused():
    for words in ("ab", "", "  \n ", "\n".join(f"kata{n}" for n in range(60))):
        with pytest.raises(Problem):
            expunge.chosen(words)
    assert expunge.chosen(" Budi  Wira \n\nBudi Wira\n0812") == ["Budi Wira", "0812"]
    assert Matcher.of_words(["0812 345"]).find("nomor 0812-345.")


def crash(url: str, folder: str) -> None:
    """In a process of its own: an expunge of the only case."""
    set_instance_key(KEY)
    from tracker.app import features

    features()
    with Database(url).work() as session:
        expunge.carry_out(session, Path(folder), [WORD], session.scalars(select(Case)).one())


BEFORE = ("expunge.begun", "expunge.listed", "expunge.rewritten", "expunge.flushed")
AFTER = ("expunge.committed", "expunge.swept")
# Each point once, the databases taking turns.
TURNS = [(("sqlite", "postgresql")[number % 2], point) for number, point in enumerate(BEFORE + AFTER)]


@pytest.mark.parametrize(("database_url", "point"), TURNS, indirect=["database_url"])
def test_a_crash_leaves_all_of_the_words_or_none(db, cast, folder, point):
    typed(db, cast)
    url = db.get_bind().url.render_as_string(hide_password=False)
    assert killed_at(point, crash, url, str(folder))
    rows = db.scalars(select(Expunge)).all()
    there = WORD in everything(db)
    assert verify(db)[1] is None
    assert (bool(rows), there) == ((True, False) if point in AFTER else (False, True))
    if point == "expunge.begun":
        assert ledger.entries(folder) == []
        return
    assert len(ledger.entries(folder)) == 1
    assert expunge.reapply(db, folder) == (0 if rows else expunge_count(db))
    db.commit()
    assert expunge.sweep(db.get_bind())
    assert WORD.lower() not in everything(db).lower()
    assert verify(db)[1] is None


def expunge_count(db) -> int:
    return sum(db.scalars(select(Expunge)).one().counts.values())
