"""The vocabularies that tell a name from a post, a body and a place: heads of posts, sectors, generic words."""

# How a post is held; the key is the one the register of officials uses.
CAPACITIES = {
    "penjabat": "pj", "pj": "pj", "pj.": "pj", "pjs": "pjs", "pjs.": "pjs", "penjabat sementara": "pjs",
    "plt": "plt", "plt.": "plt", "pelaksana tugas": "plt", "plh": "plh", "plh.": "plh", "pelaksana harian": "plh",
    "mantan": "former", "eks": "former", "former": "former", "acting": "plt", "interim": "pjs",
}  # fmt: skip

# Heads that stand before a place: "Bupati X", "Sekda X". The place may be missing.
TERRITORIAL = """
Gubernur|Wakil Gubernur|Wagub|Bupati|Wakil Bupati|Wabup|Wali Kota|Walikota|Wakil Wali Kota|Wakil Walikota|Wawali
Sekretaris Daerah|Sekda|Sekdaprov|Sekdakab|Sekkot|Sekprov|Camat|Lurah|Kepala Desa|Kades|Kepala Kampung|Kapolres
Kapolresta|Kapolrestabes|Kapolda|Wakapolres|Wakapolda|Kapolsek|Dandim|Danrem|Kajari|Kajati
Kepala Kejaksaan Negeri|Kepala Kejari|Kepala Kejaksaan Tinggi|Inspektur|Governor|Deputy Governor|Regent
Deputy Regent|Mayor|Deputy Mayor|Regional Secretary|District Head|Village Head|Village Chief
"""
# Heads that stand before a body or its field: "Kepala Dinas Kesehatan", "Ketua DPRD".
OF_BODY = """
Kepala Dinas|Kadis|Kadishub|Kadisdik|Kadinkes|Kadiskominfo|Kepala Badan|Kaban|Kepala Inspektorat|Kepala Bidang
Kabid|Kepala Bagian|Kabag|Kepala Seksi|Kasi|Kepala Subbagian|Kasubbag|Kepala Kantor|Kepala Cabang|Kepala Unit
Kepala UPT|Kepala UPTD|Kepala Biro|Karo|Kepala Bappeda|Kepala BPKAD|Kepala BPBD|Kepala Satpol PP|Kasatpol PP
Kepala Satuan|Kepala Sekolah|Kepsek|Kepala Puskesmas|Kepala Ombudsman|Kepala Perwakilan|Kepala Pelaksana
Kepala Tata Usaha|Presiden Direktur|Sekretaris Desa|Sekdes|Bendahara Desa|Kepala Dusun|Sekretaris Camat|Sekcam
Wakil Direktur|Kepala BPK|Kepala BPKP|Kepala Kepolisian|Kepala|Sekretaris Dinas|Sekdis|Sekretaris Badan
Sekretaris DPRD|Sekwan|Sekretaris Jenderal|Sekjen|Sekretaris|Ketua DPRD|Wakil Ketua DPRD|Wakil Ketua
Ketua Komisi|Ketua Fraksi|Ketua Tim|Ketua Umum|Ketua KPU|Ketua Bawaslu|Ketua Pokja|Ketua Panitia
Ketua Panitia Khusus|Ketua Pansus|Ketua Badan|Ketua RT|Ketua RW|Ketua|Anggota DPRD|Anggota Komisi|Anggota DPR
Anggota|Direktur Utama|Dirut|Direktur Eksekutif|Direktur Operasional|Direktur Keuangan|Direktur|Komisaris Utama
Komisaris|Manajer|General Manager|Asisten|Staf Ahli|Staf Khusus|Bendahara|Pejabat Pembuat Komitmen|PPK
Kuasa Pengguna Anggaran|KPA|Pengguna Anggaran|PPTK|Kasat Reskrim|Kasatreskrim|Kabid Humas|Kasi Humas|Kasi Penkum
Kasi Pidsus|Kasi Intel|Kasi Intelijen|Kasipenkum|Direskrimsus|Dirreskrimsus|Juru Bicara|Jubir|Humas|Koordinator
Menteri|Wakil Menteri|Dirjen|Direktur Jenderal|Inspektur Jenderal|Rektor|Dekan|Guru Besar|Presiden
Wakil Presiden|Jaksa Agung|Hakim|Jaksa|Penyidik|Kuasa Hukum|Pengacara|Ketua Majelis Hakim|Panitera|Auditor
Council Member|Perwakilan|Pejabat Eselon|Pejabat Esselon|Head|Chief|Chairman|Chairwoman|Chairperson|Chair
Director|Executive Director|Managing Director|President Director|Secretary|Deputy Head|Deputy Chairman
Spokesperson|Spokesman|Spokeswoman|Treasurer|Inspector|Prosecutor|Minister|Coordinator|Manager|Lawyer
Police Chief|Principal|Secretary General|Jaksa Penuntut Umum|JPU|Komandan|Danramil|Pimpinan|Pemimpin Redaksi
Pemred|Wakil Sekretaris|Ketua Harian|Ketua Kelompok|Ketua Komite|Pengelola|Pemilik|Site Manager|Project Manager
Kepala Balai|Kepala Stasiun|Kepala Ruangan|Ketua Forum|Ketua Yayasan|Wakil Kepala|CEO|Chief Executive
Commissioner|Judge|Lawmaker|Councilor|Councillor|Representative|Commander|Supervisor|Administrator|President
Vice President|Kalaksa|Pengurus|Pembina|Kepala Rumah Sakit|Kepala Pasar|Kepala Gudang|Wakil Sekretaris Jenderal
"""
# Roles that people have without holding an office.
ROLES = """
pengamat|peneliti|pakar|ahli|aktivis|warga|tokoh masyarakat|tokoh adat|tokoh agama|saksi|korban|tersangka
terdakwa|dosen|guru|petani|nelayan|pedagang|pengusaha|kontraktor|akademisi|mahasiswa|jurnalis|wartawan|pensiunan
orang tua siswa|wali murid|advokat|ekonom|perawat|dokter|bidan|sopir|penulis|seniman|buruh|pegiat|pemerhati
researcher|activist|resident|lecturer|economist|farmer|teacher|professor|analyst|observer|villager|contractor
pengemudi|tukang ojek|peternak|pemilik warung|ibu rumah tangga|nasabah|pelanggan|penumpang|pasien|pendeta|pastor
imam|relawan|penyuluh|kader posyandu|pelatih|pelajar|siswa|karyawan|satpam|penjaga|midwife|driver|engineer
doctor|nurse|student|trader|vendor|fisherman|volunteer|worker|patient|shopkeeper|legislator|clerk|calon bupati
calon wali kota|calon gubernur|calon petahana|petahana|kandidat|kuasa termohon|kuasa pemohon|termohon|pemohon
penggugat|tergugat|pelapor|terlapor|ahli waris|neighbor|neighbour|mother|father|candidate|plaintiff|owner|janda
anak korban|orang tua korban|keluarga korban|tetangga
"""
# Words for fields of government that follow "Kepala Dinas" and its like; never part of a person's name.
SECTORS = """
Kesehatan Pendidikan Kominfo Komunikasi Informatika Informasi Persandian Statistik Pekerjaan Umum PUPR PU
Penataan Ruang Perhubungan Sosial Pertanian Kelautan Perikanan Lingkungan Hidup Pariwisata Kebudayaan
Perdagangan Perindustrian Koperasi Usaha Mikro Kecil Menengah UMKM Tenaga Kerja Ketenagakerjaan Transmigrasi
Kependudukan Catatan Pencatatan Sipil Dukcapil Pemberdayaan Masyarakat Perempuan Perlindungan Anak Perumahan
Permukiman Kawasan Rakyat Pemuda Pemudaan Kepemudaan Olahraga Perpustakaan Kearsipan Arsip Kebakaran Pemadam
Penyelamatan Bappeda Kepegawaian Pengembangan Sumber Daya Manusia Inspektorat Penanaman Modal Pelayanan Terpadu
Satu Pintu Perizinan Ketahanan Pangan Peternakan Perkebunan Kehutanan Energi Mineral Bina Marga Cipta Karya Air
Pengadaan Barang Jasa Barang/Jasa Humas Protokol Hukum Keuangan Aset Pendapatan Bapenda Perencanaan Pembangunan
Kesbangpol Kesatuan Bangsa Politik Penanggulangan Bencana Pengelolaan Pengelola Pajak Retribusi Anggaran
Perbendaharaan Layanan Pidana Khusus Intelijen Penerangan Reserse Kriminal Pencegahan Pengawasan Pengendalian
Supervisi Koordinator Koordinasi Tim Perwakilan Utama Teknis Sarana Prasarana Jalan Jembatan Sampah Kebersihan
Pertamanan Tata Kota Daerah Negeri Swasta Sekretariat Kelompok Pemilihan Komisi Fraksi Panitia Majelis Dewan
Partai Lembaga Swadaya Yayasan Forum Aliansi Serikat Persatuan Ikatan Asosiasi Himpunan Perhimpunan Bidang
Bagian Seksi Dinas Badan Kantor Biro Pemerintah Pemerintahan Sekolah Puskesmas Rumah Sakit RSUD Universitas
Institut Perusahaan Perseroan Terbatas Bank Perlengkapan Tangga Organisasi Program Data Aplikasi Telematika
E-Government Publik Media Kemitraan Penyidikan Penuntutan Kejaksaan Kepolisian Pengadilan Tipikor Korupsi
Pemberantasan Ombudsman Kebijakan Riset Kajian Studi Ekonomi Kesejahteraan Kejari Kejati Polres Polda Polsek
Satpol PP Diskominfo Dinkes Disdik Dishub Setda Penelitian Pelatihan Administrasi Operasional Republik Wilayah
Produksi Distribusi Pemasaran Logistik Hubungan Pers Kerakyatan Tanaman Hortikultura Health Education Agency
Office Department Public Works Communications Information Transportation Social Affairs Environment Tourism
Finance Council Regional Development Planning Board Commission Police Prosecutor's Corruption Watch Institute
University Foundation City Regency Provincial District Village Procurement Service Services Bureau
Anticorruption Audit Inspectorate Secretariat House Water Company Legislative Of The And For Pasar Terminal
Balai Stasiun Laboratorium Panti Rusunawa UPT UPTD
"""
# Words before the name of a territory.
GENERIC = """
Kota Kabupaten Kab Kab. Provinsi Prov Kecamatan Kec Kec. Kelurahan Desa Kampung Pulau Kepulauan Distrik Nagari
Resor Sektor Dusun
"""
DIRECTIONS = (
    "Utara",
    "Selatan",
    "Timur",
    "Barat",
    "Tengah",
    "Tenggara",
    "Raya",
    "Laut",
    "Baru",
    "Lama",
    "Hulu",
    "Hilir",
    "Kepulauan",
    "Daya",
)
# A capital here begins a sentence or a date, not a name.
NO_NAME = """
Senin Selasa Rabu Kamis Jumat Jum'at Sabtu Minggu Ahad Januari Februari Maret April Mei Juni Juli Agustus
September Oktober November Desember Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
March May June July August October December Namun Dalam Menurut Saat Ketika Untuk Dari Pada Di Ke Ia Dia Mereka
Kami Kita Saya Beliau Ini Itu Tersebut Hal Adapun Selain Sementara Setelah Sebelum Sedangkan Karena Sebab Agar
Bahkan Bahwa Dan Atau Yang Tidak Tak Belum Sudah Telah Akan Masih Juga Hanya Sehingga Padahal Meski Meskipun
Walau Jika Kalau Bila Apabila Hingga Sampai Sejak Usai Tim Sumber Media Rp Rupiah Diketahui Sebelumnya Sesudah
Kemudian Selanjutnya Terkait Berdasarkan Sebagai Oleh Dengan Tanpa Para Sejumlah Beberapa Banyak Semua
Setiap Seluruh Pihak Warga Kata Ujar Ucap Tutur Ungkap Jelas Tegas Imbuh Ia Nya Senada Terpisah Hari Tanggal
Tahun Bulan Pekan Pukul Proyek Anggaran Dana Pengadaan Server Aplikasi Program Kegiatan Sidang Rapat Kontrak
Tender Laporan Kasus Dugaan Plt Plh Pj Pjs Penjabat Bapak Ibu Saudara Jalan Gedung Hotel Pasar Bandara Pelabuhan
Terminal Masjid Gereja Sungai Danau Gunung Jembatan The A An In On At By For From To Of And Or But He She They
We It This That These Those When While After Before Since Until However According Meanwhile Asked Contacted
Several Some Many All Each Every Local Officials Documents Reporters No Not Yet As If His Her Their Its Our Inc
Tbk Ltd Corp MoU APBD APBN KPK BPK DPRD ASN PNS WIB WITA WIT RI Pak Bu Islam Kristen Indonesia Jakarta Covid
Pemilu Pilkada UU Perda Pasal Ayat WhatsApp
"""


