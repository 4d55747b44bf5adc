"""Forgetting what was done in the demo."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, MetaData, inspect, text
from sqlalchemy.engine import make_url

from tracker.audit.checkpoints import Place, begin_anew
from tracker.core.db import make_engine
from tracker.core.settings import SettingsError, demo_home
from tracker.demo.staff import STAFF


def reset(settings: Mapping[str, Any]) -> None:
    """Empties the demo's database; its keys stay.

    Raises SettingsError when others have accounts in a database that lies elsewhere than the demo's own.
    """
    url = make_url(settings["DATABASE_URL"])
    file = Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None
    if file is not None and not file.exists():
        return
    engine = make_engine(settings["DATABASE_URL"])
    try:
        if file is None or file.absolute() != demo_home() / "telusur.db":
            _check_accounts(engine)
        sources = _sources(engine)
        if file is None:
            _drop_all(engine)
    finally:
        engine.dispose()
    if place := Place.of(settings):
        begin_anew(place, "the demo was reset")
    # The key files of identities that are gone with the database; another one may share the folder.
    for source in sources:
        for left in (Path(settings["KEYS"]) / "ring").glob(f"{source}.*"):
            left.unlink()
    if file is not None:
        for end in ("", "-wal", "-shm"):
            file.with_name(file.name + end).unlink(missing_ok=True)


def _check_accounts(engine: Engine) -> None:
    """Whatever a setting says, a database with other people's accounts is no demo's to empty."""
    if not inspect(engine).has_table("user_account"):
        return
    with engine.connect() as connection:
        emails = set(connection.scalars(text("SELECT email FROM user_account")))
    if others := emails - {person.email for person in STAFF}:
        raise SettingsError(
            f"{len(others)} of the accounts in this database are not the demo's, so nothing "
            "was touched. Remove the database yourself if you mean it."
        )


def _sources(engine: Engine) -> list[UUID]:
    if not inspect(engine).has_table("source"):
        return []
    with engine.connect() as connection:
        return [UUID(str(found)) for found in connection.scalars(text("SELECT uuid FROM source"))]


def _drop_all(engine: Engine) -> None:
    """Every table there is, whatever version of the program made it."""
    found = MetaData()
    found.reflect(engine)
    found.drop_all(engine)
