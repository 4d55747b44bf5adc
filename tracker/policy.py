"""Who may do what, as one readable table.

A permission's rule is a predicate over (user, thing); `thing` is a case, a source or an official, or None where the
permission needs none. SQL filters say the same (`cases.access`), and a test holds the two equal.
"""

import uuid
from collections.abc import Callable, Collection
from typing import Any, Protocol

from tracker.core.i18n import N_, Vocabulary


class Role(Vocabulary):
    REPORTER = "reporter", N_("Reporter")
    EDITOR = "editor", N_("Editor")
    LEGAL = "legal", N_("Legal reviewer")
    ADMIN = "admin", N_("Administrator")
    EXTERNAL = "external", N_("External reviewer")


class Permission(Vocabulary):
    """`scope:action`; a permission of scope `case` is asked of a case, through its loader."""

    PUBLIC = "public", N_("Anyone")
    SIGNED_IN = "self:use", N_("Anyone signed in")
    ACCOUNTS_MANAGE = "accounts:manage", N_("Manage accounts")
    RECORD_USE = "record:use", N_("Use the record")
    CASES_LIST = "record:list-cases", N_("List the cases one may open")
    CASE_GIVEN = "record:one-case", N_("Read the one case one was invited to")
    CASE_ADD = "record:add-case", N_("Open a case")
    CASE_IMPORT = "record:import-case", N_("Bring in a case")
    OFFICIAL_EDIT = "record:edit-officials", N_("Edit officials")
    VAULT_USE = "vault:use", N_("Keep a vault passphrase")
    CASE_OPEN = "case:open", N_("Open")
    CASE_COMMENT = "case:comment", N_("Comment")
    CASE_AUDIT = "case:audit", N_("Read its audit log")
    CASE_EDIT = "case:edit", N_("Edit")
    CASE_MANAGE = "case:manage", N_("Manage")
    CASE_INVITE = "case:invite", N_("Invite a reviewer from outside")

    @property
    def of_case(self) -> bool:
        return self.value.startswith("case:")


class Person(Protocol):
    id: Any
    uuid: uuid.UUID
    role: Role
    active: bool


class CaseLike(Protocol):
    """What the rules ask of a case. `member_ids`: the user ids of its members."""

    restricted: Any
    has_anonymous_source: Any
    created_by: Any

    @property
    def member_ids(self) -> Collection[int]: ...


NEWSROOM = frozenset({Role.REPORTER, Role.EDITOR, Role.LEGAL})
DESK = frozenset({Role.REPORTER, Role.EDITOR})
# Who may open any case at all: the newsroom, and whoever it invited to one case.
READERS = NEWSROOM | {Role.EXTERNAL}


def opens(user: Person, case: CaseLike) -> bool:
    """Normal: members, editors, and legal once there is an anonymous source. Restricted: members. Never an admin.

    An external reviewer is a member of the one case they were invited to, and opens no other.
    """
    if user.role not in READERS:
        return False
    if user.id in case.member_ids:
        return True
    if case.restricted:
        return False
    return user.role is Role.EDITOR or (user.role is Role.LEGAL and case.has_anonymous_source)


def edits(user: Person, case: CaseLike) -> bool:
    """Reporters and editors work in a case they may open; legal reads and comments."""
    return user.role in DESK and opens(user, case)


def manages(user: Person, case: CaseLike) -> bool:
    """Editors run the cases they may open; a reporter runs the one they opened while a member of it."""
    if not edits(user, case):
        return False
    return user.role is Role.EDITOR or user.uuid == case.created_by


def invites(user: Person, case: CaseLike) -> bool:
    """An editor who runs the case lets somebody from outside in."""
    return user.role is Role.EDITOR and manages(user, case)


def audits(user: Person, case: CaseLike) -> bool:
    """Editors and legal reviewers answer for how a case was handled."""
    return user.role in (Role.EDITOR, Role.LEGAL) and opens(user, case)


Rule = Callable[[Any, Any], bool]

RULES: dict[Permission, Rule] = {
    Permission.PUBLIC: lambda user, thing: True,
    Permission.SIGNED_IN: lambda user, thing: True,
    Permission.ACCOUNTS_MANAGE: lambda user, thing: user.role is Role.ADMIN,
    Permission.RECORD_USE: lambda user, thing: user.role in NEWSROOM,
    Permission.CASES_LIST: lambda user, thing: user.role in READERS,
    Permission.CASE_GIVEN: lambda user, thing: user.role is Role.EXTERNAL,
    Permission.CASE_ADD: lambda user, thing: user.role in DESK,
    # A file can say of a case that it is ready to publish; an editor answers for taking it at its word.
    Permission.CASE_IMPORT: lambda user, thing: user.role is Role.EDITOR,
    Permission.OFFICIAL_EDIT: lambda user, thing: user.role in DESK,
    # Legal and administrators are never custodians, so they have no passphrase to keep.
    Permission.VAULT_USE: lambda user, thing: user.role in DESK,
    Permission.CASE_OPEN: opens,
    Permission.CASE_COMMENT: opens,
    Permission.CASE_AUDIT: audits,
    Permission.CASE_EDIT: edits,
    Permission.CASE_MANAGE: manages,
    Permission.CASE_INVITE: invites,
}


def may(user: Any, permission: Permission, thing: Any = None) -> bool:
    """Whether `user` (None: nobody signed in) may do `permission` to `thing`."""
    if permission is Permission.PUBLIC:
        return True
    if user is None or not getattr(user, "active", False) or getattr(user, "over", False):
        return False
    return RULES[permission](user, thing)
