"""The vault's acts of two people: custody, export, shredding, and access after a lost passphrase.

A custodian carries them out with the vault passphrase: who asked, or one of those who agreed. Legal is never a
custodian and does not answer for custody; it may ask for and agree to shredding.
"""

from typing import Any

from flask_babel import gettext as _

from tracker.accounts.models import User
from tracker.core.i18n import N_, Problem
from tracker.policy import DESK, Role
from tracker.requests import acts, retention
from tracker.requests.acts import Act, Handed, Subject
from tracker.requests.models import TwoPersonRequest
from tracker.requests.retention_acts import may_answer as may_answer_for_keeping
from tracker.sources.models import Source
from tracker.vault import agefile, custodians, identities, opening, pairs, shredding
from tracker.vault.act_forms import AddForm, AskForm, ExportForm, ForMyself, RemoveForm
from tracker.vault.circle import circle
from tracker.vault.fields import IdentityField
from tracker.vault.models import IdentityState, identity_of, key_of


def _source(thing: Any) -> Source:
    assert thing.source is not None
    return thing.source


def _about(thing: Any) -> User:
    assert thing.about is not None
    return thing.about


# Who asks, who answers, who carries out


def is_custodian(user: User, thing: Any) -> bool:
    """Of a Subject or of a request."""
    return user.id in (thing.circle or ())


def _on_the_desk(user: User, _request: TwoPersonRequest) -> bool:
    return user.role in DESK


def _may_ask_custody(user: User, subject: Subject) -> bool:
    return user.role in DESK and bool(subject.circle) and not is_custodian(user, subject)


def _two(_user: User, _subject: Subject) -> int:
    return 2


def _may_ask_removal(user: User, subject: Subject) -> bool:
    return bool(subject.circle) and (is_custodian(user, subject) or user.role is Role.EDITOR)


def _may_answer_removal(user: User, request: TwoPersonRequest) -> bool:
    return user.role in DESK and user.id != request.about_id


def _stays(user: User, request: TwoPersonRequest) -> bool:
    return is_custodian(user, request) and user.id != request.about_id


def _asker_only(user: User, request: TwoPersonRequest) -> bool:
    """What leaves the vault goes to who asked for it, and they knew it before."""
    return is_custodian(user, request) and user.id == request.asker_id


def _may_ask_shred(user: User, subject: Subject) -> bool:
    source = subject.source
    if source is None or not source.anonymous:
        return False
    return user.role in (Role.EDITOR, Role.LEGAL) or user.id == source.handler_id or is_custodian(user, subject)


# What makes sense


def _check_new(subject: Subject, _data: dict[str, Any]) -> None:
    about = _about(subject)
    if about.id in subject.circle:
        raise Problem(N_("%(name)s is a custodian already."), name=about.name)
    if not pairs.ready(about):
        raise Problem(N_("%(name)s sets a vault passphrase first."), name=about.name)


def _check_removal(subject: Subject, _data: dict[str, Any]) -> None:
    if not subject.circle - {_about(subject).id}:
        raise Problem(N_("This is the only custodian. Add another first, or shred the identity."), field="about")


def _check_sealed(subject: Subject, _data: dict[str, Any]) -> None:
    if not subject.circle:
        raise Problem(N_("No identity is sealed here."))


def _check_shred(subject: Subject, _data: dict[str, Any]) -> None:
    if not identities.is_kept(_source(subject)):
        raise Problem(N_("There is no identity to shred."))
    retention.check_not_held(_source(subject))


def _check_lost(subject: Subject, _data: dict[str, Any]) -> None:
    about, identity = _about(subject), identity_of(_source(subject))
    held = identity.wraps if identity is not None else []
    key = key_of(about)
    lost = any(w.user_id == about.id and not w.removed and key and w.generation != key.generation for w in held)
    if not lost or about.id in subject.circle:
        raise Problem(N_("There is nothing to give back. Set a new vault passphrase first, in place of the lost one."))


def _lost_theirs(user: User, subject: Subject) -> bool:
    """Whether this person could open it with a key they no longer have."""
    identity = identity_of(_source(subject))
    return identity is not None and any(w.user_id == user.id and not w.removed for w in identity.wraps)


