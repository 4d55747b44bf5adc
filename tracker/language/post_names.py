"""Short and full names of posts: "Kadis" is the "Kepala Dinas", and the head of SDN 2 a "Kepala Sekolah"."""

import re

# The short and the full form of a head are the same post.
_FULL = {
    "Kadis": "Kepala Dinas",
    "Kaban": "Kepala Badan",
    "Kabid": "Kepala Bidang",
    "Kabag": "Kepala Bagian",
    "Kasi": "Kepala Seksi",
    "Sekda": "Sekretaris Daerah",
    "Sekdis": "Sekretaris Dinas",
    "Walikota": "Wali Kota",
    "Wabup": "Wakil Bupati",
    "Wagub": "Wakil Gubernur",
    "Wawali": "Wakil Wali Kota",
    "Wakil Walikota": "Wakil Wali Kota",
    "Kades": "Kepala Desa",
    "Dirut": "Direktur Utama",
    "Jubir": "Juru Bicara",
    "Kepsek": "Kepala Sekolah",
    "Kajari": "Kepala Kejaksaan Negeri",
    "Kadishub": "Kepala Dinas Perhubungan",
    "Kadinkes": "Kepala Dinas Kesehatan",
    "Kadisdik": "Kepala Dinas Pendidikan",
    "Kadiskominfo": "Kepala Dinas Kominfo",
    "Sekwan": "Sekretaris DPRD",
    "Sekjen": "Sekretaris Jenderal",
    "Kalapas": "Kepala Lapas",
    "Karutan": "Kepala Rutan",
    "Kapuskesmas": "Kepala Puskesmas",
    "Kapus": "Kepala Puskesmas",
    "Kacab": "Kepala Cabang",
    "Kakanwil": "Kepala Kanwil",
    "Kadus": "Kepala Dusun",
    "Kabiro": "Kepala Biro",
    "Karo": "Kepala Biro",
    "Presdir": "Presiden Direktur",
    "Komut": "Komisaris Utama",
    "Ketum": "Ketua Umum",
    "Inspektur": "Kepala Inspektorat",
    "Kepala Kejari": "Kepala Kejaksaan Negeri",
}


_SCHOOL = re.compile(r"Kepala (?:UPT |UPTD )?(?:SD|SMP|SMA|SMK|SLB|MI|MTs|MA|TK|PAUD)[NS]?(?!\w)")


def full(title: str) -> str:
    if _SCHOOL.match(title):
        return f"Kepala Sekolah {title.split(' ', 1)[1]}"
    for size in (2, 1):
        head = " ".join(title.split()[:size])
        if head in _FULL:
            return " ".join([_FULL[head], *title.split()[size:]])
    return title


def kind(title: str) -> str:
    return " ".join(full(title).split()[:2])
