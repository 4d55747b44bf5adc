"""What people do, by hand, with and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.actors import PASSWORD
from tracker.demo.staff import PASSWORD as DEMO_PASSWORD

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reporter_signs_in_and_logs_an_interview_from_a_phone(visit: Visit, scripts: bool) -> None:
    assert PASSWORD != DEMO_PASSWORD
    page = visit(None, width=390, scripts=scripts)
    page.goto("/sign-in")
    page.fill("#email", "rani@demo.telusur.example")
    page.fill("#password", DEMO_PASSWORD)
    page.press("#password", "Enter")
    page.goto("/log?case=amb-01")
    page.get_by_label("Their exact words").fill("mesinnya masih ada di gudang")
    page.get_by_label("In one line").fill("Mesin di gudang")
    page.get_by_role("button", name=re.compile("Save")).click()
    expect(page.locator(".flash").first).to_be_visible()
    page.goto("/c/amb-01/log")
    expect(page.get_by_text("Mesin di gudang").first).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_an_attempt_that_puts_a_claim_takes_the_red_off_the_matrix(visit: Visit, scripts: bool) -> None:
    page = visit("rani", scripts=scripts)
    page.goto("/c/amb-01/confirmations")
    page.get_by_role("link", name="Never asked").first.click()
    page.get_by_label(re.compile("What happened")).first.select_option("declined") if page.get_by_label(
        re.compile("What happened")
    ).first.evaluate("e => e.tagName") == "SELECT" else page.get_by_label("Declined").first.check()
    page.get_by_role("button", name=re.compile("Save")).first.click()
    page.goto("/c/amb-01/confirmations")
    expect(page.locator(".mx .x-stop")).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False])
def test_what_was_removed_comes_back_with_one_tap(visit: Visit, scripts: bool) -> None:
    page = visit("rani", scripts=scripts)
    page.goto("/c/amb-01/documents")
    page.locator("main a", has_text="Signed MoU").first.click()
    page.locator("main summary, main button").filter(has_text="Remove").first.click()
    confirm = page.locator("details[open] button")
    if confirm.count():
        confirm.first.click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("main").get_by_text("Signed MoU").first).to_be_visible()


def test_a_long_form_saves_itself_to_the_server_and_comes_back(visit: Visit) -> None:
    page = visit("rani")
    page.goto("/c/amb-01/claims/new")
    with page.expect_response(lambda r: r.url.endswith("/drafts") and r.status < 300):
        page.get_by_label("In short").fill("Mesin absensi tidak dipakai")
    page.goto("/c/amb-01")
    page.goto("/c/amb-01/claims/new")
    expect(page.get_by_label("In short")).to_have_value("Mesin absensi tidak dipakai")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("scripts", [True, False])
def test_a_form_sent_after_the_session_ended_comes_back_filled_after_sign_in(visit: Visit, scripts: bool) -> None:
    page = visit("rani", scripts=scripts)
    page.goto("/c/amb-01/claims/new")
    other = page.context.new_page()
    other.goto("/more")
    other.get_by_role("button", name="Sign out").click()
    page.get_by_label("In short").fill("Mesin absensi tidak dipakai")
    page.get_by_role("button", name=re.compile("Save")).first.click()
    page.fill("#email", "rani@demo.telusur.example")
    page.fill("#password", DEMO_PASSWORD)
    page.get_by_role("button", name=re.compile("Sign in")).click()
    expect(page.get_by_label("In short")).to_have_value("Mesin absensi tidak dipakai")


def test_the_language_is_switched_by_the_person_and_kept(visit: Visit) -> None:
    page = visit("sari")
    page.goto("/")
    page.get_by_role("button", name="Bahasa Indonesia").click()
    assert page.get_attribute("html", "lang") == "id"
    page.goto("/cases")
    assert page.get_attribute("html", "lang") == "id"
