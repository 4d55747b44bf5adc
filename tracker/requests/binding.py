"""What ties a request and its answers together under the instance key, and conceals what must not lie open.

HMAC-SHA-256 over canonical JSON, under the label "requests/binding"; AES-256-GCM under "requests/secret", bound to the
request's public id.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from datetime import UTC

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from tracker.audit.chain import canonical
from tracker.core.crypto import key_for
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.requests.models import OPEN, Decision, TwoPersonRequest

ALTERED = N_("This request was changed outside the program. It does nothing; ask anew.")
NONCE = 12


def of_request(request: TwoPersonRequest) -> str:
    """The code of all that the people who answer rely on, 64 hexadecimal digits."""
    said = [
        str(request.uuid),
        request.kind,
        *(str(x.uuid) if x is not None else "" for x in (request.source, request.case, request.about, request.asker)),
        request.reason,
        request.data,
        hashlib.sha256(request.secret or b"").hexdigest(),
        request.needed,
        request.expires_at.astimezone(UTC).isoformat(timespec="microseconds"),
        *([str(request.asked_in.uuid)] if request.asked_in is not None else []),
    ]
    return _code(said)


def of_decision(decision: Decision) -> str:
    return _code([decision.request.binding, str(decision.user.uuid), decision.verdict.value, decision.why])


def _code(said: object) -> str:
    return hmac.new(key_for("requests/binding"), canonical(said), hashlib.sha256).hexdigest()


def holds(request: TwoPersonRequest) -> bool:
    """Whether the request and the answers to it are as the program wrote them."""
    return hmac.compare_digest(request.binding, of_request(request)) and all(
        hmac.compare_digest(d.binding, of_decision(d)) for d in request.decisions
    )


def check(request: TwoPersonRequest) -> None:
    """Raises Problem when the request or an answer to it is not as the program wrote it."""
    if not holds(request):
        raise Problem(ALTERED)


def sound() -> list[int]:
    """The ids of the requests that wait and are as the program wrote them, before their words are taken out."""
    waiting = session().scalars(select(TwoPersonRequest).where(TwoPersonRequest.state.in_(OPEN)))
    return [request.id for request in waiting if holds(request)]


def renew(ids: Iterable[int]) -> None:
    """Binds requests and their answers anew after words were taken out of them: nobody asked anything else."""
    waiting = session().scalars(select(TwoPersonRequest).where(TwoPersonRequest.id.in_(list(ids))))
    for request in waiting:
        if not holds(request):
            request.binding = of_request(request)
            for decision in request.decisions:
                decision.binding = of_decision(decision)
    session().flush()


def conceal(request: TwoPersonRequest, words: bytes) -> None:
    """Keeps `words` with the request as a ciphertext; it is wiped when the request is settled."""
    nonce = secrets.token_bytes(NONCE)
    request.secret = nonce + AESGCM(key_for("requests/secret")).encrypt(nonce, words, request.uuid.bytes)


def concealed(request: TwoPersonRequest) -> bytes:
    """What `conceal` kept. Raises Problem when it is gone or not this request's."""
    kept = request.secret or b""
    try:
        return AESGCM(key_for("requests/secret")).decrypt(kept[:NONCE], kept[NONCE:], request.uuid.bytes)
    except (InvalidTag, ValueError):
        raise Problem(ALTERED) from None
