"""Identities that are not sealed here: held by somebody, or in an age file that this server keeps and never opens.

age: the file format of https://age-encryption.org/v1. Its header is looked at, so that no plain file is ever stored.
"""

import binascii
import re
from base64 import b64decode
from dataclasses import replace

from tracker.accounts.models import User
from tracker.audit.chain import Happening
from tracker.audit.tracking import name_action, report
from tracker.core import clock
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.sources.contacts import refuse_contacts
from tracker.sources.models import Source
from tracker.vault import ring, wraps
from tracker.vault.identities import row_of
from tracker.vault.models import Identity, IdentityState, OfflineBlob
from tracker.vault.sealing import Unopened, decrypt, derived, encrypt

LARGEST = 256 * 1024
MAGIC = b"age-encryption.org/v1\n"
ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
ARMOR_END = b"-----END AGE ENCRYPTED FILE-----"
# A stanza of at least one recipient, then the MAC of the header: 32 bytes in base64 without padding.
_HEADER = re.compile(
    rb"(?:-> [!-~]+(?: [!-~]+)*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+--- [A-Za-z0-9+/]{43}\n"
)
# What follows holds a nonce of 16 bytes and at least the tag of an empty chunk.
_PAYLOAD = 32


def declare(
    source: Source,
    *,
    holder: User | None = None,
    holder_role: str = "",
    place: str,
    since: Dated | None = None,
    editor: User | None = None,
) -> Identity:
    """Says that the identity is not held here: who holds it, where (free of names), since when, and which editor knows.

    Raises Problem for a source on the record, an identity that is sealed here, and for what is missing.
    """
    identity = _unsealed(source)
    _set_holder(identity, holder, holder_role, editor)
    identity.place, identity.since = place.strip(), since or Dated()
    if not identity.place:
        raise Problem(N_("Write where, so that it can be found."), field="place")
    if identity.since.earliest is not None and identity.since.earliest > clock.today():
        raise Problem(N_("This day has not come yet."), field="since")
    refuse_contacts({"place": identity.place})
    identity.state, identity.shredded_on = IdentityState.ELSEWHERE, None
    name_action(session(), identity, "identity.elsewhere")
    session().flush()
    return identity


def _unsealed(source: Source) -> Identity:
    identity = row_of(source)
    if identity.state is IdentityState.SEALED and identity.sealing:
        raise Problem(N_("This identity is sealed here. Two people shred it before it can be held elsewhere."))
    return identity


def _set_holder(identity: Identity, holder: User | None, role: str, editor: User | None) -> None:
    identity.holder, identity.editor = holder, editor
    identity.holder_role = "" if holder is not None else role.strip()
    if holder is None and not identity.holder_role:
        raise Problem(N_("Choose who holds it, or write a role."), field="holder_role")
    refuse_contacts({"holder_role": identity.holder_role})


def store(
    source: Source, data: bytes, *, holder: User | None = None, holder_role: str = "", editor: User | None = None
) -> Identity:
    """Keeps an age file of the identity; `holder` has the key that opens it. Without `data` the file that is kept stays
    and only who has the key changes.

    Raises Problem for any other file, and for another one in place of what is kept: that ends an identity, which takes
    two people.
    """
    identity = _unsealed(source)
    blob = identity.blob if identity.id else None
    if blob is None or data:
        check_age(data)
    _set_holder(identity, holder, holder_role, editor)
    if blob is not None:
        return _kept_on(identity, data)
    if identity.state is IdentityState.SHREDDED:
        ring.erase(source.uuid)
    ring.make(source.uuid)
    identity.state, identity.shredded_on, identity.place = IdentityState.OFFLINE, None, ""
    identity.sealing += 1
    blob = OfflineBlob(identity=identity)
    blob.size, blob.sealing, blob.stored_at = len(data), identity.sealing, clock.now()
    blob.data = encrypt(_key(identity, blob), data, _bound(identity, blob))
    session().add(blob)
    name_action(session(), identity, "identity.offline")
    session().flush()
    return identity


def _kept_on(identity: Identity, data: bytes) -> Identity:
    if data:
        raise Problem(
            N_("A file is kept here already. Two people shred it before another takes its place."), field="file"
        )
    identity.state, identity.place = IdentityState.OFFLINE, ""
    session().flush()
    return identity


def handed_back(source: Source, user: User) -> bytes:
    """The age file as it came; an entry of the chain says to whom it went. Raises Problem when there is none."""
    identity = wraps.locked(source.id)
    blob = identity.blob if identity else None
    if identity is None or blob is None:
        raise Problem(N_("No file is kept here."))
    session().refresh(blob, ["data"])
    try:
        data = decrypt(_key(identity, blob), blob.data, _bound(identity, blob))
    except Unopened:
        raise Problem(N_("This file is not as it was stored.")) from None
    data_said = {"name": source.pseudonym}
    report(session(), Happening("identity.handed_back", identity.uuid, source.uuid, data=data_said, actor=user.uuid))
    return data


def _key(identity: Identity, blob: OfflineBlob) -> bytes:
    return derived(wraps.secret_of(identity), _bound(identity, blob))


def _bound(identity: Identity, blob: OfflineBlob) -> bytes:
    return replace(wraps.place_of(identity), sealing=blob.sealing).of("blob")


def check_age(data: bytes) -> None:
    """Raises Problem unless `data` is an age file, binary or armored."""
    if len(data) > LARGEST:
        raise Problem(
            N_("This file is larger than %(most)s kB. Keep the file itself elsewhere."), field="file", most=256
        )
    plain = _unarmored(data) if data.lstrip().startswith(ARMOR) else data
    header = _HEADER.match(plain[len(MAGIC) :]) if plain.startswith(MAGIC) else None
    if header is None or len(plain) < len(MAGIC) + header.end() + _PAYLOAD:
        raise Problem(
            N_("This is no file that age encrypted, so it was not stored. Encrypt it first, as told below."),
            field="file",
        )


def _unarmored(data: bytes) -> bytes:
    lines = data.strip().splitlines()
    if lines[-1].strip() != ARMOR_END:
        return b""
    try:
        return b64decode(b"".join(line.strip() for line in lines[1:-1]), validate=True)
    except (binascii.Error, ValueError):
        return b""
