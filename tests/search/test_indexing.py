"""The index is what the record says, from the same transaction on; nothing of a closed case shows in any answer."""

from datetime import date

from sqlalchemy import select, text

from tests.crash import killed_at
from tests.factories import a_case
from tests.search.asks import found
from tracker.accounts.models import User
from tracker.claims import service as claims
from tracker.claims.models import Claim
from tracker.core.acting import acting_as
from tracker.core.db import Database
from tracker.log.models import EntryKind, LogEntry, Passage
from tracker.officials.models import Alias, Official, OfficialKind
from tracker.search import keeping
from tracker.search.models import SearchDoc
from tracker.sources.models import CaseSource, Source, SourceKind


def official(db, name: str, **values) -> Official:
    made = Official(kind=OfficialKind.PERSON, name=name, name_key=name.lower(), **values)
    db.add(made)
    db.flush()
    return made


def claim(case, summary: str, **values) -> Claim:
    return claims.add_claim(case, summary=summary, **values)


def test_a_change_a_removal_and_a_restore_are_found_at_once(db, cast, case):
    made = claim(case, "Lampu jalan padam")
    db.commit()
    assert found(cast.owner, "padam") == ["Lampu jalan padam", "TST-01"]
    made.summary = "Lampu jalan menyala"
    db.commit()
    assert found(cast.owner, "padam") == ["TST-01"]
    made.remove()
    db.commit()
    assert found(cast.owner, "menyala") == []
    made.restore()
    db.commit()
    assert found(cast.owner, "menyala") == ["Lampu jalan menyala"]
    assert not keeping.check(db)


def test_nothing_is_indexed_of_what_was_rolled_back(db, cast, case):
    db.commit()
    claim(case, "Tidak jadi")
    db.rollback()
    db.commit()
    assert found(cast.owner, "jadi") == []
    assert not keeping.check(db)


def test_what_hangs_on_an_item_is_its_text(db, cast, case):
    entry = LogEntry(case=case, kind=EntryKind.CALL, title="Telepon")
    passage = Passage(entry=entry, words="Dana itu sudah habis")
    db.add(passage)
    db.commit()
    assert found(cast.owner, '"sudah habis"') == ["Telepon"]
    passage.remove()
    db.commit()
    assert found(cast.owner, "habis") == []


def test_a_new_name_of_an_official_reaches_what_names_it(db, cast, case):
    person = official(db, "Ivan Mareoli")
    claim(case, "Dana hilang", accused=[person])
    db.commit()
    person.name, person.name_key = "Ivan Mareolo", "ivan mareolo"
    db.commit()
    assert found(cast.owner, "mareolo", kind="claim") == ["Dana hilang"]
    assert found(cast.owner, "mareoli") == []


def test_a_row_that_moves_leaves_the_text_it_was_in(db, cast, case):
    one, other = official(db, "Satu"), official(db, "Dua")
    alias = Alias(official=one, name="Si Anu", name_key="si anu")
    db.add(alias)
    db.commit()
    alias.official = other
    db.commit()
    assert found(cast.owner, "anu") == ["Dua"]
    assert not keeping.check(db)


def test_sources_are_found_by_pseudonym_in_each_case_that_is_open(db, cast, case):
    other = a_case(cast, "TST-02", sensitivity="restricted")
    source = Source(pseudonym="KENANGA", kind=SourceKind.INSIDER, handler=cast.owner)
    db.add_all([CaseSource(case=case, source=source), CaseSource(case=other, source=source)])
    db.commit()
    assert found(cast.owner, "kenanga") == ["KENANGA", "KENANGA"]
    assert found(cast.other_editor, "kenanga") == ["KENANGA"]
    assert found(cast.outsider, "kenanga") == []


def test_who_may_not_open_a_case_finds_counts_and_orders_nothing_of_it(db, cast, case):
    claim(case, "Lampu rahasia")
    official(db, "Tokoh Rahasia", private_case_id=case.id)
    official(db, "Tokoh Umum")
    db.commit()
    assert found(cast.owner, "rahasia") == ["Tokoh Rahasia", "Lampu rahasia"]
    for who in (cast.outsider, cast.admin):
        assert found(who, "rahasia") == []
    assert found(cast.outsider, "tokoh") == ["Tokoh Umum"]
    assert found(cast.admin, "tokoh") == []


