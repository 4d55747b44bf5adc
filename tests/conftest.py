"""Fixtures: an application, a fresh database on SQLite and on PostgreSQL, the cast, signed-in clients."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import argon2
import hypothesis
import pytest
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests import actors, databases, stories
from tests import templates as made
from tests.actors import Cast
from tests.factories import a_case
from tests.templates import Templates
from tracker.accounts import passwords, sessions
from tracker.accounts.models import User
from tracker.app import create_app
from tracker.cases.models import Case
from tracker.core.acting import acting_as
from tracker.core.crypto import set_instance_key
from tracker.core.db import Database
from tracker.core.web import Telusur
from tracker.vault import keys, passphrases

# How long an example takes is no test: a machine may be busy.
hypothesis.settings.register_profile("telusur", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("telusur")
passwords.hasher = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
passphrases.cost[:] = [passphrases.Cost(1, 8, 1)]
KEY = b"k" * 32
set_instance_key(KEY)
OwnKeys = Callable[[], AbstractContextManager[None]]


def told_folder() -> Path:
    """Where the keys lie that the stories are sealed with."""
    return made.shared() / "told-keys"


def told(database: Database) -> None:
    keys.use(keys.Keys(KEY, told_folder()))
    stories.fill(database)


def fill(database: Database) -> None:
    with database.work():
        actors.add_cast()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        made.begin()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        made.end()


@pytest.fixture(scope="session")
def server() -> Iterator[made.Server]:
    found = made.Server()
    yield found
    found.stop()


@pytest.fixture(scope="session")
def templates(server: made.Server) -> Iterator[Templates]:
    """A database with the cast in it, by the name of its kind."""
    found = Templates(server, "cast", fill)
    yield found
    found.close()


@pytest.fixture(scope="session")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """KEYS of the tests, as full of key files as they leave it."""
    return tmp_path_factory.mktemp("keys")


@pytest.fixture(scope="session")
def story_templates(server: made.Server) -> Iterator[Templates]:
    """As `templates`, with the demo's two stories told."""
    told_folder().mkdir(exist_ok=True)
    found = Templates(server, "told", told)
    yield found
    found.close()


@pytest.fixture(scope="session")
def shared_app(key_folder: Path) -> Telusur:
    given = {"DATABASE_URL": "sqlite://", "INSTANCE_KEY": KEY, "KEYS": str(key_folder)}
    app = create_app({**given, "DEMO": False, "LANGUAGE": "en"})
    app.config.update(TESTING=True, SESSION_COOKIE_SECURE=False, SESSION_COOKIE_NAME="telusur")
    # One worker compiles a page's template, the others read it.
    compiled = made.shared() / "compiled"
    compiled.mkdir(exist_ok=True)
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    return app


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, templates: Templates) -> Iterator[str]:
    with templates[request.param].lend() as url:
        yield url


@pytest.fixture
def told_keys(key_folder: Path) -> OwnKeys:
    """A key ring of the stories' own: one test may shred what the next one opens. Ask after the stories were told."""

    @contextmanager
    def use() -> Iterator[None]:
        with tempfile.TemporaryDirectory(dir=key_folder.parent) as folder:
            shutil.copytree(told_folder(), folder, dirs_exist_ok=True)
            set_instance_key(KEY)
            keys.use(keys.Keys(KEY, Path(folder)))
            yield

    return use


@pytest.fixture(params=["sqlite", "postgresql"])
def stories_app(
    request: pytest.FixtureRequest, shared_app: Telusur, story_templates: Templates, told_keys: OwnKeys
) -> Iterator[Telusur]:
    """The application over a database with both stories."""
    with story_templates[request.param].lend() as url, told_keys():
        shared_app.database = moved = databases.database_at(url)
        yield shared_app
        moved.rest()


@pytest.fixture
def sign_in(stories_app: Telusur) -> Callable[[str], FlaskClient]:
    """A client signed in as one of the demo's staff: sign_in("rani")."""

    def make(name: str) -> FlaskClient:
        client = stories_app.test_client()
        with stories_app.database.work() as session:
            token = sessions.start(stories.user(session, name), "Tests")
        with client.session_transaction() as cookie:
            cookie["_user_id"], cookie["_fresh"] = token, True
        return client

    return make


@pytest.fixture
def app(shared_app: Telusur, database_url: str, key_folder: Path) -> Iterator[Telusur]:
    # A test of a command may have left the key of its own newsroom.
    set_instance_key(KEY)
    keys.use(keys.Keys(KEY, key_folder))
    shared_app.database = moved = databases.database_at(database_url)
    yield shared_app
    moved.rest()


@pytest.fixture
def db(app: Telusur) -> Iterator[Session]:
    """A writing session; commit it before a client asks, as SQLite has one writer."""
    with app.database.opened(writing=True) as current:
        yield current


@pytest.fixture
def cast(db: Session) -> Cast:
    return actors.find_cast()


@pytest.fixture
def acting_owner(cast: Cast) -> Iterator[User]:
    """What the test does itself is done by the owner."""
    with acting_as(cast.owner.uuid):
        yield cast.owner


@pytest.fixture
def case(cast: Cast, acting_owner: User) -> Case:
    return a_case(cast)


@pytest.fixture
def client_of(app: Telusur, db: Session) -> Callable[[User | None], FlaskClient]:
    """A client signed in as somebody (None: as nobody). Commits the test's session, so that the client sees it."""

    def make(user: User | None) -> FlaskClient:
        client = app.test_client()
        if user is not None:
            token = sessions.start(user, "Tests")
            with client.session_transaction() as cookie:
                cookie["_user_id"] = token
                cookie["_fresh"] = True
        db.commit()
        return client

    return make


@pytest.fixture
def statements(app: Telusur) -> Iterator[list[str]]:
    """The SQL sent while the test runs; clear it before what is counted."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            sent.append(statement)

    event.listen(app.database.engine, "before_cursor_execute", note)
    yield sent
    event.remove(app.database.engine, "before_cursor_execute", note)
