"""What was chosen beside the findings of a page, for which no form has fields: by a letter and the finding's key."""

from flask import request

from tracker.core.forms import Form

DECISIONS, SAME, KINDS = "d.", "s.", "k."


def sent(which: str) -> dict[str, str]:
    """{key of the finding: what was chosen}."""
    return {name.removeprefix(which): value for name, value in request.form.items() if name.startswith(which)}


def unsaved(form: Form) -> dict[str, str]:
    """Choices that were sent and not saved, now or before a sign-in, by their names on the page: to be shown again."""
    sent_or_kept = request.form or form.draft_fields
    return {name: value for name, value in sent_or_kept.items() if name.startswith((DECISIONS, SAME, KINDS))}
