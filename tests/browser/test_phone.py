"""What a telephone has room for."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_a_long_total_of_money_wraps(visit: Callable[..., Page]) -> None:
    page = visit("sari", width=390, language="id", scripts=False)
    for words in ("sekitar Rp 8.187.500.000", "paling banyak Rp 1.512.345.678", "sekitar Rp 9.687.512.345"):
        page.goto("/c/mrt-01/money/new")
        page.locator("[name=words]").fill(words)
        page.locator("button.go").click()
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto("/c/mrt-01/money")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
