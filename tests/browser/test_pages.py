"""Main pages in a browser: nothing for axe to find, nothing wider than a phone, nothing the policy blocks."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import faults
from tests.test_pages import PAGES, url
from tracker.core.web import Telusur
from tracker.policy import Permission

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
CASE = [
    "/c/amb-01",
    "/c/amb-01/claims",
    "/c/amb-01/claims/6",
    "/c/amb-01/claims/new",
    "/c/amb-01/sources",
    "/c/amb-01/timeline",
    "/c/amb-01/money",
    "/c/amb-01/money/new",
    "/c/mrt-01/confirmations",
    "/c/mrt-01/confirmations/new",
    "/c/amb-01/articles",
    "/c/amb-01/documents",
    "/c/amb-01/log",
    "/c/amb-01/log/new",
    "/c/amb-01/tasks",
    "/c/amb-01/history",
    "/c/amb-01/stage",
    "/c/amb-01/members",
]
PLAIN = [
    "/",
    "/cases",
    "/cases/new",
    "/sources",
    "/officials",
    "/officials/new",
    "/confirmations",
    "/log?case=amb-01",
    "/more",
    "/account",
]


@pytest.mark.parametrize(("width", "language", "dark"), [(1360, "en", False), (390, "id", False), (390, "en", True)])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(visit: Visit, width: int, language: str, dark: bool) -> None:
    page, wrong = visit("sari", width=width, language=language, dark=dark), {}
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in (*PLAIN, *CASE):
        answer = page.goto(path)
        assert answer is not None
        assert answer.ok, path
        assert page.get_attribute("html", "lang") == language
        found = faults(page)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append("scrolls sideways")
        if found:
            wrong[path] = found
    assert wrong == {}
    assert complaints == []


@pytest.mark.parametrize("path", ["/accounts", "/accounts/new", "/more", "/account"])
def test_axe_finds_nothing_on_the_administrators_pages(visit: Visit, path: str) -> None:
    page = visit("tia")
    page.goto(path)
    assert faults(page) == []


@pytest.mark.parametrize("path", ["/sign-in", "/c/nope-01", "/invitation/no-such-token"])
def test_axe_finds_nothing_on_what_a_visitor_sees(visit: Visit, path: str) -> None:
    page = visit(None)
    page.goto(path)
    assert faults(page) == []


@pytest.mark.parametrize("feature", sorted({rule.endpoint.partition(".")[0] for rule in PAGES} - {"health"}))
def test_axe_finds_nothing_on_any_page_of_a_narrow_phone(visit: Visit, shared_app: Telusur, feature: str) -> None:
    pages = {who: visit(who, width=320) for who in ("sari", "tia")}
    wrong = {}
    for rule in PAGES:
        if not rule.endpoint.startswith(f"{feature}."):
            continue
        permission = getattr(shared_app.view_functions[rule.endpoint], "permission", None)
        page = pages["tia" if permission is Permission.ACCOUNTS_MANAGE else "sari"]
        path = url(shared_app, rule)
        # A file to keep is no page: the browser would not come back from it.
        if page.request.get(path).headers.get("content-disposition", "").startswith("attachment"):
            continue
        answer = page.goto(path)
        # What is shown in parts of pages is looked at there.
        if answer is None or not answer.ok or "<html" not in page.content() or not page.title():
            continue
        found = faults(page)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            found.append("scrolls sideways")
        if found:
            wrong[path] = found
    assert wrong == {}
