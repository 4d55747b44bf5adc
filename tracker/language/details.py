"""What could identify a source who is not to be named: what is told of them, what they tell of themselves, where they spoke."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from . import sentences
from .dates import When
from .findings import Finding, finding_at
from .quotes import Quote
from .sources import Source
from .spans import Along
from .speech import DETAILS
from .spotting import Text

Place = tuple[int, int, str]  # start, end, kind
# "Seorang | petugas lapangan Perumda | yang meminta …", "sopir ambulans itu, yang kami …": what the introduction tells.
_WISH = (
    r"(?:,? (?:yang|yg|dan|who|whose|and|but|sambil|seraya|sembari)(?= (?:\w+ )?(?:meminta|minta|enggan|ogah|tidak|tak|takut|khawatir|namanya|identitasnya|kami|keberatan|wanti|menolak|sengaja"
    r"|asked|spoke|requested|declined|refused|was not|were not|name|names))|,? speaking on)"
)
_INTRODUCED = re.compile(
    rf"(?P<one>(?:seorang|salah satu|salah seorang|an?|one) )?(?P<who>.{{4,160}}?)(?: (?:itu|ini|tersebut))?(?=,?$|{_WISH})",
    re.I,
)
# "Sumber kami di gudang penyangga yang minta dirahasiakan"
_SOURCE_AT = re.compile(
    rf"(?P<one>(?:nara)?sumber)(?: \w+)? (?P<who>(?:di|dari) .{{3,80}}?)(?: (?:itu|ini|tersebut))?(?=,?$|{_WISH})", re.I
)
_OF_SELF = re.compile(
    r"(?:,? yang [^.,\n“”\"]{3,90},?)?,? (?:juga )?mengaku (?!tidak|belum|tak |bahwa)(?P<told>[^.,;“”\"\n]{6,110})"
)
_NO_DETAIL = frozenset(
    "sumber narasumber orang pria perempuan lelaki wanita warga source person man woman people mereka katanya ujarnya tuturnya"
    " ungkapnya ucapnya he she they ia dia dan seraya".split()
)
# What somebody says that they did or saw: not what they think, want or do not know.
# Why they wish so: "minta namanya tidak ditulis karena | kontraknya habis bulan depan".
_REASON = re.compile(
    r",? (?:karena|sebab|lantaran|gara-gara|mengingat|because|as|since) (?!(?:ia |dia |he |she |they )?(?:takut|khawatir|alasan|tidak|tak|belum|faktor|demi|menyangkut|keamanan|keselamatan|afraid|fear|of|not|the matter))(?P<why>[^.,;“”\"\n]{8,90}?)(?=[.,;\n]| (?:mengatakan|menyebut|menuturkan|mengaku|bercerita|membenarkan|menjelaskan|mengungkapkan|said|told)(?!\w)|$)"
)
_DID = re.compile(
    r"(?<!\w)(?<!seingat )(?<!setahu )(?<!menurut )(?<!tahu )(?:[Ss]aya|[Aa]ku|[Bb]eta|[Gg]u[ae]|[Kk]atong|[Tt]orang|[Kk]ami|I|[Ww]e) (?!(?:tidak|tak|ndak|gak|nggak|tdk|kira|rasa|pikir|harap|takut|mau|ingin|minta|mohon|bisa|boleh|heran|kecewa"
    r"|setuju|yakin|akan|percaya|sedih|malu|kesal|dan|di|do|don|did not|think|hope|want|believe|fear|would|will|can|could|feel|ini|itu|hanya ingin|semua|pasti|harus|juga tidak|belum|siap|do not|tahu|tau|know)(?!\w))"
    r"[a-z][^.,;!?“”\"\n]{5,100}"
)
_MANNER = re.compile(
    r"(?<!\w)(?:sambil|sembari|seraya|dengan (?=suara|nada|logat|tangan|wajah|mata|mulut)|while |with (?=his|her|their))(?! ?(?:menambah|mengata|meminta|minta|menegas|berharap|menyebut|terta|terseny|berlalu|laugh|smil))[^.,;“”\"\n]{4,90}"
)
_WHERE = re.compile(
    r"(?<!\w)(?:di (?:sebuah |salah satu |dalam |luar )?(?:warung|kedai|kafe|rumah|teras|bengkel|lapangan|kantin|halaman|masjid|gereja|parkiran|hotel|tepi|pinggir|belakang|depan|samping|dekat|seberang|pasar|pelabuhan"
    r"|dermaga|terminal|pos|gudang|kebun|sawah|kampus|sekolah|kota|ruang|lobi|taman|makam|surau|balai|kantor|toko|kos|kamar|kandang|pondok)(?!\w)[^.,;“”\"\n]{0,80}"
    r"|(?:lewat|melalui|via) (?:pesan|telepon|sambungan|panggilan|aplikasi|surat|whatsapp)[^.,;“”\"\n]{0,40}"
    r"|(?:selepas|seusai|sehabis|sebelum|saat|ketika) [a-z][^.,;“”\"\n]{2,40}"
    r"|(?:at|in|on|by|near|behind|outside) (?:his|her|their|the|a|an) [^.,;“”\"\n]{3,60})"
)
# The sentence behind that goes on about whoever spoke: "Ia guru olahraga dan …", "Staf itu, yang biasa …, mengaku …".
_ABOUT = re.compile(
    r"(?:(?:Ia|Dia|Beliau|He|She|Keduanya)|The (?P<one>[a-z]{3,15})(?=,? (?:who|has|had|keeps|lives|works|does|is|was) )|Logat [A-Z]\w+nya|(?:Kami|We) (?:bertemu|berjumpa|menemuinya|berbincang|met)(?: dengannya| him| her)?|(?:Lelaki|Perempuan|Pria|Wanita|Bapak|Ibu|Sumber|(?P<noun>(?!Media|Redaksi|Koran|Portal|Kantor)[A-Z][a-z]{3,12}))(?: itu| ini| tersebut|(?= yang)),?|(?:Rumah|Shift-|Tangan|Suami|Istri|Anak|Wajah|Suara|Mata|Motor|Mobil|Baju|Jaket|Ayah|Ibu|Usia|Umur|Kakak|Adik|Tubuh|Badan|Logat)nya)(?: juga| pun| kini| sendiri)?,? "
    r"(?P<told>[^\n“”\"]{6,160}?)(?=[.;\n“”\"]|$)"
)
_SAYS = re.compile(
    r"(?:menambah|mengata|menyebut|menilai|menduga|menjelas|berharap|meminta|minta|tidak |tak |belum |enggan|membantah|menegas|menuding|menutur|mengungkap|mengklaim|menolak|mengimbau|menyaran"
    r"|said|added|says|denied|declined|did not|asked|believes|bilang|berujar|berkata|menyatakan|membenarkan)"
)
_ADMITS = re.compile(r"(?:mengaku|mengakui|mengatakan) (?:bahwa )?")
_STOP = re.compile(r"[.\n“\"]")
REACH = 220  # characters behind speech in which the words of whoever says it end


def read(text: str, sources: list[Source], quotes: list[Quote], days: list[When]) -> list[Finding]:
    """The details of every anonymous source of `text`, in its order; none lies within another."""
    hidden = [source for source in sources if source.anonymous]
    spoken = [quote for quote in quotes if quote.anonymous]
    by_words = [*_by_words(text, [*hidden, *spoken], quotes, days)]
    found = [
        *(place for source in hidden for place in [*_introduced(source), *_admitted(text, source)]),
        *(place for quote in spoken for place in [*_of_themselves(text, quote), *_where_they_spoke(text, quote)]),
        *_told_behind(text, [*hidden, *spoken], quotes),
    ]
    return [finding_at(text, *place) for place in _outermost([*by_words, *_whole(found, by_words)])]


def _whole(found: Iterable[Place], by_words: Iterable[Place]) -> Iterator[Place]:
    """Those in which the tables know no more than one thing: what these tell apart stays apart."""
    starts = sorted(start for start, _end, _kind in set(by_words))
    for place in found:
        if bisect_left(starts, place[1]) - bisect_left(starts, place[0]) < 2:
            yield place


def _outermost(places: Iterable[Place]) -> Iterator[Place]:
    """Of two kinds for the same words the first one, the tables', holds."""
    end = -1
    for place in sorted(places, key=lambda place: (place[0], -place[1])):
        if place[1] > end:
            yield place
            end = place[1]


