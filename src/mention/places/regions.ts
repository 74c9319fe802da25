/**
 * First-level regions of ISO 3166-2 that are not named like one of the cities.
 * One line a country, "ISO 3166-1 alpha-2:name|name"; made by training/places.ts.
 */
export const REGIONS = `AE:Abū Z̧aby|Al Fujayrah|Ash Shāriqah|Dubayy|Ra's al Khaymah|Umm al Qaywayn
AF:Badakhshān|Bādghīs|Dāykundī|Farāh|Fāryāb|Ghaznī|Ghōr|Helmand|Jowzjān|Kunar|Kābul|Kāpīsā|Laghmān|Lōgar|Nangarhār|Nīmrōz|Nūristān|Paktiyā|Paktīkā|Panjshayr|Parwān|Samangān|Takhār|Uruzgān|Wardak|Zābul
AL:Dibër|Gjirokastër|Kukës|Lezhë|Tiranë
AM:Aragac̣otn|Ararat|Geġark'unik'|Kotayk'|Loṙi|Syunik'|Tavuš|Vayoć Jor|Širak
AO:Bengo|Bié|Cunene|Huíla|Kuando Kubango|Kwanza Norte|Kwanza Sul|Lunda Norte|Lunda Sul|Malange|Moxico|Zaire
AR:Catamarca|Chaco|Chubut|Entre Ríos|Jujuy|La Pampa|Tierra del Fuego|Tucumán
AT:Burgenland|Kärnten|Niederösterreich|Oberösterreich|Steiermark|Tirol|Vorarlberg|Wien
AU:Australian Capital Territory|New South Wales|Northern Territory|Queensland|South Australia|Tasmania|Western Australia
AZ:Naxçıvan
BA:Bosansko-podrinjska županija|Hercegovačko-neretvanska županija|Kanton Sarajevo|Kanton br. 10|Posavska županija|Srednjobosanska županija|Tuzlanska županija|Unsko-sanska županija|Zapadnohercegovačka županija|Zeničko-dobojska županija
BD:Barisal|Rajshahi
BE:Brabant wallon|Brussels Hoofdstedelijk Gewest|Hainaut|Limburg|Oost-Vlaanderen|Vlaams Gewest|Vlaams-Brabant|West-Vlaanderen
BF:Balé|Banwa|Bazèga|Boucle du Mouhoun|Bougouriba|Boulgou|Boulkiemdé|Centre-Est|Centre-Nord|Centre-Ouest|Centre-Sud|Comoé|Est|Ganzourgou|Gnagna|Gourma|Hauts-Bassins|Houet|Ioba|Kadiogo|Komondjari|Kompienga|Kossi|Koulpélogo|Kouritenga|Kourwéogo|Kénédougou|Loroum|Léraba|Mouhoun|Nahouri|Namentenga|Nayala|Nord|Noumbiel|Oubritenga|Oudalan|Passoré|Plateau-Central|Poni|Sahel|Sanguié|Sanmatenga|Sissili|Soum|Sourou|Sud-Ouest|Séno|Tapoa|Tui|Yagha|Yatenga|Ziro|Zondoma|Zoundwéogo
BG:Razgrad|Silistra|Smolyan|Targovishte|Veliko Tarnovo
BH:Al Janūbīyah|Al Manāmah|Al Muḩarraq|Al Wusţá|Ash Shamālīyah
BI:Bubanza|Bujumbura Mairie|Bujumbura Rural|Bururi|Cankuzo|Cibitoke|Karuzi|Kayanza|Kirundo|Makamba|Muramvya|Mwaro|Ngozi|Rutana|Ruyigi
BJ:Alibori|Atakora|Atlantique|Borgou|Collines|Donga|Kouffo|Littoral|Mono|Ouémé|Zou
BO:Chuquisaca|El Beni|Pando
BR:Alagoas|Amapá|Amazonas|Bahia|Ceará|Espírito Santo|Goiás|Maranhão|Mato Grosso|Mato Grosso do Sul|Minas Gerais|Paraíba|Pará|Pernambuco|Piauí|Rio Grande do Norte|Rio Grande do Sul|Rondônia|Roraima|Sergipe|Tocantins
BY:Bresckaja voblasć|Gomel'skaja oblast'|Grodnenskaja oblast'|Mahilioŭskaja voblasć|Minskaja oblast'|Viciebskaja voblasć
CA:Alberta|British Columbia|Manitoba|Newfoundland and Labrador|Northwest Territories|Nova Scotia|Nunavut|Prince Edward Island|Quebec|Saskatchewan|Yukon
CD:Bas-Congo|Kasai-Occidental|Kasai-Oriental|Katanga|Maniema|Nord-Kivu|Orientale|Sud-Kivu|Équateur
CF:Bamïngï-Bangoran|Basse-Kotto|Haut-Mbomou|Haute-Kotto|Haute-Sangha|Kemö-Gïrïbïngï|Lobaye|Mbomou|Nana-Mambéré|Ouaka|Ouham|Ouham-Pendé|Vakaga|Ömbëlä-Pökö
CG:Bouenza|Cuvette|Cuvette-Ouest|Kouilou|Likouala|Lékoumou|Niari|Plateaux|Sangha
CH:Aargau|Appenzell Ausserrhoden|Appenzell Innerrhoden|Basel-Landschaft|Basel-Stadt|Glarus|Graubünden|Jura|Neuchâtel|Nidwalden|Obwalden|Schaffhausen|Schwyz|Solothurn|Thurgau|Ticino|Uri|Valais|Vaud|Zug
CI:Agnébi|Bafing|Bas-Sassandra|Denguélé|Fromager|Haut-Sassandra|Lacs|Lagunes|Marahoué|Moyen-Cavally|Moyen-Comoé|Nzi-Comoé|Savanes|Sud-Bandama|Sud-Comoé|Vallée du Bandama|Worodougou|Zanzan
CL:Araucanía|Arica y Parinacota|Atacama|Aysén|Biobío|Libertador General Bernardo O'Higgins|Los Lagos|Magallanes|Maule|Región Metropolitana de Santiago|Tarapacá
CM:Adamaoua|Extrême-Nord|Nord-Ouest|South-West
CN:Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Jiangsu|Jiangxi|Liaoning|Nei Mongol|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Taiwan|Xinjiang|Xizang|Yunnan|Zhejiang
CO:Antioquia|Atlántico|Boyacá|Caquetá|Casanare|Cauca|Cesar|Chocó|Cundinamarca|Guainía|Guaviare|Huila|La Guajira|Magdalena|Meta|Nariño|Norte de Santander|Putumayo|Quindío|Risaralda|Tolima|Valle del Cauca|Vaupés|Vichada
CR:Guanacaste|Heredia|Puntarenas
CU:Granma|La Habana|Mayabeque|Villa Clara
CZ:Jihomoravský kraj|Jihočeský kraj|Karlovarský kraj|Královéhradecký kraj|Liberecký kraj|Moravskoslezský kraj|Olomoucký kraj|Pardubický kraj|Plzeňský kraj|Praha|Středočeský kraj|Vysočina|Zlínský kraj|Ústecký kraj
DE:Baden-Württemberg|Bayern|Brandenburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen
DJ:Ali Sabieh|Arta|Dikhīl|Obock|Tadjourah
DK:Hovedstaden|Midtjylland|Nordjylland|Sjælland|Syddanmark
DO:Baoruco|Barahona|Cibao Nordeste|Cibao Noroeste|Cibao Norte|Cibao Sur|Dajabón|Duarte|El Seibo|El Valle|Enriquillo|Espaillat|Hato Mayor|Hermanas Mirabal|Higuamo|Independencia|La Altagracia|La Estrelleta|La Vega|María Trinidad Sánchez|Monseñor Nouel|Monte Cristi|Monte Plata|Ozama|Pedernales|Peravia|Samaná|San José de Ocoa|Santiago Rodríguez|Sánchez Ramírez|Valdesia|Valverde
DZ:Alger|Aïn Témouchent|Bordj Bou Arréridj|Bouira|Boumerdès|Béjaïa|El Tarf|Illizi|Msila|Naama|Tipaza
EC:Azuay|Carchi|Cañar|Chimborazo|Cotopaxi|El Oro|Galápagos|Guayas|Imbabura|Los Ríos|Manabí|Morona-Santiago|Napo|Orellana|Pastaza|Pichincha|Santo Domingo de los Tsáchilas|Sucumbíos|Tungurahua|Zamora-Chinchipe
EE:Harjumaa|Hiiumaa|Ida-Virumaa|Järvamaa|Jõgevamaa|Lääne-Virumaa|Läänemaa|Pärnumaa|Põlvamaa|Raplamaa|Saaremaa|Tartumaa|Valgamaa|Viljandimaa|Võrumaa
EG:Ad Daqahlīyah|Al Baḩr al Aḩmar|Al Buḩayrah|Al Gharbīyah|Al Iskandarīyah|Al Ismā'īlīyah|Al Jīzah|Al Minūfīyah|Al Qalyūbīyah|Al Qāhirah|Al Uqşur|Al Wādī al Jadīd|As Suways|Aswān|Būr Sa‘īd|Dumyāţ|Janūb Sīnā'|Maţrūḩ|Shamāl Sīnā'|Sūhāj
ER:Al Awsaţ|Al Janūbī|Ansabā|Debubawi K’eyyĭḥ Baḥri|Gash-Barka|Semienawi K’eyyĭḥ Baḥri
ES:Alacant*|Andalucía|Aragón|Asturias|Balears|Bizkaia*|Canarias|Cantabria|Castelló*|Castilla y León|Castilla-La Mancha|Catalunya|Cádiz|Euskal Herria|Extremadura|Galicia|Gipuzkoa*|Illes Balears|Las Palmas|Nafarroa*|Nafarroako Foru Komunitatea*|Soria|Teruel|Valenciana|Álava
ET:Afar|Amara|Benshangul-Gumaz|Gambēla Hizboch|Harari People|Oromia|Somali|Southern Nations|Tigrai
FI:Ahvenanmaan maakunta|Birkaland|Egentliga Finland|Egentliga Tavastland|Etelä-Karjala|Etelä-Pohjanmaa|Etelä-Savo|Kainuu|Keski-Pohjanmaa|Keski-Suomi|Kymenlaakso|Lappi|Norra Karelen|Norra Savolax|Norra Österbotten|Nyland|Päijänne-Tavastland|Satakunda|Österbotten
FJ:Bua|Cakaudrove|Kadavu|Lau|Lomaiviti|Macuata|Nadroga and Navosa|Naitasiri|Namosi|Serua|Tailevu
FM:Chuuk|Kosrae|Pohnpei|Yap
GA:Estuaire|Haut-Ogooué|Moyen-Ogooué|Ngounié|Nyanga|Ogooué-Ivindo|Ogooué-Lolo|Ogooué-Maritime|Woleu-Ntem
GB:England and Wales|Great Britain|Northern Ireland|United Kingdom
GE:Abkhazia|Ajaria|Guria|Imereti|K'akheti|Kvemo Kartli|Mtskheta-Mtianeti|Rach'a-Lechkhumi-Kvemo Svaneti|Samegrelo-Zemo Svaneti|Samtskhe-Javakheti|Shida Kartli
GH:Ashanti|Brong-Ahafo|Greater Accra|Upper East|Upper West|Volta
GM:Central River|Lower River|North Bank|Upper River
GN:Beyla|Boffa|Boké|Dabola|Dalaba|Dinguiraye|Dubréka|Faranah|Forécariah|Gaoual|Guékédou|Koubia|Koundara|Kouroussa|Kérouané|Lola|Lélouma|Mandiana|Pita|Tougué|Télimélé|Yomou
GQ:Annobón|Bioko Nord|Bioko Sud|Centro Sud|Kié-Ntem|Litoral|Região Continental|Região Insular|Wele-Nzas
GR:Achaḯa|Aitoloakarnanía|Argolída|Arkadía|Attikí|Chalkidikí|Chíos|Dodekánisa|Evrytanía|Flórina|Fokída|Fthiótida|Grevená|Ileía|Imathía|Irakleío|Kardítsa|Kastoriá|Kefallinía|Kilkís|Korinthía|Kozáni|Kykládes|Kérkyra|Lakonía|Lasíthi|Lefkáda|Lésvos|Magnisía|Messinía|Piería|Préveza|Pélla|Rethýmnis|Rodópi|Sámos|Thesprotía|Voiotía|Zákynthos|Árta|Évros|Évvoia
GT:Alta Verapaz|Baja Verapaz|Guatemala|Izabal|Jutiapa|Petén|Quiché|Retalhuleu|Sacatepéquez|Suchitepéquez|Zacapa
GW:Bafatá|Biombo|Bolama|Cacheu|Gabú|Leste|Norte|Oio|Quinara|Sul|Tombali
GY:Barima-Waini|Cuyuni-Mazaruni|Demerara-Mahaica|East Berbice-Corentyne|Essequibo Islands-West Demerara|Mahaica-Berbice|Pomeroon-Supenaam|Potaro-Siparuni|Upper Demerara-Berbice|Upper Takutu-Upper Essequibo
HN:Atlántida|Choluteca|Copán|Cortés|El Paraíso|Francisco Morazán|Gracias a Dios|Intibucá|Islas de la Bahía|Lempira|Ocotepeque|Olancho|Santa Bárbara|Valle|Yoro
HR:Bjelovarsko-bilogorska županija|Brodsko-posavska županija|Dubrovačko-neretvanska županija|Istarska županija|Karlovačka županija|Koprivničko-križevačka županija|Krapinsko-zagorska županija|Ličko-senjska županija|Međimurska županija|Osječko-baranjska županija|Požeško-slavonska županija|Primorsko-goranska županija|Sisačko-moslavačka županija|Splitsko-dalmatinska županija|Varaždinska županija|Virovitičko-podravska županija|Vukovarsko-srijemska županija|Zadarska županija|Zagrebačka županija|Šibensko-kninska županija
HT:Artibonite|Grandans|Lwès|Nip|Nòdwès|Nòdès|Sid|Sidès
HU:Baranya|Borsod-Abaúj-Zemplén|Bács-Kiskun|Békés|Csongrád|Fejér|Győr-Moson-Sopron|Hajdú-Bihar|Heves|Jász-Nagykun-Szolnok|Komárom-Esztergom|Nógrád|Pest|Somogy|Szabolcs-Szatmár-Bereg|Tolna|Vas|Zala
ID:Bangka Belitung|Banten|Jambi|Jawa Barat|Jawa Tengah|Jawa Timur|Kalimantan Barat|Kalimantan Selatan|Kalimantan Tengah|Kalimantan Timur|Kalimantan Utara|Kepulauan Riau|Lampung|Maluku|Maluku Utara|Nusa Tenggara Barat|Nusa Tenggara Timur|Papua|Papua Barat|Riau|Sulawesi Barat|Sulawesi Selatan|Sulawesi Tengah|Sulawesi Tenggara|Sulawesi Utara|Sumatera Barat|Sumatera Selatan|Sumatera Utara
IE:An Cabhán|An Clár|An Iarmhí|An Longfort|An Mhumhain|An Mhí|Baile Átha Cliath|Carlow|Ciarraí|Cill Chainnigh|Cill Dara|Cill Mhantáin|Connacht|Corcaigh|Donegal|Laighin|Laois|Leitrim|Limerick|Loch Garman|Louth|Maigh Eo|Monaghan|Offaly|Port Láirge|Ros Comáin|Sligeach|Tiobraid Árann|Ulaidh
IN:Andaman and Nicobar Islands|Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Dadra and Nagar Haveli|Daman and Diu|Goa|Gujarat|Haryana|Himachal Pradesh|Jammu and Kashmir|Jharkhand|Karnataka|Kerala|Lakshadweep|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal
IQ:Al Anbār|Al Başrah|Al Muthanná|Al Qādisīyah|An Najaf|Arbīl|Baghdād|Bābil|Dahūk|Dhī Qār|Diyālá|Karbalā'|Kirkūk|Maysān|Nīnawá|Wāsiţ|Şalāḩ ad Dīn
IR:Alborz|Būshehr|Chahār Maḩāll va Bakhtīārī|Eşfahān|Fārs|Golestān|Gīlān|Hormozgān|Kermān|Kermānshāh|Khorāsān-e Janūbī|Khorāsān-e Razavī|Khorāsān-e Shemālī|Khūzestān|Kohgīlūyeh va Būyer Aḩmad|Kordestān|Lorestān|Markazī|Māzandarān|Qazvīn|Semnān|Sīstān va Balūchestān|Tehrān|Āz̄arbāyjān-e Gharbī|Āz̄arbāyjān-e Sharqī
IS:Austurland|Höfuðborgarsvæði utan Reykjavíkur|Norðurland eystra|Norðurland vestra|Suðurland|Suðurnes|Vestfirðir|Vesturland
IT:Abruzzo|Agrigento|Aosta|Barletta-Andria-Trani|Basilicata|Belluno|Calabria|Campania|Campobasso|Carbonia-Iglesias|Emilia-Romagna|Enna|Fermo|Firenze|Forlì-Cesena|Friuli-Venezia Giulia|Genova|Gorizia|Imperia|Isernia|L'Aquila|Lazio|Liguria|Lombardia|Macerata|Mantova|Marche|Massa-Carrara|Medio Campidano|Milano|Molise|Monza e Brianza|Napoli|Nuoro|Ogliastra|Olbia-Tempio|Oristano|Pesaro e Urbino|Piemonte|Puglia|Reggio Emilia|Rieti|Roma|Rovigo|Sardegna|Sicilia|Sondrio|Teramo|Torino|Toscana|Trentino-Alto Adige|Umbria|Val d'Aoste|Veneto|Venezia|Verbano-Cusio-Ossola|Vibo Valentia
JO:Al Balqā'|Al Karak|Al Mafraq|Al ʽAqabah|Az Zarqā'|Aţ Ţafīlah|Jarash|Ma'ān
JP:Aichi|Ehime|Fukui|Gifu|Gunma|Hokkaido|Hyogo|Ishikawa|Iwate|Kagawa|Kanagawa|Mie|Miyagi|Nara|Oita|Shiga|Shimane|Tôkyô|Yamanashi
KE:Baringo|Bomet|Elgeyo|Isiolo|Kajiado|Kericho|Kiambu|Kirinyaga|Kisii|Kitui|Kwale|Laikipia|Lamu|Machakos|Makueni|Mandera|Marsabit|Migori|Murang'a|Nairobi City|Nandi|Narok|Nyamira|Nyandarua|Samburu|Siaya|Taita|Tana River|Tharaka-Nithi|Trans Nzoia|Turkana|Uasin Gishu|Vihiga|West Pokot
KG:Batken|Chü|Džalal-Abadskaja oblast'|Issyk-Kul'skaja oblast'|Talas
KH:Baat Dambang|Bântéay Méanchey|Kampong Chaam|Kampot|Kandaal|Kaoh Kong|Krâchéh|Kâmpóng Spœ|Kâmpóng Thum|Môndól Kiri|Pousaat|Prey Veaeng|Preăh Vihéar|Rotanak Kiri|Siem Reab|Stoĕng Trêng|Svaay Rieng|Taakaev|Ŏtdâr Méanchey
KN:Nevis|Saint Kitts
KP:Chagang-do|Hamgyǒng-bukto|Hamgyǒng-namdo|Hwanghae-bukto|Hwanghae-namdo|Kangweonto|P'yǒngan-bukto|P'yǒngan-namdo|Ryangkangto
KR:Ch'ungch'ǒngbuk-do|Ch'ungch'ǒngnam-do|Chǒllabuk-do|Chǒllanam-do|Gang'weondo|Gyeonggido|Gyeongsangbugdo|Gyeongsangnamdo
KW:Al Jahrā’|Al Kuwayt|Mubārak al Kabīr
KZ:Akmolinskaja oblast'|Aktjubinskaja oblast'|Almatinskaja oblast'|Atyraū oblysy|Batys Qazaqstan oblysy|Južno-Kazahstanskaja oblast'|Karagandinskaja oblast'|Kostanajskaja oblast'|Kyzylordinskaja oblast'|Mangghystaū oblysy|Pavlodar oblysy|Severo-Kazahstanskaja oblast'|Shyghys Qazaqstan oblysy|Žambylskaja oblast'
LA:Attapu|Bokèo|Bolikhamxai|Champasak|Houaphan|Khammouan|Louang Namtha|Louangphabang|Oudomsai|Phôngsali|Salavan|Savannakhét|Sayaboury|Sékong|Xiangkhouang
LB:Aakkâr|Al Biqā‘|Al Janūb|An Nabaţīyah|Ash Shimāl|Baalbek-Hermel|Bayrūt|Jabal Lubnān
LK:Basnāhira paḷāta|Central Province|Chappirakamuva mākāṇam|Dakuṇu paḷāta|Eastern Province|North Central Province|North Western Province|Northern Province|Ūvā mākāṇam
LR:Bomi|Bong|Gbarpolu|Grand Bassa|Grand Cape Mount|Grand Gedeh|Grand Kru|Lofa|Margibi|Montserrado|Nimba|River Gee|Rivercess|Sinoe
LT:Alytaus apskritis|Kauno apskritis|Klaipėdos apskritis|Marijampolės apskritis|Panevėžio apskritis|Tauragės apskritis|Telšių apskritis|Utenos apskritis|Vilniaus apskritis|Šiaulių apskritis
MA:Agadir-Ida-Outanane|Al Haouz|Aousserd|Assa-Zag|Azilal|Ben Slimane|Boujdour|Boulemane|Chaouia-Ouardigha|Chefchaouen|Chichaoua|Chtouka-Ait Baha|Doukkala-Abda|El Hajeb|El Jadida|Es Smara|Fahs-Beni Makada|Figuig|Fès-Boulemane|Fès-Dar-Dbibegh|Gharb-Chrarda-Beni Hssen|Grand Casablanca|Guelmim-Es Semara|Inezgane-Ait Melloul|Jrada|Kelaat es Sraghna|Kénitra|L'Oriental|Laâyoune|Laâyoune-Boujdour-Sakia el Hamra|Marrakech-Medina|Marrakech-Menara|Marrakech-Tensift-Al Haouz|Meknès-Tafilalet|Mohammadia|Moulay Yacoub|Médiouna|Nouaceur|Ouarzazate|Oued ed Dahab|Oued ed Dahab-Lagouira|Rabat-Salé-Zemmour-Zaer|Sidi Kacem|Sidi Youssef Ben Ali|Skhirate-Témara|Sous-Massa-Draa|Tadla-Azilal|Tanger-Assilah|Tanger-Tétouan|Taounate|Tata|Taza-Al Hoceima-Taounate|Zagora
ML:Kidal|Koulikoro|Tombouctou
MM:Ayeyawady|Chin|Kachin|Kayah|Kayin|Mon|Rakhine|Shan|Taninthayi
MN:Arhangay|Bayan-Ölgiy|Bayanhongor|Bulgan|Darhan uul|Dornod|Dornogovĭ|Dundgovĭ|Dzavhan|Govĭ-Altay|Govĭ-Sümber|Hentiy|Hovd|Hövsgöl|Orhon|Selenge|Sühbaatar|Töv|Uvs|Ömnögovĭ|Övörhangay
MR:Assaba|Brakna|Dakhlet Nouâdhibou|Gorgol|Guidimaka|Hodh ech Chargui|Hodh el Gharbi|Inchiri|Tagant|Tiris Zemmour|Trarza
MV:Dhekunu|Mathi-Dhekunu|Mathi-Uthuru|Medhu-Dhekunu|Medhu-Uthuru
MW:Central Region|Chakumpoto|Chakumwera
MX:Baja California|Baja California Sur|Chiapas|Coahuila de Zaragoza|Durango|Guerrero|Hidalgo|Jalisco|Michoacán de Ocampo|Morelos|Nayarit|Nuevo León|Querétaro|Quintana Roo|Sinaloa|Sonora|Tabasco|Tamaulipas|Veracruz de Ignacio de la Llave|Yucatán
MY:Johor|Kedah|Kelantan|Melaka|Negeri Sembilan|Pahang|Perak|Perlis|Pulau Pinang|Sabah|Sarawak|Selangor|Terengganu
MZ:Cabo Delgado|Manica|Niassa|Sofala|Zambézia
NA:Erongo|Hardap|Karas|Kavango East|Kavango West|Khomas|Kunene|Ohangwena|Omaheke|Omusati|Oshana|Oshikoto|Otjozondjupa|Zambezi
NE:Diffa|Tillabéri
NG:Abia|Adamawa|Akwa Ibom|Anambra|Bayelsa|Benue|Borno|Cross River|Ebonyi|Edo|Ekiti|Imo|Jigawa|Kebbi|Kogi|Kwara|Nasarawa|Ogun|Osun|Rivers|Taraba|Yobe|Zamfara
NI:Atlántico Norte|Atlántico Sur|Boaco|Carazo|Chontales|Madriz|Nueva Segovia|Rivas|Río San Juan
NL:Drenthe|Flevoland|Fryslân|Gelderland|Noord-Brabant|Noord-Holland|Overijssel|Zeeland|Zuid-Holland
NO:Akershus|Aust-Agder|Buskerud|Finnmark|Hedmark|Hordaland|Møre og Romsdal|Nord-Trøndelag|Nordland|Oppland|Rogaland|Romsa|Sogn og Fjordane|Sør-Trøndelag|Telemark|Vest-Agder|Vestfold|Østfold
OM:Ad Dākhilīyah|Al Bāţinah|Ash Sharqīyah|Az̧ Z̧āhirah|Masqaţ|Musandam|Z̧ufār
PA:Bocas del Toro|Chiriquí|Coclé|Darién|Herrera|Los Santos|Panamá Oeste|Veraguas
PE:Amarumayu|Ancash|Apurímac|El Callao|Hunin|Loreto|Madre de Dios|San Martin|Ucayali
PG:Bougainville|Chimbu|East New Britain|East Sepik|Eastern Highlands|Enga|Hela|Jiwaka|Madang|Manus|Milne Bay|Morobe|New Ireland|Southern Highlands|West New Britain|West Sepik|Western Highlands
PH:Abra|Agusan del Norte|Agusan del Sur|Aklan|Albay|Antike|Apayao|Autonomous Region in Muslim Mindanao|Basilan|Bataan|Batanes|Benget|Bicol|Biliran|Bohol|Bukidnon|Cagayan|Cagayan Valley|Calabarzon|Camarines Norte|Camarines Sur|Camiguin|Capiz|Caraga|Catanduanes|Cavite|Cebu|Central Luzon|Central Visayas|Compostela Valley|Cordillera Administrative Region|Davao Oriental|Davao del Norte|Davao del Sur|Dinagat Islands|Eastern Samar|Eastern Visayas|Gimaras|Hilagang Iloko|Hilagang Lanaw|Hilagang Samar|Hilagang Sambuwangga|Hilagang Surigaw|Ifugao|Ilocos|Ilocos Sur|Isabela|Kalinga|Kanlurang Mindoro|Kanlurang Misamis|Kanlurang Negros|Katimogang Leyte|Keson|Kirino|La Union|Lalawigang Bulubundukin|Lanao del Sur|Leyte|Magindanaw|Marinduke|Mimaropa|Mindoro Oriental|Misamis Oriental|National Capital Region|Negros Oriental|Northern Mindanao|Nueva Ecija|Nueva Vizcaya|Palawan|Pampanga|Pangasinan|Rehiyon ng Kanlurang Bisaya|Rehiyon ng Soccsksargen|Rehiyon ng Tangway ng Sambuwangga|Risal|Romblon|Samar|Sambales|Sambuwangga Sibugay|Sarangani|Sikihor|South Cotabato|Sultan Kudarat|Sulu|Surigao del Sur|Tarlac|Tawi-Tawi|Timog Sambuwangga
PK:Balochistan|Federally Administered Tribal Areas|Khaībar Pakhtūnkhwā|Panjāb|Sindh
PL:Dolnośląskie|Kujawsko-pomorskie|Lubelskie|Lubuskie|Mazowieckie|Małopolskie|Opolskie|Podkarpackie|Podlaskie|Pomorskie|Warmińsko-mazurskie|Wielkopolskie|Zachodniopomorskie|Łódzkie|Śląskie|Świętokrzyskie
PS:Al Khalīl|Al Quds|Arīḩā wa al Aghwār|Bayt Laḩm|Janīn|Khan Yunis|North Gaza|Qalqilya|Rafah|Ramallah|Salfit|Tubas|Tulkarm
PT:Região Autónoma da Madeira|Região Autónoma dos Açores
PW:Aimeliik|Airai|Angaur|Hatobohei|Kayangel|Koror|Melekeok|Ngaraard|Ngarchelong|Ngardmau|Ngatpang|Ngchesar|Ngeremlengui|Ngiwal|Peleliu|Sonsorol
PY:Alto Paraguay|Alto Paraná|Amambay|Boquerón|Caazapá|Canindeyú|Cordillera|Guairá|Itapúa|Misiones|Paraguarí|Presidente Hayes|Ñeembucú
RO:Alba|Argeş|Bihor|Bistriţa-Năsăud|Caraş-Severin|Cluj|Covasna|Călăraşi|Dolj|Dâmboviţa|Gorj|Harghita|Ialomiţa|Ilfov|Maramureş|Mehedinţi|Mureş|Neamţ|Olt|Prahova|Sălaj|Teleorman|Timiş|Vrancea|Vâlcea
RU:Adygeja|Altaj|Bashkortostan|Burjatija|Chuvashskaya Respublika|Dagestan|Evrejskaja avtonomnaja oblast'|Hakasija|Ingušetija|Kabardino-Balkarskaja Respublika|Kalmykija|Karačaevo-Čerkesskaja Respublika|Karelija|Komi|Marij Èl|Mordovija|Saha|Severnaja Osetija|Tatarstan|Tyva|Udmurtskaja Respublika|Čečenskaja Respublika
RW:Ouest|Sud
SA:Al Bāḩah|Al Jawf|Al Madīnah al Munawwarah|Al Qaşīm|Al Ḩudūd ash Shamālīyah|Ar Riyāḑ|Jāzān|Makkah al Mukarramah|Tabūk|Ḩā'il
SB:Choiseul|Guadalcanal|Isabel|Makira-Ulawa|Malaita|Rennell and Bellona|Temotu
SD:Al Jazīrah|Al Kharţūm|Al Qaḑārif|An Nīl|An Nīl al Abyaḑ|An Nīl al Azraq|Central Darfur|East Darfur|Gharb Dārfūr|Janūb Dārfūr|Janūb Kurdufān|North Darfur|North Kordofan|Sennar
SE:Blekinge län|Dalarnas län|Gotlands län|Gävleborgs län|Hallands län|Jämtlands län|Jönköpings län|Kalmar län|Kronobergs län|Norrbottens län|Skåne län|Stockholms län|Södermanlands län|Uppsala län|Värmlands län|Västerbottens län|Västernorrlands län|Västmanlands län|Västra Götalands län|Örebro län|Östergötlands län
SK:Banskobystrický kraj|Bratislavský kraj|Košický kraj|Nitriansky kraj|Prešovský kraj|Trenčiansky kraj|Trnavský kraj|Žilinský kraj
SN:Diourbel|Fatick|Kaffrine|Kédougou|Matam|Sédhiou
SO:Awdal|Bakool|Banaadir|Galguduud|Gedo|Hiiraan|Jubbada Dhexe|Jubbada Hoose|Mudug|Nugaal|Sanaag|Shabeellaha Dhexe|Shabeellaha Hoose|Sool|Togdheer|Woqooyi Galbeed
SS:Central Equatoria|Eastern Equatoria|Jonglei|Lakes|Northern Bahr el Ghazal|Upper Nile|Warrap|Western Bahr el Ghazal|Western Equatoria
ST:Príncipe
SV:Ahuachapán|Cabañas|Chalatenango|Cuscatlán|La Unión|Morazán
SY:Al Lādhiqīyah|Al Qunayţirah|As Suwaydā'|Dar'ā|Dayr az Zawr|Dimashq|Rīf Dimashq|Ţarţūs|Ḩalab|Ḩimş
TD:Al Baţḩah|Baḩr al Ghazāl|Borkou|Chari-Baguirmi|Ennedi-Est|Ennedi-Ouest|Guéra|Hadjer Lamis|Kanem|Logone-Occidental|Logone-Oriental|Madīnat Injamīnā|Mandoul|Mayo-Kebbi-Est|Mayo-Kebbi-Ouest|Moyen-Chari|Ouaddaï|Salamat|Sila|Tandjilé|Tibastī|Wadi Fira
TG:Savannes
TH:Amnat Charoen|Ang Thong|Bueng Kan|Buri Ram|Chai Nat|Krabi|Loei|Mae Hong Son|Nakhon Nayok|Nakhon Phanom|Nan|Nong Bua Lam Phu|Nonthaburi|Pathum Thani|Phangnga|Phayao|Phichit|Phrae|Prachin Buri|Prachuap Khiri Khan|Ranong|Roi Et|Sa Kaeo|Samut Songkhram|Satun|Sing Buri|Sukhothai|Tak|Trat|Uthai Thani|Yasothon
TJ:Khatlon|Kŭhistoni Badakhshon|Sughd
TM:Ahal|Balkan|Lebap
TN:Kebili|La Manouba|Le Kef|Siliana|Tozeur|Zaghouan
TO:Ha'apai|Niuas|Tongatapu|Vava'u
TR:Ardahan|Artvin|Bartın|Bayburt|Gümüşhane|Hatay|Kocaeli|Sakarya|Tunceli|Çankırı|İstanbul
TT:Couva-Tabaquite-Talparo|Diego Martin|Eastern Tobago|Penal-Debe|Princes Town|Rio Claro-Mayaro|San Juan-Laventille|Sangre Grande|Siparia|Tunapuna-Piarco|Western Tobago
TZ:Kagera|Kaskazini Pemba|Kaskazini Unguja|Katavi|Kilimanjaro|Kusini Pemba|Kusini Unguja|Manyara|Mara|Mjini Magharibi|Rukwa|Ruvuma|Simiyu
UA:Avtonomna Respublika Krym|Cherkaska oblast|Chernihivska oblast|Chernivetska oblast|Dnipropetrovska oblast|Donetska oblast|Ivano-Frankivska oblast|Kharkivska oblast|Khersonska oblast|Khmelnytska oblast|Kirovohradska oblast|Kyivska oblast|Luhanska oblast|Lvivska oblast|Mykolaivska oblast|Odeska oblast|Poltavska oblast|Rivnenska oblast|Sumska oblast|Ternopilska oblast|Vinnytska oblast|Volynska oblast|Zakarpatska oblast|Zaporizka oblast|Zhytomyrska oblast
US:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin
UY:Canelones|Cerro Largo|Colonia|Durazno|Flores|Lavalleja|Rocha|Río Negro|Soriano|Treinta y Tres
UZ:Buxoro|Farg‘ona|Qashqadaryo|Qoraqalpog‘iston Respublikasi|Samarqand|Sirdaryo|Surxondaryo|Toshkent|Xorazm
VE:Anzoátegui|Apure|Aragua|Bolívar|Carabobo|Cojedes|Delta Amacuro|Falcón|Guárico|Lara|Miranda|Monagas|Nueva Esparta|Portuguesa|Táchira|Vargas|Yaracuy|Zulia
VN:An Giang|Bà Rịa - Vũng Tàu|Bình Dương|Bình Phước|Bình Thuận|Bình Định|Bắc Kạn|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hậu Giang|Khánh Hòa|Kiến Giang|Lai Châu|Long An|Lào Cai|Lâm Ðồng|Nam Ðịnh|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sơn La|Thừa Thiên-Huế|Tiền Giang|Tuyên Quang|Tây Ninh|Vĩnh Phúc|Ðồng Nai|Ðồng Tháp|Điện Biên|Đắk Lắk|Đắk Nông
VU:Malampa|Pénama|Sanma|Shéfa|Taféa|Torba
YE:Abyān|Al Bayḑā'|Al Mahrah|Al Maḩwīt|Aḑ Ḑāli'|Laḩij|Ma'rib|Raymah|Shabwah|Tāʻizz|Şanʻā'|Şāʻdah|Ḩaḑramawt
ZA:Bokone Bophirima|Eastern Cape|Foreisetata|GaZulu-Natala|Gauteng|Limpopo
ZM:Copperbelt|Luapula|Muchinga|North-Western
ZW:Manicaland|Mashonaland Central|Mashonaland East|Mashonaland West|Matabeleland North|Matabeleland South|Midlands`
