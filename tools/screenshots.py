"""The pictures of README and docs/guide, taken from the demo as it is now: `python -m tools.screenshots`.

Runs a demo of its own in a folder that is gone afterwards, at one fixed moment, in headless Chromium.
"""

import secrets
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from tracker import demo
from tracker.app import create_app
from tracker.core import clock
from tracker.demo.staff import PASSWORD
from tracker.migrate import upgrade

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
# A working day, so that the deadlines of the stories lie as they do for who opens the demo.
MOMENT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ARGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")


class Picture(NamedTuple):
    name: str
    who: str
    path: str
    width: int
    height: int


PICTURES = (
    Picture("case", "sari", "/c/amb-01", 1360, 900),
    Picture("desk", "sari", "/", 1360, 900),
    Picture("phone", "rani", "/log?case=amb-01", 390, 844),
    Picture("queue", "bram", "/legal", 1360, 460),
    Picture("security", "tia", "/accounts/security", 1360, 560),
)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a demo of its own, that answers while the block runs."""
    app = create_app(
        {
            "DATABASE_URL": f"sqlite:///{folder / 'demo.db'}",
            "KEYS": str(folder / "keys"),
            "INSTANCE_KEY": secrets.token_bytes(32),
            "DEMO": True,
        }
    )
    upgrade(app.database.engine)
    demo.load(app)
    server = make_server("127.0.0.1", 0, app, threaded=False)
    # The moment is a context variable: the thread that answers sets it for itself.
    thread = threading.Thread(target=lambda: (clock.frozen.set(MOMENT), server.serve_forever()))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        app.database.engine.dispose()


def take(browser: Browser, address: str, picture: Picture) -> None:
    """Signs in as the person of `picture` and writes docs/images/<name>.png."""
    size = {"width": picture.width, "height": picture.height}
    with browser.new_context(base_url=address, viewport=size, locale="en") as context:  # ty: ignore[invalid-argument-type]
        page = context.new_page()
        page.goto("/sign-in")
        page.fill("#email", f"{picture.who}@demo.telusur.example")
        page.fill("#password", PASSWORD)
        page.press("#password", "Enter")
        page.wait_for_load_state()
        answer = page.goto(picture.path)
        if answer is None or not answer.ok:
            raise SystemExit(f"{picture.path} does not answer {picture.who}.")
        page.screenshot(path=IMAGES / f"{picture.name}.png")


def main() -> int:
    clock.frozen.set(MOMENT)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGS))
        for picture in PICTURES:
            take(browser, address, picture)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
