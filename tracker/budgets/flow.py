"""Money through its stages, fiscal year by fiscal year: what was said of each, and what a document shows.

A sum belongs to one stage, one currency and one year, as `sums` has it; what was said and what was shown are summed
apart, so that the two can be compared and are never added. Stages of one step (RKA, APBD, DPA) stand under each other,
each with its own sum: they are the same money on its way. An order of magnitude is drawn and is in no sum.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.budgets import chart, figures, page, sums, wording
from tracker.budgets.ladder import Step, step_of
from tracker.budgets.models import Amount, BudgetStage
from tracker.cases.models import Case
from tracker.core.types import Precision

# What stands for the year of an amount that names none, and for all years together.
UNSAID, ALL = None, 0
# Left out of a sum because something else stands there for them.
ELSEWHERE = (sums.Reason.SAME, sums.Reason.PART, sums.Reason.REVISED)


@dataclass(frozen=True)
class Line:
    """A sum, or one amount that is in none: `main` in words, what to know of it, how it is drawn."""

    kind: str
    stage: str
    main: str
    note: str
    url: str
    bar: chart.Bar | None


@dataclass(frozen=True)
class Year:
    """One row: `cells` {step: its lines}. `year` None: not said, 0: all years."""

    year: int | None
    cells: dict[Step, list[Line]]


@dataclass(frozen=True)
class Flow:
    """`years` in order, the unsaid last, then all together if there are two; `other`: amounts of no known stage."""

    years: list[Year]
    scale: chart.Scale | None
    labels: list[str]
    other: list[Amount]


@dataclass(frozen=True)
class Piece:
    """What a line is made of, before words: minor units, and the amounts behind it."""

    year: int | None
    step: Step
    stage: str
    kind: str
    currency: str
    low: int | None
    high: int | None
    approx: bool
    amounts: tuple[Amount, ...]
    counted: bool


def flow(case: Case, amounts: Sequence[Amount]) -> Flow:
    """Everything the page shows. Asks nothing of the database."""
    staged = [amount for amount in amounts if step_of(amount) is not None and not amount.withdrawn]
    pieces = [piece for shown in (False, True) for piece in _pieces([a for a in staged if a.shown is shown])]
    together = _all_years(staged, pieces)
    currency = figures.main_currency(amounts)
    ends = [side for piece in (*pieces, *together) if piece.currency == currency for side in (piece.low, piece.high)]
    scale = chart.scale_over(currency, ends)
    years = sorted({piece.year for piece in pieces}, key=lambda year: (year is UNSAID, year or 0))
    rows = [_row(case, year, [p for p in pieces if p.year == year], scale) for year in years]
    if together:
        rows.append(_row(case, ALL, together, scale))
    return Flow(rows, scale, page.labels(scale), [a for a in amounts if step_of(a) is None and not a.withdrawn])


def _pieces(amounts: Sequence[Amount]) -> list[Piece]:
    """The sums of these amounts, and those in no sum because of what they are; not those that count elsewhere."""
    by_id = {amount.id: amount for amount in amounts}
    result = sums.total(map(_figure, amounts), _bonds(amounts))
    made = [_of_total(total, [by_id[key] for key in total.counted]) for total in result.totals]
    alone = [by_id[key] for key, (reason, _instead) in result.left_out.items() if reason not in ELSEWHERE]
    counted = [amount for piece in made for amount in piece.amounts]
    return made + [_of_one(amount) for amount in _once(alone, counted, amounts)]


def _once(alone: list[Amount], counted: list[Amount], amounts: Sequence[Amount]) -> list[Amount]:
    """Of those in no sum one for each money in each cell, those with a figure first; none where that money counts."""
    ring = {a.id: number for number, group in enumerate(figures.same_money(amounts), 1) for a in group}
    place = lambda a: (a.fiscal_year, a.stage, a.as_loss, ring.get(a.id, -a.id))  # noqa: E731
    taken = {place(amount) for amount in counted}
    kept = []
    for amount in sorted(alone, key=lambda a: (not figures.drawable(a), a.id)):
        if place(amount) not in taken:
            taken.add(place(amount))
            kept.append(amount)
    return kept


def _figure(amount: Amount) -> sums.Figure:
    """What is said to be lost is never summed with what was spent at the same stage."""
    figure = figures.figure_of(amount)
    return replace(figure, stage=f"lost {figure.stage}") if amount.as_loss else figure


def _bonds(amounts: Sequence[Amount]) -> list[sums.Bond]:
    return [sums.Bond(tie.amount_id, tie.kind.value, tie.other_id) for tie in figures.live_links(amounts)]


def _of_total(total: sums.Total, amounts: list[Amount]) -> Piece:
    low = total.low if total.low or total.high == 0 else None
    first = amounts[0]
    return Piece(total.bucket.year, _step(first), first.stage.value, chart.kind_of(first), total.bucket.currency, low,
                 total.high, total.approx, tuple(amounts), True)  # fmt: skip


def _of_one(amount: Amount) -> Piece:
    drawn = figures.drawable(amount)
    low, high = (amount.low, amount.high) if drawn else (None, None)
    return Piece(amount.fiscal_year, _step(amount), amount.stage.value, chart.kind_of(amount), amount.currency or "",
                 low, high, False, (amount,), False)  # fmt: skip


def _step(amount: Amount) -> Step:
    step = step_of(amount)
    assert step is not None
    return step


def _all_years(amounts: Sequence[Amount], yearly: list[Piece]) -> list[Piece]:
    """The sums that reach over two years and more: the same money in two years counts once.

    Of amounts that name their year: one without may be money of any of them.
    """
    dated = [amount for amount in amounts if amount.fiscal_year is not None]
    made = []
    for shown in (False, True):
        part = [amount for amount in dated if amount.shown is shown]
        by_id = {amount.id: amount for amount in part}
        result = sums.total((replace(_figure(amount), year=ALL) for amount in part), _bonds(part))
        made += [_of_total(total, [by_id[key] for key in total.counted]) for total in result.totals]
    kind = lambda piece: (piece.step, piece.stage, piece.kind, piece.currency)  # noqa: E731
    years = Counter(kind(piece) for piece in yearly if piece.counted and piece.year is not UNSAID)
    return [piece for piece in made if years[kind(piece)] > 1]


def _row(case: Case, year: int | None, pieces: Iterable[Piece], scale: chart.Scale | None) -> Year:
    stages = [stage.value for stage in BudgetStage]
    cells: dict[Step, list[Line]] = {step: [] for step in Step}
    for piece in sorted(pieces, key=lambda p: (stages.index(p.stage), p.kind != "shown", not p.counted)):
        cells[piece.step].append(_line(case, piece, scale))
    return Year(year, cells)


def _line(case: Case, piece: Piece, scale: chart.Scale | None) -> Line:
    drawn = scale is not None and piece.currency == scale.currency
    bar = chart.bar_between(piece.low, piece.high, scale, piece.kind) if scale is not None and drawn else None
    one = piece.amounts[0] if len(piece.amounts) == 1 else None
    url = page.item_url(case, one) if one else url_for("budgets.page", code=case.slug)
    said = _words(piece, one)
    return Line(piece.kind, _(BudgetStage(piece.stage).label), said["main"], said["note"], url, bar)


def _words(piece: Piece, one: Amount | None) -> dict[str, str]:
    if one is not None and not piece.counted:
        told = wording.money_words(one)
        words = f"“{page.short(one.words)}”"
        unknown = one.precision is Precision.UNKNOWN
        note = _("no figure") if unknown else ", ".join(filter(None, (told["note"], _("in no sum"))))
        return {"main": words if unknown else told["main"], "note": note}
    if one is not None:
        return wording.money_words(one)
    main = wording.between(piece.low, piece.high, piece.currency)
    counted = ngettext("%(num)s amount", "%(num)s amounts", len(piece.amounts))
    open_end = _("no upper figure") if piece.high is None else ""
    return {
        "main": _("About %(sum)s", sum=main) if piece.approx else main,
        "note": ", ".join(filter(None, (counted, open_end))),
    }


def views(case: Case, current: str, number: int) -> list[dict[str, Any]]:
    """The two ways to look at the money of a case, as `lists.filters` takes them."""
    return [
        {"label": _("Amounts"), "url": url_for("budgets.page", code=case.slug), "count": number,
         "current": current == "amounts"},
        {"label": _("Year by year"), "url": url_for("budgets.flow_page", code=case.slug), "current": current == "flow"},
    ]  # fmt: skip
