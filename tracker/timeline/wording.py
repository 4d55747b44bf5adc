"""Uncertain dates in words."""

from flask_babel import get_locale

from tracker.core.types import Dated
from tracker.language import edtf


def edtf_words(dated: Dated | None) -> str:
    """The date in the reader's language ("since Jan 2022"); where no date was read, the words used; "" for nothing."""
    if not dated:
        return ""
    if dated.edtf:
        return edtf.describe(dated.edtf, str(get_locale() or "en"))
    return dated.words or ""
