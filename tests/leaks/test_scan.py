"""Scanning a case for a sealed identity, and what is kept of it."""

import pytest
from sqlalchemy import select

from tests.factories import a_case
from tests.leaks.made import everything, told
from tests.sources.stock import a_source, take_off
from tests.vault.stock import FROM_IDENTITY, phrase
from tests.web import soup
from tracker.articles import service as articles
from tracker.audit.chain import Happening
from tracker.audit.models import AuditEntry
from tracker.audit.tracking import name_action, report
from tracker.audit.words import ACTS
from tracker.cases import facts
from tracker.cases import service as cases
from tracker.cases.models import Stage
from tracker.core import clock
from tracker.core.i18n import Problem
from tracker.leaks import coverage, declarations, expunge, scan
from tracker.leaks.models import LeakFinding, LeakScan, Verdict
from tracker.sources import linking
from tracker.sources import service as sources
from tracker.tasks import service as tasks
from tracker.vault import identities, opening

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
    opening.open_for(made.source, cast.editor, phrase(cast.editor), "Mencocokkan.")
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


def test_only_what_brings_words_in_voids_a_scan(db, cast):
    """A move, a task that is done, a copy taken out or the audit log read: nothing was written, so it is as scanned."""
    made = told(cast)
    task = tasks.add_task(made.case, title="Telepon lagi")
    db.commit()
    opened(db, made, cast.owner)
    cases.move(cast.owner, made.case, Stage.REPORTING, "", facts.of(made.case))
    tasks.finish(task)
    report(db, Happening("case.export", made.case.uuid, case_uuid=made.case.uuid, data={"name": "TST-01"}))
    db.commit()
    assert count(made, "leaks_unscanned") == 0
    cases.move(cast.owner, made.case, Stage.ON_HOLD, "Menunggu kata seseorang.", facts.of(made.case))
    db.commit()
    assert count(made, "leaks_unscanned") == 1


def test_a_corrected_identity_voids_a_scan_though_it_brings_no_words(db, cast):
    made = told(cast)
    opened(db, made, cast.owner)
    identity = identities.row_of(made.source)
    identity.touch()
    name_action(db, identity, "identity.corrected")
    db.commit()
    assert count(made, "leaks_unscanned") == 1


# Acts that stand in the chain of no case and of no source; saved searches and the register are read with every scan.
OF_NO_CASE = (
    "account.",
    "security.",
    "custodian.",
    "recovery.",
    "backup.",
    "official.",
    "saved_",
    "import.",
    "access.",
)
# Acts that are changes of items: the chain itself says whether they brought words in.
JUDGED = {
    *("case.stage", "case.import", "claim.withdraw", "claim.reinstate", "intake.apply", "intake.undo"),
    *("article.publish", "article.corrected", "article.retracted", "article.published"),
    *(f"request.{done}" for done in "asked approved agreed refused withdrawn expired done failed".split()),
    # What is left of an entry, and whose words went: the text is another one.
    "audit.redacted",
    # A file's name, and why an identity is held.
    *("import_run.create", "retention.change"),
}


def test_every_act_is_quiet_loud_or_judged_by_what_it_brought():
    """A new act is one of these, and somebody has thought about which."""
    for act in ACTS:
        quiet = any(act == known or (known.endswith((".", "_")) and act.startswith(known)) for known in coverage.QUIET)
        ways = [quiet, act.startswith((*OF_NO_CASE, "saved_")), act in JUDGED]
        loud = act.startswith(coverage.LOUD) and not quiet
        assert sum([*ways, loud]) >= 1, act
        assert not (quiet and act in JUDGED), act
    assert set(ACTS) >= JUDGED


def test_a_copy_taken_out_while_the_name_stood_there_is_told(db, cast):
    """What has left does not come back: who has it must be asked, also when the name is gone here."""
    made = told(cast)

    def take_out():
        report(db, Happening("case.export", made.case.uuid, case_uuid=made.case.uuid, data={"name": "TST-01"}))
        db.commit()

    take_out()
    comment, _told = tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", "Tanya Kusumawardhani Tjokrobiwono")
    db.commit()
    take_out()
    comment.body = "Tanya orang itu"
    db.commit()
    take_out()
    assert expunge.preview(db, ["Tjokrobiwono"], made.case)["case_export"] == 1
    opened(db, made, cast.owner)
    left = db.scalars(select(LeakFinding).where(LeakFinding.kind == "case_export")).all()
    copies = db.scalars(select(AuditEntry).where(AuditEntry.action == "case.export").order_by(AuditEntry.seq)).all()
    assert [(f.row, f.sure) for f in left] == [(str(copies[1].seq), True)]
    assert str(copies[1].at)[:10] == left[0].part


def test_a_finding_counts_while_its_words_stand_though_its_source_left_the_case(db, cast, tmp_path):
    made = told(cast)
    tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", "Kusumawardhani Tjokrobiwono")
    db.commit()
    opened(db, made, cast.owner)
    waiting = count(made, "leaks_found")
    assert waiting > 0
    second = a_case(cast, "TST-02")
    linking.link_source(second, made.source)
    take_off(made.case, made.source)
    db.commit()
    assert count(made, "leaks_found") == waiting
    opened(db, made, cast.owner)
    assert count(made, "leaks_found") == waiting
    words = expunge.chosen("Kusumawardhani Tjokrobiwono")
    expunge.carry_out(db, tmp_path, words, made.case)
    db.commit()
    opened(db, made, cast.owner)
    assert count(made, "leaks_found") == 0


def test_the_page_keeps_a_source_that_left_while_words_of_it_stand_and_names_it_no_more(db, cast, client_of):
    made = told(cast)
    tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", "Kusumawardhani Tjokrobiwono")
    db.commit()
    opened(db, made, cast.owner)
    linking.link_source(a_case(cast, "TST-02"), made.source)
    take_off(made.case, made.source)
    sources.change_source(made.source, pseudonym="MERANTI")
    db.commit()
    page = client_of(cast.owner).get("/c/tst-01/leaks").get_data(as_text=True)
    assert "A source that was taken off this case" in page
    for told_elsewhere in ("MERANTI", "KENANGA", "Sealed", "texts read"):
        assert told_elsewhere not in page, told_elsewhere
    stays = soup(client_of(cast.owner).get("/c/tst-01/leaks")).find("a", string="It may stay")
    assert stays is not None
    assert "MERANTI" not in client_of(cast.owner).get(str(stays["href"])).get_data(as_text=True)
    assert "Scan this case" in page
    assert "It may stay" in page
