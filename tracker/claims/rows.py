"""Claims as the rows of a table, on their own page and on the case page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from flask import url_for
from flask_babel import gettext as _

from tracker.cases.models import Case
from tracker.claims import words
from tracker.claims.basis import standing_of
from tracker.claims.extras import Badge
from tracker.claims.models import Accusation, Claim, Nature, Stance
from tracker.claims.status import Standing
from tracker.core.i18n import N_

FILTERS: dict[str, tuple[str, Callable[["Row"], bool]]] = {
    "main": (N_("Main"), lambda row: row.claim.main and not row.claim.withdrawn),
    "all": (N_("All"), lambda row: True),
    "accusing": (N_("Accusing"), lambda row: row.claim.accusation is Accusation.SOMEBODY and not row.claim.withdrawn),
    "no-source": (N_("No source"), lambda row: row.standing.strength == 0 and not row.claim.withdrawn),
    "judgements": (N_("Judgements"), lambda row: row.claim.nature is Nature.JUDGEMENT and not row.claim.withdrawn),
}


@dataclass
class Row:
    """One claim.

    `text` is what is claimed, `quoted` whether in the words of others (then in quotation marks); `by` are short
    remarks; `pseudonyms` are (pseudonym, how far it carries) of the protected sources it rests on.
    """

    claim: Claim
    url: str
    text: str
    quoted: bool
    standing: Standing
    strength: str
    put: Badge
    by: list[str] = field(default_factory=list)
    pseudonyms: list[tuple[str, str]] = field(default_factory=list)

    @property
    def rank(self) -> tuple[int, int]:
        """What blocks first, what was withdrawn last."""
        if self.claim.withdrawn:
            return 9, self.claim.number
        accuses = self.claim.accusation is Accusation.SOMEBODY
        if accuses and (self.standing.supports == 0 or self.put.kind == "stop"):
            return (0 if self.standing.supports == 0 else 1), self.claim.number
        if self.claim.accusation is Accusation.UNMARKED:
            return 2, self.claim.number
        return (3 if self.put.kind == "due" or self.standing.strength < 2 else 4), self.claim.number


def rows_of(case: Case, claims: Sequence[Claim], asked: Mapping[int, Badge]) -> list[Row]:
    """The rows of `claims`, what blocks first. `asked`: as `extras.put_to_the_other_side` gives it."""
    return sorted((_row(case, claim, asked) for claim in claims), key=lambda row: row.rank)


def _row(case: Case, claim: Claim, asked: Mapping[int, Badge]) -> Row:
    standing = standing_of(claim)
    return Row(
        claim=claim,
        url=url_for("claims.page", code=case.slug, number=claim.number),
        text=claim.said,
        quoted=bool(claim.words),
        standing=standing,
        strength=words.strength(standing),
        put=asked.get(claim.id) or _not_put(claim),
        by=_remarks(claim, standing),
        pseudonyms=_pseudonyms(claim),
    )


def _not_put(claim: Claim) -> Badge:
    if claim.withdrawn:
        return Badge("none", _("Withdrawn"))
    if claim.accusation is Accusation.UNMARKED:
        return Badge("due", _("Not marked yet"))
    if claim.accused:
        return Badge("stop", _("Never asked"))
    return Badge("due", _("To ask")) if claim.named else Badge("none", _("Not applicable"))


def _remarks(claim: Claim, standing: Standing) -> list[str]:
    said = []
    if claim.accused:
        said.append(_("Accuses %(who)s.", who=", ".join(o.name for o in claim.accused)))
        if not standing.supports:
            said.append(_("Nobody is cited for it."))
    if claim.nature is Nature.JUDGEMENT:
        said.append(_("A judgement."))
    if standing.contradictions:
        said.append(_("Something contradicts it."))
    return [*said, claim.note.split("\n")[0]] if claim.note else said


def _pseudonyms(claim: Claim) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for support in claim.live_supports:
        entry = support.log_entry
        source = support.source or (entry.source if entry is not None else None)
        if source is not None and source.anonymous and support.stance is Stance.SUPPORTS:
            found.setdefault(source.display, support.limits)
    return list(found.items())
