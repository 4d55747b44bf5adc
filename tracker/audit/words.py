"""The chain in words: what each action is called, and the labels and values of fields."""

from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any
from uuid import UUID

from flask_babel import format_decimal, get_locale
from flask_babel import gettext as _
from sqlalchemy import Boolean, Date, inspect
from sqlalchemy import Enum as SqlEnum

from tracker.audit.history import changes
from tracker.audit.models import AuditDetail, AuditEntry
from tracker.audit.tracking import noun, tracked
from tracker.core.db import Base
from tracker.core.i18n import N_
from tracker.core.jinja import day
from tracker.core.record import Record
from tracker.language import edtf

NOUNS = {
    "account": N_("the account"),
    "amount": N_("the amount"),
    "amount_code": N_("the number"),
    "amount_link": N_("the link of amounts to"),
    "article": N_("the article"),
    "article_copy": N_("the copy at"),
    "article_version": N_("the text"),
    "attempt": N_("the attempt to ask"),
    "carried": N_("what a passage carries"),
    "case": N_("the case"),
    "case_member": N_("the member"),
    "case_relation": N_("the link to case"),
    "case_source": N_("the link"),
    "case_tag": N_("the tag"),
    "claim": N_("the claim"),
    "claim_party": N_("the party"),
    "comment": N_("a comment"),
    "custody": N_("who can open the identity:"),
    "correction": N_("a correction"),
    "detail_pair": N_("how many people two details fit"),
    "detail_review": N_("the word of legal on details"),
    "detail_whole": N_("how many people all details fit"),
    "document": N_("the document"),
    "event": N_("the event"),
    "event_party": N_("the part of"),
    "identity": N_("where the identity is, of"),
    "identifying_detail": N_("an identifying detail"),
    "intake": N_("an article read in"),
    "import_run": N_("a sheet brought in"),
    "expunge": N_("an expunge"),
    "leak_declaration": N_("a declaration about"),
    "leak_finding": N_("a finding about"),
    "leak_scan": N_("a leak scan for"),
    "log_entry": N_("the log entry"),
    "merge": N_("a merge"),
    "apart": N_("a word that two entries are two"),
    "official": N_("the official"),
    "official_alias": N_("the spelling"),
    "official_identifier": N_("the identifier"),
    "passage": N_("a passage"),
    "put_claim": N_("the claim put"),
    "request": N_("the request"),
    "retention": N_("the keeping date of"),
    "security": N_("the rules of signing in"),
    "saved_filter": N_("a filter of the desk"),
    "saved_search": N_("a saved search"),
    "source": N_("the source"),
    "source_terms": N_("the terms"),
    "stage_move": N_("the stage"),
    "support": N_("a support"),
    "task": N_("the task"),
    "tenure": N_("the time in post"),
    "vault_custodian": N_("the vault key of"),
    "vault_recovery": N_("the recovery key"),
}
# The same where no name follows.
ALONE = NOUNS | {
    "amount_link": N_("the link of two amounts"),
    "article_copy": N_("the copy of an article"),
    "case_relation": N_("the link of two cases"),
    "custody": N_("who can open an identity"),
    "event_party": N_("the part somebody took"),
    "identity": N_("where an identity is"),
    "leak_declaration": N_("a declaration about a leak"),
    "leak_finding": N_("a finding of a leak scan"),
    "leak_scan": N_("a leak scan"),
    "retention": N_("the keeping date"),
    "vault_custodian": N_("the vault key"),
}
VERBS = {
    "create": N_("added %(noun)s %(name)s"),
    "change": N_("changed %(noun)s %(name)s"),
    "remove": N_("removed %(noun)s %(name)s"),
    "restore": N_("brought back %(noun)s %(name)s"),
    "again": N_("took up an earlier version of %(noun)s %(name)s"),
    # Where what was undone is gone from the entry, or was itself an undoing.
    "undo": N_("undid an act on %(noun)s %(name)s"),
}
# Entries that are more than a change, or no change at all.
ACTS = {
    "case.stage": N_("moved the case"),
    "case.audit_taken": N_("downloaded the audit log"),
    "audit.redacted": N_("took the values of an entry out, on purpose"),
    "claim.withdraw": N_("withdrew the claim %(name)s"),
    "claim.reinstate": N_("took the claim %(name)s up again"),
    "article.publish": N_("recorded that the article %(name)s is out"),
    "article.corrected": N_("marked the article %(name)s as corrected"),
    "article.retracted": N_("marked the article %(name)s as retracted"),
    "article.published": N_("marked the article %(name)s as published, with no correction standing"),
    "official.merge": N_("merged another entry into %(name)s"),
    "official.merged": N_("merged %(name)s into another entry"),
    "official.unmerge": N_("took another entry out of %(name)s again"),
    "official.unmerged": N_("gave %(name)s its own entry back"),
    "source.merge": N_("merged another source into %(name)s"),
    "source.merged": N_("merged %(name)s into another source"),
    "source.unmerge": N_("took another source out of %(name)s again"),
    "source.unmerged": N_("gave %(name)s its own entry back"),
    "intake.apply": N_("entered what was accepted of an article"),
    "intake.undo": N_("took out again what came of an article"),
    "request.asked": N_("asked for an act of two people: %(name)s"),
    "request.approved": N_("agreed to: %(name)s"),
    "request.agreed": N_("agreed to: %(name)s; it waits for a custodian to carry it out"),
    "request.refused": N_("refused: %(name)s"),
    "request.withdrawn": N_("took back the request: %(name)s"),
    "request.expired": N_("the request ran out and did nothing: %(name)s"),
    "request.done": N_("carried out: %(name)s"),
    "request.failed": N_("could not carry out: %(name)s"),
    "expunge.counted": N_("counted where chosen words stand"),
    "expunge.held": N_("counted too often where chosen words stand, held for a quarter of an hour"),
    "saved_filter.rename": N_("renamed a filter of the desk"),
    "saved_search.rename": N_("renamed a saved search"),
    "case.export": N_("took a copy of the case %(name)s out of Telusur"),
    "case.import": N_("brought in the case %(name)s from a file"),
    "backup.restored": N_("restored a backup"),
    "import_run.create": N_("brought in a sheet"),
    "import.undo": N_("took out again what a sheet brought in"),
    "account.sign_in": N_("signed in"),
    "account.sign_in_failed": N_("wrong password at sign-in"),
    "account.sign_in_throttled": N_("too many wrong passwords, sign-in held for a quarter of an hour"),
    "account.sign_out": N_("signed out"),
    "account.sessions_ended": N_("ended sessions"),
    "account.password_changed": N_("changed the password"),
    "account.password_failed": N_("wrong present password at a change of it"),
    "account.password_reset": N_("set a new password through a reset link"),
    "account.joined": N_("joined through the invitation"),
    "account.invited": N_("invited %(name)s"),
    "account.reset_link": N_("made a reset link for %(name)s"),
    "account.role": N_("changed the role of %(name)s"),
    "account.disabled": N_("disabled the account of %(name)s"),
    "account.enabled": N_("enabled the account of %(name)s"),
    "account.stay": N_("changed the last day of %(name)s"),
    "account.passkey_failed": N_("a passkey that did not hold, at sign-in"),
    "account.second_failed": N_("wrong code or passkey after the password"),
    "account.factor_added": N_("set up a second factor: %(name)s"),
    "account.factor_renamed": N_("renamed a second factor: %(name)s"),
    "account.factor_removed": N_("removed a second factor: %(name)s"),
    "account.factors_reset": N_("took away the second factor of %(name)s"),
    "account.recovery_made": N_("made new recovery codes"),
    "security.lockdown": N_("changed the lockdown"),
    "security.required": N_("changed who must have a second factor"),
    "access.refused": N_("was refused a page"),
    "identity.sealed": N_("sealed the identity"),
    "identity.corrected": N_("corrected the sealed identity"),
    "identity.opened": N_("opened the identity"),
    "identity.recovered": N_("gave the identity to a custodian by the recovery key"),
    "identity.elsewhere": N_("said that the identity is not held here"),
    "identity.offline": N_("stored an age file of the identity"),
    "identity.handed_back": N_("took the age file of the identity"),
    "identity.shredded": N_("shredded the identity"),
    "recovery.rotated": N_("put a new recovery key and new data keys in place of the old ones"),
    "retention.change": N_("changed how long the identity of %(name)s is kept"),
    "custodian.set": N_("set a vault passphrase"),
    "custodian.changed": N_("changed the vault passphrase"),
    "custodian.replaced": N_("set a new vault passphrase in place of a lost one"),
    "custodian.passphrase_failed": N_("wrong vault passphrase"),
    "custodian.throttled": N_("too many wrong vault passphrases, held for a quarter of an hour"),
}
# Of these a flood has one entry for many.
FOLDED = frozenset(
    {"account.sign_in_failed", "account.sign_in_throttled", "account.second_failed", "account.passkey_failed"}
)
# Rows that say in other words what the entry beside them says.
SILENT = frozenset({"stage_move.create", "merge.create", "merge.change"})


