import { type ChangedAccount, saidOn } from '../record/index.ts'
import { withDate } from './dates.ts'
import type { Io } from './io.ts'
import { MARGIN, printable, textWidth, wrap } from './layout.ts'
import { partyNames, reportLine, voiceLine } from './show-claim.ts'

/** A change of account as a person reads it: the matter, then each word on it with its day. */
export function showChange({ type, accounts }: ChangedAccount, { colors, columns }: Io): readonly string[] {
  const width = textWidth(columns) - MARGIN
  const [first] = accounts
  const to = accounts.find(({ recipients }) => recipients.length > 0)?.recipients ?? []
  const matter = `${type}  ${partyNames(first!.actors)}${to.length > 0 ? ` → ${partyNames(to)}` : ''}`
  const said = accounts.flatMap((account) => {
    const day = saidOn(account)
    const verdict = account.polarity === 'negative' ? 'said not to be so' : 'said to be so'
    const words = wrap(`${verdict}: “${printable(account.evidence)}”`, width)
    const source = wrap(`${voiceLine(account.voices)} — ${reportLine(account.report)}`, width).map(colors.dim)
    return withDate({ first: day, last: day }, true, [...words, ...source], colors)
  })
  return [colors.bold(matter), ...said]
}
