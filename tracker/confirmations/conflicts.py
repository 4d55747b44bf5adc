"""Noticing a question about the outlet's own interest: asking an official about media money. Pure."""

import re

_MEDIA_MONEY = re.compile(
    r"\b(anggaran|belanja|dana|kontrak|kerja\s?sama|kerjasama|mou|tagihan|biaya|honor)\s+(\w+\s+){0,3}?"
    r"(media|pers|wartawan|publikasi|iklan|advertorial)\b|\b(media|press|advertising)\s+(budget|contract|money)\b",
    re.IGNORECASE,
)


def asks_about_media_money(*texts: str) -> bool:
    """Whether any of `texts` speaks of what media are paid."""
    return any(_MEDIA_MONEY.search(text) for text in texts if text)
