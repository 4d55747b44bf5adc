"""The counts in SQL say what the rules say, on cases made at random."""

import random
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.claims.made import a_document, a_person, an_interview, an_office, on_record, protected
from tests.factories import a_case
from tracker.articles import service as articles
from tracker.articles.models import ArticleKind
from tracker.cases import facts
from tracker.cases.models import Case
from tracker.claims import missing
from tracker.claims import service as claims
from tracker.claims.basis import standing_of
from tracker.claims.load import load_claims
from tracker.claims.models import Accusation, Stance
from tracker.confirmations import service
from tracker.confirmations.load import load_attempts
from tracker.confirmations.matrix import followed_up, is_overdue, matrix
from tracker.confirmations.models import Outcome
from tracker.core import clock
from tracker.evidence.models import Holding
from tracker.sources.models import Attribution

pytestmark = pytest.mark.usefixtures("acting_owner")


def some(dice: random.Random, things: list) -> list:
    return dice.sample(things, dice.randint(0, len(things)))


def fill(dice: random.Random, cast: Cast, case: Case, names: str = "KENANGA MERANTI") -> None:
    """Claims, supports and attempts as chance has them, some of them removed again."""
    offices = [an_office(f"{name} {case.code}") for name in ("Dinas Lampu", "Inspektorat", "CV Terang Benderang")]
    anonymous = [protected(case, cast, name) for name in names.split()]
    speaker = on_record(case, cast, a_person(f"Budi {case.code}"))
    off_record = [("Jangan dikutip.", Attribution.OFF_RECORD, True)]
    spoken = [
        an_interview(case, source=anonymous[0]),
        an_interview(case, source=speaker),
        an_interview(case, official=offices[1]),
        an_interview(case, official=offices[1], passages=off_record),
    ]
    targets = [
        *({"source": source} for source in (*anonymous, speaker)),
        *({"log_entry": entry} for entry in spoken),
        *({"document": a_document(case, holding.label, holding)} for holding in Holding),
        {"log_entry": an_interview(case)},
        {"article_id": articles.add_article(case, ours=False, kind=ArticleKind.BERITA, title="A", outlet="B").id},
    ]
    made = []
    for number in range(6):
        accused = some(dice, offices)
        named = [o for o in some(dice, offices) if o not in accused]
        marked = Accusation.SOMEBODY if accused else dice.choice([Accusation.NOBODY, Accusation.UNMARKED])
        claim = claims.add_claim(case, summary=f"K{number}", accusation=marked, accused=accused, named=named)
        for target in dice.sample(targets, dice.choice([0, 1, 1, 2])):
            hearsay = dice.random() < 0.2
            support = claims.add_support(claim, stance=dice.choice(list(Stance)), hearsay=hearsay, **target)
            if dice.random() < 0.2:
                support.remove()
        if dice.random() < 0.2:
            claims.withdraw(claim, "Salah")
        made.append(claim)
    attempts = []
    for _ in range(6):
        attempt = service.add_attempt(
            case,
            official=dice.choice([*offices, None]),
            claims=[(claim, "", dice.choice([*Outcome, None])) for claim in some(dice, made)],
            outcome=dice.choice(list(Outcome)),
            deadline=dice.choice([None, date(2020, 1, 1), date(2999, 1, 1)]),
            follow_up_of=dice.choice([*attempts, None]),
            unfinished=True,
        )
        attempts.append(attempt)
    for thing in (*made, *attempts, *offices, *anonymous, speaker, *spoken):
        if dice.random() < 0.15:
            thing.remove()
    for claim in made:
        for party in claim.parties:
            if dice.random() < 0.1:
                party.remove()


@pytest.mark.parametrize("seed", range(8))
def test_counts_equal_the_rules(db: Session, cast: Cast, seed: int) -> None:
    case = a_case(cast)
    fill(random.Random(seed), cast, case)
    fill(random.Random(seed + 100), cast, a_case(cast, code="OTH-01"), "CEMPAKA DAHLIA")
    db.flush()
    db.expunge_all()
    case = db.get_one(Case, case.id)
    found, attempts = load_claims(case), load_attempts(case)
    made, followed = matrix(found, attempts), followed_up(attempts)
    numbers = facts.of(case)
    assert numbers["claims"] == sum(not c.withdrawn for c in found)
    assert numbers["claims_unmarked"] == sum(c.accusation is Accusation.UNMARKED and not c.withdrawn for c in found)
    assert numbers["unsupported"] == sum(missing.unsupported(c) for c in found)
    assert numbers["never_asked"] == sum(len(c) for _official, c in made.never_asked)
    assert numbers["to_ask"] == sum(len(c) for _official, c in made.to_ask)
    named = [column for column in made.columns if column.named]
    assert numbers["concerned"] == len(named)
    assert numbers["concerned_asked"] == sum(column.asked > 0 for column in named)
    standings = [standing_of(c) for c in found if not c.withdrawn]
    assert numbers["claims_checkable"] == sum(s.strength >= 3 for s in standings)
    assert numbers["claims_anonymous"] == sum(s.anonymous for s in standings)
    assert numbers["attempts"] == len(attempts)
    assert numbers["overdue"] == sum(is_overdue(a, clock.today(), followed) for a in attempts)
