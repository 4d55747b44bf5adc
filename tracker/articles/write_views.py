"""Writing an article's text: each save is a version, and two people writing at once lose nothing."""

from uuid import UUID

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.articles import service
from tracker.articles.compare import diff
from tracker.articles.forms import WriteForm
from tracker.articles.shown import load_article
from tracker.cases.head import head
from tracker.core.web import needs
from tracker.policy import Permission


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/c/<code>/articles/<uuid:public_id>/write", view_func=write, methods=["GET", "POST"])


@needs(Permission.CASE_EDIT)
def write(code: str, public_id: UUID) -> ResponseReturnValue:
    case, article = load_article(code, public_id)
    form = WriteForm(article)
    before = article.last
    if form.accepted():
        with form.problems():
            service.write_version(article, form.text.data or "", form.why.data or "", over=form.over_number)
            saved = _("Saved as version %(number)s.", number=article.last)
            same = _("The text is the same, so there is no new version.")
            home = url_for("articles.page", code=case.slug, public_id=article.uuid)
            return form.done(home, saved if article.last != before else same)
    theirs = form.overtaken
    chunks = diff(theirs.text, form.text.data or "") if theirs else []
    return form.show("articles/write.html", case=case, head=head(case), article=article, theirs=theirs, chunks=chunks)
