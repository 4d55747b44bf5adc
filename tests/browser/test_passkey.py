"""A passkey in a real browser: Chromium's own virtual authenticator makes it and signs in with it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import faults
from tests.stories import WHO
from tracker.demo.staff import PASSWORD

pytestmark = pytest.mark.browser
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def sign_in(page: Page, home: str) -> None:
    page.goto(f"{home}/sign-in")
    page.fill("#email", WHO["rani"])
    page.fill("#password", PASSWORD)
    page.click("main form button.go")


def test_a_passkey_is_made_and_used(visit: Callable[..., Page], address: str) -> None:
    # A bare address has no passkeys, a name has.
    home = address.replace("127.0.0.1", "localhost")
    page = visit(None)
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    sign_in(page, home)
    found = {}
    for name in ("app", "passkey"):
        page.goto(f"{home}/account/second-factor/{name}")
        found[name] = faults(page)
    page.fill("#name", "Laptop")
    page.click("main form button.go")
    page.wait_for_selector(".codes")
    found["codes"] = faults(page)
    page.click("main a.go")
    found["list"] = faults(page)
    page.context.clear_cookies()
    sign_in(page, home)
    page.wait_for_url("**/sign-in/second*")
    found["second"] = faults(page)
    page.click("[data-passkey] button")
    page.wait_for_url(f"{home}/")
    page.context.clear_cookies()
    page.goto(f"{home}/sign-in")
    found["first"] = faults(page)
    page.click("[data-passkey] button")
    page.wait_for_url(f"{home}/")
    assert {name: some for name, some in found.items() if some} == {}


def test_without_javascript_the_page_says_what_else_there_is(visit: Callable[..., Page], address: str) -> None:
    page = visit("rani", scripts=False)
    page.goto(f"{address.replace('127.0.0.1', 'localhost')}/sign-in")
    page.fill("#email", WHO["rani"])
    page.fill("#password", PASSWORD)
    page.click("main form button.go")
    page.goto(page.url.rstrip("/") + "/account/second-factor/passkey")
    assert "Passkeys need JavaScript" in page.inner_text("main")
