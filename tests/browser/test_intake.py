"""A text pasted in becomes a case by clicks."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import faults
from tests.intake.texts import BRIDGE, PORTAL, WIRE

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


# Three minutes are 180 seconds: at ten seconds a click or a line to be typed, this many.
MOST_CLICKS = 18


@pytest.mark.parametrize(("scripts", "text"), [(True, PORTAL), (False, WIRE)])
def test_a_pasted_text_becomes_a_case_by_clicks_and_goes_again(visit: Visit, scripts: bool, text: str) -> None:
    page = visit("rani", scripts=scripts)
    page.goto("/cases")
    page.get_by_role("link", name="Read an article in").click()
    page.get_by_label("The text").fill(text)
    page.locator("button.go", has_text="Read the article").click()
    expect(page.locator("article mark.k-person").first).to_be_visible()
    if scripts:
        assert faults(page) == []
    assert page.get_by_role("button", name="Accept all: ").count() >= 9
    page.get_by_role("button", name="Accept all that is in no doubt").click()
    page.get_by_role("button", name="Go on to the case").click()
    # Whoever is like somebody on file is asked about where the case is made, not after a refusal.
    alike = page.get_by_label("Somebody else, a new entry")
    asked = alike.count()
    for number in range(asked):
        alike.nth(number).check()
    kind_of_source = page.get_by_label("Kind of source", exact=True)
    sources = kind_of_source.count()
    for number in range(sources):
        kind_of_source.nth(number).select_option(label="Witness")
    pressed = ("read an article in", "the text", "read it", "in no doubt", "go on", "editor", "enter it")
    typed = ("outlet", "title", "question", "code")
    assert asked + sources + len(pressed) + len(typed) <= MOST_CLICKS
    if not page.get_by_label("Outlet").input_value():
        page.get_by_label("Outlet").fill("Warta Utara")  # "media ini": the text does not name itself
    page.get_by_label("Title of the case").fill("Jembatan Kali Ulin")
    page.get_by_label("The question pursued").fill("Mengapa jembatan itu roboh?")
    page.get_by_label(re.compile("^Code")).fill("KUL")
    page.get_by_label(re.compile("^Editor")).select_option(label="Sari")
    if scripts:
        assert faults(page) == []
    page.get_by_role("button", name="Enter it").click()
    expect(page.locator(".flash").first).to_contain_text("things entered into KUL-")
    expect(page.get_by_role("heading", name="Jembatan Kali Ulin")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".flash").first).to_contain_text("Taken out again")


def test_the_page_of_findings_fits_a_phone(visit: Visit) -> None:
    page = visit("rani", width=320)
    page.goto("/intake/new")
    page.get_by_label("The text").fill(BRIDGE)
    page.locator("button.go", has_text="Read the article").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert faults(page) == []


def test_on_a_phone_links_lead_to_the_findings_and_back_without_scripts(visit: Visit) -> None:
    page = visit("rani", width=390, scripts=False)
    page.goto("/intake/new")
    page.get_by_label("The text").fill(BRIDGE)
    page.locator("button.go", has_text="Read the article").click()
    page.get_by_role("link", name="findings").click()
    expect(page.get_by_role("button", name="Accept all that is in no doubt")).to_be_in_viewport()
    page.get_by_role("link", name="Back to the text").first.click()
    expect(page.locator("article.read p").first).to_be_in_viewport()
    page.locator("article mark.k-amount a").first.click()
    amount = page.locator(".finds li[id^='amount']").first
    expect(amount).to_be_in_viewport()
    amount.locator("a.id").click()
    expect(page.locator("article mark.k-amount").first).to_be_in_viewport()


def test_the_text_stays_beside_the_list_of_findings(visit: Visit) -> None:
    page = visit("rani", width=1280, scripts=False)
    page.goto("/intake/new")
    page.get_by_label("The text").fill(PORTAL)
    page.locator("button.go", has_text="Read the article").click()
    last = page.locator(".finds li").last
    last.scroll_into_view_if_needed()
    expect(page.locator("article.read")).to_be_in_viewport(ratio=0.9)
    last.locator("a.id").click()
    expect(page.locator("article.read sup").last).to_be_in_viewport()
    expect(last).to_be_in_viewport()
