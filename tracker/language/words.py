"""The vocabularies that tell a name from a body and a place: fields of government, generic words, first names."""

from .post_words import BODY_HEADS, CAPACITIES, ENGLISH, TERRITORIAL_HEADS

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
Balai Stasiun Laboratorium Panti Rusunawa UPT UPTD Pengawas Penyantun Pengarah Perumda Perumdam Perseroda PDAM Pelanggan Otonom
Cabang Ranting Pusat Lembaga Pengkajian Kampanye Pemenangan
Corporate Communication Communications Relations
Kemahasiswaan Akademik Kerja Sama Alumni Kelas Narkotika Perempuan Anak Pemasyarakatan Divisi Seksi Subbagian
Subbidang Ruang Instalasi Farmasi Gizi Radiologi Rekam Medis Kesatuan Pengamanan Unit Narkoba Intelkam
Satreskrim Satlantas Reskrim Samapta Binmas Pengeluaran Penerimaan Perekonomian Otonomi Imigrasi Pertanahan Kesyahbandaran
Syahbandar Otoritas Korporat Korporasi Treasuri Kepatuhan Risiko Independen Pemeliharaan Konstruksi Produksi Gudang
Fakultas Jurusan Akuntansi Teknik Kedokteran Keguruan Ilmu Ilmu-Ilmu Tarbiyah Syariah Ushuluddin Program Studi
Kementerian Direktorat Ditjen Jenderal Kemenkumham Kemenag Kemenkes Agama Luar Negara Pertahanan Keamanan Dalam
Menengah Tinggi Dasar Vokasi Riset Haji Umrah Bimas Penyuluhan Karantina Tangkap Budidaya Pesisir Konservasi
Rehabilitasi Bantuan Jaminan Statistik Metrologi Persampahan Drainase Irigasi Permukiman Tanggap Darurat Logistik
Lapas Rutan Bapas Pemkab Pemkot Pemprov Pemda Kedaruratan Ideologi Wawasan Kebangsaan Ketenteraman Ketertiban Umum Perda Mutasi Disiplin Kesiswaan Kurikulum Paten
Akuisisi Penagihan Verifikasi Akuntabilitas Penindakan Koordinasi Pencatatan Pemerhati Penggerak Korps
Kanwil Kemenhub Kemendikbud Kemensos Kemenaker Kemenpora Kemenlu Kemenhan Kementan Kemenag Kejagung Bareskrim Divpropam
Ditreskrimsus Ditreskrimum Ditlantas Ditpolairud Direktorat Pelayaran Perairan Kredit Simpan Pinjam Treasury Sekuritas Asuransi Investasi
Nelayan Buruh Tekstil Pekerja Petani Pedagang Mahasiswa Guru Dosen Wartawan Advokat Pengusaha Pimpinan Pengurus Transparansi Advokasi
Kesyahbandoran Kepelabuhanan Kebandarudaraan Navigasi Sanitasi Pengairan Sungai Pertamanan Perikanan Peradilan Pertambangan Tambang
Geologi Gas Minyak Listrik Ketenagalistrikan Telekomunikasi Penyiaran Digital Siber Sandi Kepabeanan Cukai Bea Akuakultur Perkapalan
Veteriner Farmasi Obat Makanan Narkotika Meteorologi Klimatologi Geofisika Antariksa Geospasial Moneter Fiskal Perbankan Kehumasan
Pelabuhan Bandara Terminal Dredging Mining Holdings Holding Group Resources Capital Trading Shipping Partners Industries
Plantation Plantations International Global Solutions Consulting Network Union Association Times Institute Indonesia
Penanganan Fakir Miskin Konstitusi Logistik Kesra Trantib Perekonomian Sekretaris Kepegawaian SDM Personalia Umum Pengurus Wilayah Pimpinan Anak Umat
Health Affairs Safety Enforcement Oversight Revenue Customs Tax Immigration Prison Corrections Labor Labour Justice
Defense Housing Culture Religious Manpower Research Technology Villages Cooperatives Youth Sports Home Interior Energy Mines Forestry Fisheries Agriculture Trade Industry Maritime Financial Financials
Unhas Unsrat Undana Unpatti Unmul Untan Untad Uncen Unipa Unair Unpad Undip Unsoed Unej Unnes Unesa Unram Unud Unila Unsri Unja Unri Unand
Unimed Unsyiah Unima Unkhair Untirta Unika Unisba Unkhair Unsulbar Unmus Perkim Perkimtan Perakimtan Disperkim Tarukim
Perindagkop Disdikbud Dikbud Disperindag Perindag Perindagkop Disdikpora Dikpora Disnakertrans Nakertrans Dispora Dishut Distanak Disbun
Disdukcapil Dinsos Dispar Disparbud Dispertan DKP DLHK Bapedda Bapperida Baperida BKAD BPPKAD Samsat Kebencanaan Hewan Direktorat Milik Badan Peredaran Perfilman
Komnas KontraS Greenpeace Amnesty Kodam Eksekusi Eksaminasi Migas Kadin Apindo Hipmi Gapensi Organda Kwarcab Kwarda Pramuka Baznas Dekranasda Perhutani Pertamina Telkom Pelindo Pelni Damri Basarnas Bakamla Brimob
Bulog Bappenas Perumnas Taspen Walhi Kontras Agraria Koramil Makoramil Trantibum Perbendaharaan Persampahan Keolahragaan Kepramukaan Kependidikan
Penyuluhan Penertiban Keselamatan Sertifikasi Akreditasi Perbibitan Peremajaan Pengujian Pemetaan Penilaian Pelaporan Pemungutan Suara Penghitungan
Penuntut Peradilan Perdata Kepaniteraan Pengaduan Kearifan Kesenian Purbakala Museum Permuseuman Alutsista Kesehatan Kefarmasian Keperawatan Kebidanan
Perkeretaapian Kereta Api Tipidkor Tipikor Satker Pembinaan Pembenihan Kelistrikan Bawaslu Panwaslu Panwascam KPUD Golkar Gerindra NasDem Nasdem Demokrat Hanura Perindo Antikorupsi Kelembagaan Ketatalaksanaan Penyelenggaraan
"""
# Words before the name of a territory.
GENERIC = """
Kota Kabupaten Kab Kab. Provinsi Prov Kecamatan Kec Kec. Kelurahan Desa Kampung Pulau Kepulauan Distrik Nagari
Dapil Resor Sektor Dusun Gampong Jorong Ohoi Pekon Tiyuh Kalurahan Padukuhan Wanua Mukim Kelurahan
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
    "Ulu",
    "Ilir",
    "Kepulauan",
    "Daya",
    "Jauh",
    "Wetan",
    "Kulon",
    "Kidul",
    "Lor",
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
Bagi Kepada Terhadap Atas Bersama Antara Melalui Lewat Demi Sesuai Tentang Seperti Seorang Salah Kedua Ketiga Bapaknya Ibunya Istrinya Suaminya Anaknya Ayahnya Kakaknya Adiknya
Stafnya Keluarganya Rekannya Temannya Atasannya Wakilnya
Dapil Upaya Permintaan Pesan Panggilan Konfirmasi Tuduhan Tudingan Isu Kabar Nontunai Tunai Langsung Sembako Bansos Terlibat Penghargaan Pemilu Pilkada UU Perda Pasal Ayat WhatsApp
"""


# A sentence may begin with these, and no name does; inside a name some may stand: "Darius Beda".
OPENERS = frozenset(
    """
