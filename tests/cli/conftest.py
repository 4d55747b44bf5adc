"""The command line in a place of its own: a production installation in a temporary folder, or a demo."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tracker.cli import main

Run = Callable[..., Result]


def _at(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("TELUSUR_KEYS", str(folder / "keys"))
    patch.setenv("TELUSUR_DATABASE_URL", f"sqlite:///{folder}/data/telusur.db")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """telusur ARGS, with the settings of a newsroom whose files lie in tmp_path."""
    _at(tmp_path, monkeypatch)
    return lambda *args, **kwargs: CliRunner().invoke(main, args, **kwargs)


@pytest.fixture(scope="session")
def initialised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What telusur init leaves: the keys and the database."""
    folder = tmp_path_factory.mktemp("initialised")
    with pytest.MonkeyPatch.context() as patch:
        _at(folder, patch)
        done = CliRunner().invoke(main, ("init", "--email", "ani@example.org", "--name", "Ani"))
    assert done.exit_code == 0, done.stderr
    return folder


@pytest.fixture
def newsroom(run: Run, initialised: Path, tmp_path: Path) -> Run:
    """As `run`, after telusur init."""
    shutil.copytree(initialised, tmp_path, dirs_exist_ok=True)
    return run


@pytest.fixture
def in_demo(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("TELUSUR_DEMO", "1")
    return run
