"""telusur vault: the recovery key, made and used in a ceremony. Its private half is printed once and never stored."""

import base64
import binascii
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from tracker.accounts import signin
from tracker.accounts.models import User
from tracker.core import settings
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database
from tracker.core.i18n import Problem
from tracker.vault import keys, pairs, recovery, shredding
from tracker.vault.models import Identity
from tracker.vault.recovery import NEEDED, SHARES

CONFIRM = f"Have all {SHARES} people written theirs down, and checked it?"


@click.group()
def vault() -> None:
    """Sealed identities: init, make-key, recover, rotate, sweep."""


@contextmanager
def work() -> Iterator[None]:
    """The keys and one transaction; a rule's refusal becomes a message."""
    config = settings.load()
    set_instance_key(config["INSTANCE_KEY"])
    keys.use_settings(config)
    database = Database(config["DATABASE_URL"])
    try:
        with database.work():
            yield
    except Problem as problem:
        raise click.ClickException(problem.message % problem.params if problem.params else problem.message) from None
    finally:
        database.engine.dispose()


@vault.command("make-key")
def make_key() -> None:
    """Make a recovery key on a machine without a network: print three shares and the public key, store nothing."""
    shares, public = recovery.make()
    _show(shares)
    click.echo("The public key, for: telusur vault init --public")
    click.echo(base64.b64encode(public).decode())


@vault.command()
@click.option("--public", metavar="KEY", help="Store this public key, made elsewhere with: telusur vault make-key")
def init(public: str | None) -> None:
    """Make the recovery key, print its three shares once, store its public half."""
    with work():
        if pairs.recovery() is not None:
            raise Problem("There is a recovery key already. To replace it: telusur vault rotate")
    # Nobody else waits for the database while people write.
    made = _decoded(public) if public else _made_and_taken()
    with work():
        if pairs.recovery() is not None:
            raise Problem("There is a recovery key already. To replace it: telusur vault rotate")
        recovery.store(made)
    click.echo("Stored. From now on identities are sealed to it; those there are follow when they are next opened.")


@vault.command()
@click.argument("email")
@click.option("--source", "sources", multiple=True, metavar="PSEUDONYM", help="Only this source; may be repeated.")
def recover(email: str, sources: tuple[str, ...]) -> None:
    """Give sealed identities to a custodian, with two shares of the recovery key."""
    shares = _asked_shares()
    with work():
        user = _user(email)
        given = recovery.recover(recovery.key_of(shares), user, sources)
        name = user.name
    click.echo(f"{_identities(given)} given to {name}.")


@vault.command()
def rotate() -> None:
    """Put a new recovery key and new data keys in place of the old, with two old shares: when a share is lost."""
    shares = _asked_shares()
    with work():
        # All that could refuse, before three people write anything down.
        _tell_left(recovery.to_rotate(recovery.key_of(shares)).left)
    made = _made_and_taken()
    with work():
        done = recovery.rotate(recovery.key_of(shares), made)
    click.echo(f"{_identities(len(done.sealed))} sealed anew. The old shares open nothing now.")
    _tell_left(done.left)


def _identities(number: int) -> str:
    return f"{number} {'identity' if number == 1 else 'identities'}"


def _tell_left(left: Sequence[Identity]) -> None:
    if left:
        names = ", ".join(identity.display for identity in left)
        click.echo(f"Never sealed to the old key, and so to the new one once a custodian opens it: {names}")


@vault.command()
def sweep() -> None:
    """Erase key files that a crash left behind after a shredding; the server does so at every start."""
    with work():
        erased = shredding.sweep()
    click.echo(f"{erased} erased.")


def _user(email: str) -> User:
    found = signin.by_email(email)
    if found is None:
        raise Problem("There is no account %(email)s.", email=email)
    return found


def _made_and_taken() -> bytes:
    """A new key's public half, once three people have its shares: only then is anything stored."""
    shares, public = recovery.make()
    _show(shares)
    click.confirm(CONFIRM, abort=True, err=True)
    click.clear()
    return public


def _show(shares: Sequence[str]) -> None:
    click.echo(f"Any {NEEDED} of these {SHARES} shares open every identity. Each goes to one person, on paper.")
    for number, share in enumerate(shares, 1):
        click.echo(f"\nShare {number}")
        words = share.split()
        for start in range(0, len(words), 6):
            click.echo(
                "  " + " ".join(f"{n:>2} {w:9}" for n, w in enumerate(words[start : start + 6], start + 1)).rstrip()
            )
    click.echo("")


def _asked_shares() -> list[str]:
    """Two shares, each typed in one line; the screen is cleared afterwards."""
    shares = [click.prompt(f"Share {n} of {NEEDED}, 33 words", err=True) for n in range(1, NEEDED + 1)]
    click.clear()
    return shares


def _decoded(public: str) -> bytes:
    try:
        return base64.b64decode(public, validate=True)
    except (binascii.Error, ValueError):
        raise click.ClickException("This is no public recovery key.") from None