def test_filters_narrow_by_kind_case_date_amount_stage_and_person(db, cast, case):
    from tracker.budgets.models import Amount, BudgetStage
    from tracker.core.types import Dated
    from tracker.timeline.models import Event

    other = a_case(cast, "TST-02", title="Lain")
    person = official(db, "Ivan Mareoli")
    made = claim(case, "Dana hilang", accused=[person])
    claim(other, "Dana aman")
    day = Dated("2023-07", "Juli 2023", date(2023, 7, 1), date(2023, 7, 31))
    db.add(Event(case=case, title="Dana cair", happened=day))
    db.add(
        Amount(
            case=case,
            words="Rp2 miliar dana",
            currency="IDR",
            low=200_000_000_000,
            high=200_000_000_000,
            stage=BudgetStage.APBD,
            fiscal_year=2021,
            claim=made,
        )
    )
    db.commit()
    assert set(found(cast.owner, "dana", kind="claim")) == {"Dana hilang", "Dana aman"}
    assert found(cast.owner, "dana", case="tst-02") == ["Dana aman"]
    assert found(cast.owner, "dana", from_="Juli 2023", to="2023") == ["Dana cair"]
    assert found(cast.owner, "dana", to="2022") == ["Rp2 miliar dana"]
    assert set(found(cast.owner, least="1,5 miliar")) == {"Rp2 miliar dana", "Dana hilang"}
    assert found(cast.owner, most="1 miliar") == []
    assert found(cast.owner, "dana", person="ivan mareoli") == ["Dana hilang"]
    assert found(cast.owner, "dana", stage="published") == []


def test_a_personal_number_is_not_found(db, cast):
    from tracker.officials.models import Identifier, IdentifierSystem

    person = official(db, "Ivan Mareoli")
    db.add_all(
        [
            Identifier(official=person, system=IdentifierSystem.NIK, value="7206010101700001", need="x"),
            Identifier(official=person, system=IdentifierSystem.NPWP, value="0123456789012345"),
        ]
    )
    db.commit()
    assert found(cast.owner, "7206010101700001") == []
    assert found(cast.owner, "0123456789012345") == ["Ivan Mareoli"]


def test_what_was_written_past_the_session_is_noticed_and_set_right_by_a_rebuild(db, cast, case):
    claim(case, "Lampu Budi padam")
    db.commit()
    db.execute(text("UPDATE claim SET summary = 'Lampu [dihapus] padam'"))
    assert keeping.check(db).items == 1
    list(keeping.rebuild(db))
    assert not keeping.check(db)
    assert found(cast.owner, "budi") == []
    assert db.scalar(select(SearchDoc.title).where(SearchDoc.kind == "claim")) == "Lampu [dihapus] padam"


def test_a_rebuild_makes_the_index_of_a_record_that_had_none(db, cast, case):
    claim(case, "Lampu padam")
    db.commit()
    before = found(cast.owner, "padam")
    db.execute(text("UPDATE search_doc SET kind = 'gone' WHERE kind = 'claim'"))
    assert keeping.check(db)
    assert sum(keeping.rebuild(db)) >= 2
    assert not keeping.check(db)
    assert found(cast.owner, "padam") == before


def _claim_that_dies(url: str) -> None:
    from tracker.app import create_app

    create_app({"DATABASE_URL": url, "INSTANCE_KEY": b"k" * 32, "DEMO": False})
    with Database(url).work() as session:
        owner = session.scalars(select(User).where(User.email == "owner@example.org")).one()
        with acting_as(owner.uuid):
            from tracker.cases.models import Case

            claim(session.scalars(select(Case)).one(), "Setengah jalan")
            session.commit()


def test_a_crash_between_index_and_commit_leaves_neither(db, cast, case, database_url):
    db.commit()
    assert killed_at("search.indexed", _claim_that_dies, database_url)
    assert db.scalar(select(Claim.id)) is None
    assert not keeping.check(db)


def _rebuild_that_dies(url: str) -> None:
    with Database(url).work() as session:
        for _number in keeping.rebuild(session):
            session.commit()


def test_a_rebuild_that_was_broken_off_is_run_again(db, cast, case, database_url):
    db.execute(text("DELETE FROM search_doc"))
    db.commit()
    assert killed_at("search.rebuild-batch", _rebuild_that_dies, database_url)
    for _number in keeping.rebuild(db):
        db.commit()
    assert not keeping.check(db)
