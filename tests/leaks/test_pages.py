"""The pages of leaks, as people use them."""

import pytest
from sqlalchemy import select

from tests.actors import PASSWORD
from tests.leaks.made import told
from tests.vault.stock import FROM_IDENTITY, WHO, phrase
from tests.web import find_form, form_fields, soup, submit
from tracker.accounts import lockdown, sessions
from tracker.accounts.models import Lockdown
from tracker.audit.models import AuditEntry
from tracker.claims import service as claims
from tracker.claims.models import Accusation
from tracker.core.db import session
from tracker.core.formstore import Draft
from tracker.leaks import expunge_views
from tracker.leaks.models import DetailPair, Expunge, LeakScan
from tracker.officials.models import OfficialKind
from tracker.officials.service import add_official
from tracker.requests.models import TwoPersonRequest
from tracker.tasks import service as tasks
from tracker.tasks.models import Comment

pytestmark = pytest.mark.usefixtures("acting_owner")
HERE = "/c/tst-01/leaks"


def test_a_custodian_scans_and_everybody_sees_the_place_and_nobody_the_name(db, cast, client_of):
    told_case = told(cast).case
    tasks.add_comment(told_case, told_case.uuid, "/c/tst-01", f"Hubungi {WHO.contacts} ya")
    owner, teammate = client_of(cast.owner), client_of(cast.teammate)
    said = {"reason": "Sebelum ditelaah.", "passphrase": phrase(cast.owner)}
    page = submit(owner, f"{HERE}/scan", **said).get_data(as_text=True)
    assert "Scanned" in page
    seen = teammate.get(HERE).get_data(as_text=True)
    assert "a comment" in seen
    assert not [word for word in FROM_IDENTITY if word in page + seen]
    link = next(a["href"] for a in soup(teammate.get(HERE)).select("main tbody a") if a.text == "a comment")
    assert teammate.get(link).location.startswith("/c/tst-01")


def test_a_wrong_passphrase_stands_beside_its_field_and_comes_back_empty(db, cast, client_of):
    told(cast)
    owner = client_of(cast.owner)
    answer = submit(owner, f"{HERE}/scan", reason="Sebelum ditelaah.", passphrase="salah sama sekali")
    assert answer.status_code == 422
    assert "salah sama sekali" not in answer.get_data(as_text=True)
    assert "Sebelum ditelaah." in answer.get_data(as_text=True)
    db.rollback()
    assert db.scalars(select(LeakScan)).all() == []


def test_who_is_no_custodian_is_told_who_scans(db, cast, client_of):
    told(cast)
    assert "its custodians scan it" in client_of(cast.teammate).get(f"{HERE}/scan").get_data(as_text=True)


def test_somebody_outside_finds_nothing(db, cast, client_of):
    made = told(cast)
    outsider = client_of(cast.outsider)
    for address in (HERE, f"{HERE}/scan", f"{HERE}/expunge", f"/s/{made.source.uuid}/details"):
        assert outsider.get(address).status_code == 404


def test_a_pair_is_written_down_and_the_draft_is_shown_with_its_lines(db, cast, client_of):
    made = told(cast)
    client = client_of(cast.owner)
    home = f"/s/{made.source.uuid}/details"
    submit(client, f"{home}/{made.helmet.uuid}/with/{made.floor.uuid}", fits="7")
    assert db.scalars(select(DetailPair)).one().fits == 7
    db.commit()
    page = client.get(home).get_data(as_text=True)
    assert "line 2" in page
    assert "7 people" in page
    article = client.get(f"/c/tst-01/articles/{made.draft.uuid}")
    assert "Points at KENANGA" in soup(article).select_one("#L2").text
    answer = submit(client, f"{home}/together", fits="41", population="800", who="")
    assert answer.status_code == 422
    legal = client_of(cast.legal)
    assert "Saved" in submit(legal, f"{home}/review/{made.draft.uuid}", reason="Banyak helm hitam.").get_data(
        as_text=True
    )
    assert "A legal reviewer decides" in submit(
        client, f"{home}/review/{made.draft.uuid}", reason="Banyak helm hitam."
    ).get_data(as_text=True)


