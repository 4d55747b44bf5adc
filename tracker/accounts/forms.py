"""Forms of accounts."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, PasswordField
from wtforms.validators import StopValidation

from tracker.core.fields import Line, Required
from tracker.core.forms import Form


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
