"""2,048 common Indonesian words for passphrases, four to eight letters, chosen by hand for this program.

No names, no places, nothing that hurts. One word drawn at random is worth 11 bits.
"""

WORDS: tuple[str, ...] = tuple(
    """
    abadi abang abjad abon acak acar acara acuan adab adat adik adil adon aduk agar agung ahli ajaib ajak ajar
    akar akhir akik aksara aksi aktor akur alam alas alat alir alis alun alur aman amat ambang ambil amplop ampuh
    anak andal andong aneka angan angin angka angkat angsa antar antik antre anyam apel apik apit apung arah arang
    arca arena arus asah asam asap asin asli asri asuh atap atas atlet atur awal awan awet ayah ayam ayun azan
    baca badai badak badan badut bagan bagi bagus bahan bahasa bahu baik baja bajak baju bakar bakau baki bakso
    baku bakul balai balap balas balet balik balok balon balut bambu bandar bandul bangau bangku bangun banjar
    bantal bantu banyak bapak bara barang barat baris baru barut basah basis basuh batang batas batik batin batok
    batu bawa bawah bawang baya bayam bayang bayar bebas bebek becak beda bedak bedug beduk bekal bekas beku belah
    belai belang beli belia belok belum benah benang benar benda benih bening bentuk bera beras berat beres beri
    berita berkas bersih besar besi besok betah betis betul biara biasa biaya bibi bibir bibit bicara bidak bidan
    bidang bijak biji bikin bilah bilang bilik bina biola biru bisik bisnis bobot bocah bodi bogor bola boleh
    boling bolu boneka bonus borong bosan botol buah buang buat buaya bubuk bubung bubur budaya budi bujur buka
    bukit bukti buku bulan bulat bulu bumbu bumi bundar bunga buntut bunyi buru burung busa busur butir butuh
    buyut cabai cabang cabut cacah cacing cagar cahaya cair cakap cakar cakram calon camar campur canda candi
    cantik capai capung cara cari catat catur cawan cebol cegah cekat celana celup cemara cendol cepat cerah ceria
    cerita cermat cermin cetak cicak cicip cikal cincin cinta cipta ciri cita citra coba cocok coklat colek contoh
    copot corak corong coto cuaca cubit cuci cucu cuka cukup cukur cuma cumi curah curam cuti dada dadar dadu
    daerah daftar daging dagu dahan dahi dahulu dalam dalang damai damar dampak danau dapat dapur dara darat dari
    dasar dasi datang datar datuk daun daya dayung debar debat debu debur dekat delima delman demam denah denda
    dengan dengar dentum depan deras deret desa desain desir detak detik dewan dewasa diam didih didik diet dinas
    dingin dini diri diskon dodol dokar dokter domba dompet dorong dosis draf drama drum duduk duga duku dukung
    dulang dunia dupa durian dusun duta duyung eceran edar edisi editor ejaan ekor eksak elang elok emas ember
    embun empat empuk enak enam encer enggan engsel entas enteng epik erat esai esok etika fajar fakta faktor
    fasal fasih film filsuf firma fisik flora fokus folio formal forum foto frasa fungsi gabah gabung gada gadai
    gading gadis gagah gagak gagang gagas gajah gaji galah galak galang galeri gali galon gamang gambar gambir
    gambus ganas ganda ganjil ganti gapura garam garang garasi garing garis garpu garuda gasing gatot gaun gaung
    gawang gaya gayung gebyar gedung gelak gelang gelap gelar gelas gelora gelung gema gemar gemuk genap genta
    gerai gerak gesek gesit getah getar getas getuk giat gigi gigih gilas giling giring gitar giwang gizi goda
    golok goreng gores gorong gosok gotong graha gratis gubah gubuk gudang gudeg gugur gugus gula gulai guling
    gulma gulung gumam guna gundul guntur gunung gurami gurau gurih gurita guru gurun gusi habis hadap hadiah
    hadir hafal hajat halal halte halus hama hamba hambar hampir handal handuk hangat hanya hanyut hapus harap
    harga hari harta harum harus hasil hasrat hasta hati haus hebat hektar helai helm hemat hendak hening heran
    hewan hias hibah hibur hidang hidung hidup hijau hilang hilir himpun hindar hirup hitam hitung hobi honai
    hormat hotel hubung hujan hukum hulu humor huni huruf hutan igau ijazah ijuk ikal ikan ikat iklan iklim ikrar
    ikut ilham ilmu imbal imbang impian indah induk ingat ingin intan inti intip irama iring iris isap istana
    istri itik izin jabat jadi jadwal jaga jagat jago jagung jahe jahit jajak jajan jaket jala jalan jalin jalur
    jamak jambak jambu jamin jamu jamur jangka janji jarak jarang jari jaring jarum jasa jati jatuh jauh jawab
    jaya jebak jejak jelas jeli jemari jempol jemput jemur jenaka jenis jenuh jepit jeram jerami jerat jeruk jiwa
    jodoh joget jolok jual juang juara judul jujur jumlah jumpa jurang juri jurnal juru jurus jutaan kabar kabel
    kabin kabut kaca kacang kacau kadang kado kain kait kakak kakao kakap kaki kaku kala kalah kalau kaldu kaleng
    kali kalung kamar kamera kamus kanal kancil kantin kantor kapak kapal kapan kapas kapten kapur karang karat
    karcis karet karir karpet kartu karung karya kasa kasar kasbi kasih kasir kasur kata katak katun kaum kawah
    kawal kawan kawat kaya kayu kayuh kebab kebal kebaya kebun kecap kecil kecoa kedai kejar keju kejut kekal
    kelabu kelapa kelas kelola keluar kemah kemas kembar kemeja kemiri kemudi kenal kenang kendi kental kenyal
    kepak kepala keping kerah kerak keran kerang kerap keras kerbau kereta kering keris kerja kertas kesan ketan
    ketat ketel ketua ketuk khas khusus kiat kibar kicau kidang kidung kijang kikir kilat kilau kilo kimia kincir
    kini kios kipas kiri kirim kisah kita kiwi klasik klub kobar kocok kode kodok kokoh kokok kolak kolam kolom
    komik kompas kompor kontak koper kopi koral koran kosong kota kotak kotor koyak kuah kuala kuali kuas kuasa
    kuat kubah kubis kuda kuil kuis kuku kukuh kukus kuliah kulit kulkas kulon kuman kumis kumpul kunang kunci
    kuncup kuning kuno kunyah kunyit kupas kuping kupu kura kurang kurma kurs kursi kursus kurun kurus kusir kusut
    kutip kutub laba label laci lada ladang lagi lagu lahan lahap lahir lain lajang laju lajur lakon laku lalap
    lalat lalu lama laman lamar lambai lamban lambat lampau lampu lamun lancar landai landak langit langka lanjut
    lantai lantas lapak lapang lapar lapis lapor larang lari laris larut latar latih laut lawak lawan lawas layak
    layan layang layar layu lebah lebar lebat lebih lebur lega lekang lekas lekuk lemah lemak lemari lembab lembah
    lembar lembu lembut lempar lena lengan lensa lentik lentur lepas lereng lesung letak letih lewat lezat liar
    libur licin lidah lidi lihat lilin lima limas limau limbah limpah lincah lintas lipat liput lirik liter lobak
    logam logika lokal lokasi loket lolos lomba lompat loncat lontar lorong losmen loteng loyal luang luap luar
    luas lubang lucu ludah luhur luka lukis luluh lulus lumpur lumut lunak lunas lupa lurik lurus lusa lusin lutut
    maaf macam macan madu mahal mahir main maju makan makin maklum makmur makna maksud malam malas malu mama
    mampir mampu mana mandi mangga mangsa manik manis mantan mantap mantel mantra mapan marah marga mari markas
    marmer masa masak masam masih massa masuk mata matang materi mawar mebel medan media megah meja mekar melati
    melon memang menang menara menit mentah menu merah merak merdu merek meriah merica merta mesin meski mesra
    mesti meter mewah milik minat minggu mini minta minum minyak miring mirip misal misi mitra mobil modal mode
    model moga mohon molek momen monyet moral motif motor muara muat muda mudah mudik muka mukim mula mulai mulas
    mulia mulus mulut muncul mundur mungil murah murai murid murni musang museum musik musim musuh mutu nabati
    nada nadi nafas naga naik nakal nalar nama nampan nanas nangka nanti narasi nasi nasib naskah negara negeri
    nenek neraca netral ngarai niaga niat nikmat nila nilai nilam nilon nomor norma nota novel nuansa nuri nusa
    nyala nyali nyaman nyamuk nyanyi nyata nyawa nyiur nyonya objek obor obral obrol ojek olah oleh oles ombak
    omong ongkos opak opera optik orang orbit organ orkes otak otot oven pabrik pacu pada padang padat padi padu
    pagar pagi paham pahat pahit pakai pakan pakar paket paksa paku pala palang palem paling palsu palu paman
    pamer pamit pamor panah panas pancar panci pancur panda pandai pandu panen pantai pantas pantul pantun papan
    papaya para paraf parah parang paras pari parit paruh parut pasang pasar pasir pasta pasti patah patuh patung
    paus paut payah payung pecah pecel pedal pedas pedati peduli pegang pegas pejal pekan pekat pelan pelana pelat
    pelik pelita peluit peluk pemuda pena penat pencak pendek pensil pentas penuh penyu pepaya perahu perak peran
    perban pergi peri perigi perlu permai perut pesan pesat pesona pesta peta petai petak petang peti petik petir
    piagam piala piano piara picu pidato pihak pijak pijar pijat pikat pikir pikul pilar pilih pilot pindah pinjam
    pintal pintar pintu pipa pipi pipit piring pisah pisang pisau pita pohon pokok pola pompa pondok ponsel popok
    porsi posisi potong pria prima proses puas puasa pucat pucuk pudar puding puisi puja puji pukat pukul pula
    pulang pulau pulih pulpen puluh punah puncak pundak punya pupuk pura purba puri pusaka pusar pusat pusing
    putar putih putik putra putri putus puyuh rabu racik radio ragam ragi ragu rahang rahmat raih raja rajin rajut
    rakit rakyat ramah ramai ramal rambut rampai ramu ranah rangka ransel rantai rantau rapat rapi rapor rasa rasi
    rata ratu ratus raung rawa rawan rawat raya rebab rebah rebana rebung rebus rebut redup regang regu rejeki
    rekam rekan rekor rela relief relung remaja rempah renang renda rendah rendam renyah resah resap resep resmi
    restu retak reuni rezeki ribu rileks rimba rimbun rinci rindu ringan rintik rintis risau riset riuh roda rokok
    roman rona ronda rongga rontok rotan roti ruang ruas rubah rujak rujuk rukun rumah rumbia rumit rumput rumus
    runtun rupa rupiah rusa rusuk rutin ruwet saat sabana sabar sabit sabtu sabuk sabun sabut sadar saga sagu
    sahaja sahur saing sains sajak saji saku salak salam saldo salep salin salju salon salur sama samar sambal
    sambil sambut sampul sana sandal sandar sangka santai santan santun sapa sapi sapu saput saraf saran sarang
    sarat sari saring sarung sasana sastra satai satria satu sawah sawit sawo saya sayang sayap sayur sebab sebar
    sebut sedap sedia segan segar segera sehat sejak sejuk sekam sekat selam selasa selat selip seloka seluk semak
    semat sembuh semen semi sempat sempit semua semut senang sendi sendok sengat seni senin senja senter sentuh
    senyum sepak sepatu sepeda sepi serai serang serap serasi serat serba serbuk sering serius seru sesak sesuai
    setara setia sewa siang siap siaran sibuk sidang sifat sigap sikap sikat siku silam silang silat simak simbol
    simpan simpul sinar sindir singa sini sinyal sipil siput siram sirip sirkus sirup sisa sisi sisik sisir sistem
    siswa siul skala skema soal soda sofa sopan sopir sorak sore sorot soto spons spora stabil status suami suara
    subuh subur suci sudah sudut sugih suguh suhu suit suka sukar sukses suku sulam suling sulit suluh sulung
    sumbat sumber sumbu sumpit sumur sungai sunyi supaya surai surat surau surga surut surya susah susu susul
    susun sutra suwir syair syal syarat syukur tabah tabel tabir tabuh tabung tabur tadi tafsir tajam taji tajuk
    takar takik taksi taktik takut talas tali taman tamat tambah tambak tambal tampak tampan tampil tamu tanah
    tanam tanda tandan tandu tanduk tangan tangga tanya tapak tapal tapis tarian tarif tarik taring taruh tarung
    tata tatap taufan taut tawa tawar tebak tebal tebang tebar tebing tebu tebus teduh tegak tegang tegap tegas
    teguh tegur tekad tekan teko teks tekun telaga telat telinga teliti teluk telur teman temani tembaga tembak
    tembang tembus tempa tempat tempel tempo tempuh temu tenaga tenang tenda tengah tenis tenor tentu tenun tepat
    tepi tepuk tepung terang teras terbang terbit teri teriak terima ternak terong terop tertib terus tetap tetes
    tiang tiba tidak tidur tikar tikung tikus timah timba timbang timbul timun timur tinggal tinggi tingkat tinju
    tinta tipe tipis tirai tiram tiris tirta titik titip tiup tokek toko tokoh tolak tolong tomat tombol tong
    tonggak tongkat tonton topan topeng topi topik total tradisi trampil truk tuah tuai tuan tuang tubuh tudung
    tugas tugu tuju tujuh tukang tukar tulang tulis tulus tumbuh tumis tumit tumpah tumpang tumpeng tumpuk tunai
    tunas tunda tunggal tunggu tungku tunjuk tuntas tuntun tupai turun turut tusuk tutup tutur uang ubah uban ubin
    ucap udang udara ufuk ujung ukir ukur ulang ular ulas ulat ulet ulin ulung umbi umum umur undang undian unggas
    unggul ungkap ungu unik unit unjuk unta untai untuk untung upacara upah upaya urai urat urung urus urut usaha
    usai usang usia usir usul utama utara utas utuh vaksin vanila variasi vespa video vila virus visi vokal volume
    wacana wadah wafer wahana wajah wajan wajar wajib waktu walau walet wangi warga warisan warna warta waru
    warung wasit waspada watak wayang wedang wibawa wijen wilayah wisata wisma wisuda wortel wujud yakin yakni
    yang yatim yayasan yoga yogurt zaman zamrud ziarah zona
    """.split()
)