def what(entry: AuditEntry, detail: AuditDetail | None) -> str:
    """The act in a few words: "changed the claim C4"."""
    name = str((detail.data or {}).get("name", "")) if detail else ""
    if name == str(entry.object_uuid)[:8]:
        name = ""  # An item that bears no name of its own.
    if name and entry.action.startswith("request."):
        name = _(name)  # The label of the act.
    if entry.action in ACTS:
        number = (detail.data or {}).get("count") if detail and entry.action in FOLDED else None
        said = str(_(ACTS[entry.action], name=name))
        # Apart from the f-string, which the gathering of texts does not look into.
        often = _("%(num)s in a quarter of an hour", num=number)
        return f"{said} ({often})" if number else said
    if entry.action == "retention.create" and detail and "keep_until" not in (detail.data or {}).get("fields", {}):
        return _("began to keep the identity of %(name)s, with no date set", name=name)
    undid = str((detail.data or {}).get("undid", "")) if detail else ""
    if entry.action.endswith(".undo") and undid:
        return _("undid: %(act)s", act=_plain_act(undid, name))
    return _plain_act(entry.action, name)


def _plain_act(action: str, name: str) -> str:
    """An act on a record, by its verb."""
    if action in ACTS:
        return str(_(ACTS[action], name=name))
    thing, _dot, verb = action.partition(".")
    if verb not in VERBS:
        return action
    return _(VERBS[verb], noun=_(NOUNS[thing]) if thing in NOUNS else thing, name=name).strip()


