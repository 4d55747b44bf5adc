"""The main path of each role, with JavaScript and without, in both languages, both widths and both lights by turns."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any, NamedTuple

import pytest
from babel.support import Translations
from playwright.sync_api import Page, expect

from tracker.core import clock
from tracker.core.settings import PACKAGE
from tracker.demo.staff import PASSWORD

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
SAID = {
    "en": lambda text: text,
    "id": Translations.load(PACKAGE / "translations", ["id"]).gettext,
}
WITH: dict[str, Any] = {"language": "id", "width": 390, "dark": True, "scripts": True}
WITHOUT: dict[str, Any] = {"language": "en", "width": 1360, "dark": False, "scripts": False}
TURNED: dict[str, Any] = {"language": "en", "width": 390, "dark": False, "scripts": True}
TURNED_WITHOUT: dict[str, Any] = {"language": "id", "width": 1360, "dark": True, "scripts": False}
ONE = [WITH, WITHOUT]
OTHER = [TURNED, TURNED_WITHOUT]


def of(look: dict[str, Any]) -> str:
    return "-".join(map(str, look.values()))


class Walk(NamedTuple):
    """A page, and its texts in the language it is read in."""

    page: Page
    said: Callable[[str], str]

    def press(self, name: str, exact: bool = True) -> None:
        self.page.get_by_role("button", name=self.said(name), exact=exact).first.click()

    def follow(self, name: str) -> None:
        self.page.locator("main").get_by_role("link", name=self.said(name), exact=True).first.click()

    def write(self, label: str, text: str) -> None:
        self.page.get_by_label(self.said(label)).first.fill(text)

    def tick(self, label: str) -> None:
        self.page.get_by_label(self.said(label), exact=True).first.check()

    def choose(self, label: str, option: str) -> None:
        self.page.get_by_label(self.said(label), exact=True).first.select_option(label=self.said(option))

    def sees(self, text: str) -> None:
        expect(self.page.locator("main").get_by_text(text).first).to_be_visible()


@pytest.fixture
def walk(visit: Visit) -> Callable[[str, dict[str, Any]], Walk]:
    return lambda who, look: Walk(visit(who, **look), SAID[look["language"]])


@pytest.mark.parametrize("look", ONE, ids=of)
def test_a_reporter_notes_protects_proves_and_writes(walk: Callable[..., Walk], look: dict[str, Any]) -> None:
    rani = walk("rani", look)
    page, said = rani.page, rani.said
    page.goto("/log?pick=1")
    page.locator("main a", has_text="AMB-01").click()
    rani.write("Their exact words", "mesinnya masih ada di gudang")
    page.get_by_label(said("They asked not to be named.")).first.check()
    rani.press("Save to the case")
    expect(page.locator(".flash").first).to_be_visible()
    page.goto("/c/amb-01/sources")
    rani.follow("Add a source")
    rani.choose("Kind", "Insider")
    rani.press("Save the source")
    rani.follow("Write down what was agreed")
    rani.write("What it covers", "Nama")
    rani.press("Save the terms")
    rani.follow("Add a detail the text mentions")
    rani.write("The words", "di gudang")
    rani.press("Save")
    rani.sees("di gudang")
    page.goto("/c/amb-01/claims")
    rani.follow("Add a claim")
    rani.write("In short", "Mesin absensi tidak dipakai")
    rani.press("Save the claim")
    rani.follow("Add a support")
    page.locator("select[name=target]").select_option(label="KENANGA")
    rani.press("Save the support")
    rani.sees("KENANGA")
    page.goto("/c/amb-01/articles")
    rani.follow("Add an article")
    page.locator("[name=text]").fill("Mesin absensi itu berada di gudang.")
    rani.press("Save the article")
    rani.follow("Write the next version")
    page.locator("[name=text]").fill("Mesin absensi itu masih berada di gudang.")
    page.get_by_role("button", name=said("Save as version %(number)s") % {"number": 2}).click()
    rani.sees("masih berada")


@pytest.mark.parametrize("look", OTHER, ids=of)
def test_an_editor_judges_moves_answers_and_invites(walk: Callable[..., Walk], look: dict[str, Any]) -> None:
    sari = walk("sari", look)
    page, said = sari.page, sari.said
    page.goto("/")
    page.locator(".flash.duef a").click()
    page.locator("main table a").first.click()
    sari.tick("Agree")
    sari.press("Send the answer")
    expect(page.locator(".flash").first).to_be_visible()
    page.goto("/c/amb-01")
    page.locator("section.ready li a").first.click()
    expect(page).to_have_url(re.compile("/c/amb-01/claims/6"))
    sari.follow("Make a task of it")
    page.get_by_role("button", name=re.compile("^" + said("Save"))).first.click()
    page.goto("/c/amb-01")
    sari.follow("Move the case")
    sari.tick("On hold")
    page.locator("[name=reason]").fill("Menunggu jawaban dinas.")
    sari.press("Move")
    expect(page.locator("dl.about")).to_contain_text("Menunggu jawaban dinas.")
    sari.follow("Members")
    sari.follow("Invite an external reviewer")
    sari.write("Name", "Wulan")
    page.locator("[name=email]").fill("wulan@demo.telusur.example")
    sari.write("Last day", (clock.today() + timedelta(days=20)).isoformat())
    sari.press("Invite")
    expect(page.locator("main input[readonly]").first).to_have_value(re.compile("/invitation/"))


@pytest.mark.parametrize("look", ONE, ids=of)
def test_legal_goes_from_the_queue_to_a_source_a_claim_and_the_record(
    walk: Callable[..., Walk], look: dict[str, Any]
) -> None:
    bram = walk("bram", look)
    page, said = bram.page, bram.said
    page.goto("/legal")
    bram.follow("KENANGA")
    for heading in ("What we promised", "Could someone work out who this is?"):
        expect(page.get_by_role("heading", name=said(heading))).to_be_visible()
    bram.follow("How many people they fit together")
    page.goto("/c/amb-01/claims/2")
    page.get_by_role("textbox", name=said("Comment")).fill("Satu sumber saja. @Sari")
    bram.press("Comment")
    bram.sees("Satu sumber saja.")
    page.goto("/c/amb-01/history")
    bram.follow("Audit log")
    expect(page.locator("main table, main ol").first).to_be_visible()


@pytest.mark.parametrize("look", OTHER, ids=of)
def test_an_administrator_invites_somebody_who_joins_and_closes_the_newsroom(
    walk: Callable[..., Walk], look: dict[str, Any]
) -> None:
    tia = walk("tia", look)
    page = tia.page
    page.goto("/accounts")
    tia.follow("Invite somebody")
    tia.write("Name", "Yusuf")
    page.locator("[name=email]").fill("yusuf@demo.telusur.example")
    page.get_by_label(re.compile("^" + tia.said("Reporter"))).first.check()
    tia.press("Make the invitation")
    link = page.locator("main input[readonly]").first.input_value()
    yusuf = walk(None, look)
    yusuf.page.goto("/invitation/" + link.rpartition("/")[2])
    for field in yusuf.page.locator("input[type=password]").all():
        field.fill("kursi-rotan-di-teras-depan")
    yusuf.press("Join")
    expect(yusuf.page.locator("main")).to_be_visible()
    page.goto("/accounts")
    tia.follow("Security")
    tia.follow("Change it")
    page.get_by_label(re.compile("^" + tia.said("Read-only"))).check()
    tia.write("Your password", PASSWORD)
    tia.press("Set it")
    expect(page.locator(".locked-now")).to_be_visible()


@pytest.mark.parametrize("look", ONE, ids=of)
def test_a_reviewer_from_outside_finds_their_case_and_comments(walk: Callable[..., Walk], look: dict[str, Any]) -> None:
    nadia = walk("nadia", look)
    page, said = nadia.page, nadia.said
    page.goto("/")
    expect(page).to_have_url(re.compile("/c/amb-01$"))
    page.goto("/c/amb-01/articles")
    page.locator("main table a, main .rows a, main .claim").first.click()
    page.get_by_role("textbox", name=said("Comment")).fill("Bagian ini perlu dokumen.")
    nadia.press("Comment")
    nadia.sees("Bagian ini perlu dokumen.")
    assert page.request.get("/c/mrt-01").status == 404
