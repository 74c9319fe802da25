/** How a word before a number bounds it. */
export type Bound = 'at least' | 'at most' | 'about'

/**
 * Words before a number. "more than 100" is kept as a low of 100 without a high: the least that is said, whether the
 * number itself is meant or not. A star stands for any word. "nearly" and "about" leave the number as it stands.
 */
export const BOUNDS = [
  { words: 'at least', bound: 'at least', example: '{At least nine troops} were killed.' },
  { words: 'more than', bound: 'at least', example: '{More than 100 people} fled.' },
  { words: 'over', bound: 'at least', example: '{Over 100 people} fled.' },
  { words: 'well over', bound: 'at least', example: '{Well over 100 people} fled.' },
  { words: 'just over', bound: 'at least', example: '{Just over 100 people} fled.' },
  { words: 'above', bound: 'at least', example: 'It sold for {above 100 dollars}.' },
  { words: 'no fewer than', bound: 'at least', example: '{No fewer than 100 people} fled.' },
  { words: 'no less than', bound: 'at least', example: '{No less than 100 people} fled.' },
  { words: 'not less than', bound: 'at least', example: '{Not less than 100 people} fled.' },
  { words: 'upwards of', bound: 'at least', example: '{Upwards of 100 people} fled.' },
  { words: 'a minimum of', bound: 'at least', example: 'It takes {a minimum of 100 votes}.' },
  { words: 'in excess of', bound: 'at least', example: 'They spent {in excess of 100 euros}.' },
  { words: 'up to', bound: 'at most', example: '{Up to 200 people} fled.' },
  { words: 'as many as', bound: 'at most', example: '{As many as 200 people} fled.' },
  { words: 'as much as', bound: 'at most', example: 'They stole {as much as 200 euros}.' },
  { words: 'at most', bound: 'at most', example: '{At most 200 people} fled.' },
  { words: 'no more than', bound: 'at most', example: '{No more than 200 people} fled.' },
  { words: 'not more than', bound: 'at most', example: '{Not more than 200 people} fled.' },
  { words: 'fewer than', bound: 'at most', example: '{Fewer than 200 people} fled.' },
  { words: 'less than', bound: 'at most', example: '{Less than 200 people} fled.' },
  { words: 'under', bound: 'at most', example: 'It sold for {under 200 dollars}.' },
  { words: 'just under', bound: 'at most', example: 'It sold for {just under 200 dollars}.' },
  { words: 'below', bound: 'at most', example: 'It fell {below 200 dollars}.' },
  { words: 'a maximum of', bound: 'at most', example: 'It seats {a maximum of 200 people}.' },
  { words: 'minimum * of', bound: 'at least', example: 'He faces a {minimum sentence of 5 years}.' },
  { words: 'maximum * of', bound: 'at most', example: 'He faces a {maximum sentence of 175 years}.' },
  { words: 'nearly', bound: 'about', example: '{Nearly 200 people} fled.' },
  { words: 'almost', bound: 'about', example: '{Almost 200 people} fled.' },
  { words: 'about', bound: 'about', example: '{About 200 people} fled.' },
  { words: 'around', bound: 'about', example: '{Around 200 people} fled.' },
  { words: 'some', bound: 'about', example: '{Some 13,000 soldiers} crossed the border.' },
  { words: 'roughly', bound: 'about', example: '{Roughly 200 people} fled.' },
  { words: 'approximately', bound: 'about', example: '{Approximately 200 people} fled.' },
  { words: 'close to', bound: 'about', example: '{Close to 200 people} fled.' },
  { words: 'an estimated', bound: 'about', example: '{An estimated 200 people} fled.' },
  { words: 'estimated', bound: 'about', example: 'The {estimated 200 people} fled.' },
] as const satisfies readonly { words: string; bound: Bound; example: string }[]

/** Numbers that are not counted out: the least that the word can mean, by the plural's own force (two of them). */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['millions', 2_000_000],
  ['billions', 2_000_000_000],
  ['trillions', 2_000_000_000_000],
  ['tens', 20],
  ['several', 2],
  ['few', 2],
])

