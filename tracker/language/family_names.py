"""Family names by region, and endings that people's names have: with one of them two capitals are a person's name."""

import re

FAMILY_NAMES = frozenset(
    """
Aritonang Bakara Bangun Barus Batubara Butarbutar Damanik Daulay Depari Dongoran Gultom Ginting Girsang Harahap Hasibuan Hutabarat Hutagalung
Hutagaol Hutajulu Hutapea Hutasoit Limbong Lubis Lumbanraja Lumbantobing Lumbantoruan Manalu Manik Manullang Manurung Marbun Marpaung Matondang
Munthe Nababan Nadeak Naibaho Nainggolan Napitupulu Nasution Pakpahan Panggabean Panjaitan Pardede Parinduri Pasaribu Perangin-angin Pohan
Pulungan Purba Rambe Rangkuti Ritonga Rumahorbo Rumapea Sagala Samosir Saragi Saragih Sembiring Siagian Siahaan Siallagan Sianipar Sianturi
Sibarani Siburian Sidabutar Sidauruk Sigalingging Sihaloho Sihombing Sihotang Silaban Silaen Silalahi Silitonga Simamora Simanjuntak
Simanungkalit Simarmata Simatupang Simbolon Sinaga Sinambela Sinulingga Sinurat Sipahutar Sipayung Siregar Sirait Sitanggang Sitepu Sitinjak Sitohang Sitompul
Sitorus Situmeang Situmorang Tambunan Tampubolon Tamba Tanjung Tarigan Telaumbanua Tinambunan Tobing Turnip Waruwu Zalukhu Zebua Zega Zendrato Gulo
Harefa Laia Laoli Lase Mendrofa Halawa Hulu Dachi Duha Nduru Sarumaha Gea Batee Chaniago Caniago Piliang Koto Sikumbang Tanjuang Jambak Guci
Dalimunthe Mandagi Mandey Manoppo Mokoagow Mokodompit Mokoginta Monoarfa Paputungan Rengkuan Rumengan Rumagit Rumayar Rumokoy Runtu Runtuwene
Sondakh Sompie Suoth Sumual Tambuwun Tamaela Tangkudung Tumbelaka Tumundo Turangan Waworuntu Wenas Worang Wowor Wuisan Wuwung Kaligis Kandou Karundeng Kawilarang
Kumaat Lahindo Lalujan Lapian Lasut Lengkong Liando Lolong Lontoh Lumentut Makalew Mamahit Mangindaan Massie Mawikere Mewengkang Moningka Ngantung Palit
Pandelaki Pangemanan Pantouw Pinontoan Polii Pontoh Rattu Rawung Rompas Rondonuwu Rorimpandey Rotinsulu Sarundajang Senduk Sigarlaki Singal Supit Tilaar
Tulung Tuwaidan Umboh Undap Walangitan Kalalo Kojongian Kainde Dondokambey Latuconsina Latumahina Latupeirissa Lawalata Leatemia Lekatompessy Leiwakabessy
Lopulalan Louhenapessy Manuhutu Matulessy Mustamu Nanlohy Nikijuluw Noya Pattiasina Pattimura Pattinama Pattinasarany Pattipeilohy Pattiwael Pelupessy
Persulessy Rehatta Ririhena Sahertian Sahetapy Salampessy Salamoni Sapulette Siahaya Sipahelut Siwabessy Sopacua Soplanit Soumokil Tahapary Tahitu Talakua
Tanamal Tehupeiory Tetelepta Titaley Tomasoa Tuanakotta Tuasikal Tuhumury Tuharea Tupamahu Uktolseja Umasugi Usemahu Wattimena Wattimury Rahanra Renyaan
Rahakbauw Rumra Kudubun Kabalmayan Lesnussa Hatala Kiliwou Abrauw Alom Asso Auparay Awoitauw Bonay Burdam Demotekay Dimara Felle Fonataba Gobay Gombo Griapon
Haluk Hamadi Hembring Hilapok Iba Imbiri Indey Kabak Kadiwaru Kafiar Kaigere Kamarea Kambu Kapitarau Karubaba Kayame Keiya Kogoya Koibur Korwa Kosay
Krey Kurni Lani Logo Lokbere Mabel Mambor Mambrasar Mandacan Mandibodibo Mandowen Mandosir Manibuy Mansoben Maniani Marani Matuan Mayor Mebri Meset Mofu
Mote Murib Numberi Ohee Omabak Orisu Pakage Pekei Pigai Rumainum Rumaropen Rumbewas Rumbiak Rumbino Rumbrar Rumkorem Rumsarwir Rumwaropen Sagrim Samber Sauyai
Sawaki Sesa Siep Solossa Suebu Tabuni Tebay Tekege Telenggen Thesia Titirloloby Toansiba Tonggap Uropmabin Wader Waicang Wakerkwa Wakum Walela Walli Wambrauw Wanggai
Wandik Wanimbo Waromi Wayangkau Wenda Wetipo Wetapo Womsiwor Wonda Yarangga Yikwa Yoku Yowani Abanat Amalo Adoe Banamtuan Bana Banunaek Bees Benu Bere Bessie Bili
Boimau Bria Bulu Dju Djawa Fallo Fanggidae Foenay Funay Hawu Jebarus Jehadun Jemadu Jemali Kaka Kale Kapitan Keraf Kia Klau Kleden Lado Lake Lakapu Lamanepa
Leba Lebuan Ledo Leki Lerik Liunokas Lodo Lolo Mali Malaof Manafe Manbait Manehat Manek Manu Nahak Natonis Naisoko Nope Nule Nenobais Ndaparoka Ndiwal Neno
Nomleni Pah Pandango Pellokila Pelt Rihi Riwu Rohi Sabuna Saekoko Seran Selan Sinlaeloe Snae Taek Taebenu Tafui Tafuli Tanaem Tapatab Tefa Tae Teti Tnunay
Toelle Tualaka Tukan Tulle Umbu Usfinit Wadu Wea Wulla Allo Bungin Datu Kadang Karaeng Lembang Limbong Lintin Palinggi Palimbong Palulun Pabunta Paembonan
Parenrengi Pasomba Patandianan Payung Pongmasak Rante Rantelino Salempang Sampe Sarira Somba Sambo Tandi Tandirerung Tangdilintin Tonapa Abdjul Abdussamad Gobel
Hasania Katili Lahay Lamadlauw Monoarfa Olii Rahim Tomayahu Tolile Wartabone Lamakarate Laupe Lapae Lahamu Latopada Lamakare Mangkona
Assegaf Alatas Alaydrus Alhabsyi Albar Shahab Shihab Bahasyim Bawazier Baswedan Attamimi Alkatiri Bachmid Basalamah Sungkar Tandiono Setiawan Gunawan Halim Hartono Hadisaputro
Wijaya Wibisono Wicaksono Wicaksana Wirawan Wiratama Prabowo Prakoso Pranoto Prasetya Prasojo Pratama Purnama Pamungkas Nugraha Nugroho Kusuma Kusumo Kusumaningrum Laksono
Hendarto Hardjanti Hardjono Djojohadi Djojohadikusumo Notonegoro Mangkusubroto Sastrowardoyo Soekarno Soetrisno Suryadinata Sukarnoputri Adiputra Adiputro Saputra Saputro Syahputra Ramadhan Permana
Hidayatullah Wardana Wardhana Wardhani Wardani Maharani Anggraeni Anggraini Puspitasari Permatasari Kartikasari Wulansari Purnamasari Mayasari Novitasari Ratnasari
Arumsari Indrasari Damayanti Oktaviani Apriliani Febrianti Setyowati Setiawati Kurniawati Kusumawati Ernawati Suryani Suryaningsih Sukmawati Sulistyowati
""".split()
)
# "Suryaningsih", "Setiawati", "Saepudin": hardly any place or firm ends so.
_ENDINGS = re.compile(
    r"[A-Z][a-z]+(?:syah|uddin|udin|ullah|ulloh|ulhaq|rahman|wati|yanto|yono|ningsih|ningrum|yadi|nardi|wardi|jono|wanto|nisa|winata|diningrat"
    r"|negoro|kusumo|waty|yanti|iyah|awan|ianto|ianti|santi|susanti|wandi|ryadi|manto|marni|darto|ndari|kartini|wijaya|tuti|asih|anto|arto|arno|sih|ningtyas|astuti|awati)|Nur(?!se|ani)[a-z]{3,}"
)


