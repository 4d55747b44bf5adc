"""Forms of articles."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import HiddenField

from tracker.articles.models import Article, ArticleKind, ArticleVersion, CorrectionKind, Whose
from tracker.core.conflicts import Conflict
from tracker.core.date_fields import When
from tracker.core.fields import Choice, Line, Options, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick

WEB = _("Beginning with https:// or http://. Telusur never visits it.")


class ArticleForm(Form):
    whose = Options(_("Whose"), Whose, required=_("Say whose it is."), default=Whose.OURS)
    kind = Choice(_("Kind"), ArticleKind, default=ArticleKind.BERITA)
    title = Line(_("Title"))
    outlet = Line(_("Outlet"), longest=120)
    outlet_official = Pick(_("Outlet in the register"), blank=_("Not linked"))
    section = Line(_("Section"), longest=80)
    byline = Line(_("Byline"), longest=120, description=_("As printed. A code is fine."))
    dateline = Line(_("Dateline"), longest=120)
    published = When(_("Published"))
    address = Line(_("Address"), longest=500, description=WEB)
    note = Words(_("Note"), longest=10_000)

    def values(self) -> dict[str, Any]:
        values = super().values()
        return {"ours": values.pop("whose") is Whose.OURS, **values}


class NewArticleForm(ArticleForm):
    text = Words(_("Text"), description=_("All of it, as it stands. You can write it later."))


class WriteForm(Form):
    """The text of the next version. `over`: the number of the version it is written over."""

    text = Words(_("Text"), required=_("There is no text yet. A version is never empty."))
    why = Line(_("What changed"), description=_("One line for whoever compares the versions."))
    over = HiddenField()

    def __init__(self, article: Article) -> None:
        self.article = article
        self.overtaken: ArticleVersion | None = None
        latest = article.latest
        super().__init__(data={"text": latest.text if latest else "", "over": str(article.last)})

    @property
    def over_number(self) -> int | None:
        said = self.over.data or ""
        return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else None

    def _is_stale(self) -> bool:
        """Whether a version was saved since: then both texts are shown, and the next save goes over that one."""
        if self.over_number == self.article.last:
            return False
        self.over.data = str(self.article.last)
        self.overtaken = self.article.latest
        if self.overtaken is None or self.overtaken.text == self.text.data:
            return False
        self.conflicts.append(Conflict(str(self.text.label.text), self.overtaken.text, self.text.data))
        return True


class CarryForm(Form):
    words = Words(
        _("Passage"),
        longest=5000,
        required=_("Paste the words of the text."),
        description=_("Paste it from the latest version. It is found again in later ones."),
    )
    claim = Pick(_("Claim it carries"), blank=_("No claim"))
    passage = Pick(_("Words of the log it quotes"), blank=_("No quote"))


class PublishForm(Form):
    published = When(_("Published"), required=_("Write the day it appeared, as 13 Juli 2023."))
    address = Line(_("Address"), longest=500, required=_("Write where it can be read."), description=WEB)


class CopyForm(Form):
    outlet = Line(_("Outlet"), longest=120, required=_("Name the outlet, or say where the copy is."))
    address = Line(_("Address"), longest=500, description=WEB)
    seen = When(_("Seen"))


class CorrectionForm(Form):
    kind = Choice(_("Kind"), CorrectionKind, blank=_("Choose"), required=_("Choose what it is."))
    text = Words(_("What is corrected"), longest=20_000, required=_("Write what is corrected, and to what."))
    published = When(_("Published"), description=_("Empty until it is out. From then on the article says so."))
    address = Line(_("Address"), longest=500, description=WEB)
    notice = Pick(_("Carried by"), blank=_("No article of its own"))
