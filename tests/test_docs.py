"""What the documents list is what there is: every setting, every command, every option, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tracker.cli import main
from tracker.core.settings import PREFIX, defaults

DOCS = Path(__file__).resolve().parent.parent / "docs"
SETTINGS = (DOCS / "settings.md").read_text(encoding="utf-8")
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")


def sections(text: str) -> dict[str, str]:
    """{what a third heading names: the text under it}."""
    parts = re.split(r"^### `([^`]+)`$", text, flags=re.MULTILINE)
    return {
        name: re.split(r"^## ", body, flags=re.MULTILINE)[0]
        for name, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def commands(group: click.Group, path: str = "telusur") -> Iterator[tuple[str, click.Command]]:
    with click.Context(group) as ctx:
        for name in group.list_commands(ctx):
            command = group.get_command(ctx, name)
            assert command is not None
            if isinstance(command, click.Group):
                yield from commands(command, f"{path} {name}")
            else:
                yield f"{path} {name}", command


ALL = dict(commands(main))


def test_every_setting_is_documented_and_no_other() -> None:
    assert set(sections(SETTINGS)) == {PREFIX + name for name in defaults()}


@pytest.mark.parametrize("name", defaults())
def test_a_setting_is_documented_with_its_default(name: str) -> None:
    default = defaults()[name]
    said = "Default: empty." if default == "" else f"Default: `{default}`."
    assert sections(SETTINGS)[PREFIX + name].strip().startswith(said)


def test_every_command_is_documented_and_no_other() -> None:
    assert set(sections(COMMANDS)) == set(ALL)


@pytest.mark.parametrize("path", ALL)
def test_a_command_is_documented_with_its_options_and_no_other(path: str) -> None:
    options = {name for p in ALL[path].params if isinstance(p, click.Option) for name in p.opts}
    assert set(re.findall(r"^- `(--[a-z-]+)`", sections(COMMANDS)[path], flags=re.MULTILINE)) == options


@pytest.mark.parametrize("path", ALL)
def test_a_command_says_what_it_is_for(path: str) -> None:
    assert ALL[path].help
    assert all(
        p.help for p in ALL[path].params if isinstance(p, click.Option) and p.name not in ("name", "role", "language")
    )
