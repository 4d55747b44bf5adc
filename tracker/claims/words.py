"""What a claim's standing is called on a page, in the reader's language."""

from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.claims.models import ClaimStatus
from tracker.claims.status import Standing

KINDS = {
    ClaimStatus.UNVERIFIED: "stop",
    ClaimStatus.SINGLE_SOURCE: "due",
    ClaimStatus.CORROBORATED: "ok",
    ClaimStatus.DOCUMENTED: "ok",
    ClaimStatus.DISPUTED: "due",
    ClaimStatus.REFUTED: "stop",
    ClaimStatus.WITHDRAWN: "none",
}


def strength(standing: Standing) -> str:
    """How it could be checked: the words beside the evidence meter."""
    if standing.strength == 4:
        return _("Document")
    if standing.strength == 3:
        return _("On the record")
    if standing.strength == 2:
        return _("Two independent") if standing.origins == 2 else _("%(num)s independent", num=standing.origins)
    if standing.strength == 1:
        return _("One anonymous") if standing.anonymous else _("One, not checked")
    return _("Only hearsay") if standing.hearsay else _("No source")


def explained(standing: Standing) -> list[str]:
    """Why the status is what it is, in sentences."""
    return [_status(standing), *_counting(standing)]


def _status(standing: Standing) -> str:
    match standing.status:
        case ClaimStatus.WITHDRAWN:
            return _("It was withdrawn, so it is not published. Its support and history stay.")
        case ClaimStatus.REFUTED:
            return _("A document in hand contradicts it, and no document in hand supports it.")
        case ClaimStatus.DISPUTED:
            return _("Something supports it and something contradicts it.")
        case ClaimStatus.DOCUMENTED:
            return _("A document in hand supports it.")
        case ClaimStatus.CORROBORATED:
            return ngettext(
                "%(num)s independent origin supports it.", "%(num)s independent origins support it.", standing.origins
            )
        case ClaimStatus.SINGLE_SOURCE:
            return _one(standing)
    return _("All that supports it is hearsay.") if standing.hearsay else _("Nothing supports it yet.")


def _one(standing: Standing) -> str:
    if standing.supports == 2:
        return _("Two supports, but one repeats the other: it counts once.")
    if standing.supports > 2:
        return _("%(num)s supports, but they come from one origin: it counts once.", num=standing.supports)
    if standing.anonymous:
        return _("One anonymous source supports it, and nothing else.")
    return _("One origin supports it, and nothing else.")


def _counting(standing: Standing) -> list[str]:
    """A second sentence where fewer count than there are."""
    said_already = standing.status in (ClaimStatus.SINGLE_SOURCE, ClaimStatus.WITHDRAWN)
    if said_already or not 0 < standing.origins < standing.supports:
        return []
    return [
        _(
            "%(supports)s supports, %(origins)s: what repeats or shares a source counts once, hearsay not at all.",
            supports=standing.supports,
            origins=ngettext("%(num)s origin", "%(num)s origins", standing.origins),
        )
    ]
