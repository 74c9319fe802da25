/**
 * Names sorted by hand, where a first model, reading unlabelled text, is often wrong. `O` are capitalised words that
 * Universal NER leaves unmarked: faiths and peoples, products, works, events, months.
 */
import type { NameKind } from '../../src/syntax/token.ts'

const SORTED: Readonly<Record<NameKind | 'O', string>> = {
  PER: `Bin Laden|bin Laden|Osama bin Laden|Usama bin Laden|Cheney|Allawi|Iyad Allawi|Sha'lan|Manson|Atta|Janice|Bill|Murphy|McCartney|Gracee|Philip|Ismat|Sadr|
    Danelia|Jafar|Clayton|Iris|Brent|Dykman|Dee|Janell|Bud|Groom|Dunn|Mark|Carol St. Clair|Muqtada|Muqtada al - Sadr|Moqtada al - Sadr|al - Sadr|
    Ayman al - Zawahiri|al - Zawahiri|Abu Musab al - Zarqawi|al - Zarqawi|Zarqawi|Saddam|Trump|Clinton|Obama|Sanders|Cruz|Rubio|Kasich|Pence|Kaine|Ryan|Romney|Comey|Bannon|Conway|
    Donald Trump|Donald J. Trump|Hillary Clinton|Hillary|Barack Obama|Bernie Sanders|Ted Cruz|Marco Rubio|John Kasich|Mike Pence|Tim Kaine|Paul Ryan|Mitt Romney|
    James Comey|Putin|Vladimir Putin|Assad|Bashar al - Assad|Netanyahu|Merkel|Duterte|Erdogan|Kim Jong Un|Kim Jong - un|Bloomberg|Michael Bloomberg|Carson|Ben Carson|
    Jeb Bush|Jeb|Christie|Chris Christie|Reince Priebus|Priebus|Lewandowski|Corey Lewandowski|Manafort|Paul Manafort|Podesta|John Podesta|Huma Abedin|Abedin|
    Scalia|Antonin Scalia|Merrick Garland|Garland|Loretta Lynch|Lynch|Elizabeth Warren|Warren|Ivanka Trump|Ivanka|Melania Trump|Melania|Khizr Khan|Khan|Gary Johnson|Jill Stein|Stein|
    OBL|GWB|KSM|Wolens|Brain Kerrigan|Pompey|Sufaat|Ramtanu Maitra|Yasushi Akashi|Robbi|Brandee|Byron York|Quaddaffi|M.D. Nalapat|Bandar|Bush|George Bush|George W. Bush|Zawahiri|Chalabi|Ahmad Chalabi|Hatfill|Vince|Kalkat|Travis|Marly|Goodwyn|GOODWYN|Karzai|Musharraf|Sharon|Ariel Sharon|Saddam Hussein|Arafat|Yasser Arafat|Steve Jobs|Don Quixote|Walker Bush|Mueller|Rumsfeld|Colin Powell|Powell|Condoleezza Rice|Condoleeza Rice|Reagan|Nixon|Kissinger`,
  ORG: `Taliban|ENA|Beatles|TW|Transwestern|ECS|Pew|PG&E|NYMEX|CRRA|Dow|DB|ERCOT|Ercot|ElPaso|Edison|Compaq|AMI|EBS|McDonald|INS|Dartmouth|SoCal|PGE|Duke Energy|Reliant|Penn|Enron|
    Enron Corp.|Enron Corp|CPUC|Yahoo!|Yahoo|Sea Tigers|JI|Amnesty|Coalition|al Qaeda|Al Qaeda|al - Qaeda|Al - Qaeda|Qaeda|Qa'ida|al - Qaida|Tmobile|Wyndham|SCIRI|Stones|Duke|EES|
    PaineWebber|Al - Jazeera|Al - Zaman|Uecomm|Questar|House|Senate|Congress|GOP|Royal Caribbean|Sooners|EPI|LTTE|ISIS|ISIL|Islamic State|Hamas|Hezbollah|Hizbullah|NATO|FBI|CIA|NSA|DNC|RNC|
    Republican Party|Democratic Party|Democratic National Committee|Republican National Committee|Fox News|CNN|MSNBC|NBC|ABC|CBS|NPR|Fox|Politico|POLITICO|Breitbart|Breitbart News|
    Huffington Post|New York Times|Washington Post|Wall Street Journal|USA Today|Associated Press|AP|Reuters|Times|Post|The Times|The Post|Supreme Court|State Department|
    Justice Department|Pentagon|Treasury|EPA|IRS|DHS|ICE|TSA|VA|FDA|CDC|EU|European Union|U.N.|UN|United Nations|Planned Parenthood|NRA|NAACP|ACLU|Clinton Foundation|Trump Organization|
    Facebook|Twitter|Google|Apple|Microsoft|Amazon|Goldman Sachs|Wells Fargo|Quinnipiac|Quinnipiac University|Gallup|Monmouth University|Pew Research Center|ABC News|NBC News|CBS News|
    Twitter Inc.|Labour|Labour Party|Tories|Conservatives|Kremlin|Black Lives Matter|Tea Party|Freedom Caucus|House Freedom Caucus|KKK|Ku Klux Klan|Nook Media|Trump University|Infowars|Bloomberg News|MoveOn|Mossad|Federal Reserve|Fed|
    A&E|Barclays|SDG&E|East Coast Power|petco|G&G Automotive|Pennysaver|Liquidweb|Eulogic|Ibn Al - Khattab Brigades|Al - Iraqiyah|Al - Iraqiya|I.B. Tauris|Agip|Pitney Bowes|Hewlett Packard|Hewlett - Packard|Heineken|Nepool|Lotus|Dawa|Merrist Wood|Little Brown|EnronOnline|EnronOnLine|ENRONONLINE|VC|Viet Cong|RAW|ISI|MILF|FLDS|ISDA|EOL|EEI|LLC|Gamaa al - Islamiya|Hizb - e - Islami|Harkat - ul - Jehad|JUI|TNA|Edison International|Enron Net Works LLC|Enron Networks|Enron Net Works|Conference Plus|Cherokee Finance VOF|Canon|Nikon|Ineos|Beachcrofts|A&K|ConEd|ECT|Islamist`,
  LOC: `America|NYC|Fallujah|Falluja|Thane|DC|TX|Jaffna|Andamans|St. Tropez|Austin|Al - Anbar|Anbar|Kilinochchi|Arakan|Manipur|Nicobar|Ogden|St. Thomas|NZ|Napa|Moyross|Saratoga|Berkeley|
    Crawford|Bondad|Ft. Worth|CA|RI|La.|WTC|World Trade Center|Montparnasse Bienvenue|U.S.A|AK|IL|Tenn|Columbine|Calif.|Fla.|Va.|Pa.|Mass.|Conn.|Md.|N.C.|S.C.|N.H.|N.Y.|N.J.|Ga.|Ky.|Ind.|Ill.|Mich.|
    Minn.|Wis.|Tex.|Ariz.|Colo.|Nev.|Ore.|Wash.|D.C.|Brussels|Moscow|Washington|White House|Capitol Hill|Capitol|Trump Tower|Mar - a - Lago|Oval Office|Silicon Valley|Wall Street|Hollywood|Brexit Britain|
    New Hampshire|Iowa|Nevada|South Carolina|Ohio|Pennsylvania|Florida|Wisconsin|Michigan|Orlando|San Bernardino|Benghazi|Aleppo|Mosul|Raqqa|Syria|Iraq|Iran|Russia|Ukraine|Crimea|
    Cleveland|Flint|Chicago|Dallas|Charlotte|Baton Rouge|Ferguson|Baltimore|Philadelphia|Manhattan|Brooklyn|Queens|Ground Zero|West|Midwest|Ruth Chris|Endo Sushi|Carribbean Bay|Wildernest inn|NC|
    US|U.S.|Lotte World|Everland|Compaq Center|Shebaa Farms|PONCHATOULA|Ponchatoula|Strait of Malacca|Ten Degree Channel|Atlanta|Karachi International airport|Arctic Circle|FL|Berlin|Toronto|Haight|Dupont Circle|Capital Grille|Bumrungrad Hospital|Fujairah|Tanglewood Apartments|Willow Lounge|Ball Square Cafe|NY|Creekside Apartments|Carytown|Adelphi Hotel|Amsterdam Hilton|Birla Mandir Temple|Kennedy Space Center|Gay Village|Houston Petroleum Club|Ben Taub Hospital|Hirsohima|Nagaski|Udorn|Don Muang|Neil Islands|Al - Qaim|Ajay Guesthouse|Jantar Mantar|Coco Cay|St. Martin|Cho Ben Tre|Ben Tre|Garganta Del Diablo|Kashmir|Sikkim|California|Princeton|Herat|Yellowstone|Quebec|Piccadilly Circus|peninsula|Gulf Breeze|CHERNOBYL|Louisianna|mecca|Mecca|nigeria|peru|phoenix|philly|rotorua|jeju island|Jeju|St. Maarten|Half Moon Cay|Foz do Iguaçu|florence|Moher|LA.|WA.|MO|East Coast|West Coast|Gare du Nord`,
  O: `God|GOD|god|Jihad|jihad|Midas|Sun|Nook Tablet|Parisians|Exile|Bowtie|Tiger|Ba'athist|Ba'athists|Bojinka|Marriage Equality|penines|Holga|Silkie|Silkies|UVB|Tet|Aries|Gemini|Libra|Capricorn|Aquarius|
    Jupiter|AS400|Western World|P&L|Camp David Accord|Plan B|FY04|USS Austin|PS4|PS3|PSP|Wii U|NOOK Tablet|Tuesday's|Monday's|MTM|83N|17H|Metals|df|SOLAS|LOC|CP ID|NYE|Government|
    Administration|Hurricane Katrina|Katrina|Parmesan|Bush - Cheney|Ruy Lopez|Nikon D7000|Al - Bu Nimr|Mujahedeen|Muslims|Islam|Christians|Jews|Republicans|Democrats|Republican|Democrat|GMT|EST|
    Americans|Iraqis|Russians|Mexicans|Hispanics|Latinos|Nazis|Nazi|Obamacare|Brexit|Medicare|Medicaid|Social Security|Constitution|First Amendment|Second Amendment|Holocaust|Super Tuesday|Election Day|
    Affordable Care Act|Bible|Quran|Koran|Olympics|Nobel Peace Prize|World Cup|iPhone|Internet|TV|PM|AM|CEO|WebLogic|Kindle Fire|Zahav|Hurricane Rita|Holocaust|Easter|Christmas|Thanksgiving|Titanic|Xbox|Excel|
    Beyond Control|Black Hawk|Interceptor|Sunburn|USS Stark|USS Tarawa|Wi940|Curr LME LME|US Dollar|EB|EB 3143C|EB 3801A|EB 46C1|SJ Bondad GDP|Middle Office|WebSphere|Kyoto Protocol|MBA Program|British Columbia Securities Act|MIUI|Immigration VISA|Canadian Social Insurance Number|HTC Flyer|T|Nissan Frontier|Nitrogen Love Stout|Wednesday's|Brothers Grimm|CPUC Rule|EOL Datamanager|Loop|Home Delivery Service|Wild Card|Hoot|Lone Ranger|Salafi|West Nile|Amerithrax|Horizon|Globalflash|Dominion|Datamanager|Central Time|Dealbench|Challenger|SUN|Humanpixel|Febuary|Tronicus|USS Pearl Harbor|Cyanogen Mod|Olympus X|Swiffer|Climb Mount Fuji|mid-July|Opera|Tintman|RER|Uranus|Rio Grande Blood|Crowleyan Thelema|Grand Ayatollah|Pen|U$|At Sea|Sitara|Hermeticism|Satan|Parvovirus|Aplocheilus|Ball Python Salazar|Bearkadette Ball|Strongid C|Bonafide|Inc.|Nice|Harry Potter|Mars|Apollo|Columbia|Discovery|Mac|iPod|Hotmail|Gmail|Internet Explorer|Windows|Picasa|GIMP|Word|Kindle|Nook|Nook Color|Patriot Act|Great Depression|World War II|World War I|Cold War|Vietnam War|Iraq War|War on Terror`,
}

/** The kind of a name sorted by hand; undefined for one that was not. */
export const SORTED_KINDS: ReadonlyMap<string, NameKind | 'O'> = new Map(
  Object.entries(SORTED).flatMap(([kind, names]) =>
    names.split('|').map((name) => [name.trim(), kind as NameKind | 'O'] as const),
  ),
)
