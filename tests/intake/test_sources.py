"""Hidden sources of an article: which of them are one, and what they are called."""

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.intake.test_pages import NEW_CASE, ClientOf, accept_all, counted, hand_in, into
from tests.intake.texts import BRIDGE, PORTAL
from tests.web import soup, submit
from tracker.officials.models import OfficialKind
from tracker.officials.service import add_official
from tracker.sources import pseudonyms
from tracker.sources.models import Source

pytestmark = pytest.mark.usefixtures("acting_owner")


def test_two_sources_are_not_each_said_to_be_the_same_as_the_other(
    db: Session, cast: Cast, client_of: ClientOf
) -> None:
    client = client_of(cast.owner)
    page = hand_in(client, text=PORTAL)
    leaning = soup(client.get(f"{page}/finding/source-1")).select_one("[name=same_as] [selected]")["value"]
    answer = submit(client, f"{page}/finding/{leaning}", same_as="source-1")
    assert answer.status_code == 422
    assert "is the same as this one already" in soup(answer).select_one(".msg").text
    accept_all(client, page)
    into(client, page, **NEW_CASE, editor=str(cast.editor.uuid))
    assert counted(db, Source) == {"Source": 1}


def test_a_pseudonym_that_points_at_somebody_is_refused_where_it_is_typed(cast: Cast, client_of: ClientOf) -> None:
    add_official(OfficialKind.PERSON, "Hadi Purwacaraka")
    client = client_of(cast.owner)
    page = hand_in(client, text=PORTAL)
    answer = submit(client, f"{page}/finding/source-2", pseudonym="Purwacaraka", same_as="")
    assert answer.status_code == 422
    assert "part of a name in the register" in soup(answer).select_one(".msg").text


def test_a_pseudonym_is_no_part_of_a_name_in_the_text(
    cast: Cast, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["HADI", "KENANGA"])
    monkeypatch.setattr(pseudonyms, "suggested", lambda _user: next(drawn))
    client = client_of(cast.owner)
    edit = f"{hand_in(client, text=BRIDGE)}/finding/source-2"
    assert soup(client.get(edit)).select_one("[name=pseudonym]")["value"] == "KENANGA"
    answer = submit(client, edit, pseudonym="Purwacaraka")
    assert answer.status_code == 422
    assert "part of a name in the text" in soup(answer).select_one(".msg").text


def test_a_speaker_that_is_none_of_the_text_is_refused_in_words(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.owner)
    answer = submit(client, f"{hand_in(client, text=PORTAL)}/finding/quote-1", by="amount-1")
    assert soup(answer).select_one(".msg").text == "Choose one of the list."


@pytest.mark.parametrize("key", ["detail-1", "quote-1", "claim-1"])
def test_words_that_the_article_does_not_have_are_told_as_that(cast: Cast, client_of: ClientOf, key: str) -> None:
    client, said = client_of(cast.owner), "The text does not have these words."
    edit = f"{hand_in(client, text=PORTAL)}/finding/{key}"
    assert said not in submit(client, edit).text
    assert said in submit(client, edit, said="di kantor yang lain").text
