"""Earlier versions of an item: compared, and taken up again through its ordinary form."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_claim
from tests.factories import a_case
from tests.stories import user
from tests.web import form_fields, soup, submit
from tracker.accounts.models import User
from tracker.audit.models import AuditEntry
from tracker.cases.items import KINDS
from tracker.cases.models import Case
from tracker.claims import service as claims
from tracker.core.web import Telusur


def seqs(db: Session, item: Any) -> list[int]:
    return list(db.scalars(select(AuditEntry.seq).where(AuditEntry.object_uuid == item.uuid).order_by(AuditEntry.seq)))


def test_a_version_is_compared_and_taken_up_again(
    db: Session, cast: Cast, acting_owner: User, client_of: Callable[[Any], FlaskClient]
) -> None:
    case = a_case(cast)
    claim, other = a_claim(case, "Lampu dibeli dua kali"), a_claim(case, "Tiang dicat")
    db.commit()
    for summary in ("Lampu dibeli tiga kali", "Lampu dibeli empat kali"):
        claims.change_claim(claim, summary=summary)
        db.commit()
    first, second, last = seqs(db, claim)
    foreign = seqs(db, other)[0]
    client, history = client_of(cast.owner), f"/c/tst-01/history?item={claim.uuid}"
    page = soup(client.get(f"{history}&a={last}&b={first}"))
    shown = page.select_one(".diff")
    assert shown is not None
    assert [e.contents[-1] for e in shown.select("del, ins")] == ["dua", "empat"]
    assert page.select(f"a[href$='as_of={second}']")
    assert not page.select(f"a[href$='as_of={last}']")
    edit = "/c/tst-01/claims/1/edit"
    for strange in (foreign, "x", "9" * 9, "-1"):
        assert "empat" in str(form_fields(soup(client.get(f"{edit}?as_of={strange}")).select("main form")[-1]))
        assert client.get(f"{history}&a={strange}&b={first}").status_code == 200
    submit(client, f"{edit}?as_of={first}")
    db.expire_all()
    assert claim.summary == "Lampu dibeli dua kali"
    db.commit()
    assert "took up an earlier version" in client.get(history).get_data(as_text=True)
    # What somebody saves in between is not lost.
    answer = submit(client, f"{edit}?as_of={second}", version="1")
    assert answer.status_code == 409


def test_every_kind_with_an_edit_form_can_be_filled_with_its_first_version(
    stories_app: Telusur, sign_in: Callable[[str], FlaskClient]
) -> None:
    sari, urls, about = sign_in("sari"), {}, (None, 0)
    kinds = {noun: kind for noun, kind in KINDS.items() if kind.edit}
    with stories_app.database.work(writing=False) as session, stories_app.test_request_context():
        assert user(session, "sari")
        for noun, kind in kinds.items():
            item = session.scalars(select(kind.model).order_by(kind.model.id)).first()
            if item is not None and kind.edit:
                case = session.scalars(select(Case).where(Case.uuid == item.case_uuid)).one()
                about = (item.uuid, seqs(session, item)[0]) if noun == "claim" else about
                urls[noun] = f"{kind.edit(case, item)}?as_of={seqs(session, item)[0]}"
    assert set(urls) == {"claim", "log_entry", "attempt", "document", "article", "event", "task"}
    sent: list[str] = []
    event.listen(stories_app.database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    page = sari.get(f"/c/amb-01/history?item={about[0]}&a={about[1]}&b={about[1]}")
    assert "The two are the same in every field." in page.get_data(as_text=True)
    assert len([text for text in sent if not text.startswith(("BEGIN", "PRAGMA"))]) <= 10
    for noun, url in urls.items():
        answer = sari.get(url)
        assert answer.status_code == 200, noun
        assert "Filled in below" in answer.get_data(as_text=True), noun
