import { describe, expect, test } from 'vitest'
import { findEntities } from '../../src/mention/entities.ts'
import { NOUN_CLASSES } from '../../src/mention/lexicon/nouns.ts'
import { loadEnglish } from '../../src/models.ts'
import type { Span } from '../../src/text/index.ts'
import { readMarked } from './marked.ts'

describe('each class of nouns names what it says', () => {
  test.each(NOUN_CLASSES)('$id: $example', (row) => {
    const { marks } = readMarked(row.example.replace('{', '{noun '))
    const kind = row.kind === 'person' && row.example.includes('}s ') ? 'group' : row.kind
    expect(marks[0]?.entity?.kind).toBe(kind)
    expect(marks[0]?.entity?.sector).toBe('sector' in row ? row.sector : marks[0]?.entity?.sector)
  })
})

test.each([
  ['U.N. {IGO Secretary-General Ana Costa} met the rebels.'],
  ['{JUD Attorney General Ana Costa} charged two men.'],
  ['{GOV Inspector General Ana Costa} met the rebels.'],
  ['{GOV Governor-General Ana Costa} met the rebels.'],
  ['{MIL Major-General Ana Costa} met the rebels.'],
  ['Government spokesman {GOV Ana Costa} met the rebels.'],
  ['Police chief {COP Ana Costa} met the rebels.'],
  ['The {GOV Consul-General} met the rebels.'],
  ['An army {MIL unit} left.'],
  ['Norway repaired Su-30 {MIL fighters}.'],
  ['Some 30 {REB fighters} fled.'],
  ['The {JUD attorney general}, Ana Costa, left.'],
])('the sector of an office of two words: %s', (text) => {
  for (const { label, entity } of readMarked(text).marks) expect(entity?.sector).toBe(label)
})

test.each(['The firm sells storage {- units}.', 'All ad {- units} are supported.'])('nobody: %s', (text) => {
  for (const { entity } of readMarked(text).marks) expect(entity).toBeNull()
})

describe('the country someone belongs to or acts for', () => {
  test.each([
    '{PRK Pyongyang} sent shells to {RUS Moscow}.',
    'The {RUS Kremlin} denied it, and the {USA White House} said nothing.',
    '{KEN Kenyan} {KEN troops} crossed the border.',
    'Bolivia’s {BOL army} closed the road.',
    'Rebels in {CIV Ivory Coast} refused, and {CIV rebels} in Ivory Coast are many.',
    '{UKR Kyiv} said {RUS Russian forces} had left.',
    'North Korean leader {PRK Kim Jong Un} spoke on Friday.',
    'Iraqis met U.S. envoy {USA Tom Baker} in Oslo.',
    '{COD Congo} and M23 talked.',
    '{TTO Trinidad} let them in.',
    '{COG Congo} held a vote, an envoy in Brazzaville said.',
    'Iran has sent missiles to its {IRQ allies} in Iraq.',
    '{EGY Sisi} met {SDN al-Burhan}.',
    'Brazil’s president, {BRA Ana Moreira}, flew home.',
    '{KEN Daniel Mutua}, the foreign minister of Kenya, resigned.',
    '{RUS Putin} spoke first.',
    '{PRK KCNA} and {IRN IRNA} carried the message.',
    '{LBN Hezbollah} fired rockets, and {YEM Houthi} fighters seized a ship.',
    'Farmers in the {USA Texas} town of Marfa protested.',
    'The {RUS Soviet Union} and {SRB Yugoslavia} are gone.',
    '{IND Kolkata} and {NGA Kaduna} were flooded.',
    'Ten {PSE Palestinians} were freed.',
    'The {PHL Philippines} and the {NLD Netherlands} agreed.',
    '{GBR Theresa May} left in May.',
    'Chad and Mali met. Chad sent {TCD troops}. Nine {TCD soldiers} died.',
    'Voters in {USA Georgia} and Texas elect the president of the {USA United States}.',
    '{RUS Russia} and {GEO Georgia} talked, the {USA United States} said.',

    'A member of the Syrian parliament, {SYR Omar Haddad}, resigned.',
    'Kenya’s Prime Minister, {KEN Daniel Mutua}, flew home.',
    'South Korea closed the road. The {KOR South} said why.',
    'North Korea was silent. {PRK North} and South Korea talked on Friday.',

    'ABUJA, Nigeria. The {NGA Senate} rejected it, and {NGA Ben Adeyemi}, president of the Senate, left.',
    'The {USA Senate} passed a bill. Iran rejected it.',
    'Russia’s {RUS Ministry of Defence} denied it. Ukraine’s {UKR Ministry of Defence} said nothing.',
    'The {UKR Home Office} in Kyiv denied it.',
    'Ukraine’s {UKR National Guard} left. The {UKR National Guard} lost ten men.',
    'The {MOZ Mozambican Democratic Party} met.',
    'Russia and Ukraine talked. The {IRN Foreign Ministry} in Tehran denied it. Its spokesman {IRN Karl Weber} left.',
    'The {RUS Defence Ministry} in Moscow denied it. The {RUS ministry} gave no number. Ukraine said so.',
    'The {PHL Philippine} {PHL Coast Guard} left.',
    'In N’Djamena, the {TCD Foreign Ministry} denied it, and government spokesman {TCD Karl Weber} left. Mali objected.',
    'In Washington, the {USA Senate} objected. The Philippines, a Philippine minister and Manila did not.',
    'The {MLI General Staff} of Mali met.',
    'The {CHL Senate of Chile} met.',
    'Russia’s {RUS Security Council} met.',
    'The White House objected. The {USA House} passed the bill.',
  ])('%s', (text) => {
    for (const { words, label, entity } of readMarked(text).marks)
      expect([words, entity?.country]).toEqual([words, label])
  })

  test.each([
    'The {- United Nations} met.',
    '{- NATO} agreed.',
    '{- Analysts} disagreed.',
    'A bomb went off in {- Kashmir}.',
    'The {- Security Council} met, and Russia’s Security Council did not.',
    'The {- Istrian Democratic Party} met.',
    'Russia and Ukraine fight on. The {- Ministry of Defence} counted ten drones.',
  ])('no country: %s', (text) => {
    for (const { entity } of readMarked(text).marks) {
      expect(entity).not.toBeNull()
      expect(entity?.country).toBeUndefined()
    }
  })
})

