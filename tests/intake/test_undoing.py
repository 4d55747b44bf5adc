"""What came of an article is taken out again, but for what others have come to lean on."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.intake.test_pages import ClientOf, counted, entered
from tests.web import press, submit
from tracker.articles.models import Article
from tracker.budgets.models import Amount
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.confirmations.models import Attempt, PutClaim
from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.sources.models import Source

pytestmark = pytest.mark.usefixtures("acting_owner")


def test_a_claim_that_was_put_to_somebody_stays_put(db: Session, cast: Cast, client_of: ClientOf) -> None:
    page, case = entered(client_of(cast.owner), cast)
    db.commit()
    claim = db.scalars(select(Claim).order_by(Claim.number)).first()
    asked = db.scalars(select(Official).where(Official.name == "Hadi Purwacaraka")).one()
    assert claim is not None
    values = {"official": str(asked.uuid), "outcome": "no_reply", f"put_{claim.number}": "y"}
    db.commit()
    submit(client_of(cast.editor), f"{case}/confirmations/new", **values)
    assert "they stay" in press(client_of(cast.owner), page, "/undo").text
    db.expire_all()
    (put,) = db.scalars(select(PutClaim))
    assert put.claim == claim
    assert not claim.removed
    assert db.scalars(select(Claim)).all() == [claim]
    assert counted(db, Attempt, Amount, Case) == {"Attempt": 1, "Amount": 0, "Case": 1}


def test_what_somebody_remarked_on_stays_with_its_source(db: Session, cast: Cast, client_of: ClientOf) -> None:
    page, case = entered(client_of(cast.owner), cast)
    db.commit()
    entry = db.scalars(select(LogEntry).join(LogEntry.source).where(Source.anonymous)).one()
    address = f"{case}/log/{entry.uuid}"
    db.commit()
    press(client_of(cast.editor), address, "/comment/", body="Siapa yang bisa menguatkan ini?")
    press(client_of(cast.owner), page, "/undo")
    assert counted(db, Source, LogEntry, Amount) == {"Source": 1, "LogEntry": 1, "Amount": 0}


def test_with_nobody_leaning_on_it_all_goes(db: Session, cast: Cast, client_of: ClientOf) -> None:
    page, _case = entered(client_of(cast.owner), cast)
    assert "they stay" not in press(client_of(cast.owner), page, "/undo").text
    assert counted(db, Case, Claim, Article, Source, Official) == dict.fromkeys(
        ("Case", "Claim", "Article", "Source", "Official"), 0
    )
