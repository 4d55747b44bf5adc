"""The messages WTForms brings, through our own catalogues (it has no Indonesian)."""

from flask_babel import gettext, ngettext

from tracker.core.i18n import N_

# Listed so that extraction finds them; the words are WTForms' own msgids.
BUILT_IN = (
    N_("Not a valid choice."),
    N_("Not a valid choice"),
    N_("This field is required."),
    N_("Not a valid integer value."),
    N_("Not a valid date value."),
    N_("Invalid input."),
    N_("Invalid email address."),
    N_("Choices cannot be None."),
    N_("Invalid Choice: could not coerce."),
    N_("CSRF token missing."),
    N_("CSRF failed."),
    N_("CSRF token expired."),
    N_("Invalid CSRF Token."),
    N_("Number must be between %(min)s and %(max)s."),
    N_("Number must be at least %(min)s."),
    N_("Number must be at most %(max)s."),
)


class WTFormsTranslations:
    """What WTForms asks of a catalogue. It fills %(names)s itself, so none are filled here."""

    def gettext(self, text: str) -> str:
        return str(gettext(text))

    def ngettext(self, one: str, many: str, number: int) -> str:
        return str(ngettext(one, many, number))
