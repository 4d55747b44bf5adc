"""A kept identity stays where somebody sees that it is due: nobody alone takes its source out of the last case."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import a_source, take_off
from tests.vault.stock import a_sealed_source
from tests.web import find_form, form_fields, press, soup, submit, text
from tracker.accounts.models import User
from tracker.cases import service as cases
from tracker.cases.models import Case, Sensitivity
from tracker.core.acting import acting_as
from tracker.core.i18n import Problem
from tracker.merges import service as merges
from tracker.requests import retention
from tracker.sources import linking
from tracker.sources.models import Source
from tracker.vault import elsewhere, shredding
from tracker.vault.models import Identity

Clients = Callable[[User | None], FlaskClient]


def test_the_source_of_a_kept_identity_cannot_be_removed_from_its_last_case(
    cast: Cast, case: Case, source: Source, db: Session, client_of: Clients
) -> None:
    client, here = client_of(cast.owner), f"/s/{source.uuid}"
    refused = press(client, here, "/remove/case_source/")
    assert "this is its last case" in text(refused)
    assert "two people shred the identity" in text(refused)
    assert client.get(here).status_code == 200
    for listed in ("/requests/retention", "/custodians"):
        assert "KENANGA" in text(client.get(listed))
    with pytest.raises(Problem, match="last case"):
        take_off(case, source)


def test_it_may_leave_a_case_while_it_speaks_in_another_and_any_once_it_is_shredded(
    cast: Cast, case: Case, source: Source
) -> None:
    second = a_case(cast, "TST-02")
    linking.link_source(second, source)
    take_off(case, source)
    with pytest.raises(Problem, match="last case"):
        take_off(second, source)
    shredding.shred(source)
    take_off(second, source)


def test_the_answer_does_not_tell_of_a_case_one_may_not_open(
    cast: Cast, case: Case, source: Source, db: Session, client_of: Clients
) -> None:
    closed = cases.open_case(
        cast.owner, code="TST-02", title="Operasi", editor=cast.editor, sensitivity=Sensitivity.RESTRICTED
    )
    linking.link_source(closed, source)
    alone = a_sealed_source(cast, case, "MERANTI")
    db.commit()
    mate = client_of(cast.teammate)
    for one in (source, alone):
        assert "this is its last case that you may open" in text(press(mate, f"/s/{one.uuid}", "/remove/case_source/"))
    with acting_as(cast.owner.uuid):
        take_off(case, source)


def test_one_that_somebody_else_holds_stays_in_sight_too(cast: Cast, case: Case, db: Session) -> None:
    source = a_source(cast, case)
    elsewhere.declare(source, holder_role="Pengacara", place="Lemari besi")
    with pytest.raises(Problem, match="last case"):
        take_off(case, source)


def test_undoing_that_it_was_added_is_refused_once_an_identity_is_kept(
    cast: Cast, case: Case, db: Session, client_of: Clients
) -> None:
    """The message of adding a source offers its undo for a day."""
    client = client_of(cast.owner)
    added = submit(client, "/c/tst-01/sources/new", kind="insider", pseudonym="MERANTI", people="")
    undo = find_form(soup(added), "/undo/")
    source = db.scalars(select(Source)).one()
    elsewhere.declare(source, holder_role="Pengacara", place="Lemari besi")
    db.commit()
    client.post(undo["action"], data=form_fields(undo), follow_redirects=True)
    assert client.get(f"/s/{source.uuid}").status_code == 200


def test_a_merge_is_not_taken_apart_where_it_would_leave_the_identity_without_a_case(
    cast: Cast, case: Case, source: Source, db: Session
) -> None:
    second = a_case(cast, "TST-02")
    other = a_source(cast, second, "MERANTI")
    made = merges.merge(source, other)
    db.commit()
    take_off(case, source)
    db.commit()
    with pytest.raises(Problem, match="last case"):
        merges.take_apart(made)
    db.rollback()
    assert [kept.source.pseudonym for kept in db.scalars(retention.kept(cast.owner))] == ["KENANGA"]
    assert db.scalar(select(Identity.source_id)) == source.id
