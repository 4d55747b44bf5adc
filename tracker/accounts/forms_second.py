"""Forms of the second factor, of re-authentication, and of lockdown."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import HiddenField

from tracker.accounts.factors import LONGEST_NAME
from tracker.accounts.forms import Secret
from tracker.accounts.models import Lockdown
from tracker.core.fields import Line, Options, Tick
from tracker.core.forms import Form
from tracker.policy import Role


class CodeForm(Form):
    keeps_draft = False

    code = Line(_l("Code"), required=_l("Write the code."), longest=40)
    next = HiddenField()


class PasskeyAnswer(Form):
    """What the script puts in: the browser's answer as JSON."""

    keeps_draft = False

    credential = HiddenField()
    next = HiddenField()
    # Text typed before a session ended; at the first step only.
    carry = HiddenField()


class AppForm(Form):
    keeps_draft = False

    sealed = HiddenField()
    name = Line(_l("Name of the device"), required=_l("Give it a name, as “Phone”."), longest=LONGEST_NAME)
    code = Line(_l("Code the app shows now"), required=_l("Write the six digits."), longest=20)


class NewPasskeyForm(Form):
    keeps_draft = False

    credential = HiddenField()
    name = Line(_l("Name of the passkey"), required=_l("Give it a name, as “Phone”."), longest=LONGEST_NAME)


class NameForm(Form):
    name = Line(_l("Name"), required=_l("Give it a name, as “Phone”."), longest=LONGEST_NAME)


class ConfirmForm(Form):
    keeps_draft = False

    current = Secret(_l("Your password"), required=_l("Write your password."))
    next = HiddenField()


class LockdownForm(Form):
    keeps_draft = False

    lockdown = Options(_l("What may be done"), Lockdown)
    current = Secret(_l("Your password"), required=_l("Write your password."))


class RequiredForm(Form):
    """A tick for each role."""

    keeps_draft = False

    reporter = Tick(_l("Reporters"))
    editor = Tick(_l("Editors"))
    legal = Tick(_l("Legal reviewers"))
    admin = Tick(_l("Administrators"))
    external = Tick(_l("External reviewers"))

    @classmethod
    def filled(cls, required: frozenset[str]) -> dict[str, Any]:
        return {role.value: role.value in required for role in Role}

    def chosen(self) -> set[Role]:
        return {role for role in Role if self[role.value].data}
