"""What the press calls itself in an article: its common words, and the outlet's own name.

An outlet's name is a name like any other. Where it is learnt from the text, the rules read a sign in its stead that
stands among the words of the press: "dihubungi Kabar Pagi" reads as "dihubungi wartawan" does.
"""

import re
from collections.abc import Iterator

from .calendar_names import MONTH_OF, WEEKDAY_OF
from .gazetteer import PLACES
from .spans import any_of
from .spotting import Spotter, Text
from .words import ALSO_COMPANIES, GIVEN_NAMES

# The sign: a letter that begins no word, and a mark for every further character, so that all places stay the same.
_LETTER, _REST = "ǂ", "·"
OWN_NAME = f"{_LETTER}{_REST}*"
PRESS_ID = (
    rf"(?:wartawan(?: kami| media ini)?|jurnalis|awak media(?: ini)?|media(?: ini)?|kami|redaksi|reporter|pers"
    rf"|koran ini|tabloid ini|portal ini|tim kami|{OWN_NAME})"
)
PRESS_EN = (
    r"(?:we|reporters?|journalists?|this (?:newspaper|outlet|website|publication|reporter|news site)"
    rf"|post|times|gazette|guardian|tribune|{OWN_NAME})"
)

_NAME = r"(?P<name>(?:[A-Z]\w+|detik[A-Za-z]+)(?:\.\w+)?(?: [A-Z]\w+){0,2})"
# "Kupang (ANTARI) -", "TEMPOH.CO, Jakarta -", "SIGLI | Laman Nanggroe –", "Jayapura, Kabar Mambruk –", "tirtaku.id -".
_DATELINE = re.compile(
    r"(?:(?P<site>[A-Za-z][\w-]+)\.[A-Za-z]{2,6}(?:\.[a-z]{2})?(?:, [A-Z][\w ]{2,30})?"
    r"|[A-Z][\w .]{2,30}?(?:, [A-Z][\w ]{2,20})?(?: ?[,|] ?| \()(?P<name>[A-Za-z][\w-]+(?:[. ]\w+){0,2})\)?) ?(?:-{1,2}|–|—|//) ?"
)
# By whom somebody was asked: nobody else stands there without a word of their own.
_ASKED_BY = Spotter(
    r"(?:dihubungi|ditemui|ditanya|ditanyai|dicegat|dikonfirmasi|dijumpai|diwawancarai|panggilan|telepon)(?= )",
    low=True,
)
_BEHIND = re.compile(rf" {_NAME}")
# To whom somebody spoke: "Kepada Kabar Fiskal ia beralasan", "katanya kepada Halmahera Kini lewat Zoom".
_TOLD = Spotter(
    rf"[Kk]epada {_NAME},? (?=(?:ia|dia|beliau|lewat|melalui|via) )|Kepada {_NAME.replace('name', 'first')}, "
)
# Who asks, where nobody of that name is known: "Kabar Pagi telah menghubungi", "Tutur Tana coba".
_ASKS = Spotter(
    r"(?:menghubungi|mendatangi|menemui|menyambangi|bertandang|mengonfirmasi|mengklarifikasi|menanyakan|mewawancarai|mengejar|contacted|approached|reached|visited|emailed|phoned|rang|asked|berupaya|mencoba|coba"
    r"|(?:meminta|minta) (?:penjelasan|konfirmasi|tanggapan|klarifikasi|wawancara))(?!\w)",
    low=True,
)
_BEFORE = re.compile(
    rf"(?:^|\n|[.!?”\"] |, |(?:menyarankan|meminta|minta|mempersilakan|menyilakan|menyuruh) ){_NAME}(?: (?:juga|telah|sudah|sempat|pernah|kembali|lebih dulu|masih|berupaya|mencoba)){{0,3}} $"
)
REACH = 70  # characters before an asking verb in which the one who asks stands
FEWEST = 5  # letters that a short form of a site's name has: "Kompas" of "kompas.net"
# Bodies and offices ask as well.
_BODIES = (
    "komisi dinas inspektorat ombudsman pansus polres polda polisi polsek kejari kejati kejaksaan jaksa penyidik dprd dpr kpk bpk bpkp komnas auditor warga majelis"
    " hakim tim satgas fraksi panitia bupati wali gubernur camat kepala ketua direktur pemkab pemkot pemprov kementerian badan lembaga yayasan bank pt cv ud lsm"
    " prosecutors police investigators lawmakers residents the a an"
).split()
_NO_OUTLET = frozenset(
    {*MONTH_OF, *WEEKDAY_OF, *_BODIES, *"pak bu bapak ibu dia ia kami mereka yang upaya rp he she they we".split()}
)


def written(text: Text) -> Text:
    """`text`, whose small letters have the sign of the press in place of the outlet's own name, where one is learnt."""
    names = {name for name in _named(text) if name not in PLACES and _may_be_outlet(name.split()[0])}
    spans = [found.span() for found in re.finditer(rf"(?<!\w)(?:{any_of(names)})(?!\w)", text)] if names else []
    if not spans:
        return text
    low, end = [], 0
    for start, stop in spans:
        low += [text.low[end:start], _LETTER, _REST * (stop - start - 1)]
        end = stop
    again = Text(str(text))
    again.low = "".join([*low, text.low[end:]])
    again.words = {**text.words, _LETTER: [start for start, _stop in spans]}
    return again


def _may_be_outlet(first: str) -> bool:
    return first.lower() not in _NO_OUTLET and (first not in GIVEN_NAMES or first in ALSO_COMPANIES)


def names(text: Text, place: int) -> bool:
    """Does the outlet's own name stand at a place of a text as `written`?"""
    return text.low.startswith(_LETTER, place)


def _named(text: Text) -> Iterator[str]:
    """The outlet's name and its short forms: from the line in front, and from where it asks and is answered."""
    begins = next((place for place in range(len(text)) if not text[place].isspace()), 0)
    if dateline := _DATELINE.match(text, begins):
        name = dateline["site"] or dateline["name"]
        yield name
        site = name.split(".")[0].lower()
        short = (word.capitalize() for word in text.words if len(word) >= FEWEST and site.startswith(word))
        yield from (word for word in short if word not in PLACES and word.lower() not in text)
    for cue in _ASKED_BY.all(text):
        if behind := _BEHIND.match(text, cue.end()):
            yield behind["name"]
    for told in _TOLD.all(text):
        yield told[told.lastgroup or 0]
    for cue in _ASKS.all(text):
        before = _BEFORE.search(text, max(0, cue.start() - REACH), cue.start())
        if before:
            yield before["name"]
