"""Passkeys (WebAuthn level 2): what the browser is asked, and whether its answer holds.

A ceremony's challenge travels in the sealed cookie, so asking writes nothing; answering writes its digest, which can be
written once. User verification is required: a passkey is a thing one has and a PIN or a finger besides. The library
loads when a ceremony begins.
"""

import base64
import json
import secrets
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from typing import Any

from sqlalchemy import delete, select

from tracker.accounts.models import Factor, FactorKind, SpentChallenge, User
from tracker.core import clock
from tracker.core.crypto import digest
from tracker.core.db import session, upsert
from tracker.core.text import unprintable

LASTS = timedelta(minutes=5)
LONGEST = 20_000  # characters of an answer; real ones have about a thousand
LONGEST_ID = 1400  # characters of a credential id in base64url (WebAuthn allows 1023 bytes)


@dataclass(frozen=True)
class Site:
    """Where the ceremony happens. `rp_id`: the host name; `origin`: as https://telusur.example."""

    rp_id: str
    origin: str

    @property
    def has_passkeys(self) -> bool:
        """Browsers make none for a bare address, which is no name."""
        try:
            ip_address(self.rp_id.strip("[]"))
        except ValueError:
            return True
        return False


@dataclass(frozen=True)
class New:
    """A passkey just made and verified."""

    credential_id: str
    public_key: bytes
    sign_count: int


def ask_new(site: Site, user: User, known: list[Factor]) -> tuple[str, str]:
    """(options as JSON, challenge) for making a passkey; those known already are not made twice."""
    import webauthn
    from webauthn.helpers import structs

    options = webauthn.generate_registration_options(
        rp_id=site.rp_id,
        rp_name="Telusur",
        user_id=user.uuid.bytes,
        user_name=user.email,
        user_display_name=user.name,
        authenticator_selection=structs.AuthenticatorSelectionCriteria(
            resident_key=structs.ResidentKeyRequirement.PREFERRED,
            user_verification=structs.UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=_descriptors(usable(site, known)),
    )
    return webauthn.options_to_json(options), webauthn.helpers.bytes_to_base64url(options.challenge)


def read_new(site: Site, challenge: str, answer: str) -> New | None:
    """The passkey that `answer` (JSON) brings, or None when it does not hold."""
    import webauthn

    if len(answer) > LONGEST or not spend(challenge):
        return None
    try:
        made = webauthn.verify_registration_response(
            credential=answer,
            expected_challenge=webauthn.helpers.base64url_to_bytes(challenge),
            expected_rp_id=site.rp_id,
            expected_origin=site.origin,
            require_user_verification=True,
        )
    except Exception:  # whatever a forged answer breaks in the library, it is a refusal
        return None
    credential_id = webauthn.helpers.bytes_to_base64url(made.credential_id)
    if len(credential_id) > LONGEST_ID:
        return None
    return New(credential_id, made.credential_public_key, made.sign_count)


def ask(site: Site, known: list[Factor]) -> tuple[str, str]:
    """(options as JSON, challenge) for using one of the passkeys in `known`."""
    import webauthn
    from webauthn.helpers import structs

    options = webauthn.generate_authentication_options(
        rp_id=site.rp_id,
        allow_credentials=_descriptors(usable(site, known)),
        user_verification=structs.UserVerificationRequirement.REQUIRED,
    )
    return webauthn.options_to_json(options), webauthn.helpers.bytes_to_base64url(options.challenge)


def read(site: Site, challenge: str, answer: str, known: list[Factor]) -> tuple[Factor, int] | None:
    """(the passkey of `known` that answered, its new counter), or None when the answer does not hold."""
    import webauthn

    if len(answer) > LONGEST or not spend(challenge):
        return None
    factor = next((f for f in usable(site, known) if f.credential_id == _part(answer, "id")), None)
    if factor is None:
        return None
    try:
        used = webauthn.verify_authentication_response(
            credential=answer,
            expected_challenge=webauthn.helpers.base64url_to_bytes(challenge),
            expected_rp_id=site.rp_id,
            expected_origin=site.origin,
            credential_public_key=factor.public_key or b"",
            credential_current_sign_count=factor.sign_count,
            require_user_verification=True,
        )
    except Exception:  # as above
        return None
    return factor, used.new_sign_count


def ask_any(site: Site) -> tuple[str, str]:
    """(options as JSON, challenge) for whoever comes: the browser offers what it has for this host name, and says whose
    it is. Made without the library, as every page of signing in shows it."""
    challenge = secrets.token_urlsafe(64)
    asked = {"challenge": challenge, "rpId": site.rp_id, "allowCredentials": [], "userVerification": "required"}
    return json.dumps({**asked, "timeout": int(LASTS.total_seconds() * 1000)}), challenge


def read_any(site: Site, challenge: str, answer: str) -> tuple[User, Factor, int] | None:
    """(whose it is, the passkey, its new counter) of an answer to `ask_any`, or None when it does not hold.

    The authenticator has verified the person by PIN or finger and names its account itself (user handle): possession
    and verification, so no password is asked besides (WebAuthn level 2, section 1.1).
    """
    mine = select(Factor, User).join(User, User.id == Factor.user_id)
    row = session().execute(mine.where(Factor.credential_id == _part(answer, "id"))).first()
    used = read(site, challenge, answer, [row[0]] if row else [])
    if row is None or used is None or not secrets.compare_digest(_handle(answer), row[1].uuid.bytes):
        return None
    return row[1], *used


def usable(site: Site, known: list[Factor]) -> list[Factor]:
    """The passkeys made for this host name; a browser offers no other."""
    return [f for f in known if f.kind is FactorKind.PASSKEY and f.rp_id == site.rp_id]


def spend(challenge: str) -> bool:
    """Uses a challenge up. Returns False when it was answered before."""
    session().execute(delete(SpentChallenge).where(SpentChallenge.at < clock.now() - 2 * LASTS))
    statement = upsert(session(), SpentChallenge).values(digest=digest(challenge), at=clock.now())
    statement = statement.on_conflict_do_nothing(index_elements=[SpentChallenge.digest])
    return bool(session().scalars(statement.returning(SpentChallenge.digest)).all())


def _part(answer: str, *names: str) -> str:
    """A text in the answer, which anybody may have written; "" where it is not as it should be."""
    try:
        found = json.loads(answer[:LONGEST])
        for name in names:
            found = found[name]
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""
    return "" if unprintable(str(found)) else str(found)[:LONGEST_ID]


def _handle(answer: str) -> bytes:
    """The account an answer names."""
    try:
        return base64.urlsafe_b64decode(_part(answer, "response", "userHandle") + "==")
    except ValueError:
        return b""


def _descriptors(factors: list[Factor]) -> list[Any]:
    from webauthn.helpers import base64url_to_bytes, structs

    return [structs.PublicKeyCredentialDescriptor(id=base64url_to_bytes(f.credential_id or "")) for f in factors]
