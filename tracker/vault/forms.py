"""Forms of identities. None keeps a draft, none is carried over a sign-in, no passphrase is ever sent back."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, PasswordField
from wtforms.validators import EqualTo

from tracker.accounts.forms import Secret
from tracker.core.date_fields import Day, When
from tracker.core.fields import Line, Required, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick, PickMany
from tracker.vault.fields import LONGEST
from tracker.vault.opening import LONGEST_REASON


class Kept(Form):
    """A form whose fields stand nowhere but on the page."""

    keeps_draft = False


def _passphrase(label: Any = None) -> Secret:
    return Secret(label or _("Your vault passphrase"), required=_("Write your vault passphrase."), longest=400)


class NewPassphrase(Kept):
    """A passphrase chosen by its owner, typed twice. `current`: the sign-in password, so that a stolen session sets
    none."""

    current = Secret(_("Your sign-in password"), required=_("Write your sign-in password."))
    passphrase = _passphrase(_("New vault passphrase"))
    again = PasswordField(
        _("The same again"),
        [Required(_("Write it once more.")), EqualTo("passphrase", message=_("The two are not the same."))],
    )


class ChangePassphrase(NewPassphrase):
    current = _passphrase(_("Present vault passphrase"))


class RevealForm(Kept):
    reason = Words(
        _("Why do you need to know?"),
        required=_("Write one sentence. It goes in the log."),
        longest=LONGEST_REASON,
        description=_(
            "One sentence. It goes in the log, for the custodians and whoever may open this case. Use the pseudonym."
        ),
    )
    passphrase = _passphrase()


class SealForm(Kept):
    name = Line(_("Name"), longest=LONGEST["name"])
    post = Line(_("Post"), longest=LONGEST["post"])
    contacts = Words(_("Contact"), longest=LONGEST["contacts"], description=_("How to reach them, one a line."))
    notes = Words(
        _("Notes"), longest=LONGEST["notes"], description=_("Where you met, who vouches, what they are afraid of.")
    )


class FirstSealForm(SealForm):
    custodians = PickMany(
        _("Who may open it"),
        description=_("Two people, or one and the recovery key. Others are added later, by two people."),
    )
    keep_until = Day(
        _("Keep the identity until"),
        reads="",  # a page that holds an identity is sent once
        description=_("On that day it is due to be shredded. Another day takes two people, so choose one that fits."),
    )


class CorrectForm(SealForm):
    """What is sealed already, corrected by a custodian. `sealing`: what it was opened as."""

    sealing = HiddenField()
    passphrase = _passphrase()


class HolderForm(Kept):
    holder = Pick(_("Who holds it"), blank=_("Somebody else"))
    holder_role = Line(
        _("Somebody else, as a role"),
        longest=120,
        description=_("A role, as “the founding editor”. No name."),
    )
    editor = Pick(
        _("Editor who knows who it is"),
        blank=_("Nobody yet"),
        description=_("An editor should know who every protected source is."),
    )


class ElsewhereForm(HolderForm):
    place = Line(
        _("Where it is kept"),
        required=_("Write where, so that it can be found."),
        description=_("As “paper, in the safe of the second office”. No name."),
    )
    since = When(_("Since"), reads="", description=_("The day, or as much as is known: 13 Juli 2023, Juli 2023."))


class OfflineForm(HolderForm):
    """The file itself comes beside the fields."""
