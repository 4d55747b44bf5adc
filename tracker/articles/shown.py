"""What the pages of articles share: loading one, its outlets, and how its state is marked."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from flask import abort
from flask_login import current_user
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.articles.models import Article, ArticleState
from tracker.cases.access import load_case
from tracker.cases.models import Case
from tracker.core.db import session
from tracker.officials.models import BodyKind, Official, OfficialKind
from tracker.officials.visibility import offered

# State of an article of ours -> kind of its mark. What appeared elsewhere bears none: we do not answer for it.
MARKS = {
    ArticleState.DRAFT: "none",
    ArticleState.PUBLISHED: "ok",
    ArticleState.CORRECTED: "due",
    ArticleState.RETRACTED: "stop",
}


@dataclass(frozen=True)
class Note:
    """Something about one line of an article, with where to go. `kind`: ok, due, stop or seal; `text` is translated."""

    kind: str
    text: str
    url: str


# What features above say about the lines of an article of ours: (case, article) -> {line number: notes}, in one
# statement each.
NOTES: list[Callable[[Case, Article], dict[int, list[Note]]]] = []


def notes_on(case: Case, article: Article) -> dict[int, list[Note]]:
    """{line number: what is said about it}."""
    found: dict[int, list[Note]] = {}
    for say in NOTES if article.ours and article.latest is not None else []:
        for line, notes in say(case, article).items():
            found.setdefault(line, []).extend(notes)
    return found


def load_article(code: str, public_id: UUID) -> tuple[Case, Article]:
    """The article of a case with its latest text and its copies, in one statement beside the case; else 404."""
    case = load_case(code)
    statement = (
        select(Article)
        .where(Article.uuid == public_id, Article.case_id == case.id)
        .options(joinedload(Article.latest), joinedload(Article.outlet_official), joinedload(Article.copies))
    )
    article = session().scalars(statement).unique().one_or_none()
    if article is None:
        abort(404)
    article.case = case
    return case, article


def outlets(case: Case, now: Official | None = None) -> list[Official]:
    """The press of the register, and whatever the article is linked to `now`."""
    found = [body for body in offered(current_user, case, OfficialKind.BODY) if body.body_kind is BodyKind.PRESS]
    return found if now is None or now in found else [now, *found]
