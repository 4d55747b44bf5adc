"""The body that a post belongs to, in the text's own words."""

import re

from .post_words import TERRITORIAL_HEADS
from .qualifiers import Qualifiers

_BRACKETS = re.compile(r"\s*\([^)]*\)")


def plain(words: str) -> str:
    """The words without brackets and double spaces."""
    return " ".join(_BRACKETS.sub("", words).split())


# What a head alone says about the body it leads.
_LEADS = {
    "Kadis": "Dinas",
    "Kepala Dinas": "Dinas",
    "Sekretaris Dinas": "Dinas",
    "Sekdis": "Dinas",
    "Kepala Badan": "Badan",
    "Kaban": "Badan",
    "Kepala Inspektorat": "Inspektorat",
    "Ketua DPRD": "DPRD",
    "Wakil Ketua DPRD": "DPRD",
    "Anggota DPRD": "DPRD",
    "Sekretaris DPRD": "DPRD",
    "Kepala Bappeda": "Bappeda",
    "Kepala BPKAD": "BPKAD",
    "Kepala BPBD": "BPBD",
    "Ketua KPU": "KPU",
    "Ketua Bawaslu": "Bawaslu",
    "Kapolres": "Polres",
    "Kapolda": "Polda",
    "Kapolsek": "Polsek",
    "Kajari": "Kejari",
    "Kajati": "Kejati",
    "Kepala Kejari": "Kejari",
    "Kadishub": "Dishub",
    "Kadisdik": "Disdik",
    "Kadinkes": "Dinkes",
    "Kadiskominfo": "Diskominfo",
    "Kepala Satpol PP": "Satpol PP",
    "Kepala Puskesmas": "Puskesmas",
    "Kepala Biro": "Biro",
    "Kepala Bagian": "Bagian",
    "Kepala Bidang": "Bidang",
}


def body_of(text: str, end: int, head: str, found: Qualifiers) -> str | None:
    """The body a post belongs to, in the text's own words; None where the head names none."""
    lead = _LEADS.get(head) or (head.removeprefix("Kepala ") if head.startswith("Kepala ") else None)
    if lead is None and (not found.field or head in TERRITORIAL_HEADS or head.startswith("Pejabat E")):
        return None
    own = _ARTICLES.sub("", plain(text[end : found.end]))
    return f"{lead or ''} {own}".strip()


_ARTICLES = re.compile(r"^(?:of|for|at|di|pada)(?: the)? ")
