"""The desk of both stories: each number is the length of the list it leads to, and SQL agrees with Python."""

import re

import pytest
from sqlalchemy import select

from tests.web import soup
from tracker.cases import facts
from tracker.cases.blocking import BLOCKERS, blockers, is_blocked
from tracker.cases.filters import is_late
from tracker.cases.models import Case


def page(client, address="/"):
    answer = client.get(address)
    assert answer.status_code == 200, answer.status
    return soup(answer)


@pytest.mark.parametrize("who", ["rani", "dewi", "sari", "bram"])
def test_every_number_is_the_length_of_the_list_it_leads_to(stories_app, sign_in, who):
    client = sign_in(who)
    desk = page(client)
    found = [
        (int(section.select_one(".big").text), section.select_one("h2 a")) for section in desk.select(".today section")
    ]
    for number, link in found:
        assert (link is None) == (number == 0)
        if link is not None:
            assert len(page(client, link["href"]).select("main tbody tr:not(.grp)")) == number, link["href"]
    for link in desk.select(".today section > p.small a"):
        number = int(re.search(r"\d+", link.text).group())
        assert len(page(client, link["href"]).select("main tbody tr:not(.grp)")) == number, link["href"]
    for link in desk.select(".boardh .filters a"):
        number = int(link.select_one(".n").text)
        assert len(page(client, link["href"]).select(".board tbody tr:not(.grp)")) == number, link["href"]


def test_blocked_in_sql_is_what_the_rows_say(stories_app):
    with stories_app.database.work(writing=False) as session:
        cases = list(session.scalars(select(Case)))
        numbers = facts.of_many([case.id for case in cases])
        for only in ("", *BLOCKERS):
            found = set(session.scalars(select(Case.id).where(is_blocked(only))))
            said = {c.id for c in cases if (numbers[c.id][only] if only else blockers(c, numbers[c.id]))}
            late = {c.id for c in cases if only and c.stage not in BLOCKERS[only].stages}
            assert found == said - late
        assert set(session.scalars(select(Case.id).where(is_late()))) == {c.id for c in cases if c.days_late}
