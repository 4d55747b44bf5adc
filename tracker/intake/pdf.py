"""The text of a PDF, read by a process of its own that may take so much time and memory and no more."""

import subprocess
import sys

from tracker.core.i18n import N_, Problem
from tracker.intake.unwrapping import printed

SECONDS = 20
MEMORY = 1_000_000_000
MOST_PAGES = 200
MOST_CHARACTERS = 1_000_000
LOCKED = 3


def pdf_text(data: bytes, field: str) -> str:
    """Its paragraphs. Raises Problem for a PDF that is locked, broken, endless or a scan."""
    command = [sys.executable, "-I", "-c", "from tracker.intake.pdf import child; child()"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS + 5, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise Problem(N_("This PDF takes too long to read. Paste the text instead."), field=field) from None
    if done.returncode == LOCKED:
        raise Problem(N_("This PDF is locked with a password. Paste the text instead."), field=field)
    if done.returncode:
        raise Problem(N_("This PDF cannot be read. Paste the text instead."), field=field)
    text = done.stdout.decode("utf-8", "replace")
    if not text.strip():
        raise Problem(N_("This PDF has pictures of pages, and no text. Type or paste what matters."), field=field)
    return printed(text)


def child() -> None:
    """Reads a PDF from standard input, writes its text to standard output."""
    import io
    import logging

    import pypdf

    from tracker.intake.pdf_page import page_text

    _bounded()
    logging.disable(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(sys.stdin.buffer.read()))
        if reader.is_encrypted and not reader.decrypt(""):
            sys.exit(LOCKED)
        text = ""
        for page in reader.pages[:MOST_PAGES]:
            text += page_text(page) + "\n"
            if len(text) > MOST_CHARACTERS:
                break
    except Exception:  # a broken file breaks in any way it likes, and all of them mean the same
        sys.exit(1)
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


def _bounded() -> None:
    try:
        import resource
    except ImportError:  # not on this system: the timeout remains
        return
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
