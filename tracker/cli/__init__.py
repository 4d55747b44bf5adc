"""telusur: the command line. docs/commands.md lists every command; a test holds the two equal."""

import os

import click

from tracker.cli.auditing import audit
from tracker.cli.base import Commands
from tracker.cli.checking import doctor
from tracker.cli.exchanging import export, import_
from tracker.cli.keeping import init, migrate
from tracker.cli.reading import read
from tracker.cli.serving import demo, serve

LATER = {
    "user": "tracker.accounts.cli",
    "lockdown": "tracker.accounts.cli",
    "expunge": "tracker.leaks.cli",
    "search": "tracker.search.cli",
    "vault": "tracker.vault.cli",
    "backup": "tracker.cli.backing",
    "restore": "tracker.cli.backing",
}


@click.group(cls=Commands, later=LATER)
@click.version_option(package_name="telusur", message="%(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Telusur keeps the cases of an investigative newsroom.

    Settings come from config.py and from TELUSUR_* in the environment. In a checkout with no settings every command
    works on the demo.
    """
    # Whatever is written here, the database above all, is for its owner alone.
    os.umask(0o077)
    if ctx.invoked_subcommand in LATER:
        # What passes on when somebody leaves, and what can be found, is known to the features above.
        from tracker.app import features

        features()


for command in (init, serve, migrate, demo, audit, doctor, read, export, import_):
    main.add_command(command)
