"""Models equal migrations, and every migration goes both ways."""

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import IntegrityError

from tests.actors import Cast
from tests.factories import a_case
from tests.requests.made import agree, an_act, ask, kenanga
from tracker.accounts.models import User
from tracker.audit.tracking import tracked
from tracker.audit.words import NOUNS, models
from tracker.budgets.models import Per
from tracker.budgets.reading import read_words
from tracker.budgets.service import add_amount
from tracker.core.db import session
from tracker.core.record import Record
from tracker.core.web import Telusur
from tracker.migrate import config, current, difference, downgrade, head, upgrade


def test_models_equal_migrations(app: Telusur) -> None:
    assert difference(app.database.engine) == []


def test_migrations_go_down_and_up_again(app: Telusur) -> None:
    engine = app.database.engine
    downgrade(engine)
    assert [t for t in inspect(engine).get_table_names() if t != "alembic_version"] == []
    upgrade(engine)
    assert current(engine) == head()
    assert difference(engine) == []


def tell(engine: Engine, sql: str) -> None:
    with engine.begin() as connection:
        connection.execute(text(sql))


def test_rates_that_came_later_go_down_to_none_and_may_come_again(app: Telusur, cast: Cast, acting_owner: User) -> None:
    words = "Rp 2 juta per malam"
    amount = add_amount(a_case(cast), words=words, **read_words(words))
    assert amount.per is Per.NIGHT
    session().commit()
    engine = app.database.engine
    downgrade(engine, "0013")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT words, per FROM amount")).one() == (words, None)
    with pytest.raises(IntegrityError):
        tell(engine, "UPDATE amount SET per = 'night'")
    upgrade(engine)
    tell(engine, "UPDATE amount SET per = 'night'")
    assert difference(engine) == []


def test_a_request_that_was_answered_keeps_its_answers(app: Telusur, cast: Cast, acting_owner: User) -> None:
    with an_act():
        agree(ask(cast.owner, kenanga(cast)), cast.teammate)
        session().commit()
    engine = app.database.engine
    downgrade(engine, "0015")
    upgrade(engine)
    with engine.connect() as connection:
        joined = "SELECT count(*) FROM request_decision d JOIN two_person_request r ON r.id = d.request_id"
        assert connection.scalar(text(joined)) == 1
    assert difference(engine) == []


def test_there_is_one_head(app: Telusur) -> None:
    assert ScriptDirectory.from_config(config(app.database.engine)).get_heads() == [head()]


@pytest.mark.parametrize("noun", sorted(models()))
def test_every_kind_of_record_has_words_for_its_history(noun: str) -> None:
    model = models()[noun]
    assert noun in NOUNS
    assert all(tracked(model).values())
    assert issubclass(model, Record)