def ends_personally(word: str) -> bool:
    """Does `word` end as the names of people do?"""
    return bool(_ENDINGS.fullmatch(word))


# What names of a people or house begin with; nothing of it is a place's.
PREFIXES = frozenset(
    """I Ni La Wa Ida Anak Cokorda Cok Tjokorda Dewa Desak Ngakan Sang Gusti Ngurah Lalu Baiq Inaq Amaq Raden Teuku Cut Tengku Said Sayid Sayyid Syarifah Sharifah Syed
    Andi Besse Datu Utin Uray Antung Nyimas Kemas Masagus Kiagus Roro Rara Wan Abd. Abdl. Muh. Moh. Mhd. Muhd. Mohd. St. Sy. Fx. Y. A. R. M. H. Tb. Tubagus Ratu Pangeran""".split()
)
_SYLLABLES = frozenset(
    """Ah Ai An Bing Bong Bun Cai Chai Chan Cheng Chin Ching Chun Eng Fa Fat Fong Fui Guan Han Hao Hian Hin Ho Hoa Hock Hok Hong Hui Hun Hwa Hwat Jin Joe Jun Kai Kang Kee Keng Khiun
    Kiat Kie Kim Kiong Kok Kong Kwan Kwee Lai Lan Lie Liem Liang Lian Lien Liat Lim Lin Ling Liong Liu Loe Ma Mei Ming Mui Nam Ng Nio Ong Peng Phin Pin Ping San Sen Seng Siang Sim Sin
    Sing Siu Siong Sioe Siok Siu Soen Song Sui Sun Swie Swan Tan Tat Teck Tek Teng Thai Thio Tin Tiong Tio Tjia Tjhin Tjin Tjoa Tjong Tong Tung Wan Wat Wie Win Wong Yap Yen Yin Ying Yong Yu Yun Zhang Hie""".split()
)


def chinese(words: list[str]) -> bool:
    """Three words of one syllable each: "Thio Kim Hoa"."""
    return len(words) == 3 and sum(word in _SYLLABLES for word in words) >= 2 and all(len(word) < 7 for word in words)
