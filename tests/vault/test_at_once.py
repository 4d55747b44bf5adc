"""What is refused after a passphrase was right, and several at once: an answer comes, and nobody else has to wait.

SQLite has one writer: a request that waited for itself would hold up the whole newsroom.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import PASSWORD, Cast
from tests.requests.made import agree, ask
from tests.vault.stock import WHO, WHY, phrase, ready
from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.accounts.models import User
from tracker.requests.models import State, TwoPersonRequest
from tracker.sources.models import Source
from tracker.vault import custodians, pairs
from tracker.vault.models import Identity, IdentityState

Clients = Callable[[User | None], FlaskClient]


def again(app: Any, client: FlaskClient) -> FlaskClient:
    """Another tab of the same person."""
    cookie = client.get_cookie("telusur")
    assert cookie is not None
    other = app.test_client()
    other.set_cookie("telusur", cookie.value)
    return other


def test_a_weak_new_passphrase_over_the_right_one_is_refused_and_may_be_tried_again(
    cast: Cast, source: Source, client_of: Clients
) -> None:
    client, mine = client_of(cast.owner), phrase(cast.owner)
    weak = submit(client, "/account/vault", current=mine, passphrase="pendek", again="pendek")
    assert (weak.status_code, "could be guessed" in text(weak)) == (422, True)
    fields = form_fields(find_form(soup(weak)))
    new = mine + " baru"
    done = client.post("/account/vault", data={**fields, "current": mine, "passphrase": new, "again": new})
    assert done.status_code == 303


def test_the_second_of_two_tabs_that_correct_is_refused_and_keeps_its_words(
    cast: Cast, source: Source, client_of: Clients
) -> None:
    client, here = client_of(cast.owner), f"/s/{source.uuid}"
    tabs = [press(client, here, "/reveal", reason=WHY, passphrase=phrase(cast.owner)) for _tab in range(2)]
    answers = [
        client.post(
            f"{here}/seal",
            data={**form_fields(find_form(soup(tab), "/seal")), "name": name, "passphrase": phrase(cast.owner)},
        )
        for tab, name in zip(tabs, ("Nama Pertama", "Nama Kedua"), strict=True)
    ]
    assert [answer.status_code for answer in answers] == [303, 422]
    assert "sealed anew since you opened it" in text(answers[1])
    assert form_fields(find_form(soup(answers[1])))["name"] == "Nama Kedua"


def test_of_four_who_carry_out_at_once_one_does_and_each_gets_an_answer(
    cast: Cast, source: Source, db: Session, client_of: Clients, app: Any
) -> None:
    ready(cast.teammate, cast.other_editor)
    db.commit()
    request = ask(cast.owner, source, "add-custodian", about=cast.teammate)
    db.commit()
    agree(request, cast.other_editor)
    db.commit()
    client, here = client_of(cast.owner), f"/requests/{request.uuid}"
    tabs = [form_fields(find_form(soup(client.get(here)))) for _tab in range(4)]

    def carry(fields: dict[str, Any]) -> int:
        return again(app, client).post(here, data={**fields, "passphrase": phrase(cast.owner)}).status_code

    with ThreadPoolExecutor(4) as pool:
        codes = sorted(pool.map(carry, tabs))
    assert codes[0] == 303
    assert set(codes) <= {303, 409, 422}
    db.expire_all()
    assert db.scalar(select(TwoPersonRequest.state)) is State.DONE
    assert cast.teammate in custodians.of(source)


def test_an_opening_and_the_agreement_to_shred_at_once_each_get_an_answer(
    cast: Cast, source: Source, db: Session, client_of: Clients
) -> None:
    request = ask(cast.owner, source, "shred")
    owner, editor = client_of(cast.owner), client_of(cast.editor)
    here, asked = f"/s/{source.uuid}/reveal", f"/requests/{request.uuid}"
    opening = {**form_fields(find_form(soup(owner.get(here)))), "reason": WHY, "passphrase": phrase(cast.owner)}
    agreeing = {**form_fields(find_form(soup(editor.get(asked)))), "verdict": "approve", "current": PASSWORD}
    with ThreadPoolExecutor(2) as pool:
        opened = pool.submit(owner.post, here, data=opening)
        agreed = pool.submit(editor.post, asked, data=agreeing)
    assert agreed.result().status_code == 303
    shown = opened.result()
    assert (shown.status_code, WHO.name in text(shown)) in ((200, True), (422, False))
    db.expire_all()
    assert db.scalar(select(Identity.state)) is IdentityState.SHREDDED


def test_an_act_that_failed_may_be_sent_again(
    cast: Cast, source: Source, client_of: Clients, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_args: Any) -> None:
        raise OSError("no memory left")

    client, mine = client_of(cast.owner), phrase(cast.owner)
    fields = form_fields(find_form(soup(client.get("/account/vault"))))
    fields |= {"current": mine, "passphrase": f"{mine} baru", "again": f"{mine} baru"}
    with monkeypatch.context() as broken:
        broken.setattr(pairs, "_tried", failing)
        with pytest.raises(OSError, match="no memory left"):
            client.post("/account/vault", data=fields)
    assert client.post("/account/vault", data=fields).location == "/account"
