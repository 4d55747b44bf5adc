"""Merging as a person does it: what is offered, what is refused, and where old addresses lead."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import protected
from tests.factories import a_case
from tests.web import find_form, form_fields, press, soup, submit
from tracker.cases import service as cases
from tracker.merges import service
from tracker.officials import service as officials
from tracker.officials.models import OfficialKind
from tracker.sources.linking import link_source

pytestmark = pytest.mark.usefixtures("acting_owner")
Clients = Callable[[Any], Any]


def test_two_officials_become_one_and_two_again(db: Session, cast: Cast, client_of: Clients) -> None:
    kept = officials.add_official(OfficialKind.PERSON, "Ivan Mareoli", note="Satu")
    gone = officials.add_official(OfficialKind.PERSON, "Ivan Mareolli", note="Dua", place="Kolonodale")
    here, there = f"/officials/{kept.uuid}", f"/officials/{gone.uuid}"
    client = client_of(cast.owner)
    assert "Ivan Mareolli" in client.get("/officials/duplicates").get_data(as_text=True)
    page = client.get(f"{here}/merge/{gone.uuid}").get_data(as_text=True)
    assert "Kolonodale" in page
    done = submit(client, f"{here}/merge/{gone.uuid}", keep_note="both")
    text = done.get_data(as_text=True)
    assert all(word in text for word in ("Satu", "Dua", "Kolonodale", "Ivan Mareolli"))
    assert client.get(there).location.endswith(here)
    assert client.get(f"{there}/edit").location.endswith(f"{here}/edit")
    assert "Mareolli" not in client.get("/officials/removed").get_data(as_text=True)
    apart = press(client, f"{here}/same", "/merges/")
    assert apart.request.path == here
    assert "Two again: Ivan Mareoli stands for itself." in apart.get_data(as_text=True)
    assert client.get(here).status_code == client.get(there).status_code == 200


def test_pairs_known_to_be_two_are_suggested_no_more(db: Session, cast: Cast, client_of: Clients) -> None:
    officials.add_official(OfficialKind.PERSON, "Ivan Mareoli")
    officials.add_official(OfficialKind.PERSON, "Ivan Mareolli")
    client = client_of(cast.owner)
    text = press(client, "/officials/duplicates", "/apart/").get_data(as_text=True)
    assert "Mareolli" not in text
    assert "No two entries look alike" in text


def test_what_was_changed_meanwhile_is_not_merged(db: Session, cast: Cast, client_of: Clients) -> None:
    one, two = (officials.add_official(OfficialKind.BODY, f"Dinas {name}") for name in "AB")
    client = client_of(cast.owner)
    answer = submit(client, f"/officials/{one.uuid}/merge/{two.uuid}", other_version="0")
    assert answer.status_code == 422
    answer = submit(client, f"/officials/{one.uuid}/merge/{two.uuid}", version="0")
    assert answer.status_code == 409
    answer = submit(client, f"/officials/{one.uuid}/merge/{one.uuid}")
    assert answer.status_code == 422
    db.expire_all()
    assert not two.removed


def test_sources_are_merged_by_those_alone_who_open_every_case_of_both(
    db: Session, cast: Cast, client_of: Clients
) -> None:
    case, hidden = a_case(cast), a_case(cast, "TST-02", sensitivity="restricted")
    one, two = protected(case, cast), protected(case, cast, "NANGKA")
    cases.add_member(case, cast.outsider)
    link_source(hidden, two)
    outsider, legal = client_of(cast.outsider), client_of(cast.legal)
    page = f"/s/{one.uuid}/merge/{two.uuid}"
    assert outsider.get(page).status_code == 404
    assert "NANGKA" not in outsider.get(f"/s/{one.uuid}/same").get_data(as_text=True)
    assert legal.get(page).status_code == 403
    owner = client_of(cast.owner)
    assert "KENANGA" in submit(owner, page).get_data(as_text=True)
    assert owner.get(f"/s/{two.uuid}").location.endswith(f"/s/{one.uuid}")
    # Its place in the case gave way; bringing that back would raise an empty shell.
    refused = press(owner, "/c/tst-01/removed", "/restore/case_source/").get_data(as_text=True)
    assert "was merged into another" in refused
    # What was merged reaches further than the outsider: no trace, and no way to take it apart.
    db.expire_all()
    made = service.merged_into(one)[0][0]
    db.commit()
    fields = form_fields(find_form(soup(outsider.get("/officials/new"))))
    assert outsider.post(f"/merges/{made.uuid}/undo", data=fields).status_code == 404
