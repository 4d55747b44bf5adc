"""The vault's acts of two people, with real passphrases: who comes to know an identity, and who never does."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyrage
import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from tests.actors import PASSWORD, Cast
from tests.requests.made import agree, ask
from tests.sources.stock import a_source
from tests.vault.stock import FROM_IDENTITY, WHO, WORDS, a_sealed_source, phrase, ready
from tests.web import submit
from tracker.accounts.models import User
from tracker.audit.models import AuditEntry
from tracker.cases.models import Case
from tracker.core.acting import acting_as
from tracker.core.db import Database, session
from tracker.core.i18n import Problem
from tracker.policy import Role
from tracker.requests import people, retention, service
from tracker.requests.acts import ACTS, circle_of, subject_of
from tracker.requests.models import State, TwoPersonRequest
from tracker.sources.models import Source
from tracker.vault import custodians, opening, pairs, ring
from tracker.vault.models import Custodian

Clients = Callable[[User | None], FlaskClient]


@pytest.fixture
def source(cast: Cast, source: Source) -> Source:
    """Owner and editor can open it; teammate and the other editor have a passphrase."""
    ready(cast.teammate, cast.other_editor)
    return source


def names(source: Source) -> set[str]:
    return {user.name for user in custodians.of(source)}


def carry(request: TwoPersonRequest, user: User) -> Any:
    with acting_as(user.uuid):
        return service.carry_out(request, user, phrase(user))


def committed(db: Session, request: TwoPersonRequest) -> TwoPersonRequest:
    """As after a request of its own: opening must not stand behind changes."""
    db.commit()
    return request


# Custody


def test_custody_for_oneself_takes_two_others_one_of_them_a_custodian(cast: Cast, db: Session, source: Source) -> None:
    request = committed(db, ask(cast.other_editor, source, "custody", about=cast.other_editor))
    agree(request, cast.teammate)
    db.commit()
    assert "Other Editor" not in names(source)
    agree(request, cast.owner, phrase(cast.owner))
    assert request.state is State.DONE
    assert names(source) == {"Owner", "Editor", "Other Editor"}
    db.commit()
    opened = opening.open_for(source, cast.other_editor, phrase(cast.other_editor), "Bertemu besok.")
    assert opened == WHO


def test_two_who_cannot_open_it_give_nothing_until_a_custodian_agrees_too(
    cast: Cast, db: Session, source: Source
) -> None:
    ready(cast.outsider)
    request = committed(db, ask(cast.other_editor, source, "custody", about=cast.other_editor))
    for who in (cast.teammate, cast.editor):
        agree(request, who, "")
        db.commit()
    assert request.state is State.APPROVED
    for who in (cast.teammate, cast.owner, cast.other_editor):
        with pytest.raises(Problem):
            carry(request, who)
        db.rollback()
    carry(request, cast.editor)
    assert "Other Editor" in names(source)


def test_a_wrong_passphrase_leaves_no_answer(cast: Cast, db: Session, source: Source) -> None:
    request = committed(db, ask(cast.editor, source, "add-custodian", about=cast.teammate))
    with pytest.raises(Problem) as said:
        agree(request, cast.owner, "not the passphrase of the owner at all")
    assert said.value.field == "passphrase"
    db.rollback()
    assert (request.state, request.decisions) == (State.ASKED, [])


def test_the_only_custodian_adds_a_second_with_one_other_who_may_be_the_second(
    cast: Cast, db: Session, source: Source
) -> None:
    request = committed(db, ask(cast.owner, source, "remove-custodian", about=cast.editor))
    agree(request, cast.teammate)
    db.commit()
    with pytest.raises(Problem):
        carry(request, cast.editor)
    db.rollback()
    carry(request, cast.owner)
    # Nobody is ever the only one who can open it: with no recovery key this fails, and says so.
    assert (request.state, names(source)) == (State.FAILED, {"Owner", "Editor"})
    request = committed(db, ask(cast.owner, source, "add-custodian", about=cast.teammate))
    agree(request, cast.teammate)
    db.commit()
    carry(request, cast.owner)
    assert names(source) == {"Owner", "Editor", "Teammate"}


def test_who_is_removed_opens_it_no_more(cast: Cast, db: Session, case: Case) -> None:
    ready(cast.teammate)
    source = a_sealed_source(cast, case, keep=(cast.teammate,))
    request = committed(db, ask(cast.owner, source, "remove-custodian", about=cast.teammate))
    assert cast.teammate not in people.who_may_answer(request, people.cases_of(source, None))
    agree(request, cast.editor, phrase(cast.editor))
    db.commit()
    assert names(source) == {"Owner", "Editor"}
    with pytest.raises(Problem):
        opening.open_for(source, cast.teammate, phrase(cast.teammate), "Masih perlu.")


def test_a_lost_passphrase_is_given_back_by_another_custodian(cast: Cast, db: Session, source: Source) -> None:
    with pytest.raises(Problem):
        ask(cast.editor, source, "reset-vault", about=cast.editor)
    db.rollback()
    pairs.set_passphrase(cast.editor, f"{WORDS} kapal", lost=True)
    db.commit()
    assert names(source) == {"Owner"}
    request = committed(db, ask(cast.editor, source, "reset-vault", about=cast.editor))
    agree(request, cast.owner, phrase(cast.owner))
    assert (request.state, names(source)) == (State.DONE, {"Owner", "Editor"})


# Who may


ASKS = {
    "custody": {"teammate", "other_editor", "outsider"},
    "add-custodian": {"owner", "editor"},
    "remove-custodian": {"owner", "editor", "other_editor"},
    "export": {"owner", "editor"},
    "shred": {"owner", "editor", "other_editor", "legal"},
    "retention": {"owner", "teammate", "outsider", "editor", "other_editor", "legal", "admin"},
    "hold": {"owner", "teammate", "outsider", "editor", "other_editor", "legal", "admin"},
    "lift-hold": {"owner", "teammate", "outsider", "editor", "other_editor", "legal", "admin"},
}
DESK_OTHERS = {"Teammate", "Editor", "Other Editor"}
ANSWERS = {
    "add-custodian": DESK_OTHERS,
    "remove-custodian": DESK_OTHERS - {"Editor"},
    "export": DESK_OTHERS,
    "shred": {"Editor", "Other Editor", "Legal"},
    "hold": {"Editor", "Other Editor", "Legal"},
}


@pytest.mark.parametrize("kind", ASKS)
def test_who_may_ask_for_what(cast: Cast, source: Source, kind: str) -> None:
    """Of those who may open the case: that outsider and admin may not is the loader's answer, 404."""
    subject = subject_of(source)
    able = {name for name, user in vars(cast).items() if ACTS[kind].may_ask(user, subject)}
    assert able == ASKS[kind] if kind != "custody" else able - {"outsider"} == ASKS[kind] - {"outsider"}