def test_words_are_counted_asked_and_taken_out_by_another_person(db, cast, client_of):
    made = told(cast)
    tasks.add_comment(made.case, made.case.uuid, "/c/tst-01", "Kata Wirasmana begitu, lalu wirasmana pulang")
    owner, editor, legal = (client_of(u) for u in (cast.owner, cast.editor, cast.legal))
    page = owner.get(f"{HERE}/expunge")
    fields = {**form_fields(find_form(soup(page))), "words": "Wirasmana", "scope": "case"}
    counted = owner.post(f"{HERE}/expunge", data={**fields, "count": "1"}).get_data(as_text=True)
    assert "1 text" in counted
    assert db.scalars(select(TwoPersonRequest)).all() == []
    db.commit()
    refused = submit(owner, f"{HERE}/expunge", words="Wirasmana", reason="Wirasmana tidak boleh ada.", current=PASSWORD)
    assert refused.status_code == 422
    asked = submit(owner, f"{HERE}/expunge", words="Wirasmana", reason="Nama sumber terketik.", current=PASSWORD)
    assert "Wirasmana" in asked.get_data(as_text=True)
    db.expire_all()
    request = db.scalars(select(TwoPersonRequest)).one()
    where = f"/requests/{request.uuid}"
    db.commit()
    assert "Wirasmana" in editor.get(where).get_data(as_text=True)
    assert "Wirasmana" not in legal.get(where).get_data(as_text=True)
    submit(editor, where, verdict="approve", current=PASSWORD)
    db.expire_all()
    assert "irasmana" not in db.scalars(select(Comment)).one().body
    assert db.scalars(select(Expunge)).one().swept_at is not None
    db.commit()
    assert "Wirasmana" not in owner.get(where).get_data(as_text=True)


def test_counting_leaves_an_entry_and_is_held_after_too_many(db, cast, client_of, monkeypatch):
    """A count answers whether words stand somewhere: nobody tries a list of names with it."""
    told(cast)
    monkeypatch.setattr(expunge_views, "MOST_COUNTS", 2)
    owner = client_of(cast.owner)
    fields = {**form_fields(find_form(soup(owner.get(f"{HERE}/expunge")))), "words": "Wirasmana", "count": "1"}
    answers = [owner.post(f"{HERE}/expunge", data=fields) for _try in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 422, 422]
    assert "Wirasmana" in answers[3].get_data(as_text=True)
    acts = select(AuditEntry.action).where(AuditEntry.action.startswith("expunge.")).order_by(AuditEntry.seq)
    assert db.scalars(acts).all() == ["expunge.counted", "expunge.counted", "expunge.held"]


def test_what_stands_nowhere_is_not_asked_and_short_words_are_refused(db, cast, client_of):
    told(cast)
    owner = client_of(cast.owner)
    for words in ("Tidakadaini", "ab", ""):
        answer = submit(owner, f"{HERE}/expunge", words=words, reason="Salah ketik.", current=PASSWORD)
        assert answer.status_code == 422, words


def test_the_words_to_take_out_are_kept_in_no_draft_and_carried_over_no_sign_in(db, cast, client_of):
    """A name that is to leave the record must not come back into it by the form that asks for it."""
    told(cast)
    owner, address = client_of(cast.owner), f"{HERE}/expunge"
    fields = {**form_fields(find_form(soup(owner.get(address)))), "words": WHO.name}
    lockdown.set_mode(Lockdown.READ_ONLY)
    db.commit()
    assert owner.post(address, data=fields).status_code == 503
    lockdown.set_mode(Lockdown.OFF)
    db.commit()
    assert owner.post("/drafts", data={**fields, "draft_key": address}).status_code == 400
    sessions.end_all(cast.owner)
    db.commit()
    over = owner.post(address, data=fields)
    assert over.status_code == 303
    assert WHO.name not in over.get_data(as_text=True)
    assert db.scalars(select(Draft)).all() == []


def test_a_letter_to_the_accused_marks_what_points_at_a_source_before_it_is_sent(client_of, cast, acting_owner):
    made = told(cast)
    office = add_official(OfficialKind.BODY, "Dinas Contoh")
    words = "Seorang pegawai di dinas tersebut yang enggan disebutkan namanya mengatakan ia memakai helm hitam"
    for summary in (words, "Dinas membeli lampu dua kali"):
        claims.add_claim(made.case, summary=summary, accusation=Accusation.SOMEBODY, accused=[office])
    session().commit()
    client = client_of(cast.owner)
    assert "no source" not in client.get("/c/tst-01/confirmations/letter").text
    page = soup(client.get(f"/c/tst-01/confirmations/letter?official={office.uuid}"))
    assert "1 point could give a source away" in page.text
    assert "Points at KENANGA: “helm hitam”" in page.select_one(".no-print").text
    assert "Speaks of a hidden source: “Seorang pegawai di dinas tersebut" in page.select_one(".no-print").text
    assert page.select_one('.no-print a[href="/c/tst-01/claims/1/edit"]')
    assert not page.select_one('.no-print a[href="/c/tst-01/claims/2/edit"]')
    assert "KENANGA" not in page.select_one("article").text, "whoever copies the letter copies no mark"
    for path in ("claims/1", "claims/1/edit"):
        assert "Points at KENANGA: “helm hitam”" in client.get(f"/c/tst-01/{path}").text
