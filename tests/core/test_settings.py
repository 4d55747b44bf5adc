"""Settings: the demo only where nothing is set, and no default secret."""

import stat
from pathlib import Path

import pytest

from tracker.core import settings
from tracker.core.settings import SettingsError, load


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout whose package lies in tmp_path/tracker."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "config.py").write_text(settings.bundled("config.py").read_text())
    (tmp_path / "tracker").mkdir()
    monkeypatch.setattr(settings, "PACKAGE", tmp_path / "tracker")
    return tmp_path


def test_a_checkout_with_no_settings_is_the_demo(checkout: Path) -> None:
    found = load({})
    assert found["DEMO"] is True
    assert found["DATABASE_URL"] == f"sqlite:///{checkout}/var/demo/telusur.db"
    assert len(found["INSTANCE_KEY"]) == 32


def test_the_demo_keeps_its_keys_when_only_the_database_is_elsewhere(checkout: Path) -> None:
    first = load({})
    second = load({"TELUSUR_DATABASE_URL": "postgresql://somewhere/db"})
    assert second["DEMO"] is True
    assert second["DATABASE_URL"] == "postgresql://somewhere/db"
    assert second["INSTANCE_KEY"] == first["INSTANCE_KEY"]


def test_any_other_setting_means_production_and_a_missing_secret_refuses_to_start(checkout: Path) -> None:
    with pytest.raises(SettingsError, match="TELUSUR_KEYS is missing"):
        load({"TELUSUR_PROXIES": "1"})
    with pytest.raises(SettingsError, match="telusur init"):
        load({"TELUSUR_KEYS": str(checkout / "keys"), "TELUSUR_DATABASE_URL": "sqlite://"})


def test_production_without_a_database_refuses_to_start(checkout: Path) -> None:
    settings.make_instance_key(checkout / "keys")
    with pytest.raises(SettingsError, match="DATABASE_URL is missing"):
        load({"TELUSUR_KEYS": str(checkout / "keys")})


def test_outside_a_checkout_nothing_is_a_demo_by_itself(checkout: Path) -> None:
    (checkout / "pyproject.toml").unlink()
    with pytest.raises(SettingsError):
        load({})


@pytest.mark.parametrize(
    ("name", "value"), [("TELUSUR_PROXIES", "two"), ("TELUSUR_WORKERS", "-1"), ("TELUSUR_COLOUR", "red")]
)
def test_a_wrong_setting_is_named(checkout: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        load({name: value})


def test_a_short_or_broken_key_is_refused(checkout: Path) -> None:
    key = settings.make_instance_key(checkout / "keys")
    key.write_text("abcd")
    with pytest.raises(SettingsError, match="64 hexadecimal"):
        load({"TELUSUR_KEYS": str(checkout / "keys"), "TELUSUR_DATABASE_URL": "sqlite://"})


def test_the_key_is_readable_by_its_owner_only_and_made_once(tmp_path: Path) -> None:
    key = settings.make_instance_key(tmp_path / "keys")
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700
    content = key.read_text()
    assert settings.make_instance_key(tmp_path / "keys").read_text() == content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysql://host/db"),
        ("DATABASE_URL", "postgresql://user:secret@host:port/db"),
        ("TIMEZONE", "Asia/Nowhere"),
        ("TIMEZONE", "../../etc/passwd"),
        ("LANGUAGE", "fr"),
        ("HOLIDAYS", "2026-12-25,2026-13-01"),
        ("WORKERS", "0"),
        ("SESSION_HOURS", "0"),
    ],
)
def test_a_setting_nothing_can_work_with_is_named_and_no_password_is_shown(
    checkout: Path, name: str, value: str
) -> None:
    with pytest.raises(SettingsError, match=f"TELUSUR_{name}") as refusal:
        load({"TELUSUR_DEMO": "1", f"TELUSUR_{name}": value})
    assert "secret" not in str(refusal.value)


def test_settings_can_be_read_before_there_is_a_key(checkout: Path) -> None:
    found = load({"TELUSUR_KEYS": str(checkout / "keys"), "TELUSUR_DATABASE_URL": "sqlite://"}, key=False)
    assert "INSTANCE_KEY" not in found
