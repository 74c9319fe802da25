import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ABBREVIATIONS } from '../../src/syntax/tokenise/abbreviations.ts'
import { tokeniser } from '../../src/syntax/tokenise/index.ts'
import { span } from '../../src/text/index.ts'

const { tokenise } = tokeniser(readFileSync(new URL('../../models/tokeniser.bin', import.meta.url)))

function sentences(text: string) {
  return tokenise(text, span(text, 0, text.length), 0)
}

/** Tokens between spaces, "·" inside a written word, "¶" between sentences. */
function shown(text: string): string {
  return sentences(text)
    .map(({ starts, ends, joined }) =>
      starts.map((start, at) => `${at === 0 ? '' : joined[at] ? '·' : ' '}${text.slice(start, ends[at])}`).join(''),
    )
    .join(' ¶ ')
}

describe('words of news', () => {
  test.each([
    ['Kim praised the troops.', 'Kim praised the troops .'],
    ["North Korea's leader didn't answer.", "North Korea·'s leader did·n't answer ."],
    ['South Korea’s leader won’t answer.', 'South Korea·’s leader wo·n’t answer .'],
    ["The officials' report cannot be checked.", "The officials·' report can·not be checked ."],
    ["They're sure he'd go; we've seen it.", "They·'re sure he·'d go ; we·'ve seen it ."],
    ['The U.S.-led coalition met in the U.S. capital.', 'The U.S. - led coalition met in the U.S. capital .'],
    ["The U.N.'s envoy left.", "The U.N.·'s envoy left ."],
    ['a 35-year-old sergeant', 'a 35 - year - old sergeant'],
    ['a state-run news agency', 'a state - run news agency'],
    ['an anti-aircraft gun and a co-founder', 'an anti-aircraft gun and a co-founder'],
    ['in the mid-1990s', 'in the mid-1990s'],
    ['the pro-government militia', 'the pro-government militia'],
    ['al-Shabaab fighters', 'al - Shabaab fighters'],
    ['Kim Jong-un', 'Kim Jong - un'],
    ['an F-16 and two Mi-8s', 'an F - 16 and two Mi - 8s'],
    ['It cost $8.8bn.', 'It cost $ 8.8 bn .'],
    ['US$4.5 million', 'US$ 4.5 million'],
    ['€20m or £1,250,000', '€ 20 m or £ 1,250,000'],
    ['at 9:30am on Monday', 'at 9:30 am on Monday'],
    ['at 9:30 a.m. on Monday', 'at 9:30 a.m. on Monday'],
    ['up 12.5% from 3%', 'up 12.5 % from 3 %'],
    ["a .22LR rifle and .5n't", "a .22LR rifle and .5n ' t"],
    ['between 5-10 km', 'between 5 - 10 km'],
    ['a 120km front', 'a 120 km front'],
    ['from 2019–2021', 'from 2019 – 2021'],
    ['on 12/05/2024 and on 2024-05-12', 'on 12/05/2024 and on 2024-05-12'],
    ['the 9/11 attacks', 'the 9/11 attacks'],
    ['the 21st Brigade in the 1990s', 'the 21st Brigade in the 1990s'],
    ['call 555-0143', 'call 555-0143'],
    ['and/or', 'and / or'],
    ['Alassane of Côte d’Ivoire', 'Alassane of Côte d’Ivoire'],
    ["Sean O'Brien and the Shi'ite bloc", "Sean O'Brien and the Shi'ite bloc"],
    ['AT&T and the R&D unit', 'AT&T and the R&D unit'],
    ['ranked No. 5 in the world', 'ranked No. 5 in the world'],
    ['Gen. Lt. Col. Dr. Ana M. Ruiz Jr.', 'Gen. Lt. Col. Dr. Ana M. Ruiz Jr .'],
    ['See https://example.org/a?b=c.', 'See https://example.org/a?b=c .'],
    ['(www.example.com/news)', '( www.example.com/news )'],
    ['Write to press.office@example.gov, please', 'Write to press.office@example.gov , please'],
    ['example.com reported', 'example.com reported'],
    ['@ministry wrote #ceasefire', '@ministry wrote #ceasefire'],
    ['“We will win,” he said.', '“ We will win , ” he said .'],
    ["'We will win,' he said.", "' We will win , ' he said ."],
    ["It was called ''the deal''.", "It was called '' the deal '' ."],
    ['He waited... and left', 'He waited ... and left'],
    ['He waited… and left', 'He waited … and left'],
    ['What?! Never!!!', 'What ?! ¶ Never !!!'],
    ['the talks—the first since May—failed', 'the talks — the first since May — failed'],
    ['the talks -- the first -- failed', 'the talks -- the first -- failed'],
    ['the town [sic] (y).', 'the town [ sic ] ( y ) .'],
    ['Great news :)', 'Great news :)'],
    ['Great news 😀👍🏽', 'Great news 😀👍🏽'],
    ["rock 'n' roll in the '90s", "rock 'n' roll in the '90s"],
    ["the 1930's and Flight 103's crew", "the 1930's and Flight 103·'s crew"],
    ['20 °C, 1,5', '20 ° C , 1 , 5'],
    ['naïve Łódź Győr 東京', 'naïve Łódź Győr 東京'],
    ['no\u00a0break\u200bspace', 'no break space'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('sentences of news', () => {
  test.each([
    ['Gov. Ana Ruiz signed it. She left.', 2],
    ['He met Jennifer M. Anderson. She agreed.', 2],
    ['It happened on Dec. 12. Nobody was hurt.', 2],
    ['The U.S. Army said so. Moscow denied it.', 2],
    ['They live in the U.S. They work in Canada.', 2],
    ['He lives in St. Louis, Mo., with his wife.', 1],
    ['The court opens at 9 a.m. on Monday.', 1],
    ['The talks ended at 5 p.m. The envoys left.', 2],
    ['It is owned by Acme Inc. of Ohio.', 1],
    ['It is owned by Acme Inc. The firm declined to comment.', 2],
    ['“We will win.” He sat down.', 2],
    ['"We will win." He sat down.', 2],
    ['"We will win," he said. "We must."', 2],
    ['“We will win,” Ruiz said. “We must.”', 2],
    ['"What now?" Ruiz asked.', 1],
    ['“What now?” the minister asked.', 1],
    ['"Never!" he shouted.', 1],
    ['He said: "We will win."', 1],
    ['He said: “We will win. We must.”', 2],
    ['Is it over? Nobody knows. The war goes on!', 3],
    ['The treaty (signed in 1994) lapsed. It was not renewed.', 2],
    ['He left. (She stayed.) They met again.', 3],
    ['He waited ... and then he left.', 1],
    ['SEOUL (Reuters) - The North fired a missile on Friday.', 2],
    ['KYIV, Ukraine — The capital was hit again.', 2],
    ['The capital — Kyiv — was hit again.', 1],
    ['The ministry - which Ruiz leads - said nothing.', 1],
    ['Rep. Jim Hall, R-Ohio, and Sen. Eva Cole, D-Calif., voted no.', 1],
    ['Maj. Gen. Omar Haddad spoke. So did Lt. Ruiz.', 2],
    ['Prices rose 3.5 percent. Wages fell.', 2],
    ['He told The Daily Record on Sunday.', 1],
    ['"We will see," he wrote on X. Ruiz had left.', 2],
    ['The vote is close. "We must win," he said.', 2],
    ['The bureau (FBI) Tuesday said no.', 1],
    ['She invoked the 5th Amendment and left.', 1],
    ['It cost $3.5 million. That is a lot.', 2],
    ['The ship, the USS Carl Vinson, left Busan on Tuesday.', 1],
    ['J. K. Rowling and George R. R. Martin came.', 1],
    ['Smith v. Jones was decided in 1999. It stands.', 2],
    ['He works at Yale Univ. in New Haven.', 1],
    ['The plan has flaws: It is slow, costly and late.', 1],
    ['She read The New York Times on Sunday.', 1],
    ['Kim told the Korean Central News Agency that Washington was to blame.', 1],
    ['Follow us at example.com. We write daily.', 2],
    ['He was No. 2. She was first.', 2],
    ['It was 2024. The war began.', 2],
    ['“I don’t know … maybe,” he said.', 1],
    ['‘It is over,’ he said. ‘Go home.’', 2],
    ["''It is over,'' Ms. Hall said. ''Go home.''", 2],
    ['"The word \'never\' is wrong," he said.', 1],
    ['Police said the man, identified as John Q. Public, 54, was armed.', 1],
    ['The deal was struck Jan. 5, 2021, in Washington, D.C., officials said.', 1],
  ])('%s', (text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })

  test.each(ABBREVIATIONS)('$kind: $example', ({ example }) => {
    expect(sentences(example)).toHaveLength(1)
  })
})

test('an abbreviation gives its full stop up at the end of a sentence, an acronym does not', () => {
  expect(shown('He works for Acme Inc.')).toBe('He works for Acme Inc .')
  expect(shown('He works for the U.N.')).toBe('He works for the U.N.')
})

test('a wrapped line goes on, a list does not', () => {
  const wrapped = `The ministry said on Friday that it would send more troops
to the border, and that it would not
wait for an answer from the neighbouring country.`
  expect(sentences(wrapped)).toHaveLength(1)
  expect(sentences('Ministry of Defence\nPress office\nKyiv')).toHaveLength(3)
})

test('every character but white space is in one token, in order', () => {
  const alphabet = fc.constantFrom(
    ...'aZé9.,\'’"“”-–$%@#/:()[]!?… \n\u00a0',
    'http://',
    "n't",
    'U.S.',
    '😀',
    'www.',
    '&',
  )
  fc.assert(
    fc.property(fc.array(alphabet, { minLength: 1, maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const covered = sentences(text).flatMap(({ starts, ends }) =>
        starts.map((start, at) => [start, ends[at]!] as const),
      )
      for (const [at, [start, end]] of covered.entries()) {
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(covered[at - 1]?.[1] ?? 0)
        expect(text.slice(start, end)).not.toMatch(/\s/)
      }
      expect(covered.map(([start, end]) => text.slice(start, end)).join('')).toBe(text.replace(/[\s\u200b]/g, ''))
    }),
  )
})
