import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReviewCandidate, reviewQueue } from '../../src/record/index.ts'

const claim = (id: string, given: Partial<ReviewCandidate> = {}): ReviewCandidate => ({
  ...{ id, document: id.split('/')[0]!, type: 'CONSULT', polarity: 'positive', actors: ['ISL'], recipients: ['PRT'] },
  ...{ names: new Map([['ISL', 'Iceland']]), signature: id, source: 'The Courier', confidence: 0.9 },
  ...given,
})

const because = (claims: readonly ReviewCandidate[], id: string, seen: readonly string[] = []) =>
  reviewQueue(claims, new Set(seen))
    .find((each) => each.id === id)!
    .reasons.map((each) => each.because)
    .join('; ')

describe('the queue', () => {
  test.each<[string, readonly ReviewCandidate[], string]>([
    ['deeds that are hard to undo', [claim('a/c1', { type: 'ASSAULT' })], 'ASSAULT weighs heavily'],
    ['what another claim denies', [claim('a/c1'), claim('b/c1', { polarity: 'negative' })], 'b/c1 says the opposite'],
    ['what rests on a doubtful statement', [claim('a/c1', { confidence: 0.4 })], 'confidence of 0.40'],
    ['what names nobody', [claim('a/c1', { actors: [] })], 'it names nobody who did it'],
    [
      'what only one source has of a party of whom many tell',
      many(),
      'only The Courier has it, of Iceland, of whom 5 claims tell',
    ],
    ['what nobody has looked at', [claim('a/c1')], 'nothing of this report has been judged yet'],
  ])('puts first %s, and says so', (_, claims, reason) => expect(because(claims, 'a/c1')).toContain(reason))

  test('does not call single what two sources have, nor unseen what was judged', () => {
    const told = many().map((each) => ({ ...each, signature: 'same' }))
    expect(because([...told.slice(1), { ...told[0]!, source: 'The Herald' }], 'a/c1', ['a'])).toBe('')
  })

  test('shows a look-alike of another report', () => {
    const [first] = reviewQueue(
      [claim('a/c1', { signature: 'x' }), claim('a/c2', { signature: 'x' }), claim('b/c1', { signature: 'x' })],
      new Set(),
    )
    expect(first).toMatchObject({ id: 'a/c1', lookAlike: 'b/c1' })
  })

  test('is the same in whatever order claims come, the weightiest first', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...many(), claim('f/c1', { type: 'AID' }), claim('g/c1', { actors: [] })], {
          minLength: 7,
        }),
        (claims) => {
          const queue = reviewQueue(claims, new Set())
          expect(queue).toEqual(
            reviewQueue(
              claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
              new Set(),
            ),
          )
          expect(queue.map(({ score }) => score)).toEqual(queue.map(({ score }) => score).sort((a, b) => b - a))
        },
      ),
    ))
})

function many(): readonly ReviewCandidate[] {
  return ['a/c1', 'b/c1', 'c/c1', 'd/c1', 'e/c1'].map((id) => claim(id))
}
