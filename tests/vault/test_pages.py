"""The pages of identities: who sees what, and what is kept nowhere."""

from collections.abc import Callable
from io import BytesIO

import pyrage
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.actors import PASSWORD, Cast
from tests.sources.stock import a_source
from tests.vault.stock import FROM_IDENTITY, WHO, WHY, phrase, ready
from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.accounts.models import User
from tracker.audit.models import AuditEntry
from tracker.cases.models import Case
from tracker.core.formstore import Draft
from tracker.sources.models import Source
from tracker.vault import custodians, identities, opening, pairs
from tracker.vault.models import Custodian

Clients = Callable[[User | None], FlaskClient]


def test_a_custodian_opens_it_from_the_page_of_the_source(cast: Cast, source: Source, client_of: Clients) -> None:
    client, here = client_of(cast.owner), f"/s/{source.uuid}"
    assert "Identity is sealed" in text(client.get(here))
    opened = press(client, here, "/reveal", reason=WHY, passphrase=phrase(cast.owner))
    assert opened.status_code == 200
    for said in (WHO.name, WHO.post, WHO.contacts, WHO.notes, "Open until"):
        assert said in text(opened)
    assert opened.headers["Cache-Control"] == "no-store"
    assert opened.headers["Refresh"].startswith("600; url=/s/")
    page = soup(opened)
    assert page.body
    assert page.body["class"] == ["unprinted"]
    assert page.title
    assert WHO.name not in page.title.text
    after = client.get(here)
    assert "Opened 1 time." in text(after)
    assert "opened the identity" in text(after)
    assert not any(word in after.get_data(as_text=True) for word in FROM_IDENTITY)
    roster = text(client.get(f"{here}/custodians"))
    assert WHY in roster
    assert "An identity was opened" in text(client_of(cast.editor).get("/notices"))


def test_a_wrong_passphrase_is_said_beside_its_field_and_may_be_tried_again(
    cast: Cast, source: Source, client_of: Clients
) -> None:
    client, here = client_of(cast.owner), f"/s/{source.uuid}/reveal"
    wrong = submit(client, here, reason=WHY, passphrase="salah satu dua tiga")
    assert wrong.status_code == 422
    assert "This is not your vault passphrase" in text(wrong)
    fields = form_fields(find_form(soup(wrong)))
    assert (fields["reason"], fields["passphrase"]) == (WHY, "")
    assert WHO.name in text(client.post(here, data={**fields, "passphrase": phrase(cast.owner)}))


def test_who_is_no_custodian_is_offered_to_ask_and_sees_nothing(cast: Cast, source: Source, client_of: Clients) -> None:
    ready(cast.teammate)
    client, here = client_of(cast.teammate), f"/s/{source.uuid}"
    assert "Request custody" in text(client.get(here))
    assert "Only its custodians" in text(client.get(f"{here}/reveal"))
    token = form_fields(find_form(soup(client.get("/account/vault"))))["csrf_token"]
    sent = client.post(f"{here}/reveal", data={"csrf_token": token, "reason": WHY, "passphrase": phrase(cast.teammate)})
    assert sent.status_code == 422
    assert not any(word in sent.get_data(as_text=True) for word in FROM_IDENTITY)


def test_legal_sees_the_handling_and_never_the_identity(cast: Cast, source: Source, client_of: Clients) -> None:
    client, here = client_of(cast.legal), f"/s/{source.uuid}"
    page = text(client.get(here))
    assert "Editor, Owner may open it" in page
    assert "Request custody" not in page
    assert "Owner" in text(client.get(f"{here}/custodians"))
    for address in ("reveal", "seal", "elsewhere", "offline"):
        assert client.get(f"{here}/{address}").status_code == 403
    assert client.get("/account/vault").status_code == 403


