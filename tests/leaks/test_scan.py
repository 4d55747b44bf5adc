"""Scanning a case for a sealed identity, and what is kept of it."""

import pytest
from sqlalchemy import select

from tests.leaks.made import everything, told
from tests.sources.stock import a_source
from tests.vault.stock import FROM_IDENTITY, phrase
from tracker.articles import service as articles
from tracker.cases import facts
from tracker.core import clock
from tracker.core.i18n import Problem
from tracker.leaks import declarations, scan
from tracker.leaks.models import LeakFinding, LeakScan, Verdict
from tracker.tasks import service as tasks
from tracker.vault import identities

pytestmark = pytest.mark.usefixtures("acting_owner")


def opened(db, made, user):
    scan.run([made.source], user, phrase(user), "Sebelum ditelaah.")
    db.commit()
    return db.scalars(select(LeakScan).order_by(LeakScan.id.desc())).first()


def count(made, name):
    return facts.of(made.case)[name]


def test_a_case_counts_as_scanned_until_its_next_change(db, cast):
    made = told(cast)
    assert count(made, "leaks_unscanned") == 1
    assert opened(db, made, cast.owner).found == 0
    assert (count(made, "leaks_unscanned"), count(made, "leaks_found")) == (0, 0)
    tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", "Tidak ada nama di sini")
    db.commit()
    assert count(made, "leaks_unscanned") == 1


def test_a_change_of_the_source_voids_a_scan_and_an_opening_does_not(db, cast):
    made = told(cast)
    opened(db, made, cast.owner)
    identities.open_for(made.source, cast.editor, phrase(cast.editor), "Mencocokkan.")
    db.commit()
    assert count(made, "leaks_unscanned") == 0
    made.source.access = "Ada di lokasi."
    db.commit()
    assert count(made, "leaks_unscanned") == 1


def test_a_name_in_a_comment_is_found_and_the_name_is_kept_nowhere(db, cast):
    made = told(cast)
    comment, _told = tasks.add_comment(
        made.case, made.case.uuid, "/c/tst-01", "Tanya KUSUMAWARDHANI  tjokrobiwono besok"
    )
    db.commit()
    assert opened(db, made, cast.owner).found == 2  # the comment and its entry in the history
    finding = db.scalars(select(LeakFinding).where(LeakFinding.kind == "comment")).one()
    assert (finding.row, finding.part, finding.sure) == (str(comment.uuid), "body", True)
    kept = everything(db).replace("KUSUMAWARDHANI  tjokrobiwono", "")
    assert not [word for word in FROM_IDENTITY if word in kept]


def test_a_verdict_holds_for_that_text_alone_and_only_a_custodian_gives_it(db, cast):
    made = told(cast)
    comment, _told = tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", "Pak Tjokrobiwono dari dinas lain")
    db.commit()
    opened(db, made, cast.owner)
    finding = db.scalars(select(LeakFinding).where(LeakFinding.kind == "comment")).one()
    with pytest.raises(Problem):
        scan.let_stay(finding, cast.teammate, "Orang lain.")
    scan.let_stay(finding, cast.owner, "Orang lain.")
    db.commit()
    opened(db, made, cast.owner)
    assert finding.verdict is Verdict.STAYS
    comment.body = "Pak Tjokrobiwono lagi"
    db.commit()
    opened(db, made, cast.owner)
    assert (finding.verdict, finding.reason) == (Verdict.OPEN, "")
    comment.body = "Orang itu"
    db.commit()
    opened(db, made, cast.owner)
    assert finding.verdict is Verdict.GONE


def test_only_a_custodian_with_the_passphrase_scans(db, cast):
    made = told(cast)
    for user, words in ((cast.teammate, "x"), (cast.owner, "salah sama sekali")):
        with pytest.raises(Problem):
            scan.run([made.source], user, words, "Sebelum ditelaah.")
    with pytest.raises(Problem):
        scan.run([], cast.teammate, "x", "Sebelum ditelaah.")


def test_a_declaration_stands_in_until_the_text_changes(db, cast):
    made = told(cast)
    elsewhere = a_source(cast, made.case, "MERANTI")
    identities.row_of(elsewhere).editor = cast.editor
    db.commit()
    assert count(made, "leaks_undeclared") == 1
    latest = made.draft.latest or db.get(type(made.draft), made.draft.id).versions[-1]
    said = {"holder": "Redaktur", "declared_on": clock.today(), "words": "Nama dan nomor."}
    with pytest.raises(Problem):
        declarations.declare(made.case, elsewhere, made.draft, cast.teammate, digest=latest.digest, **said)
    with pytest.raises(Problem):
        declarations.declare(made.case, elsewhere, made.draft, cast.owner, digest="0" * 64, **said)
    declarations.declare(made.case, elsewhere, made.draft, cast.owner, digest=latest.digest, **said)
    db.commit()
    assert count(made, "leaks_undeclared") == 0
    articles.write_version(made.draft, "Teks baru.")
    db.commit()
    assert count(made, "leaks_undeclared") == 1
