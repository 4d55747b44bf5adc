"""Every page in a browser: nothing for axe to find, nothing wider than a phone, nothing the policy blocks.

A page is met in one of eight looks, the next page in the next one, so that each look meets every kind of page.
`make sweep` meets every page in all of them.
"""

import os
import re
from collections.abc import Callable
from itertools import product
from typing import NamedTuple

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page
from werkzeug.routing import Rule

from tests.browser.conftest import faults
from tests.test_pages import PAGES, url
from tracker.core.web import Telusur
from tracker.policy import Permission

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


class Look(NamedTuple):
    language: str
    width: int
    dark: bool


LOOKS = [Look(*of) for of in product(("en", "id"), (1360, 390), (False, True))]
NARROWEST = 320
ALL = bool(os.environ.get("SWEEP"))
RULES = sorted((r for r in PAGES if not r.endpoint.startswith("health.")), key=lambda rule: (rule.endpoint, rule.rule))
# What others meet otherwise than Sari, who edits both stories: (who, address).
OTHERS = [
    ("rani", "/"),
    ("rani", "/c/amb-01"),
    ("bram", "/"),
    ("bram", "/c/amb-01"),
    ("bram", "/c/amb-01/claims/2"),
    ("nadia", "/c/amb-01"),
    ("nadia", "/c/amb-01/claims/6"),
    ("nadia", "/c/amb-01/sources"),
    ("tia", "/"),
    ("tia", "/more"),
    ("tia", "/vault"),
    ("sari", "/c/mrt-01"),
    ("sari", "/c/mrt-01/links"),
    ("sari", "/c/mrt-01/timeline"),
    ("sari", "/search?q=server"),
    ("sari", "/cases?blocked=1"),
    (None, "/sign-in"),
    (None, "/c/nope-01"),
    (None, "/invitation/no-such-token"),
]


def whose(app: Telusur, rule: Rule) -> str | None:
    match getattr(app.view_functions[rule.endpoint], "permission", None):
        case Permission.ACCOUNTS_MANAGE:
            return "tia"
        case Permission.PUBLIC:
            return None
    return "sari"


def complains(message: ConsoleMessage) -> bool:
    """Whether the console shows an error, other than that what was asked for is not there for this reader."""
    return message.type == "error" and not re.search("status of 40[34]", message.text)


def opened(page: Page, path: str) -> bool:
    """Whether a whole page is there: what is shown in parts of pages is looked at there, and a sheet is a download."""
    try:
        page.goto(path)
    except Error as error:
        if "Download is starting" not in str(error):
            raise
        return False
    return bool(page.title())


def wrong_with(page: Page, look: Look) -> list[str]:
    found = faults(page)
    if page.get_attribute("html", "lang") != look.language:
        found.append("speaks another language")
    for width in (look.width, NARROWEST):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"scrolls sideways at {width}")
    page.set_viewport_size({"width": look.width, "height": 900})
    return found


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_finds_nothing_on_any_page(visit: Visit, shared_app: Telusur, look: Look) -> None:
    people = {who: visit(who, **look._asdict()) for who in (None, "rani", "sari", "bram", "tia", "nadia")}
    said: list[str] = []
    for page in people.values():
        page.on("console", lambda message: said.append(message.text) if complains(message) else None)
        page.on("pageerror", lambda error: said.append(str(error)))
    wrong = {}
    paths = [(whose(shared_app, rule), url(shared_app, rule)) for rule in RULES]
    for number, (who, path) in enumerate([*paths, *OTHERS]):
        if not ALL and LOOKS[number % len(LOOKS)] != look:
            continue
        said.clear()
        if opened(people[who], path) and (found := wrong_with(people[who], look) + said):
            wrong[f"{who} {path}"] = found
    assert wrong == {}
