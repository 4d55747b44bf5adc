"""Compile the catalogues: messages.po into the messages.mo beside it, where that is older or missing.

The Makefile runs it before anything that serves or tests; the build runs it as its hook, so that a wheel carries the
compiled catalogues, which git does not.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_messages(root: Path) -> list[Path]:
    written = []
    for po in sorted(root.glob("tracker/translations/*/LC_MESSAGES/messages.po")):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        with po.open("rb") as source:
            catalogue = read_po(source, locale=po.parts[-3])
        with mo.open("wb") as target:
            write_mo(target, catalogue)
        written.append(mo)
    return written


class CompileMessages(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_messages(Path(self.root))


if __name__ == "__main__":
    for path in compile_messages(Path.cwd()):
        print(f"compiled {path.relative_to(Path.cwd())}")
