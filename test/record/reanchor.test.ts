import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Act,
  type Anchor,
  type Ground,
  passage,
  type Range,
  reanchor,
  type Subject,
} from '../../src/record/index.ts'

const SENTENCE = 'Iceland sent two ferries to Portugal last week.'
const BEFORE = 'It was a calm day in the harbour of Bergen, where nobody works on Sundays.'
const AFTER = 'Nobody in the capital wanted to comment on what the ferries were meant for.'
const TEXT = `${BEFORE} ${SENTENCE} ${AFTER}`

describe('a judgement', () => {
  test('holds where nothing has changed', () => expect(stand(TEXT)).toEqual({ state: 'held' }))

  test.each([
    ['a paragraph came before', `The harbour was closed. 🚢 ${TEXT}`],
    ['a paragraph came after', `${TEXT} This article was corrected.`],
    ['what stands around it was rewritten', `Rain fell. ${SENTENCE} A spokesman was not in.`],
    ['the headline repeats it, and one place has the same context', `${SENTENCE} ${TEXT}`],
  ])('moves with its words where %s', (_, text) => {
    const standing = stand(text)
    expect(standing.state).not.toBe('lost')
    if (standing.state !== 'moved' || standing.act.kind !== 'reject') return expect(text.startsWith(TEXT)).toBe(true)
    const { span, words } = standing.act.subject.anchor.quote
    expect(words).toBe(SENTENCE)
    expect(
      Array.from(text)
        .slice(...span)
        .join(''),
    ).toBe(SENTENCE)
  })

  test.each([
    ['the words are gone', BEFORE, 'the words are gone'],
    ['one word has changed', TEXT.replace('two', 'ten'), 'the words are gone'],
    ['the document is gone', null, 'the report is not on record any more'],
    ['the place is gone and its words stand twice elsewhere', `${SENTENCE} Oh. ${SENTENCE}`, 'in another context'],
  ])('is lost where %s', (_, text, why) => {
    expect(stand(text)).toMatchObject({ state: 'lost', why: expect.stringContaining(why) })
  })

  test('is lost where a look-alike is all that is left', () => {
    const twice = `${SENTENCE} ${TEXT}`
    const judged = subjectIn(twice, twice.lastIndexOf(SENTENCE))
    expect(reanchor({ kind: 'reject', subject: judged }, grounds(`${SENTENCE} ${AFTER.slice(30)}`))).toMatchObject({
      state: 'lost',
    })
  })

  test.each<[string, Partial<Anchor>, string]>([
    ['reads the words as another type', { type: 'COERCE' }, 'the words are read as COERCE now'],
    ['makes something else of them', { says: 'AID|positive|NOR' }, 'something else is made of these words now'],
    ['reads nothing there', { head: [0, 2] }, 'nothing is read at these words any more'],
  ])('that accepts is lost where the machine %s', (_, change, why) => {
    expect(stand(TEXT, 'accept', change)).toEqual({ state: 'lost', why })
  })

  test('that corrects stays where the machine reads the parties otherwise', () => {
    const act: Act = { kind: 'correct', subject: subjectIn(TEXT), set: { polarity: 'negative' } }
    expect(reanchor(act, grounds(TEXT, { says: 'AID|positive|NOR' })).state).toBe('moved')
  })

  test('that corrects takes its passages along', () => {
    const objects = [passage(TEXT, rangeOf(TEXT, 'two ferries'))]
    const act: Act = { kind: 'correct', subject: subjectIn(TEXT), set: { objects } }
    const standing = reanchor(act, grounds(`Rain. ${TEXT}`))
    const moved = standing.state === 'moved' && standing.act.kind === 'correct' ? standing.act.set : {}
    expect(moved).toMatchObject({ objects: [{ span: [objects[0]!.span[0] + 6, objects[0]!.span[1] + 6] }] })
  })
})

test('whatever is cut out or put in, a judgement holds on to the same words in the same place or is lost', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(SENTENCE, BEFORE, AFTER, 'It rained. 🚢'), { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom(SENTENCE, BEFORE, AFTER, 'It rained. 🚢'), { maxLength: 6 }),
      (first, second) => {
        const [was, is] = [first.join(' '), second.join(' ')]
        fc.pre(was.includes(SENTENCE))
        const subject = subjectIn(was)
        const standing = reanchor({ kind: 'accept', subject }, grounds(is))
        if (standing.state !== 'moved' || standing.act.kind !== 'accept') return
        const now = standing.act.subject.anchor.quote
        const isOnly = subject.anchor.quote.occurrences === 1 && now.occurrences === 1
        const isInContext = now.before === subject.anchor.quote.before && now.after === subject.anchor.quote.after
        expect(now.words).toBe(SENTENCE)
        expect(isOnly || isInContext).toBe(true)
      },
    ),
  ))

function stand(text: string | null, kind: 'accept' | 'reject' = 'reject', change: Partial<Anchor> = {}) {
  return reanchor({ kind, subject: subjectIn(TEXT) }, text === null ? () => null : grounds(text, change))
}

function subjectIn(text: string, at = text.indexOf(SENTENCE)): Subject<'claim'> {
  return { what: 'claim', id: 'aa/c1', anchor: anchorAt(text, at) }
}

function anchorAt(text: string, at: number): Anchor {
  const quote = passage(text, rangeOf(text, SENTENCE, at))
  const head: Range = [quote.span[0] + 8, quote.span[0] + 12]
  return { document: 'aa', text: `hash of ${text}`, type: 'AID', quote, head, says: 'AID|positive|ISL' }
}

/** The words' place in code points. */
function rangeOf(text: string, words: string, at = text.indexOf(words)): Range {
  const start = Array.from(text.slice(0, at)).length
  return [start, start + Array.from(words).length]
}

/** The text with a claim wherever the sentence stands, each otherwise than it would be in what is given. */
function grounds(text: string, change: Partial<Anchor> = {}): (document: string) => Ground {
  const starts = [...text.matchAll(new RegExp(SENTENCE, 'g'))].map((each) => each.index)
  const parts = new Map(starts.map((at, number) => [`c${number + 1}`, { ...anchorAt(text, at), ...change }]))
  return (document) => ({ document, hash: `hash of ${text}`, text, parts })
}
