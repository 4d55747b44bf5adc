"""A real browser against a real server on loopback, over both stories."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import make_server

from tests import stories
from tests.conftest import OwnKeys
from tests.templates import Templates
from tracker.accounts import sessions
from tracker.core.db import Database
from tracker.core.web import Telusur

ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--disable-component-update",
    "--no-first-run",
)
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "No Chromium on the PATH. Install it: apt-get install chromium"
    return {**browser_type_launch_args, "executable_path": found, "args": list(ARGS)}


@pytest.fixture
def address(shared_app: Telusur, story_templates: Templates, told_keys: OwnKeys) -> Iterator[str]:
    """http://127.0.0.1:port of a server with both stories."""
    with story_templates["sqlite"].copy() as url, told_keys():
        shared_app.database = Database(url)
        server = make_server("127.0.0.1", 0, shared_app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()
        shared_app.database.engine.dispose()


@pytest.fixture
def visit(browser: Browser, address: str, shared_app: Telusur) -> Iterator[Callable[..., Page]]:
    """visit("rani", width=390, language="id", scripts=False, dark=True): a page signed in as somebody."""
    opened: list[BrowserContext] = []

    def make(
        who: str | None, *, width: int = 1360, language: str = "en", scripts: bool = True, dark: bool = False
    ) -> Page:
        context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": 900},
            locale=language,
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
        )
        opened.append(context)
        if who:
            context.add_cookies([{"name": "telusur", "value": cookie(shared_app, who, language), "url": address}])
        return context.new_page()

    yield make
    for context in opened:
        context.close()


def cookie(app: Telusur, who: str, language: str) -> str:
    with app.database.work() as session:
        user = stories.user(session, who)
        user.language = language
        token = sessions.start(user, "Tests")
    serializer = app.session_interface.get_signing_serializer(app)  # ty: ignore[unresolved-attribute]
    return str(serializer.dumps({"_user_id": token, "_fresh": True}))


def faults(page: Page) -> list[str]:
    """What axe-core finds on the page (WCAG 2.0 to 2.2 A and AA, and best practice)."""
    page.evaluate(AXE)
    found = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations'], preload: false})).violations"
        ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | '))"
    )
    return list(found)
