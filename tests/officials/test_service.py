"""Entering and changing officials: what is kept, what is refused."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tracker.accounts.models import User
from tracker.cases.models import Sensitivity
from tracker.core.i18n import Problem
from tracker.core.types import Dated
from tracker.evidence.models import Document
from tracker.language.dated import read_date
from tracker.officials import service, tenures
from tracker.officials.models import BodyKind, Capacity, IdentifierSystem, Official, OfficialKind, PostTitle

PERSON, BODY, POST, GROUP = OfficialKind


def a_body(name: str = "Diskominfo Morut", **values: Any) -> Official:
    return service.add_official(BODY, name, body_kind=BodyKind.AGENCY, **values)


def a_post(name: str = "Kadis Kominfo Morut", **values: Any) -> Official:
    return service.add_official(POST, name, post_title=PostTitle.KEPALA_DINAS, **values)


def a_person(name: str = "Ivan Mareoli", **values: Any) -> Official:
    return service.add_official(PERSON, name, **values)


def fresh(db: Session, official: Official) -> Official:
    """As the next request finds it."""
    db.commit()
    db.expunge_all()
    return db.scalars(select(Official).where(Official.id == official.id)).one()


def test_an_official_keeps_the_values_of_its_kind_alone(db: Session, acting_owner: User) -> None:
    body = a_body()
    person = service.add_official(PERSON, "Múṣda Guntur", titles="Drs.", people=3, body=body, body_kind=BodyKind.NGO)
    person = fresh(db, person)
    assert (person.name_key, person.titles, person.created_by) == ("musda guntur", "Drs.", acting_owner.uuid)
    assert (person.people, person.body, person.body_kind) == (None, None, None)


def test_a_name_that_grows_when_it_is_folded_still_fits(db: Session, acting_owner: User) -> None:
    assert len(fresh(db, a_person("ﷺ" * 200)).name_key) == 200


def test_spellings_go_and_come_back_with_their_history(db: Session, acting_owner: User) -> None:
    body = a_body(aliases=["Kominfo Morut", "  Kominfo   Morut ", "KOMINFO MORUT", "Diskominfo Morut", ""])
    assert [a.name for a in body.aliases] == ["Kominfo Morut", "KOMINFO MORUT"]
    body = fresh(db, body)
    service.change_official(body, aliases=["KOMINFO MORUT"])
    body = fresh(db, body)
    assert [a.name for a in body.aliases] == ["KOMINFO MORUT"]
    service.change_official(body, aliases=["Kominfo Morut"])
    assert [a.name for a in fresh(db, body).aliases] == ["Kominfo Morut"]


@pytest.mark.parametrize("names", [["x" * 201], [f"name {n}" for n in range(41)]])
def test_too_many_or_too_long_spellings_are_refused(db: Session, acting_owner: User, names: list[str]) -> None:
    with pytest.raises(Problem) as refused:
        a_body(aliases=names)
    assert refused.value.field == "also"


def test_a_changed_spelling_moves_the_version(db: Session, acting_owner: User) -> None:
    body = fresh(db, a_body())
    before = body.version
    service.change_official(body, name=body.name, aliases=["Kominfo"])
    body = fresh(db, body)
    assert body.version == before + 1
    service.change_official(body, name=body.name, aliases=["Kominfo"])
    assert fresh(db, body).version == before + 1


@pytest.mark.parametrize(
    ("system", "text", "kept"),
    [
        (IdentifierSystem.NPWP, "01.234.567.8-901.000", "012345678901000"),
        (IdentifierSystem.NPWP, "0012 3456 7890 1000", "0012345678901000"),
        (IdentifierSystem.NITKU, "0012345678901000000000", "0012345678901000000000"),
        (IdentifierSystem.NIB, "1234567890123", "1234567890123"),
        (IdentifierSystem.NIP, "197001011990031001", "197001011990031001"),
        (IdentifierSystem.OTHER, "LPSE  77/A", "LPSE 77/A"),
    ],
)
def test_numbers_are_kept_without_their_punctuation(
    db: Session, acting_owner: User, system: IdentifierSystem, text: str, kept: str
) -> None:
    body = a_body(identifiers=[(system, text, "")])
    assert [(row.system, row.value) for row in fresh(db, body).identifiers] == [(system, kept)]


@pytest.mark.parametrize(
    ("system", "text", "field"),
    [
        (IdentifierSystem.NIK, "12345", "nik"),
        (IdentifierSystem.NIK, "72060101019000O1", "nik"),
        (IdentifierSystem.NIK, "٧٢٠٦٠١٠١٠١٩٠٠٠٠١", "nik"),
        (IdentifierSystem.NPWP, "01.234.567.8-901.00", "npwp"),
        (IdentifierSystem.NITKU, "123", "nitku"),
        (IdentifierSystem.NIB, "123", "nib"),
        (IdentifierSystem.NIP, "123", "nip"),
        (IdentifierSystem.OTHER, "x" * 61, "other"),
        (IdentifierSystem.NIK, "7206010101900001", "need"),
        (IdentifierSystem.NPWP, "7206010101900001", "need"),
    ],
)
def test_numbers_that_cannot_be_are_refused_beside_their_field(
    db: Session, acting_owner: User, system: IdentifierSystem, text: str, field: str
) -> None:
    with pytest.raises(Problem) as refused:
        a_person(identifiers=[(system, text, " ")])
    assert refused.value.field == field


def test_a_nik_keeps_its_reason_and_a_public_number_none(db: Session, acting_owner: User) -> None:
    numbers = [
        (IdentifierSystem.NIK, "7206010101900001", "Same name as another"),
        (IdentifierSystem.NIB, "1" * 13, "x"),
    ]
    person = fresh(db, a_person(identifiers=numbers))
    assert [row.need for row in person.identifiers] == ["Same name as another", ""]


def test_a_body_is_no_part_of_itself(db: Session, acting_owner: User) -> None:
    regency = service.add_official(BODY, "Pemda Morut")
    agency = a_body(body=regency)
    division = a_body("Bidang e-Government", body=agency)
    with pytest.raises(Problem, match="part of itself"):
        service.change_official(regency, body=division)


def test_only_a_body_has_parts(db: Session, acting_owner: User) -> None:
    with pytest.raises(Problem, match="Choose a body"):
        a_post(body=a_person())


def test_the_kind_can_be_set_right_until_it_is_relied_on(db: Session, acting_owner: User) -> None:
    official = a_person("Kadis Kominfo Morut", titles="Drs.")
    service.change_official(official, kind=POST)
    assert (official.kind, official.titles) == (POST, "")
    tenures.add_tenure(a_person(), official)
    with pytest.raises(Problem, match="in use"):
        service.change_official(official, kind=PERSON)


def test_a_post_is_held_in_a_capacity_between_dates_in_any_words(db: Session, acting_owner: User) -> None:
    person, post = a_person("Bodewin Wattimena"), a_post("Wali Kota Ambon")
    held = read_date("sejak Mei 2022")
    tenure = tenures.add_tenure(person, post, Capacity.PENJABAT, held)
    db.commit()
    db.expire_all()
    assert (tenure.capacity, tenure.held) == (Capacity.PENJABAT, held)
    assert tenure.held.earliest is not None
    tenures.change_tenure(tenure, capacity=Capacity.DEFINITIF, held=Dated(None, "tidak diketahui"))
    assert tenure.held.words == "tidak diketahui"
    assert tenure.post is post


def test_tenures_that_cannot_be_are_refused(db: Session, acting_owner: User) -> None:
    person, post, body = a_person(), a_post(), a_body()
    tenures.add_tenure(person, post)
    for wrong, args in {"person": (post, post), "post": (person, body), "held": (person, post)}.items():
        with pytest.raises(Problem) as refused:
            tenures.add_tenure(*args)
        assert refused.value.field == wrong


def test_the_same_post_again_at_another_time_is_another_tenure(db: Session, acting_owner: User) -> None:
    person, post = a_person(), a_post()
    tenures.add_tenure(person, post, held=read_date("2019"))
    later = tenures.add_tenure(person, post, held=read_date("2023"))
    with pytest.raises(Problem, match="same time"):
        tenures.change_tenure(later, held=read_date("2019"))


def test_what_is_in_use_stays(db: Session, cast: Cast, acting_owner: User) -> None:
    case, body, post, person = a_case(cast), a_body(), a_post(), a_person()
    document = Document(case=case, number=1, title="DPA 2023", issuer=body)
    db.add(document)
    tenure = tenures.add_tenure(person, post)
    db.flush()
    for used in (body, post):
        with pytest.raises(Problem, match="in use"):
            service.remove(used)
    document.remove()
    tenures.remove_tenure(tenure)
    for used in (body, post, person):
        service.remove(used)
        assert used.removed


def test_a_person_takes_the_posts_held_along_and_brings_them_back(db: Session, acting_owner: User) -> None:
    person, post = a_person(), a_post()
    tenures.add_tenure(person, post)
    service.remove(person)
    service.remove(post)
    service.restore(post)
    service.restore(person)
    assert [t.post.name for t in service.posts_of(fresh(db, person))] == [post.name]


def test_a_body_comes_back_before_its_parts(db: Session, acting_owner: User) -> None:
    body = a_body()
    post = a_post(body=body)
    service.remove(post)
    service.remove(body)
    with pytest.raises(Problem, match="Bring that back first"):
        service.restore(post)
    service.restore(body)
    service.restore(post)
    assert not post.removed


def test_private_officials_lean_on_the_shared_register_and_never_the_other_way(
    db: Session, cast: Cast, acting_owner: User
) -> None:
    secret = a_case(cast, "RST-01", sensitivity=Sensitivity.RESTRICTED)
    body = a_body(private_case=secret)
    with pytest.raises(Problem, match="private to it too"):
        a_post(body=body)
    post = a_post(body=body, private_case=secret)
    with pytest.raises(Problem, match="private to a case"):
        tenures.add_tenure(a_person(), post)
    person = a_person("Orang Lain", private_case=secret)
    tenures.add_tenure(person, post)
    with pytest.raises(Problem, match="private to it too"):
        service.change_official(person, private_case=None)


def test_an_official_leaves_a_private_case_and_never_enters_one(db: Session, cast: Cast, acting_owner: User) -> None:
    secret = a_case(cast, "RST-01", sensitivity=Sensitivity.RESTRICTED)
    other = a_case(cast, "RST-02", sensitivity=Sensitivity.RESTRICTED)
    body = a_body(private_case=secret)
    with pytest.raises(Problem, match="private to another case"):
        service.change_official(body, private_case=other)
    service.change_official(body, private_case=secret)
    service.change_official(body, private_case=None)
    assert body.private_case_id is None
    with pytest.raises(Problem, match="stays there"):
        service.change_official(body, private_case=secret)
