"""A pseudonym points at nobody, and tells nothing of sources one may not see."""

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import a_person, a_source
from tracker.accounts.models import User
from tracker.cases import service as cases
from tracker.cases.models import Sensitivity
from tracker.core.acting import acting_as
from tracker.core.i18n import Problem
from tracker.officials.models import Alias
from tracker.sources import pseudonyms, service
from tracker.sources.models import Source, SourceKind


def test_there_are_plants_enough() -> None:
    assert len(set(pseudonyms.PLANTS)) == len(pseudonyms.PLANTS) >= 120
    assert {"KENANGA", "MERANTI"} <= set(pseudonyms.PLANTS)


def test_a_suggestion_is_a_plant_no_source_has(cast: Cast, acting_owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pseudonyms, "PLANTS", ("KENANGA", "MERANTI"))
    a_source(cast, a_case(cast))
    assert pseudonyms.suggested(cast.owner) == "MERANTI"


def test_a_suggestion_avoids_the_sources_one_may_not_see(
    cast: Cast, acting_owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pseudonyms, "PLANTS", ("KENANGA", "MERANTI"))
    a_source(cast, a_case(cast, sensitivity=Sensitivity.RESTRICTED))
    assert pseudonyms.suggested(cast.outsider) == "MERANTI"


def test_two_plants_are_joined_when_every_single_one_is_taken(
    cast: Cast, acting_owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pseudonyms, "PLANTS", ("KENANGA",))
    a_source(cast, a_case(cast))
    assert pseudonyms.suggested(cast.owner) == "KENANGA KENANGA"


def test_a_suggestion_is_no_word_of_a_name_in_the_register(
    cast: Cast, db: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pseudonyms, "PLANTS", ("TERATAI", "MERANTI"))
    a_person("Teratai Putri, S.H.")
    assert {pseudonyms.suggested(cast.owner) for _ in range(6)} == {"MERANTI"}


@pytest.mark.parametrize("typed", ["kenanga", " Kenanga ", "KÉNANGA"])
def test_a_typed_pseudonym_is_kept_in_plain_capitals(cast: Cast, db: Session, typed: str) -> None:
    assert pseudonyms.checked(typed, cast.owner) == "KENANGA"


@pytest.mark.parametrize(
    "typed", ["", "  ", "0812 3456 7890", "kenanga@example.org", "JATI 123", "M.G.", "MG", "K" * 41, "Pak (K)", "👩"]
)
def test_what_could_lead_to_a_person_is_no_pseudonym(cast: Cast, db: Session, typed: str) -> None:
    with pytest.raises(Problem) as refused:
        pseudonyms.checked(typed, cast.owner)
    assert refused.value.field == "pseudonym"


@pytest.mark.parametrize("typed", ["Guntur", "MUSDA GUNTUR", "Si Guntur", "Pak-Guntur", "Gugun"])
def test_a_word_of_a_real_name_is_refused(cast: Cast, db: Session, typed: str) -> None:
    person = a_person()
    db.add(Alias(official=person, name="Gugun", name_key="gugun"))
    db.flush()
    with pytest.raises(Problem, match="part of a name"):
        pseudonyms.checked(typed, cast.owner)


def test_a_name_kept_private_to_a_case_one_may_not_open_refuses_nothing(cast: Cast, acting_owner: User) -> None:
    case = a_case(cast, sensitivity=Sensitivity.RESTRICTED)
    a_person(private_case_id=case.id)
    assert pseudonyms.checked("Guntur", cast.outsider) == "GUNTUR"
    with pytest.raises(Problem):
        pseudonyms.checked("Guntur", cast.owner)


def test_a_pseudonym_is_used_once_among_the_cases_one_may_open(cast: Cast, acting_owner: User) -> None:
    case = a_case(cast)
    a_source(cast, case)
    with pytest.raises(Problem, match="Another source is called"):
        a_source(cast, case, "kenanga")


def test_the_same_pseudonym_in_an_unseen_case_is_not_told(cast: Cast, acting_owner: User) -> None:
    a_source(cast, a_case(cast, sensitivity=Sensitivity.RESTRICTED))
    with acting_as(cast.other_editor.uuid):
        other = cases.open_case(cast.other_editor, code="OTH-01", title="Lain")
        made = service.add_source(
            other, anonymous=True, pseudonym="Kenanga", kind=SourceKind.WITNESS, handler=cast.other_editor
        )
    assert made.pseudonym == "KENANGA"


def test_a_pseudonym_that_stands_is_not_judged_again(cast: Cast, acting_owner: User) -> None:
    source: Source = a_source(cast, a_case(cast))
    a_person("Kenanga Wibowo")
    service.change_source(source, pseudonym="kenanga", people=2)
    assert (source.pseudonym, source.people) == ("KENANGA", 2)
