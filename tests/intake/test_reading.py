"""What two texts of the trade propose: who, what is claimed, what it cost, when, and what does not fit."""

import re
from datetime import date

import pytest
from flask import Flask

from tests.intake.texts import PORTAL, WIRE
from tracker.intake.kinds import Kind
from tracker.intake.material import Material
from tracker.intake.reading import Finding, read
from tracker.intake.rows import groups
from tracker.language.clauses import Clauses


class Proposed:
    """The findings of a text by kind."""

    def __init__(self, text: str, appeared: date | None = None) -> None:
        self.found = read(Material(text), appeared=appeared)
        self.by_key = {item["key"]: item for item in self.found.findings}

    def of(self, kind: Kind) -> list[Finding]:
        return [item for item in self.found.findings if item["kind"] == kind]

    def values(self, kind: Kind, name: str) -> list[str]:
        return [item["values"][name] for item in self.of(kind)]

    def said_by(self, item: Finding) -> str:
        """The words that introduce who says a quote or a claim, or the speaker's name; "" for nobody."""
        by = self.by_key.get(item["values"]["by"])
        if by is None:
            return ""
        main = self.by_key.get(by["values"].get("same_as") or "", by)
        return main["values"].get("name") or main["words"]


@pytest.fixture(scope="module")
def portal() -> Proposed:
    return Proposed(PORTAL)


@pytest.fixture(scope="module")
def wire() -> Proposed:
    return Proposed(WIRE, date(2023, 7, 15))


def test_the_page_around_an_article_gives_no_date(portal: Proposed) -> None:
    assert portal.found.about["title"] == "Kontrak Merugikan Daerah , Anggaran Milyaran Rupiah Menguap"
    assert (portal.found.about["outlet"], portal.found.about["published"]) == ("MediaKT", "")
    typed = portal.values(Kind.DATE, "typed")
    assert typed == ["beberapa waktu lalu", "4 bulan di tahun 2022", "belum lama ini"]
    assert "2024" not in str(portal.values(Kind.DATE, "edtf"))


def test_people_posts_and_bodies_with_those_a_post_names(portal: Proposed) -> None:
    assert portal.values(Kind.PERSON, "name") == ["Harun Lesmana", "Rina Wattimury"]
    assert portal.of(Kind.PERSON)[0]["values"]["capacity"] == "pj"
    names = portal.values(Kind.BODY, "name")
    assert {"Pemerintah Kota Kulintang", "PT. Karsa Abadi", "Lintas Awan Nusantara, Inc."} <= set(names)
    assert "Korsupgah" in portal.values(Kind.BODY, "also")
    assert any("Perhubungan" in name for name in names)


def test_what_is_claimed_and_who_says_it(portal: Proposed) -> None:
    claims = {item["values"]["summary"]: portal.said_by(item) for item in portal.of(Kind.CLAIM)}
    source = "sumber ASN yang meminta namanya dirahasiakan"
    wanted = {
        "merugikan daerah": "",
        "hanya bertahan selama 4 bulan": "",
        "sudah tak lagi digunakan": source,
        "hanya berjalan 4 bulan": source,
        "terlalu mahal": source,
        "ada anggaran miliar yang telah digunakan": source,
        "diduga adalah dinas Perhubungan": "",
    }
    for words, by in wanted.items():
        assert [who for summary, who in claims.items() if words in summary][:1] == [by], words
    assert not any("ditanya" in summary for summary in claims)


def test_one_hidden_source_with_what_gives_it_away(portal: Proposed) -> None:
    hidden = portal.of(Kind.SOURCE)
    assert {item["values"]["same_as"] or item["key"] for item in hidden} == {"source-2"}
    told = {item["words"] for item in portal.of(Kind.DETAIL)}
    assert {"ASN", "seingat saya", "sepeda motornya", "di lingkup Pemerintah Kota Kulintang"} <= told


def test_amounts_keep_their_words_and_their_clause(portal: Proposed) -> None:
    labels = dict(zip(portal.values(Kind.AMOUNT, "words"), portal.values(Kind.AMOUNT, "label"), strict=True))
    assert set(labels) == {"Milyaran Rupiah", "diperkirakan mencapai Rp miliar", "terlalu mahal", "anggaran miliar"}
    assert labels["anggaran miliar"] == "ada anggaran miliar yang telah digunakan"


def test_what_does_not_fit_together(portal: Proposed, wire: Proposed) -> None:
    assert {"instruments_mixed", "pejorative", "numeral_missing", "unclosed_quote", "plural_source"} <= set(
        portal.values(Kind.ANOMALY, "why")
    )
    odd = {item["values"]["why"]: item["words"] for item in wire.of(Kind.ANOMALY)}
    assert odd["odd_word"] == "ngelod"
    assert {"hearsay", "open_lead", "own_media_budget", "unopened_quote"} <= set(odd)


