"""Requests that no page of ours sends."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case


@pytest.mark.parametrize("page", ["", "/members", "/edit"])
def test_asking_what_an_address_takes_is_answered(
    db: Session, cast: Cast, client_of: Callable[[Any], FlaskClient], page: str
) -> None:
    a_case(cast)
    answer = client_of(cast.outsider).options(f"/c/tst-01{page}")
    assert answer.status_code == 200
    assert not answer.data
