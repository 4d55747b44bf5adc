"""How people and entries are named in the log's choices and lists."""

from flask_babel import gettext as _

from tracker.log.models import LogEntry
from tracker.officials.models import Official
from tracker.officials.visibility import label_of
from tracker.sources.models import Source


def name_of(person: Source | Official) -> str:
    """A line to choose by: a pseudonym, a source on the record, or an official with the post."""
    if isinstance(person, Official):
        return label_of(person)
    if person.anonymous:
        return _("%(name)s (source, not to be named)", name=person.display)
    return _("%(name)s (source)", name=person.display)


def line_of(entry: LogEntry) -> str:
    """An entry in one line, with its passages loaded: its title, else the beginning of what was said."""
    if entry.title:
        return entry.title
    text = next((passage.words for passage in entry.said), entry.body)
    short = " ".join(text.split())
    return f"{short[:90]}…" if len(short) > 90 else short