def test_one_government_under_several_names_is_one_body(wire: Proposed) -> None:
    names = wire.values(Kind.BODY, "name")
    assert [name for name in names if "Sumedang" in name] == ["Pemkab Sumedang"]
    assert [name for name in names if "Pem" in name and "Kul" in name] == ["Pemerintah Kabupaten Kulintang Utara"]
    assert [name for name in names if "Kominfo" in name or "Komunikasi" in name] == [
        "Dinas Komunikasi dan Informasi kabupaten Kulintang Utara"
    ]


def test_posts_without_a_name_and_a_group(wire: Proposed) -> None:
    posts = {item["words"]: item["values"]["count"] for item in wire.of(Kind.POST)}
    assert posts == {
        "Ketua DPRD Kulut": 0,
        "Kadis Kominfo Kulut": 0,
        "Plt Kepala Inspektorat": 0,
        "Kepala Dinas PMDD": 0,
        "9 pejabat esselon II di kabupaten Kulintang Utara": 9,
    }
    assert wire.values(Kind.PERSON, "name") == ["Sarwono", "Marwan Dako", "Rafli Tamrin"]


def test_claims_rest_on_whoever_is_heard(wire: Proposed) -> None:
    claims = {item["values"]["summary"]: wire.said_by(item) for item in wire.of(Kind.CLAIM)}
    for words, by in {
        "diduga bermasalah": "",
        "sering bermasalah": "",
        "salah pasang": "Marwan Dako",
        "3 kali berangkat": "",
        "sering ngelod": "sumber media ini",
        "anggaran cukup besar tersedot": "",
    }.items():
        assert [who for summary, who in claims.items() if words in summary] == [by], words


def test_events_say_what_happened_in_a_clause(wire: Proposed) -> None:
    events = dict(zip(wire.values(Kind.DATE, "edtf"), wire.values(Kind.DATE, "title"), strict=True))
    assert events["2022-03"].startswith("Bupati Sarwono berkunjung ke Kabupaten Sumedang")
    assert events["2023-07-12"].startswith("Bupati Sarwono kembali menugaskan 9 pejabat")
    assert events["2023-07-14?"].endswith("langsung ngelod")


def test_attempts_with_their_outcome(wire: Proposed) -> None:
    attempts = [
        (wire.by_key[values["to"]]["values"]["name"], values["outcome"], values["channel"], values["edtf"])
        for values in (item["values"] for item in wire.of(Kind.ATTEMPT))
    ]
    assert attempts == [("Marwan Dako", "answered", "phone", "2023-07-15"), ("Rafli Tamrin", "declined", "unknown", "")]


def test_no_more_clauses_are_looked_for_than_findings_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    about = Clauses.about
    monkeypatch.setattr(Clauses, "about", lambda self, start, end: asked.append(start) or about(self, start, end))
    found = read(Material("Rp 100 " * 2000))
    assert (len(found.findings), found.left_out, len(asked)) == (400, 1600, 400)


def test_who_is_the_same_source_is_called_so_everywhere(portal: Proposed, app: Flask) -> None:
    for item in portal.of(Kind.SOURCE):
        item["values"]["pseudonym"] = f"NAME {item['key']}"
    with app.test_request_context():
        rows = {group["kind"]: group["rows"] for group in groups(portal.found.findings, {})}
    told = " ".join(row["told"] for kind in ("quote", "claim", "detail") for row in rows[kind])
    assert set(re.findall(r"NAME [\w-]+", told)) == {"NAME source-2"}


def test_a_detail_is_told_once_of_a_source(portal: Proposed) -> None:
    words = [item["words"] for item in portal.of(Kind.DETAIL)]
    assert words.count("ASN") == 1
    assert [item["no"] for item in portal.found.findings] == list(range(1, len(portal.found.findings) + 1))


def test_two_hidden_sources_whose_words_differ_are_two() -> None:
    told = Proposed(
        "Sumber di internal dinas pendidikan mengatakan dana itu dipotong.\n\n"
        "Seorang guru di SD Negeri 3 Tobelo yang enggan disebutkan namanya mengatakan ia tidak menerima dana. "
        "“Saya tidak pernah menerima,” kata sumber itu.\n\n"
        "Sumber di dinas pendidikan juga mengatakan uangnya kembali."
    )
    inside, teacher, bare, again = told.of(Kind.SOURCE)
    assert (inside["values"]["same_as"], teacher["values"]["same_as"]) == ("", "")
    assert again["values"]["same_as"] == inside["key"]
    assert bare["values"]["same_as"] == teacher["key"]
