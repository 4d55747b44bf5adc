"""What was chosen beside the findings of a page, for which no form has fields: by a letter and the finding's key."""

from flask import request

DECISIONS, SAME, KINDS = "d.", "s.", "k."


def sent(which: str) -> dict[str, str]:
    """{key of the finding: what was chosen}."""
    return {name.removeprefix(which): value for name, value in request.form.items() if name.startswith(which)}


def unsaved() -> dict[str, str]:
    """Choices that were sent and not saved, by their names on the page: to be shown again."""
    return {name: value for name, value in request.form.items() if name.startswith((DECISIONS, SAME, KINDS))}
