/** Words that tell what a name is: written by hand, lower case, without the final point of an abbreviation. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Words before a person's name that are not part of it. "President Vladimir Putin", "Gen. Kim Yong Chol" */
export const TITLES = words(`
  mr mrs ms miss mx dr doctor prof professor rev reverend fr father brother sister sir dame lord lady madam madame
  president vice premier chancellor prime minister pm mp mep sen senator rep representative congressman congresswoman
  gov governor mayor ambassador secretary undersecretary treasurer chairman chairwoman chair speaker commissioner
  king queen prince princess emperor sultan emir emira duke duchess count countess baron baroness crown majesty
  gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal pvt private cmdr commander
  adm admiral brig brigadier marshal cmdt chief constable inspector detective officer sheriff deputy
  judge justice attorney prosecutor counsel pope cardinal archbishop bishop pastor rabbi imam ayatollah
  mullah sheikh sheik shaikh shaykh hajj haji sayyid sayyed grand patriarch saint
  coach director ceo cfo cto founder leader spokesman spokeswoman spokesperson analyst economist
  uncle aunt aunty auntie grandma grandpa mom dad mum mama papa comrade herr frau monsieur signor senor señor don doña
  sens reps gens drs messrs profs amb cong atty supt admin
  former ex acting executive managing editor author actor actress singer rapper poet painter artist
`)

/** Peoples and believers: Universal NER does not mark them. */
export const DEMONYMS = words(`
  muslim muslims christian christians jew jews hindu hindus buddhist buddhists sikh sikhs catholic catholics protestant
  protestants sunni sunnis shiite shiites shia shias kurd kurds arab arabs persian persians western european europeans
  african africans asian asians latino latinos hispanic hispanics democrat democrats republican republicans communist
  communists nazi nazis zionist zionists islamist islamists american americans british english french german germans
  russian russians chinese japanese korean koreans israeli israelis palestinian palestinians iraqi iraqis iranian iranians
`)
