"""Counts that stop: a page says that there are more, and leads to all of them all the same."""

from functools import partial

import pytest

from tests.factories import a_case
from tests.web import soup
from tracker.cases.models import Stage
from tracker.core.paging import page_of
from tracker.core.tally import Tally, together

pytestmark = pytest.mark.usefixtures("acting_owner")
CODES = ["TST-01", "TST-02", "TST-03", "TST-04", "TST-05"]


@pytest.fixture
def five_cases(cast, db):
    for code in CODES:
        a_case(cast, code).stage = Stage.LEAD
    db.commit()


def page(client, address):
    return soup(client.get(address))


def test_a_count_says_where_it_stopped():
    assert [str(Tally(counted, 3)) for counted in (None, 2, 3, 4)] == ["0", "2", "3", "3+"]
    assert f"{together([Tally(4, 3), Tally(2, 3)])} {together([Tally(3, 3), Tally(2, 3)])}" == "5+ 5"


def test_the_desk_counts_no_further_than_it_says(client_of, cast, five_cases, monkeypatch):
    monkeypatch.setattr("tracker.desk.board.FEWER", 3)
    monkeypatch.setattr("tracker.desk.board.SIZE", 2)
    desk = page(client_of(cast.owner), "/?who=all")
    pills = {link.contents[0].strip(): link.select(".n") for link in desk.select(".boardh a")}
    assert [number.text for number in pills["All"]] == ["3+"]
    assert pills["Blocked"] == pills["Past target"] == []
    assert "2 of 3+" in desk.select_one(".board .pages").text


def test_pages_go_on_past_what_was_counted(client_of, cast, five_cases, monkeypatch):
    monkeypatch.setattr("tracker.core.paging.MOST", 2)
    monkeypatch.setattr("tracker.cases.views.page_of", partial(page_of, size=2))
    client, address, seen = client_of(cast.owner), "/cases", []
    while address:
        listing = page(client, address)
        assert "of 2+" in listing.select_one(".pages").text
        seen += [code.text for code in listing.select("tbody .id")]
        later = listing.select_one(".pages a[rel=next]")
        address = later and later["href"]
    assert sorted(seen) == CODES
    assert len(page(client, "/cases?page=99").select("tbody .id")) == 2
