"""Forms of asking and answering. A passphrase is never drafted, carried over, shown again or compared."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import PasswordField

from tracker.accounts.forms import Secret
from tracker.core.date_fields import Day
from tracker.core.fields import Options, Words
from tracker.core.forms import Form
from tracker.requests.acts import Subject
from tracker.requests.models import Verdict
from tracker.requests.service import LONGEST


class Again(Form):
    """Asks who sits there: neither a stolen session nor a browser left open asks for an act of two people, or agrees.

    The view compares it (`accounts.views_confirm.knows_password`) before the form is accepted.
    """

    current = Secret(_("Your sign-in password"))

    def must_prove(self) -> bool:
        """Whether what is being sent needs the password."""
        return True

    def validate(self, extra_validators: Any = None) -> bool:
        valid = super().validate(extra_validators)
        if not self.must_prove() or self.current.data:
            return valid
        current: Any = self.current
        current.errors = [*current.errors, str(_("Write your sign-in password: others rely on your word."))]
        return False


class AskForm(Again):
    """What every request says. An act with more to ask has a form of its own, derived from this."""

    reason = Words(
        _("Why"),
        required=_("Write one sentence: why. It stays with the request."),
        longest=LONGEST,
        description=_(
            "One sentence. Who may answer, the custodians and whoever may open this case read it. Use the pseudonym, "
            "never the name."
        ),
    )

    def offer(self, user: Any, subject: Subject) -> None:
        """Fills what may be chosen."""

    def asked(self) -> dict[str, Any]:
        """{"about": User or None, "data": {...}} of what was chosen besides the reason."""
        return {
            "about": None,
            "data": {name: v for name, v in self.values().items() if name not in ("reason", "current")},
        }


class RetentionForm(AskForm):
    keep_until = Day(_("Keep the identity until"), required=_("Give the day."))


class _Act(Form):
    """Done to a request as it was seen: where somebody answered since, it is asked anew and says only that."""

    keeps_draft = False
    is_act = True

    def _is_stale(self) -> bool:
        stale = self.record is not None and self.version.data != str(self.record.version)
        if stale and self.record is not None:
            self.version.data = str(self.record.version)
            self.form_errors.append(str(_("Somebody answered while you looked at it. Look again, then decide.")))
        return stale


class AnswerForm(Again, _Act):
    verdict = Options(_("Your answer"), Verdict, blank=None, required=_("Agree or refuse."))
    why = Words(
        _("Why"),
        longest=LONGEST,
        description=_(
            "Who asked, who may answer, the custodians and whoever may open the case it was asked in read it. Needed "
            "to refuse; to agree it can stay empty."
        ),
    )
    passphrase = PasswordField(_("Your vault passphrase"))

    def must_prove(self) -> bool:
        """A refusal does nothing."""
        return self.verdict.data == Verdict.APPROVE


class CarryForm(_Act):
    passphrase = PasswordField(_("Your vault passphrase"))
