"""A form is used once, loses nothing, and says beside the field what is wrong. Tried on the form of a case."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.web import find_form, form_fields, soup, submit
from tracker.cases.models import Case
from tracker.core.jinja import field_label
from tracker.core.web import Telusur

Clients = Callable[[Any], FlaskClient]


def new_case(cast: Cast, **values: Any) -> dict[str, Any]:
    return {"prefix": "amb", "title": "Lampu", "question": "Ke mana?", "editor": str(cast.editor.uuid), **values}


def test_a_double_tap_is_one_record(db: Session, cast: Cast, client_of: Clients) -> None:
    client = client_of(cast.owner)
    fields = {**form_fields(find_form(soup(client.get("/cases/new")))), **new_case(cast)}
    first, second = client.post("/cases/new", data=fields), client.post("/cases/new", data=fields)
    assert first.status_code == second.status_code == 303
    assert first.location == second.location
    assert db.scalar(select(func.count()).select_from(Case)) == 1


@pytest.mark.parametrize("how", ["files", "json"])
def test_what_is_no_form_is_refused_without_a_crash(
    db: Session, cast: Cast, client_of: Clients, app: Any, how: str
) -> None:
    client = client_of(cast.owner)
    fields = {**form_fields(find_form(soup(client.get("/cases/new")))), **new_case(cast)}
    token = fields.pop("csrf_token")
    if how == "json":
        answer = client.post("/cases/new", json={**fields, "title": ["Lampu"]}, headers={"X-CSRFToken": token})
    else:
        files = {name: (BytesIO(b"Lampu"), "lampu.txt") for name in fields}
        answer = client.post("/cases/new", data={"csrf_token": token, **files})
    assert answer.status_code == 422
    assert db.scalar(select(func.count()).select_from(Case)) == 0


def test_taps_at_the_same_moment_are_one_record(db: Session, cast: Cast, client_of: Clients, app: Any) -> None:
    client = client_of(cast.owner)
    fields = {**form_fields(find_form(soup(client.get("/cases/new")))), **new_case(cast)}
    cookie = client.get_cookie("telusur")
    assert cookie is not None

    def tap(_number: int) -> str:
        other = app.test_client()
        other.set_cookie("telusur", cookie.value)
        return str(other.post("/cases/new", data=fields).location)

    with ThreadPoolExecutor(4) as pool:
        places = set(pool.map(tap, range(4)))
    assert len(places) == 1
    assert db.scalar(select(func.count()).select_from(Case)) == 1


def test_an_older_version_shows_both_texts_and_saving_again_keeps_mine(
    db: Session, cast: Cast, client_of: Clients
) -> None:
    a_case(cast)
    owner, teammate = client_of(cast.owner), client_of(cast.teammate)
    mine = form_fields(find_form(soup(owner.get("/c/tst-01/edit"))))
    submit(teammate, "/c/tst-01/edit", question="Pertanyaan rekan")
    conflict = owner.post("/c/tst-01/edit", data={**mine, "question": "Pertanyaan saya"})
    assert conflict.status_code == 409
    page = conflict.get_data(as_text=True)
    assert "Pertanyaan rekan" in page
    assert "Pertanyaan saya" in page
    again = form_fields(find_form(soup(conflict)))
    assert again["question"] == "Pertanyaan saya"
    assert owner.post("/c/tst-01/edit", data=again).status_code == 303
    assert db.scalar(select(Case.question)) == "Pertanyaan saya"
    assert "Pertanyaan rekan" in owner.get("/c/tst-01/history").get_data(as_text=True)


@pytest.mark.parametrize("bad", ["a\x00b", "a\u202eb", "a\u200fb", "a\ufffdb"])
def test_invisible_characters_are_taken_out_and_shown_before_saving(
    db: Session, cast: Cast, client_of: Clients, bad: str
) -> None:
    answer = submit(client_of(cast.owner), "/cases/new", **new_case(cast, title=bad))
    assert answer.status_code == 422
    page = soup(answer)
    assert page.select_one("#title")["value"] == "ab"
    assert "invisible characters" in page.select_one("#title-error").text
    assert page.select_one("#question").text.strip() == "Ke mana?"
    assert db.scalar(select(func.count()).select_from(Case)) == 0


def test_a_lone_surrogate_is_no_crash(db: Session, cast: Cast, client_of: Clients) -> None:
    client = client_of(cast.owner)
    fields = {**form_fields(find_form(soup(client.get("/cases/new")))), **new_case(cast)}
    body = "&".join(f"{k}={v}" for k, v in fields.items() if k != "title") + "&title=a%ED%A0%80b"
    answer = client.post("/cases/new", data=body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in (303, 422)
    stored = db.scalar(select(Case.title))
    assert stored is None or stored.encode() == b"a%ED%A0%80b"


def test_too_long_a_text_comes_back_whole(db: Session, cast: Cast, client_of: Clients) -> None:
    text = "panjang " * 26_000
    answer = submit(client_of(cast.owner), "/cases/new", **new_case(cast, question=text))
    assert answer.status_code == 422
    assert soup(answer).select_one("#question").text.strip() == text.strip()


def test_a_body_over_eight_megabytes_is_refused_plainly(db: Session, cast: Cast, client_of: Clients) -> None:
    answer = client_of(cast.owner).post("/cases/new", data={"question": "x" * 8_100_000})
    assert answer.status_code == 413
    assert "8 MB" in answer.get_data(as_text=True)


def test_a_file_over_eight_megabytes_is_told_as_a_file(db: Session, cast: Cast, client_of: Clients) -> None:
    kind = "multipart/form-data; boundary=sheet"
    answer = client_of(cast.owner).post("/import/officials", data=b"x" * 8_100_000, content_type=kind)
    assert answer.status_code == 413
    assert "This file is larger than 8 MB. Go back and hand it in in parts." in answer.get_data(as_text=True)


@pytest.mark.parametrize("token", [None, "IjEyMyI.aaaa.bbbb"])
def test_a_missing_or_foreign_token_keeps_the_text_and_saves_nothing(
    db: Session, cast: Cast, client_of: Clients, token: str | None, app: Any
) -> None:
    client = client_of(cast.owner)
    fields = new_case(cast) | ({"csrf_token": token} if token else {})
    answer = client.post("/cases/new", data=fields)
    assert answer.status_code == 400
    page = soup(answer)
    assert "Ke mana?" in str(page)
    assert db.scalar(select(func.count()).select_from(Case)) == 0
    db.commit()
    again = client.post("/cases/new", data=form_fields(find_form(page, "/cases/new")))
    assert again.status_code == 303


def test_a_bad_host_is_refused(cast: Cast, client_of: Clients, app: Any) -> None:
    client = client_of(cast.owner)
    app.config["TRUSTED_HOSTS"] = ["newsroom.example"]
    try:
        answer = client.get("/cases", headers={"Host": "evil.example"})
    finally:
        app.config["TRUSTED_HOSTS"] = None
    assert answer.status_code == 400
    assert "evil.example" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "path", ["/c/tst%00", "/cases?q=%00", "/cases?page=99999999999999999999", "/cases?stage=nope", "/c/%ED%A0%80"]
)
def test_strange_addresses_are_no_crash(cast: Cast, client_of: Clients, path: str) -> None:
    assert client_of(cast.owner).get(path).status_code in (200, 400, 404)


def test_a_form_id_of_somebody_else_leads_nowhere(db: Session, cast: Cast, client_of: Clients) -> None:
    owner, outsider = client_of(cast.owner), client_of(cast.outsider)
    fields = {**form_fields(find_form(soup(owner.get("/cases/new")))), **new_case(cast)}
    theirs = owner.post("/cases/new", data=fields).location
    own = form_fields(find_form(soup(outsider.get("/cases/new"))))
    answer = outsider.post("/cases/new", data={**own, **new_case(cast), "form_id": fields["form_id"]})
    assert answer.status_code == 303
    assert answer.location != theirs


def test_a_field_is_called_what_its_form_calls_it(shared_app: Telusur) -> None:
    with shared_app.test_request_context("/cases/new"):
        assert field_label("prefix") == "Code"
        assert field_label("question") == "The question pursued"
        assert field_label("no_such-field") == "No such field"
    with shared_app.test_request_context("/c/amb-01/log/new"):
        assert field_label("said-0-words") == "Exact words"


def test_what_is_wrong_is_told_in_the_order_of_the_page(cast: Cast, client_of: Clients) -> None:
    page = soup(submit(client_of(cast.owner), "/cases/new", prefix="", title="", question=""))
    asked = [link["href"] for link in page.select(".stopf a")]
    assert asked[:3] == ["#prefix", "#title", "#question"]
    assert page.select_one(".stopf a").text == "Code: Choose two to six letters."


def test_what_is_wrong_is_told_in_words_though_the_form_was_made_before_the_language_was_known(
    cast: Cast, client_of: Clients
) -> None:
    page = soup(submit(client_of(cast.owner), "/cases/new", prefix="A1", title="Jembatan"))
    assert page.select_one("#prefix-error").text == "Letters only, two to six of them."
    assert page.select_one(".stopf a").text == "Code: Letters only, two to six of them."
