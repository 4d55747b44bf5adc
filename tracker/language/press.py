"""What the press calls itself in an article: its common words, and the outlet's own name.

An outlet's name is a name like any other. Where it is learnt from the text, the rules read a sign in its stead that
stands among the words of the press: "dihubungi Kabar Pagi" reads as "dihubungi wartawan" does.
"""

import re
from collections.abc import Collection, Iterator

from .calendar_names import MONTH_OF, WEEKDAY_OF
from .first_names import ALSO_COMPANIES, GIVEN_NAMES
from .gazetteer import PLACES
from .spotting import Spotter, Text

# The sign: a letter that begins no word, and a mark for every further character, so that all places stay the same.
_LETTER, _REST = "ǂ", "·"
OWN_NAME = f"{_LETTER}{_REST}*"
_PAPER_ID = r"(?:media|koran|harian|surat kabar|majalah|tabloid|portal|situs|buletin|laman|stasiun|siniar)"
PRESS_ID = (
    rf"(?:(?:(?:wartawan|jurnalis|reporter|redaksi|tim|awak)(?: (?:kami|{_PAPER_ID} ini|{OWN_NAME}))|{_PAPER_ID} ini|tim (?:liputan|redaksi|cek fakta)(?: kami| {OWN_NAME})?"
    rf"|wartawan|jurnalis|pewarta|awak media|awak pers|media|kami|redaksi|reporter|pers|{OWN_NAME}))"
)
_PAPER_EN = r"(?:newspaper|paper|outlet|website|publication|reporter|news (?:site|organi[sz]ation|agency|team)|magazine|bulletin|station|newsroom)"
PRESS_EN = (
    rf"(?:we|us|i|(?:our |an? |the |several |local )?(?:reporters?|journalists?|correspondents?)|(?:this|our) {_PAPER_EN}"
    rf"|(?:the )?(?:post|times|gazette|guardian|tribune)|(?:the )?{OWN_NAME}(?: reporter)?)"
)

ASKS = Spotter(rf"(?<!\w)(?:{PRESS_ID}|{PRESS_EN})(?!\w)", low=True)

_NAME = r"(?P<name>(?:[A-Z]\w+|detik[A-Za-z]+)(?:\.\w+)?(?: [A-Z]\w+){0,2})"
# "Kupang (ANTARI) -", "TEMPOH.CO, Jakarta -", "SIGLI | Laman Nanggroe –", "Jayapura, Kabar Mambruk –", "tirtaku.id -".
_DATELINE = re.compile(
    r"(?:(?P<site>[A-Za-z][\w-]+)\.[A-Za-z]{2,6}(?:\.[a-z]{2})?(?:, [A-Z][\w ]{2,30})?"
    r"|[A-Z][\w .]{2,30}?(?:, [A-Z][\w ]{2,20})?(?: ?[,|] ?| \()(?P<name>[A-Za-z][\w-]+(?:[. ]\w+){0,2})\)?) ?(?:-{1,2}|–|—|//) ?"
)
# By whom somebody was asked: nobody else stands there without a word of their own.
_ASKED_BY = Spotter(
    r"(?:dihubungi|ditemui|ditanya|ditanyai|ditanyakan|dicegat|dikonfirmasi|dijumpai|diwawancarai|dimintai (?:konfirmasi|tanggapan|komentar|penjelasan)|(?:menjawab|menanggapi) (?:daftar )?pertanyaan(?: tertulis)?|panggilan|telepon|wartawan|jurnalis|reporter"
    r"|(?:asked|contacted|reached|questioned|interviewed|approached|pressed) by(?: the)?|(?:questions|inquiry|enquiry|inquiries|query|queries) (?:sent )?(?:from|by)(?: the)?)(?= )",
    low=True,
)
_BEHIND = re.compile(rf" (?:oleh |The )?{_NAME}")
# What papers are called, so that "kepada Suara Pantura", "told the Banda Courier" are known for what they are.
_OUTLET = (
    r"(?:(?:Koran|Harian|Majalah|Tabloid|Portal|Radar|Suara|Kabar|Warta|Lensa|Berita|Gema|Jurnal|Radio|Tribun|Pena|Media)(?: [A-Z]\w+){1,2}"
    r"|(?:[A-Z]\w+ ){1,2}(?:Post|Pos|News|Kini|Online|Times|Gazette|Guardian|Tribune|Herald|Courier|Chronicle|Voice|Observer|Ledger|Journal|Mail|Mirror|Telegraph|Monitor|Press|Daily|Weekly|Record|Standard|Examiner|Inquirer|Dispatch|Bulletin|Docket|Ekspres|Pagi|Sore))"
)
_CALLED = Spotter(
    rf"[Tt]he (?P<short>Herald|Courier|Echo|Chronicle|Observer|Sentinel|Dispatch|Argus|Inquirer|Examiner|Mirror|Telegraph|Ledger|Globe|Star)(?! [A-Z])(?!\w)|(?:[Kk]epada|[Dd]ari|[Oo]leh|redaksi|tim|told the|told|[Bb]y the|from the|[Tt]he) (?P<name>{_OUTLET})(?!\w)"
)
# To whom somebody spoke: "Kepada Kabar Fiskal ia beralasan", "katanya kepada Halmahera Kini lewat Zoom".
_TOLD = Spotter(
    rf"[Kk]epada {_NAME},? (?=(?:ia|dia|beliau|lewat|melalui|via|yang (?:bertanya|menanya\w+|menghubungi\w*|menemui\w*|menelepon\w*)) )"
    rf"|Kepada {_NAME.replace('name', 'first')}, "
)
# Who asks, where nobody of that name is known: "Kabar Pagi telah menghubungi", "Tutur Tana coba".
_ASKS = Spotter(
    r"(?:menghubungi|menelepon|mengontak|menyurati|mendatangi|menemui|menyambangi|bertandang|bertamu|mengonfirmasi|mengklarifikasi|menanyakan|menanyai|bertanya|mewawancarai|mengejar|mencegat|contacted|approached|reached|visited|emailed|phoned|telephoned|rang|asked|messaged|sought|berupaya|berusaha|mencoba|coba"
    r"|(?:meminta|minta|mengajukan|mengirim|mengirimkan|melayangkan|menyampaikan|mengupayakan) (?:\w+ ){0,2}(?:penjelasan|konfirmasi|tanggapan|klarifikasi|wawancara|pertanyaan|keterangan|surat)|(?:sent|submitted|put|emailed) (?:\w+ ){0,3}(?:questions|requests?|queries|inquiry|letter|messages?|emails?))(?!\w)",
    low=True,
)
_BEFORE = re.compile(
    rf"(?:^|\n|[.!?”\"] |, |(?:menyarankan|meminta|minta|mempersilakan|menyilakan|menyuruh|The|the|ketika|saat|[Ww]artawan|[Tt]im|[Uu]paya|[Rr]edaksi|[Jj]urnalis) ){_NAME}"
    r"(?: (?:juga|telah|sudah|sempat|pernah|kembali|lebih dulu|masih|berupaya|mencoba|dua kali|tiga kali|beberapa kali|berkali-kali|has|had|have|also|then|repeatedly|twice)){0,3} $"
)
REACH = 70  # characters before an asking verb in which the one who asks stands
FEWEST = 5  # letters that a short form of a site's name has: "Kompas" of "kompas.net"
# Bodies and offices ask as well.
_BODIES = (
    "komisi dinas inspektorat ombudsman pansus polres polda polisi polsek kejari kejati kejaksaan jaksa penyidik dprd dpr kpk bpk bpkp komnas auditor warga majelis"
    " hakim mayor governor regent minister director president senator secretary spokesman spokeswoman judge prosecutor whatsapp zoom telegram messenger facebook instagram tim satgas fraksi panitia bupati wali gubernur camat kepala ketua direktur pemkab pemkot pemprov kementerian badan lembaga yayasan bank pt cv ud lsm"
    " prosecutors police investigators lawmakers residents the a an"
).split()
_NO_OUTLET = frozenset(
    {
        *MONTH_OF,
        *WEEKDAY_OF,
        *_BODIES,
        *"sekda sekdes sekwan kades kadis kabid kabag kasi kapolres kapolsek kapolda kajari kajati lurah wakil sekretaris bendahara humas plt pj inspektur manajer pengacara dr ir hj nomor".split(),
        *"pak bu bapak ibu dia ia kami mereka yang upaya rp he she they we".split(),
    }
)


