"""Claims, whom they accuse, and what they rest on."""

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import (
    a_claim,
    a_document,
    a_person,
    an_accusation,
    an_interview,
    an_office,
    on_record,
    protected,
)
from tests.factories import a_case
from tracker.articles import service as articles
from tracker.articles.models import ArticleKind
from tracker.cases import facts
from tracker.cases.models import Case
from tracker.claims import service, targets
from tracker.claims.basis import standing_of
from tracker.claims.load import load_claims
from tracker.claims.models import Accusation, Claim, ClaimStatus, Stance
from tracker.core.i18n import Problem
from tracker.evidence.models import Holding
from tracker.log import service as log
from tracker.log.models import Channel, EntryKind
from tracker.sources.models import Attribution

pytestmark = pytest.mark.usefixtures("acting_owner")


def fresh(case: Case) -> Claim:
    return load_claims(case)[0]


def test_claims_are_numbered_and_a_removed_number_is_never_given_again(db: Session, case: Case) -> None:
    first, second = a_claim(case), a_claim(case)
    second.remove()
    db.flush()
    assert (first.code, second.code, a_claim(case).code) == ("C1", "C2", "C3")


def test_marking_and_parties_agree(case: Case) -> None:
    office = an_office()
    with pytest.raises(Problem, match="Tick whom") as caught:
        a_claim(case, accusation=Accusation.SOMEBODY)
    assert caught.value.field == "accused"
    with pytest.raises(Problem, match="nobody and somebody"):
        a_claim(case, accusation=Accusation.NOBODY, accused=[office])
    with pytest.raises(Problem, match="accused already") as caught:
        a_claim(case, accused=[office], named=[office])
    assert caught.value.field == "named"
    assert a_claim(case, accused=[office]).accusation is Accusation.SOMEBODY


def test_whom_a_claim_accuses_can_change_and_comes_back_with_its_history(db: Session, case: Case) -> None:
    office, person = an_office(), a_person()
    claim = an_accusation(case, office, named=[person])
    party = claim.parties[0]
    service.change_claim(claim, accusation=Accusation.SOMEBODY, accused=[person], named=[])
    assert (fresh(case).accused, fresh(case).named) == ([person], [])
    service.change_claim(claim, accused=[office, person])
    assert {o.name for o in fresh(case).accused} == {office.name, person.name}
    assert party.id in {p.id for p in fresh(case).parties}


def test_an_official_private_to_another_case_cannot_be_accused(db: Session, cast: Cast, case: Case) -> None:
    office = an_office()
    office.private_case_id = a_case(cast, code="OTH-01").id
    with pytest.raises(Problem, match="Choose from the list"):
        a_claim(case, accused=[office])


def test_withdrawing_needs_a_reason_and_can_be_taken_back(case: Case) -> None:
    claim = an_accusation(case, an_office())
    with pytest.raises(Problem, match="Write why"):
        service.withdraw(claim, "  ")
    service.withdraw(claim, "Salah dengar")
    assert standing_of(fresh(case)).status is ClaimStatus.WITHDRAWN
    assert facts.of(case)["claims"] == 0
    service.reinstate(claim)
    assert facts.of(case)["claims"] == 1


def test_status_follows_from_support(cast: Cast, case: Case) -> None:
    claim = a_claim(case)
    service.add_support(claim, source=protected(case, cast))
    assert standing_of(fresh(case)).status is ClaimStatus.SINGLE_SOURCE
    service.add_support(claim, source=protected(case, cast, "MERANTI"))
    assert standing_of(fresh(case)).status is ClaimStatus.CORROBORATED
    service.add_support(claim, document=a_document(case))
    assert standing_of(fresh(case)).status is ClaimStatus.DOCUMENTED
    service.add_support(claim, document=a_document(case, "LKPD"), stance=Stance.CONTRADICTS)
    assert standing_of(fresh(case)).status is ClaimStatus.DISPUTED


def test_an_interview_with_a_source_and_the_source_itself_are_one_origin(cast: Cast, case: Case) -> None:
    claim, source = a_claim(case), protected(case, cast)
    service.add_support(claim, source=source)
    service.add_support(claim, log_entry=an_interview(case, source=source))
    found = standing_of(fresh(case))
    assert (found.supports, found.origins, found.strength) == (2, 1, 1)


def test_a_named_source_and_a_call_to_the_same_official_are_one_origin(cast: Cast, case: Case) -> None:
    claim, person = a_claim(case), a_person()
    service.add_support(claim, source=on_record(case, cast, person))
    service.add_support(claim, log_entry=an_interview(case, official=person, channel=Channel.PHONE))
    found = standing_of(fresh(case))
    assert (found.origins, found.strength, found.status) == (1, 3, ClaimStatus.SINGLE_SOURCE)


def test_what_an_official_said_off_the_record_is_not_on_the_record(case: Case) -> None:
    claim = a_claim(case)
    entry = an_interview(case, official=a_person(), passages=[("Ya begitulah", Attribution.OFF_RECORD, True)])
    service.add_support(claim, log_entry=entry)
    assert standing_of(fresh(case)).strength == 1


