"""Bytes that are no UTF-8, as a broken or a hostile browser sends them."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from tests.web import form_fields, soup


@pytest.mark.parametrize("sent", [b"a%ED%A0%80b", b"a%FFb", b"a\xed\xa0\x80b", b"a%EF%BF%BDb"])
def test_a_lone_surrogate_is_refused_beside_its_field_and_the_rest_kept(
    sign_in: Callable[[str], FlaskClient], sent: bytes
) -> None:
    rani, page = sign_in("rani"), "/c/amb-01/claims/new"
    form = soup(rani.get(page)).select_one("main form[method=post]:not([action])")
    assert form is not None
    fields = {name: value for name, value in form_fields(form).items() if name != "summary"}
    answer = rani.post(
        page,
        data=urlencode(fields, doseq=True).encode() + b"&summary=" + sent,
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 422
    shown = soup(answer).select_one("#summary")
    assert shown is not None
    assert shown["value"] == "ab"
