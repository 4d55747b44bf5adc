"""Every way in which items of a case hang together, as one statement.

Each select gives: case_id, one_kind, one_id, relation, word, other_kind, other_id. A source on the record stands as
the official it is; a protected one as a source, and never in one row with an official.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, String, and_, case, cast, func, literal, select, union, union_all

from tracker.articles.models import Article, Carried
from tracker.budgets.models import Amount, AmountLink
from tracker.cases.access import open_case_ids
from tracker.cases.models import Case
from tracker.claims.models import Claim, ClaimParty, Support
from tracker.confirmations.models import Attempt, PutClaim
from tracker.core.db import session
from tracker.evidence.models import Document, Holding
from tracker.log.models import LogEntry
from tracker.sources.models import CaseSource, Source
from tracker.timeline.models import Event, EventParty

Ids = Sequence[int]


def cases_naming(user: Any, official_id: int, most: int) -> list[Any]:
    """(id, code) of the cases `user` may open that name the official, those changed last first; at most `most`."""
    by_item = (
        *(select(model.case_id).where(column == official_id, model.removed_at.is_(None)) for model, column in (
            (Attempt, Attempt.official_id), (Amount, Amount.payer_id), (Amount, Amount.payee_id),
            (Document, Document.issuer_id), (LogEntry, LogEntry.official_id), (Article, Article.outlet_id))),
        *(select(owner.case_id).join(model).where(model.official_id == official_id, model.removed_at.is_(None),
                                                  owner.removed_at.is_(None))
          for owner, model in ((Claim, ClaimParty), (Event, EventParty))),
        select(CaseSource.case_id).join(CaseSource.source)
        .where(Source.official_id == official_id, Source.anonymous.is_(False), CaseSource.removed_at.is_(None)),
    )  # fmt: skip
    found = (
        select(Case.id, Case.code)
        .where(Case.id.in_(union(*by_item)), Case.id.in_(open_case_ids(user)))
        .order_by(Case.changed_at.desc(), Case.id)
        .limit(most)
    )
    return list(session().execute(found))


def rows(case_ids: Ids) -> list[Any]:
    """The relations of these cases: one statement."""
    parts = [*_of_claims(case_ids), *_of_money(case_ids), *_of_the_rest(case_ids)]
    return list(session().execute(union_all(*parts))) if case_ids else []


def _row(owner: Any, one: tuple[Any, Any], relation: Any, other: tuple[Any, Any], word: Any = "") -> Select[Any]:
    columns = {"one_kind": one[0], "relation": relation, "word": word, "other_kind": other[0]}
    texts = {name: cast(value if not isinstance(value, str) else literal(value, String), String)
             for name, value in columns.items()}  # fmt: skip
    return select(
        owner.case_id.label("case_id"),
        texts["one_kind"].label("one_kind"),
        one[1].label("one_id"),
        texts["relation"].label("relation"),
        texts["word"].label("word"),
        texts["other_kind"].label("other_kind"),
        other[1].label("other_id"),
    )


def _live(case_ids: Ids, owner: Any, *rows_: Any) -> Any:
    return and_(owner.case_id.in_(case_ids), owner.removed_at.is_(None), *(row.removed_at.is_(None) for row in rows_))


def _speaker() -> tuple[Any, Any]:
    """Who spoke: the source as itself when it is protected, else as the official it is on record as."""
    kind = case((Source.anonymous, "source"), else_="official")
    return kind, case((Source.anonymous, Source.id), else_=Source.official_id)


def _of_claims(case_ids: Ids) -> list[Select[Any]]:
    claim = ("claim", Claim.id)
    return [
        _row(Claim, claim, ClaimParty.role, ("official", ClaimParty.official_id))
        .join(ClaimParty, ClaimParty.claim_id == Claim.id)
        .where(_live(case_ids, Claim, ClaimParty)),
        *_of_supports(case_ids, claim),
        _row(Claim, ("official", Attempt.official_id), "asked", claim, func.coalesce(PutClaim.outcome, Attempt.outcome))
        .join(PutClaim, PutClaim.claim_id == Claim.id)
        .join(Attempt, Attempt.id == PutClaim.attempt_id)
        .where(_live(case_ids, Claim, PutClaim, Attempt), Attempt.official_id.is_not(None)),
        _row(Article, ("article", Article.id), "carries", ("claim", Carried.claim_id))
        .join(Carried, Carried.article_id == Article.id)
        .where(_live(case_ids, Article, Carried), Carried.claim_id.is_not(None)),
    ]


def _of_supports(case_ids: Ids, claim: tuple[Any, Any]) -> list[Select[Any]]:
    """Who said what a claim rests on, alone or through the log, and what else it rests on."""
    rests = _live(case_ids, Claim, Support)
    source_id = func.coalesce(Support.source_id, LogEntry.source_id)
    logged = and_(LogEntry.id == Support.log_entry_id, LogEntry.removed_at.is_(None))
    spoke_alone = and_(logged, LogEntry.source_id.is_(None), LogEntry.official_id.is_not(None))
    return [
        _row(Claim, _speaker(), Support.stance, claim)
        .join(Support, Support.claim_id == Claim.id)
        .outerjoin(LogEntry, logged)
        .join(Source, and_(Source.id == source_id, Source.removed_at.is_(None)))
        .where(rests),
        _row(Claim, ("official", LogEntry.official_id), Support.stance, claim)
        .join(Support, Support.claim_id == Claim.id)
        .join(LogEntry, spoke_alone)
        .where(rests),
        *(
            _row(Claim, (kind, column), Support.stance, claim)
            .join(Support, Support.claim_id == Claim.id)
            .where(rests, column.is_not(None))
            for kind, column in (("document", Support.document_id), ("article", Support.article_id))
        ),
    ]


def _of_money(case_ids: Ids) -> list[Select[Any]]:
    money, live = ("money", Amount.id), _live(case_ids, Amount)
    source_id = func.coalesce(Amount.source_id, LogEntry.source_id)
    logged = and_(LogEntry.id == Amount.log_entry_id, LogEntry.removed_at.is_(None))
    plain = (
        ("payer", "official", Amount.payer_id), ("payee", "official", Amount.payee_id),
        ("of_claim", "claim", Amount.claim_id),
    )  # fmt: skip
    return [
        *(_row(Amount, money, relation, (kind, end)).where(live, end.is_not(None)) for relation, kind, end in plain),
        _row(Amount, money, _shown(), ("document", Document.id))
        .join(Document, Document.id == Amount.document_id)
        .where(live, Document.removed_at.is_(None)),
        _row(Amount, _speaker(), "told", money)
        .outerjoin(LogEntry, logged)
        .join(Source, and_(Source.id == source_id, Source.removed_at.is_(None)))
        .where(live),
        _row(Amount, money, AmountLink.kind, ("money", AmountLink.other_id))
        .join(AmountLink, AmountLink.amount_id == Amount.id)
        .where(_live(case_ids, Amount, AmountLink)),
    ]


def _shown() -> Any:
    """A document not in hand shows nothing yet."""
    return case((Document.holding.in_((Holding.SEEN, Holding.HELD)), "shown"), else_="awaited")


def _of_the_rest(case_ids: Ids) -> list[Select[Any]]:
    return [
        _row(Event, ("official", EventParty.official_id), "took_part", ("event", Event.id), EventParty.part)
        .join(EventParty, EventParty.event_id == Event.id)
        .where(_live(case_ids, Event, EventParty)),
        _row(Document, ("document", Document.id), "issued", ("official", Document.issuer_id)).where(
            _live(case_ids, Document), Document.issuer_id.is_not(None)
        ),
        _row(Article, ("article", Article.id), "outlet", ("official", Article.outlet_id)).where(
            _live(case_ids, Article), Article.outlet_id.is_not(None)
        ),
    ]


def items(case_ids: Ids) -> list[Any]:
    """(kind, id, uuid, number, text, case_id) of what the relations join, officials apart: one statement."""
    name = func.coalesce(func.nullif(Article.title, ""), Article.outlet)
    parts = [
        _item("claim", Claim, Claim.number, Claim.summary),
        _item("money", Amount, Amount.id, Amount.words),
        _item("article", Article, Article.id, name),
        _item("document", Document, Document.number, Document.title),
        _item("event", Event, Event.id, Event.title),
    ]
    found = [part.where(model.case_id.in_(case_ids), model.removed_at.is_(None)) for model, part in parts]
    # Of a protected source the pseudonym is all there is; the others stand as officials.
    sealed = (
        _item("source", Source, Source.id, Source.pseudonym, CaseSource.case_id)[1]
        .join(CaseSource, CaseSource.source_id == Source.id)
        .where(CaseSource.case_id.in_(case_ids), CaseSource.removed_at.is_(None))
        .where(Source.removed_at.is_(None), Source.anonymous)
    )
    return list(session().execute(union_all(*found, sealed))) if case_ids else []


def _item(kind: str, model: Any, number: Any, text: Any, case_id: Any = None) -> tuple[Any, Select[Any]]:
    of_case = model.case_id if case_id is None else case_id
    return model, select(
        literal(kind, String).label("kind"),
        model.id.label("id"),
        model.uuid.label("uuid"),
        number.label("number"),
        cast(text, String).label("text"),
        of_case.label("case_id"),
    )
