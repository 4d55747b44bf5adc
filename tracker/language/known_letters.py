"""What letters stand for that any reader of the news knows: "PTSL" is nothing but the registration of land."""

# Letters, and all that they are known to stand for.
KNOWN: dict[str, tuple[str, ...]] = {
    letters: tuple(words.split("|"))
    for letters, words in (
        line.split(" = ")
        for line in """
PTSL = pendaftaran tanah sistematis lengkap
TPP = tambahan penghasilan pegawai|tunjangan perbaikan penghasilan|tunjangan penghasilan pegawai|tambahan perbaikan penghasilan|tunjangan tambahan penghasilan
BST = bantuan sosial tunai
BLT = bantuan langsung tunai
BPNT = bantuan pangan non tunai|bantuan pangan nontunai
PKH = program keluarga harapan
BSPS = bantuan stimulan perumahan swadaya
BSU = bantuan subsidi upah
KIP = kartu indonesia pintar|keterbukaan informasi publik
KIS = kartu indonesia sehat
PIP = program indonesia pintar
BOS = bantuan operasional sekolah|biaya operasional sekolah
PPDB = penerimaan peserta didik baru
SPMB = seleksi penerimaan murid baru|sistem penerimaan murid baru|seleksi penerimaan mahasiswa baru
SPPG = satuan pelayanan pemenuhan gizi
DAK = dana alokasi khusus
DAU = dana alokasi umum
DBH = dana bagi hasil
APBD = anggaran pendapatan dan belanja daerah|anggaran pendapatan belanja daerah
APBN = anggaran pendapatan dan belanja negara|anggaran pendapatan belanja negara
APBDes = anggaran pendapatan dan belanja desa|anggaran pendapatan belanja desa
RKPD = rencana kerja pemerintah daerah
RPJMD = rencana pembangunan jangka menengah daerah
SKPD = satuan kerja perangkat daerah
OPD = organisasi perangkat daerah
LHKPN = laporan harta kekayaan penyelenggara negara
NPHD = naskah perjanjian hibah daerah
SPDP = surat perintah dimulainya penyidikan|surat pemberitahuan dimulainya penyidikan
LPSE = layanan pengadaan secara elektronik
UKPBJ = unit kerja pengadaan barang dan jasa|unit kerja pengadaan barang jasa
LKPP = lembaga kebijakan pengadaan barang jasa pemerintah|lembaga kebijakan pengadaan barang dan jasa pemerintah
BUMD = badan usaha milik daerah
BUMN = badan usaha milik negara
UMKM = usaha mikro kecil dan menengah|usaha mikro kecil menengah
AMDAL = analisis mengenai dampak lingkungan|analisis dampak lingkungan
HGB = hak guna bangunan
HGU = hak guna usaha
RKAB = rencana kerja dan anggaran biaya
BPKP = badan pengawasan keuangan dan pembangunan
BPK = badan pemeriksa keuangan
KPK = komisi pemberantasan korupsi
KASN = komisi aparatur sipil negara
LPSK = lembaga perlindungan saksi dan korban
BNPB = badan nasional penanggulangan bencana
BPBD = badan penanggulangan bencana daerah
BPOM = badan pengawas obat dan makanan
BBPOM = balai besar pengawas obat dan makanan
BMKG = badan meteorologi klimatologi dan geofisika
PPATK = pusat pelaporan dan analisis transaksi keuangan
OJK = otoritas jasa keuangan
BKN = badan kepegawaian negara
DPRD = dewan perwakilan rakyat daerah
KPU = komisi pemilihan umum
DKPP = dewan kehormatan penyelenggara pemilu|dewan kehormatan penyelenggara pemilihan umum
TJSL = tanggung jawab sosial dan lingkungan
ASN = aparatur sipil negara
LKPJ = laporan keterangan pertanggungjawaban
BPJS = badan penyelenggara jaminan sosial
SPBU = stasiun pengisian bahan bakar umum
MBG = makan bergizi gratis
SHM = sertifikat hak milik
""".strip().splitlines()
    )
}
