"""The case as pages to read without Telusur: plain HTML, its style sheet beside it, no script, no address outside."""

from typing import Any

from flask import render_template
from flask_babel import get_locale
from flask_babel import gettext as _

from tracker.audit.words import field_value
from tracker.core.settings import PACKAGE
from tracker.exchange.gathering import Taken
from tracker.exchange.parts import BY_NAME
from tracker.exchange.shapes import TITLES, Shapes


def html_pages(taken: Taken) -> dict[str, bytes]:
    """{file name: content} of the pages, the index first."""
    language = str(get_locale() or "en")
    shapes = Shapes(taken, language)
    present = [name for name in TITLES if taken.data[name]]
    contents = [(f"{name}.html", _(TITLES[name]), len(taken.data[name])) for name in present]
    case = taken.data["case"]
    days = {name: field_value("case", name, case[name] or "") for name in ("target_on", "embargo_until")}
    about = {"case": {**case, **days}, "contents": contents, "lang": language}
    pages = {"index.html": _page("index", **about, tags=[tag["name"] for tag in taken.data["tags"]])}
    for name in present:
        items = [_item(shapes, name, row) for row in taken.data[name]]
        pages[f"{name}.html"] = _page("part", **about, title=_(TITLES[name]), items=items)
    pages["telusur.css"] = (PACKAGE / "static" / "css" / "telusur.css").read_bytes()
    return pages


def _page(template: str, **context: Any) -> bytes:
    return render_template(f"exchange/copy/{template}.html", **context).encode()


def _item(shapes: Shapes, name: str, row: dict[str, Any]) -> dict[str, Any]:
    hanging = [
        _hanging(child["id"], _linked(shapes.fields(part, child))) for part, child in shapes.children.get(row["id"], [])
    ]
    return {
        "id": row["id"],
        "name": shapes.name(row["id"]),
        "fields": _linked(shapes.fields(BY_NAME[name], row)),
        "hanging": hanging,
    }


def _linked(fields: list[tuple[str, str, str]]) -> list[dict[str, str]]:
    """Fields with the page and place they lead to; rows without a page of their own have none."""
    made = []
    for label, text, target in fields:
        part = target.rpartition("-")[0]
        made.append({"label": label, "text": text, "url": f"{part}.html#{target}" if part in TITLES else ""})
    return made


def _hanging(row_id: str, fields: list[dict[str, str]]) -> dict[str, Any]:
    """What hangs on an item, on one line unless it says a lot."""
    return {"id": row_id, "fields": fields, "long": sum(len(field["text"]) for field in fields) > 300}
