"""The same documents and questions on SQLite and on PostgreSQL: the same finds, in the same order."""

from collections.abc import Iterator
from datetime import date
from unittest.mock import patch
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from tests.actors import find_cast
from tests.factories import a_case
from tests.search.asks import found
from tracker.core import clock
from tracker.core.db import Database, session
from tracker.search.models import SearchDoc
from tracker.search.words import indexed

VOCABULARY = ["lampu", "jalan", "jalanan", "1e5", "12", "AMB-01", "é", "кот", "Jum'at", "a", "|", "🎉", "server"]
TEXTS = st.lists(st.sampled_from(VOCABULARY), max_size=12).map(" ".join)
DOCS = st.lists(st.tuples(TEXTS, TEXTS, st.integers(0, 3)), min_size=1, max_size=12)
TERMS = st.tuples(st.sampled_from(["", "-"]), st.sampled_from(VOCABULARY), st.sampled_from(["", "*"])).map("".join)
PHRASES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(lambda words: f'"{" ".join(words)}"')
QUESTIONS = st.lists(TERMS | PHRASES, min_size=1, max_size=4).map(" ".join)
# A few common words in texts of many lengths: fits that lie close together.
LONG = st.builds(
    lambda lamps, roads, rest: "lampu " * lamps + "jalan " * roads + "padam " * rest,
    *(st.integers(0, most) for most in (9, 9, 400)),
)
LONG_DOCS = st.lists(st.tuples(st.just(""), LONG, st.just(0)), min_size=20, max_size=40)


@pytest.fixture(scope="module")
def both(templates) -> Iterator[list[Database]]:
    with templates["sqlite"].copy() as sqlite, templates["postgresql"].copy() as postgres:
        made = [Database(sqlite), Database(postgres)]
        for database in made:
            with database.work():
                a_case(find_cast())
        yield made
        for database in made:
            database.engine.dispose()


def fill(docs: list[tuple[str, str, int]]) -> None:
    session().execute(delete(SearchDoc))
    case_id, now = 1, clock.now()
    rows = [
        {
            "kind": "claim",
            "item_id": number,
            "item_uuid": UUID(int=number),
            "case_id": case_id,
            "code": f"C{number}",
            "title": f"{number} {title}",
            "body": body,
            "heading": indexed([title]),
            "words": indexed([f"C{number}", title, body]),
            "first_on": date(2020 + year, 1, 1),
            "last_on": None,
            "changed_at": now,
        }
        for number, (title, body, year) in enumerate(docs, 1)
    ]
    session().execute(insert(SearchDoc), rows)


def matches(question: str) -> list[str] | str:
    try:
        return found(find_cast().owner, question)
    except AssertionError as refused:
        return str(refused)


@given(docs=DOCS, questions=st.lists(QUESTIONS, min_size=1, max_size=4), counted=st.sampled_from([2, 400]))
@settings(max_examples=25)
def test_both_databases_find_the_same_in_the_same_order(both, docs, questions, counted) -> None:
    answers = []
    for database in both:
        with database.work(), patch("tracker.search.finding.COUNTED", counted):
            fill(docs)
            answers.append([matches(question) for question in questions])
    assert answers[0] == answers[1]


@given(docs=LONG_DOCS)
@settings(max_examples=15)
def test_common_words_in_texts_of_many_lengths_are_in_the_same_order(both, docs) -> None:
    answers = []
    for database in both:
        with database.work():
            fill(docs)
            answers.append([matches(question) for question in ("lampu", "lampu jalan", "lam* jalan padam")])
    assert answers[0] == answers[1]


def test_what_is_found_is_what_has_the_words(both) -> None:
    docs = [("Lampu jalan", "", 0), ("lampu", "jalan padam", 1), ("Jalanan", "tanpa lampu", 2), ("server", "", 3)]
    for database in both:
        with database.work():
            fill(docs)
            assert matches("lampu jalan") == ["1 Lampu jalan", "2 lampu"]
            assert matches('"lampu jalan"') == ["1 Lampu jalan"]
            assert matches("lampu jalan*") == ["1 Lampu jalan", "2 lampu", "3 Jalanan"]
            assert matches("lampu -padam -server") == ["1 Lampu jalan", "3 Jalanan"]
            assert matches("-lampu") == ["4 server"]
            assert matches("C2") == ["2 lampu"]


def test_of_more_finds_than_are_counted_the_last_come_first_after_the_one_whose_code_was_asked(both) -> None:
    docs = [("lampu C3", "", 0), ("lampu C3 lampu", "", 2), ("lampu C3", "", 1), ("server", "", 3)]
    for database in both:
        with database.work(), patch("tracker.search.finding.COUNTED", 2):
            fill(docs)
            assert matches("lampu") == ["3 lampu C3", "2 lampu C3 lampu", "1 lampu C3"]
            assert matches("C3") == ["3 lampu C3", "2 lampu C3 lampu", "1 lampu C3"]
            assert matches("server") == ["4 server"]
