"""Times in milliseconds. What is compared takes turns within one run, so that a busy machine is fair to all; it is not
to what takes longer than a slice of the processor, so the processor's own time is noted too."""

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
    # Of this process alone: what PostgreSQL does is not in it.
    cpu: float

    def json(self) -> dict[str, float]:
        return {"p50_ms": round(self.p50, 3), "p95_ms": round(self.p95, 3), "cpu_ms": round(self.cpu, 3)}


def turns(acts: Mapping[str, Callable[[], Any]], rounds: int) -> dict[str, Times]:
    """{name: p50 and p95 of so many rounds}, each round doing every act once."""
    noted: dict[str, list[tuple[float, float]]] = {name: [] for name in acts}
    for number in range(rounds + WARM):
        for name, act in acts.items():
            began, cpu = time.perf_counter(), time.process_time()
            act()
            spent = ((time.perf_counter() - began) * 1000, (time.process_time() - cpu) * 1000)
            if number >= WARM:
                noted[name].append(spent)
    return {name: _times([wall for wall, _cpu in all_], [cpu for _wall, cpu in all_]) for name, all_ in noted.items()}


def _times(walls: list[float], cpus: list[float]) -> Times:
    return Times(statistics.median(walls), sorted(walls)[int(len(walls) * 0.95)], statistics.median(cpus))
