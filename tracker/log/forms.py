"""Forms of the log: the quick one for a phone, and the full one with its passages."""

from collections.abc import Iterator
from typing import Any

import wtforms
from flask_babel import lazy_gettext as _
from wtforms import FieldList, FormField, HiddenField

from tracker.core.date_fields import When
from tracker.core.fields import Choice, Line, Options, Tick, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.core.text import as_uuid
from tracker.core.translations import WTFormsTranslations
from tracker.log.models import Channel, EntryKind
from tracker.log.service import Said
from tracker.sources.models import Attribution

QUICK = (EntryKind.INTERVIEW, EntryKind.CALL, EntryKind.LEAD, EntryKind.DOCUMENT, EntryKind.NOTE)
EMPTY_ROWS = 2


class PassageForm(wtforms.Form):
    """One row: words, and the attribution agreed for them."""

    class Meta:
        def get_translations(self, form: Any) -> WTFormsTranslations:
            return WTFormsTranslations()

    uuid = HiddenField()
    words = Words(_("Exact words"), longest=50_000)
    attribution = Choice(_("Attribution"), Attribution, blank=_("Not recorded"))
    verbatim = Tick(_("Word for word"), default=True)

    def said(self) -> Said:
        told = self.data
        return Said(told["words"] or "", told["attribution"], bool(told["verbatim"]), as_uuid(str(told["uuid"] or "")))


class Passages(FieldList):
    """Rows of passages; what a form says of them is shown as their words."""

    def _extract_indices(self, prefix: str, formdata: Any) -> Iterator[int]:
        for key in formdata:
            number = key.removeprefix(f"{prefix}-").partition("-")[0] if key.startswith(f"{prefix}-") else ""
            if number.isascii() and number.isdigit() and len(number) < 5:
                yield int(number)

    def _value(self) -> str:
        return "\n".join(row.form.words.data for row in self.entries if row.form.words.data)

    def add_empty(self) -> None:
        """Two rows to write in, after those that are filled."""
        while len(self.entries) < 2000 and sum(not row.form.words.data for row in self.entries) < EMPTY_ROWS:
            self.append_entry()

    def said(self) -> list[Said]:
        return [row.form.said() for row in self.entries]


class QuickForm(Form):
    kind = Options(_("What was it?"), QUICK, default=EntryKind.INTERVIEW)
    who = Pick(_("Who was it?"), blank=_("Not known yet"))
    words = Words(_("Their exact words"), longest=50_000, description=_("As spoken. Spelling can wait."))
    title = Line(_("In one line"))
    channel = Choice(_("How"), Channel, default=Channel.UNKNOWN)
    happened = When(_("When"))
    asked = Tick(_("They asked not to be named."), description=_("Opens the terms before anything else."))


class EntryForm(Form):
    kind = Options(_("What was it?"), EntryKind, default=EntryKind.NOTE)
    title = Line(_("In one line"))
    happened = When(_("When"), description=_("As known: 15/7, 15 Juli 2023, Juli 2023, belum lama ini."))
    channel = Choice(_("How"), Channel, default=Channel.UNKNOWN)
    place = Line(_("Where"), longest=120, description=_("A town is enough when a protected source is there."))
    source = Pick(
        _("With (source)"),
        blank=_("Nobody"),
        description=_("Or about whom: with a protected source, all of it stays home when the case is taken out."),
    )
    official = Pick(_("With (official)"), blank=_("Nobody"))
    document = Pick(_("Document"), blank=_("None"))
    said = Passages(FormField(PassageForm), _("What was said"))
    body = Words(
        _("Notes"), description=_("What you saw and did. Use pseudonyms, never the name of a protected source.")
    )
    settled = Line(_("How it was settled"), description=_("Of an anomaly. Empty: still to settle."))
    asked_unnamed = Tick(
        _("They asked not to be named."), description=_("Kept until the source is written down and chosen here.")
    )
    unfinished = Tick(_("Unfinished"), description=_("Keeps it among what is to be completed."))

    def values(self) -> dict[str, Any]:
        given = super().values()
        given.pop("said")
        return {**given, "passages": self.said.said()}


class SettleForm(Form):
    keeps_draft = False
    settled = Line(_("How was it settled?"), required=_("Write how it was settled."))
