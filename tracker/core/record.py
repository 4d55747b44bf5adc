"""What every item of the record has: a public id, who and when, a version, removal that can be undone, a history."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Self
from uuid import UUID, uuid4

from sqlalchemy import Date, String, Uuid, bindparam, event
from sqlalchemy.orm import (
    Mapped,
    ORMExecuteState,
    Session,
    composite,
    declared_attr,
    mapped_column,
    with_loader_criteria,
)

from tracker.core import acting, clock
from tracker.core.types import Dated, UtcDateTime


def field(
    label: str, *args: Any, minor_units: bool = False, words: Mapping[str, str] | None = None, **kwargs: Any
) -> Any:
    """A column whose changes are history: `mapped_column` plus the label the History tab shows.

    `minor_units`: the number counts cents, and is shown as the sum it stands for. `words`: {key: msgid} of the keys
    that the column holds, several as a list or with spaces between.
    """
    return mapped_column(*args, info={"label": label, "minor_units": minor_units, "words": words}, **kwargs)


def dated(prefix: str, label: str) -> Any:
    """A `Dated` in four columns `<prefix>_edtf|words|from|to`; the first two are history.

    class Entry(Record, Base):
        happened: Mapped[Dated] = dated("happened", N_("When"))
    """
    return composite(
        Dated,
        field(label, f"{prefix}_edtf", String(100), nullable=True),
        field(label, f"{prefix}_words", String(300), nullable=True),
        mapped_column(f"{prefix}_from", Date, nullable=True, index=True),
        mapped_column(f"{prefix}_to", Date, nullable=True),
    )


class Record:
    """Mixin of every item.

    `removed_at` hides an item from every query (see `_hide_removed`) unless it runs with
    `execution_options(include_removed=True)`; nothing is ever deleted.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[UUID] = mapped_column(Uuid, default=uuid4, unique=True)
    version: Mapped[int] = mapped_column(nullable=False)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    created_by: Mapped[UUID | None] = mapped_column(Uuid, default=acting.actor)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime, default=clock.now)
    changed_by: Mapped[UUID | None] = mapped_column(Uuid, default=acting.actor)
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    removed_by: Mapped[UUID | None] = mapped_column(Uuid)

    # The name of the relationship to the item whose History tab shows this one's changes, "" for itself.
    history_of: str = ""
    # What the audit calls it; "": the name of its table.
    noun: str = ""

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.__table__.c.version}  # ty: ignore[missing-attribute]

    @property
    def display(self) -> str:
        """A short name without anything confidential, for histories and lists."""
        return str(self.uuid)[:8]

    @property
    def case_uuid(self) -> UUID | None:
        """The case this item belongs to, as its audit entries name it."""
        case = getattr(self, "case", None)
        if case is None and self.history_of:
            owner = getattr(self, self.history_of)
            return owner.case_uuid if owner is not None else None
        return case.uuid if case is not None else None

    @property
    def removed(self) -> bool:
        return self.removed_at is not None

    def touch(self) -> Self:
        """Marks the item as changed though only what hangs on it did, so that its version moves."""
        self.changed_at = clock.now()
        self.changed_by = acting.actor()
        return self

    def remove(self) -> Self:
        self.removed_at, self.removed_by = clock.now(), acting.actor()
        return self

    def restore(self) -> Self:
        self.removed_at, self.removed_by = None, None
        return self


_HIDDEN = with_loader_criteria(Record, lambda cls: cls.removed_at.is_(None), include_aliases=True)


@event.listens_for(Session, "do_orm_execute")
def _hide_removed(state: ORMExecuteState) -> None:
    asked = state.execution_options
    done = asked.get("include_removed", False) or asked.get("removed_hidden", False)
    if state.is_select and not done and not state.is_column_load and not state.is_relationship_load:
        state.statement = state.statement.options(_HIDDEN)


def moment(when: Callable[[], datetime]) -> Any:
    """A moment in a statement that is built once: asked for at each sending."""
    return bindparam(None, callable_=when, type_=UtcDateTime)


def prepared(statement: Any) -> Any:
    """A select that is built once and sent again and again, its values bound at each sending.

    What was removed is hidden in it here: were it added at each sending, SQLAlchemy would take the whole statement
    apart every time to find its compiled form, which for a page's largest ones takes longer than asking them.
    """
    return statement.options(_HIDDEN).execution_options(removed_hidden=True)
