"""The form every feature builds on: one use, no lost update, drafts, and errors that stand beside their field.

form = ClaimForm(record=claim)
if form.accepted():
    with form.problems():
        service.change_claim(claim, **form.values())
        return form.done(url, _("Saved."))
return form.show("claims/form.html", claim=claim)
"""

import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel.speaklater import LazyString
from flask_login import current_user
from flask_wtf import FlaskForm
from sqlalchemy import inspect
from werkzeug.datastructures import MultiDict
from wtforms import HiddenField

from tracker.core import conflicts, formstore
from tracker.core.conflicts import BOOKKEEPING, Conflict
from tracker.core.db import durable, session
from tracker.core.earlier_versions import Earlier, earlier_version
from tracker.core.i18n import Problem
from tracker.core.record import Record
from tracker.core.text import as_uuid
from tracker.core.translations import WTFormsTranslations

# One function () -> {"url", "label"} of the button that undoes what this request does, or None; `tracker.undo` puts it
# here.
undoing: list[Callable[[], dict[str, str] | None]] = []


class Form(FlaskForm):
    """Base of all forms. `record`: the item being changed; its version must be the one the form was filled from."""

    class Meta(FlaskForm.Meta):
        def get_translations(self, form: Any) -> WTFormsTranslations:
            return WTFormsTranslations()

        def wrap_formdata(self, form: Any, formdata: Any) -> Any:
            """What a page's form sends, and nothing else: a file or JSON under the name of a text is no text."""
            if formdata is None or isinstance(formdata, MultiDict):
                return formdata
            return request.form if form.is_submitted() else None

    form_id = HiddenField()
    version = HiddenField()
    keeps_draft = True
    # The field the page asks for first, where it is not the one declared first: its error stands first too.
    begins_with = ""
    # Whether sending it does something to the record as it was seen (removal), rather than writing new values.
    is_act = False

    def __init__(self, *args: Any, record: Record | None = None, **kwargs: Any) -> None:
        self.record = record
        self.conflicts: list[Conflict] = []
        self.draft_at: datetime | None = None
        self.draft_key = request.full_path.rstrip("?")
        self.status = 200
        self._use: formstore.FormUse | None = None
        self.earlier: Earlier | None = None
        if record is not None:
            self.earlier = earlier_version(record) if "obj" not in kwargs else None
            kwargs.setdefault("obj", self.earlier.record if self.earlier else record)
        # What a page asks beside the fields of its form, as the choice on each row of a list, is looked up here.
        self.draft_fields: MultiDict[str, str] = MultiDict()
        if draft := self._kept_draft():
            kwargs["formdata"] = self.draft_fields = MultiDict([tuple(pair) for pair in draft.fields])
            self.draft_at = draft.at
        super().__init__(*args, **kwargs)
        if self.begins_with:
            self._fields = {self.begins_with: self._fields[self.begins_with], **self._fields}
        self._stamp()

    def _kept_draft(self) -> formstore.Draft | None:
        if not self.keeps_draft or request.method != "GET" or not current_user.is_authenticated:
            return None
        return formstore.draft(current_user.uuid, self.draft_key)

    def _stamp(self) -> None:
        """A fresh form gets its one-use id and the version it shows; a draft keeps the version it was written over."""
        if not as_uuid(str(self.form_id.data)):
            self.form_id.data = str(uuid.uuid4())
        if self.record is None or self.is_submitted():
            return
        if self.draft_at is None or not self.version.data:
            self.version.data = str(self.record.version)

    def accepted(self) -> bool:
        """Whether this is a valid first submission over the current version. Raises Repeated for a second tap."""
        if not self.is_submitted() or self.looks():
            return False
        form_id = self.first_time()
        if not self.validate():
            self.status = 422
            return False
        if self._is_stale():
            self.status = 409
            return False
        self._use = formstore.claim(form_id)
        if self.earlier is not None:
            self.earlier.taken_up()
        return True

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """As ever; what a validator was told to say before the reader's language was known is a text from here on."""
        good = super().validate(*args, **kwargs)
        for field in self:
            if isinstance(field.errors, list):
                field.errors[:] = [str(said) if isinstance(said, LazyString) else said for said in field.errors]
        return good

    def looks(self) -> bool:
        """Whether "Read it" was pressed beside a date: the page comes back with what was read, and nothing is saved."""
        if not self.is_submitted() or "look" not in request.form:
            return False
        for field in self:
            if getattr(field, "reads", ""):
                field.validate(self)
        return True

    def first_time(self) -> uuid.UUID:
        """What this sending of the form is known by. Raises Repeated for a second tap; a view whose form takes away
        what it is about asks before it looks for that."""
        # Bound to the person: somebody else's id says nothing of where their answer is.
        form_id = uuid.uuid5(as_uuid(str(self.form_id.data)) or uuid.uuid4(), str(getattr(current_user, "uuid", "")))
        if used := session().get(formstore.FormUse, form_id):
            raise formstore.Repeated(used.location)
        return form_id

    def _is_stale(self) -> bool:
        if self.record is None or self.version.data == str(self.record.version):
            return False
        self.conflicts = conflicts.between(self._as_saved(), self)
        self.version.data = str(self.record.version)
        # Somebody saved the very same: nothing of theirs can be lost. An act was meant for what was seen.
        return bool(self.conflicts) or self.is_act

    def _as_saved(self) -> "Form":
        """The same form, filled with what stands now."""
        return type(self)(record=self.record, formdata=None, obj=self.record)

    def values(self) -> dict[str, Any]:
        """{field name: value} of everything but the bookkeeping."""
        return {name: value for name, value in self.data.items() if name not in BOOKKEEPING}

    @contextmanager
    def problems(self) -> Iterator[None]:
        """Puts a rule's refusal beside its field, keeps the text, saves nothing."""
        try:
            yield
        except Problem as problem:
            session().rollback()
            self._unused()
            self.status = 422
            said = _(problem.message, **problem.params)
            if problem.field in self._fields:
                field = self._fields[problem.field]
                field.errors = [*field.errors, said]
            else:
                self.form_errors.append(said)
        except Exception:
            # It failed, and the page says to try again: that must not be taken for a second tap.
            session().rollback()
            self._unused()
            raise

    def to_fix(self) -> list[tuple[Any, str, str]]:
        """(field, what it is called, what is wrong there first) of each that is not right, in the order of the page.

        Of fields that are called the same, as in rows, the name says which one it is.
        """
        named = [(field, str(field.label.text)) for field in self]
        alike, seen, found = Counter(name for _field, name in named), Counter[str](), []
        for field, name in named:
            seen[name] += 1
            if field.errors:
                called = f"{name} ({seen[name]})" if alike[name] > 1 else name
                said = (error for error in field.errors if isinstance(error, str))
                found.append((field, called, next(said, "")))
        return found

    def _unused(self) -> None:
        """What is refused was not done: the form may be sent again. An act that writes at once (`durable`) has
        committed the use of its id with it."""
        use, self._use = self._use, None
        if use is not None and inspect(use).persistent:
            with durable() as own:
                own.delete(use)

    def goes_to(self, url: str) -> None:
        """Where a second tap is sent; for an act whose answer is shown at once, without `done`."""
        if self._use is not None:
            self._use.location = formstore.without_words(url)

    def show(self, template: str, **context: Any) -> ResponseReturnValue:
        """The page with this form, with the status of what happened to it."""
        return render_template(template, form=self, **context), self.status

    def done(self, url: str, message: str = "", *, kind: str = "ok", undo: dict[str, str] | None = None) -> Any:
        """Notes where the answer is, drops the draft, says so, and goes there.

        `undo`: the button of the message, where it is not the one that undoes whatever this request wrote.
        """
        if self._use is not None:
            self._use.location = formstore.without_words(url)
        if current_user.is_authenticated:
            formstore.drop_draft(current_user.uuid, self.draft_key)
        if message and kind != "stop":
            undo = undo or next((button for offer in undoing if (button := offer())), None)
        if undo:
            flash({"text": message, "kind": kind, **undo}, "undo")  # ty: ignore[invalid-argument-type]
        elif message:
            flash(message, kind)
        return redirect(url, 303)


def refused(problem: Problem, url: str) -> ResponseReturnValue:
    """Takes back what a button wrote, and says on the page of `url` why it did nothing."""
    session().rollback()
    flash(_(problem.message, **problem.params), "stop")
    return redirect(url, 303)


class Button(Form):
    """A form of one button: removal, restore, done."""

    keeps_draft = False
    is_act = True
