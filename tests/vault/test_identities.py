"""Who can know an identity, and what nobody gets without the key ring, the passphrase and an entry in the audit."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.sources.stock import a_named_source, a_person, a_source
from tests.vault.stock import WHO, WHY, a_sealed_source, phrase, ready, refusal
from tracker.accounts import service as accounts
from tracker.accounts.models import User
from tracker.audit.chain import verify
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.cases.models import Case
from tracker.core import points
from tracker.core.db import Database, session
from tracker.core.i18n import Problem
from tracker.policy import Role
from tracker.sources.models import Source
from tracker.tasks.models import Notice
from tracker.vault import custodians, identities, opened, opening, pairs, recovery, ring, shredding
from tracker.vault.fields import IdentityFields
from tracker.vault.keys import Keys, keys, use
from tracker.vault.models import Custodian, Identity, IdentityState, SealedField, Wrap, identity_of
from tracker.vault.terms import terms_of


def entries(db: Session, action: str) -> list[AuditEntry]:
    return list(db.scalars(select(AuditEntry).where(AuditEntry.action == action)))


def test_a_custodian_opens_what_was_sealed_and_the_others_are_told(cast: Cast, source: Source, db: Session) -> None:
    assert custodians.of(source) == [cast.editor, cast.owner]
    assert opening.open_for(source, cast.editor, phrase(cast.editor), WHY) == WHO
    entry = entries(db, "identity.opened")[0]
    assert (entry.actor, entry.within_uuid) == (cast.editor.uuid, source.uuid)
    assert db.get(AuditDetail, entry.seq).data == {"name": "KENANGA", "reason": WHY}  # ty: ignore[missing-attribute]
    told = db.scalars(select(Notice).where(Notice.kind == "opened")).one()
    assert (told.user_id, told.path) == (cast.owner.id, f"/s/{source.uuid}/custodians")
    assert verify(db)[1] is None


def test_nobody_else_opens_it(cast: Cast, source: Source, db: Session) -> None:
    ready(cast.teammate)
    for user in (cast.teammate, cast.legal, cast.admin, cast.other_editor):
        assert "no custodian" in refusal(opening.open_for, source, user, phrase(user), WHY)
    assert entries(db, "identity.opened") == []


@pytest.mark.parametrize(
    ("reason", "said"),
    [("", "one sentence"), ("  ", "one sentence"), ("x" * 501, "at most"), ("0812-3456-7890", "phone")],
)
def test_without_a_fitting_reason_nothing_opens(
    cast: Cast, source: Source, db: Session, reason: str, said: str
) -> None:
    assert said in refusal(opening.open_for, source, cast.owner, phrase(cast.owner), reason)
    assert entries(db, "identity.opened") == []


def test_wrong_passphrases_are_entries_and_are_throttled(cast: Cast, source: Source, db: Session) -> None:
    for _ in range(keys().tries):
        assert "not your vault passphrase" in refusal(opening.open_for, source, cast.owner, "salah", WHY)
    assert "Wait" in refusal(opening.open_for, source, cast.owner, phrase(cast.owner), WHY)
    assert len(entries(db, "custodian.passphrase_failed")) == keys().tries
    assert entries(db, "identity.opened") == []
    assert opening.open_for(source, cast.editor, phrase(cast.editor), WHY) == WHO


def test_no_entry_no_opening(cast: Cast, source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("tracker.audit.tracking.append", fails)
    monkeypatch.setattr(opening, "_decrypted", lambda *_args: pytest.fail("opened without an entry"))
    with pytest.raises(OSError, match="full"):
        opening.open_for(source, cast.owner, phrase(cast.owner), WHY)


def test_sealing_takes_two(cast: Cast, case: Case, db: Session) -> None:
    source = a_source(cast, case)
    ready(cast.owner)
    db.commit()
    assert "telusur vault init" in refusal(identities.seal, source, WHO, [cast.owner])
    assert "at least one custodian" in refusal(identities.seal, source, WHO, [])
    assert "set a vault passphrase" in refusal(identities.seal, source, WHO, [cast.owner, cast.teammate])
    shares, public = recovery.make()
    recovery.store(public)
    identities.seal(source, WHO, [cast.owner])
    db.commit()
    assert custodians.of(source) == [cast.owner]
    assert opening.open_for(source, cast.owner, phrase(cast.owner), WHY) == WHO
    db.commit()
    assert recovery.recover(recovery.key_of(shares[:2]), cast.owner) == 0


def test_what_cannot_be_sealed(cast: Cast, case: Case, source: Source) -> None:
    assert "sealed already" in refusal(identities.seal, source, WHO, [cast.owner, cast.editor])
    named = a_named_source(cast, case, a_person())
    session().commit()
    assert "on the record" in refusal(identities.seal, named, WHO, [cast.owner, cast.editor])
    other = a_source(cast, case, "MERANTI")
    session().commit()
    for fields, said in ((IdentityFields(notes="x"), "Write a name"), (IdentityFields("x" * 201), "at most")):
        assert said in refusal(identities.seal, other, fields, [cast.owner, cast.editor])


def test_ciphertexts_and_wraps_of_other_rows_refuse(cast: Cast, case: Case, source: Source, db: Session) -> None:
    other = a_sealed_source(cast, case, "MERANTI")
    mine, theirs = identity_of(source), identity_of(other)
    assert mine
    assert theirs

    def swapped(model: type, one: object, two: object) -> None:
        a, b = db.get(model, one), db.get(model, two)
        a.data, b.data = b.data, a.data
        db.flush()
        db.commit()
        assert "does not open" in refusal(opening.open_for, source, cast.owner, phrase(cast.owner), WHY)
        a.data, b.data = b.data, a.data
        db.commit()

    fields = {f.name: f.id for f in db.scalars(select(SealedField).where(SealedField.identity_id == mine.id))}
    foreign = {f.name: f.id for f in db.scalars(select(SealedField).where(SealedField.identity_id == theirs.id))}
    wraps = {w.user_id: w.id for w in db.scalars(select(Wrap).where(Wrap.identity_id == mine.id))}
    swapped(SealedField, fields["name"], fields["post"])
    swapped(SealedField, fields["name"], foreign["name"])
    swapped(Wrap, wraps[cast.owner.id], wraps[cast.editor.id])
    swapped(Wrap, wraps[cast.owner.id], db.scalars(select(Wrap.id).where(Wrap.identity_id == theirs.id)).first())
    assert opening.open_for(source, cast.owner, phrase(cast.owner), WHY) == WHO


def test_a_key_put_in_anothers_place_is_noticed(cast: Cast, case: Case, source: Source, db: Session) -> None:
    ready(cast.teammate)
    db.commit()
    theirs = db.scalars(select(Custodian).where(Custodian.user_id == cast.teammate.id)).one()
    mine = db.scalars(select(Custodian).where(Custodian.user_id == cast.owner.id)).one()
    mine.public, mine.public_mac = theirs.public, theirs.public_mac
    db.commit()
    assert "not as this server made it" in refusal(opening.open_for, source, cast.owner, phrase(cast.owner), WHY)


def test_a_custodian_is_added_and_taken_away_and_the_key_changes(
    cast: Cast, case: Case, source: Source, db: Session
) -> None:
    add, remove = custodians.add, custodians.remove
    assert "sets a vault passphrase first" in refusal(add, source, cast.teammate, cast.owner, phrase(cast.owner))
    ready(cast.teammate, cast.outsider)
    db.commit()
    assert "%(name)s" in refusal(add, source, cast.outsider, cast.owner, phrase(cast.owner))
    add(source, cast.teammate, cast.owner, phrase(cast.owner))
    db.commit()
    assert "already" in refusal(add, source, cast.teammate, cast.owner, phrase(cast.owner))
    assert opening.open_for(source, cast.teammate, phrase(cast.teammate), WHY) == WHO
    db.commit()
    wrap = db.scalars(select(Wrap).where(Wrap.user_id == cast.teammate.id)).one()
    before, sealing = wrap.data, wrap.identity.sealing
    assert wrap.given_by == cast.owner.uuid
    assert "who leaves" in refusal(remove, source, cast.owner, cast.owner, phrase(cast.owner))
    remove(source, cast.teammate, cast.owner, phrase(cast.owner))
    db.commit()
    assert custodians.of(source) == [cast.editor, cast.owner]
    assert "no custodian" in refusal(opening.open_for, source, cast.teammate, phrase(cast.teammate), WHY)
    db.refresh(wrap)
    assert (wrap.data, wrap.identity.sealing) == (b"", sealing + 1)
    # The old wrap put back by hand opens nothing: it is of another sealing.
    wrap.data, wrap.sealing = before, sealing + 1
    wrap.restore()
    db.commit()
    assert "does not open" in refusal(opening.open_for, source, cast.teammate, phrase(cast.teammate), WHY)


def test_the_last_two_cannot_become_one_without_a_recovery_key(cast: Cast, source: Source) -> None:
    said = refusal(custodians.remove, source, cast.editor, cast.owner, phrase(cast.owner))
    assert "Sealing takes two" in said


@pytest.mark.parametrize("how", ["legal", "admin", "disabled"])
def test_who_is_no_reporter_or_editor_any_more_opens_nothing_at_once(
    cast: Cast, case: Case, source: Source, db: Session, how: str
) -> None:
    if how == "disabled":
        accounts.disable(cast.editor, cast.other_editor)
    else:
        accounts.set_role(cast.editor, Role(how), cast.other_editor)
    db.commit()
    assert not custodians.is_custodian(cast.editor, source)
    assert not pairs.ready(cast.editor)
    assert "no custodian" in refusal(opening.open_for, source, cast.editor, phrase(cast.editor), WHY)
    ready(cast.teammate)
    db.commit()
    custodians.add(source, cast.teammate, cast.owner, phrase(cast.owner))
    db.commit()
    identities.correct(source, WHO, cast.owner, phrase(cast.owner), 1)
    db.commit()
    gone = db.scalars(select(Wrap).where(Wrap.user_id == cast.editor.id).execution_options(include_removed=True)).one()
    assert (gone.removed, gone.data) == (True, b"")


def test_a_lost_passphrase_is_helped_by_another_custodian(cast: Cast, source: Source, db: Session) -> None:
    new = phrase(cast.owner) + " lain"
    pairs.set_passphrase(cast.owner, new, lost=True)
    db.commit()
    db.expire_all()
    assert custodians.of(source) == [cast.editor]
    assert "no custodian" in refusal(opening.open_for, source, cast.owner, new, WHY)
    assert custodians.rewrap(cast.owner, cast.editor, phrase(cast.editor)) == 1
    db.commit()
    assert opening.open_for(source, cast.owner, new, WHY) == WHO


def test_another_passphrase_over_the_same_keys(cast: Cast, source: Source, db: Session) -> None:
    new = phrase(cast.owner) + " lain"
    pairs.change_passphrase(cast.owner, pairs.unlock(cast.owner, phrase(cast.owner)), new)
    db.commit()
    assert "not your vault passphrase" in refusal(opening.open_for, source, cast.owner, phrase(cast.owner), WHY)
    assert opening.open_for(source, cast.owner, new, WHY) == WHO


def test_the_sign_in_password_is_refused_as_passphrase(cast: Cast, acting_owner: User) -> None:
    from tracker.accounts import passwords

    words = phrase(cast.owner)
    cast.owner.password_hash = passwords.hash_password(words)
    assert "sign-in password" in refusal(pairs.set_passphrase, cast.owner, words)
    assert "Only reporters" in refusal(pairs.set_passphrase, cast.legal, phrase(cast.legal))


def test_two_shares_give_back_and_one_gives_nothing(cast: Cast, source: Source, db: Session) -> None:
    shares, public = recovery.make()
    recovery.store(public)
    db.commit()
    opening.open_for(source, cast.owner, phrase(cast.owner), WHY)  # brings the recovery key its wrap
    db.commit()
    ready(cast.teammate)
    db.commit()
    for wrong in (shares[:1], ["academic " * 33, shares[0]], [shares[0], shares[0]], recovery.make()[0][:2]):
        assert refusal(recovery.key_of, wrong)
    assert recovery.recover(recovery.key_of([shares[2], shares[0]]), cast.teammate) == 1
    db.commit()
    assert opening.open_for(source, cast.teammate, phrase(cast.teammate), WHY) == WHO


def test_one_that_was_never_sealed_to_the_recovery_key_is_left_to_its_next_opening(
    cast: Cast, case: Case, source: Source, db: Session
) -> None:
    shares, public = recovery.make()
    recovery.store(public)
    db.commit()
    second = a_sealed_source(cast, case, "MERANTI")
    anew, newer = recovery.make()
    done = recovery.rotate(recovery.key_of(shares[:2]), newer)
    db.commit()
    assert [identity.display for identity, _fields in done.sealed] == ["MERANTI"]
    assert [identity.display for identity in done.left] == ["KENANGA"]
    opening.open_for(source, cast.owner, phrase(cast.owner), WHY)
    db.commit()
    ready(cast.teammate)
    assert recovery.recover(recovery.key_of(anew[:2]), cast.teammate) == 2
    db.commit()
    assert opening.open_for(second, cast.teammate, phrase(cast.teammate), WHY) == WHO


def test_a_rotation_names_what_does_not_open_and_does_nothing(cast: Cast, case: Case, db: Session) -> None:
    shares, public = recovery.make()
    recovery.store(public)
    source = a_sealed_source(cast, case)
    ring.erase(source.uuid)
    key = recovery.key_of(shares[:2])
    with pytest.raises(Problem) as refused:
        recovery.to_rotate(key)
    assert refused.value.params["name"] == "KENANGA"
    with pytest.raises(Problem):
        recovery.rotate(key, recovery.make()[1])


def test_rotation_shuts_out_the_old_shares(cast: Cast, source: Source, db: Session) -> None:
    shares, public = recovery.make()
    recovery.store(public)
    db.commit()
    opening.open_for(source, cast.owner, phrase(cast.owner), WHY)
    db.commit()
    anew, newer = recovery.make()
    assert len(recovery.rotate(recovery.key_of(shares[1:]), newer).sealed) == 1
    db.commit()
    assert "not the recovery key" in refusal(recovery.key_of, shares[:2])
    assert identity_of(source).sealing == 2  # ty: ignore[missing-attribute]
    ready(cast.teammate)
    assert recovery.recover(recovery.key_of(anew[:2]), cast.teammate) == 1
    db.commit()
    for user in (cast.owner, cast.teammate):
        assert opening.open_for(source, user, phrase(user), WHY) == WHO
        db.commit()


def test_a_shredded_identity_is_gone_from_old_copies_too(cast: Cast, source: Source, db: Session) -> None:
    kept = db.execute(text("SELECT id, name, sealing, data FROM identity_field")).all()
    wraps = db.execute(text("SELECT id, data FROM identity_wrap")).all()
    shredding.shred(source)
    assert ring.is_there(source.uuid)
    db.commit()
    assert not ring.is_there(source.uuid)
    assert ring.was_erased(source.uuid)
    identity = identity_of(source)
    assert identity
    assert identity.state is IdentityState.SHREDDED
    assert identity.shredded_on is not None
    assert db.scalar(select(SealedField.id)) is None
    assert "no identity to shred" in refusal(shredding.shred, source)
    # The database of before, put back row by row.
    for id_, name, sealing, data in kept:
        db.add(SealedField(id=id_, name=name, sealing=sealing, data=data, identity_id=identity.id))
    db.execute(update(Identity).values(state="sealed"))
    for id_, data in wraps:
        db.execute(update(Wrap).where(Wrap.id == id_).values(data=data, removed_at=None))
    db.commit()
    db.expire_all()
    assert "key file" in refusal(opening.open_for, source, cast.owner, phrase(cast.owner), WHY)


def test_an_undone_shredding_erases_nothing(cast: Cast, source: Source, db: Session) -> None:
    shredding.shred(source)
    db.rollback()
    db.commit()
    assert opening.open_for(source, cast.owner, phrase(cast.owner), WHY) == WHO


def test_after_shredding_an_identity_may_be_sealed_anew(cast: Cast, source: Source, db: Session) -> None:
    first = ring.secret_of(source.uuid)
    shredding.shred(source)
    db.commit()
    identities.seal(source, WHO, [cast.owner, cast.editor])
    db.commit()
    assert ring.secret_of(source.uuid) != first
    assert opening.open_for(source, cast.owner, phrase(cast.owner), WHY) == WHO


def test_a_late_erasing_spares_the_key_of_an_identity_sealed_anew(
    cast: Cast, source: Source, db: Session, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else seals between the commit of a shredding and its erasing."""

    def seal_anew(name: str) -> None:
        if name == "vault.shred-committed":
            monkeypatch.setattr(points, "listener", None)
            elsewhere = Database(database_url)
            with elsewhere.work() as other:
                identities.seal(other.get_one(Source, source.id), WHO, [other.get_one(User, u.id) for u in people])
            elsewhere.engine.dispose()

    people = [cast.owner, cast.editor]
    monkeypatch.setattr(points, "listener", seal_anew)
    shredding.shred(source)
    db.commit()
    db.expire_all()
    assert opening.open_for(source, cast.owner, phrase(cast.owner), WHY) == WHO


