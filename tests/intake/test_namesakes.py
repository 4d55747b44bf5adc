"""Somebody of the same name is taken for the same person only where nothing speaks against it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.actors import Cast
from tests.factories import a_case
from tests.intake.test_pages import NEW_CASE, ClientOf, accept_all, hand_in, into
from tests.intake.texts import BRIDGE
from tests.web import find_form, form_fields, soup
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity
from tracker.officials.models import Official, OfficialKind, PostTitle
from tracker.officials.service import add_official
from tracker.officials.tenures import add_tenure

pytestmark = pytest.mark.usefixtures("acting_owner")


def on_file(name: str, post: str) -> Official:
    person = add_official(OfficialKind.PERSON, name)
    add_tenure(person, add_official(OfficialKind.POST, post, post_title=PostTitle.OTHER), None)
    return person


def chosen(client_of: ClientOf, cast: Cast, name: str) -> tuple[list[str], str]:
    """What may be chosen for the person of this name, and what is chosen already."""
    client = client_of(cast.owner)
    rows = soup(client.get(hand_in(client, text=BRIDGE))).select("li[id^=person-]")
    row = next(row for row in rows if name in row.text)
    boxes = {str(box["value"]): box.has_attr("checked") for box in row.select('input[name^="s."]')}
    return list(boxes), next((to for to, is_chosen in boxes.items() if is_chosen), "")


@pytest.mark.parametrize("post", ["Kadis PU Sumberwaras", "Kepala Dinas Pekerjaan Umum Kabupaten Sumberwaras"])
def test_the_same_name_in_the_same_post_is_the_same_person(
    db: Session, cast: Cast, client_of: ClientOf, post: str
) -> None:
    person = on_file("Hadi Purwacaraka", post)
    assert chosen(client_of, cast, "Hadi")[1] == f"o:{person.uuid}"


def test_the_same_name_in_another_post_is_asked_about(db: Session, cast: Cast, client_of: ClientOf) -> None:
    person = on_file("Hadi Purwacaraka", "Camat Tanjung Baru")
    offered, taken = chosen(client_of, cast, "Hadi")
    assert f"o:{person.uuid}" in offered
    assert taken == ""


def test_of_two_namesakes_the_one_in_this_post_is_taken(db: Session, cast: Cast, client_of: ClientOf) -> None:
    on_file("Hadi Purwacaraka", "Camat Tanjung Baru")
    here = on_file("Hadi Purwacaraka", "Kepala Dinas Pekerjaan Umum Kabupaten Sumberwaras")
    assert chosen(client_of, cast, "Hadi")[1] == f"o:{here.uuid}"


def private_to(cast: Cast, code: str, name: str) -> tuple[Case, Official]:
    """A restricted case of the owner's and the person it keeps to itself."""
    secret = cases.open_case(cast.owner, code=code, title="x", question="x", sensitivity=Sensitivity.RESTRICTED)
    return secret, add_official(OfficialKind.PERSON, name, private_case=secret)


def asked_about(answer: TestResponse) -> str:
    """What the page of making a case asks to be told apart."""
    return " ".join(section.text for section in soup(answer).select("section[aria-labelledby=alike]"))


def people_named(db: Session, name: str) -> list[Official]:
    db.commit()
    found = list(db.scalars(select(Official).where(Official.name == name)))
    db.commit()
    return found


def test_whom_the_chosen_case_keeps_to_itself_is_asked_about_and_not_made_twice(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    secret, person = private_to(cast, "HID-02", "Hadi Purwacaraka")
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    accept_all(client, page)
    assert asked_about(client.get(f"{page}/case")) == ""
    values = {"into": str(secret.uuid), "outlet": "Kabar Timur"}
    answer = into(client, page, **values)
    assert answer.status_code == 422
    assert "The same: Hadi Purwacaraka" in asked_about(answer)
    assert "The same name" in asked_about(answer), "with the reason"
    assert people_named(db, "Hadi Purwacaraka") == [person]
    sent = form_fields(find_form(soup(answer)))
    (choice,) = [name for name in sent if name.startswith("s.")]
    assert sent[choice] == f"o:{person.uuid}", "the one it surely is stands chosen"
    assert client.post(f"{page}/case", data=sent).status_code == 303
    assert people_named(db, "Hadi Purwacaraka") == [person]


def test_whom_somebody_entered_since_is_asked_about_once(db: Session, cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=BRIDGE)
    accept_all(client, page)
    add_official(OfficialKind.PERSON, "Hadi Purwacaraka")
    db.commit()
    answer = client.get(f"{page}/case")
    assert "Hadi Purwacaraka" in asked_about(answer)
    choice = str(soup(answer).select_one('input[name^="s."]')["name"])
    into(client, page, **NEW_CASE, editor=str(cast.editor.uuid), **{choice: "new"})
    assert len(people_named(db, "Hadi Purwacaraka")) == 2, "somebody said that it is somebody else"


def test_a_case_is_told_of_nobody_whom_another_keeps_to_itself(db: Session, cast: Cast, client_of: ClientOf) -> None:
    secret, person = private_to(cast, "HID-03", "Hadi Purwacaraka")
    other = a_case(cast)
    client = client_of(cast.owner)
    form = form_fields(find_form(soup(client.get(f"/intake/new?case={secret.slug}"))))
    answer = client.post(f"/intake/new?case={secret.slug}", data={**form, "text": BRIDGE})
    page = str(answer.headers["Location"])
    accept_all(client, page)
    answer = into(client, page, into=str(other.uuid), outlet="Kabar Timur", follow=False)
    assert answer.status_code == 303
    made = [one for one in people_named(db, "Hadi Purwacaraka") if one != person]
    assert [one.private_case_id for one in made] == [None]
