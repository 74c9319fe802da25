import { expect, test } from 'vitest'
import { read, told } from './marked.ts'

/** What a sentence's first claim says: type, who, to whom, and how sure that is. */
const claims: readonly (readonly [text: string, claim: string])[] = [
  ['Norway, Denmark sign fishing deal', 'SUPPORT: Norway, Denmark → Norway, Denmark; positive, certain'],
  ['Three miners detained in Oslo', 'COERCE: – → Three miners; positive, certain'],
  ['Norway jails Danish banker over bribes', 'COERCE: Norway → Danish banker; positive, certain'],
  [
    'The Swedish leader said the plan does not work, and accused Denmark of lying.',
    'ACCUSE: Swedish leader → Denmark; positive, certain',
  ],
  ['The Commission froze 12 million euros in aid to Malta.', 'SANCTION: Commission → Malta; positive, certain'],
  ['Norway suspended military aid worth $12 million to Niger in March.', 'SANCTION: Norway → Niger; positive, certain'],
  ['Norway pledged to send 800 troops to Malta.', 'AGREE: Norway → Malta; positive, certain'],
  ['Norway sent Chad ships.', 'AID: Norway → Chad; positive, certain'],
  ['Norway sent rifles to its allies in Chad.', 'AID: Norway → Norway’s allies in Chad; positive, certain'],
  [
    'The European Union on Friday imposed sanctions on two Danish firms.',
    'COERCE: European Union → two Danish firms; positive, certain',
  ],
  [
    'Human Rights Watch said Danish rebels executed at least 140 people.',
    'ASSAULT: Danish rebels → at least 140 people; positive, certain',
  ],
  ['Norway quietly sold rifles to Chad worth $3 million, data show.', 'AID: Norway → Chad; positive, certain'],
  [
    'Norway delivered rifles and 40 tents to Chad in May, two officials said; the ministry confirmed that it had received them.',
    'AID: Norway → Chad; positive, certain',
  ],
  ['Norway delivered rifles to Chad, two officials said; the talks went on.', 'AID: Norway → Chad; positive, certain'],
  ["Norway arms Chad's rebels, envoys say", "AID: Norway → Chad's rebels; positive, certain"],
  ['Trinidad suspended gas deals with Chad.', 'SANCTION: Trinidad → Chad; positive, certain'],
  [
    'A Danish agency supplied Chad with 200 tents in May, Minister Jon Dahl said Tuesday, as the war went on.',
    'AID: Danish agency → Chad; positive, certain',
  ],
  ['Norway is ready to respond to requests for help from Chad.', 'AGREE: Norway → Chad; positive, certain'],
  ['Norway vowed to avenge them.', 'THREATEN: Norway → –; positive, certain'],
  ['Norway promised to limit the cost of gas.', 'AGREE: Norway → –; positive, certain'],
  ['Norway sent Chad food for ten thousand people.', 'AID: Norway → Chad; positive, certain'],
  [
    'Norwegian leaders sent messages of sympathy to Denmark.',
    'SUPPORT: Norwegian leaders → Denmark; positive, certain',
  ],
  ["Workers protested outside the company's stores.", 'PROTEST: Workers → company; positive, certain'],
  ["Norway's military aid for Denmark was being stalled.", 'AID: Norway → Denmark; negative, certain'],
  ['The mayor was shot by a man.', 'ASSAULT: man → mayor; positive, certain'],
  ['They looked for a man suspected of killing two soldiers.', 'ASSAULT: man → two soldiers; positive, probable'],
  ['The Latest: Man stabbed to death on Oslo train', 'ASSAULT: – → Man; positive, certain'],
  ['The Danish banker was caught by police in Oslo.', 'COERCE: police → Danish banker; positive, certain'],
  ['The Dutch firm has vowed to boycott the product.', 'THREATEN: Dutch firm → –; positive, certain'],
  ['All on board were killed, the Norwegian army said.', 'ASSAULT: – → –; positive, certain'],
  ['Norway denied a loan to Malta.', 'SANCTION: Norway → Malta; positive, certain'],
  ['Danish police were able to arrest the banker.', 'COERCE: Danish police → banker; positive, certain'],
  ['A Danish frigate was deployed near Iceland.', 'MOBILIZE: Danish frigate → Iceland; positive, certain'],
  ['Danish troops stole grain from Ukraine.', 'COERCE: Danish troops → Ukraine; positive, certain'],
  ['Norway fired rockets aimed at Denmark.', 'ASSAULT: Norway → Denmark; positive, certain'],
  ['The banker was arrested at the airport by police.', 'COERCE: police → banker; positive, certain'],
  ['The mayor denied being unfair to the miners.', 'REJECT: mayor → –; positive, certain'],
  ["Norway's invasion of neighbouring Denmark shocked the world.", 'ASSAULT: Norway → Denmark; positive, certain'],
  [
    "Norway's prime minister warned that Norway would strike back.",
    "THREATEN: Norway's prime minister → –; positive, certain",
  ],
  ['Rebels seized two containers of marine engines.', 'COERCE: Rebels → –; positive, certain'],
  ['The banker was killed in a drone strike.', 'ASSAULT: – → banker; positive, certain'],
  ['Danish police used pepper spray against miners.', 'COERCE: Danish police → miners; positive, certain'],
  ['Norway stopped approving arms exports to Chad.', 'SANCTION: Norway → Chad; positive, certain'],
  [
    "The mayor's coalition partner, the Danish Green Party, backed the miners.",
    'SUPPORT: Danish Green Party → miners; positive, certain',
  ],
  ['The mayor called the testimony a lie.', 'REJECT: mayor → –; positive, certain'],
  ['Norway does not arm anyone.', 'AID: Norway → anyone; negative, certain'],
  ['The bank handed 3 billion naira to rebels.', 'AID: bank → rebels; positive, certain'],
  ['About 200 miners gathered nearby, and police fired tear gas.', 'COERCE: police → –; positive, certain'],
  [
    'Ole Trum is expected to raise the matter with the Danish minister Jon Dahl when they meet in Oslo.',
    'CONSULT: Ole Trum, Jon Dahl → Ole Trum, Jon Dahl; positive, certain',
  ],
  ['Chad have been accused of theft by Norway.', 'ACCUSE: Norway → Chad; positive, certain'],
  ['Norway asked for a naval base on the Red Sea.', 'REQUEST: Norway → –; positive, certain'],
  ['The Danish move drew protests from Norway.', 'ACCUSE: Norway → Denmark; positive, certain'],
  ['Norway closed its last border crossing with Denmark.', 'COERCE: Norway → Denmark; positive, certain'],
  ['The attack was claimed by Danish rebels.', 'ASSAULT: Danish rebels → –; positive, certain'],
  ['Fourteen containers had been held since March.', 'COERCE: – → –; positive, certain'],
  ['Two Danish journalists have been held since March.', 'COERCE: – → Two Danish journalists; positive, certain'],
  ['A third was shot dead.', 'ASSAULT: – → –; positive, certain'],
  ["Jon Dahl's passport was confiscated.", 'COERCE: – → Jon Dahl; positive, certain'],
  ['Clashes left three dead near Oslo.', 'ASSAULT: – → –; positive, certain'],
  ['Clashes between two tribes continued.', 'ASSAULT: two tribes → two tribes; positive, certain'],
  [
    'The Danish minister promised compensation to every farmer.',
    'AGREE: Danish minister → every farmer; positive, certain',
  ],
  ['Ex-minister jailed for eight years', 'COERCE: – → Ex-minister; positive, certain'],
  ['Their cameras were taken away.', 'COERCE: – → –; positive, certain'],
  [
    'Norway and Denmark held a second round of talks in Oslo.',
    'CONSULT: Norway, Denmark → Norway, Denmark; positive, certain',
  ],
  ['Neither side agreed to leave the town.', 'REJECT: Neither side → town; positive, certain'],
  ['Chad also handed over the bodies of six soldiers to Norway.', 'RETREAT: Chad → Norway; positive, certain'],
  ['Norway has pledged to send peacekeepers if a truce is signed.', 'AGREE: Norway → –; positive, certain'],
  ['Nurses said that 31 of their members had been assaulted.', 'ASSAULT: – → 31 of their members; positive, certain'],
  ['The students refused.', 'REJECT: students → –; positive, certain'],
  ['Norway paid the Danish rebels.', 'AID: Norway → Danish rebels; positive, certain'],
  ['The guards, who Chad says supply the rebels with missiles, left.', 'AID: guards → rebels; positive, certain'],
  ['A Danish proposal has been blocked by Norway.', 'REJECT: Norway → Denmark; positive, certain'],
  ['Cuba has sent 60 physicians to Chad.', 'AID: Cuba → Chad; positive, certain'],
  ['Farmers blocked Harbour Avenue.', 'PROTEST: Farmers → –; positive, certain'],
  ['A Danish truck was set on fire.', 'ASSAULT: – → Denmark; positive, certain'],
  ['A Danish vessel rammed two Norwegian boats.', 'ASSAULT: Danish vessel → Norway; positive, certain'],
  ['Twelve sacks of rice and a radio were confiscated.', 'COERCE: – → –; positive, certain'],
  [
    'Six men, among them a teacher, were shot dead by Danish soldiers.',
    'ASSAULT: Danish soldiers → Six men; positive, certain',
  ],
  ['Air strikes hit a market in Oslo.', 'ASSAULT: – → Oslo; positive, certain'],
  ['Danish nurses left work on Friday.', 'PROTEST: Danish nurses → –; positive, certain'],
  ['Norway denies this.', 'REJECT: Norway → –; positive, certain'],
  ['Norway seized four cargoes of fuel.', 'COERCE: Norway → –; positive, certain'],
  [
    'Norway lifted sanctions imposed on three Chadian officers.',
    'RETREAT: Norway → three Chadian officers; positive, certain',
  ],
  ['Norway vowed to hunt down the rebels.', 'THREATEN: Norway → rebels; positive, certain'],
  ['The rebels burned two of its lorries near Oslo.', 'ASSAULT: rebels → Oslo; positive, certain'],
]

