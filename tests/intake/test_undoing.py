"""What came of an article is taken out again, but for what others have come to lean on."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.intake.test_pages import ClientOf, accept_all, counted, entered, hand_in, into
from tests.intake.texts import BRIDGE
from tests.web import press, soup, submit
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


def in_a_case(cast: Cast, client_of: ClientOf) -> tuple[str, str, dict[str, str]]:
    """The page of an intake that was entered into a case, the page of the case, and what was said on entering."""
    case = a_case(cast)
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    accept_all(client, page)
    values = {"into": str(case.uuid), "outlet": "Kabar Timur"}
    assert "things entered into TST-01" in into(client, page, **values).text
    return page, f"/c/{case.slug}", values


def test_what_was_taken_out_is_entered_again_under_another_pseudonym(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    page, _case, values = in_a_case(cast, client_of)
    client = client_of(cast.owner)
    hidden = select(Source.pseudonym).where(Source.anonymous).execution_options(include_removed=True)
    (first,) = db.scalars(hidden)
    db.commit()
    assert "Sources got new pseudonyms" in press(client, page, "/undo").text
    assert first not in client.get(page).text
    assert "things entered into TST-01" in into(client, page, **values).text
    names = db.scalars(hidden).all()
    assert len(names) == len(set(names)) == 2


def test_it_is_taken_out_though_its_article_was_removed_before(db: Session, cast: Cast, client_of: ClientOf) -> None:
    page, case, _values = in_a_case(cast, client_of)
    client = client_of(cast.owner)
    db.commit()
    article = db.scalars(select(Article)).one()
    address = f"{case}/articles/{article.uuid}"
    db.commit()
    press(client, address, "/remove/article/")
    assert "Taken out again" in press(client, page, "/undo").text
    assert counted(db, Claim, Article, Source, Official) == dict.fromkeys(("Claim", "Article", "Source", "Official"), 0)


def test_it_is_taken_out_though_a_claim_and_a_source_were_removed_before(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    page, case, _values = in_a_case(cast, client_of)
    client = client_of(cast.owner)
    press(client, f"{case}/claims/1", "/remove/claim/")
    db.commit()
    source = db.scalars(select(Source).where(Source.anonymous)).one().uuid
    db.commit()
    press(client, f"/s/{source}", "/remove/case_source/")
    assert "Taken out again" in press(client, page, "/undo").text
    assert counted(db, Claim, Article, Official) == dict.fromkeys(("Claim", "Article", "Official"), 0)


def test_where_entering_stopped_the_finding_is_a_tap_away(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    case = str(a_case(cast).uuid)
    db.commit()
    page = hand_in(client, text=BRIDGE)
    accept_all(client, page)
    submit(client, f"{page}/finding/source-2", pseudonym="Kenanga")
    again = hand_in(client, text=f"{BRIDGE} Warga menunggu.")
    submit(client, f"{again}/finding/source-2", pseudonym="Kenanga", source_kind="witness")
    into(client, page, into=case, outlet="Kabar Timur")
    answer = into(client, again, into=case, outlet="Kabar Timur")
    assert answer.status_code == 422
    assert soup(answer).select_one(f'a[href="{again}/finding/source-2"]')
