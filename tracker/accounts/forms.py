"""Forms of accounts."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, PasswordField
from wtforms.validators import EqualTo, StopValidation

from tracker.accounts import passwords
from tracker.accounts.models import Language, Theme
from tracker.core.date_fields import Day
from tracker.core.fields import Choice, Line, Options, Required
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.policy import Role


class Secret(PasswordField):
    """A password as typed: nothing is trimmed, and it is never sent back."""

    def __init__(self, label: Any, *, required: Any = None, longest: int = 1000, **kwargs: Any) -> None:
        self.longest = longest
        super().__init__(label, [Required(required)] if required else [], **kwargs)

    def pre_validate(self, form: Any) -> None:
        if len(self.data or "") > self.longest:
            raise StopValidation(_("Use at most %(most)s characters.", most=self.longest))


class SignInForm(Form):
    keeps_draft = False

    email = Line(_l("E-mail"), required=_l("Write your e-mail address."), longest=254)
    password = Secret(_l("Password"), required=_l("Write your password."))
    next = HiddenField()
    carry = HiddenField()


def twice(first: str) -> list[Any]:
    return [Required(_l("Write it once more.")), EqualTo(first, message=_l("The two are not the same."))]


class NewPassword(Form):
    """A password chosen by its owner, typed twice."""

    keeps_draft = False

    password = Secret(_l("New password"), required=_l("Choose a password."), longest=passwords.LONGEST)
    again = PasswordField(_l("The same again"), twice("password"))


class PasswordForm(NewPassword):
    current = Secret(_l("Present password"), required=_l("Write your present password."))


class JoinForm(NewPassword):
    name = Line(_l("Name"), required=_l("Write a name."), longest=120)
    language = Choice(_l("Language"), Language)


class SelfForm(Form):
    name = Line(_l("Name"), required=_l("Write a name."), longest=120)
    language = Choice(_l("Language"), Language, blank=_l("As the browser asks"))
    theme = Options(_l("Light or dark"), Theme)


class InviteForm(Form):
    name = Line(_l("Name"), required=_l("Write a name."), longest=120)
    email = Line(_l("E-mail"), required=_l("Write an e-mail address."), longest=254)
    role = Options(_l("Role"), Role)
    ends_on = Day(_l("Last day"), description=_l("For an external reviewer only."))


class AccountForm(Form):
    name = Line(_l("Name"), required=_l("Write a name."), longest=120)
    email = Line(_l("E-mail"), required=_l("Write an e-mail address."), longest=254)


class RoleForm(Form):
    is_act = True
    role = Options(_l("Role"), [role for role in Role if role is not Role.EXTERNAL])
    successor = Pick(_l("Who takes over"), blank=_l("Choose an editor"))


class DisableForm(Form):
    is_act = True
    successor = Pick(_l("Who takes over"), blank=_l("Choose an editor"))