Tapi Tetapi Maka Toh Nah Ternyata Kini Dulu Konon Mungkin Begitu Alhasil Walhasil Lantas Malah Malahan Justru Apalagi Lagi Pula Selama Sepanjang
Emeritus Adalah Yakni Yaitu Ialah Itulah Inilah Dialah Semasa Semula Awalnya Mulanya Andai Kendati Walaupun Entah Hampir Nyaris Cuma Kecuali Termasuk Demikian Memang Tentu Jadi Apa Apakah Siapa Bagaimana
Mengapa Kenapa Kapan Hadir Tampak Terlihat Muncul Tinggal Ada Bukan Jangan Silakan Mohon Sejauh Setahu Seingat Sore Pagi Siang Malam Sehabis Seusai
Selesai Mulai Bertindak Dihubungi Ditanya Ditanyai Ditemui Dikonfirmasi Diminta Dimintai Disinggung Dicecar Didesak Mewakili Mendengar Melihat Menjawab
Menyusul Menanggapi Membantah Menyikapi Beda Berbeda Lain Sama Seolah Seakan Asalkan Pantas Benar Betul Yth Assalamualaikum Perempuan Pria Lelaki Wanita Laki-laki
Then Now Still Even Once Only Also Both Neither Either Just Later Earlier Instead Though Although Because So Yet With Without Among Between Under Over
Inside Outside Near Behind Within About Across Against Along Around Despite During Except Like Through Throughout Toward Towards Upon Via What Who Where Why
How Which Whose Unless Whether Here There Today Yesterday Tonight Tomorrow One Two Three Four Five Six Seven Eight Nine Ten Nobody Somebody Everyone
Most Few Much More Less Such Other Another Since Ask Our Your My You Me Us Him Them Beda Berada
""".split()
)
# Headlines begin with these where a sentence would say "menerima", "meresmikan".
HEADLINE_VERBS = frozenset(
    """