def written(text: Text) -> Text:
    """`text`, whose small letters have the sign of the press in place of the outlet's own name, where one is learnt."""
    names = {name for name in _named(text) if name not in PLACES and _may_be_outlet(name.split()[0])}
    spans = _standing(text, names)
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


def _standing(text: str, names: Collection[str]) -> list[tuple[int, int]]:
    """Where the names stand as whole words, of two at one place the longer one.

    No pattern is made of them: `re` would keep it, and words of an article with it.
    """
    ends: dict[int, int] = {}
    for name in sorted(names, key=len):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not _WORDLY.match(text[start - 1 : start]) and not _WORDLY.match(text, end):
                ends[start] = end
            start = text.find(name, start + 1)
    spans, beyond = [], 0
    for start, end in sorted(ends.items()):
        if start >= beyond:
            spans.append((start, end))
            beyond = end
    return spans


_WORDLY = re.compile(r"\w")


def _may_be_outlet(first: str) -> bool:
    return first.lower() not in _NO_OUTLET and (first not in GIVEN_NAMES or first in ALSO_COMPANIES)


def names(text: Text, place: int) -> bool:
    """Does the outlet's own name stand at a place of a text as `written`?"""
    return text.low.startswith(_LETTER, place)


def own(text: Text, place: int) -> bool:
    """Does a place lie within the outlet's own name?"""
    return text.low[place] in (_LETTER, _REST)


def _named(text: Text) -> Iterator[str]:
    """The outlet's name and its short forms: from the line in front, and from where it asks and is answered."""
    begins = next((place for place in range(len(text)) if not text[place].isspace()), 0)
    if dateline := _DATELINE.match(text, begins):
        name = dateline["site"] or dateline["name"]
        yield name
        site = name.split(".")[0].lower()
        begins = (site[:size] for size in range(FEWEST, len(site) + 1))
        short = (word.capitalize() for word in begins if word in text.words)
        yield from (word for word in short if word not in PLACES and word.lower() not in text)
    for cue in _ASKED_BY.all(text):
        if behind := _BEHIND.match(text, cue.end()):
            yield behind["name"]
    for told in _TOLD.all(text):
        yield told[told.lastgroup or 0]
    yield from (called["name"] or called["short"] for called in _CALLED.all(text))
    for cue in _ASKS.all(text):
        before = _BEFORE.search(text, max(0, cue.start() - REACH), cue.start())
        if before:
            yield before["name"]
