import { foldName } from './party.ts'

/** Words that stand for the same kind of thing in an exchange; the first one names it. */
const SAME: readonly (readonly [thing: string, ...others: readonly string[]])[] = [
  ['troops', 'soldiers', 'servicemen', 'personnel', 'military personnel', 'servicemen and women', 'forces', 'men'],
  [
    'money',
    'funds',
    'cash',
    'funding',
    'euros',
    'dollars',
    'pounds',
    'won',
    'yuan',
    'rubles',
    'roubles',
    'yen',
    'francs',
  ],
  ['shells', 'artillery shells', 'artillery rounds', 'artillery ammunition'],
  ['ammunition', 'munitions'],
  ['weapons', 'arms', 'weaponry'],
  ['technology', 'know how'],
  ['fuel', 'oil products', 'petroleum'],
]

const NAMED: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([thing, ...others]) => others.map((each) => [each, thing])),
)

/** Words before a thing that say how much of it or which, not what it is. */
const MEASURE =
  /^(?:(?:a|an|its|their|his|her|our|some|any|more|further|additional|many|several|few|most|all|about|around|nearly|almost|over|some|at least|least|at most|up to|as many as|more than|less than|fewer than|hundreds|thousands|dozens|scores|tens|millions|billions|hundred|thousand|dozen|million|billion|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\d[\d ]*|of|tons|tonnes|barrels|shipments|containers|crates|boxes|bags|sets|pieces|number|amount|quantities|supplies of) )+/

/** Where the name of a thing ends and more about it begins. */
const TAIL =
  / (?:of|for|to|from|in|at|with|that|which|worth|by|on|via|through|under|into|against|since|between|during|until|after|before|without) .*$/

/** Where the words turn to who says so, or to a clause of their own. */
const ASIDE = /,? (?:according to|as part of|in return|in exchange)\b.*$/i

/** Words that name a thing only together with the sentence before. */
const PRONOUNS = new Set([
  'it',
  'them',
  'this',
  'that',
  'these',
  'those',
  'him',
  'her',
  'us',
  'me',
  'you',
  'itself',
  'themselves',
])

/** One thing that some words name. */
export interface Thing {
  /** What it is, in a form that different reports share: "troops". */
  readonly name: string
  /** How much of it, as the words have it: "about 40", "thousands of"; empty where they don't say. */
  readonly measure: string
}

/**
 * What an object's words name, one entry for each thing: "10,000 soldiers and cash" is troops and money.
 *
 * @param recipients names that the words may begin with: "Iceland 14 million euros"
 */
export function things(objects: readonly string[], recipients: readonly string[] = []): readonly Thing[] {
  const bare = objects.map((words) => recipients.reduce(withoutName, words.trim()))
  const pieces = bare.flatMap((words) => words.replace(ASIDE, '').split(/,(?!\d)|;|\band\b|\bas well as\b|\bor\b/u))
  const named = pieces.map(thing).filter(({ name }) => name !== '' && !PRONOUNS.has(name))
  return [...new Map(named.map((each) => [each.name, each])).values()]
}

function withoutName(words: string, name: string): string {
  return words.startsWith(`${name} `) ? words.slice(name.length + 1) : words
}

function thing(words: string): Thing {
  const folded = foldName(words)
  const measure = MEASURE.exec(folded)?.[0].trim() ?? ''
  const bare = folded.slice(measure.length).trim().replace(TAIL, '')
  return { name: NAMED.get(bare) ?? bare, measure: ARTICLE.test(measure) ? '' : asWritten(words, measure) }
}

/** Words that go before a thing without saying how much of it there is. */
const ARTICLE = /^(?:(?:a|an|its|their|his|her|our|some|any|more|further|additional) ?)*$/

/** The measure with the case and the punctuation that it has in the words. */
function asWritten(words: string, measure: string): string {
  const count = measure.split(' ').length
  const written = words.trim().split(/\s+/)
  for (let end = count; end > 0; end -= 1)
    if (foldName(written.slice(0, end).join(' ')) === measure) return written.slice(0, end).join(' ')
  return measure
}
