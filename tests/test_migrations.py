"""Models equal migrations, and every migration goes both ways."""

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from tracker.audit.tracking import tracked
from tracker.audit.words import NOUNS, models
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


def test_there_is_one_head(app: Telusur) -> None:
    assert ScriptDirectory.from_config(config(app.database.engine)).get_heads() == [head()]


@pytest.mark.parametrize("noun", sorted(models()))
def test_every_kind_of_record_has_words_for_its_history(noun: str) -> None:
    model = models()[noun]
    assert noun in NOUNS
    assert all(tracked(model).values())
    assert issubclass(model, Record)