def _phrases(table: str) -> tuple[str, ...]:
    return tuple(phrase for line in table.strip().splitlines() for phrase in line.split("|"))


TERRITORIAL_HEADS = _phrases(TERRITORIAL)
BODY_HEADS = _phrases(OF_BODY)
ROLE_WORDS = _phrases(ROLES)
SECTOR_WORDS = frozenset(SECTORS.split())
GENERIC_WORDS = frozenset(GENERIC.split()) | frozenset(word.lower() for word in GENERIC.split())
# The words of posts are no names either, except the few that people are also called.
_HEAD_WORDS = frozenset(word for phrase in (*TERRITORIAL_HEADS, *BODY_HEADS) for word in phrase.split()) - {
    "Karo",
    "Hakim",
}
NO_NAME_WORDS = frozenset(NO_NAME.split()) | _HEAD_WORDS | frozenset(word.capitalize() for word in CAPACITIES)

# First names that many people bear: after a post such a word begins a name, where another would be a place.
GIVEN_NAMES = frozenset(
    """
Abdul Abdullah Achmad Adi Agus Ahmad Aisyah Albert Ali Alex Amir Andi Andre Andreas Anita Anna Anton Anwar Ari Arief
Arif Arman Asep Astuti Ayu Bagus Bambang Benny Boby Budi Cahyo Dadang Daniel Dani David Dede Dedi Deni
Dewi Dian Didik Dina Dwi Eddy Edi Edy Eka Eko Elisabeth Endang Erick Erwin Fadli Faisal Fajar Fandi Farid Fatimah Fauzi
Ferdi Fitri Gatot Gede Hadi Hamdan Handoko Hari Haris Hasan Hendra Hendri Heri Herman Heru Ida Ika Ikhsan Ilham
Imam Indra Irfan Irma Irwan Iwan Joko Joni John Jusuf Kadek Ketut Komang Kurnia Lina Lukman Made
Mahmud Mardi Maria Maya Michael Mohamad Mohammad Muchlis Muhamad Muhammad Mulyadi Nanang Nina Ning Novi Nur
Nurdin Nurul Nyoman Octavia Paulus Peter Petrus Prasetyo Purnomo Putri Putu Rachmat Rahmad Rahmat Ratna Reza Rian Ricky
Ridwan Rika Rina Rini Rizal Rizki Robert Rudi Rudy Rusdi Rustam Sandi Sarah Siti Slamet Sofyan Sri Sudirman Sugeng
Suharto Sukarno Sulaiman Supriyadi Susanto Susi Sutrisno Syamsul Taufik Teguh Titi Toni Tono Tri Umar Untung Wahyu
Wawan Wayan Widodo Wisnu Yanti Yanto Yayan Yohanes Yoga Yudi Yulia Yuni Yusuf Zainal Zulkifli
""".split()
)
