import { expect, test } from 'vitest'
import { BY_RULE, CAMEO_CODES, CAMEO_NAMES } from '../../src/claim/cameo.ts'
import { describeCameo } from '../../src/claim/describe-cameo.ts'
import { cameoOf } from '../../src/claim/index.ts'
import { tables } from '../../src/claim/lexicon/index.ts'
import { read } from './marked.ts'

/** The codes of a text's claims, in the order of their triggers. */
function codes(text: string): readonly (string | null)[] {
  const { document, claims, mentions, statements } = read(text)
  const entity = (id: string | undefined) => mentions.entities.find((each) => each.id === id)
  return claims.map((claim) => {
    const voice = statements.find((each) => each.id === claim.voice.at(-1))
    const actors = claim.actor.flatMap((id) => entity(id) ?? [])
    const objects = (claim.object ?? []).map(({ start, end }) => document.text.slice(start, end))
    return cameoOf({ ...claim, actors, objects, speaker: entity(voice?.speaker) ?? null })?.code ?? null
  })
}

test.each([
  ['Norway sent howitzers to Latvia.', '072'],
  ['The Norwegian minister visited Latvia.', '042'],
  ['Police in Norway arrested three activists.', '173'],
  ['Norway accused Denmark of spying.', '112'],
  ['Norway demanded that Denmark withdraw its troops.', '105'],
  ['Norway urged Denmark to withdraw its troops.', '025'],
  ['Norway imposed sanctions on Denmark.', '163'],
  ['Norway and Denmark signed an agreement on cod.', '057'],
  ['Norway expelled two Danish diplomats.', '166'],
  ['Norwegian troops attacked a village in Denmark.', '190'],
])('%s is %s', (text, code) => {
  expect(codes(text)).toContain(code)
})

test('what the actor denies is a denial, what others say is not so has no code', () => {
  expect(codes('Norway denied that it had sent howitzers to Latvia.')).toContain('016')
  expect(codes('Norway said it had not sent howitzers to Latvia.')).toContain('016')
  expect(codes('Norway did not send howitzers to Latvia.')).toEqual([null])
})

test('every mode of the lexicon has a code of its own row', () => {
  const missing = tables.flatMap(({ type, rows }) =>
    rows.flatMap(({ mode }) => (mode && !(mode in CAMEO_CODES[type].modes) ? [`${type}/${mode}`] : [])),
  )
  expect([...new Set(missing)]).toEqual([])
})

test('what is coded by its rule is a word or a row of the lexicon', () => {
  const unknown = tables.flatMap(({ type, rows }) => {
    const words = rows.flatMap(({ name, verbs, nouns, adjectives }) => [
      name,
      ...[verbs, nouns, adjectives].flatMap((each) => each?.trim().split(/[\s_]+/) ?? []),
    ])
    return Object.keys(BY_RULE[type] ?? {}).filter((each) => !words.includes(each))
  })
  expect(unknown).toEqual([])
})

test('codes are two roots deep at most, and each has one name', () => {
  const all = Object.keys(CAMEO_NAMES)
  expect(all.filter((code) => !/^(?:0[1-9]|1\d|20)\d{1,2}$/.test(code))).toEqual([])
  expect(new Set(Object.values(CAMEO_NAMES)).size).toBe(all.length)
})

test('docs/cameo.md is what the tables say; `node scripts/docs.ts` writes it anew', async () => {
  await expect(describeCameo()).toMatchFileSnapshot('../../docs/cameo.md')
})
