"""telusur serve and demo: the web server, and the newsroom of the demo."""

import gc
import json
import multiprocessing
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import click

from tracker.cli.base import Refused, make_database_folder
from tracker.core import settings

LOOPBACK = ("127.0.0.1", "localhost")
# Requests one worker answers at a time; fewer than the connections its pool may open.
THREADS = min(8, 2 * (os.cpu_count() or 1) + 1)
# Seconds a worker has to end what it is at. One that is told to stop twice at once, as by Ctrl+C, may never do so.
STOPPING = 8


def application() -> Any:
    """What the workers of the server run."""
    from tracker.app import create_app

    app = create_app()
    _sweep(app)
    if app.config["DEMO"]:
        from tracker import demo as stories

        stories.offer()
    return app


def _sweep(app: Any) -> None:
    """Ends what a crash left of a shredding or an expunge. Without a database nobody is served, and the next start
    does it."""
    from sqlalchemy.exc import SQLAlchemyError

    from tracker.core.db import session
    from tracker.leaks import expunge
    from tracker.vault import shredding

    with suppress(SQLAlchemyError):
        with app.database.work():
            shredding.sweep()
            unswept = expunge.unswept(session())
        if unswept:
            expunge.sweep(app.database.engine)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen on.")
@click.option("--workers", type=click.IntRange(1, 64), help="Server processes. Without it, the setting WORKERS.")
def serve(host: str, port: int, workers: int | None) -> None:
    """Serve the pages, behind a proxy that speaks TLS. The demo is served on this machine alone."""
    # Nothing made while loading is garbage: looking for some would take a fifth of the start.
    gc.disable()
    try:
        _serve(host, port, workers)
    finally:
        gc.enable()


def _serve(host: str, port: int, workers: int | None) -> None:
    config = settings.load()
    if config["DEMO"] and host not in LOOPBACK:
        raise Refused(f"The demo has fixed sign-ins, so it is served on 127.0.0.1 only, not on {host}.")
    _check_tables(config["DATABASE_URL"])
    click.echo(f"Telusur serves on http://{host}:{port}", err=True)
    _run(host, port, workers or config["WORKERS"])


def _check_tables(url: str) -> None:
    from tracker.core.db import Database
    from tracker.migrate import current, head

    engine = Database(url).engine
    at, wanted = current(engine), head()
    engine.dispose()
    if at is None:
        raise Refused("The database has no tables yet. Run: telusur init")
    if at != wanted:
        raise Refused(f"The database is at {at}, and {wanted} is wanted. Make a backup, then run: telusur migrate")


def _run(host: str, port: int, workers: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    _check_port(host, port)
    Granian(
        f"{__name__}:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        backpressure=THREADS * 4,
        factory=True,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=STOPPING,
        log_level=LogLevels.warning,
    ).serve(target_loader=_loaded(), wrap_loader=False)


def _loaded() -> Callable[[], Any] | None:
    """Where processes fork, the application made once and given to every worker: one loading instead of one each, and
    its memory is shared. Elsewhere None: each worker makes its own."""
    if multiprocessing.get_start_method() != "fork":
        gc.enable()
        return None
    from babel import Locale

    app = application()
    for language in settings.LANGUAGES:
        # Babel reads its tables of a language at the first date or number of a page: five megabytes to share.
        Locale.parse(language).months  # noqa: B018
    # Connections do not survive a fork: each worker opens its own.
    app.database.engine.dispose()
    # What stands now is left alone by every later collection, so that the pages it lies in stay shared.
    gc.freeze()
    gc.enable()
    return lambda: app


def _check_port(host: str, port: int) -> None:
    try:
        family, kind, proto, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, proto) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as problem:
        raise Refused(f"Nothing can listen on {host}:{port} ({problem.strerror}). Choose another --port.") from None


@click.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen on.")
@click.option("--reset", is_flag=True, help="Forget what was done in the demo; the next start begins afresh.")
@click.option("--logins", is_flag=True, help="Print the sign-ins and the cases each can open, as JSON, and stop.")
@click.option("--no-serve", is_flag=True, help="Prepare the demo without serving it.")
@click.option(
    "--scale", type=click.IntRange(1, 100_000), help="Fill an empty database with so many synthetic cases, and stop."
)
@click.option("--database", help="With --scale: the address of that database.")
def demo(port: int, reset: bool, logins: bool, no_serve: bool, scale: int | None, database: str | None) -> None:
    """Load two stories and serve them on this machine. A second start finds what was done in the first."""
    if scale or database:
        _scale(scale, database)
        return
    from tracker import demo as stories

    config = settings.load()
    if not config["DEMO"]:
        raise Refused("These settings are not the demo's. Unset every TELUSUR_*, or set TELUSUR_DEMO=1.")
    if reset:
        stories.reset(config)
        click.echo("Forgotten. The next start tells the stories afresh.", err=True)
        return
    serves = not (logins or no_serve)
    if serves:
        _check_port(LOOPBACK[0], port)
    found = _prepared(stories, config)
    if logins:
        click.echo(json.dumps(found, indent=2, ensure_ascii=False))
        return
    _announce(found, port)
    if serves:
        _run(LOOPBACK[0], port, config["WORKERS"])


def _scale(cases: int | None, url: str | None) -> None:
    if not cases or not url:
        raise Refused("--scale and --database go together: telusur demo --scale 1000 --database sqlite:////tmp/many.db")
    from tracker import migrate
    from tracker.app import features
    from tracker.core.db import Database
    from tracker.demo import scale

    settings.load(overrides={"DATABASE_URL": url, "DEMO": True})
    features()
    make_database_folder(url)
    database = Database(url)
    migrate.upgrade(database.engine)
    if scale.has_accounts(database):
        raise Refused("That database holds accounts already. Only an empty one is filled.")
    for done in scale.fill(database, cases):
        click.echo(f"\r{done} of {cases} cases", nl=False, err=True)
    click.echo("", err=True)
    database.engine.dispose()


def _prepared(stories: Any, config: dict[str, Any]) -> list[dict[str, Any]]:
    """The sign-ins of the demo, its database made and its stories told where they were not."""
    from tracker import migrate
    from tracker.app import create_app

    make_database_folder(config["DATABASE_URL"])
    app = create_app()
    migrate.upgrade(app.database.engine)
    stories.load(app)
    found = stories.logins(app)
    app.database.engine.dispose()
    return found


def _announce(logins: list[dict[str, Any]], port: int) -> None:
    click.echo(f"\nTelusur, the demo: http://127.0.0.1:{port}\n")
    wide = max((len(login["email"]) for login in logins), default=0)
    for login in logins:
        cases = ", ".join(login["cases"]) or "no case"
        click.echo(f"  {login['role']:9} {login['email']:{wide}}  {login['password']}  {cases}")
    if passphrase := next((login["vault"] for login in logins if login["vault"]), ""):
        click.echo(f"\n  Vault passphrase of reporters and editors: {passphrase}")
    click.echo("\nThe cases are samples. Write nothing here about real sources. Stop it with Ctrl+C.\n")
