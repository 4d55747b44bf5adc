"""What every template may use."""

import hashlib
import uuid
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from babel.dates import format_date, format_datetime, format_time
from flask import Flask, current_app, request, url_for
from flask_babel import get_locale, gettext, ngettext

from tracker.core import acting, clock
from tracker.core.form_words import is_choice, label_of, word_of
from tracker.core.settings import PACKAGE


@cache
def _fingerprint(name: str) -> str:
    return hashlib.sha256((PACKAGE / "static" / name).read_bytes()).hexdigest()[:12]


def static(name: str) -> str:
    """The address of a static file, with its digest, so that it may be cached for ever."""
    return url_for("static", filename=name, v=_fingerprint(name))


def label(word: Any) -> str:
    """The translated label of a vocabulary word, "" for None."""
    return gettext(word.label) if word is not None else ""


def field_label(name: str) -> str:
    """What the form this request was sent to calls its field `name`; for pages that show what was sent."""
    return label_of(name, _package()) or name.replace("_", " ").replace("-", " ").capitalize()


def field_word(name: str, value: str) -> str:
    """What that form calls the choice `value` of its field `name`; typed words as they are."""
    return word_of(name, value, _package())


def _package() -> str:
    view = current_app.view_functions.get(request.endpoint or "")
    return ".".join(view.__module__.split(".")[:2]) if view else ""


def day(value: date | datetime | None) -> str:
    """13 Jul 2023 / 13 Jul 2023, in the newsroom's zone."""
    if value is None:
        return ""
    value = value.astimezone(clock.zone()) if isinstance(value, datetime) else value
    return format_date(value, "d MMM y", locale=get_locale())


def weekday(value: date) -> str:
    """Saturday, 21 November."""
    return format_date(value, "EEEE, d MMMM", locale=get_locale())


def moment(value: datetime | None) -> str:
    """21 Nov 2026, 09:12."""
    if value is None:
        return ""
    local = value.astimezone(clock.zone())
    pattern = "d MMM y, HH.mm" if str(get_locale()) == "id" else "d MMM y, HH:mm"
    return format_datetime(local, pattern, tzinfo=clock.zone(), locale=get_locale())


def clock_time(value: datetime) -> str:
    pattern = "HH.mm" if str(get_locale()) == "id" else "HH:mm"
    return format_time(value.astimezone(clock.zone()), pattern, tzinfo=clock.zone(), locale=get_locale())


def ago(value: datetime | None) -> str:
    """ "3 hours ago", coarse."""
    if value is None:
        return ""
    minutes = int((clock.now() - value.astimezone(UTC)).total_seconds() // 60)
    if minutes < 1:
        return gettext("just now")
    if minutes < 60:
        return ngettext("%(num)s minute ago", "%(num)s minutes ago", minutes)
    if minutes < 60 * 24:
        return ngettext("%(num)s hour ago", "%(num)s hours ago", minutes // 60)
    return ngettext("%(num)s day ago", "%(num)s days ago", minutes // 1440)


def offer(app: Flask, **named: Any) -> None:
    """Makes functions known to every template, macros included."""
    known: dict[str, Any] = app.jinja_env.globals
    known.update(named)


def init_app(app: Flask) -> None:
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    offer(
        app,
        static=static,
        label=label,
        field_label=field_label,
        field_word=field_word,
        is_choice=is_choice,
        day=day,
        weekday=weekday,
        moment=moment,
        clock_time=clock_time,
        ago=ago,
        new_form_id=lambda: str(uuid.uuid4()),
        request_id=acting.request_id,
        today=clock.today,
    )
