"""What was typed of an identity comes back on its own form alone, which closes by itself and does not print."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.actors import Cast
from tests.sources.stock import a_source
from tests.vault.stock import WHO, WHY, phrase, ready
from tests.web import find_form, form_fields, press, soup
from tracker.accounts import lockdown
from tracker.accounts.models import Lockdown, User
from tracker.cases.models import Case
from tracker.core.formstore import Draft
from tracker.sources.models import Source

Clients = Callable[[User | None], FlaskClient]


def passes(answer: TestResponse) -> bool:
    """Whether the page leaves the screen by itself and prints nothing."""
    body = soup(answer).body
    assert body
    return answer.headers.get("Refresh", "").startswith("600; url=/") and body.get("class") == ["unprinted"]


def test_a_refused_correction_passes_like_the_opening_it_came_from(
    cast: Cast, source: Source, client_of: Clients
) -> None:
    client, here = client_of(cast.owner), f"/s/{source.uuid}"
    opened = press(client, here, "/reveal", reason=WHY, passphrase=phrase(cast.owner))
    assert passes(opened)
    refused = client.post(f"{here}/seal", data={**form_fields(find_form(soup(opened), "/seal")), "passphrase": "x"})
    assert (refused.status_code, WHO.name in refused.get_data(as_text=True)) == (422, True)
    assert passes(refused)
    assert "This page closes at" in refused.get_data(as_text=True)


def test_a_refused_first_sealing_passes_too_and_an_empty_form_stays(cast: Cast, case: Case, client_of: Clients) -> None:
    ready(cast.owner, cast.editor)
    here = f"/s/{a_source(cast, case).uuid}/seal"
    client = client_of(cast.owner)
    empty = client.get(here)
    assert "Refresh" not in empty.headers
    refused = client.post(here, data={**form_fields(find_form(soup(empty))), "name": WHO.name, "custodians": []})
    assert (refused.status_code, WHO.name in refused.get_data(as_text=True)) == (422, True)
    assert passes(refused)


def test_words_to_be_expunged_pass_as_well(cast: Cast, case: Case, client_of: Clients) -> None:
    client, here = client_of(cast.owner), f"/c/{case.slug}/leaks/expunge"
    fields = form_fields(find_form(soup(client.get(here))))
    counted = client.post(here, data={**fields, "words": WHO.name, "count": "1"})
    assert WHO.name in counted.get_data(as_text=True)
    assert passes(counted)


def unchecked(client: FlaskClient, db: Session, fields: dict[str, Any]) -> None:
    fields["csrf_token"] = "another"


def read_only(client: FlaskClient, db: Session, fields: dict[str, Any]) -> None:
    lockdown.set_mode(Lockdown.READ_ONLY)
    db.commit()


def signed_out(client: FlaskClient, db: Session, fields: dict[str, Any]) -> None:
    with client.session_transaction() as cookie:
        cookie["_user_id"] = "ended"


@pytest.mark.parametrize(("happens", "status"), [(unchecked, 400), (read_only, 503), (signed_out, 303)])
@pytest.mark.parametrize("page", ["/s/{source}/seal", "/c/tst-01/leaks/expunge"])
def test_where_the_form_is_not_taken_its_words_are_shown_nowhere(
    cast: Cast,
    source: Source,
    db: Session,
    client_of: Clients,
    page: str,
    happens: Callable[..., None],
    status: int,
) -> None:
    client, here = client_of(cast.owner), page.format(source=source.uuid)
    fields = {**form_fields(find_form(soup(client.get(here)))), "name": WHO.name, "words": WHO.name}
    happens(client, db, fields)
    answer = client.post(here, data=fields)
    assert answer.status_code == status
    said = answer.get_data(as_text=True)
    if status == 303:
        said = client.get(answer.location).get_data(as_text=True)
    assert WHO.name not in said
    assert "kept nowhere" in said or "kept and shown nowhere" in said
    assert db.scalar(select(func.count()).select_from(Draft)) == 0