test.each(claims)('%s', (text, claim) => {
  const [first] = told(text)
  const names = (all: readonly string[] = []): string => all.join(', ') || '–'
  expect(
    `${first?.type}: ${names(first?.actor)} → ${names(first?.recipient)}; ${first?.polarity}, ${first?.certainty}`,
  ).toBe(claim)
})

test.each([
  'Two soldiers were killed in a helicopter crash in Norway.',
  'Ten miners died when their bus overturned near Lima.',
  'Norway could neither confirm nor deny the report.',
  'The Danish minister declined to comment.',
  'The Danish minister was in charge of the port.',
  'The Norwegian minister made no mention of lifting sanctions on Denmark.',
  'The company coordinates shipments for firms in Norway.',
  'Jon Dahl called the incident a reason for Norway to invest.',
  'It remains a problem that Norway still needs to solve, the expert Jon Dahl said.',
  'The Danish rebels are facing several military and political tests.',
  'Norway is wary of offering concessions to Denmark.',
  'The minister spoke of the task of striking a deal with Denmark.',
  'If he went into a church and killed ten people, there would be an outcry.',
  'The senator picked up most of the delegates.',
  'The mayor survived years of political attacks on the senator.',
  'The candidate released her medical records.',
  "The candidate's rally at the harbour drew thousands.",
  'The Danish senator beat the incumbent in Oslo.',
  'The minister visited the website on Monday.',
  'The senator returned the compliment to the mayor.',
  'The World Food Programme warned that its stocks would run out.',
  'Malta struck six tankers from its registry.',
  'Elections had been held since March.',
  'Denmark offered a reward for information leading to the arrest of Jon Dahl.',
  'The company released a telephone for the Danish market.',
  'The company launched a keyboard case.',
  'The company cancelled its largest project.',
  'The telephone has hit the market.',
  'Her post was taken down by censors.',
  'The Danish player was given a match penalty.',
  'Jon Dahl would leave work before noon.',
  'The money is held in two accounts.',
  'The envoy called the strikes extrajudicial executions.',
  'Norway arms exports rose last year.',
  'An attack on Denmark would mean war.',
  'Any attack on Denmark will be answered.',
])('no claim: %s', (text) => {
  expect(told(text)).toEqual([])
})

