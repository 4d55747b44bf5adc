"""Everything dated stands on the timeline, with a link to it; a protected source by the pseudonym alone."""

import pytest

from tests.claims.made import a_person, an_office, on_record, protected
from tests.web import soup
from tracker.budgets import service as budgets
from tracker.claims import service as claims
from tracker.confirmations import service as confirmations
from tracker.core.types import Dated
from tracker.evidence import service as evidence
from tracker.language.dated import from_edtf
from tracker.log import service as log
from tracker.log.models import EntryKind
from tracker.officials.models import Official, OfficialKind
from tracker.officials.tenures import add_tenure
from tracker.sources import promises
from tracker.sources.models import Promise
from tracker.tasks import service as tasks
from tracker.timeline import service

PAGE = "/c/tst-01/timeline"


@pytest.fixture
def told(db, cast, case):
    """One of each thing that has a date."""
    person, post = a_person("Bodewin Wattimena"), an_office("Wali Kota Ambon", OfficialKind.POST)
    add_tenure(person, post, None, from_edtf("2022-05-24/2024-05-24"))
    source = protected(case, cast)
    promises.add_terms(source, scope="Name", promise=Promise.GRANTED, agreed=from_edtf("2025-01-03"))
    claims.add_claim(case, summary="It ran three months", words="hanya berjalan 3 bulan di tahun 2023")
    log.add_entry(case, kind=EntryKind.INTERVIEW, title="A talk", happened=from_edtf("2025-01"), source=source)
    confirmations.add_attempt(case, official=person, also_asked="The sum", asked=from_edtf("2025-02-01"))
    budgets.add_amount(case, words="anggaran miliar", fiscal_year=2023)
    evidence.add_document(case, title="The DPA", issued=from_edtf("2023-01-02"))
    tasks.add_task(case, "Ask for the DPA", due_on=from_edtf("2027-01-01").earliest)
    service.add_event(case, title="MoU signed", happened=Dated(None, "beberapa waktu lalu"))
    db.flush()
    return source


def rows(answer) -> dict[str, str]:
    """{kind: the row}, of the table."""
    return {
        tr.select("td")[-1].get_text(): " ".join(tr.get_text(" ").split())
        for tr in soup(answer).select(".dates tbody tr")
    }


def test_every_dated_item_stands_there_and_leads_to_its_page(client_of, cast, told):
    client = client_of(cast.owner)
    answer = client.get(PAGE)
    found = rows(answer)
    assert set(found) == {"Post held", "Promise", "Claim", "Log entry", "Attempt", "Amount", "Document"}
    assert "3 bulan di tahun 2023" in found["Claim"]
    assert "from 24 May 2022 to 24 May 2024" in found["Post held"]
    assert "KENANGA" in found["Log entry"]
    assert "Bodewin Wattimena is asked Waiting" in found["Attempt"]
    for link in soup(answer).select(".dates tbody a"):
        assert client.get(link["href"]).status_code == 200, link["href"]
    assert set(rows(client.get(f"{PAGE}?kind=task"))) == {"Task"}
    assert set(rows(client.get(f"{PAGE}?kind=nonsense"))) == set(found)


def test_a_period_narrows_and_a_bad_one_is_told_beside_its_field(client_of, cast, told):
    client = client_of(cast.owner)
    assert set(rows(client.get(f"{PAGE}?from=2025&until=Februari+2025"))) == {"Promise", "Log entry", "Attempt"}
    for bad, message in (("31/2/2023", "no such date"), ("entah kapan", "Write a year"), ("9" * 400, "Write a year")):
        page = soup(client.get(PAGE, query_string={"from": bad}))
        assert message in page.select_one(".f.err .msg").get_text()
        assert page.select_one("#from")["value"] == bad
    page = soup(client.get(PAGE, query_string={"from": "2024", "until": "2023"}))
    assert "before the beginning" in page.select_one("#until-msg").get_text()


def test_a_talk_with_a_protected_source_never_stands_beside_a_name(client_of, cast, told, db, case):
    named = on_record(case, cast, db.query(Official).filter_by(kind=OfficialKind.PERSON).one())
    log.add_entry(case, kind=EntryKind.CALL, title="On the record", happened=from_edtf("2025-03"), source=named)
    db.flush()
    page = soup(client_of(cast.owner).get(PAGE))
    for row in page.select(".dates tbody tr"):
        assert not ("KENANGA" in row.get_text() and "Bodewin" in row.get_text())
    assert "Call, Bodewin Wattimena" in page.get_text()


def test_a_stranger_meets_nothing_of_it(client_of, cast, told):
    answer = client_of(cast.outsider).get(f"{PAGE}?kind=promise")
    assert answer.status_code == 404
    assert "KENANGA" not in answer.get_data(as_text=True)


def test_many_rows_come_in_pages_of_ten_statements(client_of, cast, told, case, db, statements):
    for at in range(80):
        log.add_entry(case, kind=EntryKind.NOTE, title=f"Entry {at}", happened=from_edtf("2024"))
    client = client_of(cast.owner)
    statements.clear()
    page = soup(client.get(f"{PAGE}?page=2"))
    assert len(statements) <= 10
    assert "61–87 of 87" in page.select_one(".pages").get_text()
