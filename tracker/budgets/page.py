"""What the pages of money show, worked out once from the loaded amounts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.budgets import chart, figures, sums, wording
from tracker.budgets.ladder import Rung, Step, ladder, step_of
from tracker.budgets.models import Amount, AmountLink, BudgetStage, LinkKind
from tracker.cases.models import Case
from tracker.core.types import Bound, Precision


@dataclass
class Basis:
    """What an amount rests on, as strong as it could be checked: `level` 0..4 for `marks.ev`."""

    level: int
    text: str
    who: str
    url: str


@dataclass
class Row:
    amount: Amount
    url: str
    step: Step | None
    bar: chart.Bar | None
    basis: Basis


@dataclass
class TotalRow:
    """One total in words. `counted` says how many amounts are in it."""

    stage: str
    year: int | None
    sum: str
    note: str
    counted: str


@dataclass
class LeftOut:
    amount: Amount
    url: str
    reason: str
    instead: Amount | None


@dataclass
class Group:
    """Amounts that are the same money, and what they say of it; `sum` "" where none of them says."""

    amounts: list[Amount]
    sum: str


@dataclass
class MoneyPage:
    title: str
    lead: str
    rows: list[Row]
    scale: chart.Scale | None
    labels: list[str]
    shown: list[str]
    rungs: list[Rung]
    rungs_shown: int
    groups: list[Group]
    ties: list[Any]
    alike: list[list[Amount]]
    totals: list[TotalRow]
    left_out: list[LeftOut]


def money_page(case: Case, amounts: Sequence[Amount]) -> MoneyPage:
    """Everything screen 6 shows. Asks nothing of the database."""
    scale = chart.scale_for(amounts)
    result = figures.totals_of(amounts)
    rungs = ladder(amounts)
    groups = figures.same_money(amounts)
    return MoneyPage(
        title=headline(amounts),
        lead=lead(amounts),
        rows=[row(case, amount, scale) for amount in amounts],
        scale=scale,
        labels=labels(scale),
        shown=[_sum_words(t) for t in figures.totals_of([a for a in amounts if a.shown]).totals],
        rungs=rungs,
        rungs_shown=sum(rung.state == "shown" for rung in rungs),
        groups=[Group(group, _of_group(group)) for group in groups],
        ties=[tie for tie in figures.live_links(amounts) if tie.kind is not LinkKind.SAME],
        alike=_alike(amounts, groups),
        totals=[_total_row(t) for t in _in_order(result.totals)],
        left_out=_left_out(case, amounts, result),
    )


def row(case: Case, amount: Amount, scale: chart.Scale | None) -> Row:
    return Row(amount, item_url(case, amount), step_of(amount), chart.bar_of(amount, scale), basis_of(case, amount))


def item_url(case: Case, amount: Amount) -> str:
    return url_for("budgets.item", code=case.slug, public_id=amount.uuid)


def headline(amounts: Sequence[Amount]) -> str:
    shown = sum(amount.shown for amount in amounts)
    if shown == len(amounts):
        return _("Every amount here has a document behind it")
    if shown:
        return ngettext(
            "One amount of %(all)s has a document behind it", "%(num)s amounts of %(all)s have a document behind them",
            shown, all=len(amounts),
        )  # fmt: skip
    if all(amount.precision is Precision.UNKNOWN for amount in amounts):
        return _("Nobody has named a figure yet")
    if {amount.currency for amount in amounts} <= {"IDR", None}:
        return _("No rupiah here has a document behind it")
    return _("No sum here has a document behind it")


def lead(amounts: Sequence[Amount]) -> str:
    """Why the vaguest words are kept as they are; "" when none is vague."""
    orders = [a for a in amounts if a.precision is Precision.ORDER and a.currency and a.low and a.high]
    for amount in sorted(orders, key=lambda a: "numeral_missing" not in a.flags):
        low, high = (wording.plain(side or 0, amount.currency or "IDR") for side in (amount.low, amount.high))
        return _(
            "“%(words)s” carries no figure, so it is kept as an order of magnitude: "
            "at least %(low)s, less than %(high)s.",
            words=short(amount.words), low=low, high=high,
        )  # fmt: skip
    unknown = next((a for a in amounts if a.precision is Precision.UNKNOWN), None)
    if unknown is None:
        return ""
    words = short(unknown.words)
    return _("“%(words)s” gives no magnitude, so it is kept in words and never drawn.", words=words)


def short(words: str) -> str:
    return words if len(words) <= 70 else words[:69].rstrip() + "…"


def basis_of(case: Case, amount: Amount) -> Basis:
    """The firmest thing behind it: a document in hand, a source, the log, nothing."""
    document, source, entry = amount.document, amount.told_by, amount.log_entry
    if document is not None and amount.shown:
        url = url_for("evidence.page", code=case.slug, public_id=document.uuid)
        return Basis(4, _("Document"), document.code, url)
    if source is not None:
        text = _("One anonymous source") if source.anonymous else _("A named source")
        return Basis(1 if source.anonymous else 3, text, source.display, url_for("sources.page", public_id=source.uuid))
    if entry is not None:
        url = url_for("log.page", code=case.slug, public_id=entry.uuid)
        return Basis(1 if entry.official else 0, _("In the log only"), entry.display, url)
    if document is not None:
        url = url_for("evidence.page", code=case.slug, public_id=document.uuid)
        return Basis(0, _("Document not in hand"), document.code, url)
    return Basis(0, _("No source"), "", "")


def labels(scale: chart.Scale | None) -> list[str]:
    """One label a gridline: "100 juta", "1 miliar"."""
    return [_power_words(power, scale.currency) for power in range(scale.first, scale.last)] if scale else []


def _power_words(power: int, currency: str) -> str:
    if currency != "IDR":
        return f"{10**power:,}"
    for least, word in ((12, "triliun"), (9, "miliar"), (6, "juta"), (3, "ribu")):
        if power >= least:
            return f"{10 ** (power - least)} {word}"
    return str(10**power)


def _sum_words(total: sums.Total) -> str:
    said = wording.between(total.low if total.low or total.high == 0 else None, total.high, total.bucket.currency)
    return _("About %(sum)s", sum=said) if total.approx else said


def _in_order(totals: Iterable[sums.Total]) -> list[sums.Total]:
    stages = [stage.value for stage in BudgetStage]
    return sorted(totals, key=lambda t: (stages.index(t.bucket.stage), t.bucket.year or 0, t.bucket.currency))


def _total_row(total: sums.Total) -> TotalRow:
    note = _("no upper figure") if total.high is None else ""
    counted = ngettext("%(num)s amount", "%(num)s amounts", len(total.counted))
    return TotalRow(_(BudgetStage(total.bucket.stage).label), total.bucket.year, _sum_words(total), note, counted)


def _left_out(case: Case, amounts: Sequence[Amount], result: sums.Result) -> list[LeftOut]:
    by_id = {amount.id: amount for amount in amounts}
    return [
        LeftOut(by_id[key], item_url(case, by_id[key]), _(reason.label), by_id.get(instead) if instead else None)
        for key, (reason, instead) in sorted(result.left_out.items())
    ]


def _of_group(amounts: Sequence[Amount]) -> str:
    told = span(amounts) if any(map(figures.drawable, amounts)) else None
    return told["main"] if told else ""


def _alike(amounts: Sequence[Amount], groups: list[list[Amount]]) -> list[list[Amount]]:
    """Amounts that give the same figures in the same stage and are not linked: perhaps one sum, recorded twice."""
    linked = {amount.id for group in groups for amount in group}
    linked |= {end for tie in figures.live_links(amounts) for end in (tie.amount_id, tie.other_id)}
    same: dict[Any, list[Amount]] = {}
    for amount in amounts:
        if figures.drawable(amount) and amount.id not in linked:
            same.setdefault((amount.currency, amount.low, amount.high), []).append(amount)
    return [group for group in same.values() if len(group) > 1]


def summary(amounts: Sequence[Amount]) -> dict[str, Any]:
    """For the case page: {"said": {main, note}, "shown": {main, note}, "count", "said_count", "shown_count"}.

    `said` and `shown` are None where there is none. Stages are not added: each is from the smallest to the largest.
    """
    standing = [amount for amount in amounts if not amount.withdrawn]
    said, shown = [a for a in standing if not a.shown], [a for a in standing if a.shown]
    counts = {"count": len(amounts), "said_count": len(said), "shown_count": len(shown)}
    return {"said": span(said), "shown": span(shown), **counts}


def span(amounts: Sequence[Amount]) -> dict[str, str] | None:
    """{"main", "note"}: one amount as it is, several from the smallest to the largest, None for none."""
    currency = figures.main_currency(amounts)
    drawn = [a for a in amounts if figures.drawable(a) and a.currency == currency]
    if not drawn:
        return wording.money_words(amounts[0]) if amounts else None
    low = None if any(a.low is None for a in drawn) else min(a.low or 0 for a in drawn)
    high = None if any(a.high is None for a in drawn) else max(a.high or 0 for a in drawn)
    if all(a.precision is Precision.ORDER for a in drawn):
        main = wording.bounded(low, high, currency, Precision.ORDER, Bound.HIGH)
        return {"main": main, "note": _("order of magnitude")}
    if len(drawn) == 1:
        return wording.money_words(drawn[0])
    note = ngettext("%(num)s amount", "%(num)s amounts, from smallest to largest", len(drawn))
    return {"main": wording.between(low, high, currency), "note": note}


@dataclass
class Tie:
    """A link as one amount's page tells it: `out` from this amount to `other`, else from `other` to this one."""

    link: AmountLink
    other: Amount
    out: bool


def ties_of(amount: Amount, amounts: Sequence[Amount]) -> list[Tie]:
    by_id = {a.id: a for a in amounts}
    found = []
    for tie in figures.live_links(amounts):
        if tie.amount_id == amount.id:
            found.append(Tie(tie, by_id[tie.other_id], True))
        elif tie.other_id == amount.id:
            found.append(Tie(tie, by_id[tie.amount_id], False))
    return found
