"""A case with its cast, and amounts in it."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tracker.accounts.models import User
from tracker.budgets import service
from tracker.budgets.models import Amount
from tracker.budgets.reading import read_words
from tracker.cases.models import Case
from tracker.cases.service import open_case
from tracker.evidence.models import Document, Holding
from tracker.officials.models import Official, OfficialKind
from tracker.sources.models import CaseSource, Source, SourceKind


@pytest.fixture
def other_case(db: Session, cast: Cast, acting_owner: User) -> Case:
    return open_case(cast.owner, code="MRT-01", title="e-Office", editor=cast.editor)


@pytest.fixture
def said(case: Case) -> Callable[..., Amount]:
    """Records an amount in the words it was said with, read as the form reads them."""

    def make(words: str, **values: Any) -> Amount:
        return service.add_amount(case, words=words, **{**read_words(words), **values})

    return make


@pytest.fixture
def document(db: Session, case: Case) -> Document:
    made = Document(case=case, number=1, title="DPA 2023", holding=Holding.HELD)
    db.add(made)
    db.flush()
    return made


@pytest.fixture
def source(db: Session, case: Case, cast: Cast) -> Source:
    made = Source(pseudonym="KENANGA", anonymous=True, kind=SourceKind.INSIDER, handler=cast.owner)
    db.add_all([made, CaseSource(case=case, source=made)])
    db.flush()
    return made


@pytest.fixture
def agency(db: Session, case: Case) -> Official:
    made = Official(kind=OfficialKind.BODY, name="Dinas Kominfo Ambon", name_key="dinas kominfo ambon")
    db.add(made)
    db.flush()
    return made
