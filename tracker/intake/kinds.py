"""The kinds of findings, in the order a reporter goes through them, and the words for what was noticed."""

from collections.abc import Iterable

from tracker.core.i18n import N_, Vocabulary


class Kind(Vocabulary):
    PERSON = "person", N_("People")
    POST = "post", N_("Posts without a name")
    BODY = "body", N_("Bodies")
    SOURCE = "source", N_("Sources")
    QUOTE = "quote", N_("Quotes")
    CLAIM = "claim", N_("Claims to test")
    AMOUNT = "amount", N_("Amounts")
    DATE = "date", N_("Dates")
    ATTEMPT = "attempt", N_("Attempts to confirm")
    DETAIL = "detail", N_("Details that could give a source away")
    ANOMALY = "anomaly", N_("What does not fit together")


class Decision(Vocabulary):
    LATER = "", N_("Not yet")
    YES = "yes", N_("Accept")
    NO = "no", N_("Refuse")


# Findings that become officials, and what kind of official.
OFFICIAL_KINDS = {Kind.PERSON: "person", Kind.POST: "post", Kind.BODY: "body"}

ANOMALIES = {
    "instruments_mixed": N_("One deal under more than one name"),
    "acronym_mismatch": N_("Letters that do not fit the words"),
    "unclosed_quote": N_("A quotation is never closed"),
    "unopened_quote": N_("A quotation is never opened"),
    "reversed_quote": N_("Quotation marks the wrong way round"),
    "pejorative": N_("A pejorative for a source or an official"),
    "own_media_budget": N_("The outlet asked about its own budget: a conflict of interest"),
    "open_lead": N_("The outlet says it is still looking into this"),
    "numeral_missing": N_("The number is missing"),
    "malformed_number": N_("A number that cannot be read"),
    "words_differ": N_("Figures and words differ"),
    "negative": N_("An amount below zero"),
    "weekday_conflict": N_("The weekday and the date disagree"),
    "impossible_date": N_("There is no such day"),
    "suspicious": N_("A date that looks wrong"),
    "plural_source": N_("“Sources” in the plural, words that fit one person"),
    "hearsay": N_("Nobody is named for this"),
    "two_spellings": N_("One name in two spellings"),
    "acting_misnamed": N_("“Pejabat” where an acting holder (penjabat) is meant"),
    "after_publication": N_("A day after the article appeared"),
    "period_reversed": N_("A period that ends before it begins"),
    "duration_differs": N_("A duration that its dates do not make"),
    "parts_differ": N_("Parts that do not add up to their total"),
    "percent_differs": N_("A percentage that does not fit its figures"),
    "rate_differs": N_("A rate that does not make its sum"),
    "count_differs": N_("A list that holds more or fewer than it says"),
    "age_differs": N_("An age that the day of birth does not make"),
    "told_two_ways": N_("One figure told two ways"),
    "odd_word": N_("A word that looks misspelt: ask what was said"),
}
ODD = N_("Something does not fit")
# Why a sentence was taken for a claim.
CLAIMS = {
    "alleged": N_("hedged"),
    "reported": N_("hedged"),
    "hearsay": N_("nobody is named for this"),
    "harm": N_("harm"),
    "failure": N_("a fault"),
    "disuse": N_("out of use"),
    "short_life": N_("a short life"),
    "price": N_("a price"),
    "spent": N_("money spent"),
    "fiction": N_("something false"),
    "told": N_("said by somebody hidden"),
}
FLAGS = {
    "year_inferred": N_("the year is inferred"),
    "no_anchor": N_("counted from a day the text does not give"),
    "vague": N_("vague"),
    "weekday_conflict": N_("the weekday and the date disagree"),
    "impossible_date": N_("there is no such day"),
    "ambiguous_order": N_("day and month could be the other way round"),
    "numeral_missing": N_("numeral missing"),
    "ambiguous_separator": N_("point or comma: read it again"),
    "estimate": N_("an estimate"),
    "qualitative": N_("kept in words"),
    "unclosed": N_("never closed"),
    "unopened": N_("never opened"),
}
# Stands for a kind where all that nobody decided on and that is in no doubt is meant.
SURE = "sure"


def doubts(flags: Iterable[str]) -> list[str]:
    """What of `flags` asks for a second look, as texts to be translated."""
    return [FLAGS[flag] for flag in flags if flag in FLAGS]
