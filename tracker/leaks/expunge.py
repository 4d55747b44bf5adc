"""Taking chosen words out of the record for good, and out of what is restored later.

`carry_out` is the act two people agree to. Everything happens in their transaction; what the database keeps of its own
(journal, dead rows) is cleaned right after the commit. `reapply` does the same to a restored database.
"""

import hashlib
import hmac
import uuid as uuids
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.crypto import key_for
from tracker.core.i18n import N_, Problem, Vocabulary
from tracker.core.points import reached
from tracker.leaks import exports, ledger
from tracker.leaks.matcher import Matcher
from tracker.leaks.models import Expunge
from tracker.leaks.rewriting import Rewriting
from tracker.requests import binding


class Scope(Vocabulary):
    CASE = "case", N_("In this case: every version, unsent form and history entry")
    RECORD = "record", N_("In the whole record, the register of officials included")


SHORTEST = 3  # letters and digits of one line of words
MOST = 50


def chosen(typed: str) -> list[str]:
    """The words of a form, one expression a line. Raises Problem where one is too short to be told apart."""
    words = list(dict.fromkeys(" ".join(line.split()) for line in typed.splitlines() if line.strip()))
    if not words:
        raise Problem(N_("Write the words to take out, one name or number a line."), field="words")
    if len(words) > MOST:
        raise Problem(N_("At most %(most)s lines at once."), field="words", most=MOST)
    for line in words:
        if sum(char.isalnum() for char in line) < SHORTEST:
            raise Problem(
                N_("“%(line)s” is too short: it would be taken out of other words too."), field="words", line=line
            )
    return words


def refuse_reason(reason: str, words: Sequence[str], *, found: bool) -> None:
    """Raises Problem for a reason that holds the words themselves, and for words that stand nowhere."""
    if not found:
        raise Problem(N_("These words stand nowhere in this case."), field="words")
    if Matcher.of_words(words).find(reason):
        raise Problem(N_("Leave the words themselves out of the reason: it stays."), field="reason")


def preview(session: Session, words: Sequence[str], case: Case) -> dict[str, int]:
    """{table: in how many texts of `case` the words stand; and in how many copies taken out}. Nothing is changed."""
    matcher = Matcher.of_words(words)
    run = Rewriting(session, matcher, None, case)
    counts = run.run()
    copies = len(exports.holding(case, matcher, run.entries))
    return {**counts, **({exports.KIND: copies} if copies else {})}


def carry_out(session: Session, folder: Path, words: Sequence[str], case: Case | None, request: Any = None) -> Expunge:
    """Replaces `words` wherever they stand in `case` (None: in the whole record) by a tombstone.

    `folder`: KEYS, where the sealed list is kept. `request`: the public id of the request that two people agreed to.
    """
    session.flush()
    uuid, day = uuids.uuid4(), clock.today().isoformat()
    made = Expunge(
        uuid=uuid,
        case=case,
        request_uuid=request,
        words_digest=digest_of(words),
        sealed=ledger.seal(words, uuid),
        tombstone=f"[expunged {day}]",
        counts={},
    )
    reached("expunge.begun")
    ledger.append(folder, ledger.Entry(uuid, case.uuid if case else None, made.tombstone, made.sealed))
    session.info.setdefault("expunging", []).append((folder, uuid))
    reached("expunge.listed")
    made.counts = _taken_out(session, words, made.tombstone, case)
    session.add(made)
    session.flush()
    reached("expunge.flushed")
    return made


def _taken_out(session: Session, words: Sequence[str], tombstone: str, case: Case | None) -> dict[str, int]:
    """{table: how many texts lost the words}."""
    waiting = binding.sound()
    counts = Rewriting(session, Matcher.of_words(words), tombstone, case).run()
    reached("expunge.rewritten")
    session.flush()
    # What lies in memory was read before; a later flush must not write it back.
    session.expire_all()
    binding.renew(waiting)
    return counts


def digest_of(words: Sequence[str]) -> str:
    """Keyed, so that a list of names cannot be tried against it."""
    spelled = "\n".join(sorted(" ".join(line.casefold().split()) for line in words)).encode()
    return hmac.new(key_for("leaks/words"), spelled, hashlib.sha256).hexdigest()


def reapply(session: Session, folder: Path) -> int:
    """Applies every expunge of the list in `folder` to this database, which may be older. Returns how many texts it
    changed. Commit, then `sweep`. Raises ledger.Unreadable."""
    changed = 0
    for entry in ledger.entries(folder):
        case = session.scalar(select(Case).where(Case.uuid == entry.case)) if entry.case else None
        if entry.case and case is None:
            continue
        words = ledger.unseal(entry.sealed, entry.uuid)
        counts = _taken_out(session, words, entry.tombstone, case)
        changed += sum(counts.values())
        _record(session, entry, case, words, counts)
        session.flush()
        session.expire_all()
    return changed


def _record(session: Session, entry: ledger.Entry, case: Case | None, words: list[str], counts: dict[str, int]) -> None:
    """An older database does not know of the expunge; a newer one is swept once more."""
    known = session.scalar(select(Expunge).where(Expunge.uuid == entry.uuid))
    if known is None:
        known = Expunge(
            uuid=entry.uuid,
            case=case,
            words_digest=digest_of(words),
            sealed=entry.sealed,
            tombstone=entry.tombstone,
            counts=counts,
        )
        session.add(known)
    elif counts:
        known.swept_at = None


def sweep(engine: Engine) -> bool:
    """Cleans what the database itself keeps of old rows. Returns whether it could; it can be done again any time.

    SQLite overwrites freed space (secure_delete) and copies its journal back; PostgreSQL writes the tables anew.
    """
    cleaned = _sweep_sqlite(engine) if engine.dialect.name == "sqlite" else _sweep_postgresql(engine)
    reached("expunge.swept")
    if cleaned:
        with engine.begin() as connection:
            connection.execute(
                update(Expunge).where(Expunge.swept_at.is_(None)).values(swept_at=clock.now().astimezone(UTC))
            )
    return cleaned


def _sweep_sqlite(engine: Engine) -> bool:
    raw = engine.raw_connection()
    try:
        busy, _pages, _moved = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    finally:
        raw.close()


def _sweep_postgresql(engine: Engine) -> bool:
    """VACUUM FULL leaves no dead row behind; it waits for nobody longer than a few seconds."""
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("SET lock_timeout = '5s'"))
            connection.execute(text("VACUUM (FULL)"))
            connection.execute(text("RESET lock_timeout"))
        return True
    except DBAPIError:
        return False


def unswept(session: Session) -> bool:
    """Whether the database may still hold words of an expunge in its own leftovers."""
    return session.scalar(select(Expunge.id).where(Expunge.swept_at.is_(None)).limit(1)) is not None


@event.listens_for(Session, "after_commit")
def _clean(session: Session) -> None:
    # Told of every savepoint too: only the commit of all makes the words leave the database.
    if session.in_nested_transaction():
        return
    if session.info.pop("expunging", None):
        reached("expunge.committed")
        engine = session.get_bind()
        assert isinstance(engine, Engine)
        sweep(engine)


@event.listens_for(Session, "after_soft_rollback")
def _take_back(session: Session, previous: Any) -> None:
    if previous.nested:
        return
    for folder, uuid in session.info.pop("expunging", []):
        ledger.take_back(folder, uuid)