describe('a capital is its government or a town', () => {
  test.each([
    ['{country Beijing} rejected the offer.'],
    ['The envoys met in {place Beijing}.'],
    ['She flew to {place Moscow} on Monday.'],
    ['They fought for {country Moscow}.'],
    ['Jets bombed {place Damascus}.'],
  ])('%s', (text) => {
    for (const { label, entity } of readMarked(text).marks) expect(entity?.kind).toBe(label)
  })
})

/** The same label is the same entity, another label another; "-" is none. */
describe('who is meant', () => {
  test.each([
    'The {a Islamic State} and the {b Red Cross} talked. {a The group} freed ten.',
    'Police arrested {a three Danish journalists}. All {a three} were freed, and the {- two} were not.',
    '{a Norway} and {b Denmark} met in Oslo.',
    'Rockets fell near {a Korvat}. The {a city} was quiet.',
    '{b Police} detained {a nine sailors}. {a They} were released after six hours.',
    'Rockets fell near {a Korvat} and in the province of {b Dalm}. The {a city} was quiet.',
    '{a Jane Doherty} met {b Karl Weber}. {a She} thanked {b him}.',
    '{a Kim} smiled. Then {a Kim Jong Un} left.',
    '{a Abdel Fattah al-Burhan} left. {a Al-Burhan} was ill, and so was {a Burhan}.',
    'Prime Minister {a Mohammed Shia al-Sudani} left. {a Al-Sudani} was ill.',
    '{a Human Rights Watch} met {b Hamas}. The {a rights group} left, and so did the {b militant group}.',
    '{a Hezbollah} fired. The {b Lebanese army} left. The {a Lebanese group} stayed.',
    'President {a Vladimir Putin} called. {a Mr. Putin} had asked for it.',
    '{a North Korea} said {a it} had sent troops and that {a its} soldiers had died.',
    '{a The general} {a who} fled is in Spain.',
    '{a Workers} in Lima said {a they} would strike.',
    '{a Tom Baker} and {b Mary Baker} spoke. {b Mary} laughed, and {a Tom} did not.',
    '{a Tom Baker} left. {a Baker} was tired. {b Mary Baker} stayed. On Monday {a Baker} came back.',
    'The {a Syrian Observatory for Human Rights} counted ten. {a The Observatory} named no one.',
    '{a Analysts} doubt it. The plan failed, {a analysts} say.',
    '{a Brazil} signed. {a The country} had waited.',
    '{a Ana Moreira}, the {a mayor} of Porto, resigned. {a The mayor} gave no reason.',
    '{a Maria Rossi} hurt {a herself}.',
    'The {a World Food Programme} (WFP) stopped. The {a WFP} had no fuel.',
    'It is clear that {a Peru} won, and {- it} rained.',
  ])('%s', (text) => {
    const byLabel = new Map<string, string | undefined>()
    for (const { words, label, entity } of readMarked(text).marks) {
      if (label === '-') expect([words, entity]).toEqual([words, null])
      else if (byLabel.has(label)) expect([words, entity?.name]).toEqual([words, byLabel.get(label)])
      else byLabel.set(label, entity?.name)
    }
    expect([...byLabel.values()]).not.toContain(undefined)
    expect(new Set(byLabel.values()).size).toBe(byLabel.size)
  })

  test('a dateline opens with a place, and its name is written as in the report', () => {
    const text = 'KADRUK, Oct 14 (Reuters) - A bridge near Kadruk fell.'
    const block = { kind: 'dateline' as const, span: { start: 0, end: 27 } as Span }
    const found = findEntities(
      { text, blocks: [block] },
      loadEnglish().parseBlocks(text, [block.span, { start: 27, end: text.length } as Span]),
    )
    expect(found.entities.map(({ name, kind }) => [name, kind])).toContainEqual(['Kadruk', 'place'])
  })

  test.each([
    ['BAMAKO, Mali, May 3 (Reuters) -', 'Niger and France objected. The Foreign Ministry denied it.', 'MLI'],
    [
      'BAMAKO, Mali, May 3 (Reuters) -',
      'Niger said no. Niger left. Niger and Niger’s army met. The Foreign Ministry denied it. Niamey and Niger agreed, said Niger.',
      'NER',
    ],
  ])('what no country owns is where the report was written: %s', (dateline, rest, country) => {
    const text = `${dateline} ${rest}`
    const block = { kind: 'dateline' as const, span: { start: 0, end: dateline.length } as Span }
    const found = findEntities(
      { text, blocks: [block] },
      loadEnglish().parseBlocks(text, [block.span, { start: dateline.length, end: text.length } as Span]),
    )
    expect(found.entities.find(({ name }) => name === 'Foreign Ministry')?.country).toBe(country)
  })

  test('words that programs mean something by are words', () => {
    expect(readMarked('The {x constructor} left.').marks).toHaveLength(1)
  })

  test.each([
    ['Russia’s minister thanked Pyongyang. The {x two countries} signed a treaty.', 'Russia and North Korea'],
    ['Serbia and Kosovo talked. {x Both countries} agreed.', 'Serbia and Kosovo'],
    ['France, Chad and Mali met. The {x two countries} signed a treaty.', 'two countries'],
  ])('two that were spoken of: %s', (text, name) => {
    expect(readMarked(text).marks[0]?.entity?.name).toBe(name)
  })

  test('several named together are taken up as one', () => {
    const { marks } = readMarked('Donald Trump and Kim Jong Un met. {both They} agreed.')
    expect(marks[0]?.entity?.name).toBe('Donald Trump and Kim Jong Un')
  })
})

describe('names are the fullest in the document', () => {
  test.each([
    ['{x Baker} spoke. Secretary {x Mark Baker} left.', 'Mark Baker'],
    ['The {x troops} of Chad left.', 'troops of Chad'],
    ['Chad said its {x soldiers} had left.', 'Chad’s soldiers'],
    ['The {x KCNA} news {x agency} said so.', 'KCNA'],
    ["The Maltese Dockers' {x Union} met. The {x union} said so.", "Maltese Dockers' Union"],
    ['The state-run {x bank} failed.', 'state-run bank'],
    ['The {x United States} and the {x US} are one.', 'United States'],
    ['Peruvian and Western intelligence {x agencies} said so.', 'Peruvian and Western intelligence agencies'],
    ['Peru’s chief auditor’s {x office} said so.', 'Peru’s chief auditor’s office'],
  ])('%s', (text, name) => {
    for (const { entity } of readMarked(text).marks) expect(entity?.name).toBe(name)
  })
})

test.each(['The {- plan} failed.', 'A {- treaty} was signed on {- Monday}.', 'The {- war} went on until {- May}.'])(
  'no entity: %s',
  (text) => {
    for (const { words, entity } of readMarked(text).marks) expect([words, entity]).toEqual([words, null])
  },
)
