"""Names of Indonesian provinces, regencies and cities, and the short forms the press uses for them.

A name here is known to be a place. Others are learnt from the text itself ("Kabupaten X", "di X"): see `places`.
"""

_PROVINCES = """
Aceh|Sumatera Utara|Sumatera Barat|Riau|Kepulauan Riau|Jambi|Sumatera Selatan|Bengkulu|Lampung|Bangka Belitung
Banten|DKI Jakarta|Jakarta|Jawa Barat|Jawa Tengah|Jawa Timur|Yogyakarta|Bali|Nusa Tenggara Barat
Nusa Tenggara Timur|Kalimantan Barat|Kalimantan Tengah|Kalimantan Selatan|Kalimantan Timur|Kalimantan Utara
Sulawesi Utara|Gorontalo|Sulawesi Tengah|Sulawesi Barat|Sulawesi Selatan|Sulawesi Tenggara|Maluku|Maluku Utara
Sulawesi|Kalimantan|Sumatera|Nusa Tenggara|Papua|Papua Barat|Papua Tengah|Papua Selatan|Papua Pegunungan|Papua Barat Daya|Indonesia
"""
_SHORT = """
Sumut|Sumbar|Kepri|Sumsel|Babel|Jabar|Jateng|Jatim|DIY|NTB|NTT|Kalbar|Kalteng|Kalsel|Kaltim|Kaltara|Sulut
Sulteng|Sulbar|Sulsel|Sultra|Malut|Morut|Lamtim|Lamsel|Lamteng|Lamut|Lambar|Jaktim|Jaksel|Jakbar|Jakut|Jakpus
Tangsel|Bolmong|Bolmut|Bolsel|Boltim|Minsel|Minut|Mitra|Konsel|Konut|Konkep|Kolut|Koltim|Halsel|Halut|Halteng
Haltim|Halbar|Taput|Tapteng|Tapsel|Labura|Labusel|Paluta|Palas|Madina|Rohil|Rohul|Inhil|Inhu|Kuansing|Muba|Mura
Muratara|Pali|Lutim|Lutra|Matim|Manggar|Balut|Bangkep|Touna|Parimo|Mamteng|Mamuju|Pasangkayu|Kukar|Kubar|Kutim
PPU|Butur|Buteng|Busel|Mubar|TTS|TTU|Pessel|Sergai|Kobar|Kotim|Kapuas|Mukomuko|Malteng|MBD|SBB|SBT
Polman|Pasbar|Tubaba|Lotim|Loteng|Lobar|KLU|KSB|Mateng|Matra|Tanbu|Tala|Batola|Barsel|Bartim|Barut|Gumas|Nisel|Nisbar|Humbahas
Bursel|Malra|KKT|Sitaro|Bolmut|Banggai Laut
"""
_REGENCIES = """
Banda Aceh|Sabang|Langsa|Lhokseumawe|Subulussalam|Aceh Besar|Aceh Barat|Aceh Selatan|Aceh Tengah|Aceh Timur
Aceh Utara|Bireuen|Pidie|Simeulue|Gayo Lues|Nagan Raya|Medan|Binjai|Pematangsiantar|Tebing Tinggi|Tanjungbalai
Sibolga|Padangsidimpuan|Gunungsitoli|Asahan|Batu Bara|Dairi|Deli Serdang|Karo|Labuhanbatu|Langkat
Mandailing Natal|Nias|Samosir|Serdang Bedagai|Simalungun|Tapanuli Utara|Tapanuli Tengah|Tapanuli Selatan|Toba
Padang|Bukittinggi|Payakumbuh|Pariaman|Solok|Sawahlunto|Padang Panjang|Agam|Dharmasraya|Pasaman|Sijunjung
Tanah Datar|Pesisir Selatan|Mentawai|Pekanbaru|Dumai|Bengkalis|Indragiri Hilir|Indragiri Hulu|Kampar
Kuantan Singingi|Pelalawan|Rokan Hilir|Rokan Hulu|Siak|Batam|Tanjungpinang|Bintan|Karimun|Lingga|Natuna|Anambas
Sungai Penuh|Batang Hari|Bungo|Kerinci|Merangin|Muaro Jambi|Sarolangun|Tanjung Jabung Barat|Tanjung Jabung Timur
Tebo|Palembang|Lubuklinggau|Pagar Alam|Prabumulih|Banyuasin|Lahat|Muara Enim|Musi Banyuasin|Musi Rawas|Ogan Ilir
Ogan Komering Ilir|Ogan Komering Ulu|Rejang Lebong|Kepahiang|Lebong|Seluma|Kaur|Bandar Lampung|Metro
Lampung Timur|Lampung Selatan|Lampung Tengah|Lampung Utara|Lampung Barat|Mesuji|Pesawaran|Pringsewu|Tanggamus
Tulang Bawang|Way Kanan|Pangkalpinang|Bangka|Belitung|Serang|Cilegon|Tangerang|Tangerang Selatan|Lebak
Pandeglang|Bandung|Bandung Barat|Banjar|Bekasi|Bogor|Cimahi|Cirebon|Depok|Sukabumi|Tasikmalaya|Ciamis|Cianjur
Garut|Indramayu|Karawang|Kuningan|Majalengka|Pangandaran|Purwakarta|Subang|Sumedang|Semarang|Surakarta|Solo
Salatiga|Magelang|Pekalongan|Tegal|Banjarnegara|Banyumas|Batang|Blora|Boyolali|Brebes|Cilacap|Demak|Grobogan
Jepara|Karanganyar|Kebumen|Kendal|Klaten|Kudus|Pati|Pemalang|Purbalingga|Purworejo|Rembang|Sragen|Sukoharjo
Temanggung|Wonogiri|Wonosobo|Bantul|Gunungkidul|Kulon Progo|Sleman|Surabaya|Malang|Madiun|Kediri|Blitar
Mojokerto|Pasuruan|Probolinggo|Bangkalan|Banyuwangi|Bojonegoro|Bondowoso|Gresik|Jember|Jombang|Lamongan|Lumajang
Magetan|Nganjuk|Ngawi|Pacitan|Pamekasan|Ponorogo|Sampang|Sidoarjo|Situbondo|Sumenep|Trenggalek|Tuban|Tulungagung
Denpasar|Badung|Bangli|Buleleng|Gianyar|Jembrana|Karangasem|Klungkung|Tabanan|Mataram|Bima|Dompu|Lombok Barat
Lombok Tengah|Lombok Timur|Lombok Utara|Lombok|Sumbawa|Sumbawa Barat|Kupang|Alor|Belu|Ende|Flores Timur|Lembata
Malaka|Manggarai|Manggarai Barat|Manggarai Timur|Nagekeo|Ngada|Rote Ndao|Sabu Raijua|Sikka|Sumba|Sumba Barat
Sumba Timur|Sumba Tengah|Timor Tengah Selatan|Timor Tengah Utara|Pontianak|Singkawang|Bengkayang|Kapuas Hulu
Kayong Utara|Ketapang|Kubu Raya|Landak|Melawi|Mempawah|Sambas|Sanggau|Sekadau|Sintang|Palangka Raya
Barito Selatan|Barito Timur|Barito Utara|Gunung Mas|Katingan|Kotawaringin Barat|Kotawaringin Timur|Lamandau
Murung Raya|Pulang Pisau|Seruyan|Sukamara|Banjarmasin|Banjarbaru|Balangan|Barito Kuala|Hulu Sungai Utara
Kotabaru|Tabalong|Tanah Bumbu|Tanah Laut|Tapin|Balikpapan|Bontang|Samarinda|Berau|Kutai Barat|Kutai Kartanegara
Kutai Timur|Mahakam Ulu|Paser|Penajam Paser Utara|Tarakan|Bulungan|Malinau|Nunukan|Tana Tidung|Manado|Bitung
Kotamobagu|Tomohon|Bolaang Mongondow|Minahasa|Minahasa Selatan|Minahasa Utara|Minahasa Tenggara|Sangihe|Talaud
Sitaro|Boalemo|Bone Bolango|Pohuwato|Palu|Banggai|Banggai Kepulauan|Banggai Laut|Buol|Donggala|Morowali
Morowali Utara|Parigi Moutong|Poso|Sigi|Tojo Una-Una|Tolitoli|Majene|Mamasa|Polewali Mandar|Makassar|Palopo
Parepare|Bantaeng|Barru|Bone|Bulukumba|Enrekang|Gowa|Jeneponto|Luwu|Luwu Timur|Luwu Utara|Maros|Pangkep|Pinrang
Selayar|Sidrap|Sinjai|Soppeng|Takalar|Tana Toraja|Toraja Utara|Wajo|Kendari|Baubau|Bombana|Buton|Buton Utara
Buton Selatan|Buton Tengah|Kolaka|Kolaka Utara|Kolaka Timur|Konawe|Konawe Selatan|Konawe Utara|Muna|Muna Barat
Wakatobi|Ambon|Tual|Buru|Buru Selatan|Kepulauan Aru|Aru|Maluku Barat Daya|Maluku Tengah|Maluku Tenggara|Seram
Seram Bagian Barat|Seram Bagian Timur|Tanimbar|Ternate|Tidore|Halmahera|Halmahera Barat|Halmahera Selatan
Halmahera Tengah|Halmahera Timur|Halmahera Utara|Kepulauan Sula|Pulau Morotai|Pulau Taliabu|Jayapura|Asmat
Biak Numfor|Biak|Boven Digoel|Deiyai|Dogiyai|Intan Jaya|Jayawijaya|Keerom|Lanny Jaya|Mappi|Merauke|Mimika|Timika
Nabire|Nduga|Paniai|Puncak|Puncak Jaya|Sarmi|Supiori|Tolikara|Waropen|Yahukimo|Yalimo|Sorong|Fakfak|Kaimana
Manokwari|Maybrat|Raja Ampat|Tambrauw|Teluk Bintuni|Teluk Wondama
"""


def _names(*tables: str) -> frozenset[str]:
    return frozenset(name for table in tables for line in table.strip().splitlines() for name in line.split("|"))


_COUNTRIES = """
Jepang|Australia|Belanda|Amerika Serikat|Inggris|Cina|China|Tiongkok|Korea Selatan|Korea Utara|Malaysia|Singapura|Filipina|Thailand|Vietnam|India|Jerman|Prancis|Swedia|Norwegia|Denmark
Finlandia|Rusia|Ukraina|Arab Saudi|Mesir|Turki|Iran|Irak|Israel|Palestina|Timor Leste|Papua Nugini|Selandia Baru|Kanada|Meksiko|Brasil|Argentina|Spanyol|Italia|Portugal|Swiss|Austria|Belgia
Polandia|Yunani|Pakistan|Bangladesh|Myanmar|Kamboja|Laos|Brunei|Taiwan|Hong Kong|Qatar|Kuwait|Nigeria|Kenya|Afrika Selatan|Japan|Netherlands|Singapore|Philippines|Germany|France|Sweden|Norway
"""
PLACES = _names(_PROVINCES, _SHORT, _REGENCIES, _COUNTRIES)
