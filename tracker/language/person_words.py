"""Words for somebody who does something: what an explanation behind a name begins with, where a thing's does not."""

import re

from .family_names import FAMILY_NAMES
from .first_names import GIVEN_NAMES
from .post_words import BODY_HEADS, ENGLISH, ROLE_WORDS, TERRITORIAL_HEADS
from .spotting import Text

_AGENT = re.compile(r"pe(?:m|n|ng|ny|r|l|t|s|k|d|g|j|b|c|w|h)[a-z]{3,}(?<!an)")
_OTHERS = frozenset(
    """pekan pernah perlu pertama pendek pelan petang penting percuma pesan pemerintah perihal perkara peristiwa pesawat pemilu pemkab
    pemkot pemprov pemda pemdes pedas perut peta perak pensiun permai persis penuh periode persero perseroan perumda pengadil perda
    perpres perbup pekerti pesisir pelosok penjuru peluru pelabuhan pekat pedih petaka perangkat peraturan perempuan""".split()
)
_OTHERS |= {name.lower() for name in GIVEN_NAMES | FAMILY_NAMES if name.startswith("Pe")}  # "Petrus Canisius"
# What companies, things and places are as well: "CV Rimba, pemenang tender,", "Sinar Jaya, perahu motor,".
_ANYTHING = frozenset(
    """pemenang penyedia pelaksana pengembang pemasok penyelenggara penerbit pengelola penerima penyalur penghasil pembuat pencetak penopang
    penyumbang penghubung peringkat peraih penerus perahu penjara pendapa peron penyangga penyebab pengganti pengikut petunjuk pelengkap
    pendukung perusahaan kontraktor rekanan distributor eksportir importir operator anggota""".split()
)
_MORE = frozenset(
    """asn pns swasta wiraswasta wiraswastawan karyawati mahasiswi siswi pramugari kuli buruh juru joki tukang dukun mantri imam khatib muazin marbot modin ustaz kiai
    tetua tetuah sesepuh pemuka raja ratu kepala ketua wakil anggota staf pegawai karyawan kernet kondektur masinis pilot kopilot kapten nakhoda
    polwan polantas bintara tamtama perwira mualim kelasi koki juragan bandar tengkulak calo makelar cukong mandor arsitek insinyur apoteker notaris hakim jaksa panitera advokat polisi
    tentara prajurit serdadu atlet petinju pegulat pesepak pemain pelatih wasit penyanyi musisi aktor aktris sutradara komika selebgram influencer
    pemengaruh fotografer videografer editor redaktur wartawan jurnalis kolumnis novelis penyair dalang sinden penari pelukis pematung kurator
    arkeolog sosiolog psikolog ekonom kriminolog antropolog ahli pakar guru dosen rektor dekan murid santri janda duda lansia veteran purnawirawan pensiunan
    eks bekas mantan calon bakal korban saksi penyintas ibu bapak ayah istri suami anak adik kakak keponakan paman bibi sepupu menantu mertua ipar besan cucu nenek kakek
    tetangga teman sahabat rekan kawan kolega atasan bawahan ajudan sopir satpam kasir barista pramusaji
    tenaga kader relawan aktivis koordinator direktur manajer komisaris bendahara sekretaris camat lurah bidan dokter perawat""".split()
)
PERSON_WORDS = (
    frozenset(
        phrase.split()[0].lower()
        for phrase in (*ROLE_WORDS, *BODY_HEADS, *TERRITORIAL_HEADS)
        if phrase.lower() not in ENGLISH
    )
    | _MORE
) - frozenset("tim dewan humas perwakilan".split())


def agents(text: Text) -> frozenset[str]:
    """Those words of a text that are formed as words for one who does something: "pengumpul"."""
    return text.once(_agents)


def _agents(text: Text) -> frozenset[str]:
    return frozenset(w for w in text.words if w.startswith("pe") and w not in _OTHERS and _AGENT.fullmatch(w))


def of_anything(word: str) -> bool:
    return word in _ANYTHING


def of_a_person(word: str) -> bool:
    """Does `word`, in small letters, say of somebody what he is or does, and of no firm or thing?"""
    return word not in _ANYTHING and (word in PERSON_WORDS or bool(_AGENT.fullmatch(word) and word not in _OTHERS))
