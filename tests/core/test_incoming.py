"""Bytes that are no UTF-8, as a broken or a hostile browser sends them."""

from collections.abc import Callable
from io import BytesIO
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder

from tests.web import form_fields, soup
from tracker.core.incoming import Incoming


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


def test_a_file_that_is_handed_in_is_never_spooled_to_the_disk() -> None:
    """Of a plain file somebody stores by mistake for an encrypted one, nothing may lie in a temporary folder."""
    head = b'--end\r\nContent-Disposition: form-data; name="file"; filename="source.txt"\r\n\r\n'
    body = head + b"x" * 600_000 + b"\r\n--end--\r\n"
    sent = EnvironBuilder(method="POST", data=body, content_type="multipart/form-data; boundary=end")
    file = Incoming(sent.get_environ()).files["file"]
    assert isinstance(file.stream, BytesIO)
    assert len(file.read()) == 600_000
