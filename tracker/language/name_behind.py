"""The name behind a post: right behind it, behind its field, or behind a comma."""

import re

from . import long_posts, name_behind_role, name_steps, names
from .calendar_names import MONTH_OF, WEEKDAY_OF
from .learnt import Learnt
from .names import Name
from .posts import Post
from .spotting import Text

_CALLED = re.compile(
    r",? (?:bernama|yakni|yaitu|atas nama|adalah|named|,)[ \u00a0]"
    r"|(?: \([A-Z][\w ]*\))? (?:periode|masa jabatan|masa bakti|tahun) [0-9]{4}(?: ?[–/-] ?[0-9]{2,4})?,? (?=[A-Z]|d[rs]g?\. )"
)
# "Direktur salah satunya, PT Maju, adalah Slamet": whose post it is stands between.
_IS = re.compile(
    r"(?: (?:perusahaan|badan usaha|usaha|koperasi|yayasan|lembaga|itu|tersebut|ini|salah satunya|kini|sejak [A-Za-z0-9]+(?: [0-9]{4})?|saat itu|sementara|lalu|kemudian|yang lowong|yang kosong|akhirnya)){0,4}"
    r"(?:, (?:PT|CV|UD|Koperasi|Yayasan)(?: [A-Z][\w&-]*){1,4},)? (?:adalah|ialah|di(?:jabat|pegang|duduki|isi|emban|gantikan|percayakan kepada|berikan kepada|serahkan kepada)|jatuh (?:kepada|ke tangan)|is|was|are)"
    r"(?: sementara)?(?: oleh)? (?=[A-Z])"
)
Named = tuple[Post, Name | None]


def read(text: str, post: Post, known: Learnt, limit: int) -> Named:
    """The name behind a post, and the post with whatever more turned out to belong to it."""
    if post.role:
        name = name_behind_role.read(text, post, known)
        if name and _one_of_his(text, post, name):
            return post, None
        return post, name if name and name.start < limit else None  # "terdakwa, mantan Kepala Dinas X Budi"
    if "berinisial" in Text(text).words and (initialed := _INITIALED.match(text, post.end)):
        return _by_initials(text, post, initialed)
    if not post.territorial and not post.small and (long := long_posts.read(text, post, known, limit)):
        return long
    if _only_heard(text, post):
        return post, None
    for way in (_right_behind, _over_small_words, _called, _behind_field):
        if named := way(text, post, known, limit):
            return named
    return _behind_comma(text, post, known, limit)


# "Seorang bekas karyawan Ronny mengatakan": who works for somebody is not him.
_EMPLOYED = frozenset(
    "karyawan sopir pekerja ajudan staf pegawai penjaga buruh kader relawan tetangga pengacara".split()
)


def _one_of_his(text: str, post: Post, name: Name) -> bool:
    theirs = post.head.lower() in _EMPLOYED and text.endswith("eorang ", 0, post.start)
    return (
        theirs
        and " " not in name.name
        and not name.titles
        and text.startswith(" ", post.end)
        and text[name.start - 1] == " "
    )


_INITIALED = re.compile(
    r"(?P<field>(?: (?:[A-Z][\w'’/&-]*|dan|untuk|di)){0,8}(?: [a-z]{3,12}){0,2}?) (?:yang )?berinisial(?: huruf)? [“\"]?(?P<letters>[A-Z]{1,4})(?!\w)"
)


def _by_initials(text: str, post: Post, found: re.Match[str]) -> Named:
    """ "Ketua Koperasi Rimba Indah berinisial JM": all that the text gives of the name."""
    name = Name(found.start("letters"), found.end(), found["letters"], ())
    return post._replace(end=found.end("field"), title=f"{post.title}{found['field']}"), name


def _only_heard(text: str, post: Post) -> bool:
    """ "Menurut jaksa, Gunardi menerima uang": the comma ends what is said of the prosecutor."""
    bare = post.small and post.title == post.head and text[post.end : post.end + 1] == ","
    return bare and bool(_ACCORDING.search(text, max(0, post.start - 10), post.start))


def _right_behind(text: str, post: Post, known: Learnt, limit: int) -> Named | None:
    gap = name_steps.GAP.match(text, post.end)
    name = names.read(text, gap.end(), known) if gap else None
    if not name or name.start >= limit:
        return None
    if name_steps.bearer_of(text, name) and (head := name_steps.behind_bearer(text, name, known)):
        return post, head  # without a comma the name is his: "Direktur RSUD dr. Yunita Bauw"
    if second := name_steps.second_name(text, name, known):
        return _with_field(post, text, name, second), second
    return (post, name) if _closed_directly(text, name.end) else None


