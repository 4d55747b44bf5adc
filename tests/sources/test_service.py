"""Adding sources, the cases they speak in, and what that opens to legal."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import a_named_source, a_person, a_source, take_off
from tracker.accounts.models import User
from tracker.cases import service as cases
from tracker.cases.access import visible_to
from tracker.cases.models import Case, Sensitivity
from tracker.core.acting import acting_as
from tracker.core.i18n import Problem
from tracker.officials.models import Official, OfficialKind
from tracker.sources import linking, promises, service, uses
from tracker.sources.models import CaseSource, Credibility, Reliability, Source, SourceKind
from tracker.sources.uses import Use


def seen_by_legal(cast: Cast, db: Session) -> list[Case]:
    return list(db.scalars(select(Case).where(visible_to(cast.legal))))


def test_a_source_begins_at_f6_with_no_number_of_people(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    assert (source.grade, source.people, source.pseudonym, source.official) == ("F6", None, "KENANGA", None)


def test_another_grade_needs_its_reason(cast: Cast, acting_owner: User) -> None:
    case = a_case(cast)
    with pytest.raises(Problem) as refused:
        a_source(cast, case, reliability=Reliability.B, credibility=Credibility.TWO)
    assert refused.value.field == "grade_reason"
    assert a_source(cast, case, reliability=Reliability.B, grade_reason="Pernah benar").grade == "B6"


def test_a_named_source_is_a_person_of_the_register(cast: Cast, acting_owner: User, db: Session) -> None:
    case, person = a_case(cast), a_person()
    body = Official(kind=OfficialKind.BODY, name="Diskominfo", name_key="diskominfo")
    db.add(body)
    db.flush()
    assert a_named_source(cast, case, person).display == "Musda Guntur"
    for wrong in (body, None):
        with pytest.raises(Problem) as refused:
            service.add_source(case, anonymous=False, official=wrong, kind=SourceKind.OFFICIAL, handler=cast.owner)
        assert refused.value.field == "official"


def test_a_pseudonym_is_never_tied_to_a_name(cast: Cast, acting_owner: User) -> None:
    source = a_source(cast, a_case(cast))
    service.change_source(source, anonymous=False, official=a_person())
    assert source.anonymous
    assert source.official is None


@pytest.mark.parametrize("field", ["described_as", "access", "grade_reason"])
@pytest.mark.parametrize(
    "text",
    [
        "telepon 0812-3456-7890",
        "kirim ke budi@example.org",
        "NIK 8171010101900001",
        "+62 811 4700 900",
        "(0911) 312345",
    ],
)
def test_no_contact_of_a_protected_source_is_kept(cast: Cast, acting_owner: User, field: str, text: str) -> None:
    with pytest.raises(Problem) as refused:
        a_source(cast, a_case(cast), **{field: text})
    assert refused.value.field == field


@pytest.mark.parametrize(
    "text", ["Rp1.250.000.000,00 pada 13 Juli 2023", "Pasal 4 ayat (4) UU 40/1999", "sejak 2022-2023"]
)
def test_sums_and_dates_are_no_contacts(cast: Cast, acting_owner: User, text: str) -> None:
    assert a_source(cast, a_case(cast), access=text).access == text


def test_who_handles_a_source_reports_or_edits_in_its_case(cast: Cast, acting_owner: User) -> None:
    case = a_case(cast)
    for wrong in (cast.outsider, cast.legal, cast.admin):
        with pytest.raises(Problem) as refused:
            a_source(cast, case, handler=wrong)
        assert refused.value.field == "handler"
    assert a_source(cast, case, handler=cast.editor).handler is cast.editor


def test_an_anonymous_source_opens_a_normal_case_to_legal(cast: Cast, acting_owner: User, db: Session) -> None:
    case = a_case(cast)
    a_named_source(cast, case, a_person())
    assert not case.has_anonymous_source
    version = case.version
    a_source(cast, case)
    assert case.has_anonymous_source
    assert case.version == version
    assert seen_by_legal(cast, db) == [case]


def test_taking_the_last_anonymous_source_off_closes_it_again(cast: Cast, acting_owner: User, db: Session) -> None:
    case = a_case(cast)
    first, second = a_source(cast, case), a_source(cast, case, "MERANTI")
    take_off(case, first)
    assert case.has_anonymous_source
    take_off(case, second)
    assert not case.has_anonymous_source
    assert seen_by_legal(cast, db) == []
    linking.link_source(case, second)
    assert case.has_anonymous_source


def test_a_source_may_speak_in_several_cases(cast: Cast, acting_owner: User, db: Session) -> None:
    first, second = a_case(cast), a_case(cast, "TST-02")
    source = a_source(cast, first)
    assert service.linkable(cast.owner, second) == [source]
    linking.link_source(second, source)
    assert second.has_anonymous_source
    assert service.linkable(cast.owner, second) == []
    assert service.of_case(second) == service.offered(cast.owner, second) == [source]
    with pytest.raises(Problem, match="already"):
        linking.link_source(second, source)
    take_off(first, source)
    assert service.of_case(first) == []
    assert db.scalar(select(CaseSource.case_id)) == second.id


def test_one_is_offered_only_the_sources_of_cases_one_may_open(cast: Cast, acting_owner: User) -> None:
    hidden = a_case(cast, sensitivity=Sensitivity.RESTRICTED)
    a_source(cast, hidden)
    with acting_as(cast.other_editor.uuid):
        other = cases.open_case(cast.other_editor, code="OTH-01", title="Lain")
    assert service.linkable(cast.other_editor, other) == []
    assert service.offered(cast.other_editor, hidden) == []


def test_two_sources_of_one_name_never_meet_in_a_case(cast: Cast, acting_owner: User) -> None:
    hidden = a_case(cast, sensitivity=Sensitivity.RESTRICTED)
    a_source(cast, hidden)
    with acting_as(cast.other_editor.uuid):
        other = cases.open_case(cast.other_editor, code="OTH-01", title="Lain")
        theirs = a_source(cast, other, handler=cast.other_editor)
    with pytest.raises(Problem, match="has another"):
        linking.link_source(hidden, theirs)


def test_a_person_kept_private_to_a_case_is_named_only_there(cast: Cast, acting_owner: User) -> None:
    first, second = a_case(cast, sensitivity=Sensitivity.RESTRICTED), a_case(cast, "TST-02")
    source = a_named_source(cast, first, a_person(private_case_id=first.id))
    assert service.linkable(cast.owner, second) == []
    with pytest.raises(Problem):
        linking.link_source(second, source)


def test_a_source_something_rests_on_stays(cast: Cast, acting_owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    case = a_case(cast)
    source = a_source(cast, case)
    asked: list[object] = []

    def in_claims(source: Source, case_ids: object) -> list[Use]:
        asked.append(case_ids)
        return [Use(what="Claim", code="C2", text="Hanya tiga bulan", url="/c2")]

    monkeypatch.setattr(uses, "uses", [in_claims])
    with pytest.raises(Problem) as refused:
        take_off(case, source)
    assert refused.value.params == {"where": "C2"}
    assert asked == [[case.id]]
    assert case.has_anonymous_source


@pytest.mark.parametrize(
    ("words", "taken"), [("di", False), ("yang itu", False), ("PU", False), ("ASN", True), ("di dinas", True)]
)
def test_a_detail_says_something(cast: Cast, acting_owner: User, words: str, taken: bool) -> None:
    case = a_case(cast)
    source = a_source(cast, case)
    if taken:
        assert promises.add_detail(source, case, words=words).words == words
        return
    with pytest.raises(Problem, match="stand in any text"):
        promises.add_detail(source, case, words=words)
