"""What asking for an act of the vault asks besides the reason."""

from typing import Any

from flask_babel import gettext as _now
from flask_babel import lazy_gettext as _
from wtforms import ValidationError

from tracker.accounts.models import User
from tracker.core.fields import Line
from tracker.core.i18n import Problem
from tracker.core.pick_fields import Pick
from tracker.requests.acts import Subject
from tracker.requests.forms import AskForm
from tracker.vault import agefile, custodians
from tracker.vault.models import identity_of


class ForMyself(AskForm):
    """About who asks."""

    def offer(self, user: User, subject: Subject) -> None:
        self.asker = user

    def asked(self) -> dict[str, Any]:
        return {"about": self.asker, "data": {}}


class _ForSomebody(AskForm):
    def asked(self) -> dict[str, Any]:
        return {"about": self.values()["about"], "data": {}}


class AddForm(_ForSomebody):
    about = Pick(
        _("Who becomes a custodian"),
        blank=_("Choose"),
        required=_("Choose a reporter or editor of the case who has set a vault passphrase."),
        description=_("Only who works on the case and has set a vault passphrase is offered."),
    )

    def offer(self, user: User, subject: Subject) -> None:
        assert subject.source is not None
        self.about.offer(u for u in custodians.candidates(subject.source) if u.id not in subject.circle)


class RemoveForm(_ForSomebody):
    about = Pick(
        _("Who is a custodian no more"),
        blank=_("Choose"),
        required=_("Choose one of the custodians."),
        description=_("The identity is sealed anew for those who stay. What they saw before they still know."),
    )

    def offer(self, user: User, subject: Subject) -> None:
        assert subject.source is not None
        identity = identity_of(subject.source)
        held = [w.user for w in identity.wraps if w.user is not None and not w.removed] if identity else []
        self.about.offer(sorted(held, key=lambda holder: holder.name))


def _is_age_key(_form: Any, field: Any) -> None:
    try:
        agefile.recipient(field.data)
    except Problem as problem:
        raise ValidationError(_now(problem.message)) from None


class ExportForm(AskForm):
    recipient = Line(
        _("Age public key of who receives it"),
        required=_("Paste the public key. It begins with age1."),
        longest=100,
        checks=[_is_age_key],
        description=_("Only the holder of its private key can read the file. Never a private key here."),
        render_kw={"autocomplete": "off", "spellcheck": "false"},
    )
