"""What a sheet can say of each kind of row, and which column says it, guessed from its heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _

from tracker.budgets.models import BudgetStage
from tracker.core.i18n import N_, Vocabulary
from tracker.core.text import fold
from tracker.log.models import Channel, EntryKind
from tracker.officials.models import OfficialKind


class Sort(Vocabulary):
    """What the rows of a sheet are."""

    OFFICIALS = "officials", N_("Officials and bodies")
    AMOUNTS = "amounts", N_("Amounts")
    ENTRIES = "entries", N_("Log entries")


@dataclass(frozen=True)
class Column:
    """`key`: what it fills. `names`: headings it is known by, folded, English and Indonesian."""

    key: str
    label: str
    names: tuple[str, ...]
    required: bool = False


def _column(key: str, label: str, names: str, required: bool = False) -> Column:
    return Column(key, label, tuple(names.split("|")), required)


KEY = _column("key", N_("Key of your own"), "key|id|kode|external id|external key|ref|nomor urut|uuid")
NOTE = _column("note", N_("Note"), "note|notes|catatan|keterangan|remark|remarks")

COLUMNS: dict[Sort, tuple[Column, ...]] = {
    Sort.OFFICIALS: (
        KEY,
        _column("name", N_("Name"), "name|nama|nama lengkap|full name|nama pejabat|nama lembaga|official", True),
        _column("kind", N_("Kind"), "kind|jenis|type|tipe"),
        _column("titles", N_("Titles (Drs., M.Si)"), "titles|gelar"),
        _column("body", N_("Part of"), "part of|body|bagian dari|lembaga|instansi|induk|opd|agency|dinas|organisation"),
        _column("body_kind", N_("Kind of body"), "kind of body|body kind|jenis lembaga|jenis badan|jenis instansi"),
        _column("post_title", N_("Post"), "post|jabatan|position|post title"),
        _column("people", N_("How many people"), "people|how many people|jumlah orang"),
        _column("place", N_("Place"), "place|tempat|lokasi|kota|kabupaten|daerah|wilayah|region"),
        _column("note", N_("Public facts"), "note|notes|catatan|keterangan|public facts|fakta"),
        _column("also", N_("Also written"), "also written|alias|aliases|nama lain|ejaan lain|aka"),
        _column("npwp", N_("NPWP (tax number)"), "npwp|tax number"),
        _column("nip", N_("NIP (civil servant number)"), "nip"),
        _column("nib", N_("NIB (business number)"), "nib|business number"),
    ),
    Sort.AMOUNTS: (
        KEY,
        _column(
            "words",
            N_("Amount, as written"),
            "amount|jumlah|nilai|besaran|nominal|words used|kata kata|anggaran|harga|total|sum|rupiah|rp",
            True,
        ),
        _column("label", N_("What for"), "what for|purpose|untuk|keperluan|uraian|kegiatan|paket|nama paket|pekerjaan"),
        _column("stage", N_("Budget stage"), "budget stage|stage|tahap|tahapan|tahap anggaran"),
        _column("fiscal_year", N_("Fiscal year"), "fiscal year|year|tahun|tahun anggaran|ta"),
        _column("payer", N_("Paid by"), "paid by|payer|pembayar|dibayar oleh|satker|satuan kerja|opd"),
        _column("payee", N_("Paid to"), "paid to|payee|penerima|dibayar kepada|penyedia|pemenang|vendor|supplier"),
        _column("method", N_("Method"), "method|metode|metode pengadaan|cara pengadaan"),
        _column("rup", N_("RUP code"), "rup|kode rup|rup code"),
        _column("tender", N_("Tender code"), "tender|kode tender|tender code"),
        _column("contract", N_("Contract number"), "contract|contract number|nomor kontrak|no kontrak"),
        NOTE,
    ),
    Sort.ENTRIES: (
        KEY,
        _column("happened", N_("When"), "when|date|tanggal|tgl|waktu|kapan|hari"),
        _column("title", N_("In one line"), "in one line|title|judul|subject|perihal|ringkasan|summary|kegiatan"),
        _column("body", N_("Notes"), "notes|note|catatan|isi|uraian|keterangan|text|details"),
        _column("kind", N_("Kind"), "kind|jenis|type|tipe"),
        _column("place", N_("Where"), "where|place|tempat|lokasi"),
        _column("channel", N_("How"), "how|channel|saluran|cara|media|lewat"),
        _column("official", N_("With (official)"), "with|official|pejabat|dengan|nama pejabat|with official"),
        _column("said", N_("Exact words"), "exact words|quote|kutipan|ucapan|kata kata|words"),
    ),
}
# What a row is where its sheet does not say: the choices, the first one unless somebody chooses.
OTHERWISE: dict[Sort, tuple[Any, ...]] = {
    Sort.OFFICIALS: (OfficialKind.PERSON, OfficialKind.BODY, OfficialKind.POST, OfficialKind.GROUP),
    Sort.AMOUNTS: (BudgetStage.UNKNOWN, *(stage for stage in BudgetStage if stage is not BudgetStage.UNKNOWN)),
    Sort.ENTRIES: (EntryKind.NOTE, *(kind for kind in EntryKind if kind is not EntryKind.NOTE)),
}
# What sheets call a word, besides its key and its labels.
ALSO: dict[type[Vocabulary], dict[str, Any]] = {
    OfficialKind: {
        **dict.fromkeys(("pejabat", "individu", "perorangan", "official", "individual"), OfficialKind.PERSON),
        **dict.fromkeys(("badan", "lembaga", "instansi", "perusahaan", "organisasi", "company"), OfficialKind.BODY),
        "position": OfficialKind.POST,
        "kelompok": OfficialKind.GROUP,
    },
    EntryKind: {"catatan": EntryKind.NOTE, "telepon": EntryKind.CALL, "dokumen": EntryKind.DOCUMENT},
    Channel: {
        **dict.fromkeys(("telpon", "telp", "call"), Channel.PHONE),
        **dict.fromkeys(("wa", "whats app"), Channel.WHATSAPP),
        **dict.fromkeys(("langsung", "ketemu", "face to face"), Channel.IN_PERSON),
        **dict.fromkeys(("email", "mail"), Channel.EMAIL),
    },
    BudgetStage: {
        **dict.fromkeys(("kontrak", "contract"), BudgetStage.KONTRAK),
        **dict.fromkeys(("realisasi", "spent", "paid"), BudgetStage.REALISASI),
        **dict.fromkeys(("apbdp", "perubahan", "apbd perubahan"), BudgetStage.APBD_P),
    },
}
_PUNCTUATION = re.compile(r"[\W_]+")


def plain(heading: str) -> str:
    """ "Tahun_Anggaran " -> "tahun anggaran"."""
    return _PUNCTUATION.sub(" ", fold(heading)).strip()


def guess(sort: Sort, headings: Sequence[str]) -> list[str]:
    """The key each column fills, "" for none; each key once. A heading that is a known name comes before one that
    only begins with it."""
    folded = [plain(heading) for heading in headings]
    found = [""] * len(folded)
    for fits in (_is, _begins):
        for column in COLUMNS[sort]:
            if column.key in found:
                continue
            at = next((n for n, text in enumerate(folded) if not found[n] and fits(text, column)), None)
            if at is not None:
                found[at] = column.key
    return found


def _is(text: str, column: Column) -> bool:
    return text in (*column.names, plain(column.key), plain(column.label), plain(_(column.label)))


def _begins(text: str, column: Column) -> bool:
    return any(text.startswith(f"{name} ") for name in column.names if len(name) > 3)


def word_of(vocabulary: type[Vocabulary], text: str) -> Any:
    """The word of a vocabulary that `text` names by its key or its label, English or Indonesian; None for none."""
    return _words(vocabulary).get(plain(text))


@lru_cache(maxsize=32)
def _words(vocabulary: type[Vocabulary]) -> dict[str, Any]:
    found: dict[str, Any] = dict(ALSO.get(vocabulary, {}))
    for language in ("en", "id"):
        with force_locale(language):
            for word in vocabulary:
                label = str(_(word.label))
                for name in (word.value, label, label.partition("(")[0]):
                    found.setdefault(plain(name), word)
    return found
