"""The rules of both languages as tables ready to search, and the patterns of who speaks."""

import re

from . import rules_en, rules_id
from .rule import Table

ANONYMOUS = Table(rules_id.ANONYMOUS, rules_en.ANONYMOUS)
NO_SOURCE = Table(rules_id.NO_SOURCE, rules_en.NO_SOURCE)
CONTACT = Table(rules_id.CONTACT, rules_en.CONTACT)
OUTCOMES = Table(rules_id.OUTCOMES, rules_en.OUTCOMES)
CHANNELS = Table(rules_id.CHANNELS, rules_en.CHANNELS)
HEDGES = Table(rules_id.HEDGES, rules_en.HEDGES)
DETAILS = Table(rules_id.DETAILS, rules_en.DETAILS)
TABLES = {
    "anonymous": ANONYMOUS, "no_source": NO_SOURCE, "contact": CONTACT, "outcomes": OUTCOMES, "channels": CHANNELS,
    "hedges": HEDGES, "details": DETAILS,
}  # fmt: skip

_AFTER = "|".join(sorted(rules_id.SAID_AFTER, key=len, reverse=True))
_BEFORE = "|".join(sorted({*rules_id.SAID_BEFORE, *rules_en.SAID_BEFORE}, key=len, reverse=True))
_SAID = "|".join(rules_en.SAID_AFTER)
# "kata Guntur", "katanya", "said Guntur"; group `pron` when a pronoun or "-nya" stands for the speaker.
VERB_FIRST = re.compile(
    rf"(?<!\w)(?:(?:{_AFTER})(?P<pron>nya)?|lanjutnya|(?:{_SAID})(?: (?P<pron2>he|she|they))?|(?P<pron3>he|she|they"
    rf"|ia|dia) (?:{_SAID}))(?!\w)",
    re.IGNORECASE,
)
VERB_LAST = re.compile(rf"(?<!\w)(?:{_BEFORE})(?!\w)", re.IGNORECASE)
ACCORDING = re.compile(r"(?<!\w)(?:menurut|mengutip|according to)(?!\w)", re.IGNORECASE)
# Where a name may stand that no post introduces.
NAME_AFTER = re.compile(
    rf"(?<!\w)(?:{_AFTER}|[Mm]enurut|[Kk]ata|bernama|{_SAID}|[Aa]ccording to|named)[ \u00a0](?=[A-Z])"
)
_NAME = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4}"
NAME_BEFORE = re.compile(rf"(?<![\w.])({_NAME})(?:,? \(\d\d\),?)?[ \u00a0](?:{_BEFORE}|{_SAID})(?!\w)")
