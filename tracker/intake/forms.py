"""Forms of reading an article in: what is handed in, what a finding says, which case it becomes."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import FileField, SelectField
from wtforms.fields.choices import Choice as Option
from wtforms.validators import Regexp, ValidationError

from tracker.cases.models import Sensitivity
from tracker.confirmations.models import Outcome
from tracker.core.date_fields import Day, When
from tracker.core.fields import Choice, Line, Options, Tick, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.core.text import fold
from tracker.core.types import Dated
from tracker.intake.kinds import Kind
from tracker.intake.sums import Sum
from tracker.language.dated import from_edtf
from tracker.log.models import Channel
from tracker.officials.models import BodyKind, Capacity
from tracker.sources.models import Promise, SourceKind


class Pasted(Words):
    """Text from elsewhere. Nobody typed what is invisible in it, as the marks of a chat: it goes without a word."""

    def process_formdata(self, valuelist: list[str]) -> None:
        super().process_formdata(valuelist)
        self._strange = False


class HandInForm(Form):
    text = Pasted(_("The text"), description=_("Paste the whole page: menus and sidebars are taken out."))
    file = FileField(
        _("Or a file"),
        description=_(
            "Text, HTML, Word (.docx), rich text (.rtf), PDF or e-mail (.eml), 5 MB at most. Only its text is kept."
        ),
    )
    address = Line(
        _("Or an address"),
        longest=2000,
        description=_("This server fetches it, so the site sees this server. In doubt, paste the text instead."),
    )
    appeared = Day(
        _("The day it appeared"),
        ahead=False,
        description=_("“Yesterday” is counted from it. Leave it empty when the page does not say."),
    )


class ChoicesForm(Form):
    """The decisions on a page of findings; they have no fields of their own (`choices`)."""

    is_act = True


class Key(SelectField):
    """One finding of the same text, by its key, or none."""

    def __init__(self, label: Any, **kwargs: Any) -> None:
        super().__init__(label, [], **kwargs)
        self.offered: list[tuple[str, str]] = []

    def offer(self, choices: list[tuple[str, str]], blank: Any) -> None:
        self.offered = [("", str(blank)), *choices]

    def offer_as(self, other: "Key") -> None:
        self.offered = other.offered

    def iter_choices(self) -> Any:
        for value, label in self.offered:
            yield Option(value, label, value == (self.data or ""), {})

    def has_groups(self) -> bool:
        return False

    def pre_validate(self, form: Any) -> None:
        if (self.data or "") not in dict(self.offered):
            raise ValidationError(_("Choose one of the list."))


class FindingForm(Form):
    """What a finding would enter. `record`: its Intake; `ties`: {field: the kinds of findings it may name}."""

    ties: dict[str, tuple[Kind, ...]] = {}

    def __init__(self, *, record: Any, known: dict[str, Any], **kwargs: Any) -> None:
        self.known, self.text = known, record.text
        super().__init__(record=record, obj=None, data=self.shown(known), **kwargs)

    def _as_saved(self) -> "FindingForm":
        """What stands is the finding, not the whole intake."""
        return type(self)(record=self.record, known=self.known, formdata=None)

    @property
    def told(self) -> str:
        """What is to be known of what was saved; "" for nothing."""
        said = self["said"].data if "said" in self else ""
        return "" if not said or fold(said) in fold(self.text) else str(_("The text does not have these words."))

    @staticmethod
    def shown(known: dict[str, Any]) -> dict[str, Any]:
        return known


class PersonForm(FindingForm):
    name = Line(_("Name"), required=_("Write the name."), longest=200)
    titles = Line(_("Titles (Drs., M.Si)"), longest=80)
    post = Line(
        _("Post"),
        longest=200,
        description=_("As “Wali Kota Ambon”. It is taken from the register where it is on file."),
    )
    capacity = Choice(_("Capacity"), Capacity, blank=_("Not said"))
    body = Line(_("Body the post is in"), longest=200)

    @staticmethod
    def shown(known: dict[str, Any]) -> dict[str, Any]:
        return {**known, "capacity": known["capacity"] or None}


class PostForm(FindingForm):
    name = Line(_("Post"), required=_("Write the post."), longest=200)
    body = Line(_("Body the post is in"), longest=200)


class BodyForm(FindingForm):
    name = Line(_("Name"), required=_("Write the name."), longest=200)
    body_kind = Choice(_("Kind of body"), BodyKind, blank=_("Not said"))
    also = Line(_("Also written"), longest=200)

    @staticmethod
    def shown(known: dict[str, Any]) -> dict[str, Any]:
        return {**known, "body_kind": known["body_kind"] or None}


class HiddenSourceForm(FindingForm):
    same_as = Key(
        _("The same source as"), description=_("Two made of one look like corroboration. In doubt, leave them one.")
    )
    pseudonym = Line(_("Pseudonym"), required=_("Give the source a pseudonym."), longest=40)
    source_kind = Choice(_("Kind of source"), SourceKind, blank=_("Not said"))
    promise = Choice(_("Promise"), [Promise.REQUESTED, Promise.NONE])
    ties = {"same_as": (Kind.SOURCE,)}


class NamedSourceForm(FindingForm):
    of = Key(_("Who it is"))
    ties = {"of": (Kind.PERSON,)}


class QuoteForm(FindingForm):
    said = Words(_("Exact words"), required=_("Write the words."), longest=20_000)
    by = Key(_("Who says it"))
    ties = {"by": (Kind.PERSON, Kind.SOURCE)}


class ClaimForm(FindingForm):
    summary = Line(_("In short"), required=_("Say it in one line."), longest=300)
    said = Words(_("The words"), longest=20_000)
    by = Key(_("Who says it"))
    ties = {"by": (Kind.PERSON, Kind.SOURCE)}


class AmountForm(FindingForm):
    words = Sum(_("Words used"), required=_("Write the words used."), longest=500)
    label = Line(_("What for"), longest=200)

    @property
    def told(self) -> str:
        return str(self.words.told)


class WhenTold(When):
    """A date of the text: "kemarin" and "15/7" are counted from the day it appeared, where that is known."""

    def __init__(self, label: Any, _form: Any = None, **kwargs: Any) -> None:
        published = _form.record.published
        if published.earliest is not None and published.earliest == published.latest:
            self.said_on = published.earliest
            kwargs["description"] = _("As 15/7, yesterday, July 2023: counted from the day the text appeared.")
        super().__init__(label, _form=_form, **kwargs)


class DatedForm(FindingForm):
    """A finding with a date, kept as its EDTF value and the words for it."""

    happened = WhenTold(_("When"))

    @staticmethod
    def shown(known: dict[str, Any]) -> dict[str, Any]:
        edtf, typed = known.get("edtf"), known.get("typed")
        return {**known, "happened": from_edtf(edtf, typed or None) if edtf else Dated(None, typed or None)}

    def values(self) -> dict[str, Any]:
        kept = {name: value for name, value in super().values().items() if name != "happened"}
        said: Any = self.happened.data
        if said.words and said.words == (self.known.get("typed") or self.known.get("edtf")):
            return kept  # the words of the text were read from its own day, and not from today
        return {**kept, "edtf": said.edtf or "", "typed": said.words or ""}


class DateForm(DatedForm):
    title = Line(_("What happened"), required=_("Say what happened."), longest=300)
    happened = WhenTold(_("When"))


class AttemptForm(DatedForm):
    to = Key(_("Who was asked"))
    happened = WhenTold(_("When"))
    outcome = Choice(_("What came of it"), Outcome)
    channel = Choice(_("How"), Channel)
    reply = Words(_("As the text has it"), longest=20_000)
    ties = {"to": (Kind.PERSON, Kind.POST, Kind.BODY)}


class DetailForm(FindingForm):
    said = Line(_("Detail"), required=_("Copy the words that could give the source away."), longest=300)
    of = Key(_("Whom it could give away"))
    ties = {"of": (Kind.SOURCE,)}


class AnomalyForm(FindingForm):
    title = Line(_("In one line"), required=_("Say it in one line."), longest=300)
    note = Words(_("Notes"), longest=20_000)


FORMS: dict[str, type[FindingForm]] = {
    Kind.PERSON: PersonForm,
    Kind.POST: PostForm,
    Kind.BODY: BodyForm,
    Kind.QUOTE: QuoteForm,
    Kind.CLAIM: ClaimForm,
    Kind.AMOUNT: AmountForm,
    Kind.DATE: DateForm,
    Kind.ATTEMPT: AttemptForm,
    Kind.DETAIL: DetailForm,
    Kind.ANOMALY: AnomalyForm,
}


class ArticleFields(Form):
    """What the earlier article is recorded with."""

    headline = Line(_("Title of the article"), longest=300)
    outlet = Line(_("Outlet"), required=_("Name the outlet it appeared in."), longest=120)
    byline = Line(_("Byline"), longest=120)
    dateline = Line(_("Dateline"), longest=120)
    published = When(_("When it appeared"))
    address = Line(_("Address"), longest=500)

    def article(self) -> dict[str, Any]:
        names = ("outlet", "byline", "dateline", "published", "address")
        return {"title": self.headline.data, **{name: self[name].data for name in names}}


class IntoCaseForm(ArticleFields):
    """`stuck`: the number of the finding at which entering stopped, 0 for none."""

    stuck = 0
    into = Pick(_("Into"), blank=_("A new case"))
    again = Tick(_("Enter it once more"))
    title = Line(_("Title of the case"), longest=200)
    question = Words(
        _("The question pursued"), longest=2000, description=_("One sentence. Everything else is measured against it.")
    )
    prefix = Line(
        _("Code"),
        longest=6,
        checks=[Regexp(r"^[A-Za-z]{2,6}$", message=_("Letters only, two to six of them."))],
        description=_(
            "Two to six letters, as AMB for Ambon. Telusur adds a number: it is drawn, not counted, so that codes "
            "tell nothing."
        ),
    )
    sensitivity = Options(_("Who may open it"), Sensitivity, default=Sensitivity.NORMAL)
    editor = Pick(_("Editor"), blank=_("Choose an editor"))