/** Parts of a whole, in percent. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fourth', 25],
  ['fourths', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['sixth', 100 / 6],
  ['tenth', 10],
  ['tenths', 10],
])

/** Signs before an amount, ISO 4217. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['us$', 'USD'], ['a$', 'AUD'], ['au$', 'AUD'], ['c$', 'CAD'], ['ca$', 'CAD'], ['hk$', 'HKD'], ['nz$', 'NZD'], ['s$', 'SGD'],
  ['r$', 'BRL'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₽', 'RUB'], ['₴', 'UAH'], ['₹', 'INR'], ['₩', 'KRW'], ['₪', 'ILS'], ['₺', 'TRY'],
  ['usd', 'USD'], ['eur', 'EUR'], ['gbp', 'GBP'], ['chf', 'CHF'], ['rs', 'INR'], ['rs.', 'INR'],
]) // biome-ignore format: a table

/** Words after an amount, ISO 4217. A name that several countries share is that of the largest economy. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'], ['dollars', 'USD'], ['usd', 'USD'], ['euro', 'EUR'], ['euros', 'EUR'], ['eur', 'EUR'], ['pound', 'GBP'], ['pounds', 'GBP'],
  ['sterling', 'GBP'], ['yen', 'JPY'], ['yuan', 'CNY'], ['renminbi', 'CNY'], ['ruble', 'RUB'], ['rubles', 'RUB'], ['rouble', 'RUB'],
  ['roubles', 'RUB'], ['hryvnia', 'UAH'], ['hryvnias', 'UAH'], ['rupee', 'INR'], ['rupees', 'INR'], ['won', 'KRW'], ['shekel', 'ILS'],
  ['shekels', 'ILS'], ['lira', 'TRY'], ['liras', 'TRY'], ['franc', 'CHF'], ['francs', 'CHF'], ['peso', 'MXN'], ['pesos', 'MXN'],
  ['rand', 'ZAR'], ['real', 'BRL'], ['reais', 'BRL'], ['zloty', 'PLN'], ['zlotys', 'PLN'], ['krona', 'SEK'], ['kronor', 'SEK'],
  ['riyal', 'SAR'], ['riyals', 'SAR'], ['dirham', 'AED'], ['dirhams', 'AED'], ['naira', 'NGN'], ['chf', 'CHF'],
  ['dinar', 'IQD'], ['dinars', 'IQD'], ['rial', 'IRR'], ['rials', 'IRR'], ['baht', 'THB'], ['cedi', 'GHS'], ['cedis', 'GHS'], ['birr', 'ETB'],
  ['shilling', 'KES'], ['shillings', 'KES'], ['taka', 'BDT'], ['forint', 'HUF'], ['forints', 'HUF'], ['ringgit', 'MYR'], ['rupiah', 'IDR'],
  ['dong', 'VND'], ['koruna', 'CZK'], ['kroner', 'NOK'], ['kwacha', 'ZMW'],
]) // biome-ignore format: a table

/** Words that make the dollars or pounds before them another country's. */
export const NATIONAL_MONEY: ReadonlyMap<string, string> = new Map([
  ['australian dollars', 'AUD'], ['canadian dollars', 'CAD'], ['hong kong dollars', 'HKD'], ['new zealand dollars', 'NZD'],
  ['singapore dollars', 'SGD'], ['egyptian pounds', 'EGP'], ['syrian pounds', 'SYP'], ['lebanese pounds', 'LBP'], ['pakistani rupees', 'PKR'],
  ['sri lankan rupees', 'LKR'], ['argentine pesos', 'ARS'], ['colombian pesos', 'COP'], ['chilean pesos', 'CLP'], ['philippine pesos', 'PHP'],
  ['iraqi dinars', 'IQD'], ['norwegian kroner', 'NOK'], ['danish kroner', 'DKK'],
]) // biome-ignore format: a table

/** Verbs whose bare number counts people: "nine were killed". */
export const OF_PEOPLE: ReadonlySet<string> = new Set(
  (
    'abduct arrest behead capture deport detain die displace drown evacuate execute flee free gather hospitalise hospitalize ' +
    'hurt imprison injure jail kidnap kill maim march massacre murder perish protest rally release rescue shoot survive wound'
  ).split(' '),
)

/** What follows a number that counts nothing: hours of the clock. */
export const NOT_COUNTED: ReadonlySet<string> = new Set("a.m. p.m. a.m p.m am pm o'clock st th".split(' '))

/** What stands before a number that is a name. */
export const NUMBERED: ReadonlySet<string> = new Set(
  (
    'no. nos. number # article articles section chapter page room flight resolution age aged channel route highway group ' +
    'order unit brigade round verse volume title phase stage level model'
  ).split(' '),
)
