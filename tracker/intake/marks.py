"""The text cut where findings begin and end, so that a page can mark them without one mark inside another."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tracker.intake.reading import Finding


@dataclass(frozen=True)
class Piece:
    """Words of the text. `kind` and `key`: of the narrowest finding around them, "" for none. `ends`: findings that end
    here."""

    text: str
    kind: str = ""
    key: str = ""
    refused: bool = False
    ends: list[Finding] = field(default_factory=list)


def paragraphs(text: str, findings: Sequence[Finding]) -> list[list[Piece]]:
    """The paragraphs of `text`, each in pieces."""
    out: list[list[Piece]] = [[]]
    for piece in _pieces(text, findings):
        lines = piece.text.split("\n")
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            if line or (last and piece.ends):
                out[-1].append(replace(piece, text=line, ends=piece.ends if last else []))
            if not last:
                out.append([])
    return [paragraph for paragraph in out if any(piece.text.strip() for piece in paragraph)]


def _pieces(text: str, findings: Sequence[Finding]) -> list[Piece]:
    found = sorted(findings, key=lambda item: item["start"])
    cuts = sorted({0, len(text), *(item["start"] for item in found), *(item["end"] for item in found)})
    open_: list[Finding] = []
    pieces, waiting = [], 0
    for start, end in pairwise(cuts):
        while waiting < len(found) and found[waiting]["start"] <= start:
            open_.append(found[waiting])
            waiting += 1
        open_ = [item for item in open_ if item["end"] > start]
        inner = min(open_, key=lambda item: item["end"] - item["start"], default=None)
        ends = [item for item in open_ if item["end"] == end]
        about = (inner["kind"], inner["key"], inner["decision"] == "no") if inner else ()
        pieces.append(Piece(text[start:end], *about, ends=ends))
    return pieces
