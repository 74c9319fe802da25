/** Makes sure that names are marked from their first particle to their end, as Universal NER does. */
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

/** "al-Sadr", "bin Laden" */
const PARTICLES = new Set('al Al el El ul bin ibn abu Abu von van de da'.split(' '))

/** The tags with names drawn out: over "al -", over ", Inc." and over "and Urban Development". */
export function wholeNames(forms: readonly string[], tags: readonly NameTag[]): NameTag[] {
  const whole = fromParticles(forms, tags)
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

/** A particle joins the name after it, and that name the one before it: "Abdul-Malik al-Houthi". */
function fromParticles(forms: readonly string[], tags: readonly NameTag[]): NameTag[] {
  const whole = [...tags]
  for (const [at, tag] of tags.entries()) {
    const first = forms[at - 1] === '-' ? at - 2 : at - 1
    const joins = tag.startsWith('B') && PARTICLES.has(forms[first] ?? '') && tags[first] === 'O'
    if (!joins) continue
    const inside = `I${tag.slice(1)}` as NameTag
    whole.fill(inside, first, at + 1)
    if (tag !== 'B-PER' || !tags[first - 1]?.endsWith('PER')) whole[first] = tag
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
