"""What the form of a new official does besides saving: choices, likely duplicates, the first post of a person."""

from collections.abc import Iterable
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_login import current_user

from tracker.core.i18n import N_, Problem
from tracker.core.text import fold
from tracker.officials import service, tenures
from tracker.officials.finding import Alike, alike, same_number
from tracker.officials.forms import NewOfficialForm, OfficialForm
from tracker.officials.models import Official, OfficialKind
from tracker.officials.visibility import label_of, offered


def offer(form: OfficialForm, keeper: Any, but: Official | None = None) -> None:
    """Fills the lists of choices: of the shared register and of `keeper`, the case it is private to."""
    wanted = (OfficialKind.BODY, OfficialKind.POST) if isinstance(form, NewOfficialForm) else (OfficialKind.BODY,)
    choices = [official for official in offered(current_user, keeper, *wanted) if official is not but]
    form.body.offer([o for o in choices if o.kind is OfficialKind.BODY], label_of)
    if isinstance(form, NewOfficialForm):
        form.post.offer([o for o in choices if o.kind is OfficialKind.POST], label_of)


def rows(found: Iterable[Alike]) -> list[dict[str, Any]]:
    """Likely duplicates as pages show them: label, kind, address, and the reason in words."""
    return [_row(one.official, _(one.like.reason, name=one.like.known.name)) for one in found]


def _row(official: Official, reason: str) -> dict[str, Any]:
    url = url_for("desk.official", public_id=official.uuid)
    return {"label": label_of(official), "kind": _(official.kind.label), "url": url, "reason": reason}


def refuse_second(form: NewOfficialForm) -> None:
    """Raises Problem when it is likely on file already, until somebody says that it is not. Fills `form.likes`."""
    if form.different.data:
        return
    values = form.values()
    numbered = same_number(current_user, values["identifiers"])
    named = [one for one in alike(current_user, values["name"], values["kind"]) if one.like.strong]
    named = [one for one in named if one.official not in numbered]
    form.likes = [_row(official, _("The same number")) for official in numbered] + rows(named)
    if form.likes:
        raise Problem(N_("This may be on file already. Look, then say whether it is somebody else."), field="different")


def enter(form: NewOfficialForm) -> Official:
    """Saves a new official and, of a person, the post that was given with it."""
    official = service.add_official(**form.values())
    typed = form.data
    if official.kind is OfficialKind.PERSON and _says_a_post(typed):
        post = typed["post"] or _post_called(typed["new_post"], form)
        tenures.add_tenure(official, post, typed["capacity"], typed["held"])
    return official


def _says_a_post(typed: dict[str, Any]) -> bool:
    if typed["post"] or typed["new_post"]:
        return True
    if typed["capacity"] or typed["held"]:
        raise Problem(N_("Choose the post, or write it."), field="post")
    return False


def _post_called(name: str, form: NewOfficialForm) -> Official:
    """The post of this name on the list, else a new one beside its holder."""
    on_file = [post for post in form.post.records.values() if fold(post.name) == fold(name)]
    keeper = form.private_case.data
    return on_file[0] if on_file else service.add_official(OfficialKind.POST, name, private_case=keeper)
