"""How finely a place is named. Where a protected source was, a town is enough: a café is a place to look."""

import re

# What names a street, a building or a room, in Indonesian and English.
FINE = re.compile(
    r"\b(jl|jln|jalan|gg|gang|lorong|no|nomor|rt|rw|blok|km|lantai|kamar|ruang|ruangan|kos|kost|rumah|kantor|dinas|gedung|"
    r"kafe|cafe|café|kedai|warung|warkop|restoran|hotel|losmen|wisma|mal|mall|toko|pasar|terminal|pelabuhan|"
    r"bandara|masjid|mesjid|gereja|sekolah|kampus|universitas|puskesmas|rsud|rumah sakit|spbu|taman|lapangan|perumahan|"
    r"kompleks|komplek|street|st|road|rd|avenue|ave|lane|house|home|office|building|floor|room|coffee|restaurant|"
    r"shop|market|church|mosque|school|campus|hospital|harbour|harbor|airport|park)\b",
    re.IGNORECASE,
)
LONGEST = 60
MOST_WORDS = 7


def coarse(place: str) -> bool:
    """Whether `place` says no more than a town, a regency or a province."""
    if any(character.isdigit() for character in place) or FINE.search(place):
        return False
    return len(place) <= LONGEST and len(place.split()) <= MOST_WORDS
