"""The text of an e-mail: its plain part, else its HTML one; attachments are left alone."""

from email import message_from_bytes, policy
from email.errors import MessageError
from typing import Any

from tracker.core.i18n import N_, Problem


def mail_text(data: bytes, field: str) -> tuple[str, str]:
    """(subject, text or HTML). Raises Problem for a mail without a text."""
    try:
        message: Any = message_from_bytes(data, policy=policy.default)
        part = message.get_body(preferencelist=("plain", "html"))
        content = part.get_content() if part is not None else ""
        subject = " ".join(str(message.get("Subject", "")).split())
    except (MessageError, LookupError, ValueError, KeyError, AttributeError, TypeError, IndexError, RecursionError):
        raise Problem(N_("This e-mail cannot be read. Paste its text instead."), field=field) from None
    if not isinstance(content, str) or not content.strip():
        raise Problem(N_("There is no text in this e-mail."), field=field)
    return subject, content
