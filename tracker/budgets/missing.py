"""What the readiness panel says of a case's amounts."""

from collections.abc import Sequence

from flask_babel import gettext as _

from tracker.budgets.models import Amount
from tracker.budgets.page import item_url, short
from tracker.cases.models import Case


def missing(case: Case, amounts: Sequence[Amount]) -> list[dict[str, str]]:
    """A loss nobody has shown blocks; an amount without anything behind it is to fix. [{kind, text, note, url}]"""
    stops, dues = [], []
    for amount in amounts:
        if amount.withdrawn or amount.shown:
            continue
        words, url = short(amount.words), item_url(case, amount)
        if amount.as_loss:
            text = _("No amount behind “%(words)s”", words=words)
            note = _("No document in hand shows a loss. Find one, or do not call it a loss.")
            stops.append({"kind": "stop", "text": text, "note": note, "url": url})
        elif amount.source is None and amount.log_entry is None and amount.document is None:
            text = _("“%(words)s” has no source", words=words)
            note = _("Say who said it, where it is logged, or which document shows it.")
            dues.append({"kind": "due", "text": text, "note": note, "url": url})
    return stops + dues
