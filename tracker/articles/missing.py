"""What the articles of a case still lack before they are published."""

from collections.abc import Sequence
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.articles.models import Article, ArticleState
from tracker.articles.reading import ReadLine, Thread, read, threads_of
from tracker.cases.models import Case

Item = dict[str, Any]


def missing(case: Case, articles: Sequence[Article]) -> list[Item]:
    """What blocks and what is to be fixed in our drafts, of the articles of a case with `latest` and `lines`."""
    found: list[Item] = []
    for article in articles:
        if article.ours and article.state is ArticleState.DRAFT:
            found += _about(case, article)
    return sorted(found, key=lambda item: item["kind"] != "stop")


def _about(case: Case, article: Article) -> list[Item]:
    url = url_for("articles.page", code=case.slug, public_id=article.uuid)
    if article.latest is None:
        write = url_for("articles.write", code=case.slug, public_id=article.uuid)
        text = _("“%(title)s” has no text yet", title=_named(article))
        return [{"kind": "due", "text": text, "note": "", "url": write}]
    threads = threads_of(article, [line for line in article.lines if not line.removed], case)
    return [*_forbidden(threads, url), *_gone(article, threads, url), *_bare(article, read(article, threads), url)]


def _named(article: Article) -> str:
    return article.title or _("Our draft")


def _forbidden(threads: list[Thread], url: str) -> list[Item]:
    return [
        {
            "kind": "stop",
            "text": _("The draft quotes words said %(terms)s", terms=_terms(thread)),
            "note": _("Take them out, or ask for other terms."),
            "url": f"{url}#carried",
        }
        for thread in threads
        if thread.stop and thread.span
    ]


def _terms(thread: Thread) -> str:
    words = {
        "off_record": _("off the record"),
        "deep_background": _("on deep background"),
        "embargoed": _("under embargo"),
    }
    attribution = thread.line.passage.attribution if thread.line.passage else None
    return words.get(str(attribution), "")


def _gone(article: Article, threads: list[Thread], url: str) -> list[Item]:
    number = sum(thread.span is None for thread in threads)
    if not number:
        return []
    text = ngettext(
        "%(num)s passage is no longer in “%(title)s”",
        "%(num)s passages are no longer in “%(title)s”",
        number,
        title=_named(article),
    )
    return [
        {"kind": "due", "text": text, "note": _("Point to the new words, or remove them."), "url": f"{url}#carried"}
    ]


def _bare(article: Article, lines: Sequence[ReadLine], url: str) -> list[Item]:
    bare = [line for line in lines if not line.threads]
    if not bare:
        return []
    text = ngettext(
        "%(num)s line of “%(title)s” carries nothing yet",
        "%(num)s lines of “%(title)s” carry nothing yet",
        len(bare),
        title=_named(article),
    )
    note = _("Say which claim or quote each one rests on.")
    return [{"kind": "due", "text": text, "note": note, "url": f"{url}#L{bare[0].no}"}]
