"""The cells of a row, read as people type them. What cannot be read is said beside its column."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from flask_babel import gettext as _

from tracker.core.i18n import N_, Problem, Vocabulary
from tracker.core.text import unprintable
from tracker.exchange.columns import word_of
from tracker.exchange.limits import LONGEST_CELL

# What a spreadsheet puts where a value could not be worked out; a CSV made of it has the same words.
ERROR = re.compile(
    r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)|Err:[0-9]{3}"
)


@dataclass
class Row:
    """A row of a sheet: `line` in the file, `cells` {key: text} of those that are filled, and what came of it.

    `values`: what was read of it, as JSON. `errors`: [column label or "", what is wrong].
    """

    line: int
    cells: dict[str, str]
    labels: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    errors: list[list[str]] = field(default_factory=list)

    def wrong(self, key: str, message: str, **params: object) -> None:
        self.errors.append([self.labels.get(key, ""), _(message, **params) if params else _(message)])

    def required(self, key: str, message: str) -> None:
        """Notes that a cell is missing, unless it is said already why it does not count."""
        if key not in self.cells and not any(label == self.labels.get(key) for label, _why in self.errors):
            self.wrong(key, message)

    def refused(self, problem: Problem, key: str = "") -> None:
        """Notes a service's refusal, beside the column it is about where that is one of the sheet."""
        self.wrong(problem.field if problem.field in self.labels else key, problem.message, **problem.params)

    def text(self, key: str, longest: int) -> None:
        """A text of at most `longest` characters."""
        words = self.cells.get(key, "")
        if key not in self.cells:
            return
        if len(words) > min(longest, LONGEST_CELL):
            most = min(longest, LONGEST_CELL)
            self.wrong(key, N_("This is %(now)s characters long; %(most)s fit here."), now=len(words), most=most)
        else:
            self.values[key] = words

    def line_of_text(self, key: str, longest: int) -> None:
        """As `text`, on one line."""
        if key in self.cells:
            self.cells[key] = " ".join(self.cells[key].split())
        self.text(key, longest)

    def word(self, key: str, vocabulary: type[Vocabulary]) -> None:
        if key not in self.cells:
            return
        found = word_of(vocabulary, self.cells[key])
        if found is None:
            self.wrong(key, N_("“%(text)s” is none of the words known here."), text=self.cells[key][:60])
        else:
            self.values[key] = found.value

    def number(self, key: str, lowest: int, highest: int) -> None:
        if key not in self.cells:
            return
        text = self.cells[key]
        if not (text.isascii() and text.isdigit() and len(text) < 10 and lowest <= int(text) <= highest):
            self.wrong(key, N_("Write a number from %(low)s to %(high)s."), low=lowest, high=highest)
        else:
            self.values[key] = int(text)

    def read(self, key: str, reader: Callable[[str], Any]) -> None:
        """What `reader` makes of a cell; its Problem stands beside the column."""
        if key not in self.cells:
            return
        try:
            self.values[key] = reader(self.cells[key])
        except Problem as problem:
            self.wrong(key, problem.message, **problem.params)


def row_of(line: int, cells: list[str], columns: list[str], labels: dict[str, str], odd: dict[int, str]) -> Row:
    """The filled cells of a line by what they fill. `odd`: {column number: msgid} of cells that cannot be read."""
    row = Row(line, {}, labels)
    if len(cells) > len(columns):
        row.wrong("", N_("This row has more cells than there are headings."))
    for number, key in enumerate(columns):
        if not key:
            continue
        if number in odd:
            row.wrong(key, odd[number])
        elif cells[number] and unprintable(cells[number]):
            row.wrong(key, N_("This has invisible characters that cannot be kept."))
        elif ERROR.fullmatch(cells[number]):
            message = N_("The spreadsheet could not work this out: %(error)s. Put the value in its place.")
            row.wrong(key, message, error=cells[number])
        elif cells[number]:
            row.cells[key] = cells[number]
    return row
