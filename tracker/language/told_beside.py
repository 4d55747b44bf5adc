"""What a text says somebody is right beside the name: behind a comma, in brackets, or in small letters before it.

The words need not be known ones: "Yermia Tafui, amaf suku Tafui, menolak", "complained headteacher Nurlela".
"""

import re

from . import told_beside_en
from .naming import Person
from .person_words import of_a_person
from .small_posts import NO_FIELD


def with_post(text: str, person: Person) -> Person:
    """The person with the post told beside the name; the person as he was where none is."""
    held = _AS.match(text, person.end)
    post = held["post"] if held else _behind(text, person) or _in_brackets(text, person) or _before(text, person)
    post = post or told_beside_en.behind(text, person.end) or told_beside_en.before(text, person.start)
    post = post or told_beside_en.defined(text, person.start)
    return person._replace(post=post) if post else person


_PASSED = (
    r"(?: \([1-9][0-9](?: (?:tahun|thn|th))?\)|, [1-9][0-9](?: tahun| years old)?(?=,))?"
    r"(?:,? (?:alias|als\.?|(?:yang )?(?:akrab|biasa) (?:disapa|dipanggil)) [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2})?"
)
_TAIL = r"(?:(?: (?:[A-Z0-9][\w'’/&.-]*|di|dari|asal|pada|untuk|yang|berusia|sejak|at|of|in|from|for)(?: [\w'’/&-]+){0,9}?)?(?P<close>[,.;\n]|$))"
_NOUNS = re.compile(
    rf"{_PASSED}, (?:satu-satunya |seorang |salah satu |salah seorang )?(?P<post>(?:[a-z][a-z-]+|ASN|PNS)(?: [a-z][a-z-]+){{0,4}}?){_TAIL}"
)
_AS = re.compile(
    rf"{_PASSED},? (?:bertindak )?selaku (?P<post>(?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,3}}|[a-z-]+(?: [a-z-]+){{0,2}}?))(?=[,.;\n]|$| (?:dan|serta|yang|di|pada|dalam|untuk|[a-z]{{3,}})(?!\w))"
)
_NO_NOUN = re.compile(
    r"(?:saat|ketika|sambil|seraya|sembari|usai|seusai|sehabis|dengan|dalam|di|ke|dari|kepada|pada|oleh|untuk|bagi|agar|karena|sebab|namun|tetapi|tapi|bukan|hanya|cukup|tanpa|lewat|melalui"
    r"|termasuk|misalnya|antara|sekitar|lalu|kemudian|kemarin|tadi|pagi|siang|sore|malam|petang|singkat|lirih|pelan|tegas|geram|kesal|dan|atau|serta|juga|yang|ini|itu|hingga|sampai|sejak|selama"
    r"|setelah|sebelum|jika|kalau|bila|apabila|meski|meskipun|walau|walaupun|padahal|sehingga|maka|bahwa|seperti|sebagaimana|sesuai|menurut|kata|ujar|ada|tidak|tak|belum|sudah|telah|akan|masih"
    r"|sedang|baru|bisa|harus|perlu|boleh|semua|setiap|para|banyak|beberapa|sejumlah|dua|tiga|empat|lima|apa|siapa|mana|kapan|bagaimana|kami|kita|saya|dia|ia|mereka|beliau|aku|selain|sementara"
    r"|sedangkan|sekaligus|selaku|sebagai|apalagi|bahkan|justru|malah|memang|tentu|mungkin|seolah|lengkap|jelas|demi|alias|asal|warga mulai|perusahaan|lembaga|badan|kapal|perahu|kota|desa|kampung"
    r"|kawasan|daerah|wilayah|pulau|gedung|rumah|toko|hotel|merek|program|aplikasi|film|novel|buku|lagu|klub|grup|kelompok|organisasi|yayasan|koperasi|media|portal|situs|pabrik|sungai|gunung|pantai"
    r"|bank|partai|proyek|jalan|pelabuhan|bandara|pasar|obat|jenis|anak usaha|anak perusahaan|ibu kota|hari|tanggal|bulan|tahun|pukul|jam|pekan|who|which|that|and|but|or|as|while|when|where|if|after"
    r"|before|because|since|then|however|also|too|not|never|now|later|with|without|by|to|for|from|of|in|on|at|under|over|including|according|among|whose|whom|said|says|he|she|it|they|its|his|her|their|our"
    r"|the|an?|one|two|three|both|despite|during|until|though|although|so|yet|still|even|just|only|about|around|near|like|unlike)(?![\w-])|\w+(?<!istri)(?<!suami)nya(?!\w)|\w+ly(?!\w)|\w+ing(?!\w)|\w+ed(?!\w)"
)
_QUOTED = re.compile(r"[”\"’'»“],? ?[a-z]{3,15} (?:oleh )?$")
_BEGUN = re.compile(r"(?:^|\n|[.!?”\"»] )(?:(?:Begitu|Demikian|Hal) (?:juga|pula) |(?:[A-Z][a-z]+ )?)$")
_VERB_BEHIND = re.compile(r" (?!dan |serta |atau |maupun |and |or )[a-z(“\"]")


