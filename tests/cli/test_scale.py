"""telusur demo --scale fills an empty database and no other."""

from pathlib import Path

from tests.cli.conftest import Run


def test_a_database_with_accounts_is_not_filled(run: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/many.db"
    assert run("demo", "--scale", "1", "--database", url).exit_code == 0
    done = run("demo", "--scale", "1", "--database", url)
    assert done.exit_code == 2
    assert "holds accounts already" in done.stderr
    assert run("demo", "--scale", "1").exit_code == 2
