"""The main navigation: which pages there are for whom."""

from typing import Any

from flask import request, url_for
from flask_babel import gettext as _
from flask_login import current_user

from tracker.core.i18n import N_
from tracker.policy import Permission, may

# (endpoint, label, permission, whether the phone's bar shows it)
PAGES = (
    ("desk.home", N_("Desk"), Permission.RECORD_USE, True),
    ("desk.home", N_("Overview"), Permission.ACCOUNTS_MANAGE, True),
    ("desk.home", N_("Your case"), Permission.CASE_GIVEN, True),
    ("cases.listing", N_("Cases"), Permission.RECORD_USE, True),
    ("sources.listing", N_("Sources"), Permission.RECORD_USE, False),
    ("officials.listing", N_("Officials"), Permission.RECORD_USE, False),
    ("confirmations.listing", N_("Confirmations"), Permission.RECORD_USE, False),
    ("desk.legal", N_("Legal queue"), Permission.RECORD_USE, False),
    ("log.quick", N_("Log"), Permission.CASE_ADD, True),
    ("search.page", N_("Search"), Permission.RECORD_USE, True),
    ("accounts.listing", N_("Accounts"), Permission.ACCOUNTS_MANAGE, True),
    ("desk.more", N_("More"), Permission.SIGNED_IN, True),
)
# What the top of a wide page has otherwise: all pages stand in its foot, and the box searches.
ELSEWHERE = frozenset({"desk.more", "search.page"})
# Pages gathered here that belong to another's part of the navigation.
GATHERED = {"desk.case": "cases", "desk.official": "officials", "links.official": "officials"}


def _covers(endpoint: str, permission: Permission, here: str | None) -> bool:
    """Whether the page one is on belongs to this part of the navigation."""
    if permission is Permission.CASE_GIVEN:
        return here not in ("desk", "accounts", "tasks")
    return here == endpoint.partition(".")[0] and here != "desk"


def navigation() -> list[dict[str, Any]]:
    """The pages of the person signed in, the present one marked."""
    if not current_user.is_authenticated:
        return []
    here = GATHERED.get(request.endpoint or "", request.blueprint)
    return [
        {
            "label": _(label),
            "url": url_for(endpoint),
            "current": endpoint == request.endpoint or _covers(endpoint, permission, here),
            "phone": phone,
            "more": endpoint == "desk.more",
            "top": endpoint not in ELSEWHERE,
        }
        for endpoint, label, permission, phone in PAGES
        if may(current_user, permission)
    ]
