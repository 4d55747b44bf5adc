"""What an entry of a kind should say. Nothing of it is ever demanded before saving: it is asked for later."""

from tracker.core.i18n import N_
from tracker.log.models import EntryKind, LogEntry

WHO = N_("who it was")
WORDS = N_("what was said")
DAY = N_("the day")
LINE = N_("one line about it")
DOCUMENT = N_("which document")

TALK = (WHO, WORDS, DAY)
NEEDS = {
    EntryKind.LEAD: (LINE,),
    EntryKind.INTERVIEW: TALK,
    EntryKind.CALL: TALK,
    EntryKind.DOCUMENT: (DOCUMENT,),
    EntryKind.NOTE: (LINE,),
    EntryKind.ANOMALY: (LINE,),
}


def lacks(entry: LogEntry) -> list[str]:
    """Msgids of what `entry` still lacks, in the order to ask for it."""
    words = bool(entry.said or entry.body)
    has = {
        WHO: entry.source is not None or entry.official is not None,
        WORDS: words,
        DAY: bool(entry.happened),
        LINE: words or bool(entry.title),
        DOCUMENT: entry.document is not None or bool(entry.title),
    }
    return [part for part in NEEDS[entry.kind] if not has[part]]
