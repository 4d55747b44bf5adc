"""What one rule of reading is: a pattern with its meaning, and an example that the tests hold it to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from .spans import folded


@dataclass(frozen=True)
class Rule:
    """`key` is what the words mean; in `example` the words that `pattern` finds stand in [brackets].

    Patterns read small letters. CAPITALISED in a pattern stands for words that the text writes with a capital.
    """

    key: str
    pattern: str
    example: str


class Hit(NamedTuple):
    """Where a rule found its words, and what they mean."""

    start: int
    end: int
    key: str


# Four words at most; that they begin with capitals is looked up in the text itself, once they are found.
CAPITALISED = r"(?P<capitalised>[\w.]+(?: [\w.]+){0,3})"


class Table:
    """Rules of one kind in both languages, searched together; the first rule that fits names the meaning."""

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self._rules = [rule for table in tables for rule in table]
        sources = (rule.pattern.replace("?P<capitalised>", f"?P<c{n}>") for n, rule in enumerate(self._rules))
        self._any = re.compile(
            r"(?<!\w)(?:" + "|".join(f"(?P<r{n}>{source})" for n, source in enumerate(sources)) + r")(?!\w)"
        )
        self._keys = {f"r{n}": rule.key for n, rule in enumerate(self._rules)}
        self._capitals = [f"c{n}" for n, rule in enumerate(self._rules) if "capitalised" in rule.pattern]

    def read(self, text: str, low: str | None = None) -> list[Hit]:
        """Everything the rules find; `low` is the folded text, where the caller has it."""
        hits = []
        for match in self._any.finditer(folded(text) if low is None else low):
            end = self._end(text, match)
            if end > match.start():
                hits.append(Hit(match.start(), end, self._key(match)))
        return hits

    def _key(self, match: re.Match[str]) -> str:
        return next(key for group, key in self._keys.items() if match[group] is not None)

    def _end(self, text: str, match: re.Match[str]) -> int:
        """Where the match ends, cut back to the words that have the capitals the rule asks for."""
        for group in self._capitals:
            if match[group] is not None:
                start = match.start(group)
                kept = _CAPITALS.match(text, start, match.end(group))
                end = kept.end() if kept else start
                return (
                    start + len(text[start:end].rstrip(" ."))
                    if kept
                    else _before_preposition(text, match.start(), start)
                )
        return match.end()


_CAPITALS = re.compile(r"[A-Z][\w.]*(?: (?:[A-Z0-9][\w.]*|dan(?= [A-Z])))*")


def _before_preposition(text: str, low: int, start: int) -> int:
    """With no capitalised word after it, the preposition and what leads to it fall away as well."""
    cut = re.compile(
        r"(?: (?:di|dari|pada|at|in|within|of|the|close to|lingkungan|lingkup|internal|bagian|bidang|dinas|kantor)){1,3} $"
    )
    found = cut.search(text, low, start)
    return found.start() if found else low