def _by_words(text: str, hidden: list[Source | Quote], quotes: list[Quote], days: list[When]) -> Iterator[Place]:
    """What the tables know, in the sentences that introduce or quote them."""
    heard, spoken, told, telling = Along(hidden), Along(quotes), Along(days), Along(DETAILS.read(text))
    for start, end in Text(text).once(sentences.split):
        if heard.first(start, end) is None:
            continue
        yield from ((hit.start, min(hit.end, end), hit.key) for hit in telling.within(start, end))
        yield from ((d.start, d.end, "time") for d in told.within(start, end) if not spoken.covers(d.start))


def _introduced(source: Source) -> Iterator[Place]:
    """Their trade or place, as the words that introduce them tell it."""
    found = _SOURCE_AT.match(source.text) or _INTRODUCED.match(source.text)
    if not found or source.kind == "source_plural" or source.text.lower().startswith("oknum"):
        return
    first = found["who"].lower().split()[0]
    if first not in _NO_DETAIL and (found["one"] or found["who"][0].islower() or " " in found["who"]):
        yield source.start + found.start("who"), source.start + found.end("who"), "job"


def _admitted(text: str, source: Source) -> Iterator[Place]:
    """What they tell of themselves without quotation marks: "mengaku dibayar harian oleh mandor"."""
    if told := _OF_SELF.match(text, source.end):
        yield told.start("told"), told.end("told"), "told"
    inside = not source.kind.startswith("promise")
    why = _REASON.search(text, source.start, source.end) if inside else _REASON.match(text, source.end)
    if why:
        yield why.start("why"), why.end("why"), "told"


