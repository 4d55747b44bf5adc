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


# "Ketua Komisi" III DPRD leads the commission; "Ketua Umum" and "Kepala Ekonom" say nothing of what they lead.
_LEADER = re.compile(r"(?:Wakil )?(?:Kepala|Ketua|Anggota|Sekretaris) ")
_NO_BODY = frozenset("Umum Harian Ekonom Jenderal Utama Pribadi Perusahaan Majelis Urusan Proyek Pelaksana".split())


def _led(head: str) -> str | None:
    """What the words of a head lead: "Komisi", "Desa"."""
    if head.endswith("Menteri"):
        return "Kementerian"
    leader = _LEADER.match(head)
    return head[leader.end() :] if leader and head[leader.end() :].split()[0] not in _NO_BODY else None


def body_of(text: str, end: int, head: str, found: Qualifiers) -> str | None:
    """The body a post belongs to, in the text's own words; None where the head names none."""
    own = _ARTICLES.sub("", plain(text[end : found.end])).removesuffix(".")
    lead = _LEADS.get(head) or _led(head)
    if lead and (own or head not in (*TERRITORIAL_HEADS, "Menteri", "Wakil Menteri")):
        return f"{lead} {own}".strip()
    if not found.field or head in TERRITORIAL_HEADS or head.startswith("Pejabat E"):
        return None
    return own


_ARTICLES = re.compile(r"^(?:of|for|at|di|pada)(?: the)? ")
