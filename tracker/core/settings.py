"""Reads config.py, the environment and the key folder; says clearly what is missing. Sets the newsroom's zone."""

import importlib.util
import os
import secrets
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from tracker.core import clock

PACKAGE = Path(__file__).resolve().parent.parent
PREFIX = "TELUSUR_"
# With none but these set, a checkout runs the demo.
DEMO_ALLOWS = {"DATABASE_URL"}
LANGUAGES = ("en", "id")
# Numbers with which nothing would work at 0.
AT_LEAST_ONE = ("WORKERS", "SESSION_IDLE_MINUTES", "SESSION_HOURS", "LINK_HOURS", "BODY_BYTES", "FIELD_CHARS")


class SettingsError(Exception):
    """A setting is missing or unusable; the message says what to do."""


def bundled(name: str) -> Path:
    """`name` inside the installed package, else beside it (a checkout)."""
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent / name


def in_checkout() -> bool:
    return (PACKAGE.parent / "pyproject.toml").exists()


def defaults() -> dict[str, Any]:
    """The UPPERCASE names of config.py."""
    spec = importlib.util.spec_from_file_location("telusur_config", bundled("config.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: value for name, value in vars(module).items() if name.isupper()}


def load(
    env: Mapping[str, str] | None = None, overrides: Mapping[str, Any] | None = None, *, key: bool = True
) -> dict[str, Any]:
    """All settings as a dict, with DEMO a bool and, unless `key` is False, INSTANCE_KEY the 32 secret bytes.

    Raises SettingsError for an unknown or malformed setting and for a missing secret in production.
    """
    env = os.environ if env is None else env
    settings = defaults()
    given = {name[len(PREFIX) :]: value for name, value in env.items() if name.startswith(PREFIX)}
    for name, value in given.items():
        if name not in settings:
            raise SettingsError(f"{PREFIX}{name} is not a setting. docs/settings.md lists them.")
        settings[name] = _typed(name, value, settings[name])
    settings.update(overrides or {})
    settings["DEMO"] = _is_demo(settings["DEMO"], set(given) | set(overrides or {}))
    if settings["DEMO"]:
        _demo_places(settings)
    if key and not settings.get("INSTANCE_KEY"):
        settings["INSTANCE_KEY"] = read_instance_key(settings)
    if not settings["DATABASE_URL"]:
        raise SettingsError(
            f"{PREFIX}DATABASE_URL is missing. Set it, for example sqlite:////var/lib/telusur/telusur.db"
        )
    _check(settings)
    # Here, as whatever works on a newsroom's data begins here: the application and every command.
    clock.set_zone(ZoneInfo(settings["TIMEZONE"]))
    return settings


def alone(name: str) -> Any:
    """One setting by itself, for a command that needs none of the others and no database. Raises SettingsError."""
    default, given = defaults()[name], os.environ.get(PREFIX + name)
    return default if given is None else _typed(name, given, default)


def _check(settings: Mapping[str, Any]) -> None:
    """Refuses what the program could not work with, by name. The database address may hold a password: never shown."""
    try:
        kind = make_url(settings["DATABASE_URL"]).get_backend_name()
    except (ArgumentError, ValueError):
        kind = ""
    if kind not in ("sqlite", "postgresql"):
        raise SettingsError(f"{PREFIX}DATABASE_URL must begin with sqlite:// or postgresql://.")
    try:
        ZoneInfo(settings["TIMEZONE"])
    except (ValueError, OSError, KeyError):
        raise SettingsError(f"{PREFIX}TIMEZONE must be a name as Asia/Jakarta, not {settings['TIMEZONE']!r}.") from None
    if settings["LANGUAGE"] not in LANGUAGES:
        raise SettingsError(f"{PREFIX}LANGUAGE must be one of {', '.join(LANGUAGES)}, not {settings['LANGUAGE']!r}.")
    if settings["STAMP_URL"] and not settings["STAMP_URL"].startswith(("https://", "http://")):
        raise SettingsError(f"{PREFIX}STAMP_URL must begin with https:// or http://.")
    for day in filter(None, (part.strip() for part in settings["HOLIDAYS"].split(","))):
        _check_day(day)
    for name in AT_LEAST_ONE:
        if settings[name] < 1:
            raise SettingsError(f"{PREFIX}{name} must be at least 1.")


def _check_day(day: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError:
        raise SettingsError(f"{PREFIX}HOLIDAYS: {day!r} is no day. Write each as 2026-12-25.") from None


def _typed(name: str, value: str, default: Any) -> Any:
    if not isinstance(default, int) or isinstance(default, bool):
        return value
    try:
        number = int(value)
    except ValueError:
        raise SettingsError(f"{PREFIX}{name} must be a whole number, not {value!r}.") from None
    if number < 0:
        raise SettingsError(f"{PREFIX}{name} must not be negative.")
    return number


def _is_demo(wanted: Any, given: set[str]) -> bool:
    if wanted in (True, False):
        return bool(wanted)
    if wanted:
        return str(wanted).lower() in {"1", "yes", "true", "on"}
    return in_checkout() and given <= DEMO_ALLOWS


def demo_home() -> Path:
    """Where the demo keeps what is its own."""
    return (PACKAGE.parent if in_checkout() else Path.cwd()) / "var" / "demo"


def _demo_places(settings: dict[str, Any]) -> None:
    home = demo_home()
    settings["DATABASE_URL"] = settings["DATABASE_URL"] or f"sqlite:///{home / 'telusur.db'}"
    settings["KEYS"] = settings["KEYS"] or str(home / "keys")
    make_instance_key(Path(settings["KEYS"]))


def read_instance_key(settings: Mapping[str, Any]) -> bytes:
    """The instance key of 32 bytes from KEYS/instance.key."""
    if not settings["KEYS"]:
        raise SettingsError(f"{PREFIX}KEYS is missing: the folder of key files. Set it, then run: telusur init")
    path = Path(settings["KEYS"]) / "instance.key"
    try:
        key = bytes.fromhex(path.read_text().strip())
    except FileNotFoundError:
        raise SettingsError(f"There is no key at {path}. Run: telusur init") from None
    except (OSError, ValueError) as problem:
        raise SettingsError(f"The key at {path} cannot be read: {problem}") from None
    if len(key) != 32:
        raise SettingsError(f"The key at {path} must be 64 hexadecimal digits.")
    return key


def make_instance_key(folder: Path) -> Path:
    """Creates KEYS/instance.key (0600 in a 0700 folder) unless it is there. Returns its path."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "instance.key"
    # O_EXCL: two starts at once must not each believe in a key of their own.
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(32) + "\n")
    return path