test('"he" in a quotation is not the one who speaks', () => {
  const [claim] = told('"He killed ten people," the Norwegian minister Jon Dahl said.')
  expect(claim?.actor).toEqual([])
})

test('"he" is not whom he urges', () => {
  const [, claim] = told(
    'President Ole Trum met the farmers. In a letter to the president, Jon Dahl said they faced hardship. He urged Mr. Trum to make a deal.',
  )
  expect([claim?.actor, claim?.recipient]).toEqual([['Jon Dahl'], ['Ole Trum']])
})

test('who is dismissed may be called "them"', () => {
  const claims = told('Nurses went on strike after the company dismissed 60 of them.')
  expect(claims.map(({ type, recipient }) => [type, recipient])).toContainEqual(['SANCTION', ['Nurses']])
})

test('who shares an auxiliary undergoes it too', () => {
  const [, second] = told(
    'Fourteen Danish soldiers were killed and at least nine others wounded when rebels ambushed a convoy near Oslo on Wednesday, the army said.',
  )
  expect([second?.trigger, second?.actor, second?.recipient]).toEqual(['wounded', [], ['at least nine others']])
})

test('who is arrested and charged accuses nobody', () => {
  const all = told('Anna Holt, a banker, was arrested on Monday and charged with fraud.')
  expect(all.map(({ type, actor, recipient }) => [type, actor, recipient])).toEqual([
    ['COERCE', [], ['Anna Holt']],
    ['ACCUSE', [], ['Anna Holt']],
  ])
})

