/**
 * Cities that open a dateline without their country: the list of the AP Stylebook's manner, and the capitals and seats
 * from which foreign correspondents file.
 */
const CITIES = new Set(
  `Abidjan,Abu Dhabi,Abuja,Accra,Addis Ababa,Aden,Ahmedabad,Aleppo,Alexandria,Algiers,Almaty,Amman,Amsterdam,Ankara,
  Antananarivo,Ashgabat,Asmara,Astana,Athens,Atlanta,Auckland,Baghdad,Baku,Baltimore,Bamako,Bangkok,Bangui,Barcelona,
  Basra,Beijing,Beirut,Belfast,Belgrade,Bengaluru,Benghazi,Berlin,Bern,Birmingham,Bishkek,Bogota,Bogotá,Boston,Brasilia,
  Bratislava,Brazzaville,Brisbane,Brussels,Bucharest,Budapest,Buenos Aires,Bujumbura,Cairo,Calgary,Canberra,Cape Town,
  Caracas,Chennai,Chicago,Chisinau,Cincinnati,Cleveland,Colombo,Conakry,Copenhagen,Dakar,Dallas,Damascus,Dar es Salaam,
  Delhi,Denver,Detroit,Dhaka,Djibouti,Doha,Donetsk,Dubai,Dublin,Dushanbe,Edinburgh,Frankfurt,Freetown,Gaborone,Gaza,
  Gaza City,Geneva,Glasgow,Guangzhou,Guatemala City,Hanoi,Harare,Havana,Helsinki,Ho Chi Minh City,Hong Kong,Honolulu,
  Houston,Hyderabad,Indianapolis,Islamabad,Istanbul,Jakarta,Jerusalem,Johannesburg,Juba,Kabul,Kampala,Karachi,Kathmandu,
  Khartoum,Kherson,Kharkiv,Kiev,Kigali,Kinshasa,Kolkata,Kuala Lumpur,Kuwait City,Kyiv,La Paz,Lagos,Lahore,Las Vegas,Lima,
  Lisbon,Ljubljana,Lome,London,Los Angeles,Luanda,Lusaka,Luxembourg,Lviv,Madrid,Malabo,Managua,Manama,Manchester,Manila,
  Maputo,Mariupol,Marseille,Melbourne,Mexico City,Miami,Milan,Milwaukee,Minneapolis,Minsk,Mogadishu,Monrovia,Montevideo,
  Montreal,Moscow,Mosul,Mumbai,Munich,Muscat,Nairobi,Nassau,N'Djamena,New Delhi,New Orleans,New York,Niamey,Nicosia,
  Nouakchott,Odesa,Odessa,Oklahoma City,Oslo,Ottawa,Ouagadougou,Panama City,Paris,Peshawar,Philadelphia,Phnom Penh,
  Phoenix,Pittsburgh,Port-au-Prince,Prague,Pretoria,Pristina,Pyongyang,Quebec City,Quetta,Quito,Rabat,Ramallah,Rangoon,
  Reykjavik,Riga,Rio de Janeiro,Riyadh,Rome,San Antonio,San Diego,San Francisco,San José,San Salvador,Sanaa,Santiago,
  Santo Domingo,Sao Paulo,Sarajevo,Seattle,Seoul,Sevastopol,Shanghai,Singapore,Skopje,Sofia,Srinagar,St. Louis,
  St. Petersburg,Stockholm,Strasbourg,Sydney,Taipei,Tallinn,Tashkent,Tbilisi,Tegucigalpa,Tehran,Tel Aviv,Thimphu,Tirana,
  Tokyo,Toronto,Tripoli,Tunis,Ulaanbaatar,United Nations,Vancouver,Vatican City,Vienna,Vientiane,Vilnius,Warsaw,
  Washington,Wellington,Windhoek,Yangon,Yaounde,Yerevan,Zagreb,Zurich`.split(/,\s*/),
)

/** Whether a city, written as in a sentence, stands alone in a dateline: "London — ", "New Delhi: ". */
export function standsAlone(place: string): boolean {
  return CITIES.has(place)
}
