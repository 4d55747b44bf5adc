"""What is sealed of a person."""

from dataclasses import asdict, dataclass, fields

from tracker.core.i18n import N_, Problem, Vocabulary


class IdentityField(Vocabulary):
    NAME = "name", N_("Name")
    POST = "post", N_("Post")
    CONTACTS = "contacts", N_("Contact")
    NOTES = "notes", N_("Notes")


LONGEST = {"name": 200, "post": 300, "contacts": 2_000, "notes": 20_000}


@dataclass(frozen=True)
class IdentityFields:
    """Who a source is. Never logged: its repr tells nothing."""

    name: str = ""
    post: str = ""
    contacts: str = ""
    notes: str = ""

    def __repr__(self) -> str:
        return "<IdentityFields, not shown>"

    def checked(self) -> "IdentityFields":
        """Itself, trimmed. Raises Problem when it names nobody or is too long."""
        made = IdentityFields(**{key: value.strip() for key, value in self.values().items()})
        for name, most in LONGEST.items():
            if len(getattr(made, name)) > most:
                raise Problem(N_("Use at most %(most)s characters."), field=name, most=most)
        if not made.name and not made.contacts:
            raise Problem(N_("Write a name, or how to reach the person."), field="name")
        return made

    def values(self) -> dict[str, str]:
        return asdict(self)


NAMES = tuple(f.name for f in fields(IdentityFields))
