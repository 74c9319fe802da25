import type {
  Dating,
  EventOnRecord,
  Figures,
  Party,
  Position,
  RecordedClaim,
  Report,
  Stance,
  Voice,
} from '../../record/index.ts'

/** "Iceland → Portugal: engineers, generators, in Setúbal" */
export function titleOf({ actors, recipients, things, place }: EventOnRecord): string {
  const to = recipients.length > 0 ? ` → ${namesOf(recipients)}` : ''
  const what = things.length > 0 ? `: ${things.slice(0, MOST_THINGS).join(', ')}` : ''
  return `${namesOf(actors)}${to}${what}${place ? `, in ${place.name}` : ''}`
}

/** Things that a title names. */
const MOST_THINGS = 4

export function namesOf(parties: readonly Party[]): string {
  return parties.length === 0 ? 'nobody named' : parties.map(({ name }) => name).join(', ')
}

/** "2026-03-14", "2026-03", "2026-02-16 to 2026-04-02"; empty where no day is known. */
export function daysOf({ first, last }: Pick<Dating, 'first' | 'last'>): string {
  if (first === null) return ''
  if (last === null || first === last) return first
  const month = first.slice(0, 7)
  if (first === `${month}-01` && last === lastOfMonth(month)) return month
  const year = first.slice(0, 4)
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : `${first} to ${last}`
}

function lastOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year!, number!, 0)).getUTCDate()}`
}

/** "8 accounts of 4 origins · 3 independent voices", or whose one voice it rests on. */
export function restsOn({ tellings, corroboration }: EventOnRecord): string {
  const { origins, sources, voices, independent } = corroboration
  const reports = tellings.reduce((sum, { copies }) => sum + 1 + copies.length, 0)
  if (origins === 0) return `${count(reports, 'account')}, none that says it was so`
  const told = `${count(reports, 'account')} of ${count(origins, 'origin')}`
  return independent === 1
    ? `${told} · rests on one voice: ${voices[0] ?? sources[0] ?? 'nobody named'}`
    : `${told} · ${count(independent, 'independent voice')}`
}

export function count(number: number, what: string, several = `${what}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? what : several}`
}

/** "about 40 to about 65, last told 52" */
export function rangeOf({ low, best, high, given }: Figures): string {
  if (given.length === 1) return low.words
  const told = best.origins > 1 ? `best supported ${best.words}` : `last told ${best.words}`
  return `${low.words} to ${high.words}, ${told}`
}

const STANCES: Record<Stance, string> = {
  asserts: 'said so',
  confirms: 'confirmed it',
  denies: 'denied it',
  doubts: 'doubted it',
  'claims responsibility': 'claimed responsibility',
}

/** Each stance of a party in a row, with its first and last day: "denied it (2026-02-09)". */
export function stancesOf({ words }: Position): readonly string[] {
  const runs: { stance: Stance; first: string | null; last: string | null }[] = []
  for (const { stance, day } of words) {
    const run = runs.at(-1)
    if (run?.stance === stance) run.last = day ?? run.last
    else runs.push({ stance, first: day, last: day })
  }
  return runs.map((run) => {
    const days = daysOf(run)
    return days === '' ? STANCES[run.stance] : `${STANCES[run.stance]} (${days})`
  })
}

/** "according to traders (“said”), citing officials": the chain, the outermost first; empty where the outlet itself says so. */
export function voicesOf(voices: readonly Voice[]): string {
  return voices
    .map(({ speaker, source, cue, time }, at) => {
      const name = (speaker?.name ?? source) || 'somebody not named'
      const words = [cue && `“${cue}”`, time?.words ?? ''].filter(Boolean).join(', ')
      return `${at === 0 ? 'according to' : 'citing'} ${name}${words ? ` (${words})` : ''}`
    })
    .join(', ')
}

/** Who published it: "AFP in The Daily". */
export function outletOf({ outlet, agency, url, headline, path }: Report): string {
  const place = outlet ?? url ?? headline ?? path ?? 'unnamed outlet'
  return agency && agency !== outlet ? `${agency} in ${place}` : place
}

/** What people decided on a claim, a line each. */
export function judgedOf({ judged }: RecordedClaim): readonly string[] {
  if (!judged) return []
  const { verdict, corrected, notes } = judged
  const because = (why: string | null) => (why === null ? '' : `: ${why}`)
  const fields = Map.groupBy(corrected, ({ judgement }) => judgement)
  return [
    ...(verdict ? [`${verdict.is} by ${verdict.by}, ${verdict.at.slice(0, 10)}${because(verdict.why)}`] : []),
    ...[...fields.values()].map(
      ([first, ...others]) =>
        `${[first!, ...others].map(({ field }) => field).join(', ')} corrected by ${first!.by}, ` +
        `${first!.at.slice(0, 10)}${because(first!.why)}`,
    ),
    ...notes.map(({ by, at, text }) => `note by ${by}, ${at.slice(0, 10)}: ${text}`),
  ]
}
