"""What people type into the field of an amount in haste, spelt out: ">2 M", "1½ jt", "2 M 500 jt", "kira2 2 M".

Only a field is read so: in running text the same signs are anything else.
"""

import re
from decimal import Decimal
from itertools import pairwise

_SCALE = r"(?:m|t|jt|rb|k|ribu|juta|mil[iy]ar|triliun|thousand|million|billion|mn|bn|rupiah)"
_FULL = {"m": "miliar", "t": "triliun", "jt": "juta", "rb": "ribu"}
_SIGNS = str.maketrans({"½": " 1/2", "¼": " 1/4", "¾": " 3/4"})
_FRACTION = re.compile(rf"(?:(\d{{1,3}}) )?\b([1-9])/([248])(?= ?{_SCALE}\b)", re.IGNORECASE)
_BESIDE = re.compile(r"(?<=[0-9])(?: ?)(m|t|jt|rb)(?![a-z])(?= ?[0-9])", re.IGNORECASE)  # "2M500jt"
_GROUPED = re.compile(r"(?<=[0-9])['’](?=[0-9]{3})")
_UNITS = "satu dua tiga empat lima enam tujuh delapan sembilan".split()
_NEXT = "|".join(f"{one} {other}" for one, other in pairwise(_UNITS))
_FORMS = tuple(
    (re.compile(form, re.IGNORECASE), said)
    for form, said in (
        (r"^(?:\+ ?-|ca?\.|(?:kira2|sktr|kl)\b|k\.l\.)\s*", "sekitar "),
        (r"^(?:>=|≥|min\b\.?)\s*(?=\w)", "minimal "),
        (r"^(?:<=|≤|ma(?:x|ks)\b\.?)\s*(?=\w)", "maksimal "),
        (r"^>\s*", "lebih dari "),
        (r"^<\s*", "kurang dari "),
        (r"^(?:rm|ringgit)\s*(?=[0-9])", "MYR "),
        (r"^yen\s*(?=[0-9])", "JPY "),
        (r"^ri?yal\s*(?=[0-9])", "SAR "),
        (r"^(?:cuma|hanya|baru|total|sebesar|senilai)\s+", ""),
        (r"\s*(?:\+{1,3}|\blbh)$", " lebih"),
        (r"\s+(?:doang|saja|aja)$", ""),
        (r"\s+(?:tahun|thn|th|ta)\.?\s*(?:19|20)[0-9]{2}$", ""),
        (r"^antara\s+(.+?)\s+(?:dan|and)\s+", r"\1 - "),
        (rf"(?<=[0-9])\s+(?:atau|or)\s+(?=[0-9.,]+ ?{_SCALE}\b)", "-"),
        (rf"\b({_NEXT})(?= {_SCALE}\b)", lambda found: found[1].replace(" ", " sampai ")),
    )
)


def spelt(words: str) -> str:
    """`words` spelt out, or as they are."""
    said = " ".join(words.translate(_SIGNS).split())
    for form, better in _FORMS:
        said = form.sub(better, said)
    said = _FRACTION.sub(_decimal, _GROUPED.sub("", said))
    return _BESIDE.sub(lambda scale: f" {_FULL[scale[1].lower()]} ", said).replace("  ", " ").strip()


def _decimal(found: re.Match[str]) -> str:
    value = int(found[1] or 0) + Decimal(found[2]) / int(found[3])
    return f"{value:f}".replace(".", ",")
