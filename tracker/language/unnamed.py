"""Speakers whom the text does not name, where they speak: "kata sopir truk itu", "a driver in his forties said".

What makes somebody a hidden source of the whole article stands in `sources`; here any word for a person will do, as
it stands right beside a quotation.
"""

import re
from typing import NamedTuple

_KIN = "istri|suami|anak|adik|kakak|ibu|bapak|ayah|orang tua|sepupu|keponakan|paman|bibi|nenek|kakek|kerabat|teman|kawan|rekan|tetangga|atasan|bawahan|majikan|ajudan|sekretaris|staf"
_PERSON = (
    "warga|wartawan|jurnalis|reporter|awak media|suara perempuan|suara pria|suara lelaki|suara wanita|petugas|pegawai|pejabat|sumber|saksi|korban|guru|pedagang|nelayan|petani|tokoh|karyawan|karyawati|satpam|resepsionis|operator"
    "|sopir|supir|kernet|buruh|pekerja|perawat|bidan|dokter|kader|mahasiswa|mahasiswi|siswa|siswi|pelajar|penjaga|tukang|penjual|pembeli|pemilik"
    "|pengelola|orang|pria|wanita|perempuan|lelaki|laki-laki|pemuda|pemudi|remaja|orang dalam|orang dekat|bocah|gadis|janda|emak|mandor|kuli|penumpang|pelanggan|pasien"
    "|pengemudi|pengendara|pengunjung|pengusaha|kontraktor|rekanan|penyidik|polisi|jaksa|hakim|auditor|massa|pengunjuk rasa|pendemo|demonstran"
    "|peserta|penonton|jemaah|jemaat|narasumber|informan|nakhoda|kapten|juragan|tengkulak|calo|makelar|preman|aktivis|relawan|penyintas|pelapor"
    "|terlapor|tersangka|terdakwa|pelaku|penghuni|penyewa|pensiunan|veteran|honorer|kasir|teller|bendahara|penerima bantuan|wali murid|pelayan"
    "|penggugat|tergugat|asn|pns|pembantu|pengasuh|santri|ustaz|pemulung|pengemis|pengungsi|transmigran|peternak|perajin|pengrajin|penambang"
)
_MANY = "dua|tiga|empat|lima|beberapa|sejumlah|sebagian|para|banyak"
_SOME = rf"(?:seorang|salah (?:satu|seorang)|seseorang|sang|si|(?:{_MANY})(?= (?:orang |mantan |bekas )?(?:{_PERSON})(?!\w)))"
_FORMER = r"(?:(?:mantan|bekas|eks|oknum|calon) )?"
# What they belong to may stand behind, but no name: who is named is not hidden.
_PLACE = r"(?: (?:Dinas|Desa|Dusun|Kampung|Nagari|Kelurahan|Kecamatan|Kabupaten|Kota|PT|CV|Kantor|Badan|Bank|Puskesmas|Rumah|Pasar|Fakultas|Universitas|Jalan|[A-Z]{2,})(?: (?:[A-Z][\w-]+|[0-9]+)){0,4})"
_REST = rf"(?:(?: berinisial [A-Z]{{1,3}}(?!\w))|(?: [a-z0-9][\w/'’-]*){{0,6}}?{_PLACE}?)"
_THAT = r"itu|ini|tersebut|tadi"
# Where the plain words for somebody end.
_EDGE = rf"(?=[,.;:!?“”\"\n(]|$| (?:{_THAT}|saat|ketika|kepada|di|dari|pada|dalam|usai|yang|sambil|sembari|seraya|dengan|menirukan|seperti|sebagaimana|lalu)(?!\w))"
_AFTER = re.compile(
    rf"[ \u00a0](?P<who>(?:yang (?:paling )?(?:tua|muda|lain|satu)(?= ?[.,\n])|salah (?:seorang|satu)(?= (?:di antara|dari|warga|guru)| ?[.,\n])|{_SOME} {_FORMER}[a-z][\w-]*|{_FORMER}(?:(?:{_PERSON}|{_KIN})(?:nya)?|(?<=mantan )[a-z]+|(?<=bekas )[a-z]+|(?<=eks )[a-z]+)(?![\w-])){_REST})"
    + _EDGE
)
_OPENS = re.compile(
    rf"(?P<who>(?:(?P<some>{_SOME.replace('(?:', '(?i:', 1)}) {_FORMER}[a-z][\w-]*|(?i:{_FORMER}(?:{_PERSON}))(?:nya)?(?![\w-])|(?i:{_KIN})(?:nya| (?:korban|terdakwa|tersangka|pelaku|siswa|santri|bayi|mempelai|saksi))(?![\w-])){_REST})"
    r"(?P<edge>,| (?:itu|ini|tersebut|tadi|yang|di|dari)(?!\w)|(?= (?:juga |pun |hanya |sempat |lalu |kemudian |langsung |malah |justru |ikut |turut )?"
    r"(?:(?!menteri)me(?:[mn][a-z]{3,}|[lrwy][aiueo][a-z]{3,})|(?!berita|beras)ber[a-z]{3,}|(?P<passive>(?:di|ter)[a-z]{3,})|tidak|tak|enggan|geram|marah|kesal|kecewa|takut|tertawa|tersenyum|menangis|protes|bilang|minta|angkat)(?!\w)))"
)

