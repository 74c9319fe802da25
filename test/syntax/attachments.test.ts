import { expect, test } from 'vitest'
import { loadEnglish } from '../../src/models.ts'

const english = loadEnglish()

/** "said nsubj traders" for the first word of that form. */
function hangs(text: string, word: string): string {
  const tokens = english.parse(text).flatMap((each) => each.tokens)
  const { deprel, head } = tokens.find(({ form }) => form === word)!
  return `${deprel} ${head?.form ?? '-'}`
}

test.each([
  [
    'who says it after a clause of its own',
    'Soldiers loyal to the governor stopped a convoy of trucks at the river bridge on Monday, two foreign envoys and a port inspector said.',
    'envoys',
    'nsubj said',
  ],
  [
    'a participle set off by a comma',
    'Gunmen attacked an army convoy carrying Danish-made ammunition near Lake Tana on Friday, killing at least nine soldiers.',
    'killing',
    'advcl attacked',
  ],
  [
    'a verb after "and" that looks like an adjective',
    'Hours later, Norway expelled two Danish envoys and banned imports of Danish cheese.',
    'banned',
    'conj expelled',
  ],
  [
    'who promises after "and"',
    'Norway agreed to pull out its troops and Chad promised to disarm the rebels.',
    'Chad',
    'nsubj promised',
  ],
  [
    'what several do, after one has said it',
    'A panel of experts reported last autumn that the rebels had received drones from Chad, and were selling rifles to Mali.',
    'selling',
    'conj received',
  ],
  ['to whom what is worth a sum', 'Norway sold rifles worth 30 million euros to Chad.', 'Chad', 'obl sold'],
  ['what is worth a sum', 'Norway sold rifles worth 30 million euros to Chad.', 'euros', 'obj worth'],
  [
    'participles joined by "and"',
    'Rebels shelled the port overnight, killing two sailors and wounding six.',
    'wounding',
    'conj killing',
  ],
  [
    'verbs in a row',
    'It refused to hand over three other bankers, recalled its envoy in March and stopped oil deliveries to Chad for two weeks.',
    'recalled',
    'conj refused',
  ],
  [
    'who did it, described between commas',
    'Maria Yovan, the former Danish envoy to Chad, accused Holt of lying.',
    'Maria',
    'nsubj accused',
  ],
  [
    'a participle that goes on with a charge',
    'The coast guard accused a trawler of ramming two boats near the port, hurting six sailors.',
    'hurting',
    'advcl ramming',
  ],
  ['who denies it in a headline', 'Iceland Denies Sending Engineers to Porto', 'Sending', 'xcomp Denies'],
  ['who was reached', 'Farmers reached by telephone said most of the wounded were women.', 'Farmers', 'nsubj said'],
  [
    'a charge that is taken up',
    'Oslo said that Chad had shelled a school, an accusation Chad rejected.',
    'rejected',
    'acl:relcl accusation',
  ],
  [
    'with what somebody is armed',
    "Norway has supplied Chad's government with patrol helicopters since the coup.",
    'helicopters',
    'obl supplied',
  ],
  [
    'what was written in a report',
    'Danish experts wrote in a secret report seen by this newspaper that the claims were true.',
    'true',
    'ccomp wrote',
  ],
  [
    'a figure with a bound',
    'Rebels shelled the port, killing three sailors and wounding at least seven.',
    'seven',
    'obj wounding',
  ],
  [
    'a participle that ends the sentence',
    'The union ended its strike at the pits after the ministry released six of its leaders and promised to pay a month of arrears, officials on both sides confirmed.',
    'officials',
    'nsubj confirmed',
  ],
  [
    'a name before an apposition',
    'The palace has called the report "baseless", and Kari Dahl Moe, the sister of the Danish leader, said in a statement that Norway had sent nothing.',
    'Kari',
    'nsubj said',
  ],
  [
    'whoever did it',
    'Nine of them have been sanctioned by Norway, which also froze two accounts.',
    'froze',
    'acl:relcl Norway',
  ],
  [
    'a clause that looks like a noun',
    'The eight had been held since 2 May, when police fired tear gas.',
    'police',
    'nsubj fired',
  ],
  [
    'one of two gifts',
    'The bank, which lent Malta $60 million and delivered wheat, urged restraint.',
    'wheat',
    'obj delivered',
  ],
  [
    'who has a clause of its own before the verb',
    'Malta recalled its envoy for talks, and the Danish Bank, which had already frozen a loan in May, threatened to leave.',
    'Bank',
    'nsubj threatened',
  ],
  [
    'what a speaker does next',
    'Farmers reached by telephone said that only two of the five villages had been fed and accused the army of delays.',
    'accused',
    'conj said',
  ],
  [
    'whom nobody named',
    "The council demanded that the attorney general investigate the mayor's brother, whom a clerk had named.",
    'named',
    'acl:relcl brother',
  ],
  ['of what in a headline', 'Farmers accuse army of delays', 'delays', 'obl accuse'],
  [
    'what is said of somebody',
    'The two men, who police say attacked a bank and killed a guard, were charged on Monday.',
    'attacked',
    'ccomp say',
  ],
  [
    'the second of two deeds',
    'Junior doctors marched to parliament and blocked Harbour Avenue.',
    'blocked',
    'conj marched',
  ],
  [
    'what an embassy is asked',
    'The ombudsman, who had accused Dahl of theft, asked the United States embassy to suspend the training that it gives to his unit.',
    'suspend',
    'xcomp asked',
  ],
  [
    'the only verb left for the sentence',
    'Japan, which delivered three patrol ships to Malta in May and has promised six more, voiced grave concern, as did Norway.',
    'Japan',
    'nsubj voiced',
  ],
  ['what a town is', 'In Porto, the second city of the country, police arrested two men.', 'city', 'appos Porto'],
  [
    'where somebody is met',
    "Jon Dahl met the union's general secretary at State House on Wednesday evening.",
    'House',
    'obl met',
  ],
  ['what somebody is accused of', 'Chad is accused by investigators of arming the rebels.', 'arming', 'advcl accused'],
])('%s: %s', (_, text, word, expected) => expect(hangs(text, word)).toBe(expected))

test.each([
  ['an adjective after "and" stays one', 'Police found weapons and stolen cars.', 'stolen', 'amod cars'],
  [
    'the last of three names stays one',
    'She met Ana Holt, Ole Dahl and Jon Moe, the mayor of Oslo.',
    'Jon',
    'conj Ana',
  ],
  ['whose bank it is stays with it', 'Norway accused the Bank of Malta.', 'Malta', 'nmod Bank'],
  ['an apposition stays one', 'Norway asked Chad, a neighbour of Libya, for help.', 'neighbour', 'appos Chad'],
])('%s: %s', (_, text, word, expected) => expect(hangs(text, word)).toBe(expected))
