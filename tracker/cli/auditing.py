"""telusur audit: whether the record holds, its checkpoints, and the record to take away."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from tracker.cli.base import Refused
from tracker.core import settings
from tracker.core.settings import PREFIX


@click.group()
def audit() -> None:
    """The audit chain."""


@audit.command()
@click.option(
    "--file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="An export, not this database."
)
@click.option("--key", help="With --file: the public key its checkpoints must be signed with, 64 hexadecimal digits.")
@click.pass_context
def verify(ctx: click.Context, file: Path | None, key: str | None) -> None:
    """Recompute the chain and hold it against its checkpoints; name the first thing that does not hold."""
    from tracker.audit.proof import of_database, of_export

    if key and not file:
        raise Refused("--key goes with --file: this database is checked with its own key.")
    proof = of_export(file, key or "", settings.alone("STAMP_ROOTS")) if file else of_database(settings.load())
    for line in proof.lines:
        click.echo(line)
    ctx.exit(0 if proof.holds else 1)


@audit.command()
def checkpoint() -> None:
    """Sign the head of the chain, and have it stamped where an authority is set. For a timer."""
    from tracker.audit import checkpoints
    from tracker.audit.binding import digest_of
    from tracker.audit.checkpoints import Alarm, Place, write
    from tracker.audit.signing import SigningKeyError
    from tracker.core.db import Database, session

    config = settings.load()
    place = Place.of(config)
    assert place is not None, "settings.load demands KEYS"
    try:
        with Database(config["DATABASE_URL"]).work(writing=False):
            made = write(session(), place)
        last = checkpoints.last(place)
    except (Alarm, SigningKeyError) as problem:
        raise Refused(f"no checkpoint: {problem}. Run: telusur audit verify") from None
    if made:
        click.echo(f"entry {made['seq']} signed: {place.file}")
    else:
        click.echo(f"nothing new since entry {last['seq']}" if last else "the log is empty")
    if config["STAMP_URL"] and last and not last.pop("stamped"):
        _stamp(config, place, digest_of(last))


def _stamp(config: Mapping[str, Any], place: Any, digest: str) -> None:
    from tracker.audit import checkpoints, stamping

    try:
        token = stamping.ask(config["STAMP_URL"], digest)
        if config["STAMP_ROOTS"]:
            stamping.verify(token, digest, Path(config["STAMP_ROOTS"]))
    except stamping.StampError as problem:
        raise Refused(f"signed, not stamped: {problem}. The next run tries again.") from None
    checkpoints.add_stamp(place, digest, token)
    click.echo(f"stamped by {config['STAMP_URL']}")


@audit.command()
@click.option("--case", "code", help="Only the entries of one case; such an export cannot be verified as a chain.")
@click.option("--values", is_flag=True, help="With what was changed from and to. Whoever reads it reads the record.")
@click.option("--to", "target", type=click.Path(dir_okay=False, path_type=Path), help="A file, not standard output.")
def export(code: str | None, values: bool, target: Path | None) -> None:
    """Write the chain and its checkpoints as JSON lines."""
    from tracker.audit.proof import export_lines
    from tracker.core.db import Database

    config = settings.load()
    if target and target.exists():
        raise Refused(f"{target} is there already.")
    with Database(config["DATABASE_URL"]).work(writing=False) as session:
        lines = export_lines(session, config, case=_case(session, code) if code else None, values=values)
        if target is None:
            for line in lines:
                click.echo(line)
            return
        with target.open("x") as file:
            file.writelines(f"{line}\n" for line in lines)


def _case(session: Any, code: str) -> Any:
    from sqlalchemy import func, select

    from tracker.app import features
    from tracker.cases.models import Case

    features()
    found = session.scalar(select(Case.uuid).where(func.upper(Case.code) == code.upper()))
    if found is None:
        raise Refused(f"There is no case {code}. {PREFIX}DATABASE_URL says which database was asked.")
    return found