def _behind(text: str, person: Person) -> str | None:
    """ "Bonefasius Jebarus, tua teno Kampung Rentung": small words up to a mark, where they are no clause of their own."""
    found = _NOUNS.match(text, person.end)
    if not found or _NO_NOUN.match(found["post"]) or NO_FIELD.search(f" {found['post']}"):
        return None
    if of_a_person(found["post"].split()[0].lower()) and not _ACCORDING.search(
        text, max(0, person.start - 12), person.start
    ):
        return found["post"]
    if _QUOTED.search(text, max(0, person.start - 24), person.start):
        return found["post"]
    aside = found["close"] == "," and _VERB_BEHIND.match(text, found.end())
    if not aside or not (" " in person.name or of_a_person(found["post"].split()[0].lower())):
        return None
    return found["post"]


_ACCORDING = re.compile(r"(?:[Mm]enurut|to|kata|ujar) $")
_BRACKET = re.compile(rf"{_PASSED} \((?P<post>(?:[A-Z]{{2,}}|[a-z][a-z-]+)(?: [\w'’/&.-]+){{0,6}})\)")
_NO_POST = re.compile(
    r"(?:alm|almarhum|almarhumah|kiri|kanan|tengah|depan|belakang|paling|nomor|kedua|ketiga|keempat|foto|dok|bukan|nama|samaran|inisial|left|right|center|centre|not|pictured|second|third)(?!\w)"
    r"|ber(?:baju|kemeja|kacamata|topi|jilbab|rompi|jas|peci|batik)|me(?:makai|ngenakan)"
)


def _in_brackets(text: str, person: Person) -> str | None:
    """ "Jonathan Limbong (wiraswasta)", "Budi Prakoso (ASN Dinas Perhubungan)"."""
    found = _BRACKET.match(text, person.end)
    if not found or _NO_POST.match(found["post"]) or NO_FIELD.search(f" {found['post'].split()[0]}"):
        return None
    first = found["post"].split()[0]
    return found["post"] if first[0].islower() or of_a_person(first.lower()) else None


_HIS = re.compile(r"(?:^|\n|[.,!?”\"] |(?:dan|oleh|kepada|serta|kata|ujar) )(?P<word>[A-Za-z][a-z]{3,}?)nya, $")
_AT_ONCE = re.compile(r"(?<![\w-])(?P<word>[a-z]{4,}) $")  # "pembicara Dr. Ismi Zain"
_KIN = frozenset(
    "pengganti pendahulu istri suami anak ayah ibu kakak adik paman bibi menantu mertua ipar keponakan sepupu kakek nenek cucu teman tetangga korban saksi".split()
)


def _before(text: str, person: Person) -> str | None:
    """ "Penulisnya, Ayu Saraswati"."""
    his = _HIS.search(text, max(0, person.start - 40), person.start)
    if at_once := _AT_ONCE.search(text, max(0, person.start - 24), person.start):
        word = at_once["word"]
        if of_a_person(word) and word not in _KIN and not NO_FIELD.search(f" {word}"):
            return word
    return his["word"] if his and of_a_person(his["word"].lower()) and his["word"].lower() not in _KIN else None