@pytest.mark.parametrize("kind", ANSWERS)
def test_who_may_answer_what_the_owner_asks(cast: Cast, source: Source, kind: str) -> None:
    about = {"add-custodian": cast.teammate, "remove-custodian": cast.editor}.get(kind)
    data = {"recipient": str(pyrage.x25519.Identity.generate().to_public())} if kind == "export" else {}
    request = ask(cast.owner, source, kind, about=about, data=data)
    found = {user.name for user in people.who_may_answer(request, people.cases_of(source, None))}
    assert found == ANSWERS[kind]


def test_the_circle_in_sql_is_that_of_the_models(cast: Cast, db: Session, source: Source) -> None:
    def both() -> tuple[frozenset[int], frozenset[int]]:
        db.flush()
        return circle_of(source.id), frozenset(u.id for u in custodians.of(source))

    assert both() == (frozenset({cast.owner.id, cast.editor.id}),) * 2
    cast.editor.role = Role.LEGAL
    assert both() == (frozenset({cast.owner.id}),) * 2
    cast.editor.role, cast.owner.active = Role.EDITOR, False
    assert both() == (frozenset({cast.editor.id}),) * 2
    db.scalars(select(Custodian).where(Custodian.user_id == cast.editor.id)).one().generation += 1
    assert both() == (frozenset(),) * 2


# What leaves, and what ends


