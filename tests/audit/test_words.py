"""History in words: no name of the program's own, the reason of an act, days as people write them."""

import re
from pathlib import Path

import pytest

import tracker
from tests.claims.made import a_claim, a_document
from tests.factories import a_case
from tests.web import soup
from tracker.articles.models import ArticleState
from tracker.audit import words
from tracker.audit.words import ACTS
from tracker.budgets import doubts
from tracker.budgets import service as budgets
from tracker.budgets.reading import read_words
from tracker.cases import facts
from tracker.cases import service as cases
from tracker.cases.models import Stage
from tracker.claims import service as claims
from tracker.language.dated import read_date
from tracker.timeline import service as timeline

pytestmark = pytest.mark.usefixtures("acting_owner")


def history(client, case) -> list[str]:
    page = soup(client.get(f"/c/{case.slug}/history"))
    return [" ".join(entry.get_text(" ").split()) for entry in page.select("ol.log li")]


def test_every_act_the_program_names_has_words():
    named = set()
    for path in Path(tracker.__file__).parent.rglob("*.py"):
        for call in re.findall(r"name_action\(.*", path.read_text()):
            named |= set(re.findall(r'"([a-z]+\.[a-z_]+)"', call))
    named |= {f"article.{state.value}" for state in ArticleState if state is not ArticleState.DRAFT}
    assert named
    plain = {f"{noun}.{verb}" for noun in words.NOUNS for verb in words.VERBS}
    assert named - set(ACTS) - plain == set()


def test_the_reason_of_a_move_stands_with_it(db, cast, client_of):
    case = a_case(cast)
    db.commit()
    cases.move(cast.owner, case, Stage.ON_HOLD, "Menunggu audit BPK.", facts.of(case))
    db.commit()
    assert "moved the case Why: Menunggu audit BPK." in history(client_of(cast.owner), case)[0]


def test_a_reason_that_is_a_field_as_well_is_told_once(db, cast, client_of):
    case = a_case(cast)
    claim = a_claim(case)
    claims.withdraw(claim, "Sumbernya menarik kata-katanya.")
    db.commit()
    entry = history(client_of(cast.owner), case)[0]
    assert "withdrew the claim C1" in entry
    assert entry.count("Sumbernya menarik kata-katanya.") == 1


def test_days_are_written_as_people_write_them(db, cast, client_of):
    case = a_case(cast)
    timeline.add_event(case, title="Penandatanganan", happened=read_date("13/7/2023"))
    db.commit()
    entry = history(client_of(cast.owner), case)[0]
    assert "13 Jul 2023" in entry
    assert "2023-07-13" not in entry


def test_what_bears_no_name_is_called_by_what_it_is(db, cast, client_of):
    case = a_case(cast)
    claims.add_support(a_claim(case), document=a_document(case))
    db.commit()
    entry = history(client_of(cast.owner), case)[0]
    assert "added a support" in entry
    assert not re.search(r"\b[0-9a-f]{8}\b", entry)


def test_the_doubts_of_an_amount_and_uncertain_days_are_told_in_words(db, cast, client_of):
    case = a_case(cast)
    budgets.add_amount(case, words="sekitar 2 M", **read_words("sekitar 2 M"))
    timeline.add_event(case, title="Penandatanganan", happened=read_date("sekitar Juli 2023"))
    db.commit()
    told = " ".join(history(client_of(cast.owner), case))
    assert "currency not written" in told
    assert "Jul 2023 (about)" in told
    assert not re.search(r"[a-z]_[a-z]|2023-07", told)


def test_every_doubt_of_a_reading_has_words():
    found = set()
    for path in Path(tracker.__file__).parent.glob("language/mon*.py"):
        for line in re.findall(r".*(?:flags|Cue).*", path.read_text()):
            found |= set(re.findall(r'"([a-z]+_[a-z_]+)"', line))
    assert found - {"at_least", "at_most", "malformed_number"} <= set(doubts.ALL)


def test_what_is_required_of_roles_is_told_by_their_names(app):
    with app.test_request_context():
        assert words.field_value("security", "required", "editor legal") == "Editor, Legal reviewer"


def test_where_no_name_follows_no_kind_ends_in_a_preposition():
    assert not [said for said in words.ALONE.values() if re.search(r":$| (of|to|at|about|for)$", said)]
