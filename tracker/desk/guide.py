"""Help: the guide of each role, from docs/guide, with the names of buttons as the program shows them."""

import re
from functools import cache

from flask import Blueprint, abort, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_locale, gettext
from flask_login import current_user
from markupsafe import Markup

from tracker.core.settings import bundled
from tracker.core.web import needs, show
from tracker.policy import Permission, Role

# {the last part of the address: whose guide it is}
GUIDES = {
    "reporter": Role.REPORTER,
    "editor": Role.EDITOR,
    "legal-reviewer": Role.LEGAL,
    "administrator": Role.ADMIN,
    "external-reviewer": Role.EXTERNAL,
}
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
PICTURE = re.compile(r"^!\[.*\]\(.*\)$", re.MULTILINE)


def init_app(bp: Blueprint) -> None:
    bp.add_url_rule("/help", view_func=own_guide)
    bp.add_url_rule("/help/<guide>", view_func=guide)


@needs(Permission.SIGNED_IN)
def own_guide() -> ResponseReturnValue:
    """To the guide of one's own role."""
    name = next(name for name, role in GUIDES.items() if role is current_user.role)
    return redirect(url_for("desk.guide", guide=name))


@needs(Permission.SIGNED_IN)
def guide(guide: str) -> ResponseReturnValue:
    if guide not in GUIDES:
        abort(404)
    return show("desk/guide.html", text=page(guide, str(get_locale())), role=GUIDES[guide], guides=GUIDES)


@cache
def page(name: str, language: str) -> Markup:
    """The HTML of a guide. Every text in bold is the name of something in the program and is said as it says it;
    pictures stay in the documents: a page of help is read on a slow network."""
    import nh3
    from markdown_it import MarkdownIt

    text = PICTURE.sub("", source(name, language))
    named = BOLD.sub(lambda found: f"**{gettext(found[1])}**", text)
    return Markup(nh3.clean(MarkdownIt("commonmark", {"html": False}).render(named)))  # noqa: S704 - cleaned


def source(name: str, language: str) -> str:
    """The Markdown of a guide; English where a language has none."""
    root = bundled("guide") if bundled("guide").exists() else bundled("docs") / "guide"
    own = root / language / f"{name}.md"
    return (own if own.exists() else root / f"{name}.md").read_text(encoding="utf-8")