def test_an_export_is_readable_with_the_private_key_alone_and_goes_to_who_asked(
    cast: Cast, db: Session, source: Source, client_of: Clients
) -> None:
    pair = pyrage.x25519.Identity.generate()
    owner, editor = client_of(cast.owner), client_of(cast.editor)
    url = f"/s/{source.uuid}/requests/export"
    assert submit(owner, url, recipient="age1nonsense", reason="Ke pengacara.", current=PASSWORD).status_code == 422
    assert (
        submit(owner, url, recipient=str(pair.to_public()), reason="Ke pengacara.", current=PASSWORD).status_code == 200
    )
    request = db.scalars(select(TwoPersonRequest)).one()
    db.commit()
    page = f"/requests/{request.uuid}"
    assert submit(editor, page, verdict="approve", current=PASSWORD).status_code == 200
    handed = submit(owner, page, passphrase=phrase(cast.owner))
    assert handed.mimetype == "application/octet-stream"
    assert WHO.name.encode() not in handed.data
    text = pyrage.decrypt(handed.data, [pair]).decode()
    assert WHO.name in text
    assert "KENANGA" in text
    said = list(db.scalars(select(AuditEntry.action).where(AuditEntry.within_uuid == source.uuid)))
    assert said.index("identity.opened") < said.index("request.done")
    assert b"age-encryption" not in owner.get(page).data


def test_a_shredded_identity_is_in_no_backup_either(
    cast: Cast, db: Session, source: Source, database_url: str, tmp_path: Path
) -> None:
    request = committed(db, ask(cast.legal, source, "shred"))
    backup = tmp_path / "backup.db"
    if make_url(database_url).get_backend_name() == "sqlite":
        with sqlite3.connect(str(make_url(database_url).database)) as here, sqlite3.connect(backup) as copy:
            here.backup(copy)
        here.close()
        copy.close()
    assert ring.is_there(source.uuid)
    agree(request, cast.editor)
    db.commit()
    assert (request.state, ring.is_there(source.uuid)) == (State.DONE, False)
    row = retention.of(source)
    assert row is not None
    assert row.ended_on is not None
    with pytest.raises(Problem):
        opening.open_for(source, cast.owner, phrase(cast.owner), "Terlambat.")
    if backup.exists():
        with Database(f"sqlite:///{backup}").opened(writing=True) as older:
            theirs = older.scalars(select(Source).where(Source.uuid == source.uuid)).one()
            owner = older.scalars(select(User).where(User.uuid == cast.owner.uuid)).one()
            with pytest.raises(Problem, match="key file"):
                opening.open_for(theirs, owner, phrase(cast.owner), "Dari cadangan.")
        assert not any(words.encode() in backup.read_bytes() for words in FROM_IDENTITY)


def test_a_sealed_identity_stands_on_the_list_until_it_is_shredded(cast: Cast, source: Source) -> None:
    assert [row.source_id for row in session().scalars(retention.kept(cast.legal))] == [source.id]
    retention.end(source)
    assert list(session().scalars(retention.kept(cast.legal))) == []


def test_nothing_under_a_hold_is_shredded_even_when_it_was_agreed_before(
    cast: Cast, db: Session, source: Source
) -> None:
    request = committed(db, ask(cast.owner, source, "shred"))
    retention.hold(source, "Panggilan polisi.")
    db.commit()
    agree(request, cast.legal)
    db.commit()
    assert (request.state, ring.is_there(source.uuid)) == (State.FAILED, True)
    assert "legal hold" in request.failure


@pytest.mark.parametrize(("kind", "data"), [("hold", {}), ("retention", {"keep_until": "2199-01-31"})])
def test_of_a_shredded_identity_nothing_is_kept_longer_also_when_it_was_asked_before(
    cast: Cast, db: Session, source: Source, kind: str, data: dict[str, Any]
) -> None:
    before = committed(db, ask(cast.owner, source, kind, data=data))
    agree(ask(cast.owner, source, "shred"), cast.legal)
    db.commit()
    agree(before, cast.editor)
    db.commit()
    assert before.state is State.FAILED
    assert "was shredded" in before.failure
    with pytest.raises(Problem, match="was shredded"):
        ask(cast.owner, source, kind, data=data)


def test_the_day_is_set_as_it_is_sealed(cast: Cast, case: Case, client_of: Clients) -> None:
    ready(cast.owner, cast.editor)
    source = a_source(cast, case, "MERANTI")
    client = client_of(cast.owner)
    url = f"/s/{source.uuid}/seal"
    both = [str(cast.owner.uuid), str(cast.editor.uuid)]
    past = submit(client, url, name=WHO.name, custodians=both, keep_until="2020-01-01")
    assert past.status_code == 422
    assert "This day has been" in past.get_data(as_text=True)
    assert submit(client, url, name=WHO.name, custodians=both, keep_until="2199-01-31").status_code == 200
    assert "31 Jan 2199" in client.get("/requests/retention").get_data(as_text=True)
