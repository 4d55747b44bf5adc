"""Language and look, of visitors and of accounts; one's own name."""

import pytest
from sqlalchemy.orm import Session

from tests.accounts.helpers import ClientOf, fresh, post, sign_in
from tests.actors import Cast
from tests.web import form_fields, soup, submit
from tracker.accounts.models import Theme


def lang(client: object, url: str = "/sign-in") -> str:
    return str(soup(client.get(url, follow_redirects=True)).html["lang"])  # ty: ignore


def test_a_visitor_chooses_a_language_that_stays_over_the_sign_in(client_of: ClientOf, cast: Cast, db: Session) -> None:
    cast.owner.language = None
    db.commit()
    client = client_of(None)
    form = soup(client.get("/sign-in")).select_one("form[action$='/language']")
    answer = client.post("/language", data={**form_fields(form), "lang": "id"})
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert lang(client) == "id"
    sign_in(client, cast.owner)
    assert lang(client, "/account") == "id"


def test_a_language_is_kept_with_the_account(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    version = cast.owner.version
    assert post(client, "/language", lang="id", next="/account/edit").location == "/account/edit"
    assert lang(client_of(cast.owner), "/account") == "id"
    assert fresh(db, cast.owner).version == version


def test_a_look_is_kept_with_the_account(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    assert post(client, "/theme", theme="dark", next="/account").status_code == 303
    assert fresh(db, cast.owner).theme is Theme.DARK
    assert soup(client_of(cast.owner).get("/account")).html["data-theme"] == "dark"


def test_a_visitor_chooses_a_look(client_of: ClientOf, cast: Cast) -> None:
    client = client_of(None)
    post(client, "/theme", theme="light", next="/sign-in")
    assert soup(client.get("/sign-in")).html["data-theme"] == "light"


@pytest.mark.parametrize(
    ("url", "data"), [("/language", {"lang": "xx"}), ("/theme", {"theme": "\x00"}), ("/theme", {})]
)
def test_nonsense_is_refused(client_of: ClientOf, cast: Cast, url: str, data: dict[str, str]) -> None:
    assert post(client_of(cast.owner), url, **data).status_code == 400


@pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "", "/no-such-page"])
def test_the_way_back_is_ours(client_of: ClientOf, cast: Cast, back: str) -> None:
    assert post(client_of(cast.owner), "/language", lang="en", next=back).location == "/"


def test_the_own_name_is_changed(client_of: ClientOf, cast: Cast, db: Session) -> None:
    client = client_of(cast.owner)
    submit(client, "/account/edit", name="  Sari   W. ", language="id", theme="light")
    user = fresh(db, cast.owner)
    assert (user.name, user.language, user.theme) == ("Sari W.", "id", Theme.LIGHT)


@pytest.mark.parametrize("name", ["", "x" * 121, "Sa\x00ri", "Sa‮ri"])
def test_a_name_that_cannot_be(client_of: ClientOf, cast: Cast, db: Session, name: str) -> None:
    answer = submit(client_of(cast.owner), "/account/edit", name=name)
    assert answer.status_code == 422
    assert len(soup(answer).select(".msg")) == 1
    assert fresh(db, cast.owner).name == "Owner"