def _of_themselves(text: str, quote: Quote) -> Iterator[Place]:
    yield from ((m.start(), m.end(), "eyewitness") for m in _DID.finditer(text, quote.start, quote.end))


def _where_they_spoke(text: str, quote: Quote) -> Iterator[Place]:
    stop = _STOP.search(text, quote.end + 2, quote.end + REACH)
    end = stop.start() if stop else min(len(text), quote.end + REACH)
    yield from ((m.start(), m.end(), "appearance") for m in _MANNER.finditer(text, quote.end, end))
    yield from ((m.start(), m.end(), "meeting") for m in _WHERE.finditer(text, quote.end, end))


def _told_behind(text: str, hidden: list[Source | Quote], quotes: list[Quote]) -> Iterator[Place]:
    """What the next sentences tell of whoever was heard, while these begin with them."""
    heard, named = Along(hidden), Along([quote for quote in quotes if not quote.anonymous])
    about, called = (
        False,
        {word.lower().strip(",.") for source in hidden for word in source.text.split() if isinstance(source, Source)},
    )
    for start, end in Text(text).once(sentences.split):
        if heard.first(start, end) is not None or heard.covers(start):
            about = named.first(start, end) is None
            continue
        found = _ABOUT.match(text, start, end) if about else None
        noun = found and (found["noun"] or found["one"])
        if noun and noun.lower() not in called:
            found = None
        about = found is not None
        if found and not _SAYS.match(found["told"]):
            admits = _ADMITS.match(found["told"])
            yield found.start("told") + (admits.end() if admits else 0), found.end("told"), "told"
