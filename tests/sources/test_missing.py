"""What the readiness panel and the tabs say of a case's sources."""

from datetime import timedelta
from typing import Any

import pytest

from tests.actors import Cast
from tests.factories import a_case
from tests.sources.stock import a_named_source, a_person, a_source, good_terms, take_off
from tracker.cases import facts
from tracker.cases.models import Case
from tracker.core import clock
from tracker.core.web import Telusur
from tracker.sources import linking, promises, service
from tracker.sources.missing import missing
from tracker.sources.models import AnonymityReason, DetailDecision, Source


def said(app: Telusur, case: Case) -> list[tuple[str, str]]:
    with app.test_request_context():
        return [(item["kind"], item["text"]) for item in missing(case, service.of_case(case))]


@pytest.fixture
def settled(cast: Cast, case: Case) -> Source:
    source = a_source(cast, case)
    good_terms(source)
    return source


def test_nothing_is_missing_of_settled_and_named_sources(app: Any, cast: Cast, case: Case, settled: Source) -> None:
    a_named_source(cast, case, a_person())
    assert said(app, case) == []
    numbers = facts.of(case)
    assert (numbers["sources"], numbers["anonymous"], numbers["unmarked_terms"]) == (2, 1, 0)


def test_without_a_granted_promise_the_terms_block(app: Any, cast: Cast, case: Case) -> None:
    source = a_source(cast, case)
    assert said(app, case) == [("stop", "Terms with KENANGA are incomplete")]
    promises.add_terms(source, scope="Nama")
    assert said(app, case) == [("stop", "Terms with KENANGA are incomplete")]
    assert facts.of(case)["unmarked_terms"] == 1
    take_off(case, source)
    assert facts.of(case)["unmarked_terms"] == facts.of(case)["sources"] == 0


def test_a_granted_promise_with_gaps_is_to_fix(app: Any, cast: Cast, case: Case) -> None:
    good_terms(a_source(cast, case), reason=AnonymityReason.UNSTATED)
    assert said(app, case) == [("due", "Terms with KENANGA are incomplete")]
    assert facts.of(case)["unmarked_terms"] == 0


def test_expired_and_withdrawn_terms_block(app: Any, cast: Cast, case: Case) -> None:
    good_terms(a_source(cast, case), expires_on=clock.today() - timedelta(days=1))
    gone = good_terms(a_source(cast, case, "MERANTI"))
    promises.withdraw_terms(gone, withdrawn_on=clock.today(), withdrawn_why="MERANTI berubah pikiran")
    assert said(app, case) == [
        ("stop", "Terms with KENANGA have expired"),
        ("stop", "Terms with MERANTI were withdrawn"),
    ]
    assert facts.of(case)["unmarked_terms"] == 2


@pytest.mark.parametrize(
    ("decision", "carried_out", "kind"),
    [
        (DetailDecision.DECIDE, False, "due"),
        (DetailDecision.REWORD, False, "due"),
        (DetailDecision.REMOVE, False, "stop"),
        (DetailDecision.KEEP, False, None),
        (DetailDecision.REMOVE, True, None),
        (DetailDecision.REWORD, True, None),
        (DetailDecision.DECIDE, True, "due"),
    ],
)
def test_a_detail_that_tells_blocks_until_the_text_is_without_it(
    app: Any, case: Case, settled: Source, decision: DetailDecision, carried_out: bool, kind: str | None
) -> None:
    promises.add_detail(settled, case, words="memakai helm", decision=decision, carried_out=carried_out)
    assert [found for found, _text in said(app, case)] == ([kind] if kind else [])


def test_the_details_of_another_case_are_its_own(app: Any, cast: Cast, case: Case, settled: Source) -> None:
    other = a_case(cast, "TST-02")
    linking.link_source(other, settled)
    promises.add_detail(settled, other, words="memakai helm", decision=DetailDecision.REMOVE)
    assert said(app, case) == []
    assert said(app, other) == [("stop", "KENANGA could be recognised")]


@pytest.mark.parametrize(
    ("words", "people", "asks"),
    [
        ("sejumlah ASN", None, True),
        ("Sejumlah ASN", 1, True),
        ("para pegawai", 1, True),
        ("sumber-sumber media ini", None, True),
        ("sejumlah ASN", 3, False),
        ("sumber ASN", None, False),
        ("sumber media ini", 1, False),
        ("", None, False),
    ],
)
def test_a_text_that_speaks_of_several_asks_how_many(
    app: Any, cast: Cast, case: Case, words: str, people: int | None, asks: bool
) -> None:
    good_terms(a_source(cast, case, described_as=words, people=people))
    assert [kind for kind, _text in said(app, case)] == (["due"] if asks else [])
