"""telusur init and migrate: a new newsroom, and the tables of a new version."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import click

from tracker.cli.base import Refused, make_database_folder
from tracker.core import settings
from tracker.core.settings import PREFIX, SettingsError


def note(text: str) -> None:
    """Something to know; standard output holds only what was asked for."""
    click.echo(text, err=True)


@click.command()
@click.option("--email", help="E-mail of the first administrator. Asked for when it is not given.")
@click.option("--name", help="Name of the first administrator.")
def init(email: str | None, name: str | None) -> None:
    """Make the key, the database and the first administrator, and print the administrator's invitation.

    What is there already stays as it is, so it can be run again.
    """
    config = settings.load(key=False)
    if not config["KEYS"]:
        raise SettingsError(f"{PREFIX}KEYS is missing: the folder of key files. Set it, then run: telusur init")
    _make_key(Path(config["KEYS"]))
    settings.read_instance_key(config)
    _make_tables(config["DATABASE_URL"])
    if config["DEMO"]:
        note("This is the demo. Its sign-ins come with: telusur demo")
        return
    _first_administrator(config, email, name)


def _make_key(folder: Path) -> None:
    there = (folder / "instance.key").exists()
    path = settings.make_instance_key(folder)
    note(f"Key: {path}, there already." if there else f"Key: {path}, made. Keep a copy, and never beside a backup.")


def _make_tables(url: str) -> None:
    from tracker.core.db import Database
    from tracker.migrate import current, upgrade

    make_database_folder(url)
    engine = Database(url).engine
    upgrade(engine)
    note(f"Database: at {current(engine)}.")
    engine.dispose()


def _first_administrator(config: Mapping[str, Any], email: str | None, name: str | None) -> None:
    from tracker.core.db import Database

    database = Database(config["DATABASE_URL"])
    try:
        _administrator_of(database, config["LINK_HOURS"], email, name)
    finally:
        database.engine.dispose()


def _administrator_of(database: Any, hours: int, email: str | None, name: str | None) -> None:
    from sqlalchemy import select

    from tracker.accounts import service
    from tracker.accounts.models import User
    from tracker.core.db import session
    from tracker.core.i18n import Problem
    from tracker.policy import Role

    with database.work(writing=False):
        known = session().scalar(select(User.email).where(User.role == Role.ADMIN, User.active))
    if known:
        note(f"Administrator: {known}. For a new link: telusur user link {known}")
        return
    email = email or click.prompt("E-mail of the first administrator", err=True)
    name = name or click.prompt("Name", err=True)
    try:
        with database.work():
            _user, path = service.invite(email, name, Role.ADMIN, timedelta(hours=hours))
    except Problem as problem:
        raise Refused(problem.message % problem.params if problem.params else problem.message) from None
    click.echo(path)
    note(f"Open it on this server's address. It works once, within {hours} hours.")


@click.command()
@click.option("--down", metavar="REV", help="Go back to a revision; `base` is before the first. What it drops is lost.")
def migrate(down: str | None) -> None:
    """Bring the database up to date with this version of the program."""
    from alembic.util import CommandError

    from tracker.core.db import Database
    from tracker.migrate import current, downgrade, upgrade

    url = settings.load(key=False)["DATABASE_URL"]
    make_database_folder(url)
    engine = Database(url).engine
    before = current(engine)
    try:
        downgrade(engine, down) if down else upgrade(engine)
    except CommandError as problem:
        raise Refused(str(problem)) from None
    after = current(engine)
    engine.dispose()
    moved = f"From {before or 'nothing'} to {after or 'nothing'}."
    click.echo(moved if after != before else f"At {after or 'nothing'} already.")
