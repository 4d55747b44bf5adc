"""Forms of bringing a sheet in: handing it in, and saying what each column fills."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import FileField, SelectField
from wtforms.fields.choices import Choice as Option
from wtforms.validators import ValidationError

from tracker.core.fields import Choice, Line, Options
from tracker.core.forms import Form
from tracker.core.i18n import N_
from tracker.exchange.columns import COLUMNS, OTHERWISE, Sort

OTHERWISE_LABELS = {
    Sort.OFFICIALS: _("Kind, where the sheet does not say"),
    Sort.AMOUNTS: _("Budget stage, where the sheet does not say"),
    Sort.ENTRIES: _("Kind, where the sheet does not say"),
}


class SheetForm(Form):
    keeps_draft = False
    file = FileField(
        _("The sheet"), description=_("CSV or XLSX, 8 MB and 5,000 rows at most. Its first row is headings.")
    )


class CaseSheetForm(SheetForm):
    sort = Options(
        _("What its rows are"),
        [Sort.AMOUNTS, Sort.ENTRIES],
        required=_("Choose what the rows are."),
        default=Sort.AMOUNTS,
    )


class Fills(SelectField):
    """What a column fills: the key of one of `columns`, "" for nothing."""

    def __init__(self, label: Any, sort: Sort, **kwargs: Any) -> None:
        super().__init__(label, [], **kwargs)
        self.offered = {"": N_("Leave out"), **{column.key: column.label for column in COLUMNS[sort]}}

    def iter_choices(self) -> Any:
        for value, label in self.offered.items():
            yield Option(value, gettext(label), value == (self.data or ""), {})

    def has_groups(self) -> bool:
        return False

    def pre_validate(self, form: Any) -> None:
        if (self.data or "") not in self.offered:
            raise ValidationError(str(_("Choose one of the list.")))


def mapping_form(sort: Sort, headings: Sequence[str], **kwargs: Any) -> Any:
    """A form with a field `column_0` ... for each heading, `otherwise`, and `name` to keep the mapping under."""
    fields: dict[str, Any] = {
        f"column_{number}": Fills(heading or str(number + 1), sort) for number, heading in enumerate(headings)
    }
    fields["otherwise"] = Choice(OTHERWISE_LABELS[sort], OTHERWISE[sort])
    fields["name"] = Line(
        _("Keep this mapping under a name"), longest=80, description=_("It is offered again for the same headings.")
    )
    fields["keeps_draft"] = False
    return type("MappingForm", (Form,), fields)(**kwargs)


def chosen(form: Any, width: int) -> list[str]:
    """What each column fills, in the order of the columns."""
    return [form[f"column_{number}"].data or "" for number in range(width)]
