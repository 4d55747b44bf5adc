"""Recording articles, writing their text, publishing ours, and correcting what was published."""

import hashlib
from collections.abc import Mapping
from typing import Any

from tracker.articles import rules
from tracker.articles.load import lines_of
from tracker.articles.models import (
    CORRECTING,
    Article,
    ArticleKind,
    ArticleState,
    ArticleVersion,
    Carried,
    Copy,
    Correction,
    CorrectionKind,
)
from tracker.articles.text import Searchable
from tracker.audit.tracking import name_action
from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.core.db import session
from tracker.core.i18n import N_, Problem
from tracker.core.types import Dated
from tracker.log.models import Passage
from tracker.officials.models import Official

PLAIN = ("kind", "title", "section", "outlet", "byline", "dateline", "published", "address", "note")


def add_article(
    case: Case,
    *,
    ours: bool,
    kind: ArticleKind,
    title: str = "",
    section: str = "",
    outlet: str = "",
    outlet_official: Official | None = None,
    byline: str = "",
    dateline: str = "",
    published: Dated = Dated(),  # noqa: B008 - frozen
    address: str = "",
    note: str = "",
    text: str = "",
) -> Article:
    """A draft of ours, or an article that appeared elsewhere; with `text`, its first version."""
    article = Article(case=case, ours=ours, kind=kind, state=_first_state(ours), last=0)
    given = {"title": title, "section": section, "outlet": outlet, "byline": byline, "dateline": dateline}
    _assign(article, {**given, "published": published, "address": address, "note": note}, outlet_official)
    session().add(article)
    session().flush()
    if text.strip():
        write_version(article, text)
    return article


def change_article(article: Article, **values: Any) -> Article:
    """New values of `add_article` but its text. Whose it is may change until ours is out or something was corrected."""
    ours = values.get("ours", article.ours)
    if ours != article.ours:
        rules.check_whose(article)
        article.ours, article.state = ours, _first_state(ours)
    _assign(article, values, values.get("outlet_official", article.outlet_official))
    session().flush()
    return article


def _first_state(ours: bool) -> ArticleState:
    return ArticleState.DRAFT if ours else ArticleState.PUBLISHED


def _assign(article: Article, values: Mapping[str, Any], outlet: Official | None) -> None:
    for name in PLAIN:
        if name in values:
            setattr(article, name, values[name])
    article.outlet_official = outlet
    if outlet is not None and not article.outlet:
        article.outlet = outlet.name[:120]
    article.address = rules.web_address(article.address)
    rules.check_article(article)


def write_version(article: Article, text: str, why: str = "", over: int | None = None) -> ArticleVersion | None:
    """The next version of the text; the latest one when nothing changed.

    `over`: the number of the version it was written over; None does not ask. Raises Problem when somebody saved
    another one since, and when there is no text.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        raise Problem(N_("There is no text yet. A version is never empty."), field="text")
    if over is not None and over != article.last:
        raise Problem(
            N_("Somebody saved version %(number)s while you were writing."), field="text", number=article.last
        )
    if article.latest is not None and article.latest.text == text:
        return article.latest
    article.last += 1
    # Of two who save at once the second is stopped here, by the article's version, and shown both texts.
    session().flush()
    digest = hashlib.sha256(text.encode()).hexdigest()
    version = ArticleVersion(
        article=article, number=article.last, text=text, digest=digest, characters=len(text), why=why.strip()
    )
    session().add(version)
    session().flush()
    session().expire(article, ["latest", "versions"])
    return version


def carry(article: Article, words: str, claim: Claim | None = None, passage: Passage | None = None) -> Carried:
    """Notes that `words` of the latest version carry a claim of the case, quote a passage of its log, or both."""
    words = _carried_words(article, words)
    rules.check_carried(article, claim, passage)
    line = Carried(article=article, words=words, claim=claim, passage=passage)
    session().add(line)
    article.touch()
    session().flush()
    return line


def change_carried(line: Carried, words: str, claim: Claim | None = None, passage: Passage | None = None) -> Carried:
    words = _carried_words(line.article, words)
    rules.check_carried(line.article, claim, passage)
    line.words, line.claim, line.passage = words, claim, passage
    session().flush()
    return line


def _carried_words(article: Article, words: str) -> str:
    if article.latest is None:
        raise Problem(N_("Write the text first. Words are found in its latest version."), field="words")
    if Searchable(article.latest.text).find(words) is None:
        raise Problem(
            N_("These words are not in version %(number)s. Paste them from the text as it stands."),
            field="words",
            number=article.last,
        )
    return words.strip()


def publish(article: Article, user: Any, published: Dated, address: str) -> Article:
    """Records that our article is out: when, and where. Once it is, sets these two right.

    Raises Problem unless an editor does it, the case is ready, and the text quotes nothing that may not be quoted.
    """
    rules.check_editor(user, article.case)
    address = rules.web_address(address)
    if not article.ours:
        raise Problem(N_("Only an article of ours is published here. Change the date on its page."))
    rules.check_publication(article, published, address)
    if article.state is ArticleState.DRAFT:
        rules.check_readiness(article, lines_of(article))
        article.state = ArticleState.PUBLISHED
        name_action(session(), article, "article.publish", text_version=article.last, address=address)
    article.published, article.address = published, address
    session().flush()
    return article


def add_copy(article: Article, *, outlet: str, address: str = "", seen: Dated = Dated()) -> Copy:  # noqa: B008 - frozen
    """The same article found elsewhere."""
    copy = Copy(article=article, outlet=outlet, address=rules.web_address(address), seen=seen)
    session().add(copy)
    article.touch()
    session().flush()
    return copy


def change_copy(copy: Copy, *, outlet: str, address: str = "", seen: Dated = Dated()) -> Copy:  # noqa: B008 - frozen
    copy.outlet, copy.address, copy.seen = outlet, rules.web_address(address), seen
    session().flush()
    return copy


def add_correction(
    article: Article,
    *,
    kind: CorrectionKind,
    text: str,
    published: Dated = Dated(),  # noqa: B008 - frozen
    address: str = "",
    notice: Article | None = None,
) -> Correction:
    """A correction of a published article; `notice` is the article of the case that carries it."""
    rules.check_correction(article, notice)
    address = rules.web_address(address)
    correction = Correction(article=article, kind=kind, text=text, published=published, address=address, notice=notice)
    session().add(correction)
    article.touch()
    session().flush()
    settle(article)
    return correction


def change_correction(
    correction: Correction,
    *,
    kind: CorrectionKind,
    text: str,
    published: Dated = Dated(),  # noqa: B008 - frozen
    address: str = "",
    notice: Article | None = None,
) -> Correction:
    rules.check_correction(correction.article, notice)
    address = rules.web_address(address)
    correction.kind, correction.text, correction.notice = kind, text, notice
    correction.published, correction.address = published, address
    session().flush()
    settle(correction.article)
    return correction


def settle(article: Article) -> None:
    """Sets the state of a published article to what its published corrections say; a retraction outweighs all."""
    if article.state is ArticleState.DRAFT:
        return
    session().expire(article, ["corrections"])
    kinds = {c.kind for c in article.corrections if not c.removed and c.published}
    state = ArticleState.PUBLISHED
    if CorrectionKind.PENCABUTAN in kinds:
        state = ArticleState.RETRACTED
    elif kinds & CORRECTING:
        state = ArticleState.CORRECTED
    if article.state is not state:
        article.state = state
        name_action(session(), article, f"article.{state.value}")
        session().flush()
