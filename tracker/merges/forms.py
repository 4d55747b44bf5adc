"""The form that says, field by field, which of two values is kept."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice

from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.merges.fields import Keep, Pair


class MergeForm(Form):
    """`choices_of` adds a choice for each pair that differs. The version of both is that of what was seen."""

    keeps_draft = False
    is_act = True
    other_version = HiddenField()

    def wanted(self) -> dict[str, Keep]:
        """{key of a group: what is kept}."""
        return {name: Keep(value) for name, value in self.data.items() if name.startswith("keep_")}

    def show_older(self, other: Any) -> bool:
        """Whether the other one was changed since it was shown."""
        older = self.other_version.data != str(other.version)
        self.other_version.data = str(other.version)
        return older


class PickForm(Form):
    keeps_draft = False
    other = Pick(_l("The other entry"), blank=_l("Choose it"), required=_l("Choose the other entry."))


def merge_form(kept: Any, other: Any, pairs: list[Pair]) -> MergeForm:
    """The form for two items; its fields are named by the keys of the groups that differ."""
    fields = {pair.group.key: _choice(pair) for pair in pairs if pair.differs}
    form = type("TwoIntoOne", (MergeForm,), fields)(record=kept)
    if not form.is_submitted():
        form.other_version.data = str(other.version)
    return form


def _choice(pair: Pair) -> Any:
    keeps = [keep for keep in Keep if keep is not Keep.BOTH or pair.may_be_both]
    return RadioField(
        pair.label, choices=[SelectChoice(k.value, _(k.label)) for k in keeps], default=pair.default.value
    )
