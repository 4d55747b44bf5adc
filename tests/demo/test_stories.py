"""Both stories, page by page: every recorded fact stands on a page, and nothing that was not said."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.web import soup
from tracker import demo
from tracker.audit.chain import verify
from tracker.cases.models import Case
from tracker.claims.basis import standing_of
from tracker.claims.load import load_claims
from tracker.claims.status import ClaimStatus
from tracker.core.web import Telusur
from tracker.officials.models import Official
from tracker.sources.models import Source

SignIn = Callable[[str], FlaskClient]
FACTS: dict[str, list[str]] = {
    "/c/amb-01": [
        "Baktiku",
        "Ambon, Maluku",
        "yang paling bertanggung jawab dalam hal ini diduga adalah dinas Kominfo kota Ambon",
        "Never asked",
        "C6 accuses Dinas Kominfo Kota Ambon with no source",
        "KENANGA",
        "Rp1–999 miliar",
        "order of magnitude",
        "beberapa waktu lalu",
        "3 bulan di tahun 2023",
        "MoU Merugikan Daerah , Anggaran Milyaran Rupiah Menguap",
        "MediaLT",
        "To ask",
    ],
    "/c/amb-01/claims": [
        "sangat merugikan",
        "hanya berjalan 3 bulan di tahun 2023",
        "sudah tak lagi digunakan",
        "terlalu mahal",
        "padahal ada anggaran miliar yang telah digunakan",
        "No source",
        "One anonymous",
    ],
    "/c/amb-01/money": [
        "Milyaran Rupiah",
        "diperkirakan mencapai Rp miliar",
        "anggaran miliaran rupiah",
        "anggaran yang besar",
        "anggaran miliar",
        "Unknown",
    ],
    "/c/amb-01/timeline": [
        "Bodewin Wattimena (signed)",
        "Dian Ali (witness)",
        "PT. Fatiha Sakti",
        "Amazon Web Service (AWS), Inc.",
        "beberapa waktu lalu",
        "3 bulan di tahun 2023",
        "belum lama ini",
    ],
    "/c/amb-01/confirmations": ["Bodewin Wattimena", "PT. Fatiha Sakti", "Dinas Kominfo Kota Ambon", "Never asked"],
    "/c/amb-01/log": [
        "MoU or perjanjian kerja sama?",
        "TPP is spelled out wrongly",
        "A quotation is never closed",
        "oknum ASN",
    ],
    "/c/amb-01/sources": ["KENANGA", "sejumlah ASN"],
    "/c/amb-01/articles": ["MediaLT", "(LT 01)", "apa yang belum terjawab"],
    "/c/mrt-01": [
        "Server e-Office",
        "Musda Guntur",
        "MERANTI",
        "Ivan Mareoli",
        "14 echelon-II officials",
        "13 Jul 2023",
        "Jan 2022",
    ],
    "/c/mrt-01/claims": [
        "diduga bermasalah",
        "sering bermasalah",
        "tidak terbagi merata",
        "perangkat pendukung server yang tidak di adakan",
        "sekitar 3 kali berangkat ke Sumedang",
        "anggaran cukup besar tersedot",
        "mati lampu menyala-menyala",
    ],
    "/c/mrt-01/confirmations": [
        "Musda Guntur",
        "Ivan Mareoli",
        "enggan memberi penjelasan apapun",
        "Conflict of interest",
        "Date not recorded",
        "Pemkab Sumedang",
        "Delis",
        "Inspektorat Morowali Utara",
        "not named",
    ],
    "/c/mrt-01/money": ["anggaran cukup besar", "Unknown"],
    "/c/mrt-01/timeline": [
        "Visit to Sumedang",
        "Januari 2022",
        "13 Juli 2023",
        "(15/7)",
        "year is inferred",
        "kemarin",
        "14 pejabat eselon II Morowali Utara",
        "Kepala Dinas PMDD Morowali Utara",
    ],
    "/c/mrt-01/log": [
        "NPHD, MoU or procurement?",
        "A quotation opens nowhere",
        "lalod",
        "How much was spent on the server?",
    ],
}


@pytest.mark.parametrize("page", FACTS)
def test_the_facts_of_the_stories_stand_on_their_pages(stories_app: Telusur, sign_in: SignIn, page: str) -> None:
    text = soup(sign_in("sari").get(page)).get_text(" ", strip=True)
    flat = " ".join(text.split())
    assert [fact for fact in FACTS[page] if fact not in flat] == []


def test_the_head_of_kominfo_of_2022_is_not_taken_for_mareoli(stories_app: Telusur, sign_in: SignIn) -> None:
    page = soup(sign_in("sari").get("/c/mrt-01/timeline"))
    row = next(li for li in page.select(".dates tbody tr") if "Visit to Sumedang" in li.text)
    assert "Mareoli" not in row.text
    assert "Kepala Dinas Kominfo Morowali Utara" in row.text


ITEM_FACTS: dict[str, list[str]] = {
    "Amazon Web Service (AWS), Inc.": ["Amazon Web Services", '"Services"'],
    "Korsupgah KPK RI wilayah Maluku dan Papua": ["wilayah Maluku dan Papua", "KPK RI"],
    "Dinas Kominfo Kota Ambon": ["Pemerintah Kota Ambon", "Ambon"],
    "Bodewin Wattimena": ["Wali Kota Ambon", "Penjabat (Pj)", "Not accused"],
    "Dian Ali": ["Ketua Tim Koordinator Korsupgah", "Witnessed the signing"],
    "Musda Guntur": ["Sekda Morowali Utara"],
    "Ivan Mareoli": ["Kepala Dinas Kominfo Morowali Utara"],
    "Delis": ["Bupati Morowali Utara", "Januari 2022 dan Juli 2023"],
    "Ketua DPRD Morowali Utara": ["DPRD Morowali Utara", "Named by post only"],
    "Kepala Dinas Kominfo Morowali Utara": ["of January 2022 is not named"],
}


def page_of(app: Telusur, name: str) -> str:
    with app.database.work(writing=False) as session:
        return f"/officials/{session.scalars(select(Official.uuid).where(Official.name == name)).one()}"


@pytest.mark.parametrize("name", ITEM_FACTS)
def test_what_is_known_of_an_official_stands_on_its_page(stories_app: Telusur, sign_in: SignIn, name: str) -> None:
    flat = " ".join(soup(sign_in("sari").get(page_of(stories_app, name))).get_text(" ", strip=True).split())
    assert [fact for fact in ITEM_FACTS[name] if fact not in flat] == []


def test_nothing_is_said_of_a_tenure_that_the_text_does_not_say(stories_app: Telusur, sign_in: SignIn) -> None:
    main = soup(sign_in("sari").get(page_of(stories_app, "Delis"))).select_one("main")
    assert main is not None
    assert "since" not in main.get_text()
    assert "Definitive" not in main.get_text()


@pytest.mark.parametrize(
    ("pseudonym", "facts"),
    [
        (
            "KENANGA",
            [
                "meminta namanya dirahasiakan",
                "grant, reason and scope are not recorded",
                "ASN (civil servant)",
                "di lingkup Pemerintah Kota Ambon",
                "sambil mengenakan helm",
                "menekan stater kendaraan roda duanya",
                "belum lama ini",
                "seingat saya",
                "number of people unknown",
            ],
        ),
        ("MERANTI", ["sumber media ini", "Waktu datang itu alat", "eyewitness at the delivery", "small set of people"]),
    ],
)
def test_what_is_recorded_of_a_source_stands_on_its_page(
    stories_app: Telusur, sign_in: SignIn, pseudonym: str, facts: list[str]
) -> None:
    with stories_app.database.work(writing=False) as session:
        public_id = session.scalars(select(Source.uuid).where(Source.pseudonym == pseudonym)).one()
    flat = " ".join(soup(sign_in("sari").get(f"/s/{public_id}")).get_text(" ", strip=True).split())
    assert [fact for fact in facts if fact not in flat] == []


def test_the_sidebars_dates_are_nobodys(stories_app: Telusur, sign_in: SignIn) -> None:
    sari = sign_in("sari")
    assert "2025" not in soup(sari.get("/c/amb-01/timeline")).select_one("main").get_text()
    article = soup(sari.get("/c/amb-01/articles")).get_text(" ")
    assert "28 Agu" not in article


@pytest.mark.parametrize(
    ("code", "number", "status"),
    [
        ("AMB-01", 1, ClaimStatus.UNVERIFIED),
        ("AMB-01", 2, ClaimStatus.SINGLE_SOURCE),
        ("AMB-01", 5, ClaimStatus.SINGLE_SOURCE),
        ("AMB-01", 6, ClaimStatus.UNVERIFIED),
        ("MRT-01", 1, ClaimStatus.UNVERIFIED),
        ("MRT-01", 2, ClaimStatus.CORROBORATED),
        ("MRT-01", 4, ClaimStatus.UNVERIFIED),
        ("MRT-01", 7, ClaimStatus.SINGLE_SOURCE),
    ],
)
def test_claims_have_the_status_their_support_gives(
    stories_app: Telusur, code: str, number: int, status: ClaimStatus
) -> None:
    with stories_app.database.work(writing=False) as session:
        case = session.scalars(select(Case).where(Case.code == code)).one()
        claim = next(c for c in load_claims(case) if c.number == number)
        assert standing_of(claim).status is status


def test_mareoli_was_asked_about_the_budget_and_nothing_else(stories_app: Telusur, sign_in: SignIn) -> None:
    page = soup(sign_in("sari").get("/c/mrt-01/confirmations"))
    names = [th.get_text(" ", strip=True) for th in page.select(".mx thead th")][1:]
    column = next(i for i, text in enumerate(names) if text.startswith("Ivan Mareoli"))
    cells = {
        row.select_one("th .id").text: row.select("td")[column].get_text(" ", strip=True)
        for row in page.select(".mx tbody tr")
    }
    assert cells["C6"].startswith("Declined")
    for code in ("C2", "C4", "C5"):
        assert cells[code].startswith("Never asked"), code


def test_the_sign_ins_say_which_cases_they_open(stories_app: Telusur) -> None:
    found = {login["email"].partition("@")[0]: (login["role"], login["cases"]) for login in demo.logins(stories_app)}
    assert found == {
        "rani": ("reporter", ["AMB-01", "MRT-01"]),
        "dewi": ("reporter", ["MRT-01"]),
        "sari": ("editor", ["AMB-01", "MRT-01"]),
        "bram": ("legal", ["AMB-01", "MRT-01"]),
        "nadia": ("external", ["AMB-01"]),
        "tia": ("admin", []),
    }


def test_telling_the_stories_again_adds_nothing(stories_app: Telusur) -> None:
    assert demo.load(stories_app) is False


def test_the_stories_leave_a_chain_that_holds(stories_app: Telusur) -> None:
    with stories_app.database.work(writing=False) as session:
        entries, fault = verify(session)
    assert fault is None
    assert entries > 150


def test_every_act_in_the_stories_has_its_actor(stories_app: Telusur) -> None:
    from tracker.audit.models import AuditEntry

    with stories_app.database.work(writing=False) as session:
        rows: Any = session.scalars(select(AuditEntry).where(AuditEntry.actor.is_(None)))
        assert {entry.action for entry in rows} <= {"account.create", "account.invite"}
