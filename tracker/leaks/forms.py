"""Forms of scans, declarations, expunges and details. What holds a name or a passphrase is never kept as a draft."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, PasswordField

from tracker.core.date_fields import Day
from tracker.core.fields import Line, Number, Options, Required, Words
from tracker.core.forms import Form
from tracker.leaks.expunge import Scope
from tracker.requests.forms import Again

PEOPLE = 100_000_000


class DetailPairForm(Form):
    fits = Number(
        _("How many people do both fit?"),
        least=1,
        most=PEOPLE,
        description=_("As far as you found out. Leave it empty when nobody knows: then it is estimated."),
    )
    how = Line(_("How do you know?"), description=_("A list, a count, somebody who knows the place. No names."))


class DetailWholeForm(Form):
    population = Number(
        _("Out of how many people?"),
        least=1,
        most=PEOPLE,
        description=_("Everybody it could be before the details narrow it down. The estimates start from it."),
    )
    who = Line(
        _("Who are these people?"),
        description=_("The staff of a city government, the people of a village. No names."),
    )
    fits = Number(
        _("How many people do all the details fit?"),
        least=1,
        most=PEOPLE,
        description=_("As far as you found out. It counts until a detail is added or removed."),
    )


class DetailReviewForm(Form):
    keeps_draft = False
    reason = Words(
        _("Why may they stay?"),
        longest=600,
        required=_("Write one sentence: why they may stay."),
        description=_("It goes in the log. Use the pseudonym, never the name."),
    )


class Secret(PasswordField):
    """A passphrase: it never comes back filled."""

    def __init__(self, label: Any, *, required: Any = None, **kwargs: Any) -> None:
        super().__init__(label, [Required(required)] if required else [], **kwargs)


class ScanForm(Form):
    keeps_draft = False
    reason = Line(
        _("Why do you open it?"),
        longest=300,
        required=_("Write one sentence. It goes in the log."),
        description=_("It goes in the log, for the custodians and whoever may open this case. Use the pseudonym."),
    )
    passphrase = Secret(
        _("Your vault passphrase"),
        required=_("The identity opens with your vault passphrase only."),
        description=_("Nobody sees the identity: the program compares it with the case and closes it again."),
    )


class StaysForm(Form):
    keeps_draft = False
    reason = Line(
        _("Why may it stay?"),
        longest=300,
        required=_("Write one sentence: why it may stay. Never the name."),
        description=_("Another person of that name, say. It counts until the text changes."),
    )


class DeclarationForm(Form):
    keeps_draft = False
    # Of the text that was looked through.
    digest = HiddenField()
    holder = Line(
        _("Who holds the identity and declares this?"),
        longest=120,
        required=_("Say who declares it: a colleague or a role, never the source."),
    )
    declared_on = Day(_("On which day?"), ahead=False, required=_("Say on which day."))
    words = Words(
        _("What did they look for?"),
        longest=2000,
        required=_("Write what was looked for, without the words themselves: name, post, numbers."),
        description=_("Name, spellings, post, numbers, places: the kinds, never the words."),
    )


class ExpungeForm(Again):
    keeps_draft = False
    # "Count first" was pressed: it asks nobody for anything.
    counting = False
    words = Words(
        _("The words to take out"),
        longest=4000,
        required=_("Write the words to take out, one name or number a line."),
        description=_(
            "One a line. Capitals, accents and spacing do not matter. They are kept sealed until it is decided."
        ),
    )
    scope = Options(
        _("Where"),
        Scope,
        default=Scope.CASE,
        description=_(
            "In this case alone the words stay in other cases and their unsent forms, in texts read in without a case, "
            "in saved searches and filters, and in the shared register. The whole record reaches all of these."
        ),
    )
    reason = Line(
        _("Why?"),
        longest=300,
        description=_("It stays with the request and is read by who decides. Never the words themselves."),
    )

    def must_prove(self) -> bool:
        return not self.counting
