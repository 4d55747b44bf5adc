"""A source speaks in a case and in a restricted one: what was said of it in one is not looked through in the other."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.requests.made import agree
from tests.vault.stock import a_sealed_source, phrase
from tracker.accounts.models import User
from tracker.audit.chain import verify
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity
from tracker.leaks import expunge, places
from tracker.requests import binding, retention, service
from tracker.requests.acts import subject_of
from tracker.requests.models import TwoPersonRequest
from tracker.sources import linking, promises
from tracker.sources import service as sources
from tracker.sources.models import IdentifyingDetail, Source
from tracker.vault import opening

OPENED, ASKED, DETAIL, OWN = "berkas Layangan", "penyidik Rajawali", "topi jerami", "staf pelabuhan"
HERE = (OPENED, ASKED, DETAIL)


@pytest.fixture
def first(cast: Cast, acting_owner: User, db: Session) -> Case:
    """The case that speaks; in TST-02 its source was opened, asked to be held, and has a detail."""
    first = a_case(cast)
    source = a_sealed_source(cast, first)
    sources.change_source(source, access=OWN)
    closed = cases.open_case(
        cast.owner, code="TST-02", title="Operasi", editor=cast.editor, sensitivity=Sensitivity.RESTRICTED
    )
    linking.link_source(closed, source)
    promises.add_detail(source, closed, words=DETAIL, fits=3)
    db.commit()
    opening.open_many([source], cast.owner, phrase(cast.owner), OPENED, closed)
    service.ask("hold", cast.owner, subject_of(source, None, None), reason=ASKED, asked_in=closed)
    db.commit()
    return first


def closed(db: Session) -> Case:
    return db.scalars(select(Case).where(Case.code == "TST-02")).one()


def asked(db: Session) -> TwoPersonRequest:
    return db.scalars(select(TwoPersonRequest)).one()


def test_one_case_counts_nothing_that_was_said_in_another(db: Session, first: Case) -> None:
    for words in HERE:
        assert expunge.preview(db, [words], first) == {}
        assert expunge.preview(db, [words], closed(db)) != {}
    assert expunge.preview(db, [OWN], first) == expunge.preview(db, [OWN], closed(db)) != {}


def test_a_scan_of_one_case_reads_nothing_that_was_said_in_another(db: Session, first: Case) -> None:
    read = {case: "\n".join(text.text for text in places.of_case(db, case)) for case in (first, closed(db))}
    for words in HERE:
        assert words not in read[first]
        assert words in read[closed(db)]
    assert all(OWN in texts for texts in read.values())


def test_one_case_takes_nothing_out_of_another(db: Session, first: Case, tmp_path: Path) -> None:
    assert expunge.carry_out(db, tmp_path, list(HERE), first).counts == {}
    db.commit()
    assert asked(db).reason == ASKED
    assert db.scalars(select(IdentifyingDetail)).one().words == DETAIL
    binding.check(asked(db))


def test_why_it_is_held_stays_with_the_case_it_was_said_in(cast: Cast, db: Session, first: Case) -> None:
    agree(asked(db), cast.editor)
    db.commit()
    assert expunge.preview(db, [ASKED], first) == {}
    assert expunge.preview(db, [ASKED], closed(db))["retention"] == 1


@pytest.mark.parametrize("whole", [True, False])
def test_a_request_that_loses_words_can_still_be_answered(
    cast: Cast, db: Session, first: Case, tmp_path: Path, whole: bool
) -> None:
    made = expunge.carry_out(db, tmp_path, ["Rajawali"], None if whole else closed(db))
    db.commit()
    assert asked(db).reason == f"penyidik {made.tombstone}"
    agree(asked(db), cast.editor)
    db.commit()
    row = retention.of(db.scalars(select(Source)).one())
    assert row is not None
    assert row.held
    assert verify(db)[1] is None


def test_a_request_that_was_changed_outside_is_not_bound_anew(db: Session, first: Case, tmp_path: Path) -> None:
    asked(db).needed = 2
    db.commit()
    expunge.carry_out(db, tmp_path, ["Rajawali"], None)
    db.commit()
    assert not binding.holds(asked(db))
