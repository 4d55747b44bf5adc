"""Expunges killed at any moment: all of the words are gone or none, the chain holds, and the list never lacks one."""

import itertools
from pathlib import Path

from sqlalchemy import func, select

from tests.actors import add_cast, find_cast
from tests.factories import a_case
from tests.soak import at_work
from tracker.accounts.models import User
from tracker.app import features
from tracker.audit.chain import verify
from tracker.cases.models import Case
from tracker.core.acting import acting_as
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database, session
from tracker.leaks import expunge, ledger
from tracker.leaks.models import Expunge
from tracker.migrate import upgrade
from tracker.tasks import service as tasks
from tracker.tasks.models import Comment, Task

ACTS = ("expunge",)
KEY = b"k" * 32
WORD = "Wirasmana"


def _database(url: str) -> Database:
    set_instance_key(KEY)
    features()
    return Database(url)


def prepare(url: str, folder: Path) -> None:
    database = _database(url)
    upgrade(database.engine)
    with database.work():
        add_cast()
    with database.work():
        cast = find_cast()
        with acting_as(cast.owner.uuid):
            _type(a_case(cast), 0)
    database.engine.dispose()


def _type(case: Case, turn: int) -> None:
    """The word in a comment, in a task, and so in the history: both or neither, whatever happens."""
    tasks.add_comment(case, case.uuid, "/c/tst-01", f"Kata {WORD}, putaran {turn}")
    tasks.add_task(case, title=f"Tanya {WORD.lower()} {turn}")


def work(url: str, folder: Path, _act: str) -> None:
    database = _database(url)
    for turn in itertools.count(1):
        with database.work() as current:
            owner = current.scalars(select(User).order_by(User.id)).first()
            case = current.scalars(select(Case)).one()
            with acting_as(owner.uuid if owner else None):
                _type(case, turn)
        with at_work(), database.work() as current:
            expunge.carry_out(current, folder, [WORD], current.scalars(select(Case)).one())


def check(url: str, folder: Path) -> None:
    database = _database(url)
    with database.work():
        entries, fault = verify(session())
        assert fault is None, f"entry {fault.seq} of {entries}: {fault.reason}"
        comments = session().scalar(select(func.count(Comment.id)).where(Comment.body.contains(WORD)))
        titles = session().scalar(select(func.count(Task.id)).where(func.lower(Task.title).contains(WORD.lower())))
        assert comments == titles, f"half expunged: {comments} comments, {titles} tasks"
        listed = {entry.uuid for entry in ledger.entries(folder)}
        done = set(session().scalars(select(Expunge.uuid)))
        assert done <= listed, f"not on the list: {done - listed}"
        expunge.reapply(session(), folder)
    assert expunge.sweep(database.engine)
    with database.work():
        assert verify(session())[1] is None
        left = session().scalar(select(func.count(Comment.id)).where(Comment.body.contains(WORD)))
        assert not left or not listed, "the list was applied, and the words are still there"
    database.engine.dispose()
