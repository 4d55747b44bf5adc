"""Somebody of the same name is taken for the same person only where nothing speaks against it."""

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.intake.test_pages import ClientOf, hand_in
from tests.intake.texts import BRIDGE
from tests.web import soup
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
