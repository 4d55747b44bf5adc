"""First names: after a post such a word begins a name, where another would be a place."""

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
