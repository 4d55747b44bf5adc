"""Requests that no page of ours sends."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.accounts.helpers import post
from tests.actors import Cast
from tests.factories import a_case
from tests.web import submit
from tracker.cases import service


@pytest.mark.parametrize("page", ["", "/members", "/edit"])
def test_asking_what_an_address_takes_is_answered(
    db: Session, cast: Cast, client_of: Callable[[Any], FlaskClient], page: str
) -> None:
    a_case(cast)
    answer = client_of(cast.outsider).options(f"/c/tst-01{page}")
    assert answer.status_code == 200
    assert not answer.data


def test_a_form_sent_without_its_fields_changes_nothing(
    db: Session, cast: Cast, client_of: Callable[[Any], FlaskClient]
) -> None:
    service.set_tags(a_case(cast), ["anggaran", "lampu"])
    client, shown = client_of(cast.owner), 'value="anggaran, lampu"'
    assert shown in client.get("/c/tst-01/edit").get_data(as_text=True)
    assert post(client, "/c/tst-01/edit").status_code == 303
    submit(client, "/c/tst-01/edit", title="Lain")
    assert shown in client.get("/c/tst-01/edit").get_data(as_text=True)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_of_another_site_is_refused_and_signs_nobody_out(
    cast: Cast, client_of: Callable[[Any], FlaskClient], site: str
) -> None:
    client = client_of(cast.owner)
    answer = client.post("/cases/new", data={"title": "x"}, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 400
    assert "Set-Cookie" not in answer.headers
    assert client.get("/cases").status_code == 200
