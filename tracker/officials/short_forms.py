"""What names are shortened to, and what is written before and after them: Indonesian officialdom first."""

# Before a name. Capacities (Pj, Plt) and ways of address are no part of it either.
BEFORE = frozenset(
    """drs dra dr drg ir prof kh h hj tgk ust ustad ustadz jenderal letjen mayjen brigjen kolonel letkol mayor kapten
    irjen kombes akbp kompol akp iptu ipda komjen laksda marsda pak bapak ibu bu sdr sdri
    pj pjs plt plh penjabat pejabat mr mrs ms""".split()
)
# After a name, with the dots and spaces taken out: S.E., M. Si, S.STP.
AFTER = frozenset(
    """se sh st sp sag sap sip ssi ssos spd spdi skom skm stp sstp shut spt spi spsi skep sked sik ssn sth sthi shi sei
    mm mh mt ma mp mag map mip msi msos mpd mpdi mkom mkes mhum mkn mars mba msc msp mtp mph llm phd ap amd amdkep cn ak
    ca cpa sstmt sstpi mtr mtrip""".split()
)
# Words that tell nothing apart: forms of company, little words.
EMPTY = frozenset(
    "pt cv ud tbk persero perseroda inc ltd llc corp co company dan and the of di ri republik indonesia".split()
)

_PLACES = {
    "sulteng": "sulawesi tengah", "sulsel": "sulawesi selatan", "sulut": "sulawesi utara", "sulbar": "sulawesi barat",
    "sultra": "sulawesi tenggara", "kalbar": "kalimantan barat", "kalsel": "kalimantan selatan",
    "kalteng": "kalimantan tengah", "kaltim": "kalimantan timur", "kaltara": "kalimantan utara",
    "jabar": "jawa barat", "jateng": "jawa tengah", "jatim": "jawa timur", "sumbar": "sumatera barat",
    "sumsel": "sumatera selatan", "sumut": "sumatera utara", "babel": "bangka belitung", "kepri": "kepulauan riau",
    "ntb": "nusa tenggara barat", "ntt": "nusa tenggara timur", "malut": "maluku utara", "morut": "morowali utara",
    "diy": "daerah istimewa yogyakarta", "dki": "daerah khusus ibukota",
}  # fmt: skip

_BODIES = {
    "pemda": "pemerintah daerah", "pemkab": "pemerintah kabupaten", "pemkot": "pemerintah kota",
    "pemprov": "pemerintah provinsi", "pemdes": "pemerintah desa", "setda": "sekretariat daerah",
    "setwan": "sekretariat dewan", "kab": "kabupaten", "prov": "provinsi", "kec": "kecamatan", "kel": "kelurahan",
    "dis": "dinas", "diskominfo": "dinas komunikasi informatika", "kominfo": "komunikasi informatika",
    "disdik": "dinas pendidikan", "disdikbud": "dinas pendidikan kebudayaan", "dinkes": "dinas kesehatan",
    "dinsos": "dinas sosial", "dishub": "dinas perhubungan", "dishut": "dinas kehutanan", "distan": "dinas pertanian",
    "disnaker": "dinas tenaga kerja", "dispora": "dinas pemuda olahraga",
    "disperindag": "dinas perindustrian perdagangan",
    "dispar": "dinas pariwisata", "dpmd": "dinas pemberdayaan masyarakat desa",
    "pmd": "pemberdayaan masyarakat desa", "pmdd": "pemberdayaan masyarakat desa daerah",
    "disdukcapil": "dinas kependudukan pencatatan sipil",
    "dukcapil": "kependudukan pencatatan sipil", "pupr": "pekerjaan umum penataan ruang", "pu": "pekerjaan umum",
    "bappeda": "badan perencanaan pembangunan daerah", "bkd": "badan kepegawaian daerah",
    "bpkad": "badan pengelolaan keuangan aset daerah", "bpbd": "badan penanggulangan bencana daerah",
    "rsud": "rumah sakit umum daerah", "dprd": "dewan perwakilan rakyat daerah", "dpr": "dewan perwakilan rakyat",
    "bpk": "badan pemeriksa keuangan", "bpkp": "badan pengawasan keuangan pembangunan",
    "kpk": "komisi pemberantasan korupsi", "kejari": "kejaksaan negeri", "kejati": "kejaksaan tinggi",
    "kejagung": "kejaksaan agung", "polri": "kepolisian negara", "polda": "kepolisian daerah",
    "polres": "kepolisian resor", "kemenkominfo": "kementerian komunikasi informatika",
    "kemendagri": "kementerian dalam negeri", "perum": "perusahaan umum", "perumda": "perusahaan umum daerah",
    "perusda": "perusahaan daerah", "pd": "perusahaan daerah", "pdam": "perusahaan daerah air minum",
}  # fmt: skip

_POSTS = {
    "kadis": "kepala dinas", "kadiskominfo": "kepala dinas komunikasi informatika",
    "kadisdik": "kepala dinas pendidikan",
    "kadinkes": "kepala dinas kesehatan", "kaban": "kepala badan", "kabid": "kepala bidang", "kabag": "kepala bagian",
    "kasi": "kepala seksi", "sekda": "sekretaris daerah", "sekkab": "sekretaris daerah kabupaten",
    "sekkot": "sekretaris daerah kota", "sekdis": "sekretaris dinas", "kades": "kepala desa",
    "walikota": "wali kota", "wawali": "wakil wali kota", "wabup": "wakil bupati", "wagub": "wakil gubernur",
    "cabup": "calon bupati", "gub": "gubernur", "bup": "bupati", "kapolres": "kepala kepolisian resor",
    "kajari": "kepala kejaksaan negeri", "ppk": "pejabat pembuat komitmen", "kpa": "kuasa pengguna anggaran",
    "pptk": "pejabat pelaksana teknis kegiatan",
}  # fmt: skip

_ENGLISH = {
    "services": "service", "systems": "system", "solutions": "solution", "technologies": "technology",
    "industries": "industry", "partners": "partner", "holdings": "holding",
}  # fmt: skip

LONG = {**_PLACES, **_BODIES, **_POSTS, **_ENGLISH}
