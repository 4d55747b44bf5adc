"""Times in milliseconds. What is compared takes turns within one run, so that a busy machine is fair to all."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

# Turns before anything is noted: caches of statements, templates and pages fill.
WARM = 3


@dataclass(frozen=True)
class Times:
    p50: float
    p95: float

    def json(self) -> dict[str, float]:
        return {"p50_ms": round(self.p50, 3), "p95_ms": round(self.p95, 3)}


def turns(acts: Mapping[str, Callable[[], Any]], rounds: int) -> dict[str, Times]:
    """{name: p50 and p95 of so many rounds}, each round doing every act once."""
    noted: dict[str, list[float]] = {name: [] for name in acts}
    for number in range(rounds + WARM):
        for name, act in acts.items():
            began = time.perf_counter()
            act()
            spent = (time.perf_counter() - began) * 1000
            if number >= WARM:
                noted[name].append(spent)
    return {name: Times(statistics.median(all_), sorted(all_)[int(len(all_) * 0.95)]) for name, all_ in noted.items()}
