"""The matrix and the attempts as their pages show them."""

from collections.abc import Iterable, Sequence
from typing import Any

from flask import url_for
from flask_babel import get_locale
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tracker.cases.models import Case
from tracker.claims.models import Claim
from tracker.confirmations.matrix import NEVER_ASKED, Cell, Column, Matrix
from tracker.confirmations.missing import ask_url
from tracker.confirmations.models import Attempt
from tracker.core.db import session
from tracker.core.types import Dated
from tracker.language.edtf import describe
from tracker.log.models import Channel
from tracker.officials.models import Tenure
from tracker.officials.visibility import latest, post_label

QUOTE = 90


def matrix_page(case: Case, made: Matrix, attempts: Sequence[Attempt], *, may_ask: bool) -> dict[str, Any]:
    """What `components/matrix.html` takes."""
    posts = posts_of(column.official for column in made.columns)
    return {
        "officials": [{"name": c.official.name, "post": posts.get(c.official.id, "")} for c in made.columns],
        "claims": [
            {
                "code": claim.code,
                "text": claim.said,
                "lang": "id" if claim.words else str(get_locale()),
                "url": url_for("claims.page", code=case.slug, number=claim.number),
                "cells": [_cell(case, c, c.cells[row], claim, attempts, may_ask) for c in made.columns],
            }
            for row, claim in enumerate(made.claims)
        ],
        "counts": [_count(column) for column in made.columns],
    }


def posts_of(officials: Iterable[Any]) -> dict[int, str]:
    """{official id: the post they hold, or held last}, in one statement."""
    keys = [official.id for official in officials]
    found = select(Tenure).where(Tenure.person_id.in_(keys)).options(joinedload(Tenure.post))
    held: dict[int, list[Tenure]] = {}
    for tenure in session().scalars(found) if keys else ():
        if tenure.post is not None:
            held.setdefault(tenure.person_id, []).append(tenure)
    newest = {key: latest(tenures) for key, tenures in held.items()}
    return {key: post_label(tenure) for key, tenure in newest.items() if tenure is not None}


def _count(column: Column) -> dict[str, str]:
    named = len(column.named)
    if not named:
        return {"kind": "none", "text": _("Not named")}
    kind = column.kind if column.asked < named else "ok"
    return {"kind": kind, "text": _("%(asked)s of %(all)s", asked=column.asked, all=named)}


def _cell(
    case: Case, column: Column, cell: Cell, claim: Claim, attempts: Sequence[Attempt], may_ask: bool
) -> dict[str, Any]:
    if cell.kind == "na":
        return {"kind": "na"}
    if cell.put is None:
        url = ask_url(case, column.official, [claim]) if may_ask else None
        note = _asked_otherwise(column.official, attempts) if cell.label == NEVER_ASKED else ""
        return {"kind": cell.kind, "label": _(cell.label), "note": note, "url": url}
    attempt = cell.put.attempt
    return {
        "kind": cell.kind,
        "label": _(cell.label),
        "note": how_and_when(attempt),
        "quote": shortened(attempt.reply),
        "after": _("Asked: %(question)s", question=shortened(cell.put.question)) if cell.put.question else "",
        "url": url_for("confirmations.page", code=case.slug, public_id=attempt.uuid),
    }


def _asked_otherwise(official: Any, attempts: Sequence[Attempt]) -> str:
    """That somebody was asked, but about something else: a refusal of that is none of this."""
    theirs = [a for a in attempts if a.official_id == official.id]
    if also := next((a.also_asked for a in theirs if a.also_asked), ""):
        return _("Asked about %(what)s, not this.", what=f"“{shortened(also)}”")
    codes = sorted({put.claim.number for a in theirs for put in a.puts})
    return _("Asked about %(what)s, not this.", what=", ".join(f"C{n}" for n in codes)) if codes else ""


def shortened(text: str, most: int = QUOTE) -> str:
    """The first line of `text`, cut at a word."""
    line = text.strip().split("\n")[0]
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0] + "…"


def how_and_when(attempt: Attempt) -> str:
    """ "Phone, 15 Jul 2023 (uncertain)"; what is not known is said so."""
    how = _(attempt.channel.label) if attempt.channel is not Channel.UNKNOWN else ""
    when = date_words(attempt.asked) or _("date not recorded")
    return f"{how}, {when}" if how else when[:1].upper() + when[1:]


def date_words(asked: Dated | None) -> str:
    if not asked:
        return ""
    return describe(asked.edtf, str(get_locale())) if asked.edtf else f"“{asked.words}”"
