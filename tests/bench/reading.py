"""How well and how fast articles are read, measured on the labelled corpus.

    python -m tests.bench.reading

prints precision, recall and F1 by kind for the articles the rules were settled on, for those they learnt from in part,
and for the three sets kept from them, then the words read in a second on one core.
"""

import gc
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.language import report

CORPUS = Path(__file__).parent.parent / "language" / "corpus"
# Those the rules were settled on, those they learnt from and do not read all of, those kept from them.
FOLDERS = ("settled", "unsettled", "held_out", "fresh", "sample")
KINDS = ("money", "dates", "people", "quotes", "attempts")
ANY_DAY = date(2024, 6, 14)
Item = dict[str, Any]


@dataclass
class Score:
    """Counts of one kind; `wrong` keeps what was missed or invented, for a person to look at."""

    right: int = 0
    proposed: int = 0
    labelled: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def articles(folder: str) -> list[tuple[str, Item]]:
    """The labelled articles of a folder of the corpus, by file name."""
    paths = sorted((CORPUS / folder).glob("*.json"))
    return [(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in paths]


def measure(folder: str, complain: Callable[[str], object] = lambda line: None) -> dict[str, Score]:
    """Score every article of `folder`; `complain` is told of each difference."""
    scores = {kind: Score() for kind in KINDS}
    for name, labelled in articles(folder):
        found = report.article_json(labelled["text"], date.fromisoformat(labelled["anchor"]))
        for kind, (wanted, proposed, same) in _pairs(labelled, found).items():
            missed, extra = _compare(wanted, proposed, same)
            scores[kind].right += len(wanted) - len(missed)
            scores[kind].proposed += len(proposed)
            scores[kind].labelled += len(wanted)
            for what, items in (("missed", missed), ("extra", extra)):
                for item in items:
                    complain(f"{name} {kind} {what}: {_short(item)}")
    return scores


def attempts_score(passages: Iterable[Item]) -> Score:
    """Score the attempts alone of passages with nothing else labelled."""
    score = Score()
    for passage in passages:
        found = report.article_json(passage["text"], ANY_DAY)["attempts"]
        missed, _extra = _compare(passage["attempts"], found, _same_attempt)
        score.right += len(passage["attempts"]) - len(missed)
        score.proposed += len(found)
        score.labelled += len(passage["attempts"])
    return score


def _short(item: Item) -> str:
    return " ".join(f"{k}={v!r}" for k, v in item.items() if k not in ("start", "end") and v not in (None, [], ()))[
        :230
    ]


def _pairs(labelled: Item, found: Item) -> dict[str, tuple[list[Item], list[Item], Callable[[Item, Item], bool]]]:
    everybody = [*labelled["people"], *labelled["posts"]]
    return {
        "money": (labelled["money"], found["amounts"], _same_money),
        "dates": (labelled["dates"], found["dates"], _same_date),
        "people": (_once(everybody), _once([*found["people"], *found["posts"]]), _same_person),
        "quotes": (labelled["quotes"], [q for q in found["quotes"] if q["speaker"]], _same_quote),
        "attempts": (labelled["attempts"], found["attempts"], _same_attempt),
    }


def _once(people: Iterable[Item]) -> list[Item]:
    """Each person once, and each post without a name once."""
    seen: dict[str, Item] = {}
    for item in people:
        seen.setdefault(item.get("name") or f"post: {item['text'].lower()}", item)
    return list(seen.values())


def _compare(
    wanted: list[Item], proposed: list[Item], same: Callable[[Item, Item], bool]
) -> tuple[list[Item], list[Item]]:
    left, missed = list(proposed), []
    for item in wanted:
        match = next((other for other in left if same(item, other)), None)
        if match is None:
            missed.append(item)
        else:
            left.remove(match)
    return missed, left


def _within(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    return one in other or other in one


def _same_money(label: Item, found: Item) -> bool:
    if not _within(label["text"], found["text"]):
        return False
    keys = ("currency", "low", "high", "precision", "per")
    return label["precision"] == "any" or all(label[key] == found[key] for key in keys)


def _same_date(label: Item, found: Item) -> bool:
    return label["edtf"] == found["edtf"] and _within(label["text"], found["text"])


def _same_person(label: Item, found: Item) -> bool:
    if label.get("name") is None or found.get("name") is None:
        return label.get("name") is found.get("name") and _within(label["text"], found["text"])
    posts_agree = not label["post"] or (found["post"] is not None and _within(label["post"], found["post"]))
    return label["name"] == found["name"] and posts_agree


def _same_quote(label: Item, found: Item) -> bool:
    if _spoken(label) != _spoken(found):
        return False
    if label["anonymous"]:
        return found["anonymous"] and _within(label["speaker"].split()[-1], found["speaker"])
    return label["speaker"] == found["speaker"]


def _spoken(quote: Item) -> str:
    """The words of a quotation on one line: an empty line between paragraphs is not kept."""
    return " ".join(quote["text"].split()).strip(' .,”“"')


def _same_attempt(label: Item, found: Item) -> bool:
    return label["outcome"] == found["outcome"] and found["to"] is not None and _within(label["to"], found["to"])


def _joined() -> list[tuple[str, date]]:
    """The corpus' articles are short: joined by fives they have the length of real ones."""
    texts = [
        (item["text"], date.fromisoformat(item["anchor"]))
        for folder in ("settled", "held_out")
        for _, item in articles(folder)
    ]
    return [("\n".join(text for text, _ in texts[i : i + 5]), texts[i][1]) for i in range(0, len(texts), 5)]


def words_per_second(read: Callable[[str, date], object], seconds: float = 2.0) -> float:
    """Words that `read` gets through in a second of this one process: its best pass, whatever else the machine does."""
    texts, best, began = _joined(), 0.0, time.process_time()
    words = sum(len(text.split()) for text, _ in texts)
    gc.collect()
    gc.freeze()  # as the server does at its start: what stands is not gone through again and again
    while time.process_time() - began < seconds:
        start = time.process_time()
        for text, anchor in texts:
            read(text, anchor)
        best = max(best, words / (time.process_time() - start))
    return best


def _tokens(text: str, _anchor: date) -> object:
    """A plain pass over the words: what this machine can do at the moment, to hold the reading against."""
    return [match[0].lower() for match in re.finditer(r"\w+|[^\w\s]", text)]


def main() -> None:
    for folder in FOLDERS:
        print(f"{folder} ({len(articles(folder))} articles)")
        scores = measure(folder, print if "-v" in sys.argv else lambda line: None)
        for kind, score in scores.items():
            print(
                f"  {kind:9} precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}"
                f"  ({score.labelled} labelled)"
            )
    speed, plain = words_per_second(report.article_json), words_per_second(_tokens, 0.5)
    print(f"{speed:,.0f} words a second: {speed / 500:.0f} articles of 500 words", end="")
    print(f" ({plain / speed:.0f} times the time of cutting the text into words)")


if __name__ == "__main__":
    main()
