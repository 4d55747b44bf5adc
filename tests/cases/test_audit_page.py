"""The audit log of a case, for editors and legal reviewers."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.audit.tampering import unguard
from tests.factories import a_case
from tests.web import press

ClientOf = Callable[..., FlaskClient]


def test_editors_read_it_and_reporters_do_not(db: Session, cast: Cast, client_of: ClientOf) -> None:
    case = a_case(cast)
    page = client_of(cast.editor).get(f"/c/{case.slug}/audit")
    assert page.status_code == 200
    assert "added the case" in page.text
    assert client_of(cast.owner).get(f"/c/{case.slug}/audit").status_code == 403
    assert client_of(cast.outsider).get(f"/c/{case.slug}/audit").status_code == 404
    assert client_of(cast.admin).get(f"/c/{case.slug}/audit").status_code == 404


def test_an_entry_that_was_changed_is_marked(db: Session, cast: Cast, client_of: ClientOf) -> None:
    case = a_case(cast)
    client = client_of(cast.editor)
    assert "Was changed" not in client.get(f"/c/{case.slug}/audit").text
    unguard(db)
    db.execute(text("UPDATE audit_entry SET at = '2020-01-01T00:00:00.000000+00:00' WHERE action = 'case.create'"))
    db.commit()
    assert "Was changed" in client.get(f"/c/{case.slug}/audit").text


def test_it_is_filtered_by_person_and_kind(db: Session, cast: Cast, client_of: ClientOf) -> None:
    case = a_case(cast)
    client = client_of(cast.editor)
    assert "added the case" in client.get(f"/c/{case.slug}/audit?what=case").text
    assert "No entry fits" in client.get(f"/c/{case.slug}/audit?what=claim").text
    assert "No entry fits" in client.get(f"/c/{case.slug}/audit?who=nobody").text


@pytest.mark.parametrize("title", ["=1+1", "@SUM(A1)"])
def test_its_copy_is_safe_in_a_spreadsheet_and_leaves_an_entry(
    db: Session, cast: Cast, client_of: ClientOf, title: str
) -> None:
    case = a_case(cast)
    cast.owner.name = title
    client = client_of(cast.editor)
    copy = press(client, f"/c/{case.slug}/audit", "/audit/copy")
    assert copy.mimetype == "text/csv"
    assert copy.headers["Content-Disposition"] == f'attachment; filename="{case.slug}-audit.csv"'
    assert f",{title}" not in copy.text
    assert "downloaded the audit log" in client.get(f"/c/{case.slug}/audit").text
