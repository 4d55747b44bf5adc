"""What one rule of reading is: a pattern with its meaning, and an example that the tests hold it to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """`key` is what the words mean; in `example` the words that `pattern` finds stand in [brackets]."""

    key: str
    pattern: str
    example: str

    def __post_init__(self) -> None:
        re.compile(self.pattern, re.IGNORECASE)


class Table:
    """Rules of one kind in both languages, searched together; the first rule that fits names the meaning."""

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self.rules = [rule for table in tables for rule in table]
        self._any = re.compile(
            r"(?<!\w)(?:" + "|".join(f"(?P<r{n}>{rule.pattern})" for n, rule in enumerate(self.rules)) + r")(?!\w)",
            re.IGNORECASE,
        )

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self._any.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int) -> re.Match[str] | None:
        return self._any.match(text, start)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
        return self._any.finditer(text, start, len(text) if end is None else end)

    def key(self, match: re.Match[str]) -> str:
        """The meaning of what a search of this table found."""
        index = next(n for n in range(len(self.rules)) if match[f"r{n}"] is not None)
        return self.rules[index].key
