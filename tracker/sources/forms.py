"""Forms of sources. No field asks for a real name, and each free text says to use the pseudonym."""

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import ValidationError

from tracker.core.date_fields import Day, When
from tracker.core.fields import Choice, Line, Number, Options, Tick, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.sources.models import (
    AnonymityReason,
    Attribution,
    Credibility,
    DetailDecision,
    Promise,
    Reliability,
    SourceKind,
)


class SourceForm(Form):
    """What every source has."""

    kind = Choice(_("Kind"), SourceKind, blank=_("Choose"), required=_("Choose the kind of source."))
    people = Number(
        _("How many people it stands for"),
        least=1,
        most=100_000,
        description=_("Leave empty when nobody knows."),
    )
    described_as = Line(
        _("Described in the text as"),
        description=_("The words a text uses for them, as “sumber ASN”."),
    )
    access = Words(
        _("How they can know"),
        longest=4000,
        description=_("Were they there, or did they hear it? Use the pseudonym, never the name, the post or the desk."),
    )
    reliability = Choice(_("Reliability of the source"), Reliability, default=Reliability.F)
    credibility = Choice(_("Credibility of what they say"), Credibility, default=Credibility.SIX)
    grade_reason = Words(
        _("Why this grade"),
        longest=2000,
        description=_("Needed for any grade but F6. Use the pseudonym, never the name."),
    )
    handler = Pick(
        _("Handled by"),
        blank=_("Choose"),
        required=_("Choose who handles the source."),
        description=_("Who keeps the contact and answers for the promise."),
    )


class AnonymousForm(SourceForm):
    pseudonym = Line(
        _("Pseudonym"),
        required=_("Give the source a pseudonym."),
        longest=60,
        description=_("A plant name. Nothing that hints at the person, the office or the place."),
    )


class NamedForm(SourceForm):
    people = None
    official = Pick(
        _("Who speaks on the record"),
        blank=_("Choose"),
        required=_("Choose the person who speaks on the record."),
        description=_("A person of the register. Only somebody who agreed to be named."),
    )
    access = Words(_("How they can know"), longest=4000, description=_("Were they there, or did they hear it?"))
    grade_reason = Words(_("Why this grade"), longest=2000, description=_("Needed for any grade but F6."))


class LinkForm(Form):
    keeps_draft = False
    source = Pick(_("Source"), blank=_("Choose"), required=_("Choose a source."))


class TermsForm(Form):
    scope = Line(
        _("What it covers"),
        required=_("Say what it covers: the name, the workplace, direct quotes."),
        description=_("One thing: name, workplace, direct quotes, looks and place, or what a court may ask."),
    )
    promise = Options(_("Promise"), Promise, default=Promise.REQUESTED)
    attribution = Choice(_("Attribution"), Attribution, blank=_("Not settled"))
    words = Words(
        _("The words used"),
        longest=4000,
        description=_("As they said it. Leave out whatever names them."),
    )
    reason = Choice(_("Why they asked"), AnonymityReason, default=AnonymityReason.UNSTATED)
    agreed = When(_("Agreed"), description=_("The day, or as much as is known: 13 Juli 2023, Juli 2023."))
    expires_on = Day(_("Ends"), description=_("Leave empty when it has no end."))


class NewTermsForm(TermsForm):
    """The same for several things at once: each line of what it covers becomes terms of its own."""

    begins_with = "scope"
    scope = Words(
        _("What it covers"),
        required=_("Say what it covers: the name, the workplace, direct quotes."),
        longest=2000,
        description=_("One thing a line: name, workplace, direct quotes, looks and place, what a court may ask."),
    )

    def validate_scope(self, field: Words) -> None:
        if any(len(thing) > 300 for thing in self.things()):
            raise ValidationError(gettext("Each line holds at most %(most)s characters.", most=300))

    def things(self) -> list[str]:
        lines = (" ".join(line.split()) for line in (self.scope.data or "").splitlines())
        return list(dict.fromkeys(filter(None, lines)))


class WithdrawForm(Form):
    keeps_draft = False
    withdrawn_on = Day(_("Withdrawn on"), ahead=False, description=_("Leave empty to take the withdrawal back."))
    withdrawn_why = Line(_("Who withdrew it, and why"), description=_("Use the pseudonym, never the name."))


class DetailForm(Form):
    words = Line(
        _("The words"),
        required=_("Copy the words that could give the source away."),
        description=_("Exactly as the text has them. A detail that is in no text yet does not belong here."),
    )
    noticed_by = Line(_("Who would notice"), description=_("Colleagues, neighbours, whoever saw the conversation."))
    fits = Number(
        _("How many people it fits"),
        least=1,
        most=100_000_000,
        description=_("A careful guess. Leave empty when nobody can say."),
    )
    decision = Options(_("Decision"), DetailDecision, default=DetailDecision.DECIDE)
    carried_out = Tick(_("Carried out: the text no longer has these words"))
