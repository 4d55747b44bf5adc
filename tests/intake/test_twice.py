"""The same article read in once more: said, and entered into a case twice only by somebody who means it."""

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.intake.test_pages import ClientOf, accept_all, counted, hand_in, into
from tests.intake.texts import BRIDGE
from tests.web import soup
from tracker.articles.models import Article
from tracker.sources.models import Source

pytestmark = pytest.mark.usefixtures("acting_owner")


def test_an_article_a_case_has_already_is_entered_again_only_on_purpose(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    case = a_case(cast)
    client, values = client_of(cast.owner), {"into": str(case.uuid), "outlet": "Kabar Timur"}
    page = hand_in(client, text=BRIDGE)
    accept_all(client, page)
    assert "once more" not in client.get(f"{page}/case").text
    into(client, page, **values)
    once = counted(db, Article, Source)
    page = hand_in(client, text=BRIDGE.replace("\n\n", " \n\n"))
    accept_all(client, page)
    answer = into(client, page, **values)
    assert answer.status_code == 422
    assert "has this article already: “Jembatan Kali Ulin Roboh Sebelum Diresmikan”" in answer.text
    assert soup(answer).select_one("[name=outlet]")["value"] == "Kabar Timur"
    assert counted(db, Article, Source) == once
    assert "things entered" in into(client, page, **values, again="y").text
    assert counted(db, Article)["Article"] == once["Article"] + 1


def test_the_page_leads_to_the_same_text_handed_in_before(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    first = hand_in(client, text=BRIDGE)
    assert "handed this text in before" not in client.get(first).text
    again = soup(client.get(hand_in(client, text=BRIDGE)))
    assert again.select_one(f'a[href="{first}"]').text == "What was found then"


def test_nobody_is_told_that_somebody_else_handed_it_in(cast: Cast, client_of: ClientOf) -> None:
    hand_in(client_of(cast.owner), text=BRIDGE)
    page = hand_in(client_of(cast.editor), text=BRIDGE)
    assert "handed this text in before" not in client_of(cast.editor).get(page).text
