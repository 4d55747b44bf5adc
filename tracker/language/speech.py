"""The rules of both languages as tables ready to search, and the patterns of who speaks."""

import re
from collections.abc import Iterable

from . import attempt_away, rules_en, rules_id
from .rule import Table
from .spans import any_of
from .spotting import Spotter

ANONYMOUS = Table(rules_id.ANONYMOUS, rules_en.ANONYMOUS)
NO_SOURCE = Table(rules_id.NO_SOURCE, rules_en.NO_SOURCE)
CONTACT = Table(rules_id.CONTACT, rules_en.CONTACT)
OUTCOMES = Table(rules_id.OUTCOMES, rules_en.OUTCOMES)
CHANNELS = Table(rules_id.CHANNELS, rules_en.CHANNELS)
ASSERTIONS = Table(rules_id.ASSERTIONS, rules_en.ASSERTIONS)
KEEPERS = Table(attempt_away.KEEPERS)
HEDGES = Table(rules_id.HEDGES, rules_en.HEDGES)
DETAILS = Table(rules_id.DETAILS, rules_en.DETAILS)
TABLES = {
    "anonymous": ANONYMOUS,
    "no_source": NO_SOURCE,
    "contact": CONTACT,
    "outcomes": OUTCOMES,
    "channels": CHANNELS,
    "keepers": KEEPERS,
    "hedges": HEDGES,
    "details": DETAILS,
    "assertions": ASSERTIONS,
}


def _also_capitalised(words: Iterable[str]) -> str:
    small = set(words)
    return any_of(small | {word.capitalize() for word in small})


_AFTER = _also_capitalised([*rules_id.SAID_AFTER, *(f"{verb}nya" for verb in rules_id.SAID_AFTER)])
_SAID = any_of(rules_en.SAID_AFTER)
# "kata Guntur", "katanya", "said Guntur", "he said".
VERB_FIRST = re.compile(
    rf"(?<!\w)(?:{_AFTER}|(?:{_SAID})(?: (?:he|she|they))?|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]a|[Dd]ia) (?:{_SAID}))(?!\w)"
)
# Behind a closed quotation any small word before a name is one of saying ("omel Sugeng", "herannya"), except these.
_NO_SAYING = (
    "di ke dari dan atau yang untuk pada dalam oleh kepada dengan karena agar saat ketika sebagai seperti milik karya tentang akan"
    " tidak juga itu ini tersebut adalah serta hingga sampai sejak bagi antara merek versi ala bertajuk berjudul bersama buatan"
    " bunyi isi demikian the a an of in on at to for from with by and or but is was were are as that which who when while after before his her its"
).split()
# Indonesian verbs stand bare before the one who speaks.
_SAYS_NOT = rf"(?!(?:{any_of(_NO_SAYING)}|(?:me[mnlr]|di|ter|ber)[a-z]{{4,}})(?!\w))"
_MAY_SAY = re.compile(_SAYS_NOT)
ANY_VERB = re.compile(
    rf"{_SAYS_NOT}[a-z]{{3,20}}(?:(?<=nya)(?![\w-])|(?= (?:[A-Z][a-z]|dia\b|ia\b|beliau\b|seorang |pria |perempuan |lelaki |ibu |bapak |warga ))(?<!nya))"
)
_POINTS_BACK = re.compile(r"(?<!^ta)nya$|(?:^| )(?:he|she|they|ia|dia)(?: |$)", re.IGNORECASE)
VERBS_LAST = Spotter(rf"(?<!\w)(?:{any_of({*rules_id.SAID_BEFORE, *rules_en.SAID_BEFORE})})(?!\w)")
VERB_LAST = VERBS_LAST.pattern
# What else stands between a speaker and words in quotation marks, and would be no verb of saying without them.
_UTTERS = (
    "bertanya menanyakan memotong menyela berseru berteriak menjerit berbisik membisikkan membalas menanggapi menyahut mencibir berkelakar bercanda"
    " berseloroh menggerutu mengomel memprotes memohon menegur menantang membentak menghardik mengumpat memaki meralat menyergah berucap bertutur"
    " berceloteh berkomentar berargumen beralasan berkeras berkukuh bersumpah bersaksi berorasi berkicau mencuit menirukan bergumam menggumam"
    " meyakinkan menasihati membujuk snapped shrugged laughed whispered shouted yelled muttered sighed texted retorted responded barked hissed"
    " grumbled cried exclaimed begged pleaded objected protested mused chimed asks wonders answered answers insists corrects corrected repeated repeats mengucapkannya mengatakannya mengulanginya melontarkannya mengulang mengulangi"
).split()
UTTERS = re.compile(
    rf"(?<!\w)(?:{any_of({*rules_id.SAID_BEFORE, *rules_en.SAID_BEFORE, *_UTTERS, 'put it', 'puts it', 'is heard', 'was heard', 'can be heard', 'could be heard'})})(?!\w)"
)
ACCORDING = re.compile(
    r"(?<!\w)(?:[Mm]enurut|[Mm]engutip|[Mm]eminjam (?:istilah|ungkapan|kata-kata)|[Aa]ccording to|[Ii]n the words of)(?!\w)"
)
# Where a name may stand that no post introduces.
NAME_AFTER = Spotter(
    rf"(?<!\w)(?:{_also_capitalised(rules_id.SAID_AFTER)}|[Mm]enurut|bernama|{_SAID}|[Aa]ccording to|named)[ \u00a0](?=[A-Z])"
)


def points_back(verb: str) -> bool:
    """Does a pronoun, or "-nya", stand for the speaker?"""
    return bool(_POINTS_BACK.search(verb))


def may_say(word: str) -> bool:
    """Could a small word behind a closed quotation be one of saying?"""
    return bool(_MAY_SAY.match(word))
