"""Ministries, agencies, commissions and parties of the Republic whose names run into the name of whoever leads them."""

_MINISTRIES = """
Agama|Badan Usaha Milik Negara|Dalam Negeri|Desa|Ekonomi Kreatif|Energi dan Sumber Daya Mineral|Hukum|Hak Asasi Manusia
Hukum dan Hak Asasi Manusia|Imigrasi dan Pemasyarakatan|Investasi|Kebudayaan|Kehutanan|Kelautan dan Perikanan|Kesehatan
Ketenagakerjaan|Keuangan|Komunikasi dan Digital|Komunikasi dan Informatika|Koordinator Bidang Perekonomian|Koperasi
Koperasi dan UKM|Lingkungan Hidup|Lingkungan Hidup dan Kehutanan|Luar Negeri|Pariwisata|Pekerjaan Umum
Pekerjaan Umum dan Perumahan Rakyat|Pemuda dan Olahraga|Pendidikan|Pendidikan Dasar dan Menengah
Pendidikan dan Kebudayaan|Pendidikan Tinggi, Sains, dan Teknologi|Perdagangan|Perhubungan|Perindustrian|Pertahanan
Pertanian|Perumahan dan Kawasan Permukiman|Sekretariat Negara|Sosial|Transmigrasi
Agraria dan Tata Ruang|Pemberdayaan Perempuan dan Perlindungan Anak
"""
_AGENCIES = """
Mahkamah Agung|Mahkamah Konstitusi|Kejaksaan Agung|Bank Indonesia|Otoritas Jasa Keuangan|Komisi Pemberantasan Korupsi
Komisi Yudisial|Komisi Pemilihan Umum|Badan Pengawas Pemilihan Umum|Komisi Nasional Hak Asasi Manusia|Badan Pusat Statistik
Badan Nasional Penanggulangan Bencana|Badan Penanggulangan Bencana Daerah|Badan Pengawasan Keuangan dan Pembangunan
Badan Pemeriksa Keuangan|Badan Pertanahan Nasional|Badan Narkotika Nasional|Badan Pengawas Obat dan Makanan
Badan Meteorologi, Klimatologi, dan Geofisika|Badan Riset dan Inovasi Nasional|Badan Pangan Nasional|Badan Gizi Nasional
Badan Siber dan Sandi Negara|Badan Nasional Pencarian dan Pertolongan|Badan Kebijakan Fiskal|Badan Kepegawaian Negara
Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah|Lembaga Perlindungan Saksi dan Korban|Perum Bulog|BPJS Kesehatan
BPJS Ketenagakerjaan|Mabes Polri|Satuan Tugas|Pusat Pelaporan dan Analisis Transaksi Keuangan|Ombudsman Republik Indonesia
Komisi Pengawas Persaingan Usaha|Komisi Informasi Pusat|Komisi Perlindungan Anak Indonesia
"""
_PARTIES = """
Golkar|Gerindra|NasDem|Nasdem|Demokrat|Hanura|Perindo|Gelora|Ummat|Buruh|Garuda|Berkarya|Kebangkitan Bangsa|Keadilan Sejahtera
Amanat Nasional|Persatuan Pembangunan|Bulan Bintang|Solidaritas Indonesia|Demokrasi Indonesia Perjuangan|Golongan Karya
Aceh|Kebangkitan Nusantara|Gerakan Indonesia Raya|Hati Nurani Rakyat
"""


def _names(table: str, lead: str = "") -> frozenset[str]:
    return frozenset(f"{lead}{name}" for line in table.strip().splitlines() for name in line.split("|"))


NATIONAL_BODIES = (
    _names(_MINISTRIES, "Kementerian ") | _names(_AGENCIES) | _names(_PARTIES, "Partai ") | {"PDI Perjuangan"}
)