def test_shredding_erases_what_a_crash_left_of_the_key_file_as_well(cast: Cast, source: Source, db: Session) -> None:
    left = ring.folder() / f".{source.uuid}.key.0123456789abcdef"
    shutil.copyfile(ring.folder() / f"{source.uuid}.key", left)
    shredding.shred(source)
    db.commit()
    assert not left.exists()
    # Or it comes to light only later.
    left.write_text("ab" * 32)
    assert shredding.sweep() == 1
    assert not left.exists()


def test_a_correction_is_refused_once_somebody_sealed_anew(cast: Cast, source: Source, db: Session) -> None:
    other = IdentityFields("Nama Lain Sama Sekali")
    identities.correct(source, other, cast.owner, phrase(cast.owner), 1)
    db.commit()
    assert "sealed anew" in refusal(identities.correct, source, WHO, cast.editor, phrase(cast.editor), 1)
    assert opening.open_for(source, cast.editor, phrase(cast.editor), WHY) == other


def test_whoever_opens_tells_those_who_listen(cast: Cast, source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[object] = []
    monkeypatch.setattr(opened, "_listeners", [lambda *told: heard.append(told)])
    opening.open_for(source, cast.owner, phrase(cast.owner), WHY)
    assert heard == [(source, WHO, cast.owner)]
    assert "Kusuma" not in repr(heard)


def test_the_terms_are_the_name_the_contacts_and_the_post() -> None:
    fields = IdentityFields("Nama  Rekaan", "Juru bayar", "0800-1,  a@b.example\n", "catatan")
    assert terms_of(fields) == ["Nama Rekaan", "0800-1", "a@b.example", "Juru bayar"]


def test_a_thief_of_all_but_the_keys_gets_nothing(cast: Cast, source: Source, tmp_path: Path, db: Session) -> None:
    """The database and the key ring of another server key; and the database with the key but no ring."""
    mine = keys()
    stolen = tmp_path / "stolen"
    assert mine.folder
    shutil.copytree(mine.folder, stolen)
    try:
        use(Keys(b"x" * 32, stolen))
        assert refusal(opening.open_for, source, cast.owner, phrase(cast.owner), WHY)
        use(Keys(mine.instance_key, tmp_path / "empty"))
        assert "key file" in refusal(opening.open_for, source, cast.owner, phrase(cast.owner), WHY)
    finally:
        use(mine)