# English: a word for a person may be told by its end, but for things that end alike.
_THING = (
    "letter paper order number river water winter summer matter corner banner poster sticker document statement agreement government parliament department"
    " power tower answer offer charter register folder parcel sensor motor tumor error factor sector mirror floor door moment amount event comment element"
    " incident accident account percent center theater chapter quarter plant grant tent court report"
).split()
_ONE = (
    rf"(?!(?:{'|'.join(_THING)})(?!\w))(?:[a-z-]{{2,}}(?:er|or|ist|ian|ant|ent|eman|man|woman|person|ee)|nurse|clerk|aide|cook|guard|monk|priest|chief|boss|pupil|friend|colleague|relative"
    r"|widow|cousin|uncle|aunt|guest|judge|mate|official|insider|witness|source|[0-9]{2}-year-old(?: [a-z]+)?|intern|coach|pilot|tenant|girl|boy|youth|elder|trustee|diplomat|victim|go-between|neighbour|neighbours)"
)
_DETERMINER = r"(?:an?|one|another|the|two|three|several|some)"
_NOUN_EN = (
    rf"{_DETERMINER} (?:(?:former|serving|retired|second|other|young|older|senior|junior|local|female|male|elderly|middle-aged|next-door|second|third|[a-z]+-[a-z-]+|[a-z]+)"
    rf" ){{0,2}}?{_ONE}s?(?![\w-])"
)
_TAIL_EN = (
    r"(?:,? (?:in|at|from|of|with|on|who|familiar|close|close to|near|outside|behind|speaking) ?[^.“”\"\n]{2,70}?,?)?"
)
_SPEAKS_EN = (
    r"(?:(?: also| later| then| once| now)? (?:said|says|told|added|recalls?|recalled|explained|put|shouted|yelled|whispered|muttered|replied|answered|asked|laughed|shrugged|insisted|claimed"
    r"|complained|wrote|texted|warned|joked|snapped|sighed|admitted|remembered|remembers|continued|called out|chimed in))(?!\w)"
)
_BEFORE_EN = re.compile(rf" ?(?P<who>(?i:{_NOUN_EN}){_TAIL_EN}){_SPEAKS_EN}")
_BEGINS_EN = re.compile(rf"(?P<who>(?:An?|One|Another)(?<! )(?i:{_NOUN_EN.removeprefix(_DETERMINER)}))(?= [a-z]|,)")
_AFTER_EN = re.compile(
    rf" (?P<who>(?:an?|one|another|two|three|several|some) [a-z][\w'’ -]{{1,40}}?|the (?:[a-z-]+ ){{0,2}}{_ONE}|the (?:mother|father|parents?) of [a-z]+|another|one of (?:them|the [a-z]+))"
    r"(?=[,.;:“”\"\n]|$| (?:who|when|to|on|in|at|from|with|of|as|while|outside|near|speaking|familiar|whose|that)(?!\w))"
)
_CALLED = re.compile(
    r"(?: (?:di|dari|at|from|of|in|near) [\w ]{2,40})?,? (?:(?:who|yang) )?(?:gave (?:his|her|their) name (?:only |just )?as|identified (?:himself|herself|themselves) (?:only )?as|named|called"
    r"|(?:mengaku )?bernama|memperkenalkan diri sebagai|mengaku sebagai|(?:akrab|biasa|kerap) (?:disapa|dipanggil)) (?=[A-Z])"
)
_NOUN_ONLY = re.compile(_NOUN_EN + r"|another|one of")
_ACTS = re.compile(
    rf"(?:(?<!\w)(?:saat|ketika|mendengar|melihat|sementara|sedangkan|karena|setelah|bahwa|when|as|while|that|heard|after|before)|(?:[Kk]epada|To) [^.,]{{3,60}},) "
    rf"(?P<who>(?:seorang |para |salah (?:satu|seorang) )?(?:(?:{_PERSON})(?:nya)?|(?:{_KIN})nya)(?: [a-z]+)?|{_NOUN_EN}) (?:(?:juga|pun|lalu|sempat|also) )?$"
)
_PRESS = re.compile(r"(?:Seorang |[Aa] )?(?i:wartawan|jurnalis|reporter|awak media|journalist)(?!\w)")
_ROLE_EN = re.compile(r"[Tt]he (?:[a-z]+ )?(?P<role>[a-z]+)$")
_MEANT = re.compile(rf" (?:{_THAT})(?!\w)")


