import { describe, expect, test } from 'vitest'
import { CREDITS, isCreditedCaption, splitCredit } from '../../src/document/credit.ts'
import { afterRelatedLabel, isJunk, JUNK } from '../../src/document/junk.ts'
import { AGENCIES, agencyNamed } from '../../src/document/signature/agencies.ts'
import { agencyAtEnd, readSignOff, SIGN_OFFS } from '../../src/document/signature/signoff.ts'

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
    'Like him, the minister refused to resign.',
    'Like it or not, the war goes on.',
    'Like our allies, we reject this, he said.',
    'Media sources said the minister had fled.',
    'Image matters to the ministry.',
    'The papers may not be published before spring.',
    'Copyright law was changed in 1999.',
    'This video shows the moment the bridge fell, the ministry said.',
    'Published in 1999, the book sold 40 copies.',
    'The views expressed by the minister are his own, she said.',
    'Find her, he told the police.',
  ])('is text: %s', (text) => {
    expect(isJunk(text)).toBe(false)
  })
})

test.each([
  ['Related article: The bridge that never was', 'The bridge that never was'],
  ['READ MORE: Mayor resigns', 'Mayor resigns'],
  ['Also on harn.example Mayor resigns', 'Mayor resigns'],
  ['Related', ''],
  ['More from Harn', ''],
  ['More on this story: the mayor speaks', 'the mayor speaks'],
  ['Also on Monday, two men – both from Harn – were arrested.', null],
  ['Related charges were dropped.', null],
  ['More about forty men – most of them young – was not known.', null],
])('what follows the label of %j is %j', (line, expected) => {
  expect(afterRelatedLabel(line)).toBe(expected)
})

describe('credits', () => {
  test.each([
    ['Troops cross the river. (AP Photo/Ann Holt)', true],
    ['Photograph: Ann Holt/Example Images', true],
    ['The report was published on Monday. (Reuters)', false],
    ['The law protects nobody but the holders of a copyright on the river.', false],
    ['He drew a line of credit: four million crowns.', false],
  ])('%s: a caption by its credit? %s', (line, expected) => {
    expect(isCreditedCaption(line)).toBe(expected)
  })

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

test.each([
  ['The bridge is closed, he said. (ANI)', 'ANI'],
  ['“The bridge is closed.” – AFP', 'AFP'],
  ['The bridge is closed (Reuters reported).', null],
  ['The bridge is closed. (See below)', null],
  ['He works for AFP', null],
])('%s is signed by %s', (paragraph, agency) => {
  expect(agencyAtEnd(paragraph)).toBe(agency)
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
