"""Help: each role reads its own guide, and what the guides name is what the program shows."""

import re
from pathlib import Path

import pytest

from tests.actors import Cast
from tests.web import soup
from tracker.desk.guide import BOLD, GUIDES, source

ROOT = Path(__file__).resolve().parent.parent.parent
PAIRS = [(name, language) for name in GUIDES for language in ("en", "id")]


@pytest.fixture(scope="module")
def texts() -> str:
    """Everything between double quotes in templates and code, as one text."""
    files = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "tracker").rglob("*.py")]
    return "\n".join(re.sub(r"\s+", " ", file.read_text(encoding="utf-8")) for file in files)


@pytest.mark.parametrize(("name", "language"), PAIRS)
def test_what_a_guide_names_is_a_text_of_the_program(texts: str, name: str, language: str) -> None:
    named = BOLD.findall(source(name, language))
    assert named
    assert [text for text in named if f'"{text}"' not in texts] == []


@pytest.mark.parametrize("name", GUIDES)
def test_both_languages_name_the_same_things_in_the_same_order(name: str) -> None:
    english, indonesian = source(name, "en"), source(name, "id")
    assert english != indonesian
    assert BOLD.findall(english) == BOLD.findall(indonesian)


def test_help_opens_the_guide_of_ones_own_role_in_ones_own_language(client_of, db, cast: Cast) -> None:
    cast.editor.language = "id"
    client = client_of(cast.editor)
    page = soup(client.get("/help", follow_redirects=True))
    assert page.select_one("article h1").text == "Untuk redaktur"
    assert "Meja" in [bold.text for bold in page.select("article strong")]
    assert client.get("/help/nobody").status_code == 404
    admin = soup(client_of(cast.admin).get("/help", follow_redirects=True))
    assert admin.select_one("article h1").text == "For administrators"
    assert admin.select("article img") == []
