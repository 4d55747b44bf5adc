"""Sources and officials, with what hangs on them."""

from typing import Any

from flask import url_for
from sqlalchemy import select

from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.officials import service as officials
from tracker.officials import tenures
from tracker.officials.models import Official
from tracker.officials.visibility import visible_officials
from tracker.policy import Permission, may
from tracker.sources import promises
from tracker.sources import service as sources
from tracker.sources.models import Source
from tracker.undo.rules import Rule, Values, all_of, in_case, part_of, through
from tracker.vault.models import Identity


def _may_source(user: Any, source: Source, _fields: Values) -> bool:
    places = [link.case for link in source.links if not link.removed] or [link.case for link in source.links]
    return any(not case.removed and may(user, Permission.CASE_EDIT, case) for case in places)


def _source_home(source: Source) -> str:
    if not source.removed and any(not link.removed for link in source.links):
        return url_for("sources.page", public_id=source.uuid)
    return url_for("sources.in_case", code=source.links[-1].case.slug)


def _take_source(_user: Any, source: Source) -> None:
    held = select(Identity.id).where(Identity.source_id == source.id).execution_options(include_removed=True)
    if session().scalar(held.limit(1)) is not None:
        raise Problem(N_("An identity is on record for %(name)s, so the source stays."), name=source.display)
    # One that came to speak in another case stays there, and of that nothing is said.
    if all(link.removed for link in source.links):
        source.remove()


SOURCE = Rule(_may_source, _source_home, through(sources.change_source), _take_source)


def _may_official(user: Any, official: Official, _fields: Values) -> bool:
    seen = select(Official.id).where(Official.id == official.id, visible_officials(user))
    found = session().scalar(seen.execution_options(include_removed=True))
    return may(user, Permission.OFFICIAL_EDIT) and found is not None


def _official_home(official: Official) -> str:
    return url_for("officials.listing") if official.removed else url_for("desk.official", public_id=official.uuid)


def _may_tenure(user: Any, tenure: Any, _fields: Values) -> bool:
    return _may_official(user, tenure.person, {}) and _may_official(user, tenure.post, {})


OFFICIAL = Rule(
    _may_official,
    _official_home,
    through(officials.change_official),
    lambda _user, official: officials.remove(official),
    lambda _user, official: officials.restore(official),
    # What has come into the shared register others may rely on.
    never=frozenset({"private_case_id"}),
)

RULES: dict[str, Rule] = {
    "source": SOURCE,
    "case_source": in_case("case_source"),
    "source_terms": Rule(
        lambda user, terms, fields: _may_source(user, terms.source, fields),
        lambda terms: _source_home(terms.source) + "#terms",
        all_of(promises.change_terms, *promises.TERMS),
    ),
    "identifying_detail": in_case("identifying_detail", change=through(promises.change_detail)),
    "official": OFFICIAL,
    "official_alias": part_of(OFFICIAL, "official"),
    "official_identifier": part_of(OFFICIAL, "official"),
    "tenure": Rule(
        _may_tenure,
        lambda tenure: _official_home(tenure.person),
        all_of(tenures.change_tenure, "post", "capacity", "held"),
    ),
}
