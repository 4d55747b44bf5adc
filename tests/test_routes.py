"""Every route declares its permission, and keeps to the manners of the house."""

import re

import pytest
from werkzeug.routing import Rule

from tracker.app import create_app
from tracker.policy import RULES, Permission

APP = create_app({"DATABASE_URL": "sqlite://", "INSTANCE_KEY": b"k" * 32, "DEMO": False})
VIEWS = [rule for rule in APP.url_map.iter_rules() if rule.endpoint != "static"]
PUBLIC = {
    "accounts.sign_in",
    "accounts.sign_in_passkey",
    "accounts.second",
    "accounts.second_passkey",
    "accounts.language",
    "accounts.theme",
    "accounts.invitation",
    "accounts.reset",
    "health.healthz",
    "health.readyz",
}


def name(rule: Rule) -> str:
    return str(rule.endpoint)


@pytest.mark.parametrize("rule", VIEWS, ids=name)
def test_every_view_carries_a_permission(rule: Rule) -> None:
    assert isinstance(getattr(APP.view_functions[rule.endpoint], "permission", None), Permission)


def test_only_the_listed_views_are_public() -> None:
    public = {r.endpoint for r in VIEWS if APP.view_functions[r.endpoint].permission is Permission.PUBLIC}
    assert public <= PUBLIC


@pytest.mark.parametrize("rule", VIEWS, ids=name)
def test_addresses_are_kebab_case_and_hold_no_numbers_but_inside_a_case(rule: Rule) -> None:
    plain = re.sub(r"<[^>]*>", "", rule.rule)
    assert re.fullmatch(r"[a-z0-9/-]*", plain), rule.rule
    numbers = re.findall(r"<int:\w+>", rule.rule)
    assert not numbers or rule.rule.startswith("/c/<code>/"), rule.rule


@pytest.mark.parametrize("rule", [r for r in VIEWS if r.rule.startswith("/c/<code>")], ids=name)
def test_what_lies_under_a_case_asks_a_permission_of_the_case(rule: Rule) -> None:
    assert APP.view_functions[rule.endpoint].permission.of_case


def test_every_permission_has_its_rule() -> None:
    assert set(RULES) == set(Permission)