Terima Resmikan Buka Tutup Tinjau Lantik Minta Ajak Bantah Tegaskan Sebut Hadiri Serahkan Akui Larang Copot Ancam Dukung
Apresiasi Ingatkan Pimpin Kunjungi Tolak Temui Panggil Periksa Tangkap Bongkar Gelar Raih Usul Usulkan Klaim Sambut Lepas
Salurkan Bagikan Luncurkan Siapkan Targetkan Imbau Desak Tuding Diperiksa Ditahan Ditangkap Didakwa Divonis Dilantik
Dituding Diduga Dicopot Dilaporkan Dipanggil Ditetapkan Digugat Mundur Bungkam Mangkir Sidak Terjerat Tersandung Jawab
Pastikan Janjikan Sampaikan Nilai Soroti Kritik Kecam Pantau Evaluasi Rotasi Mutasi Tetapkan Geledah Selidiki Usut
Bangun Beri Bantu Bahas Beberkan Ungkap Ungkapkan Jelaskan Keluhkan Tanggapi Perintahkan Instruksikan Wajibkan Ikut Hapus
Naikkan Turunkan Cabut Teken Tandatangani Rapat Ngaku Mengaku Sesalkan Dorong Gandeng Gelontorkan Alokasikan Kucurkan
""".split()
)

# Institutions with a name of their own: any capitalised words that follow belong to it.
INSTITUTIONS = """
PT PT. CV CV. UD LSM NGO Yayasan Forum Perum Perumda PDAM BUMD BUMDes Koperasi Partai Universitas Institut Politeknik Akademi
SMAN SMPN SDN SMKN SMA SMP SD SMK MAN MTsN MTs MIN TK PAUD Jaringan Aliansi Serikat Komunitas Perkumpulan Himpunan Ikatan
PO Asosiasi Gerakan Pesantren Klinik Bank KUD Koalisi Konsorsium Federasi Front Laskar Barisan Sentra Lingkar Simpul Solidaritas Wahana Perhimpunan Persatuan Gabungan Lembaga Pusat Paguyuban Karang Kodim Korem Kelompok Gapoktan Poktan Sanggar Posyandu Ormas Ponpes Panti Firma
"""
# Posts of those who serve an office: "Staf Ahli Bupati", "Ajudan Gubernur".
SERVING = frozenset(
    "Staf Ahli|Staf Khusus|Staf|Tenaga Ahli|Ajudan|Asisten Pribadi|Sekretaris Pribadi|Juru Bicara|Jubir|Penasihat".split(
        "|"
    )
)
OFFICES = frozenset("Wakil Bupati Wali Kota Walikota Gubernur Menteri Presiden Rektor Kapolri Kapolda Kapolres".split())


SECTOR_WORDS = frozenset(SECTORS.split())
INSTITUTION_WORDS = frozenset(INSTITUTIONS.split())
GENERIC_WORDS = frozenset(GENERIC.split()) | frozenset(word.lower() for word in GENERIC.split())
# The words of posts are no names either, except the few that people are also called.
_HEAD_WORDS = frozenset(word for phrase in (*TERRITORIAL_HEADS, *BODY_HEADS) for word in phrase.split()) - {
    "Karo",
    "Hakim",
    "Tua",
    "Pribadi",
    "Agung",
    "Raja",
    "Besar",
}
NO_NAME_WORDS = (
    frozenset(NO_NAME.split())
    | HEADLINE_VERBS
    | _HEAD_WORDS
    | frozenset(word.capitalize() for word in CAPACITIES)
    | frozenset(f"{word.capitalize()}s" for word in ENGLISH if " " not in word)
    | {"Midwives"}
)

# Words that companies and cooperatives end their names with; of people only few are called so.
COMPANY_ENDS = frozenset(
    "Jaya Abadi Makmur Sejahtera Mandiri Sentosa Prima Karya Utama Perkasa Raya Persada Nusantara Bersama Energi Konstruksi Mulia Permai"
    " Sakti Pratama Maju Lestari Agung Group Bahari Sejati Gemilang Cemerlang Mas Internasional".split()
)
# Words that companies are named with, which hardly begin a person's name: "PT Surya Jaya Kencana Wangi".
COMPANY_WORDS = COMPANY_ENDS | frozenset(
    """