def thing_named(thing: str, name: str, uuid: UUID) -> str:
    """A record with its name, where it bears one: "the party Musda Guntur", "a passage"."""
    if not name or name == str(uuid)[:8]:
        return _(ALONE[thing]) if thing in ALONE else thing
    return f"{_(NOUNS[thing]) if thing in NOUNS else thing} {name}"


@cache
def models() -> dict[str, type[Record]]:
    """{noun: model} of every kind of record."""
    found = (mapper.class_ for mapper in Base.registry.mappers)
    return {noun(model): model for model in found if issubclass(model, Record)}


def field_label(thing: str, name: str) -> str:
    model = models().get(thing)
    label = tracked(model).get(name) if model else None
    return _(label) if label else name


def field_value(thing: str, name: str, value: str) -> str:
    """A vocabulary word as its label; anything else as it was kept."""
    column = inspect(models()[thing]).columns.get(name) if thing in models() else None
    if column is None or not value:
        return value
    if isinstance(column.type, SqlEnum) and column.type.enum_class is not None:
        found: Any = next((word for word in column.type.enum_class if word == value), None)
        return _(found.label) if isinstance(found, Enum) else value
    if words := column.info.get("words"):
        return ", ".join(_(words.get(key, key)) for key in value.split())
    if isinstance(column.type, Boolean):
        return _("Yes") if value == "True" else _("No")
    if column.info.get("minor_units"):
        return str(format_decimal(Decimal(value)))
    if isinstance(column.type, Date) or name.endswith("_edtf"):
        return _day_words(value)
    return value


def _day_words(value: str) -> str:
    """A single day as people write it; what is less than a day, or more, in words."""
    try:
        return day(date.fromisoformat(value))
    except ValueError:
        return edtf.describe(value, str(get_locale() or "en"))


def shown(rows: Any, who: Any) -> list[dict[str, Any]]:
    """(entry, detail) rows as `components/history.html` shows them; `who(uuid)` gives a person's name."""
    made = []
    for entry, detail in rows:
        if entry.action in SILENT:
            continue
        thing = entry.action.partition(".")[0]
        pairs = changes(entry, detail, field_label)
        names = list((detail.data or {}).get("fields", {})) if detail else []
        said = [
            (label, field_value(thing, name, old), field_value(thing, name, new))
            for name, (label, old, new) in zip(names, pairs, strict=True)
        ]
        reason = (detail.data or {}).get("reason", "") if detail else ""
        made.append(
            {
                "seq": entry.seq,
                "about": entry.object_uuid,
                "noun": thing,
                "act": entry.request_id,
                "at": entry.moment,
                "actor_name": who(entry.actor) or _("Telusur"),
                "what": what(entry, detail),
                # Where the reason is a field as well, it stands there.
                "reason": "" if any(reason == new for _label, _old, new in said) else reason,
                "gone": detail is not None and detail.data is None,
                "changes": said,
            }
        )
    return made
