"""Forms of cases."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms.validators import Regexp

from tracker.cases.models import RelationKind, Sensitivity, Stage
from tracker.core.date_fields import Day
from tracker.core.fields import Choice, Line, Options, Tick, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick


class TagLine(Line):
    """The tags of a case in one line, as they are typed."""

    def process_data(self, value: Any) -> None:
        self.data = value if isinstance(value, str) else ", ".join(tag.name for tag in value or () if not tag.removed)


class CaseFields(Form):
    title = Line(_("Title"), required=_("Give the case a title."), longest=200)
    question = Words(
        _("The question pursued"),
        required=_("Write the question this case is to answer."),
        longest=2000,
        description=_("One sentence. Everything else is measured against it."),
    )
    hypothesis = Words(
        _("Hypothesis"), longest=4000, description=_("What you expect to find, and what would prove you wrong.")
    )
    region = Line(_("Region"), longest=120, description=_("City or regency, and province."))
    sensitivity = Options(
        _("Who may open it"),
        Sensitivity,
        default=Sensitivity.NORMAL,
        description=_(
            "Normal: members, every editor, and legal once it has an anonymous source. Restricted: members only."
        ),
    )
    tags = TagLine(_("Tags"), longest=400, description=_("Separated by commas."))
    target_on = Day(_("Target date"))
    embargo_until = Day(_("Embargo until"), description=_("Nothing may run before this day."))

    def tag_names(self) -> list[str]:
        return [part.strip() for part in (self.tags.data or "").split(",") if part.strip()]

    def values(self) -> dict[str, Any]:
        return {**super().values(), "tags": self.tag_names()}


class NewCaseForm(CaseFields):
    begins_with = "prefix"
    prefix = Line(
        _("Code"),
        required=_("Choose two to six letters."),
        longest=6,
        checks=[Regexp(r"^[A-Za-z]{2,6}$", message=_("Letters only, two to six of them."))],
        description=_(
            "Two to six letters, as AMB for Ambon. Telusur adds a number: it is drawn, not counted, so that codes "
            "tell nothing."
        ),
    )
    editor = Pick(
        _("Editor"),
        blank=_("Choose an editor"),
        description=_("A normal case has one. A restricted case may begin without."),
    )


class StageForm(Form):
    after = Options(_("Move to"), Stage, required=_("Choose where the case goes."))
    reason = Words(_("Why"), longest=2000, description=_("It stays with the case, for whoever asks later."))


class MemberForm(Form):
    keeps_draft = False
    user = Pick(_("Add somebody"), required=_("Choose a person."))


class StayForm(Form):
    is_act = True
    ends_on = Day(
        _("Last day"),
        required=_("Give the last day."),
        description=_("They are told five days before, and so are you."),
    )
    may_sign = Tick(
        _("May sign for legal"), description=_("The legal signature of this case’s review counts as theirs.")
    )


class ReviewerForm(StayForm):
    is_act = False
    name = Line(_("Name"), required=_("Write a name."), longest=120)
    email = Line(_("E-mail"), required=_("Write an e-mail address."), longest=254)


class RelationForm(Form):
    keeps_draft = False
    other = Pick(_("Other case"), required=_("Choose a case."))
    kind = Choice(_("In what way"), RelationKind, default=RelationKind.RELATED)
