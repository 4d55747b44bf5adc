"""Details that point at one person together: pairs, the whole, drafts that use them, and legal's word."""

import pytest
from sqlalchemy import select

from tests.leaks.made import TEXT, told
from tracker.articles import service as articles
from tracker.cases import facts
from tracker.core.i18n import Problem
from tracker.leaks import details, flags
from tracker.leaks.models import DetailFlag

pytestmark = pytest.mark.usefixtures("acting_owner")


def flag(db):
    return db.scalars(select(DetailFlag)).one_or_none()


def test_a_detail_is_linked_to_its_line_and_place(db, cast):
    made = told(cast)
    found = flags.places(TEXT, [made.helmet, made.floor])
    assert (found[made.helmet.id].line, found[made.helmet.id].start) == (2, len("Ia memakai "))
    assert found[made.floor.id].line == 3


def test_a_draft_whose_details_fit_too_few_is_flagged_until_legal_saw_that_text(db, cast):
    made = told(cast)
    assert flag(db).people == 40  # only a bound: nobody said out of how many
    assert facts.of(made.case)["details_too_few"] == 0
    details.set_whole(made.source, made.case, population=800, who="Pegawai kantor itu", fits=None)
    db.commit()
    assert (flag(db).people, flag(db).estimated) == (3, True)
    assert facts.of(made.case)["details_too_few"] == 1
    db.refresh(made.draft, ["latest"])
    with pytest.raises(Problem):
        details.review(made.source, made.draft, cast.editor, "Cukup umum.")
    details.review(made.source, made.draft, cast.legal, "Cukup umum.")
    db.commit()
    assert facts.of(made.case)["details_too_few"] == 0
    articles.write_version(made.draft, TEXT + " Lagi.")
    db.commit()
    assert facts.of(made.case)["details_too_few"] == 1


def test_what_somebody_found_out_about_a_pair_counts_over_the_estimate(db, cast):
    made = told(cast)
    details.set_whole(made.source, made.case, population=800, who="Pegawai kantor itu", fits=None)
    details.set_pair(made.floor, made.helmet, 25)
    db.commit()
    assert (flag(db).people, flag(db).estimated) == (25, False)
    details.set_pair(made.helmet, made.floor, None)
    db.commit()
    assert flag(db).people == 3


def test_together_they_cannot_fit_more_than_one_alone(db, cast):
    made = told(cast)
    with pytest.raises(Problem):
        details.set_pair(made.helmet, made.floor, 41)
    with pytest.raises(Problem):
        details.set_whole(made.source, made.case, population=30, who="Mereka", fits=31)
    with pytest.raises(Problem):
        details.set_pair(made.helmet, made.helmet, 1)


def test_a_draft_without_the_words_is_not_flagged(db, cast):
    made = told(cast, helmet=2)
    assert facts.of(made.case)["details_too_few"] == 1
    articles.write_version(made.draft, "Aplikasi berhenti.")
    db.commit()
    assert flag(db) is None
