"""The vocabulary of posts: how one is held, which words begin one, and roles that are no office."""

from . import post_words_en

# How a post is held; the key is the one the register of officials uses.
CAPACITIES = {
    "penjabat": "pj", "pj": "pj", "pj.": "pj", "pjs": "pjs", "pjs.": "pjs", "penjabat sementara": "pjs",
    "plt": "plt", "plt.": "plt", "pelaksana tugas": "plt", "plh": "plh", "plh.": "plh", "pelaksana harian": "plh",
    "mantan": "former", "bekas": "former", "eks": "former", "former": "former", "acting": "plt", "interim": "pjs",
}  # fmt: skip

# Heads that stand before a place: "Bupati X", "Sekda X". The place may be missing.
TERRITORIAL = """
Gubernur|Wakil Gubernur|Wagub|Bupati|Wakil Bupati|Wabup|Wali Kota|Walikota|Wakil Wali Kota|Wakil Walikota|Wawali
Sekretaris Daerah|Sekda|Sekdaprov|Sekdakab|Sekkot|Sekprov|Camat|Lurah|Kepala Desa|Kades|Kepala Kampung|Kapolres
Kapolresta|Kapolrestabes|Kapolda|Wakapolres|Wakapolda|Kapolsek|Dandim|Danrem|Kajari|Kajati|Kepala Kejaksaan Negeri
Kepala Kejari|Kepala Kejaksaan Tinggi|Inspektur|Kalapas|Karutan|Kabapas|Danlanal|Danlanud|Danlantamal|Danyonif
Dandenpom|Pangdam|Kasdim|Kasdam|Wakapolsek|Wali Nagari|Penghulu|Keuchik|Geuchik|Pangulu|Hukum Tua|Perbekel|Jogoboyo
Kapolrestro|Pj Kades|Penjabat Kepala Desa
Temenggung|Tumenggung|Reje|Damang|Ondoafi|Sangadji|Wali Kampung|Kepala Negeri|Kepala Suku Besar
"""
# Heads that stand before a body or its field: "Kepala Dinas Kesehatan", "Ketua DPRD".
OF_BODY = """
Kepala Dinas|Kadis|Kadishub|Kadisdik|Kadinkes|Kadiskominfo|Kepala Badan|Kaban|Kepala Inspektorat|Kepala Bidang|Kabid
Kepala Bagian|Kabag|Kepala Seksi|Kasi|Kepala Subbagian|Kasubbag|Kepala Kantor|Kepala Cabang|Kepala Unit|Kepala UPT
Kepala UPTD|Kepala Biro|Karo|Kepala Bappeda|Kepala BPKAD|Kepala BPBD|Kepala Satpol PP|Kasatpol PP|Kepala Satuan
Kepala Sekolah|Kepsek|Kepala Puskesmas|Kepala Ombudsman|Kepala Perwakilan|Kepala Pelaksana|Kepala Tata Usaha
Presiden Direktur|Sekretaris Desa|Sekdes|Bendahara Desa|Kepala Dusun|Sekretaris Camat|Sekcam|Wakil Direktur
Kepala BPK|Kepala BPKP|Kepala Kepolisian|Kepala|Sekretaris Dinas|Sekdis|Sekretaris Badan|Sekretaris DPRD|Sekwan
Sekretaris Jenderal|Sekjen|Sekretaris|Ketua DPRD|Wakil Ketua DPRD|Wakil Ketua|Ketua Komisi|Ketua Fraksi|Ketua Tim
Ketua Umum|Ketua KPU|Ketua Bawaslu|Ketua Pokja|Ketua Panitia|Ketua Panitia Khusus|Ketua Pansus|Ketua Badan|Ketua RT
Ketua RW|Ketua|Anggota DPRD|Anggota Komisi|Anggota DPR|Anggota|Direktur Utama|Dirut|Direktur Eksekutif
Direktur Operasional|Direktur Keuangan|Direktur|Komisaris Utama|Komisaris|Manajer|Asisten|Staf Ahli|Staf Khusus
Bendahara|Pejabat Pembuat Komitmen|PPK|Kuasa Pengguna Anggaran|KPA|Pengguna Anggaran|PPTK|Kasat Reskrim|Kasatreskrim
Kabid Humas|Kasi Humas|Kasi Penkum|Kasi Pidsus|Kasi Intel|Kasi Intelijen|Kasipenkum|Direskrimsus|Dirreskrimsus
Juru Bicara|Jubir|Humas|Koordinator|Menteri|Wakil Menteri|Dirjen|Direktur Jenderal|Inspektur Jenderal|Rektor|Dekan
Guru Besar|Presiden|Wakil Presiden|Jaksa Agung|Hakim|Jaksa|Penyidik|Kuasa Hukum|Pengacara|Ketua Majelis Hakim
Panitera|Auditor|Perwakilan|Pejabat Eselon|Pejabat Esselon|Jaksa Penuntut Umum|JPU|Komandan|Danramil|Pimpinan
Pemimpin Redaksi|Pemred|Wakil Sekretaris|Ketua Harian|Ketua Kelompok|Ketua Komite|Pengelola|Pemilik|Kepala Balai
Kepala Stasiun|Kepala Ruangan|Ketua Forum|Ketua Yayasan|Wakil Kepala|Wakil Rektor|Wakil Dekan|Wakil Komandan
Wakil Bendahara|Wakil Direktur Utama|Wakil Koordinator|Wakil Ketua Umum|Wakil Ketua Komisi|Kaprodi|Ketua Jurusan
Ketua Program Studi|Kepala Program Studi|Sekretaris Jurusan|Kepala Lapas|Kepala Rutan|Kepala Bapas|Kepala Divisi
Kepala Ruang|Kepala Instalasi|Kepala Kesatuan|Kepala Pelabuhan|Kepala Urusan|Kaur|Kanit|Kapokja|Kasubdit|Kasubdin
Kasubag|Kasatlantas|Kasatnarkoba|Kasat|Kapus|Kakanwil|Kakan|Kakankemenag|Kasubsi|Kadus|Kadiv|Katim
Ketua Tim Penasihat Hukum|Ketua Tim Kuasa Hukum|Dirreskrimum|Direskrimum|Dirresnarkoba|Direktur Reserse|Karo Ops
Hakim Ketua|Hakim Anggota|Hakim Tinggi|Hakim Agung|Ketua Pengadilan|Ketua Pengadilan Negeri|Oditur|Notaris|Kurator
Deputi|Sekretaris Utama|Sekretaris Ditjen|Sekretaris Perusahaan|Irjen Kementerian|Irjen Kemendagri|Irjen Kemenag|Irjen Kemenkes|Irjen Kemensos|Irjen Kemenkeu|Irjen Kemendikbud|Irjen Kemenhub|Irjen Kementan|Irjen Kemendes|Direktur Bina|Wakil Ketua DPR
Ketua DPR|Ketua MPR|Manajer Umum|Manajer Area|Kepala Proyek|Pimpinan Proyek|Pimpro|Pimpinan Cabang|Pimpinan Wilayah
Staf|Tenaga Ahli|Ajudan|Asisten Pribadi|Sekretaris Pribadi|Komisioner|Komisaris Independen|Anggota Badan|Ketua Dewan|Dewan Pengawas|Anggota Dewan Pengawas|Ketua Dewan Pengawas
Anggota Dewan|Anggota KPU|Anggota Bawaslu|Pejabat Pengadaan|Panitera Pengganti|Bendahara Umum|Bendahara Pengeluaran
Bendahara Penerimaan|Sekretaris Umum|Presidium|Ketua Serikat|Ketua Asosiasi|Syahbandar|Penasihat Hukum|Penasihat
Rektorat|Juru Kampanye|Raja Negeri|Kepala Pemerintah Negeri|Pejabat Negeri|Kepala Pekon|Kepala Lembang|Wali Jorong
Kapolri|Wakapolri|Kabareskrim|Kapuspen|Kapuspenkum|Kapuspenkum Kejagung|Panglima|Kepala Staf|Jampidsus|Jampidum
Jamintel|Aspidsus|Aspidum|Asintel|Wakajati|Wakajari|Dirkrimsus|Dirreskrim|Dirlantas|Karopenmas|Kabiro|Wadir|Presdir
Komut|Mendagri|Menkeu|Menkes|Menhub|Menag|Menaker|Mensos|Menpora|Menlu|Menhan|Mendikbud|Mendikbudristek|Mendes
Mentan|Menteri Koordinator|Menko|Wamen|Wamendagri|Wamenkeu|Kepala Kepolisian Resor|Kepala Kepolisian Daerah
Kepala Kepolisian Sektor|Ombudsman|Kepala Kantor Wilayah|Kepala Kanwil|Ketua Paguyuban|Ketua Himpunan|Ketua Lembaga
Ketua Aliansi|Ketua Perkumpulan|Ketua Ikatan|Ketua Jaringan|Ketua Gerakan|Ketua Karang Taruna|Kapuskesmas|Kalurahan
Petinggi|Pengasuh|Pimpinan Pondok Pesantren|Uskup|Ketua Sinode|Ketua PWI|Kalaksa|Pengurus|Pembina|Kepala Rumah Sakit
Kepala Pasar|Kepala Gudang|Wakil Sekretaris Jenderal|Kalak|Kalak BPBD|Kepala Teknik Tambang|Kepala Keasistenan|Direktur LBH|Kacabjari|Ketua Bamus|Ketua BPD|Wakil Ketua BPD
Kepala Satuan Tugas|Kasatgas|Kasatker|Kabag Ops|Kapolsubsektor|Ketua PGRI|Ketua IDI|Ketua PMI|Ketua MUI|Ketua NU
Kepala Kampung Adat|Kepala Distrik|Kadistrik|External Relation|External Relations|Public Relations|Direktur Jaksa Agung Muda
Jaksa Agung Muda|Kepala Ekonom|Sekretaris Daerah Kota|Kadispora|Kadisnaker|Kadisnakertrans|Kadinsos|Kadisos|Kadistan|Kadispar|Kadisparpora|Kadisbudpar|Kadisperindag
Kadiskop|Kadisdukcapil|Kadisdikbud|Kadisdikpora|Kadiskes|Kadisbun|Kadisnak|Kadiskan|Kadishut|Kadislutkan|Kadis PUPR|Kadis PU|Kadistamben
Irban|Inspektur Pembantu|Karumkit|Kacab|Kepling|Kepala Lingkungan|Kaling|Kepala Jorong|Kepala Padukuhan|Imum Mukim|Ketua Tuha Peut
Pambakal|Bendesa Adat|Bhabinkamtibmas|Babinsa|Damang Kepala Adat|Kepala Adat|Sekretaris Gampong|Kepala Pos|Danpos|Danki|Danyon
Kapala Soa|Kepala Soa|Ketua Saniri|Kewang|Kepala Kewang|Latupati|Fetor|Mosalaki|Tua Golo|Tua Teno|Tua Gendang|Temukung|Penghulu Adat|Klian Banjar|Kuwu|Bekel|Jagabaya|Carik
Kumtua|Sangaji|Imeum Mukim|Tuha Peuet|Tuha Lapan|Panglima Laot|Keujruen|Datok Penghulu|Kepala Marga|Depati|Ondofolo|Mananwir|Kepala Ohoi|Kepala Rumah Tangga|Vikaris Jenderal
Konsul Jenderal|Konjen|Konsul|Duta Besar|Dubes|Wakil Duta Besar|Atase|Ketua Majelis Jemaat|Ketua Majelis|Ketua Klasis|Ketua Dewan Adat|Ketua Lembaga Adat|Panglima Adat|Direktur Teknik|Direktur Umum|Direktur Pelayanan
Direktur Medik|Kepala Seksi Trantib|Kepala Kamar|Kepala Kebun|Kepala Pabrik|Asisten Kebun|Asisten Kepala|Kepala Kapal|Kepala Kamar Mesin|Manajer Tim|Manajer Kampanye|Pelatih Kepala|Asisten Pelatih
Kordinator|Kordinator Lapangan|Koordinator Lapangan|Panglima Kodam|Komandan Korem|Komandan Kodim|Komandan Lanal|Komandan Lanud|Komandan Batalyon|Deputi Gubernur|Deputi Gubernur Senior|Pengawas Sekolah|Legal Officer|Legal Manager|Sekretaris Kabinet|Ketua Gapoktan|Ketua Poktan|Ketua Koperasi|Manajer Proyek|Pemimpin Cabang|Ketua Umum Partai|Sekretaris Partai|Ketua Partai
"""
# Roles that people have without holding an office.
ROLES = """
pengamat|peneliti|pakar|ahli|aktivis|warga|pelatih kepala|tokoh masyarakat|tokoh adat|tokoh agama|saksi|korban|tersangka|terdakwa
dosen|guru besar|guru|bos|petani|nelayan|pedagang|pengusaha|kontraktor|akademisi|mahasiswa|jurnalis|wartawan|pensiunan
orang tua siswa|wali murid|advokat|ekonom|perawat|dokter|bidan|sopir|penulis|seniman|buruh|pegiat|pemerhati
pengemudi|tukang ojek|peternak|pemilik warung|ibu rumah tangga|nasabah|pelanggan|penumpang|pasien|pendeta|pastor|pastor paroki|pastor kepala
imam|relawan|penyuluh|kader posyandu|pelatih|pelajar|siswa|karyawan|satpam|penjaga|calon bupati|calon wali kota
calon gubernur|calon petahana|petahana|kandidat|kuasa termohon|kuasa pemohon|termohon|pemohon|penggugat|tergugat
pelapor|terlapor|ahli waris|janda|anak korban|orang tua korban|keluarga korban|tetangga|politikus|politisi|kader
konsultan pengawas|konsultan perencana|konsultan|mandor|petugas|kasir|nakhoda|nahkoda|awak kapal|kepala suku
ketua adat|pemangku adat|calon jemaah|jemaah|penyewa|penyintas|pelaku usaha|penghuni|tokoh pemuda|tokoh perempuan
ibu korban|ayah korban|istri korban|suami korban|istri|suami|juru parkir|juru masak|tukang|pegawai honorer
guru honorer|tenaga honorer|honorer|wali siswa|orang tua murid|penjual|pembeli|buruh tani|kepala tukang|operator
penyelam|pemandu|pendamping desa|pendamping|lansia|makelar|bakal calon bupati|bakal calon wali kota
bakal calon gubernur|keluarga pasien|keluarga tersangka|praktisi|analis|budayawan|sejarawan|sosiolog|antropolog
kriminolog|sutradara|aparatur|perangkat desa|penerima bantuan|penerima manfaat|pemulung|pengamen|pekerja
pekerja migran|sukarelawan|eksportir|importir|pengembang|pengepul|tengkulak|ketua rt|tokoh|pengungsi|santri|ulama|praktisi hukum|pengacaranya
kuasa hukumnya|penasihat hukumnya|pemiliknya|direkturnya|ketuanya|bendaharanya|pengelolanya|kepalanya|istrinya|suaminya|ajudannya|sekretarisnya|operator sekolah|bakal calon|calon wakil bupati
calon presiden|calon kepala desa|calon kades|calon legislatif|caleg|epidemiolog|inisiator|penggagas|pemrakarsa|moderator|juru sita|juru masak|arkeolog|ekolog|ahli hukum|ahli waris
rekanan|penyedia|penyedia jasa|penyedia bibit|pemasok|pemborong|pelaksana lapangan|atlet|pesilat|penangkar|pekebun|pembudidaya|perajin
pengrajin|penjahit|teknisi|montir|kurir|calo|perantara|juragan|pramusaji|resepsionis|wasit|kiper|pendaki|pembalap|pemancing
ASN|PNS|wiraswasta|wiraswastawan|mahasiswi|siswi|kuli|kuli bangunan|juru mudi|juru rawat|juru kunci|juru ukur|mantri|dukun|dukun bayi|kernet|kondektur|masinis|pilot
kopilot|mualim|kelasi|anak buah kapal|centeng|sastrawan|ilmuwan|rohaniwan|usahawan|industriawan|agamawan|biarawan|biarawati|peragawati|seniwati|wartawati|olahragawan|hartawan|negarawan|maestro|empu|musisi|aktor|aktris|dalang|sinden|fotografer|kolumnis|novelis|penyair|pustakawan|apoteker|psikolog|psikiater|fisioterapis
ahli gizi|radiografer|dokter gigi|dokter hewan|marbot|muazin|khatib|tetua|tetua adat|sesepuh|sesepuh adat|pemuka agama|pemuka adat|kapten kapal|koki|barista|arsitek|insinyur|geolog
petinju|pesepak bola|pegulat|pelari|sprinter|komika|selebgram|pemengaruh|pramugari|wiraniaga|makelar tanah|cukong|juragan kapal|purnawirawan|janda veteran
wakilnya|penulisnya|manajer kampanyenya|humasnya|pengurusnya|manajernya|komisarisnya|koordinatornya|juru bicaranya|jubirnya|sopirnya|mandornya|asistennya|advokatnya|kuasanya
sang paman|sang istri|sang suami|sang ayah|sang ibu|sang anak|sang kakak|sang adik|sang menantu|sang mertua|sang ipar|sang bos|sang sopir
anak sulungnya|anak bungsunya|anak kandungnya|anak pertamanya|anak keduanya|adik kandungnya|kakak kandungnya|adik iparnya|kakak iparnya|ayah mertuanya
ibu mertuanya|ayah kandungnya|ibu kandungnya|saudara kandungnya|orang kepercayaannya|tangan kanannya|anak buahnya|teman dekatnya|rekan bisnisnya|rekan kerjanya
anaknya|ayahnya|ibunya|kakaknya|adiknya|menantunya|iparnya|keponakannya|pamannya|sepupunya|tetangganya
"""


