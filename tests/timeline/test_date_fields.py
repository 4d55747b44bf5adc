"""Date fields take what people type, and say how they read it before anything is saved."""

from collections.abc import Callable
from datetime import date

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.actors import Cast
from tests.factories import a_case
from tests.web import find_form, form_fields, soup, submit
from tracker.accounts.models import User
from tracker.language.one_day import read_day
from tracker.tasks.models import Task
from tracker.timeline.models import Event

TODAY = date(2023, 11, 20)  # a Monday


@pytest.mark.parametrize(
    ("typed", "ahead", "day"),
    [
        ("besok", True, date(2023, 11, 21)),
        ("15/7", True, date(2024, 7, 15)),
        ("15/7", False, date(2023, 7, 15)),
        ("3/12", False, date(2022, 12, 3)),
        ("3 Desember", True, date(2023, 12, 3)),
        ("kemarin", False, date(2023, 11, 19)),
        ("Jumat", True, date(2023, 11, 24)),
        ("Senin depan", True, date(2023, 11, 27)),
        ("31/12/2023", True, date(2023, 12, 31)),
        ("2023-12-01", True, date(2023, 12, 1)),
        ("Desember", True, None),
        ("sejak Juli", True, None),
        ("31/2/2023", True, None),
        ("kapan saja", True, None),
        ("tgl 5", True, date(2023, 12, 5)),
        ("tgl 30", True, date(2023, 11, 30)),
        ("tgl 12 kemarin", True, date(2023, 11, 12)),
        ("5", True, date(2023, 12, 5)),
        ("5", False, date(2023, 11, 5)),
        ("the 15th", True, date(2023, 12, 15)),
        ("akhir bulan", True, date(2023, 11, 30)),
        ("akhir bulan", False, None),
        ("akhir juli", True, date(2024, 7, 31)),
        ("2 minggu lagi", True, date(2023, 12, 4)),
        ("dlm 2 mgg", True, date(2023, 12, 4)),
        ("in 3 days", True, date(2023, 11, 23)),
        ("sebulan lagi", True, date(2023, 12, 20)),
        ("5 hari kerja", True, date(2023, 11, 27)),
        ("H+3", True, date(2023, 11, 23)),
        ("H+3", False, None),
        ("H-3", True, None),
        ("bsk", True, date(2023, 11, 21)),
        ("kmrn", False, date(2023, 11, 19)),
        ("lusa pagi", True, date(2023, 11, 22)),
        ("nanti sore", True, date(2023, 11, 20)),
        ("skrg", True, date(2023, 11, 20)),
        ("fri", True, date(2023, 11, 24)),
        ("Selasa (21/11)", False, date(2023, 11, 21)),
        ("lima belas juli", True, date(2024, 7, 15)),
        ("15 07 2023", False, date(2023, 7, 15)),
        ("15 juli jam 10", False, date(2023, 7, 15)),
        ("32", True, None),
        ("+99999", True, None),
        ("", True, None),
        ("9" * 300, True, None),
    ],
)
def test_one_day_out_of_what_people_type(typed, ahead, day):
    assert read_day(typed, ahead, TODAY) == day


pytestmark = pytest.mark.usefixtures("acting_owner")


@pytest.fixture
def owner(cast: Cast, client_of: Callable[[User | None], FlaskClient]) -> FlaskClient:
    return client_of(cast.owner)


def test_a_due_date_in_words_is_saved_as_the_day(db: Session, cast: Cast, owner: FlaskClient) -> None:
    slug = a_case(cast).slug
    db.commit()
    submit(owner, f"/c/{slug}/tasks/new", title="Minta jawaban", due_on="31 Desember 2030")
    db.commit()
    assert db.scalars(select(Task.due_on)).all() == [date(2030, 12, 31)]


@pytest.mark.parametrize("typed", ["0001-01-01", "9999-12-31"])
def test_an_odd_year_is_asked_about_once(db: Session, cast: Cast, owner: FlaskClient, typed: str) -> None:
    address = f"/c/{a_case(cast).slug}/timeline/new"
    db.commit()
    asked = submit(owner, address, title="Akta", happened=typed)
    assert asked.status_code == 422
    assert "Save again to keep it." in asked.text
    assert db.scalar(select(func.count()).select_from(Event)) == 0
    db.rollback()
    again = {**form_fields(find_form(soup(asked))), "happened": "9998-12-31"}
    assert owner.post(address, data=again).status_code == 422, "another date is asked about anew"
    kept = owner.post(address, data=form_fields(find_form(soup(asked))), follow_redirects=True)
    assert kept.status_code == 200
    event = db.scalars(select(Event)).one()
    words, public_id = event.happened.words, event.uuid
    db.rollback()
    assert words == typed
    edited = submit(owner, f"/c/tst-01/timeline/{public_id}/edit", title="Akta notaris")
    assert edited.status_code == 200, "what stands is not asked about again"


def test_read_it_shows_the_reading_and_saves_nothing(db: Session, cast: Cast, owner: FlaskClient) -> None:
    slug = a_case(cast).slug
    db.commit()
    for page, values, said in (
        ("tasks/new", {"title": "x", "due_on": "31 Desember 2030"}, "Read as 31 Dec 2030."),
        ("tasks/new", {"title": "x", "due_on": "entah"}, "This is no date."),
        ("tasks/new", {"title": "x", "due_on": "Juli 2030"}, "Read as Jul 2030. A single day is needed here"),
        ("tasks/new", {"title": "x", "due_on": "31/2/2030"}, "There is no such date"),
        ("timeline/new", {"title": "x", "happened": "awal 2023"}, "Read as "),
        ("timeline/new", {"title": "x", "happened": "entah kapan"}, "The words are kept."),
        ("timeline/new", {"title": "x", "happened": "31/2/2023"}, "There is no such date"),
    ):
        address = f"/c/{slug}/{page}"
        fields = form_fields(find_form(soup(owner.get(address))))
        answer = owner.post(address, data={**fields, **values, "look": "1"})
        assert answer.status_code == 200
        shown = soup(answer)
        assert said in shown.text
        assert next(iter(values.values())) in str(find_form(shown)), "what was typed is kept"
    db.commit()
    assert [db.scalar(select(func.count()).select_from(model)) for model in (Task, Event)] == [0, 0]


@pytest.mark.parametrize(
    ("q", "kind", "said"),
    [
        ("awal 2023", "when", "Read as"),
        ("31/2/2023", "when", "There is no such date"),
        ("besok", "day-ahead", "Read as"),
        ("Juli 2023", "day", "Read as Jul 2023. A single day is needed here"),
        ("entah", "day", "This is no date."),
        ("31/2/2023", "day-ahead", "There is no such date"),
        ("", "day", ""),
        ("", "when", ""),
        ("x" * 5000, "nonsense", "The words are kept"),
    ],
)
def test_the_reading_comes_while_typing(owner: FlaskClient, q: str, kind: str, said: str) -> None:
    answer = owner.get("/dates/reading", query_string={"q": q, "as": kind})
    assert answer.status_code == 200
    assert said in answer.text
