"""telusur export and import: out of one newsroom, into another."""

from pathlib import Path

from tests.cli.conftest import Run, initialised, newsroom, run

__all__ = ["initialised", "newsroom", "run"]


def test_a_case_goes_out_and_in_by_command(newsroom: Run, tmp_path: Path, story_file: bytes) -> None:
    file, out = tmp_path / "in.zip", tmp_path / "out.zip"
    file.write_bytes(story_file)
    newsroom("user", "add", "edi@example.org", "--name", "Edi", "--role", "editor")
    newsroom("user", "add", "rep@example.org", "--name", "Rep", "--role", "reporter")
    refused = newsroom("import", "case", str(file), "--editor", "rep@example.org")
    assert (refused.exit_code, "no editor" in refused.stderr) == (2, True)
    done = newsroom("import", "case", str(file), "--editor", "edi@example.org")
    assert (done.exit_code, done.stdout) == (0, "Brought in as MRT-01.\n")
    assert newsroom("export", "mrt-01", "--to", str(out)).exit_code == 0
    assert out.read_bytes()[:2] == b"PK"
    again = newsroom("export", "mrt-01", "--to", str(out), "--shape", "ics")
    assert (again.exit_code, "is there already" in again.stderr, out.read_bytes()[:2]) == (2, True, b"PK")
    file.write_bytes(story_file[:-200])
    cut = newsroom("import", "case", str(file), "--editor", "edi@example.org")
    assert (cut.exit_code, "cut short" in cut.stderr) == (2, True)
    assert "no case" in newsroom("export", "nix-1", "--to", str(tmp_path / "none")).stderr


def test_a_sheet_is_brought_in_by_command(newsroom: Run, tmp_path: Path) -> None:
    newsroom("user", "add", "edi@example.org", "--name", "Edi", "--role", "editor")
    sheet = tmp_path / "list.csv"
    sheet.write_text("Name,Kind\nDinas X,badan\n,badan\n")
    asked = ("import", "sheet", "officials", str(sheet), "--by", "edi@example.org")
    dry = newsroom(*asked, "--dry-run")
    assert dry.stdout == "line 2\tnew\tDinas X\tKind: Body\nline 3\twrong\tbadan\tName: The name is missing.\n"
    assert newsroom(*asked).stdout.endswith("1 new, 0 changed, 1 left out.\n")
    assert newsroom(*asked).stdout.endswith("0 new, 0 changed, 1 left out.\n")
    lost = newsroom("import", "sheet", "amounts", str(sheet), "--by", "edi@example.org", "--case", "NIX-1")
    assert (lost.exit_code, "no case" in lost.stderr) == (2, True)
