"""The case page: what it says of an empty case, of what is late, and how little it asks of the database."""

import re
from datetime import timedelta

import pytest

from tests.claims.made import a_claim, a_person, an_interview
from tests.web import soup
from tracker.cases import facts, service
from tracker.cases.models import Stage
from tracker.claims import service as claims
from tracker.core import clock
from tracker.tasks import service as tasks

pytestmark = pytest.mark.usefixtures("acting_owner")
YESTERDAY = timedelta(days=-1)


def page(client, case):
    return soup(client.get(f"/c/{case.slug}"))


def about(client, case) -> str:
    return " ".join(page(client, case).select_one("dl.about").get_text(" ").split())


def test_an_empty_case_is_not_called_clear(db, cast, case, client_of):
    db.commit()
    panel = page(client_of(cast.owner), case).select_one("section.ready")
    assert "Nothing to check yet" in panel.text
    assert "can" not in panel["class"]


def test_a_claim_brings_the_panel_of_what_blocks(db, cast, case, client_of):
    a_claim(case)
    db.commit()
    assert "Nothing to check yet" not in page(client_of(cast.owner), case).select_one("section.ready").text


def test_a_print_says_when_and_by_whom(db, cast, case, client_of):
    db.commit()
    said = page(client_of(cast.owner), case).select_one(".p-only").text
    assert re.match(r"Printed \d+ \w+ \d{4}, \d\d:\d\d by Owner\. ", said)


def test_late_is_said_of_the_target_date_and_of_tasks(db, cast, case, client_of):
    service.change_case(case, target_on=clock.today() + 3 * YESTERDAY)
    tasks.add_task(case, title="Cari kontraknya", due_on=clock.today() + YESTERDAY)
    tasks.add_task(case, title="Telepon dinas", due_on=clock.today())
    db.commit()
    said = about(client_of(cast.owner), case)
    assert "3 days late" in said
    assert "Tasks 2 open 1 late" in said


@pytest.mark.parametrize(
    ("stage", "late"),
    [(Stage.READY, 3), (Stage.PUBLISHED, 0), (Stage.FOLLOW_UP, 0), (Stage.ON_HOLD, 0), (Stage.SPIKED, 0)],
)
def test_only_a_case_still_to_be_published_is_late(db, cast, case, client_of, stage, late):
    case.target_on, case.stage = clock.today() + 3 * YESTERDAY, stage
    db.commit()
    assert case.days_late == late
    db.commit()
    for address in ("/", "/cases"):
        assert ("3 days late" in client_of(cast.owner).get(address).text) is bool(late), address


def test_a_case_on_hold_says_where_to_read_why(db, cast, case, client_of):
    case.stage = Stage.ON_HOLD
    db.commit()
    link = page(client_of(cast.owner), case).select_one("dl.about a")
    assert (link.text, link["href"]) == ("Why, and the way back", f"/c/{case.slug}/stage")


def test_a_case_on_hold_says_why_at_once(db, cast, case, client_of):
    service.move(cast.owner, case, Stage.ON_HOLD, "Menunggu audit BPK.", facts.of(case))
    db.commit()
    assert "Menunggu audit BPK." in about(client_of(cast.owner), case)


def test_every_page_of_a_case_is_told_apart_by_its_title_which_holds_only_the_code(db, cast, case, client_of):
    db.commit()
    client = client_of(cast.owner)
    rests = (
        "",
        "/edit",
        "/stage",
        "/members",
        "/related",
        "/removed",
        "/history",
        "/timeline",
        "/money",
        "/log",
        "/tasks",
    )
    titles = [soup(client.get(f"/c/{case.slug}{rest}")).title.text for rest in rests]
    assert len(set(titles)) == len(rests)
    assert all(title.endswith("TST-01 · Telusur") and case.title not in title for title in titles)


def test_interviews_behind_the_claims_cost_no_statement_each(db, cast, case, client_of, statements):
    def one_more():
        entry = an_interview(case, official=a_person(f"Orang {len(case.code)}{clock.now()}"))
        claims.add_support(a_claim(case), log_entry=entry)
        db.commit()

    client = client_of(cast.owner)
    one_more()
    client.get(f"/c/{case.slug}")
    statements.clear()
    client.get(f"/c/{case.slug}")
    first = len(statements)
    one_more()
    one_more()
    statements.clear()
    client.get(f"/c/{case.slug}")
    assert len(statements) == first
