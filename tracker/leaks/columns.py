"""In which columns people's words may stand, and how the words are read out of a value.

New tables and columns are in by themselves; what is left out is named in `LEFT_OUT` with its reason, and a test holds
the two together.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import JSON, Column, Enum, String, Table

from tracker.core.db import Base

# Table, or table.column: why nobody's words can stand there, or why they are none of a case.
LEFT_OUT = {
    "account_link": "digests of random tokens",
    "article_version.digest": "a digest",
    "audit_detail.salt": "random",
    "audit_entry": "what the chain hashes: fixed words, digests and public ids; the values are in audit_detail",
    "detail_whole.of": "numbers of rows",
    "expunge": "keyed digests, ciphertexts, counts",
    "form_use": "addresses of pages, with public ids and no words (`formstore.without_words`)",
    "half_sign_in": "digests of random tokens",
    "leak_declaration.digest": "a digest",
    "leak_finding.kind": "a name of a table",
    "leak_finding.part": "a name of a column",
    "leak_finding.row": "a public id",
    "leak_finding.digest": "a keyed digest",
    "leak_scan": "keyed digests and counts",
    "detail_review.digest": "a digest",
    "detail_flag": "derived numbers",
    "login_session": "digests of random tokens, names of browsers",
    "notice": "addresses of pages, which hold public ids",
    "request_decision.binding": "a keyed digest",
    "recovery_code": "digests of random codes",
    "refusal": "public ids and counts",
    "second_factor": "an account's own keys and the names of its devices",
    "security": "the server's own state and why an administrator changed it",
    "spent_challenge": "digests",
    "throttle": "keyed digests",
    "two_person_request.binding": "a keyed digest",
    "two_person_request.kind": "a name of an act",
    "user_account": "the newsroom's own names and addresses, no text of a case",
}
# Columns of bytes that hold nobody's words in the open.
SEALED = {
    "expunge.sealed": "a ciphertext",
    "identity_blob.data": "a ciphertext",
    "identity_field.data": "a ciphertext",
    "identity_wrap.data": "a ciphertext",
    "second_factor.public_key": "a key",
    "second_factor.secret": "a ciphertext",
    "two_person_request.secret": "a ciphertext",
    "vault_custodian.private": "a ciphertext",
    "vault_custodian.public": "a key",
    "vault_custodian.public_mac": "a keyed digest",
    "vault_custodian.salt": "random",
    "vault_recovery.public": "a key",
    "vault_recovery.public_mac": "a keyed digest",
}
# Copies of texts that are read where they stand; an expunge goes through them too.
DERIVED = frozenset({"search_doc"})


@dataclass(frozen=True)
class Packed:
    """How the words in a column of bytes are read and written: JSON values out of them, and back."""

    unfold: Callable[[bytes], Any]
    fold: Callable[[Any], bytes]


# {table.column: how its bytes are read}: a sheet that waits to be entered.
packed: dict[str, Packed] = {}


def is_text(column: Column[Any]) -> bool:
    """Whether people's words may stand in a column: text or JSON, but no fixed vocabulary; and bytes made of such."""
    if packing(column) is not None:
        return True
    return isinstance(column.type, (String, JSON)) and not isinstance(column.type, Enum)


def packing(column: Column[Any]) -> Packed | None:
    return packed.get(f"{column.table.name}.{column.name}")


@cache
def scanned() -> dict[Table, tuple[Column[Any], ...]]:
    """{table: its columns of text} of all tables, but what is left out by name and copies."""
    found = {}
    for table in Base.metadata.sorted_tables:
        if table.name not in LEFT_OUT and table.name not in DERIVED:
            columns = (c for c in table.c if is_text(c) and f"{table.name}.{c.name}" not in LEFT_OUT)
            found[table] = tuple(columns)
    return {table: columns for table, columns in found.items() if columns}


def flat(value: Any) -> str:
    """The words in a value: a text, or all texts of a JSON value."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "\n".join(filter(None, (flat(part) for pair in value.items() for part in pair)))
    return "\n".join(filter(None, map(flat, value))) if isinstance(value, list | tuple) else ""
