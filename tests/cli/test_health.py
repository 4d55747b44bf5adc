"""GET /healthz and /readyz."""

import pytest

from tracker.core.db import Database
from tracker.migrate import downgrade


@pytest.fixture
def client(app):
    return app.test_client()


def test_a_process_that_answers_is_healthy_whatever_its_database(app, client, monkeypatch):
    monkeypatch.setattr(app, "database", Database("sqlite:////nowhere/at/all.db"))
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


def test_a_migrated_database_makes_it_ready(client):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (200, "ready\n")


def test_pending_migrations_are_not_ready(app, client):
    downgrade(app.database.engine)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "migrations are pending\n")


def test_a_database_out_of_reach_is_not_ready_and_nothing_is_told_of_it(app, client, monkeypatch):
    monkeypatch.setattr(app, "database", Database("sqlite:////nowhere/at/all.db"))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.text) == (503, "the database cannot be reached\n")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_neither_starts_a_session(client, path):
    answer = client.get(path)
    assert answer.mimetype == "text/plain"
    assert "Set-Cookie" not in answer.headers
    assert client.post(path).status_code in (400, 405)
