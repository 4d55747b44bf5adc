"""Every text that the code marks is in both catalogues, under whatever name gettext was imported."""

import ast
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
MARKING = {"gettext", "lazy_gettext", "ngettext", "lazy_ngettext", "N_"}


def marked(path: Path) -> set[str]:
    """The first literal argument of every call of a marking function, by the name this file gives it."""
    tree = ast.parse(path.read_text())
    names = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in ("flask_babel", "tracker.core.i18n")
        for alias in node.names
        if alias.name in MARKING
    }
    return {
        call.args[0].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in names and call.args
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_marked_text_is_in_the_catalogue(language: str) -> None:
    path = ROOT / "tracker" / "translations" / language / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        known = {m.id if isinstance(m.id, str) else m.id[0] for m in read_po(file) if m.id and any(m.string)}
    lost = {text for source in (ROOT / "tracker").rglob("*.py") for text in marked(source)} - known
    assert lost == set()
