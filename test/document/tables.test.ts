import { describe, expect, test } from 'vitest'
import { CREDITS, splitCredit } from '../../src/document/credit.ts'
import { isJunk, JUNK } from '../../src/document/junk.ts'
import { AGENCIES, agencyNamed } from '../../src/document/signature/agencies.ts'
import { readSignOff, SIGN_OFFS } from '../../src/document/signature/signoff.ts'

describe('page furniture', () => {
  test.each(JUNK)('$example', ({ example, pattern }) => {
    expect(pattern.test(example)).toBe(true)
    expect(isJunk(example)).toBe(true)
  })

  test.each([
    'More than 40 people were killed.',
    'Share prices fell by a tenth after the minister spoke.',
    'Follow-up talks are planned for June.',
    'The mayor said that she would sign up for the march.',
    'Updated rules on fishing were agreed on Monday, but nobody signed them.',
    'Support for the government fell to a third.',
    'Watch towers were built along the river.',
    'Мост остаётся закрытым.',
  ])('is text: %s', (text) => {
    expect(isJunk(text)).toBe(false)
  })
})

describe('credits', () => {
  test.each(CREDITS)('$example', ({ example }) => {
    const { text, credit } = splitCredit(example)
    expect(text).toMatch(/^(?:Troops cross the river\.|Ann Holt, mayor\.)$/)
    expect(credit).toBeTruthy()
  })

  test.each(['The mayor (left) shakes hands with the governor.', 'The patient file (ePA) is debated.'])(
    'no credit: %s',
    (caption) => {
      expect(splitCredit(caption)).toEqual({ text: caption })
    },
  )
})

describe('lines below a report', () => {
  test.each(SIGN_OFFS)('$example', ({ example, names }) => {
    const signature = readSignOff(example)!
    expect(signature.people.length > 0).toBe(names === 'makers')
    expect(signature.agency !== undefined).toBe(names === 'agency')
  })

  test.each(['- John Smith', 'Source: Ann Holt', 'The report by the ministry was late.'])('is text: %s', (line) => {
    expect(readSignOff(line)).toBeNull()
  })
})

describe('agencies', () => {
  const signed = AGENCIES.flatMap((names) => names.map((each) => [each, names[0]] as const))

  test.each(signed)('%s signs as one', (signature) => {
    expect(agencyNamed(signature)).not.toBeNull()
  })

  test.each(['Map', 'spa', 'The Harn Courier', 'Press', ''])('is none: %s', (words) => {
    expect(agencyNamed(words)).toBeNull()
  })
})