def test_sealing_from_the_page(cast: Cast, case: Case, db: Session, client_of: Clients) -> None:
    source = a_source(cast, case)
    here = f"/s/{source.uuid}/seal"
    client = client_of(cast.owner)
    assert "Set yours" in text(client.get(here))
    ready(cast.owner, cast.editor)
    db.commit()
    page = submit(client, here, name=WHO.name, post=WHO.post, contacts=WHO.contacts, notes=WHO.notes)
    assert "Identity is sealed" in text(page)
    db.expire_all()
    assert custodians.of(source) == [cast.editor, cast.owner]
    assert opening.open_for(source, cast.editor, phrase(cast.editor), WHY) == WHO


def test_what_lacks_is_said_and_the_words_stay(cast: Cast, case: Case, client_of: Clients) -> None:
    ready(cast.owner)
    source = a_source(cast, case)
    client = client_of(cast.owner)
    answer = submit(client, f"/s/{source.uuid}/seal", name=WHO.name)
    assert answer.status_code == 422
    assert "telusur vault init" in text(answer)
    assert form_fields(find_form(soup(answer)))["name"] == WHO.name


def test_a_correction_takes_the_passphrase(cast: Cast, source: Source, db: Session, client_of: Clients) -> None:
    client, here = client_of(cast.owner), f"/s/{source.uuid}"
    opened = press(client, here, "/reveal", reason=WHY, passphrase=phrase(cast.owner))
    fields = form_fields(find_form(soup(opened), "/seal"))
    assert fields["name"] == WHO.name
    assert client.post(f"{here}/seal", data={**fields, "name": "Lain", "passphrase": "x"}).status_code == 422
    again = press(client, here, "/reveal", reason=WHY, passphrase=phrase(cast.owner))
    fields = form_fields(find_form(soup(again), "/seal"))
    done = client.post(f"{here}/seal", data={**fields, "name": "Nama Baru", "passphrase": phrase(cast.owner)})
    assert done.status_code == 303
    db.expire_all()
    assert opening.open_for(source, cast.editor, phrase(cast.editor), WHY).name == "Nama Baru"


def test_nothing_of_an_identity_is_drafted_or_carried_over_a_sign_in(
    cast: Cast, case: Case, db: Session, client_of: Clients
) -> None:
    ready(cast.owner, cast.editor)
    here = f"/s/{a_source(cast, case).uuid}/seal"
    client = client_of(cast.owner)
    fields = {**form_fields(find_form(soup(client.get(here)))), "name": WHO.name}
    assert client.post("/drafts", data={**fields, "draft_key": here}).status_code == 400
    assert "data-autosave=" not in str(find_form(soup(client.get(here))))
    with client.session_transaction() as cookie:
        cookie["_user_id"] = "ended"
    answer = client.post(here, data=fields)
    assert (answer.status_code, "/sign-in" in answer.location) == (303, True)
    assert WHO.name not in client.get(answer.location).get_data(as_text=True)
    assert db.scalar(select(func.count()).select_from(Draft)) == 0


def test_a_key_pair_of_another_server_is_told_on_a_page(cast: Cast, db: Session, client_of: Clients) -> None:
    ready(cast.owner)
    db.commit()
    db.scalars(select(Custodian).where(Custodian.user_id == cast.owner.id)).one().public_mac = bytes(32)
    db.commit()
    answer = client_of(cast.owner).get("/account/vault")
    assert answer.status_code == 409
    assert "The key of Owner is not as this server made it. Nothing was done. Tell your administrator." in text(answer)


def test_the_first_passphrase(cast: Cast, db: Session, client_of: Clients) -> None:
    client, words = client_of(cast.owner), phrase(cast.owner)
    offered = soup(client.get("/account/vault")).select_one(".phrase")
    assert offered
    assert len(offered.text.split()) == 7
    for values, said in (
        ({"passphrase": "pendek", "again": "pendek"}, "could be guessed"),
        ({"passphrase": words, "again": "lain"}, "not the same"),
        ({"passphrase": words, "again": words, "current": "salah"}, "not your sign-in password"),
    ):
        answer = submit(client, "/account/vault", **{"current": PASSWORD, **values})
        assert answer.status_code == 422
        assert said in text(answer)
        assert words not in answer.get_data(as_text=True)
    assert db.scalar(select(func.count()).select_from(Custodian)) == 0
    db.commit()
    assert "is set" in text(submit(client, "/account/vault", current=PASSWORD, passphrase=words, again=words))
    db.expire_all()
    assert pairs.ready(cast.owner)


