"""telusur expunge: what was taken out of the record stays out of what is restored."""

import click

from tracker.core import settings
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database, session
from tracker.leaks import ledger
from tracker.leaks.expunge import reapply as apply_again
from tracker.leaks.expunge import sweep
from tracker.leaks.expunge_act import folder
from tracker.vault import keys


@click.group()
def expunge() -> None:
    """Words that two people took out of the record: reapply."""


@expunge.command()
def reapply() -> None:
    """Take out again what was expunged, from a database that was restored, and clean what it keeps of old rows."""
    config = settings.load()
    set_instance_key(config["INSTANCE_KEY"])
    keys.use_settings(config)
    database = Database(config["DATABASE_URL"])
    try:
        with database.work():
            texts = apply_again(session(), folder())
        cleaned = sweep(database.engine)
    except ledger.Unreadable as problem:
        raise click.ClickException(str(problem)) from None
    finally:
        database.engine.dispose()
    known = len(ledger.entries(folder()))
    click.echo(f"expunges on the list: {known}, texts changed: {texts}")
    if not cleaned:
        raise click.ClickException("The database was busy and may keep old rows. Stop the server and run it again.")
