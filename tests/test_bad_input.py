"""Bad input on every form there is: never a crash, nothing half saved, the text kept."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from bs4 import Tag
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.test_pages import url
from tests.test_routes import VIEWS, name
from tests.web import form_fields, soup
from tracker.audit.models import AuditEntry
from tracker.core.web import Telusur
from tracker.policy import Permission

SignIn = Callable[[str], FlaskClient]
FORMS = [r for r in VIEWS if {"GET", "POST"} <= set(r.methods or ())]
# No words of a person are in these: who signs in, or which record is meant.
BARE = ("accounts.sign_in", "accounts.second", "accounts.invitation", "accounts.reset")
TYPED = [r for r in FORMS if r.endpoint not in BARE]
KEPT = "Kata yang tetap"
BAD = {
    "NUL": "Kata\x00 yang tetap",
    "direction mark": "Kata\u200f yang tetap",
    "override": "\u202eKata yang tetap",
    "surrogate": "Kata yang tetap\ufffd",
    "too long": "Kata yang tetap " * 12_600,
    "no date": "31/2/2023",
    "negative": "-5",
    "forty digits": "9" * 40,
    "markup": "<script>alert(1)</script>",
}


def who_may(app: Telusur, rule: Rule) -> str:
    return "tia" if app.view_functions[rule.endpoint].permission is Permission.ACCOUNTS_MANAGE else "sari"


def own_form(answer: TestResponse) -> Tag | None:
    """The page's own form: the one that posts back to it."""
    forms = soup(answer).select("main form[method=post]:not([action])")
    return forms[0] if forms else None


def texts(form: Tag) -> list[str]:
    """The names of the fields a person types into."""
    kinds = ("text", "search", "email", "url", "number", "date", "tel", None)
    typed = [i["name"] for i in form.select("input[name]") if i.get("type") in kinds]
    return typed + [t["name"] for t in form.select("textarea[name]")]


def choices(form: Tag) -> set[str]:
    """The names of the fields where something is chosen."""
    return {s["name"] for s in form.select("select[name]")} | {i["name"] for i in form.select("input[type=radio]")}


def entries(app: Telusur) -> int:
    with app.database.work(writing=False) as session:
        acts = AuditEntry.action.not_in(("access.refused",))
        return int(session.scalar(select(func.count()).select_from(AuditEntry).where(acts)) or 0)


@pytest.fixture
def form_of(stories_app: Telusur, sign_in: SignIn) -> Callable[[Rule], tuple[FlaskClient, str, Tag]]:
    def find(rule: Rule) -> tuple[FlaskClient, str, Tag]:
        client, page = sign_in(who_may(stories_app, rule)), url(stories_app, rule)
        answer = client.get(page)
        form = own_form(answer) if answer.status_code == 200 else None
        if form is None:
            # Some forms begin with a choice (which case, whose comment): ask for them with one made.
            answer = client.get(page, query_string={"case": "amb-01"})
            form = own_form(answer) if answer.status_code == 200 else None
            page = f"{page}?case=amb-01"
        assert form is not None or not texts_expected(rule), f"{page} shows no form"
        return client, page, form or Tag(name="form")

    return find


def texts_expected(rule: Rule) -> bool:
    """Whether this address shows a form to these two people: only a comment's author edits it."""
    return rule.endpoint != "tasks.edit_comment"


@pytest.mark.parametrize("rule", TYPED, ids=name)
def test_bad_text_is_refused_or_kept_but_never_a_crash(
    stories_app: Telusur, form_of: Callable[[Rule], tuple[FlaskClient, str, Tag]], rule: Rule
) -> None:
    client, page, form = form_of(rule)
    names = texts(form)
    for what, bad in BAD.items():
        before = entries(stories_app)
        fields = {**form_fields(form), **dict.fromkeys(names, bad)}
        answer = client.post(page, data=fields)
        assert answer.status_code in (200, 302, 303, 400, 403, 409, 413, 422), (what, answer.status)
        if answer.status_code >= 400:
            assert entries(stories_app) == before, what
        # What is taken out of a case may be no text at all.
        text = answer.get_data().decode(errors="replace")
        assert "<script>alert" not in text, what
        if answer.status_code == 422 and what in ("NUL", "direction mark"):
            shown = own_form(answer)
            assert shown is not None
            assert any(KEPT in str(v) for v in form_fields(shown).values()) or not names, what
        if answer.status_code in (302, 303):
            form = own_form(client.get(page)) or form


@pytest.mark.parametrize("rule", TYPED, ids=name)
def test_what_was_not_offered_is_old_or_unchecked_changes_nothing(
    stories_app: Telusur, form_of: Callable[[Rule], tuple[FlaskClient, str, Tag]], rule: Rule
) -> None:
    """One world for three ways of sending a form that must not be taken: nothing changes, so none disturbs another."""
    client, page, form = form_of(rule)
    before = entries(stories_app)
    _a_choice_that_is_not_offered(client, page, form)
    _an_older_version(client, page, form)
    _no_token(client, page, form, secret=is_secret_view(stories_app.view_functions[rule.endpoint]))
    assert entries(stories_app) == before


def _a_choice_that_is_not_offered(client: FlaskClient, page: str, form: Tag) -> None:
    for choice in choices(form):
        answer = client.post(page, data={**form_fields(form), choice: str(uuid4())})
        assert answer.status_code in (400, 403, 409, 422), (choice, answer.status)


def _an_older_version(client: FlaskClient, page: str, form: Tag) -> None:
    fields = form_fields(form)
    if not str(fields.get("version", "")).isdigit():
        return
    mine = {field: "Kata saya" for field in texts(form) if str(fields.get(field, "")) != "Kata saya"}
    answer = client.post(page, data={**fields, **mine, "version": "0"})
    assert answer.status_code in ((409, 422) if mine or not choices(form) else (303, 409, 422))
    assert "Kata saya" in answer.get_data(as_text=True) or not mine


def is_secret_view(view: Any) -> bool:
    return bool(getattr(view, "secret", False))


def _no_token(client: FlaskClient, page: str, form: Tag, *, secret: bool) -> None:
    """What was typed stands there again, but for what may stand nowhere but in its writer's browser."""
    names = texts(form)
    fields: dict[str, Any] = {**form_fields(form), **dict.fromkeys(names, KEPT)}
    fields.pop("csrf_token", None)
    answer = client.post(page, data=fields)
    assert answer.status_code == 400
    assert (KEPT in answer.get_data(as_text=True)) is (not secret) or not names
