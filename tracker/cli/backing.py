"""telusur backup and restore."""

from pathlib import Path
from typing import Any

import click

from tracker.cli.base import Refused, make_database_folder
from tracker.core import settings
from tracker.core.settings import PREFIX


class Folder(click.Path):
    """A folder that has a name: a variable of a shell that is not set does not mean the folder one stands in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not str(value):
            self.fail("The folder is empty.", param, ctx)
        return super().convert(value, param, ctx)


FOLDER = Folder(file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--to", type=FOLDER, help=f"The folder; without it, {PREFIX}BACKUPS.")
@click.option(
    "--keys-to", type=FOLDER, help="Another folder for the keys: whoever holds both archives holds everything."
)
@click.option("--age-recipient", default="", help="Encrypt the keys to this age public key (age1…).")
@click.option("--keep", type=click.IntRange(1), help="Keep only so many newest backups in the folder.")
@click.option("--weeks", type=click.IntRange(0), default=0, help="With --keep: besides, the last one of so many weeks.")
@click.option(
    "--months", type=click.IntRange(0), default=0, help="With --keep: besides, the last one of so many months."
)
def backup(
    to: Path | None, keys_to: Path | None, age_recipient: str, keep: int | None, weeks: int, months: int
) -> None:
    """Write the database and the keys as two archives, while people work."""
    from tracker.backup import making
    from tracker.backup.faults import BackupError

    config = settings.load()
    to = to or _folder(config, "BACKUPS")
    if to is None:
        raise Refused(f"Where to? Give --to FOLDER, or set {PREFIX}BACKUPS.")
    if keep is None and (weeks or months):
        raise Refused("--weeks and --months go with --keep.")
    keys_to = keys_to or _folder(config, "KEY_BACKUPS") or to
    try:
        made = making.make(config, making.Wish(to, keys_to, age_recipient, keep, weeks, months))
    except BackupError as problem:
        raise Refused(str(problem)) from None
    click.echo(made.database)
    click.echo(made.keys)
    for path in made.removed:
        click.echo(f"removed {path}")
    if keys_to == to and not age_recipient:
        click.echo("Take the keys elsewhere, or use --keys-to: whoever holds both archives holds everything.", err=True)


def _folder(config: dict[str, Any], name: str) -> Path | None:
    return Path(config[name]) if config[name] else None


@click.command()
@click.argument("archive", type=FILE)
@click.option(
    "--keys", type=FILE, help="The archive of keys made with it, or a later one; without it, the keys that are here."
)
@click.option("--age-identity", type=FILE, help="The file of the age identity that opens the archive of keys.")
@click.option("--into", metavar="URL", help=f"Another database; without it, {PREFIX}DATABASE_URL.")
@click.option(
    "--replace", is_flag=True, help="Also over a database that holds something; the old one is kept beside it."
)
@click.option(
    "--without-identities", is_flag=True, help="Also when the keys do not fit: sealed identities then stay shut."
)
def restore(
    archive: Path,
    keys: Path | None,
    age_identity: Path | None,
    into: str | None,
    replace: bool,
    without_identities: bool,
) -> None:
    """Check a backup, and put it in the place of the database in one step."""
    from tracker.backup import restoring
    from tracker.backup.faults import BackupError

    config = settings.load(key=False, overrides={"DATABASE_URL": into} if into else None)
    if not config["KEYS"]:
        raise Refused(f"{PREFIX}KEYS is missing: the folder the keys are put into.")
    make_database_folder(config["DATABASE_URL"])
    wish = restoring.Wish(archive, keys, config["DATABASE_URL"], age_identity, replace, without_identities)
    try:
        done = restoring.restore(config, wish)
    except BackupError as problem:
        raise Refused(str(problem)) from None
    for line in done:
        click.echo(line)
    click.echo(
        "Accounts and passwords are those of that day: look at telusur user list, then telusur doctor.", err=True
    )
