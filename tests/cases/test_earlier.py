"""Earlier versions of an item: compared, and taken up again through its ordinary form."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_claim, protected
from tests.factories import a_case
from tests.stories import user
from tests.web import form_fields, soup, submit
from tracker.accounts.models import User
from tracker.audit.models import AuditEntry
from tracker.cases import service as cases
from tracker.cases.items import KINDS
from tracker.cases.models import Case, RelationKind, Sensitivity
from tracker.claims import service as claims
from tracker.claims.models import Accusation
from tracker.confirmations import service as confirmations
from tracker.core.acting import acting_as
from tracker.core.web import Telusur
from tracker.log import service as log
from tracker.log.models import EntryKind
from tracker.merges import service as merges
from tracker.officials import service as officials
from tracker.officials.models import OfficialKind
from tracker.sources import service as sources
from tracker.sources.promises import add_terms, change_terms
from tracker.timeline import service as timeline


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
    sari, rani, urls, about = sign_in("sari"), sign_in("rani"), {}, (None, 0)
    kinds = {noun: kind for noun, kind in KINDS.items() if kind.edit}
    with stories_app.database.work(writing=False) as session, stories_app.test_request_context():
        assert user(session, "sari")
        for noun, kind in kinds.items():
            item = session.scalars(select(kind.model).order_by(kind.model.id)).first()
            if item is not None and kind.edit:
                case = session.scalars(select(Case).where(Case.uuid == item.case_uuid)).one()
                about = (item.uuid, seqs(session, item)[0]) if noun == "claim" else about
                urls[noun] = f"{kind.edit(case, item)}?as_of={seqs(session, item)[0]}"
    assert set(urls) == set(kinds)
    sent: list[str] = []
    event.listen(stories_app.database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    page = sari.get(f"/c/amb-01/history?item={about[0]}&a={about[1]}&b={about[1]}")
    assert "The two are the same in every field." in page.get_data(as_text=True)
    assert len([text for text in sent if not text.startswith(("BEGIN", "PRAGMA"))]) <= 10
    for noun, url in urls.items():
        answer = (rani if noun == "comment" else sari).get(url)
        assert answer.status_code == 200, noun
        assert "Filled in below" in answer.get_data(as_text=True), noun


def test_the_rows_of_a_form_come_back_with_its_version(
    db: Session, cast: Cast, acting_owner: User, client_of: Callable[[Any], FlaskClient]
) -> None:
    case = a_case(cast)
    one, two = (officials.add_official(OfficialKind.PERSON, name) for name in ("Musda Guntur", "Ivan Mareoli"))
    claim = claims.add_claim(case, summary="Lampu", accusation=Accusation.SOMEBODY, accused=[one], named=[two])
    event_ = timeline.add_event(case, title="Rapat", parties=[(one, "pimpinan"), (two, "tamu")])
    asked = confirmations.add_attempt(case, official=one, claims=[(claim, "Benarkah?", None)])
    source = protected(case, cast)
    terms = add_terms(source, scope="Nama")
    db.commit()
    first = {item.uuid: seqs(db, item)[0] for item in (claim, event_, asked, one, source, terms)}
    claims.change_claim(claim, accusation=Accusation.NOBODY, accused=[], named=[])
    timeline.change_event(event_, parties=[(two, "saksi")])
    confirmations.change_attempt(asked, claims=[], also_asked="Anggaran.")
    officials.change_official(one, name="Musda", aliases=["Pak Musda"])
    sources.change_source(source, described_as="seorang pegawai")
    change_terms(terms, scope="Nama dan kantor")
    db.commit()
    client = client_of(cast.owner)
    # Only rows of the claim changed besides its mark: the latest act is one version, and the first can be taken up.
    page = soup(client.get(f"/c/tst-01/history?item={claim.uuid}"))
    assert [a["href"] for a in page.select("a[href*='as_of']")] != []
    submit(client, f"/c/tst-01/claims/1/edit?as_of={first[claim.uuid]}")
    submit(client, f"/c/tst-01/timeline/{event_.uuid}/edit?as_of={first[event_.uuid]}")
    submit(client, f"/c/tst-01/confirmations/{asked.uuid}/edit?as_of={first[asked.uuid]}")
    assert page_links(client, f"/officials/{one.uuid}") == [f"/officials/{one.uuid}/edit?as_of={first[one.uuid]}"]
    submit(client, f"/officials/{one.uuid}/edit?as_of={first[one.uuid]}")
    links = page_links(client, f"/s/{source.uuid}")
    assert len(links) == 2
    for link in links:
        submit(client, link)
    db.expire_all()
    assert ([o.name for o in claim.accused], [o.name for o in claim.named]) == (["Musda Guntur"], ["Ivan Mareoli"])
    parts = {(p.official.name, p.part) for p in event_.parties if not p.removed}
    assert parts == {("Musda Guntur", "pimpinan"), ("Ivan Mareoli", "tamu")}
    assert [(p.claim.code, p.question) for p in asked.puts] == [("C1", "Benarkah?")]
    assert (one.name, [a.name for a in one.aliases if not a.removed]) == ("Musda Guntur", [])
    assert (source.described_as, terms.scope) == ("", "Nama")
    # What somebody at work elsewhere did with an official is no version to be seen, by its number either.
    db.commit()
    with acting_as(cast.outsider.uuid):
        officials.change_official(one, note="Diperiksa.")
        db.commit()
    theirs, answer = seqs(db, one)[-1], client_of(cast.owner)
    assert "Filled in below" not in answer.get(f"/officials/{one.uuid}/edit?as_of={theirs}").get_data(as_text=True)


def page_links(client: FlaskClient, url: str) -> list[str]:
    return [str(a["href"]) for a in soup(client.get(url)).select("a[href*='as_of=']")]


def test_a_link_to_a_case_one_may_not_open_is_not_compared(
    db: Session, cast: Cast, acting_owner: User, client_of: Callable[[Any], FlaskClient]
) -> None:
    case = a_case(cast)
    other = a_case(cast, "RHS-07", sensitivity=Sensitivity.RESTRICTED)
    cases.remove_member(other, next(m for m in other.members if m.user_id == cast.teammate.id))
    tie = cases.relate(case, other, RelationKind.RELATED)
    db.commit()
    cases.relate(case, other, RelationKind.PARENT)
    db.commit()
    first, second = seqs(db, tie)
    url = f"/c/tst-01/history?item={tie.uuid}&a={first}&b={second}"
    assert "Part of" in client_of(cast.owner).get(url).get_data(as_text=True)
    hidden = client_of(cast.teammate).get(url).get_data(as_text=True)
    assert "Part of" not in hidden
    assert "RHS-07" not in hidden


def test_versions_that_differ_only_in_their_rows_are_compared(
    db: Session, cast: Cast, acting_owner: User, client_of: Callable[[Any], FlaskClient]
) -> None:
    case = a_case(cast)
    one, two = (officials.add_official(OfficialKind.PERSON, name) for name in ("Musda Guntur", "Ivan Mareoli"))
    claim = claims.add_claim(case, summary="Lampu", accusation=Accusation.SOMEBODY, accused=[one])
    entry = log.add_entry(case, kind=EntryKind.NOTE, passages=[("Katanya sudah dibayar.",)], title="Telepon")
    db.commit()
    claims.change_claim(claim, accused=[two])
    log.change_entry(entry, title="Telepon ke dinas", passages=[("Katanya belum dibayar.",)])
    db.commit()
    client = client_of(cast.owner)

    def between(item: Any) -> str:
        page = soup(client.get(f"/c/tst-01/history?item={item.uuid}"))
        versions = [radio["value"] for radio in page.select("input[name=b]")]
        assert len(versions) == 2
        compared = soup(client.get(f"/c/tst-01/history?item={item.uuid}&a={versions[0]}&b={versions[1]}"))
        section = compared.select_one("[aria-labelledby=h-between]")
        assert section is not None
        return section.get_text(" ", strip=True)

    said = between(claim)
    assert "the party Musda Guntur: " in said
    assert "the party Ivan Mareoli: " in said
    said = between(entry)
    assert "removed: Katanya sudah dibayar." in said
    assert "added: Katanya belum dibayar." in said


@pytest.mark.parametrize("merged", [True, False])
def test_a_version_names_what_was_merged_since_and_tells_what_was_removed(
    db: Session, cast: Cast, acting_owner: User, client_of: Callable[[Any], FlaskClient], merged: bool
) -> None:
    case = a_case(cast)
    one, two = (officials.add_official(OfficialKind.PERSON, name) for name in ("Musda Guntur", "Ivan Mareoli"))
    claim = claims.add_claim(case, summary="Lampu", accusation=Accusation.SOMEBODY, accused=[one])
    event_ = timeline.add_event(case, title="Rapat", parties=[(one, "pimpinan")])
    asked = confirmations.add_attempt(case, official=one, claims=[(claim, "Benarkah?", None)])
    db.commit()
    first = {item: seqs(db, item)[0] for item in (claim, event_, asked)}
    claims.change_claim(claim, accused=[two])
    timeline.change_event(event_, parties=[(two, "tamu")])
    confirmations.change_attempt(asked, official=two)
    db.commit()
    if merged:
        merges.merge(two, one)
    else:
        one.remove()
    db.commit()
    client, uuid = client_of(cast.owner), str(two.uuid)
    for item, field, url in (
        (claim, "accused", "claims/1/edit"),
        (event_, "official_1", f"timeline/{event_.uuid}/edit"),
        (asked, "official", f"confirmations/{asked.uuid}/edit"),
    ):
        page = soup(client.get(f"/c/tst-01/{url}?as_of={first[item]}"))
        filled = form_fields(page.select("main form")[-1]).get(field)
        assert (filled in (uuid, [uuid])) is merged
        assert ("so left out below: Musda Guntur." in page.text) is not merged
