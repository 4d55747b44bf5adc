"""What the claims of a case still lack before it is published."""

from collections.abc import Sequence
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.cases.models import Case
from tracker.claims.basis import standing_of
from tracker.claims.models import Accusation, Claim


def missing(case: Case, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """What blocks and what is to be fixed, from claims as `load_claims` brings them."""
    standing = [claim for claim in claims if not claim.withdrawn]
    return [*_accusing_without_source(case, standing), *_unmarked(case, standing), *_weak(case, standing)]


def unsupported(claim: Claim) -> bool:
    """Whether it accuses somebody and nothing live supports it. The SQL twin is in `facts`."""
    accuses = claim.accusation is Accusation.SOMEBODY and not claim.withdrawn
    return accuses and standing_of(claim).supports == 0


def codes(claims: Sequence[Claim]) -> str:
    return ", ".join(claim.code for claim in claims)


def _accusing_without_source(case: Case, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    return [
        {
            "kind": "stop",
            "text": _(
                "%(claim)s accuses %(who)s with no source", claim=c.code, who=", ".join(o.name for o in c.accused)
            ),
            "note": _("Find one on the record, or cut the line."),
            "url": url_for("claims.page", code=case.slug, number=c.number),
        }
        for c in claims
        if unsupported(c)
    ]


def _unmarked(case: Case, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    found = [c for c in claims if c.accusation is Accusation.UNMARKED]
    if not found:
        return []
    first = url_for("claims.edit", code=case.slug, number=found[0].number)
    text = _("Nobody has marked yet whom %(claims)s accuse", claims=codes(found))
    if len(found) == 1:
        text = _("Nobody has marked yet whom %(claim)s accuses", claim=found[0].code)
    return [{"kind": "due", "text": text, "note": _("Whoever is accused must be asked."), "url": first}]


def _weak(case: Case, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    known = [(claim, standing_of(claim)) for claim in claims]
    one = [claim for claim, s in known if s.strength == 1 and s.anonymous]
    hearsay = [claim for claim, s in known if s.hearsay]
    url = url_for("claims.listing", code=case.slug)
    items = []
    if one:
        text = ngettext(
            "%(claims)s rests on one anonymous source",
            "%(claims)s rest on one anonymous source",
            len(one),
            claims=codes(one),
        )
        items.append({"kind": "due", "text": text, "note": _("Find a second, or a document."), "url": url})
    if hearsay:
        text = ngettext(
            "%(claims)s rests on hearsay", "%(claims)s rest on hearsay", len(hearsay), claims=codes(hearsay)
        )
        items.append({"kind": "due", "text": text, "note": _("Find somebody who saw it."), "url": url})
    return items