def _over_small_words(text: str, post: Post, known: Learnt, limit: int) -> Named | None:
    """ "Direktur perusahaan itu, Anton", "Ketua majelis komisioner, Tiara"."""
    if small := _SMALL_STEPS.match(text, post.end):
        return post, names.read(text, small.end(), known)
    there = name_steps.small_words(text, post.end)
    name = names.read(text, there, known) if there else None
    return (post, name) if name and name_steps.closed(text, name.end) else None


def _called(text: str, post: Post, known: Learnt, limit: int) -> Named | None:
    """ "Kepala Desa bernama Yakob", "Kepala Dinas saat itu, Yakob Lase"."""
    if called := _CALLED.match(text, post.end) or _IS.match(text, post.end) or name_steps.BY_NAME.match(text, post.end):
        return post, names.read(text, called.end(), known)
    name = name_steps.behind_clause(text, post, known)
    return (post, name) if name else None


def _behind_field(text: str, post: Post, known: Learnt, limit: int) -> Named | None:
    """ "Ketua kelompok tani Budi Santoso": small words that say more of the post."""
    field = name_steps.behind_small(text, post.end)
    name = names.read(text, field + 1, known) if field > post.end else None
    if not name or not name_steps.sure(name, known):
        return None
    if not text[post.end : field].endswith((" itu", " tersebut", " ini")):
        post = post._replace(end=field, title=f"{post.title}{text[post.end : field]}")
    return post, name_steps.second_name(text, name, known) or name


_LONG_FIELD = re.compile(
    r"(?: (?:[A-Z][\w'’/&-]*|dan|untuk|di|of|the|and|cabang|wilayah|perwakilan|bidang|\([A-Z][\w ]*\))){0,8}"
    r"(?: (?:dari|asal)(?: daerah pemilihan| dapil| fraksi| partai| unsur)?(?: [A-Z0-9][\w-]*){1,5})?(?=, )"
)


def _behind_comma(text: str, post: Post, known: Learnt, limit: int) -> Named:
    """ "Direktur Eksekutif Lembaga Pemantau Anggaran (LPA), Doni": capitals up to the comma are the post's field."""
    field = _LONG_FIELD.match(text, post.end)
    around = name_steps.TERRITORIES.match(text, field.end()) if field else None
    comma = name_steps.COMMA.match(text, around.end()) if around else None
    name = names.read(text, comma.end(), known) if comma and comma.end() < limit else None
    if not field or not name or name.end > limit or not name_steps.closed(text, name.end):
        return post, None
    if field[0] and not post.territorial:
        more = " ".join(re.sub(r"\s*\([^)]*\)", "", field[0]).split())
        post = post._replace(end=field.end(), title=f"{post.title} {more}", body=f"{post.body or ''} {more}".strip())
    return post, name


_ACCORDING = re.compile(r"[Mm]enurut $")
# A capitalised word right behind a name shows that it was none, unless a date begins there.
_RUNS_ON = re.compile(r"[ \u00a0]([A-Z][\w'’]+)")


def _closed_directly(text: str, end: int) -> bool:
    more = _RUNS_ON.match(text, end) if text[end - 1] != "." else None
    return not more or more[1].lower() in WEEKDAY_OF or more[1].lower() in MONTH_OF


_SMALL_STEPS = re.compile(
    r"(?: (?:kedua|para|tersangka|terdakwa|korban|keluarga|warga|perusahaan|pelaksana|tim|proyek|itu|tersebut|ini|klub|kegiatan|paket|pekerjaan|sekolah|yayasan|setempat|cabang|pekerja|aksi|lapangan|panitia|karyawan|buruh|petani|pedagang|mahasiswa|penuntut|umum|terkait|terpilih|nonaktif|definitif|petahana|demisioner|lama|baru|sementara)){1,3},? (?=[A-Z])"
)


def _with_field(post: Post, text: str, field: Name, name: Name) -> Post:
    """ "Direktur Jenderal Penanganan Fakir Miskin, Asep": what stood before the comma is the post's field."""
    if post.territorial or len(field.name.split()) < 3 or name.start < field.end:
        return post
    return post._replace(end=field.end, title=f"{post.title} {field.name}")
