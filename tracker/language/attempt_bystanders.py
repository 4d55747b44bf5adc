"""Who is asked, but not for a confirmation: residents, witnesses, victims, and those who only know about such things."""

import re

from .naming import Person

_POST = re.compile(
    r"(?:seorang |salah satu |bekas |mantan |a |an |the |local |former )*"
    r"(?:warga|penduduk|petani|nelayan|pedagang|penjual|pembeli|buruh|pekerja|sopir|tukang|penambang|peternak|pekebun|pelanggan|penumpang|pasien|pengunjung|pengguna|nasabah|penghuni|jemaah|orang ?tua|wali murid|ibu|bapak|janda|siswa|mahasiswa|murid|santri"
    r"|(?:anak|istri|suami|ayah|adik|kakak|paman|menantu|kuasa hukum) (?:korban|almarhum\w*|mendiang)|saksi|korban|keluarga|ahli waris|kerabat|tetangga|pelapor|penyintas|peneliti|pengamat|pakar|ahli|akademisi|dosen|guru besar|ekonom|sosiolog|aktivis|pegiat|pemerhati|tokoh|guru|perawat|bidan|kader|pensiunan|sukarelawan"
    r"|residents?|farmer|fisherman|fisher|villager|trader|vendor|shopkeeper|witness|victim|survivor|neighbou?r|relative|mother|father|grandmother|grandfather|student|pupil|customer|passenger|patient|tenant|activist|campaigner|researcher|analyst|economist|scholar|academic|professor|lecturer|expert|historian|volunteer|pensioner|nurse|midwife)(?!\w)",
    re.IGNORECASE,
)
# "Marjorie Bell, 74, who lives across the street".
_BEHIND = re.compile(
    r",? ?\(?(?:[0-9]{1,2}\)?,? ?)?(?:(?:who|whose) (?:lives?|lost|saw|witnessed|bought|works as)|(?:a|an|one) (?:local |nearby |long-?time )?(?:resident|neighbou?r|witness|survivor|farmer|villager|mother|father)|(?:a|an|the) (?:[\w-]+ ){0,4}(?:scholar|expert|analyst|professor|researcher|lecturer|economist|historian|campaigner|scientist)(?!\w)|warga |saksi |korban |(?:pengamat|pakar|peneliti|guru besar|dosen|ahli) |yang (?:tinggal|kehilangan|melihat))"
)


# "Keluarga korban, diwakili Rosalina".
_BEFORE = re.compile(
    r"(?:[Ww]arga|[Kk]eluarga|[Kk]orban|[Ss]aksi|[Aa]hli waris|[Rr]esident|[Vv]ictim|[Ww]itness)(?: (?:korban|setempat|desa|sekitar)){0,2},?(?: yang)?(?: diwakili| bernama| lain(?:nya)?,)?(?: oleh)? $"
)


def is_person(text: str, person: Person) -> bool:
    """Is a person of `text` no party to what is asked?"""
    return bool(
        (person.post and _POST.match(person.post))
        or _BEHIND.match(text, person.end)
        or _BEFORE.search(text, max(0, person.start - 40), person.start)
    )


_CROWD = re.compile(
    r"(?:(?:two|three|four|several|some|local|para|sejumlah|beberapa) )*(?:warga|penduduk|petani|nelayan|pedagang|saksi|korban|keluarga|ahli waris|penumpang|pasien|siswa|murid"
    r"|residents?|villagers?|farmers?|witness(?:es)?|victims?|neighbou?rs?|tenants?|parents|famil(?:y|ies)|passengers?|patients?|customers?|students?|pengamat|pakar|guru besar|akademisi|peneliti|ekonom|sosiolog|kriminolog|ahli (?:hukum|tata)|experts?|analysts?|academics?|economists?|criminologists?)(?!\w)",
    re.IGNORECASE,
)


def is_one(words: str) -> bool:
    """Do the words that stand for somebody call them a resident, a witness: "residents", "warga"?"""
    return bool(_CROWD.match(words))
