"""telusur search: the index from the command line."""

import click

from tracker.core import settings
from tracker.core.db import Database
from tracker.search import keeping


@click.group()
def search() -> None:
    """The index of the search."""


@search.command()
def rebuild() -> None:
    """Make the index equal to the record: once after the upgrade that brought the search, and when doctor says so."""
    database = Database(settings.load()["DATABASE_URL"])
    with database.opened(writing=True) as current:
        items = 0
        for number in keeping.rebuild(current):
            current.commit()
            items += number
        current.commit()
    database.engine.dispose()
    click.echo(f"{items} {'item' if items == 1 else 'items'} looked at, the index holds")
