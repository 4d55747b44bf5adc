"""telusur user: accounts from the command line, as where nobody can sign in yet."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import click

from tracker.accounts import factors, links, service, signin
from tracker.accounts import lockdown as newsroom
from tracker.accounts.listing import accounts, state_of
from tracker.accounts.models import Language, Lockdown, User
from tracker.core import settings
from tracker.core.db import Database, session
from tracker.core.i18n import Problem
from tracker.core.text import unprintable
from tracker.policy import Role

# Somebody from outside is let in on the page of a case, by its editor.
ROLES = click.Choice([role.value for role in Role if role is not Role.EXTERNAL])
PASSED_ON = "--successor"


@click.group()
def user() -> None:
    """Accounts: add, list, disable, set-role, link."""


@contextmanager
def work() -> Iterator[dict[str, Any]]:
    """The settings, inside one transaction; a rule's refusal becomes a message."""
    config = settings.load()
    database = Database(config["DATABASE_URL"])
    try:
        with database.work():
            yield config
    except Problem as problem:
        raise click.ClickException(problem.message % problem.params if problem.params else problem.message) from None
    finally:
        database.engine.dispose()


def find(email: str) -> User:
    found = signin.by_email(email)
    if found is None:
        raise click.ClickException(f"There is no account {email}.")
    return found


def _maybe(email: str | None) -> User | None:
    return find(email) if email else None


def _say_link(path: str, hours: int) -> None:
    click.echo(path)
    click.echo(f"Open it on this server's address. It works once, within {hours} hours.", err=True)


@user.command()
@click.argument("email")
@click.option("--name", required=True)
@click.option("--role", type=ROLES, required=True)
@click.option("--language", type=click.Choice([word.value for word in Language]))
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of making a link.")
def add(email: str, name: str, role: str, language: str | None, password_stdin: bool) -> None:
    """Add an account and print its invitation, which works once."""
    if unprintable(email + name):
        raise click.ClickException("An address or a name has characters that have no place in it.")
    password = sys.stdin.readline().rstrip("\r\n") if password_stdin else ""
    if password_stdin and not password:
        raise click.ClickException("No password on standard input.")
    with work() as config:
        made = service.create_user(email, name, Role(role), password=password, language=language)
        path = "" if password else links.issue(made, timedelta(hours=config["LINK_HOURS"]))
    if path:
        _say_link(path, config["LINK_HOURS"])


@user.command("list")
def show() -> None:
    """List the accounts: e-mail, role, state, name."""
    with work():
        for account in session().scalars(accounts()):
            click.echo(f"{account.email}\t{account.role}\t{state_of(account)}\t{account.name}")


@user.command()
@click.argument("email")
@click.option(PASSED_ON, metavar="EMAIL", help="The editor who takes over the cases.")
def disable(email: str, successor: str | None) -> None:
    """Disable an account; its sessions end, what it wrote stays."""
    with work():
        service.disable(find(email), _maybe(successor))


@user.command("set-role")
@click.argument("email")
@click.argument("role", type=ROLES)
@click.option(PASSED_ON, metavar="EMAIL", help="The editor who takes over the cases.")
def set_role(email: str, role: str, successor: str | None) -> None:
    """Change the role of an account; its sessions end."""
    with work():
        service.set_role(find(email), Role(role), _maybe(successor))


@user.command()
@click.argument("email")
def link(email: str) -> None:
    """Print a link that sets a new password, once: for the administrator who forgot theirs, above all."""
    with work() as config:
        path = links.issue(find(email), timedelta(hours=config["LINK_HOURS"]))
    _say_link(path, config["LINK_HOURS"])


@user.command("reset-second-factor")
@click.argument("email")
def reset_second_factor(email: str) -> None:
    """Take the second factor of an account away: for somebody who lost it, and whom you know it is."""
    with work():
        taken = factors.reset(find(email))
    click.echo(f"{taken} taken away, the sessions ended." if taken else "There was none. The sessions ended.")


@click.command()
@click.argument("mode", type=click.Choice([word.value for word in Lockdown]))
def lockdown(mode: str) -> None:
    """Open the newsroom (off), make it read-only, or close it: every session ends, only administrators sign in."""
    with work():
        ended = newsroom.set_mode(Lockdown(mode))
    click.echo(f"{mode}, {ended} sessions ended." if ended else f"{mode}.")
