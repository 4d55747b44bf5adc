"""Two entries become one with everything that refers to them, and two again with everything given back."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Uuid, inspect, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_claim, an_interview, on_record, protected
from tests.factories import a_case
from tests.leaks import made as leaks
from tracker.audit.chain import verify
from tracker.budgets import service as budgets
from tracker.claims.models import ClaimParty, PartyRole, Support
from tracker.confirmations import service as confirmations
from tracker.core.db import Base, session
from tracker.core.i18n import Problem
from tracker.core.types import Dated
from tracker.exchange import protecting
from tracker.exchange.protecting import UNNAMED
from tracker.leaks import expunge, places
from tracker.merges import service
from tracker.merges.fields import Keep
from tracker.merges.references import BY_UUID, references
from tracker.merges.suggesting import likely_pairs
from tracker.officials import service as officials
from tracker.officials.matching import Known
from tracker.officials.models import Capacity, IdentifierSystem, Official, OfficialKind, Tenure
from tracker.requests import retention
from tracker.search import saved
from tracker.search.filters import read_filters
from tracker.sources.linking import link_source
from tracker.sources.models import Source
from tracker.tasks.models import Task
from tracker.vault.models import Identity, IdentityState

pytestmark = pytest.mark.usefixtures("acting_owner")
PERSON, BODY, POST, _GROUP = OfficialKind
# Columns of public ids that are no reference to an item: bookkeeping, the chain, what is derived, what is history.
NO_REFERENCE = {
    *("uuid", "created_by", "changed_by", "removed_by"),
    *("audit_entry.actor", "audit_entry.object_uuid", "audit_entry.within_uuid", "audit_entry.case_uuid"),
    *("draft.owner", "form_use.id", "search_doc.item_uuid", "expunge.request_uuid", "notice.by"),
    *("identity_wrap.given_by", "item_merge.kept", "item_merge.gone", "item_apart.one", "item_apart.other"),
}


@pytest.mark.parametrize("target", [Official, Source])
def test_no_foreign_key_is_forgotten(app: Any, target: Any) -> None:
    keys = {
        (table.name, column.name)
        for table in Base.metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table is inspect(target).local_table
    }
    known = {(r.table.name, inspect(r.model).columns[r.name].name) for r in references(target)}
    assert known == keys


def test_no_column_of_public_ids_is_forgotten(app: Any) -> None:
    found = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Uuid) and not {column.name, f"{table.name}.{column.name}"} & NO_REFERENCE
    }
    assert found == {f"{inspect(model).local_table.name}.{name}" for model, name in BY_UUID}


def everything(db: Session, *items: Any) -> list[tuple[Any, ...]]:
    """What refers to these items and what they say, as it stands in the database; new aliases come after."""
    db.flush()
    found = []
    ids, uuids = {item.id for item in items}, {item.uuid for item in items}
    for reference in references(type(items[0])):
        found += _rows(db, reference.model, reference.name, ids)
    for model, name in BY_UUID:
        found += _rows(db, model, name, uuids)
    return found + _rows(db, type(items[0]), "id", ids)


def _rows(db: Session, model: Any, name: str, wanted: Any) -> list[tuple[Any, ...]]:
    table = inspect(model).local_table
    quiet = {"version", "changed_at", "changed_by", "removed_at", "removed_by"}
    column = inspect(model).columns[name]
    rows = db.execute(select(table).where(column.in_(wanted)).order_by(table.c.id)).mappings()
    gone = "removed_at" in table.c
    return [
        (
            table.name,
            gone and row["removed_at"] is not None,
            *(str(row[c.name]) for c in table.c if c.name not in quiet),
        )
        for row in rows
    ]


SIDES = st.sampled_from(["kept", "gone", "both", "none"])
ROLES = st.sampled_from([PartyRole.ACCUSED, PartyRole.NAMED])
WORLD = st.fixed_dictionaries(
    {
        "claims": st.lists(st.tuples(SIDES, ROLES, ROLES, st.booleans()), max_size=3),
        "tenures": st.lists(st.tuples(SIDES, st.sampled_from([None, Capacity.PLT]), st.booleans()), max_size=3),
        "aliases": st.tuples(st.sets(st.sampled_from("ABC")), st.sets(st.sampled_from("ABC"))),
        "payer": SIDES,
        "asked": SIDES,
        "keep": st.sampled_from(list(Keep)),
        "about": SIDES,
    }
)
CALM = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _of(side: str, kept: Any, gone: Any) -> list[Any]:
    return {"kept": [kept], "gone": [gone], "both": [kept, gone], "none": []}[side]


@CALM
@given(world=WORLD)
def test_a_merge_taken_apart_leaves_everything_as_it_was(db: Session, cast: Cast, world: dict[str, Any]) -> None:
    example = db.begin_nested()
    try:
        _there_and_back(db, cast, world)
    finally:
        example.rollback()


def _there_and_back(db: Session, cast: Cast, world: dict[str, Any]) -> None:
    case = a_case(cast)
    kept = officials.add_official(PERSON, "Budi Santoso", note="Satu", aliases=world["aliases"][0])
    gone = officials.add_official(PERSON, "B. Santoso", note="Dua", titles="Drs.", aliases=world["aliases"][1])
    _tell(case, kept, gone, world)
    db.flush()
    before = everything(db, kept, gone)
    made = service.merge(kept, gone, {"keep_note": world["keep"], "keep_name": Keep.OTHER})
    db.flush()
    left = [row for row in everything(db, gone) if row[0] != "official" and not row[1]]
    assert left == []
    assert (gone.removed, kept.name, kept.titles) == (True, "B. Santoso", "Drs.")
    assert "Budi Santoso" in [alias.name for alias in kept.aliases if not alias.removed]
    assert service.take_apart(made) == []
    after = everything(db, kept, gone)
    new = [row for row in after if row not in before]
    assert all(row[:2] == ("official_alias", True) for row in new)
    assert [row for row in after if row not in new] == before


def _tell(case: Any, kept: Official, gone: Official, world: dict[str, Any]) -> None:
    for side, one, other, removed in world["claims"]:
        claim = a_claim(case)
        for official, role in zip(_of(side, kept, gone), (one, other), strict=False):
            party = ClaimParty(claim=claim, official_id=official.id, role=role)
            add(party)
            if removed:
                party.remove()
    posts = [officials.add_official(POST, f"Kabid {case.code} {n}") for n in range(2)]
    for side, capacity, which in world["tenures"]:
        for official in _of(side, kept, gone):
            add(Tenure(person_id=official.id, post_id=posts[which].id, capacity=capacity, held=Dated()))
    for official in _of(world["payer"], kept, gone):
        budgets.add_amount(case, words="Rp 1 juta", payer=official)
    for official in _of(world["asked"], kept, gone):
        confirmations.add_attempt(case, official=official, unfinished=True)
    for official in _of(world["about"], kept, gone):
        add(Task(case=case, title="Telepon", about_uuid=official.uuid))


def add(row: Any) -> None:
    session().add(row)
    session().flush()


def test_who_is_accused_stays_accused_and_numbers_and_searches_come_along(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    kept = officials.add_official(PERSON, "Budi Santoso")
    gone = officials.add_official(
        PERSON, "Budi Santosa", identifiers=[(IdentifierSystem.NIP, "198001012005011001", "")]
    )
    claim = a_claim(case)
    add(ClaimParty(claim=claim, official_id=kept.id, role=PartyRole.NAMED))
    add(ClaimParty(claim=claim, official_id=gone.id, role=PartyRole.ACCUSED))
    search = saved.save(cast.owner, "Budi", read_filters({"person": str(gone.uuid)}, cast.owner))
    service.merge(kept, gone)
    db.expire_all()
    assert [o.name for o in claim.accused] == ["Budi Santoso"]
    assert [i.value for i in kept.identifiers] == ["198001012005011001"]
    assert search.asked["person"] == str(kept.uuid)
    db.commit()
    assert verify(db)[1] is None


def test_what_was_changed_since_stays_and_is_told(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    kept, gone = officials.add_official(BODY, "Dinas A"), officials.add_official(BODY, "Dinas B", place="Ambon")
    third = officials.add_official(BODY, "Dinas C")
    amount = budgets.add_amount(case, words="Rp 1 juta", payer=gone)
    other = budgets.add_amount(case, words="Rp 2 juta", payer=gone)
    made = service.merge(kept, gone)
    amount.payer = third
    officials.change_official(kept, place="Masohi")
    stays = service.take_apart(made)
    assert set(stays) == {amount, kept}
    assert (amount.payer, other.payer, kept.place, gone.removed) == (third, gone, "Masohi", False)


def test_what_is_not_one_is_refused(db: Session, cast: Cast) -> None:
    case = a_case(cast, sensitivity="restricted")
    body, post = officials.add_official(BODY, "Dinas A"), officials.add_official(POST, "Kadis A")
    part = officials.add_official(BODY, "Bidang A", body=body)
    hidden = officials.add_official(BODY, "Dinas A", private_case=case)
    for one, other in ((body, post), (body, part), (part, body), (body, hidden), (hidden, body), (body, body)):
        with pytest.raises(Problem):
            service.merge(one, other)


def test_merges_in_a_row_are_taken_apart_in_the_other_order(db: Session, cast: Cast) -> None:
    one, two, three = (officials.add_official(BODY, f"Dinas {name}") for name in "ABC")
    first, second = service.merge(two, one), service.merge(three, two)
    with pytest.raises(Problem):
        service.take_apart(first)
    service.take_apart(second)
    service.take_apart(first)
    with pytest.raises(Problem):
        service.take_apart(first)
    assert not any(o.removed for o in (one, two, three))
    assert all(not [a for a in o.aliases if not a.removed] for o in (one, two, three))


def test_sources_that_are_one_count_once_and_come_apart_again(db: Session, cast: Cast) -> None:
    case, second = a_case(cast), a_case(cast, "TST-02")
    kept, gone = protected(case, cast), protected(second, cast, "NANGKA")
    link_source(case, gone)
    claim, entry = a_claim(case), an_interview(second, source=gone)
    for source in (kept, gone):
        add(Support(claim=claim, source_id=source.id))
    before = everything(db, kept, gone)
    made = service.merge(kept, gone)
    assert {s.source_id for s in db.scalars(select(Support))} == {kept.id}
    assert (entry.source_id, second.has_anonymous_source) == (kept.id, True)
    assert service.take_apart(made) == []
    assert everything(db, kept, gone) == before


def test_no_source_is_tied_to_a_name_or_parted_from_its_identity(db: Session, cast: Cast) -> None:
    case = a_case(cast)
    budi, tuti = officials.add_official(PERSON, "Budi Santoso"), officials.add_official(PERSON, "Tuti")
    one, two, three = protected(case, cast), protected(case, cast, "NANGKA"), protected(case, cast, "DURIAN")
    named, other = on_record(case, cast, budi), on_record(case, cast, tuti)
    db.add_all(Identity(source=s, state=IdentityState.ELSEWHERE) for s in (one, two))
    db.flush()
    for kept, gone in ((one, named), (named, one), (one, two), (three, one), (named, other)):
        with pytest.raises(Problem):
            service.merge(kept, gone)
    service.merge(one, three)
    assert three.removed


def test_likely_pairs_are_found_without_comparing_all() -> None:
    names = ["Ivan Mareoli", "Drs. Ivan Mareolli", "Musda Guntur", "Guntur Musda", "Budi", "Dinas Perhubungan"]
    known = [Known(number, name, "person") for number, name in enumerate(names)]
    assert {frozenset(pair[:2]) for pair in likely_pairs(known)} == {frozenset({0, 1}), frozenset({2, 3})}


def test_what_was_merged_away_stays_protected_and_loses_its_words(cast: Cast, db: Session, tmp_path: Path) -> None:
    """Its row stays, with its pseudonym and its texts: no copy of the case names it, and an expunge reaches it."""
    cases = [a_case(cast, code) for code in ("ONE-01", "TWO-01", "TRI-01")]
    names = ("KENANGA", "MELATI", "TERATAI")
    kept, gone, first = (protected(case, cast, name) for case, name in zip(cases, names, strict=True))
    for source in (kept, gone, first):
        source.access = f"Kata Wirasmana kepada {source.pseudonym}."
    db.flush()
    service.merge(gone, first)
    service.merge(kept, gone, {"keep_access": Keep.BOTH})
    db.commit()
    for case in cases:
        words = protecting.protected(case, cast.owner).redactor.clean("Melati dan TERATAI")
        assert words == f"{UNNAMED} dan {UNNAMED}", case.code
    read = {text.row for text in places.of_case(db, cases[0]) if text.kind == "source"}
    assert {str(gone.uuid), str(first.uuid)} <= read
    expunge.carry_out(db, tmp_path / "keys", ["Wirasmana"], cases[0])
    db.commit()
    assert "irasmana" not in leaks.everything(db)


def test_a_legal_hold_outlives_a_merge(cast: Cast, db: Session) -> None:
    """Lifting it takes two people; one of them alone must not lose it on the way."""
    case = a_case(cast)
    kept, gone = protected(case, cast, "KENANGA"), protected(case, cast, "MELATI")
    retention.begin(kept, None)
    retention.hold(gone, "Gugatan berjalan.")
    service.merge(kept, gone)
    row = retention.of(kept)
    assert row is not None
    assert (row.held, row.hold_reason) == (True, "Gugatan berjalan.")
