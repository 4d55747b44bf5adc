"""What an editor does in a day, without JavaScript and in the dark."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def test_an_editor_judges_a_case_moves_it_and_answers_a_request(visit: Visit) -> None:
    page = visit("sari", scripts=False, dark=True)
    page.goto("/")
    page.get_by_role("link", name="1 request waits for your answer").click()
    page.locator("main table a").first.click()
    page.get_by_label("Agree").check()
    page.get_by_role("button", name="Send the answer").click()
    expect(page.locator(".flash").first).to_be_visible()
    page.goto("/c/amb-01")
    expect(page.locator("section.ready h2")).to_contain_text("block publication")
    page.get_by_role("link", name="Move the case").click()
    page.get_by_label("On hold").check()
    page.get_by_label("Why").fill("Menunggu jawaban dinas.")
    page.get_by_role("button", name="Move", exact=True).click()
    expect(page.locator("dl.about")).to_contain_text("Menunggu jawaban dinas.")
