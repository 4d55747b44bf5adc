"""What budgets tells the features below it: counts, kinds of items, and where a source or a document is used."""

from collections.abc import Collection
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import joinedload

from tracker.budgets.models import Amount, AmountCode, AmountLink
from tracker.cases import facts, items
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.core.i18n import N_
from tracker.evidence import uses as document_uses
from tracker.evidence.models import Document
from tracker.sources import uses as source_uses
from tracker.sources.models import Source
from tracker.sources.uses import Use


def count(case_id: Any) -> ScalarSelect[Any]:
    live = select(func.count(Amount.id)).where(Amount.case_id == case_id, Amount.removed_at.is_(None))
    return live.scalar_subquery()


def of_source(source: Source, case_ids: Collection[int]) -> list[Use]:
    return _uses(Amount.source_id == source.id, Amount.case_id.in_(case_ids))


def of_document(document: Document) -> list[Use]:
    return _uses(Amount.document_id == document.id)


def _uses(*conditions: Any) -> list[Use]:
    found = session().scalars(select(Amount).where(*conditions).options(joinedload(Amount.case)).order_by(Amount.id))
    return [Use(_("Amount"), amount.display, _home(amount.case, amount)) for amount in found]


def _home(case: Case, item: Any) -> str:
    amount = item if isinstance(item, Amount) else item.amount
    return url_for("budgets.item", code=case.slug, public_id=amount.uuid)


def _settle(item: Any) -> None:
    """A row that hangs on an amount moves its version."""
    item.amount.touch()
    session().flush()


def register() -> None:
    facts.register("amounts", count)
    items.register(
        items.Kind(
            "amount",
            N_("Amount"),
            Amount,
            _home,
            away=lambda case: url_for("budgets.page", code=case.slug),
            edit=lambda case, amount: url_for("budgets.edit", code=case.slug, public_id=amount.uuid),
        )
    )
    items.register(items.Kind("amount_link", N_("Link between amounts"), AmountLink, _home, after=_settle))
    items.register(items.Kind("amount_code", N_("Number of an amount"), AmountCode, _home, after=_settle))
    source_uses.uses.append(of_source)
    document_uses.uses.append(of_document)
