"""The form of a document record."""

from flask_babel import lazy_gettext as _

from tracker.core.date_fields import When
from tracker.core.fields import Line, Options, Words
from tracker.core.forms import Form
from tracker.core.pick_fields import Pick
from tracker.evidence.models import Holding


class DocumentForm(Form):
    title = Line(
        _("What it is"),
        required=_("Say what the document is."),
        description=_("As it calls itself: DPA of Dinas Kominfo, 2023. No name of a protected source."),
    )
    holding = Options(_("Do we have it"), Holding, default=Holding.WANTED)
    issuer = Pick(_("Issued by"), blank=_("Not known"))
    identifier = Line(
        _("Number or identifier"), longest=120, description=_("The number of the letter, the contract, the RUP.")
    )
    issued = When(_("Dated"), description=_("As it says, or as much as is known: 13 Juli 2023, 2023."))
    where = Line(
        _("Where it can be had"),
        description=_("An office, an archive, an address on the web. Never who would hand it over."),
    )
    note = Words(
        _("Note"),
        longest=10_000,
        description=_(
            "What it shows, or why it is needed. Asked for under UU KIP: the registration number and the day; "
            "the body has 10 working days to answer."
        ),
    )