class Plain(NamedTuple):
    """The plain words for one who stays unnamed. `that`: they point back ("sopir itu"); `some`: they do not ("seorang sopir")."""

    start: int
    end: int
    words: str
    that: bool = False
    some: bool = False


def after(text: str, place: int, *, sure: bool = False) -> Plain | None:
    """Behind a verb of saying that ends at `place`: "kata | seorang sopir truk yang …", "said | one teacher". `sure`: it may
    lead into reported speech ("said | an appeal would follow"), so that a word for a person must be there."""
    found = _AFTER.match(text, place)
    if found:
        that = bool(_MEANT.match(text, found.end())) or found["who"].startswith(("sang ", "si "))
        return Plain(*found.span("who"), found["who"].strip(), that, found["who"].startswith(("seorang", "salah")))
    found = _AFTER_EN.match(text, place)
    if found and sure and not _NOUN_ONLY.match(text, place + 1):
        return None
    the = found and found["who"].startswith("the ")
    return Plain(*found.span("who"), found["who"], bool(the), not the) if found else None


def begins(text: str, place: int) -> Plain | None:
    """At the beginning of a sentence, as the one who acts: "Pemilik merek tidak terima", "A villager shouted"."""
    if _PRESS.match(text, place):
        return None  # who only asks
    if found := _OPENS.match(text, place):
        that = bool(_MEANT.fullmatch(found["edge"] or ""))
        return None if found["passive"] else Plain(*found.span("who"), found["who"].strip(), that, bool(found["some"]))
    found = _BEFORE_EN.match(text, place) or _BEGINS_EN.match(text, place)
    return Plain(*found.span("who"), found["who"].strip(), some=found["who"][:3].lower() != "the") if found else None


def before_verb(text: str, place: int) -> Plain | None:
    """Behind a quotation: "… | a driver in his forties said"."""
    found = _BEFORE_EN.match(text, place)
    return Plain(*found.span("who"), found["who"].strip(), found["who"][:3].lower() == "the") if found else None


def acts(text: str, low: int, verb: int) -> Plain | None:
    """Right before a verb, as the one who acts in a clause of their own: "… saat | jaksa | berkata"."""
    found = _ACTS.search(text, low, verb)
    return Plain(*found.span("who"), found["who"]) if found else None


def called(text: str, place: int) -> int | None:
    """Where the name of one told by plain words begins: "a guard | at the gate, who gave his name only as Udin"."""
    found = _CALLED.match(text, place)
    return found.end() if found else None


def role(plain: Plain) -> str | None:
    """The role in "the presiding judge"."""
    found = _ROLE_EN.match(plain.words)
    return found["role"] if found else None
