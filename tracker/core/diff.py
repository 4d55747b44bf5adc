"""What changed between two texts, word by word."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

Chunk = tuple[str, str]
Cut = Callable[[str], list[str]]

TOKENS = re.compile(r"\w+|\s+|[^\w\s]")
# Above so many pairs of equal pieces two lists are shown as replaced whole: comparing them would take too long.
MOST_PAIRS = 200_000


# Coarse to fine: what is equal at one level is not looked into at the next.
CUTS: tuple[Cut, ...] = (lambda text: text.splitlines(keepends=True), TOKENS.findall)


def diff(old: str, new: str, cuts: tuple[Cut, ...] = CUTS) -> list[Chunk]:
    """[(same | del | ins, text)]: the `same` and `del` together are `old`, the `same` and `ins` are `new`."""
    return _joined(_chunks(old, new, cuts))


def _chunks(old: str, new: str, cuts: tuple[Cut, ...]) -> Iterator[Chunk]:
    if old and new and cuts:
        for same, gone, came in _compare(cuts[0](old), cuts[0](new)):
            yield from [("same", gone)] if same else _chunks(gone, came, cuts[1:])
    else:
        yield from ((kind, text) for kind, text in (("del", old), ("ins", new)) if text)


def _compare(old: list[str], new: list[str]) -> Iterator[tuple[bool, str, str]]:
    """(whether equal, old part, new part)."""
    if _pairs(old, new) > MOST_PAIRS:
        yield False, "".join(old), "".join(new)
        return
    # White space alone matches nothing, or two unlike sentences would agree on their spaces.
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        yield kind == "equal", "".join(old[a1:a2]), "".join(new[b1:b2])


def _pairs(old: list[str], new: list[str]) -> int:
    """What the comparison costs: for every piece, how often it stands in one times how often in the other."""
    counts, others = Counter(old), Counter(new)
    return sum(number * others[piece] for piece, number in counts.items() if not piece.isspace())


def _joined(chunks: Iterator[Chunk]) -> list[Chunk]:
    """Neighbours of one kind as one; in a run of changes what went stands before what came."""
    joined: list[Chunk] = []
    run = {"del": "", "ins": ""}
    for kind, text in [*chunks, ("same", "")]:
        if kind != "same":
            run[kind] += text
            continue
        changed = [(k, t) for k, t in run.items() if t]
        joined, run = joined + changed, {"del": "", "ins": ""}
        if joined and joined[-1][0] == "same":
            joined[-1] = ("same", joined[-1][1] + text)
        elif text:
            joined.append(("same", text))
    return joined
