"""Amounts of the record as the figures that are summed, and what the case comes to in one line."""

from collections import Counter
from collections.abc import Sequence

from tracker.budgets import sums
from tracker.budgets.models import Amount, AmountLink, LinkKind
from tracker.core.types import Precision


def figure_of(amount: Amount) -> sums.Figure:
    return sums.Figure(
        key=amount.id,
        stage=amount.stage.value,
        currency=amount.currency,
        low=amount.low,
        high=amount.high,
        precision=amount.precision,
        year=amount.fiscal_year,
        rate=amount.per is not None,
        percent=amount.part,
        withdrawn=amount.withdrawn,
        shown=amount.shown,
    )


def live_links(amounts: Sequence[Amount]) -> list[AmountLink]:
    """The links between these amounts."""
    ids = {amount.id for amount in amounts}
    return [tie for amount in amounts for tie in amount.links if tie.other_id in ids and not tie.removed]


def totals_of(amounts: Sequence[Amount]) -> sums.Result:
    """The totals per stage, currency and fiscal year, and what is in none of them."""
    bonds = [sums.Bond(tie.amount_id, tie.kind.value, tie.other_id) for tie in live_links(amounts)]
    return sums.total(map(figure_of, amounts), bonds)


def same_money(amounts: Sequence[Amount]) -> list[list[Amount]]:
    """The groups of two and more amounts that are the same money."""
    edges: dict[int, set[int]] = {amount.id: set() for amount in amounts}
    for tie in live_links(amounts):
        if tie.kind is LinkKind.SAME:
            edges[tie.amount_id].add(tie.other_id)
            edges[tie.other_id].add(tie.amount_id)
    groups: dict[int, list[Amount]] = {}
    ring = sums.rings(edges)
    for amount in amounts:
        groups.setdefault(ring[amount.id], []).append(amount)
    return [group for group in groups.values() if len(group) > 1]


def drawable(amount: Amount) -> bool:
    """Whether it is a sum with a figure: no rate, no share, not unknown, not withdrawn."""
    known = amount.precision is not Precision.UNKNOWN and amount.currency is not None
    return known and amount.per is None and not amount.part and not amount.withdrawn


def main_currency(amounts: Sequence[Amount]) -> str:
    """The currency most of the amounts are in: what a scale can be drawn for."""
    counts = Counter(amount.currency for amount in amounts if drawable(amount))
    return max(sorted(filter(None, counts)), key=lambda code: (counts[code], code == "IDR"), default="IDR")
