"""The words for the doubts of a reading, kept with an amount as keys with spaces between."""

from tracker.core.i18n import N_

# The doubts of a reading, as notes under a figure; the others speak for themselves.
DOUBTS = {
    "numeral_missing": N_("numeral missing"),
    "ambiguous_separator": N_("point or comma: read it again"),
    "ambiguous_scale": N_("“M” can mean two things"),
    "scale_inferred": N_("scale taken from the next figure"),
    "per_more": N_("counted by more than one thing: see the words"),
    "negative": N_("below zero"),
    "words_differ": N_("figures and words differ"),
    "english_grouping": N_("commas read as thousands"),
    "estimate": N_("an estimate"),
    "currency_inferred": N_("currency not written"),
    "by_hand": N_("figures set by hand"),
}
# All that a reading may be doubted for, as the history tells it.
ALL = DOUBTS | {"percent_of": N_("a part of a sum"), "qualitative": N_("kept in words")}
