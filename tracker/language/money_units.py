"""What a rate is counted by: the words of each unit and period, under the key that the record keeps."""

PERIODS = {
    "month": "bulan bln month", "year": "tahun thn year annum", "day": "hari day", "week": "minggu pekan week",
    "hour": "jam hour", "night": "malam night", "semester": "semester", "quarter": "triwulan quarter",
    "person": "orang org jiwa kepala peserta warga pekerja pegawai karyawan petugas guru penumpang pasien jemaah penerima"
              " anggota anak balita bayi nasabah pelanggan debitur buruh nelayan petani pedagang saksi pemohon penduduk tukang sopir kader relawan lansia calon pemilih pengunjung tamu perangkat aparat atlet dosen dokter perawat bidan tenaga tki pmi wni pns asn pax person child head worker employee passenger patient capita",
    "household": "keluarga kk kepala-keluarga rumah-tangga kpm household family",
    "student": "siswa murid mahasiswa santri student pupil", "unit": "unit buah item biji batang kapal perahu sampan motor mesin titik set setel stel bibit polibag polybag bungkus kotak dus box"
            " ponton tongkang rakit kelas sekolah meja blok lapak kios los kartu sertifikat dokumen berkas bidang pasang ikat ember gelas kaleng papan lubang"
            " oh oj ob ls pcs bh btg ttk rim keg sumur tiang lampu laptop komputer tablet boat ship engine stem pole set piece book buku kitab", "package": "paket pkt package",
    "village": "desa village", "kg": "kilogram kg kilo", "tonne": "ton tonne metric-ton",
    "sack": "sak zak karung sack", "bottle": "botol bottle", "cylinder": "tabung cylinder", "barrel": "barel barrel",
    "litre": "liter litre lt ltr", "m2": "m2 m² meter-persegi square-meter square-metre",
    "m3": "m3 m³ meter-kubik kubik cubic-meter cubic-metre", "metre": "meter metre m' m’ m1", "km": "kilometer km kilometre",
    "hectare": "hektare hektar ha hectare", "kWh": "kwh kilowatt-hour kilowatt-jam", "portion": "porsi portion meal",
    "share": "saham lembar-saham share", "animal": "ekor animal", "tree": "pohon tree", "vote": "suara vote",
    "sheet": "lembar lbr sheet", "copy": "eksemplar copy", "time": "kali kunjungan pertemuan sidang tayang pencairan transaksi visit meeting session transaction",
    "trip": "trip rit ritase perjalanan keberangkatan pelayaran penyeberangan departure sailing crossing voyage",
    "house": "rumah house", "room": "kamar room", "ticket": "tiket ticket", "vehicle": "kendaraan mobil truk vehicle truck",
    "dose": "dosis dose",
}  # fmt: skip
PERIOD_OF = {word.replace("-", " "): key for key, words in PERIODS.items() for word in words.split()}
SEVERAL = {
    "tiga bulan": "quarter",
    "3 bulan": "quarter",
    "three months": "quarter",
    "enam bulan": "semester",
    "6 bulan": "semester",
    "six months": "semester",
}
OFTEN = {"monthly": "month", "yearly": "year", "annually": "year", "daily": "day", "weekly": "week"}
SE_PERIODS = {
    "sebulan": "month", "setahun": "year", "sehari": "day", "seminggu": "week", "sepekan": "week", "sejam": "hour",
    "semalam": "night", "sesemester": "semester",
}  # fmt: skip
# The same of things and people, which need an end behind them: "Rp 5 juta seorang pejabat" is no rate.
ONE_EACH = {
    "seorang": "person", "seunit": "unit", "sebuah": "unit", "sebatang": "unit", "sekilo": "kg", "sekilogram": "kg", "seliter": "litre",
    "sehektare": "hectare", "sehektar": "hectare", "seekor": "animal", "sekarung": "sack", "sesak": "sack", "selembar": "sheet",
    "sebotol": "bottle", "setabung": "cylinder", "seporsi": "portion", "sekeluarga": "household", "sekamar": "room", "setruk": "vehicle",
    "sekali angkut": "trip", "sekali jalan": "trip", "sekali berangkat": "trip", "sekali muat": "trip",
    **dict.fromkeys((f"sekali {word}" for word in "tayang datang kunjungan masuk parkir lewat tampil main manggung pertemuan rapat sidang makan panen ceramah cuci sandar bongkar turun".split()), "time"), "setiket": "ticket", "seton": "tonne",
    "a head": "person", "apiece": "unit",
}  # fmt: skip
