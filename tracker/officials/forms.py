"""One form for people, bodies, posts and groups, and the small one for a post somebody held."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_login import current_user

from tracker.core.date_fields import When
from tracker.core.earlier_versions import as_asked_for
from tracker.core.fields import Choice, Line, Number, Options, Tick, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.officials.identifiers import personal, shown
from tracker.officials.models import BodyKind, Capacity, IdentifierSystem, Official, OfficialKind, PostTitle
from tracker.officials.visibility import keepers

SYSTEMS = tuple(IdentifierSystem)


class OfficialForm(Form):
    """Shows the fields of the kind chosen; the style sheet hides the others, so that changing it loses nothing.

    Numbers stand in one field a system, several parted by ";". Fields that are rows of their own in the record do not
    carry the names of its relationships, so that they are filled by `_hanging`.
    """

    kind = Options(_l("Kind"), OfficialKind, required=_l("Choose what it is."))
    name = Line(_l("Name"), longest=200, required=_l("Write the name as it is usually written."))
    titles = Line(_l("Titles"), longest=80)
    body_kind = Choice(_l("Kind of body"), BodyKind, blank=_l("Not known"))
    post_title = Choice(_l("Which post"), PostTitle, blank=_l("Not said"))
    people = Number(_l("How many people"), least=1)
    body = Pick(_l("Belongs to"), blank=_l("Nothing above it, or not known"))
    place = Line(_l("Place"), longest=120)
    also = Words(_l("Also written"), longest=8_000)
    note = Words(_l("Public facts"), longest=20_000)
    npwp = Line(_l("NPWP (tax number)"))
    nitku = Line(_l("NITKU (place of business)"))
    nib = Line(_l("NIB (business number)"))
    nip = Line(_l("NIP (civil servant number)"))
    nik = Line(_l("NIK (identity number)"), longest=60)
    need = Line(_l("Why the personal number must be kept"))
    other = Line(_l("Other numbers"), longest=1_000)
    private_case = Pick(_l("Who may see it"), blank=_l("Everybody in the newsroom"))

    def __init__(self, *args: Any, record: Official | None = None, **kwargs: Any) -> None:
        self.keepers = keepers(current_user, record.private_case_id if record else None)
        if record is not None:
            kept = next((case for case in self.keepers if case.id == record.private_case_id), None)
            kwargs["data"] = {**_hanging(as_asked_for(record)), "private_case": kept}
        super().__init__(*args, record=record, **kwargs)
        self.private_case.offer(self.keepers, lambda case: _("Only those of %(code)s", code=case.code))

    def values(self) -> dict[str, Any]:
        """As `service.add_official` takes them."""
        values = super().values()
        values["aliases"] = values.pop("also").splitlines()
        need = values.pop("need")
        values["identifiers"] = [
            (system, text.strip(), need)
            for system in SYSTEMS
            for text in values.pop(system.value).split(";")
            if text.strip()
        ]
        return values

    @property
    def has_numbers(self) -> bool:
        """Whether the numbers should stand open."""
        fields = [self[system.value] for system in SYSTEMS]
        return any(f.data or f.errors for f in [*fields, self["need"]])


def _hanging(record: Official) -> dict[str, Any]:
    """What the form shows of the spellings and numbers of an official."""
    numbers = [row for row in record.identifiers if not row.removed]
    filled: dict[str, Any] = {"also": "\n".join(row.name for row in record.aliases if not row.removed)}
    for system in SYSTEMS:
        filled[system.value] = "; ".join(shown(system, row.value) for row in numbers if row.system is system)
    filled["need"] = next((row.need for row in numbers if personal(row.system, row.value)), "")
    return filled


class NewOfficialForm(OfficialForm):
    """A new entry may say at once which post the person holds, and answers for it that it is no second entry."""

    post = Pick(_l("Post"), blank=_l("None known"))
    new_post = Line(_l("Or a post that is not in the list"), longest=200)
    capacity = Choice(_l("Capacity"), Capacity, blank=_l("Not said"))
    held = When(_l("From when to when"))
    different = Tick(_l("It is somebody else"))
    # What may be the same, as `entering.refuse_second` found it.
    likes: list[dict[str, Any]] = []

    def values(self) -> dict[str, Any]:
        values = super().values()
        for name in ("post", "new_post", "capacity", "held", "different"):
            values.pop(name)
        return values


class TenureForm(Form):
    """A post somebody held. From a post's own page it asks for the person, else for the post."""

    person = Pick(_l("Who"), required=_l("Choose who held it."))
    post = Pick(_l("Post"), required=_l("Choose the post."))
    capacity = Choice(_l("Capacity"), Capacity, blank=_l("Not said"))
    held = When(_l("From when to when"))
