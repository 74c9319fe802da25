/** Makes sure that long names of organisations are marked to their end, as Universal NER does. */
import type { NameTag } from '../../src/syntax/token.ts'

/** "Enron Broadband Services , Inc." */
const LEGAL_FORMS = new Set(
  'Inc. Inc Corp. Corp Ltd. Ltd LLC L.L.C. LLP L.P. LP PLC plc N.A. S.A. AG Co. GmbH'.split(' '),
)

/** Words after which "of A and B" names one body. */
const BODIES = new Set(
  `Department Ministry Office Bureau Institute School College Faculty Committee Commission Center Centre Agency Council
  Board Division Association Society Organization Organisation Academy Secretary Federation Foundation`.split(/\s+/),
)

/** The tags with names of organisations drawn out: over ", Inc." and over "and Urban Development". */
export function wholeNames(forms: readonly string[], tags: readonly NameTag[]): NameTag[] {
  const whole = [...tags]
  for (let at = 0; at < whole.length; at++) {
    if (whole[at] !== 'B-ORG') continue
    let end = at + 1
    while (whole[end] === 'I-ORG') end++
    const further = endOf(forms, whole, at, end)
    whole.fill('I-ORG', end, further)
    at = further - 1
  }
  return whole
}

function endOf(forms: readonly string[], tags: readonly NameTag[], first: number, end: number): number {
  if (forms[end] === ',' && LEGAL_FORMS.has(forms[end + 1] ?? '')) return end + 2
  const name = forms.slice(first, end)
  const body = name.findIndex((form) => BODIES.has(form))
  const goesOn = forms[end] === 'and' && body >= 0 && /^(?:of|for)$/.test(name[body + 1] ?? '')
  let further = end + 1
  while (goesOn && /^\p{Lu}/u.test(forms[further] ?? '') && isFree(tags[further]!)) further++
  return further > end + 1 ? further : end
}

function isFree(tag: NameTag): boolean {
  return tag === 'O' || tag.endsWith('ORG')
}