Kencana Wangi Perdana Buana Samudra Samudera Unggul Teknik Niaga Dirgantara Cipta Graha Bumi Tirta Wana Rimba Harapan Cahaya
Sinar Bintang Mitra Multi Inti Global Artha Arta Griya Bangun Mandala Anugerah Anugrah Berkah Berkat Barokah Amanah Sukses Emas
Mutiara Permata Cendana Rajawali Garuda Naga Merah Putih Biru Hijau Borneo Celebes Sumatera Nusa Segara Laut Usaha Tani Baja
Beton Jasa Sarana Prasarana Mulya Makmur Sentral Citra Gemah Ripah Tunggal Tiga Empat Lima Dua Saudara Bersaudara Mandala
Bakti Guna Daya Alam Kreasi Karsa Media Data Solusi Sistem Digital Teknologi Pangan Agro Sawit Tambang Mineral Gemilang Indo
""".split()
)
# Peoples that a villager, farmer or elder is said to belong to; what follows is where they live.
PEOPLES = frozenset(
    """
Sawai Atoni Tolaki Kaili Sunda Lampung Pattae Alifuru Osing Sasak Dou Minangkabau Batak Jawa Dayak Bugis Makassar Toraja Mandar
Melayu Betawi Madura Gayo Mentawai Kutai Minahasa Gorontalo Buton Bajo Asmat Amungme Kamoro Marind Sentani Baduy Tengger Rejang
Kerinci Sakai Akit Kubu Pamona Bungku Wolio Manggarai Sumba Rote Tetun Lamaholot Ngada Ternate Tidore Tobelo Galela Wemale
Alune Nuaulu Tanimbar Papua Awyu Wambon To Simalungun Mandailing Nias Aceh Serawai Komering Semende Kulawi Banjar
""".split()
)
