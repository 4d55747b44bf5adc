"""How every command says no: one clear line and no traceback."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracker.core.settings import SettingsError

if TYPE_CHECKING:
    from sqlalchemy.exc import DBAPIError

OF_SQLITE = frozenset(
    {
        "attempt to write a readonly database",
        "database disk image is malformed",
        "database is locked",
        "database or disk is full",
        "disk I/O error",
        "file is not a database",
        "unable to open database file",
    }
)


class Refused(click.ClickException):
    """It cannot be done as asked; the message says what to do. Exit status 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(f"telusur: {self.message}", err=True)


class Commands(click.Group):
    """Its commands refuse in one line; its `later` ones, {name: module}, load when they are asked for."""

    def __init__(self, *args: Any, later: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.later = dict(later or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self.later})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.later:
            return getattr(import_module(self.later[cmd_name]), cmd_name)
        return super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        from sqlalchemy.exc import DBAPIError

        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Whoever read the output has had enough; click ends quietly.
            raise
        except (SettingsError, OSError) as problem:
            raise Refused(str(problem)) from None
        except UnicodeError:
            raise Refused("This has characters that are no UTF-8.") from None
        except DBAPIError as problem:
            raise Refused(f"The database cannot be used ({why(problem)}). {what_helps(problem)}") from None
        except click.ClickException as problem:
            if isinstance(problem, (Refused, click.UsageError)):
                raise
            raise Refused(problem.message) from None


def why(problem: "DBAPIError") -> str:
    """The kind of a fault, or its message where that holds nothing people typed."""
    return str(problem.orig) if str(problem.orig) in OF_SQLITE else type(problem.orig).__name__


def what_helps(problem: "DBAPIError", else_: str = "Find out more with: telusur doctor") -> str:
    if type(problem.orig).__name__ == "InsufficientPrivilege":
        return "Its role may not do this: use the owner's address, or run the grants of docs/deployment.md."
    return else_


def make_database_folder(url: str) -> None:
    """The folder of an SQLite database, for its owner alone, unless it is there."""
    if file := database_file(url):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def database_file(url: str) -> Path | None:
    """The file of an SQLite database; None for one in memory and for PostgreSQL."""
    from sqlalchemy.engine import make_url

    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database)).absolute()