def _phrases(table: str) -> tuple[str, ...]:
    found = (phrase.strip() for line in table.strip().splitlines() for phrase in line.split("|"))
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


TERRITORIAL_HEADS = _phrases(TERRITORIAL + post_words_en.TERRITORIAL)
BODY_HEADS = tuple(phrase for phrase in _phrases(OF_BODY + post_words_en.OF_BODY) if phrase not in TERRITORIAL_HEADS)
_OWN_ROLES = _phrases(ROLES)
_ONLY_TOLD = frozenset(
    "tersangka terdakwa saksi korban terlapor pelapor termohon pemohon penggugat tergugat warga".split()
)
# "kernetnya, Bagong": of one who is told of already.
_THEIR_ROLES = tuple(
    f"{role}nya"
    for role in _OWN_ROLES
    if " " not in role and not role.endswith("nya") and role.islower() and role not in _ONLY_TOLD
)
_BESIDE = "staf|kolega|rekan|kawan|sahabat|atasan|bawahan|pendamping|murid|asuhan|pasangan"
ROLE_WORDS = (*_phrases(ROLES + post_words_en.ROLES), *_THEIR_ROLES, *(f"{word}nya" for word in _BESIDE.split("|")))
ENGLISH = frozenset(
    phrase.lower()
    for table in (post_words_en.TERRITORIAL, post_words_en.OF_BODY, post_words_en.ROLES)
    for phrase in _phrases(table)
)