def test_changing_and_losing_it(cast: Cast, source: Source, db: Session, client_of: Clients) -> None:
    client, new = client_of(cast.owner), phrase(cast.owner) + " baru"
    wrong = submit(client, "/account/vault", current="bukan", passphrase=new, again=new)
    assert (wrong.status_code, "not your vault passphrase" in text(wrong)) == (422, True)
    done = submit(client, "/account/vault", current=phrase(cast.owner), passphrase=new, again=new)
    assert "is changed" in text(done)
    db.expire_all()
    assert opening.open_for(source, cast.owner, new, WHY) == WHO
    db.commit()
    lost = submit(client, "/account/vault/lost", current=PASSWORD, passphrase=new + " lagi", again=new + " lagi")
    assert lost.status_code == 200
    db.expire_all()
    assert custodians.of(source) == [cast.editor]


def test_held_elsewhere_and_an_age_file(cast: Cast, case: Case, db: Session, client_of: Clients) -> None:
    source = a_source(cast, case)
    here = f"/s/{source.uuid}"
    client = client_of(cast.owner)
    page = submit(
        client, f"{here}/elsewhere", holder=str(cast.owner.uuid), place="Kertas di brankas", since="Juli 2023"
    )
    assert "not held here" in text(page)
    assert "Kertas di brankas" in text(page)
    assert "No editor knows" in text(page)
    sealed = pyrage.encrypt(b"rahasia", [pyrage.x25519.Identity.generate().to_public()])
    for data, status in ((b"Nama: Seseorang", 422), (sealed, 303)):
        fields = {**form_fields(find_form(soup(client.get(f"{here}/offline")))), "holder": str(cast.owner.uuid)}
        answer = client.post(
            f"{here}/offline", data={**fields, "file": (BytesIO(data), "x.age")}, content_type="multipart/form-data"
        )
        assert answer.status_code == status
    assert "sealed offline" in text(client.get(here))
    back = press(client, here, "/offline/file")
    assert back.data == sealed
    assert "attachment" in back.headers["Content-Disposition"]
    assert client_of(cast.legal).post(f"{here}/offline/file").status_code in (400, 403)
    assert db.scalar(select(AuditEntry.actor).where(AuditEntry.action == "identity.handed_back")) == cast.owner.uuid


def test_the_readiness_panel_asks_for_an_editor(cast: Cast, case: Case, db: Session, client_of: Clients) -> None:
    source = a_source(cast, case)
    ready(cast.owner, cast.teammate)
    client = client_of(cast.owner)
    assert "Who KENANGA is stands nowhere" in text(client.get("/c/tst-01"))
    identities.seal(source, WHO, [cast.owner, cast.teammate])
    db.commit()
    assert "No editor knows who KENANGA is" in text(client.get("/c/tst-01"))
    assert "KENANGA" in text(client.get("/custodians"))
    assert "KENANGA" not in text(client_of(cast.outsider).get("/custodians"))


def test_the_administrator_sees_what_stands_and_no_source(cast: Cast, source: Source, client_of: Clients) -> None:
    client = client_of(cast.admin)
    page = text(client.get("/vault"))
    assert "telusur vault init" in page
    assert "2 of 5 reporters and editors" in page
    assert "KENANGA" not in page
    assert client.get(f"/s/{source.uuid}/custodians").status_code == 404
    assert client_of(cast.editor).get("/vault").status_code == 403


def test_no_keeping_date_is_told_of_where_none_was_set(cast: Cast, source: Source, client_of: Clients) -> None:
    page = client_of(cast.owner).get(f"/s/{source.uuid}").text
    assert "began to keep the identity of KENANGA, with no date set" in page
    assert "added the keeping date" not in page