def test_a_wanted_document_counts_for_nothing(case: Case) -> None:
    claim = an_accusation(case, an_office())
    service.add_support(claim, document=a_document(case, holding=Holding.WANTED))
    assert standing_of(fresh(case)).status is ClaimStatus.UNVERIFIED
    assert facts.of(case)["unsupported"] == 1


def test_what_was_removed_counts_for_nothing(db: Session, cast: Cast, case: Case) -> None:
    claim, document = an_accusation(case, an_office()), a_document(case)
    service.add_support(claim, document=document)
    assert facts.of(case)["unsupported"] == 0
    document.remove()
    db.flush()
    assert standing_of(fresh(case)).supports == 0
    assert facts.of(case)["unsupported"] == 1


def test_our_own_article_is_no_support_and_neither_is_an_anomaly_offered(case: Case) -> None:
    """What we write would otherwise prove itself."""
    claim = a_claim(case)
    ours = articles.add_article(case, ours=True, kind=ArticleKind.BERITA, title="Draf kami")
    earlier = articles.add_article(case, ours=False, kind=ArticleKind.BERITA, title="Berita lama", outlet="Harian X")
    talk = log.add_entry(case, EntryKind.INTERVIEW, title="Wawancara")
    log.add_entry(case, EntryKind.ANOMALY, title="Tanda kutip tidak ditutup")
    with pytest.raises(Problem, match="Our own article proves nothing"):
        service.add_support(claim, article_id=ours.id)
    assert list(targets.TARGETS["article"].offered(case)) == [earlier]
    assert list(targets.TARGETS["log_entry"].offered(case)) == [talk]


def test_two_articles_of_which_one_copies_the_other_count_once(case: Case) -> None:
    claim = a_claim(case)
    first, second = (
        articles.add_article(case, ours=False, kind=ArticleKind.BERITA, title=title, outlet=title)
        for title in ("A", "B")
    )
    original = service.add_support(claim, article_id=first.id)
    copy = service.add_support(claim, article_id=second.id, copy_of=original)
    assert standing_of(fresh(case)).origins == 1
    service.change_support(copy, copy_of=None)
    assert standing_of(fresh(case)).origins == 2


def test_supports_do_not_repeat_each_other_in_a_ring(cast: Cast, case: Case) -> None:
    claim = a_claim(case)
    first = service.add_support(claim, source=protected(case, cast))
    second = service.add_support(claim, source=protected(case, cast, "MERANTI"), copy_of=first)
    for original in (first, second):
        with pytest.raises(Problem, match="only repeat the other"):
            service.change_support(first, copy_of=original)


def test_a_support_repeats_only_one_of_the_same_claim(cast: Cast, case: Case) -> None:
    source = protected(case, cast)
    other = service.add_support(a_claim(case), source=source)
    with pytest.raises(Problem, match="Choose one of the list") as caught:
        service.add_support(a_claim(case), source=source, copy_of=other)
    assert caught.value.field == "copy_of"


def test_what_is_repeated_is_not_removed_before_what_repeats_it(db: Session, cast: Cast, case: Case) -> None:
    claim = a_claim(case)
    first = service.add_support(claim, source=protected(case, cast))
    second = service.add_support(claim, source=protected(case, cast, "MERANTI"), copy_of=first)
    with pytest.raises(Problem, match="repeats this one"):
        service.keep_copies(first)
    second.remove()
    db.flush()
    service.keep_copies(first)


def test_a_restored_support_repeats_the_nearest_that_stands(db: Session, cast: Cast, case: Case) -> None:
    claim = a_claim(case)
    chain = [service.add_support(claim, source=protected(case, cast, "KENANGA"))]
    for pseudonym in ("MERANTI", "CEMPAKA"):
        chain.append(service.add_support(claim, source=protected(case, cast, pseudonym), copy_of=chain[-1]))
    for support in (chain[2], chain[1]):
        support.remove()
    db.flush()
    chain[2].restore()
    service.reattach(chain[2])
    assert chain[2].copy_of is chain[0]


def test_support_comes_from_the_same_case_and_is_one_thing(cast: Cast, case: Case) -> None:
    other = a_case(cast, code="OTH-01")
    claim, source = a_claim(case), protected(other, cast)
    elsewhere = articles.add_article(other, ours=False, kind=ArticleKind.BERITA, title="A", outlet="B")
    for wrong in (
        {"source": source},
        {"document": a_document(other)},
        {"log_entry": an_interview(other)},
        {"article_id": elsewhere.id},
        {"article_id": 999_999},
        {},
        {"document": a_document(case), "log_entry": an_interview(case)},
    ):
        with pytest.raises(Problem) as caught:
            service.add_support(claim, **wrong)
        assert caught.value.field == "target"
    assert load_claims(case)[0].supports == []


def test_loading_takes_three_statements_however_many_claims(
    db: Session, cast: Cast, case: Case, statements: list[str]
) -> None:
    source, office = protected(case, cast), an_office()
    for n in range(12):
        claim = an_accusation(case, office, summary=f"Klaim {n}")
        service.add_support(claim, source=source)
        service.add_support(claim, log_entry=an_interview(case, source=source))
    db.commit()
    db.expunge_all()
    statements.clear()
    claims = load_claims(db.get_one(Case, case.id))
    assert [standing_of(claim).origins for claim in claims] == [1] * 12
    assert claims[0].accused[0].name
    assert len(statements) <= 4
