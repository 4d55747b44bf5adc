"""The command line in a place of its own: a production installation in a temporary folder, or a demo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tracker.cli import main

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """telusur ARGS, with the settings of a newsroom whose files lie in tmp_path."""
    monkeypatch.setenv("TELUSUR_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("TELUSUR_DATABASE_URL", f"sqlite:///{tmp_path}/data/telusur.db")
    return lambda *args, **kwargs: CliRunner().invoke(main, args, **kwargs)


@pytest.fixture
def newsroom(run: Run) -> Run:
    """As `run`, after telusur init."""
    assert run("init", "--email", "ani@example.org", "--name", "Ani").exit_code == 0
    return run


@pytest.fixture
def in_demo(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("TELUSUR_DEMO", "1")
    return run
