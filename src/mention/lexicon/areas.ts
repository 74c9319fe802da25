/**
 * Regions of the news that no gazetteer settles: which country they belong to under international law or, without a
 * state, none. Each row: ISO 3166-1 alpha-3 or '' where several states share it, and the names.
 */
export const AREAS = [
  ['UKR', 'Crimea|Donbas|Donbass|Donetsk|Luhansk|Lugansk|Mariupol|Bakhmut|Avdiivka|Kherson|Zaporizhzhia|Kharkiv|Kharkov|Odesa|Odessa|Sevastopol|Debaltseve|Bucha|Irpin|Chernobyl|Galicia|Severodonetsk|Sievierodonetsk|Lviv|Dnipro|Pokrovsk'],
  ['PSE', 'Gaza|Gaza Strip|West Bank|East Jerusalem|Hebron|Nablus|Jenin|Bethlehem|Jericho|Rafah|Khan Younis|Khan Yunis|Tulkarem|Jabalia|Deir al-Balah|Occupied Territories|occupied territories'],
  ['ISR', 'Galilee|Negev|Haifa|Ashkelon|Sderot|Eilat|Dimona|Nazareth|Beersheba'],
  ['SYR', 'Golan Heights|Golan|Idlib|Raqqa|Aleppo|Homs|Hama|Ghouta|Eastern Ghouta|Kobani|Afrin|Deir al-Zor|Deir Ezzor|Palmyra|Latakia|Daraa|Rojava|Manbij'],
  ['RUS', 'Kursk|Chechnya|Dagestan|Ingushetia|North Ossetia|Tatarstan|Siberia|Belgorod|Kaliningrad|Grozny|Beslan|Sakhalin|Vladivostok|Far East|Kamchatka|Tyumen|Bashkortostan|North Caucasus|Kuban|Bryansk|Rostov|St. Petersburg|Saint Petersburg|Leningrad|Stalingrad|Volgograd|Stavropol'],
  ['GEO', 'Abkhazia|South Ossetia|Adjara|Ajaria|Sukhumi|Tskhinvali|Gori|Pankisi Gorge'],
  ['MDA', 'Transnistria|Trans-Dniester|Transdniestria|Tiraspol|Gagauzia'],
  ['AZE', 'Nagorno-Karabakh|Karabakh|Artsakh|Stepanakert|Nakhchivan'],
  ['IND', 'Jammu and Kashmir|Jammu|Indian-administered Kashmir|Ladakh|Assam|Manipur|Nagaland|Punjab|Gujarat|Bihar|Uttar Pradesh|Kerala|Tamil Nadu|West Bengal|Srinagar|Ayodhya|Bombay|Calcutta|Madras|Bangalore'],
  ['PAK', 'Azad Kashmir|Balochistan|Baluchistan|Waziristan|North Waziristan|South Waziristan|Swat|Swat Valley|Khyber Pakhtunkhwa|Sindh|North West Frontier Province|Federally Administered Tribal Areas'],
  ['', 'Kashmir|Kurdistan|Western Sahara conflict zone|Sahel|Balkans|Caucasus|South Caucasus|Middle East|Near East|Gulf|Persian Gulf|Arabian Gulf|South China Sea|East China Sea|Black Sea|Caspian Sea|Red Sea|Baltic|Baltics|Baltic Sea|Mediterranean|Mediterranean Sea|Aegean|Adriatic|Central Asia|Southeast Asia|South Asia|East Asia|West Africa|East Africa|Southern Africa|North Africa|Central Africa|Sub-Saharan Africa|Horn of Africa|Great Lakes|Central America|Latin America|South America|North America|Caribbean|Eastern Europe|Western Europe|Central Europe|Scandinavia|Asia-Pacific|Indo-Pacific|Pacific|Atlantic|Arctic|Indian Ocean|Pacific Ocean|Atlantic Ocean|Arctic Ocean|Strait of Hormuz|Taiwan Strait|English Channel|Amazon|Sahara|Levant|Europe|Asia|Africa|Korean Peninsula|Korean peninsula|Korea|Spratly Islands|Paracel Islands|Darfur border|Bab el-Mandeb|Himalayas|Alps|Sinai-Gaza border|Third World|Lake Chad|Danube|Rhine|Nile|Euphrates|Tigris|Mekong|Suez'],
  ['SDN', 'Darfur|Kordofan|South Kordofan|Blue Nile|El Fasher|Omdurman|Port Sudan|Khartoum North'],
  ['SSD', 'Abyei|Bahr el Ghazal|Upper Nile|Jonglei|Malakal|Bentiu'],
  ['ETH', 'Tigray|Oromia|Amhara|Ogaden|Mekelle|Afar'],
  ['SOM', 'Puntland|Somaliland|Jubaland|Kismayo|Baidoa|Hargeisa'],
  ['COD', 'Kivu|North Kivu|South Kivu|Ituri|Katanga|Goma|Bukavu|Bunia|Kasai'],
  ['NGA', 'Borno|Maiduguri|Biafra|Niger Delta|Kaduna|Kano|Jos|Chibok|Lagos'],
  ['MLI', 'Azawad|Timbuktu|Gao|Kidal|Mopti'],
  ['MOZ', 'Cabo Delgado'], ['AGO', 'Cabinda'], ['SEN', 'Casamance'], ['CMR', 'Bamenda'], ['KEN', 'Dadaab|Kakuma|Rift Valley|Lamu'],
  ['EGY', 'Sinai|Sinai Peninsula|Suez Canal|Port Said|Giza|Sharm el-Sheikh|Rafah crossing|Luxor'],
  ['IRQ', 'Iraqi Kurdistan|Kurdistan Region|Fallujah|Falluja|Mosul|Basra|Kirkuk|Tikrit|Ramadi|Najaf|Karbala|Anbar|Baquba|Sinjar|Abu Ghraib|Arbil|Erbil|Green Zone|Sadr City|Diyala|Nineveh'],
  ['IRN', 'Khuzestan|Natanz|Fordow|Bushehr|Qom|Isfahan|Kharg Island'],
  ['YEM', 'Hodeidah|Hodeida|Taiz|Saada|Marib|Hadramawt|Socotra'],
  ['AFG', 'Helmand|Kandahar|Tora Bora|Kunduz|Nangarhar|Bagram|Jalalabad|Herat|Mazar-i-Sharif|Panjshir'],
  ['CHN', 'Tibet|Xinjiang|Inner Mongolia|Tiananmen Square|Guangdong|Sichuan|Hubei|Wuhan|Yunnan|Hainan|Lhasa|Urumqi|Canton'],
  ['TWN', 'Kinmen|Matsu'], ['JPN', 'Okinawa|Fukushima|Hokkaido|Senkaku Islands|Hiroshima|Nagasaki|Kuril Islands'],
  ['PRK', 'Yongbyon|Kaesong|Punggye-ri|Wonsan|Kumgang'], ['KOR', 'Yeonpyeong|Panmunjom|Jeju|Busan|Pusan|Gwangju'],
  ['MMR', 'Rakhine|Rakhine State|Kachin|Shan State|Kayin|Sittwe'], ['THA', 'Pattani|Chiang Mai|Phuket'], ['PHL', 'Mindanao|Jolo|Marawi|Basilan|Luzon'],
  ['IDN', 'Aceh|West Papua|Papua|Bali|Java|Sumatra|Kalimantan|Sulawesi|Maluku'], ['LKA', 'Jaffna|Kilinochchi|Mullaitivu'],
  ['TUR', 'Anatolia|Diyarbakir|Incirlik|Gezi Park|Taksim Square|Istanbul'], ['CYP', 'Northern Cyprus|Famagusta'],
  ['BIH', 'Srebrenica|Sarajevo|Gorazde|Banja Luka|Mostar|Bihac|Tuzla|Zepa'], ['SRB', 'Vojvodina|Presevo|Sandzak|Nis'], ['HRV', 'Krajina|Slavonia|Dubrovnik|Vukovar|Knin'],
  ['UNK', 'Mitrovica|Pec|Prizren|Pristina'], ['ESP', 'Catalonia|Basque Country|Andalusia|Canary Islands|Ceuta|Melilla|Balearic Islands'],
  ['FRA', 'Corsica|Brittany|Calais|Normandy|Riviera'], ['GBR', 'Salisbury|Belfast|Londonderry|Derry|Lockerbie|City of London'], ['ITA', 'Sicily|Sardinia|Lampedusa|Lombardy|Tuscany|Milan|Turin|Naples|Venice'],
  ['DEU', 'Bavaria|Saxony|Ramstein|Munich|Cologne'], ['GRC', 'Lesbos|Crete|Corfu'], ['PRT', 'Azores|Madeira'],
  ['BEL', 'Flanders|Wallonia'], ['CAN', 'Quebec|British Columbia|Ontario|Alberta|Nova Scotia'], ['AUS', 'New South Wales|Queensland|Tasmania|Nauru detention centre'],
  ['MEX', 'Chiapas|Sinaloa|Tijuana|Ciudad Juarez|Oaxaca|Guerrero|Michoacan'], ['COL', 'Cali|Medellin|Putumayo|Cauca'], ['BRA', 'Rio de Janeiro|Rio|Sao Paulo'], ['BOL', 'El Alto|Santa Cruz de la Sierra|Cochabamba'],
  ['USA', 'Guantanamo|Guantanamo Bay|Capitol Hill|Wall Street|Silicon Valley|Ground Zero|Fort Bragg|New England|Deep South|Midwest|California|Texas|Florida|New York|New York City|New York State|Hawaii|Alaska|Hollywood|Manhattan|Brooklyn|New Jersey|New Mexico|North Carolina|South Carolina|Virginia|West Virginia|Ohio|Michigan|Pennsylvania|Illinois|Nevada|Arizona|Colorado|Massachusetts|Minnesota|Wisconsin|Iowa|Missouri|Alabama|Mississippi|Louisiana|Kentucky|Tennessee|Oklahoma|Kansas|Nebraska|North Dakota|South Dakota|Montana|Wyoming|Utah|Idaho|Oregon|Washington State|Maine|Vermont|New Hampshire|Connecticut|Rhode Island|Delaware|Maryland|Arkansas|Indiana|District of Columbia|Fort Worth|L.A.|Los Angeles|Palm Beach|Mar-a-Lago|Camp David|Tampa|Iowa City|Pearl Harbor|Conn.|Calif.|Fla.|Mass.|Pa.|Va.|Wash.|Ill.|Mich.|Minn.|Wis.|Ariz.|Colo.|Ga.|N.Y.|N.J.|N.C.|S.C.|D.C.|Tenn.|Ky.|Md.|Mo.|Okla.|Ore.|La.|Ala.|Ark.|Neb.|Nev.|N.H.|N.M.|R.I.|Vt.|W.Va.|Wyo.|Del.|Kan.|Mont.|N.D.|S.D.'],
] as const satisfies readonly (readonly [code: string, names: string])[] // biome-ignore format: a table

/**
 * A country's name that is also a state's of the other country, and the neighbours that show the country is meant:
 * where the other country is in the news and none of these, it is the state.
 */
export const NAMESAKES = [['Georgia', 'GEO', 'USA', 'RUS ARM AZE TUR UKR']] as const satisfies readonly (readonly [
  name: string,
  country: string,
  other: string,
  neighbours: string,
])[]