def _is_kept(_user: User, subject: Subject) -> bool:
    identity = identity_of(_source(subject))
    return identity is not None and identity.state is not IdentityState.SHREDDED


# What is done


def _add(request: TwoPersonRequest, who: User, passphrase: str) -> None:
    custodians.add(_source(request), _about(request), who, passphrase)


def _remove(request: TwoPersonRequest, who: User, passphrase: str) -> None:
    custodians.remove(_source(request), _about(request), who, passphrase)


def _export(request: TwoPersonRequest, who: User, passphrase: str) -> Handed:
    """The identity as an age file for the recipient that was agreed to. It is made in memory and kept nowhere."""
    fields = opening.open_for(_source(request), who, passphrase, request.reason, request.asked_in).values()
    lines = [f"{_(IdentityField(name).label)}: {text}" for name, text in fields.items() if text]
    text = "\n".join([_source(request).pseudonym, *lines, ""])
    return Handed(agefile.encrypted(text, request.data["recipient"]), f"export-{str(request.uuid)[:8]}.age")


def _shred(request: TwoPersonRequest, _who: User, _passphrase: str) -> None:
    retention.end(_source(request))
    shredding.shred(_source(request))


def _give_back(request: TwoPersonRequest, who: User, passphrase: str) -> None:
    if not custodians.rewrap(_about(request), who, passphrase):
        raise Problem(N_("There is nothing that this custodian could give back."))


def _told_recipient(request: TwoPersonRequest) -> list[tuple[str, str]]:
    return [(_("Readable with the private key of"), request.data["recipient"])]


def _told_shred(_request: TwoPersonRequest) -> list[tuple[str, str]]:
    return [(_("What is left"), _("The pseudonym, the terms and the history. The identity cannot be brought back."))]


acts.circles[:] = [circle]
acts.keeps[:] = [identities.is_kept]
OPENS: dict[str, Any] = {"needs_passphrase": True, "may_carry": is_custodian}
acts.register(
    Act(
        "custody",
        N_("Become a custodian"),
        _may_ask_custody,
        _on_the_desk,
        _add,
        approvals=_two,
        check=_check_new,
        offered=lambda user, subject: not _lost_theirs(user, subject),
        form=ForMyself,
        note=N_("Two other people decide, one of them a custodian, who opens it with the vault passphrase."),
        **OPENS,
    )
)
acts.register(
    Act(
        "add-custodian",
        N_("Add a custodian"),
        is_custodian,
        _on_the_desk,
        _add,
        check=_check_new,
        form=AddForm,
        note=N_("One other person decides; a custodian carries it out with the vault passphrase."),
        **OPENS,
    )
)
acts.register(
    Act(
        "remove-custodian",
        N_("Remove a custodian"),
        _may_ask_removal,
        _may_answer_removal,
        _remove,
        needs_passphrase=True,
        may_carry=_stays,
        check=_check_removal,
        form=RemoveForm,
        note=N_("One other person decides; a custodian who stays carries it out with the vault passphrase."),
    )
)
acts.register(
    Act(
        "export",
        N_("Export the identity"),
        is_custodian,
        _on_the_desk,
        _export,
        needs_passphrase=True,
        may_carry=_asker_only,
        check=_check_sealed,
        told=_told_recipient,
        form=ExportForm,
        note=N_(
            "Once another person agrees, you open it with your vault passphrase and get one file that only the holder "
            "of the key can read. It is kept nowhere here; shredding does not reach it."
        ),
    )
)
acts.register(
    Act(
        "shred",
        N_("Shred the identity"),
        _may_ask_shred,
        may_answer_for_keeping,
        _shred,
        check=_check_shred,
        offered=_is_kept,
        told=_told_shred,
        form=AskForm,
        note=N_("Once another person agrees, nobody can open it any more: not here, not from a backup."),
    )
)
acts.register(
    Act(
        "reset-vault",
        N_("Get back access after a lost vault passphrase"),
        _may_ask_custody,
        _on_the_desk,
        _give_back,
        check=_check_lost,
        offered=_lost_theirs,
        form=ForMyself,
        note=N_(
            "Set a new vault passphrase first. A custodian who knows that it is you who asks opens it for you, with "
            "everything else you could open before and they can."
        ),
        **OPENS,
    )
)
