"""What a page says of itself, and whether it shows an article at all."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.intake.test_material import guarded
from tests.intake.texts import PAGE
from tracker.core import clock
from tracker.core.i18n import Problem
from tracker.intake import reading
from tracker.intake.sniffing import from_bytes

META = '<meta property="article:published_time" content="2023-03-07T08:00:00+08:00">'
STORY = {
    "@type": "NewsArticle",
    "headline": "Jembatan Kali Ulin Roboh",
    "datePublished": "2023-03-07T01:00:00+07:00",
    "author": [{"@type": "Person", "name": "Maya  Sari"}],
    "publisher": {"name": "Kabar Timur"},
}


def told(head: str) -> dict[str, Any]:
    page = PAGE.replace(META, head).replace('<meta property="og:site_name" content="Kabar Timur">', "")
    return reading.read(from_bytes(page.encode(), "file")).about


@pytest.mark.parametrize("said", [STORY, [STORY], {"@graph": [{"@type": "WebSite", "name": "Lain"}, STORY]}])
def test_a_page_that_tells_search_engines_alone_tells_us_as_well(said: Any) -> None:
    about = told(f'<script type="application/ld+json">{json.dumps(said)}</script>')
    assert (about["outlet"], about["byline"], about["published"]) == ("Kabar Timur", "Maya Sari", "2023-03-07")


@pytest.mark.parametrize(
    "said",
    [
        json.dumps([STORY, STORY]),
        json.dumps({"@type": "ItemList", "itemListElement": [STORY]}),
        json.dumps({"@type": 7, "datePublished": "2023-03-07"}),
        json.dumps({**STORY, "datePublished": ["2023"], "publisher": [], "author": 3}),
        "{" * 5000,
        "[" * 100_000,
    ],
    ids="two list number odd broken deep".split(),
)
def test_stories_of_a_list_and_what_is_none_say_nothing(said: str) -> None:
    about = told(f'<script type="application/ld+json">{said}</script>')
    assert (about["published"], about["title"]) == ("", "Jembatan Kali Ulin Roboh Sebelum Diresmikan")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2023-03-06T20:30:00+00:00", "2023-03-07"),
        ("2023-03-06T20:30:00Z", "2023-03-07"),
        ("2023-03-06T23:30:00+08:00", "2023-03-06"),
        ("2023-03-06T23:30:00", "2023-03-06"),
        ("2023/03/07 10:00:00", "2023-03-07"),
        ("9999-12-31T23:59:59Z", "9999-12-31"),
        ("2023-02-30", ""),
        ("kemarin", ""),
    ],
)
def test_a_moment_in_utc_is_the_day_its_readers_had(monkeypatch: pytest.MonkeyPatch, said: str, day: str) -> None:
    monkeypatch.setattr(clock, "_zone", [ZoneInfo("Asia/Jakarta")])
    assert told(f'<meta property="article:published_time" content="{said}">')["published"] == day


@pytest.mark.parametrize(
    "title",
    [
        "Error establishing a database connection",
        "Account Suspended",
        "Situs diblokir",
        "Internet Positif",
        "Situs sedang dalam pemeliharaan",
        "Site under maintenance",
        "This site is under maintenance",
        "Mohon maaf, halaman yang Anda cari sudah dipindahkan",
        "Please enable JavaScript to continue",
    ],
)
@pytest.mark.parametrize("heading", [True, False])
def test_what_answers_instead_of_the_article_is_told_from_it(title: str, heading: bool) -> None:
    page = guarded(title) if heading else guarded("Kabar Timur", f"<p>{title}</p>")
    with pytest.raises(Problem, match="tells of an error"):
        from_bytes(page, "file")


@pytest.mark.parametrize("title", ["Situs Diblokir Kominfo, Warga Protes", "Halaman Kantor Bupati Banjir"])
def test_an_article_about_such_a_thing_is_one(title: str) -> None:
    assert title in from_bytes(PAGE.replace("Jembatan Kali Ulin Roboh Sebelum Diresmikan", title).encode(), "file").text


def test_what_a_page_asks_about_cookies_is_not_its_title() -> None:
    og = '<meta property="og:title" content="Jembatan Kali Ulin Roboh Sebelum Diresmikan">'
    asks = "<body><div><h1>Situs ini menggunakan cookie untuk Anda</h1><p>Terima semua cookie</p></div>"
    page = PAGE.replace(og, "").replace("<body>", asks)
    assert (
        reading.read(from_bytes(page.encode(), "file")).about["title"] == "Jembatan Kali Ulin Roboh Sebelum Diresmikan"
    )
