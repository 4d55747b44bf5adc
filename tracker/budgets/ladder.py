"""From plan to loss: which step an amount speaks of, and which document would show it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.budgets.models import Amount, BudgetStage
from tracker.core.i18n import N_, Vocabulary
from tracker.evidence.models import Document


class Step(Vocabulary):
    BUDGETED = "budgeted", N_("Budgeted")
    CONTRACTED = "contracted", N_("Contracted")
    PAID = "paid", N_("Paid")
    DELIVERED = "delivered", N_("Delivered")
    LOST = "lost", N_("Lost")


STEP_OF = {
    BudgetStage.KONTRAK: Step.CONTRACTED,
    BudgetStage.ADDENDUM: Step.CONTRACTED,
    BudgetStage.BAST: Step.DELIVERED,
    BudgetStage.REALISASI: Step.PAID,
    BudgetStage.LKPD: Step.PAID,
    BudgetStage.TEMUAN_BPK: Step.LOST,
}
# What to look for, and the title a record of it starts with.
NEEDS = {
    Step.BUDGETED: (N_("The DPA of the agency, or the APBD"), "DPA"),
    Step.CONTRACTED: (N_("The contract with its price, or the result on LPSE"), "Kontrak"),
    Step.PAID: (N_("The SP2D, or the realisation report"), "SP2D"),
    Step.DELIVERED: (N_("The BAST: who took over what, and when"), "BAST"),
    Step.LOST: (N_("A finding of BPK or the Inspektorat. Without one, do not call it a loss"), "LHP BPK"),
}


@dataclass
class Rung:
    """One step. `state`: nothing, told or shown; `awaited` are documents recorded for it but not in hand."""

    step: Step
    state: str
    need: str
    title: str
    awaited: list[Document]


def step_of(amount: Amount) -> Step | None:
    """The step an amount speaks of; None where its stage is not known. Said to be lost is said of the loss alone."""
    if amount.as_loss:
        return Step.LOST
    if amount.stage is BudgetStage.UNKNOWN:
        return None
    return STEP_OF.get(amount.stage, Step.BUDGETED)


def ladder(amounts: Sequence[Amount]) -> list[Rung]:
    """The five steps, in order."""
    return [_rung(step, [a for a in amounts if step_of(a) is step and not a.withdrawn]) for step in Step]


def _rung(step: Step, amounts: list[Amount]) -> Rung:
    state = "shown" if any(a.shown for a in amounts) else "told" if amounts else "nothing"
    awaited = {a.document.uuid: a.document for a in amounts if a.document is not None and not a.document.in_hand}
    need, title = NEEDS[step]
    payer = next((a.payer.name for a in amounts if a.payer is not None), "")
    year = next((str(a.fiscal_year) for a in amounts if a.fiscal_year), "")
    return Rung(step, state, need, " ".join(filter(None, (title, payer, year))), list(awaited.values()))
