"""What the scripts on the catalogues share: where they are, and the texts the code has now."""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "id")
KEYWORDS = (
    "_l",
    "lazy_gettext",
    "lazy_ngettext:1,2",
    "lazy_pgettext:1c,2",
)  # beside Babel's own: _ N_ gettext ngettext ...


def path_of(language: str) -> Path:
    return ROOT / "tracker" / "translations" / language / "LC_MESSAGES" / "messages.po"


def forms_of(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """A text's forms: one, or with a plural as many as its language has."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def extract() -> Catalog:
    """Every text marked in the code and the templates, as a catalogue without translations."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "messages.pot"
        command = [sys.executable, "-m", "babel.messages.frontend", "extract", "--mapping", "babel.cfg"]
        command += ["--output", str(target), "--project", "Telusur", "--add-comments", "Translators:", "--sort-by-file"]
        command += [argument for keyword in KEYWORDS for argument in ("--keyword", keyword)]
        done = subprocess.run([*command, "."], cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            # Babel names the file it reads before it trips over it, the error comes last.
            reading = [line for line in done.stderr.splitlines() if line.startswith("extracting messages from ")]
            sys.exit("\n".join(reading[-1:] + done.stderr.splitlines()[-1:]))
        return read(target)
