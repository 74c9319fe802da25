import { foldName } from './party.ts'

/** Words that stand for the same kind of thing in an exchange; the first one names it. */
const SAME: readonly (readonly [thing: string, ...others: readonly string[]])[] = [
  ['troops', 'soldiers', 'servicemen', 'personnel', 'military personnel', 'servicemen and women', 'forces', 'men'],
  ['money', 'funds', 'cash', 'funding'],
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
  /^(?:(?:a|an|its|their|his|her|our|some|any|more|further|additional|many|several|few|most|all|about|around|nearly|almost|over|at least|at most|up to|as many as|more than|less than|fewer than|hundreds|thousands|dozens|scores|tens|millions|billions|hundred|thousand|dozen|million|billion|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\d[\d ]*|of|tons|tonnes|barrels|shipments|containers|number|amount|quantities|supplies of) )+/

/** Where the name of a thing ends and more about it begins. */
const TAIL = / (?:of|for|to|from|in|with|that|which|worth|by|on|via|through|under|into|against) .*$/

/** What an object's words name, one entry for each thing: "10,000 soldiers and cash" is troops and money. */
export function things(objects: readonly string[]): readonly string[] {
  const named = objects.flatMap((words) => words.split(/,|;|\band\b|\bas well as\b|\bor\b/u)).map(thing)
  return [...new Set(named.filter((each) => each !== ''))]
}

function thing(words: string): string {
  const folded = foldName(words)
  const bare = folded.replace(MEASURE, '').replace(TAIL, '')
  return NAMED.get(bare) ?? bare
}
