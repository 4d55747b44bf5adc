"""The vocabularies that tell a name from a body and a place: fields of government, generic words, first names."""

from .post_words import BODY_HEADS, CAPACITIES, TERRITORIAL_HEADS

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
Perkeretaapian Kereta Api Tipidkor Tipikor Satker Pembinaan Pembenihan Kelistrikan Bawaslu Panwaslu Panwascam KPUD Golkar Gerindra NasDem Nasdem Demokrat Hanura Perindo Antikorupsi Kelembagaan Ketatalaksanaan Penyelenggaraan
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
    "Ulu",
    "Ilir",
    "Kepulauan",
    "Daya",
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
Upaya Permintaan Pesan Panggilan Konfirmasi Tuduhan Tudingan Isu Kabar Nontunai Tunai Langsung Sembako Bansos Terlibat Penghargaan Pemilu Pilkada UU Perda Pasal Ayat WhatsApp
"""


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
Asosiasi Gerakan Pesantren Klinik Bank KUD Koalisi Konsorsium Federasi Front Laskar Barisan Sentra Lingkar Simpul Solidaritas Wahana Perhimpunan Persatuan Gabungan Lembaga Pusat Paguyuban Karang Kodim Korem Kelompok Gapoktan Poktan Sanggar Posyandu Ormas Ponpes Panti Firma
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
    frozenset(NO_NAME.split()) | HEADLINE_VERBS | _HEAD_WORDS | frozenset(word.capitalize() for word in CAPACITIES)
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
Wawan Wayan Widodo Abdurrahman Abdurahman Ade Aditya Adrian Afif Agung Agustina Agustinus Ajeng Akbar Akhmad Alamsyah Alamsjah
Alfian Alfred Alia Alwi Amelia Amin Aminah Amran Andika Angga Anggi Anggraini Ani Anisa Anjani Antonius Apriyani Arfan
Ardi Ardian Arman Arya Asmara Asri Aulia Azhar Azis Bagas Bahrudin Baharuddin Basuki Bayu Beni Bima Binsar Bonar Bram
Burhan Burhanuddin Cecep Chairul Chandra Christian Citra Cucu Dahlan Damar Darma Darmawan Daud Deden Dela Delima Denny Deny
Desi Desy Dewa Diana Diah Dimas Dini Djoko Dodi Dody Dominikus Doni Donny Dorothea Dudung Edison Edward Effendi Efendi
Elia Elvira Emil Endah Eni Enny Erna Ernawati Erni Ery Evi Fahmi Fahri Faizal Fanny Farhan Fatma Febri Ferdinand Ferry Fikri
Firman Fitria Fransiska Fransiskus Frans Freddy Galih Galuh Gilang Gita Glen Gunawan Guntur Habib Hafid Hafiz Hajar Halim
Halimah Hamid Hanafi Handayani Hani Hanif Hans Hartini Hartono Haryanto Haryono Hasanah Hasanuddin Hasim Hasnah Helena
Helmi Hendrik Henry Henny Heny Herlina Herry Hesti Hidayat Husein Husni Ibnu Ibrahim Idris Ignasius Ika Imron Indah Ingrid
Intan Iqbal Irawan Irene Irene Irma Irsyad Isa Iskandar Ismail Ismet Iwan Jaka Jamal Jamaluddin James Januar Jefri Jeffry
Jeni Jessica Jimmy Johan Johannes Johnny Johny Jonathan Joni Jono Joseph Julia Juliana Jumadi Junaidi Junaedi Karim Kartika
Kartini Khairul Khoirul Koko Kristian Kristina Kurniawan Kusnadi Laila Laksmi Lani Laras Latifah Leni Lenny Leo Lestari
Lia Lidia Lilik Lilis Linda Lisa Lucia Luh Lukas Lusi Lusia Luthfi Maman Margareta Margaretha Marhaeni Mariana Mario Marlina
Marsel Martha Martin Martinus Marwan Marzuki Mastur Mega Melati Melky Meri Merry Mery Mimin Mira Mirna Misbah Mohamed
Mona Monang Mukhlis Mulyono Munir Murni Musa Mustafa Mustofa Nadia Nadira Nani Nasir Nasrul Natalia Nathan Neneng Ngadiman
Nia Niken Nirmala Nita Noer Nofri Noor Nova Novita Nugroho Nunung Nuraini Nurhayati Nurlaila Nurlela Nurma Nurmala Nursyam
Oka Oktavia Olivia Oscar Pandu Pardi Parlindungan Parman Patrick Paul Pieter Poniman Pratiwi Puji Purwanto Puspita Putra
Raden Rafael Rahayu Rahman Rahmawati Raka Rama Ramadhan Ramli Randi Rangga Ranti Rasyid Ratih Ratri Renata Reni Retno
Ria Riana Rina Ririn Risma Riska Riski Rita Riyanto Rizky Robby Robertus Rohana Rohmat Roni Ronny Rosa Rosalina Rosmala
Ruben Rudianto Rukmini Rusli Rusmini Ruth Saiful Salim Salma Samsul Samuel Sandra Sapto Sari Sarjono Satria Satrio Sekar
Selvi Septian Setia Shinta Sigit Sinta Sobari Solihin Sonny Stefan Stefanus Suci Sudarsono Suhardi Suhendar Suhendra Sujono
Sukardi Sukma Sukirman Sulastri Sulistyo Sumarni Sumiati Sunarto Sunarya Suparman Suparno Supriatna Suprapto Surya Suryadi
Suryo Suryani Susan Susilo Sutarno Suyatmi Suyatno Syafii Syafruddin Syahrul Syaiful Syarif Tania Tanti Tari Tarmizi Tatang
Tati Tegar Teddy Teuku Theresia Thomas Tiara Tika Tini Titin Tita Tiurma Tjahjo Tommy Topan Trisna Tuti Tutik Udin Ujang
Ulfa Ulin Usman Vera Veronika Vicky Victor Viktor Vina Vita Vivi Vonny Wahid Wahyuni Wati Wibowo Widya Wira Wiwik Wulan
Wulandari Yahya Yana Yandi Yani Yasin Yayuk Yeni Yenny Yohana Yoga Yogi Yolanda Yoseph Yosef Yosefina Yosua Yudha Yuliana
Yulianto Yuliani Yuliati Yunita Yunus Yus Yusril Yustina Yustinus Zaenal Zahra Zaki Zulfikar Zulham Widodo Wisnu Yanti Yanto Yayan Yohanes Yoga Yudi Yulia Yuni Yusuf Zainal Zulkifli
Abner Absalom Aliong Aminuddin Amiruddin Amos Andriani Andrianto Apolos Ardianto Arifin Asiong Asrul Azwar Bachtiar Badrun Bahar Baharudin Baiq
Barnabas Basri Benediktus Benyamin Bernadus Bernardus Bistok Blasius Bonefasius Bonifasius Bustami Carkim Darwis Deitje Demianus Desrianto Dewanto Didin
Dominggus Domingus Dorkas Efraim Elias Elieser Elisa Elsye Emanuel Enung Erwan Esau Fachri Fadhil Fahrul Fajarudin Fakhrurrazi Ferdian Ferdiansyah Ferdinan
Ferdinandus Florentina Frangky Fransisca Fredrik Frengky Gabriel Gafur Gaudensius Gregorius Gunardi Gusti Habel Hadijah Hafizh Hamka Hamzah Hanok
Hardianto Harsono Hartanto Hartati Harun Haryati Hasbi Hasbullah Hendarto Hendrikus Hengki Hernowo Herwin Hieronimus Hironimus Hotma Hotman Imanuel Indarto
Indriani Isak Isnaini Jafar Jalaluddin Jamil Jatmiko Jefry Jemmy Johanes Johanis Jonggi Josef Jufri Jusman Kamaruddin Kanisius Kartono Karyono Kiki Klemens
Kornelis Kornelius Kristanto Kristoforus Kuncoro Kuswanto Lamhot Larasati Lasmini Laurensius Legiman Leonard Leonardus Lestariningsih Levina Longginus
Magdalena Maimun Maksimus Mangasi Mansur Mardiana Mardiyono Margono Marihot Markus Marselina Marselinus Marselus Marsudi Marthen Martono Maruli Masrul Matheus
Matius Melianus Melissa Melkianus Melkior Metusalak Mikael Misbahuddin Misran Moses Mugiyono Muhtar Mujiono Mukhtar Muliadi Munawar Muryanto Mustakim Nabila
Nadya Naftali Naomi Nasaruddin Nazaruddin Nehemia Ngatimin Ngatno Nikodemus Nikolaus Nisa Novalina Nurbaiti Nurdiana Nurhalimah Nurhasanah Nurjanah Nurlina
Nurmiati Nursiah Nuryanto Oktavianus Oktovianus Oktovina Otniel Paijo Paimin Parmin Parulian Paskalis Patricia Patrisius Pius Poltak Ponidi Poniran Pramono
Priscilla Priyono Puguh Purnawan Purwadi Purwono Rafiq Rafli Rahardjo Raharjo Ramadhani Ramlan Rauf Rikardo Riyadi Rofina Rofinus Romanus Rosidah
Rosmaida Rosmina Rosnani Rusmiati Ruslan Rustan Sabaruddin Sabam Sadikin Sahat Saharuddin Salahuddin Salamah Salimah Samsiah Samsuddin Samsudin Saparuddin
Sapardi Saptono Sarifuddin Sarwono Saut Sebastianus Sefnat Semuel Setiawan Setyawan Silvester Simon Siprianus Sirajuddin Sitti Soleh Soleha Soleman
Stephanus Sterry Suaib Suardi Subagyo Subandi Subhan Sudarmaji Sudarno Sudarto Suhadi Suharno Suharti Suhartini Suharyanto Suharyono Sujatmiko Sukiman
Sukimin Sukirno Sulfikar Sumadi Sumanto Sumardi Sumarno Sumarsih Sumarsono Sumaryono Sunardi Sunaryo Sundari Supardi Supono Supriadi Supriyanto Suratman
Suratno Suroso Suroto Surono Suryanto Suryati Susilawati Susilowati Sutanto Sutardi Sutejo Sutikno Sutopo Sutoyo Suwandi Suwarno Suwito Suyadi Suyanto
Syahrani Syahril Syahrir Syahruddin Syamsir Syamsuddin Tagor Tengku Theofilus Thobias Tigor Titus Tjandra Tobias Togar Tugiman Tukimin Tukiyem
Tumini Tumpal Urbanus Valentinus Vivian Wagiyem Waluyo Warsito Wartono Wilfridus Wilhelmus Wiyono Yakobus Yasinta Yeremias Yermias Yohanis Yosafat Yosep
Yudhi Yudistira Yulianti Yulianus Yulius Yuniarti Yuningsih Yusak Yusran Yusri Zainuddin Zaini Zakarias Zeth Zubaidah Zubair Zulaikha Zulfakri Zulkarnain Zulkipli
Abidin Adnan Afrizal Aidil Aldi Alexander Alfin Alfius Aloysius Amri Anang Andrew Andri Angela Angelina Ansar Anselmus Ansyar Apolonia Aris Arnold Arsyad
Aryanto Asdar Asnawi Atik Aurelius Bahtiar Baltasar Bartholomeus Bernadetta Bernard Bonaventura Budiman Bukhari Charles Christine Clara Cokorda Cornelis Cosmas
Danang Daryono Deetje Deki Dhani Dika Dionisius Dorce Edmundus Elfi Eli Eliaser Elisabet Elly Engelbert Engelberta Erizal Erwansyah Ester Eusebius Fabianus
Fajri Fakhri Farida Fauzan Felix Feri Filemon Filipus Firmansyah Florensius Floribertus Fransina Fridolin Gasper Gayus Gerardus Gustaf Haeruddin Hariyanto Harry
Helen Heni Herawati Hermanus Hermawan Hiskia Hubertus Husin Idham Iin Ilyas Imran Isaskar Ishak Ivan Jajang Jalal Juhriansyah Kaharuddin Karolus Kasim Kasman
Kenneth Kevin Khalid Latif Laura Lodewijk Lorensius Lukmanul Mahyudin Maimunah Makarius Mateus Matias Maulana Mawardi Meidiana Melki Melkias Meyke Meylan Mince
Mirza Muammar Muchtar Muhajir Mursalim Mustamin Nasruddin Nasrullah Nathaniel Nengah Ngurah Nicky Ningsih Nius Nizar Nurjannah Nurlaela Olga Oman Onesimus Orpa
Pascal Paulina Petronela Philip Rachel Rahim Rambu Raymond Razali Rebecca Refli Richard Rinaldi Riswan Ritawati Rivani Rizaldi Roberth Roland Rolly Ronald Rosi
Rosmini Roy Rufinus Rusydi Sabran Sabri Safri Sahrul Saifuddin Salomina Sammy Sandy Sapri Sarifah Sefanya Selamet Selfina Servasius Setyo Silas Simson Sirilus
Siska Stanley Stephen Steve Steven Subagio Sugiarto Suherman Syafrizal Syahputra Syarifuddin Sylvia Tadeus Tahir Teresia Theo Theodorus Timotius Tony Darius
Vincent Vinsensius Wahyuddin Wahyudi Welem Wellem Welmintje Wempi Wilhelmina Wilibrodus William Wilson Winarno Wiwin Xaverius Yakob Yakoba Yakomina Yance Yandri
Yasir Yeskiel Yohan Yopie Yosina Yuli Yulita Yulizar Yusnita Yusup Zainul Zakheus Zefnath Zulfahmi Zulfan Zulhendri
""".split()
)
# First names that companies and places are called by as well.
ALSO_COMPANIES = frozenset(
    """
Asri Bagus Bima Cahyo Citra Damar Darma Dewa Eka Hidayat Indah Indra Intan Jaka Kartika Karya Kurnia Lestari Mega Melati Mulyono
Murni Putra Putri Rahayu Rama Sari Satria Sekar Setia Sri Suci Surya Tegar Teguh Tri Untung Wira Wisnu Hari Made Nusa
Jaya Abadi Makmur Sejahtera Mandiri Sentosa Prima Syariah Malut
""".split()
)
