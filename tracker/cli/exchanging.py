"""telusur import and export: a case out of one instance and into another, on the server itself."""

from pathlib import Path
from typing import Any

import click

from tracker.cli.base import Refused

SHAPES = ("zip", "ftm", "ics")


def _case(code: str) -> Any:
    from sqlalchemy import select

    from tracker.cases.models import Case
    from tracker.core.db import session

    found = session().scalar(select(Case).where(Case.code == code.upper()))
    if found is None:
        raise Refused(f"There is no case {code}.")
    return found


def _person(email: str) -> Any:
    from tracker.accounts.signin import by_email

    found = by_email(email)
    if found is None or not found.active:
        raise Refused(f"There is no account {email} that may sign in.")
    return found


@click.command()
@click.argument("case")
@click.option("--to", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
@click.option("--shape", type=click.Choice(SHAPES), default="zip", show_default=True, help="What to write.")
def export(case: str, to: Path, shape: str) -> None:
    """Take a case out: a ZIP of pages, CSV and JSON, or FollowTheMoney, or its deadlines. No source who is not to be
    named is in it. It is in the audit log.
    """
    from tracker.app import create_app
    from tracker.exchange.case_views import Shape, exported

    if to.exists():
        raise Refused(f"{to} is there already.")
    app = create_app()
    with app.test_request_context(), app.database.work():
        data = exported(_case(case), Shape(shape))
    with to.open("xb") as file:
        file.write(data)
    click.echo(f"{to}: {len(data):,} bytes")


@click.group(name="import")
def import_() -> None:
    """Bring in what was taken out, or kept in a sheet."""


@import_.command(name="case")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--editor", required=True, help="E-mail of the editor who becomes its member.")
def import_case(file: Path, editor: str) -> None:
    """Bring in a case that was taken out, under its own code where that is free."""
    from tracker.app import create_app
    from tracker.core.acting import acting_as
    from tracker.core.i18n import Problem
    from tracker.exchange.opening import read_case
    from tracker.exchange.rebuilding import rebuild
    from tracker.policy import Role

    app = create_app()
    try:
        data = read_case(file.read_bytes())
        with app.test_request_context(), app.database.work():
            person = _person(editor)
            if person.role is not Role.EDITOR:
                raise Refused(f"{editor} is no editor.")
            with acting_as(person.uuid):
                code = rebuild(data, person, same_code=True).code
    except Problem as problem:
        raise Refused(problem.message % problem.params) from None
    click.echo(f"Brought in as {code}.")


@import_.command(name="sheet")
@click.argument("sort", type=click.Choice(("officials", "amounts", "entries")))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", required=True, help="E-mail of whoever brings it in.")
@click.option("--case", "code", help="The case of amounts and log entries.")
@click.option("--dry-run", is_flag=True, help="Say what would become of each row, and enter nothing.")
def import_sheet(sort: str, file: Path, by: str, code: str | None, dry_run: bool) -> None:
    """Bring in a CSV or XLSX whose headings Telusur knows. Rows that are wrong are left out, each with its reason."""
    from flask_babel import force_locale

    from tracker.app import create_app
    from tracker.core.acting import acting_as
    from tracker.core.i18n import Problem
    from tracker.exchange.columns import Sort

    app = create_app()
    try:
        # Commands speak English.
        with app.test_request_context(), force_locale("en"), app.database.work():
            person = _person(by)
            case = _working_case(person, Sort(sort), code)
            with acting_as(person.uuid):
                _bring_in(person, Sort(sort), case, file.read_bytes(), dry_run)
    except Problem as problem:
        raise Refused(problem.message % problem.params) from None


def _working_case(person: Any, sort: Any, code: str | None) -> Any:
    from tracker.policy import Permission, may

    if sort == "officials":
        if not may(person, Permission.OFFICIAL_EDIT):
            raise Refused("Reporters and editors bring in officials.")
        return None
    if not code:
        raise Refused("Say into which case, with --case.")
    case = _case(code)
    if not may(person, Permission.CASE_EDIT, case):
        raise Refused(f"There is no case {code} that {person.email} may edit.")
    return case


def _bring_in(person: Any, sort: Any, case: Any, data: bytes, dry_run: bool) -> None:
    from tracker.core.db import session
    from tracker.exchange import entering, waiting
    from tracker.exchange.columns import guess
    from tracker.exchange.planning import read_rows
    from tracker.exchange.sheets import read_sheet
    from tracker.exchange.telling import told

    table = read_sheet(data)
    upload = waiting.wait(person, sort, case, table)
    waiting.map_columns(upload, guess(sort, table.headings), upload.otherwise)
    plan = entering.check(upload, person, read_rows(sort, table, upload.columns, upload.otherwise))
    for row in plan:
        reasons = "; ".join(": ".join(part for part in error if part) for error in row["errors"])
        read = "; ".join(f"{one.label}: {one.text}" for one in told(sort, row)) if dry_run else ""
        if dry_run or reasons:
            click.echo("\t".join(filter(None, [f"line {row['line']}", row["fate"], row["name"], read, reasons])))
    if dry_run:
        session().rollback()
        return
    run = entering.enter(upload, person)
    click.echo(f"{run.added} new, {run.changed} changed, {run.left_out} left out.")