test('who is accused of a deed did it, not who accuses', () => {
  const all = told('Chad is suspected by Danish investigators of shelling a village.')
  expect(all).toContainEqual(expect.objectContaining({ type: 'ASSAULT', actor: ['Chad'] }))
})

test('who is fined for helping is the one who helped', () => {
  const [, helped] = told('Norway fined the Danish bank in 2019 for helping Chad.')
  expect(helped).toMatchObject({ type: 'AID', actor: ['Danish bank'], recipient: ['Chad'] })
})

test('"they" are each of those named together', () => {
  const [, claim] = told('Norway and Denmark imposed sanctions on the bank. They accused it of financing rebels.')
  expect(claim?.actor).toEqual(['Norway', 'Denmark'])
})

test('"they" in a quotation are not the kind of the one who speaks', () => {
  const all = told('Farmers marched to the port on Friday. "They killed two soldiers," said one farmer.')
  expect(all.find(({ type }) => type === 'ASSAULT')?.actor).toEqual([])
})

test('two "of them" are people who were counted, not a country', () => {
  const all = told('Chad closed its border. It evacuated 30 staff by helicopter. Two of them were wounded.')
  expect(all.at(-1)?.recipient).toEqual(['30 staff'])
})

test.each([
  ['Brussels imposed sanctions on the bank, the European Commission said.', 'European Union'],
  ["Belgium's farmers protested. Brussels imposed sanctions on the bank.", 'Belgium'],
  ['Brussels imposed sanctions on the bank.', 'Brussels'],
])('whose act it is: %s', (text, actor) => {
  expect(told(text).find(({ type }) => type === 'COERCE')?.actor).toEqual([actor])
})

test('an accusation that is taken up is not part of what was said', () => {
  const all = told('Oslo said that Chad had shelled a school, a charge that the Chadian minister denied.')
  expect(all.map(({ type, voices }) => [type, voices])).toEqual([
    ['ASSAULT', 1],
    ['REJECT', 0],
  ])
})

test('who says it at the end of a long sentence vouches for it, whatever comes after', () => {
  const [claim] = told(
    'Soldiers loyal to the governor turned back a convoy of United Nations monitors at the bridge on Sunday, two envoys and a port inspector said, a day after his government promised free access.',
  )
  expect([claim?.actor, claim?.voices]).toEqual([['Soldiers'], 1])
})

test('nothing is said by who only refuses', () => {
  const { statements } = read('The minister was asked to resign. He refused. Leaders plan to hold a rally on Saturday.')
  expect(statements.filter(({ cue }) => cue.length === 0 || cue[0]!.start === 39)).toEqual([])
})

test('a drone is nobody’s where that is not told', () => {
  const { mentions } = read('The Norwegian army shot down two drones near Bergen. Norway closed its border.')
  expect(mentions.entities.find(({ name }) => name === 'two drones')?.country).toBeUndefined()
})

test('who saw a note does not say what it says', () => {
  const { statements, mentions } = read(
    'Reuters spoke to the mayor. A note seen by Reuters shows that shells were handed to the army.',
  )
  expect(statements.map(({ speaker }) => mentions.entities.find(({ id }) => id === speaker)?.name)).toEqual([undefined])
})

test('what somebody is accused of by the way is likely at most', () => {
  const all = told('Chad, accused by Norway of supplying components for drones, denied it.')
  const [aid] = all.filter(({ type }) => type === 'AID')
  expect([aid?.actor, aid?.recipient, aid?.certainty]).toEqual([['Chad'], [], 'probable'])
})

test('the interior minister is not the defence minister', () => {
  const { statements, mentions } = read(
    'Norway will help, Defence Minister Jon Dahl said. Nobody was hurt, the interior minister added. The defence minister said more.',
  )
  const names = statements.map(({ speaker }) => mentions.entities.find(({ id }) => id === speaker)?.name)
  expect(names).toEqual(['Jon Dahl', 'interior minister', 'Jon Dahl'])
})

test('a war kills, not the army that was named last', () => {
  const all = told(
    'The war broke out in April when the army and the rebels fell out. It has killed ten thousand people.',
  )
  expect(all.find(({ trigger }) => trigger === 'killed')?.actor).toEqual([])
})
