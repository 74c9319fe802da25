import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import type { Vague } from './meaning.ts'
import { after, before, has, is, type Place, type Row } from './row.ts'

const past: Vague = { kind: 'vague', value: 'PAST_REF' }
const present: Vague = { kind: 'vague', value: 'PRESENT_REF' }
const future: Vague = { kind: 'vague', value: 'FUTURE_REF' }

const WORDS = {
  at: wordSet('at by for until since from in - to'),
  lasting: wordSet('in of from during for'),
  into: wordSet('in for into'),
  comparing: wordSet('most more less its their'),
  counting: wordSet('after before later earlier ago and or - only'),
  afterOnce: wordSet('again more every per each he she it they we i you and - upon'),
  beforeSoon: wordSet('as so too'),
  afterSoon: wordSet('after as'),
  afterTime: wordSet('of when'),
}

function previousIs(place: Place, choices: ReadonlySet<string>): boolean {
  return is(before(place), choices)
}

/** "at present", "1994 - present"; but "to present a plan", "the present crisis". */
function isPresent({ token }: Atom, place: Place): boolean {
  return previousIs(place, WORDS.at) && token.upos !== 'VERB' && after(place)?.token.upos !== 'NOUN'
}

/** "one day" without a preposition before it or anything hanging on it. */
function isSomeDay(place: Place): boolean {
  return before(place)?.token.upos !== 'ADP' && after(place)?.token.upos !== 'ADP' && !is(after(place), WORDS.counting)
}

function isAdverb(relation: string): boolean {
  return relation === 'advmod'
}

/** Past, present, future. */
export const vagueRows: readonly Row[] = [
  {
    id: 'vague/now',
    example: 'He is {now} in custody.',
    value: 'PRESENT_REF',
    pattern: 'right? now',
    read: (_, place) => (after(place)?.form === 'that' ? null : present),
  },
  {
    id: 'vague/currently',
    example: 'He is {currently} in custody.',
    value: 'PRESENT_REF',
    pattern: 'currently|presently|nowadays',
    read: () => present,
  },
  {
    id: 'vague/current',
    example: 'The {current} crisis is the worst.',
    value: 'PRESENT_REF',
    pattern: 'word=current',
    read: ({ word }) => (word!.token.upos === 'ADJ' ? present : null),
  },
  {
    id: 'vague/these-days',
    example: 'Few people fish {these days}.',
    value: 'PRESENT_REF',
    pattern: 'these days',
    read: () => present,
  },
  {
    id: 'vague/at-present',
    example: 'There is at {present} no plan.',
    value: 'PRESENT_REF',
    pattern: 'the? word=present time|day?',
    read: ({ word }, place) => (isPresent(word!, place) ? present : null),
  },
  {
    id: 'vague/moment',
    example: 'There is at {the moment} no plan.',
    value: 'PRESENT_REF',
    pattern: 'the|this moment',
    read: (_, place) => (['at', 'for'].includes(before(place)?.form ?? '') ? present : null),
  },
  {
    id: 'vague/this-time',
    example: 'There is no plan at {this time}.',
    value: 'PRESENT_REF',
    pattern: 'this time|point',
    read: (_, place) => (previousIs(place, WORDS.at) ? present : null),
  },
  {
    id: 'vague/time-being',
    example: 'The port stays shut for {the time being}.',
    value: 'PRESENT_REF',
    pattern: 'the time being',
    read: () => present,
  },
  {
    id: 'vague/that-time',
    example: 'At {that time} there was no plan.',
    value: 'PAST_REF',
    pattern: 'that|the time',
    read: (_, place) => (before(place)?.form === 'at' && !is(after(place), WORDS.afterTime) ? past : null),
  },
  {
    id: 'vague/one-point',
    example: 'At {one point} the crowd withdrew.',
    value: 'PAST_REF',
    pattern: 'one point',
    read: (_, place) => (before(place)?.form === 'at' ? past : null),
  },
  {
    id: 'vague/recently',
    example: 'The mine {recently} closed.',
    value: 'PAST_REF',
    pattern: 'more|most? recently|lately',
    read: (_, place) => (after(place)?.form === 'as' ? null : past),
  },
  {
    id: 'vague/recent',
    example: 'The {recent} strikes cost millions.',
    value: 'PAST_REF',
    pattern: 'recent',
    read: (_, place) => (is(before(place), WORDS.comparing) ? null : past),
  },
  {
    id: 'vague/recent-years',
    example: 'Testing has grown in {recent years}.',
    value: 'PAST_REF',
    pattern: 'the? more? recent unit=UNITS|UNIT',
    read: () => past,
  },
  {
    id: 'vague/the-past',
    example: 'He had been in jail in {the past}.',
    value: 'PAST_REF',
    pattern: 'the recent|distant? past',
    read: (_, place) =>
      previousIs(place, WORDS.lasting) && !has(after(place), 'FEW') && after(place)?.token.upos !== 'NOUN'
        ? past
        : null,
  },
  {
    id: 'vague/once',
    example: 'The city was {once} a fort.',
    value: 'PAST_REF',
    pattern: 'word=once',
    read: ({ word }, place) =>
      isAdverb(word!.token.deprel) && !is(after(place), WORDS.afterOnce) && before(place)?.form !== 'at' ? past : null,
  },
  {
    id: 'vague/previously',
    example: 'He had {previously} served in Chad.',
    value: 'PAST_REF',
    pattern: 'previously',
    read: () => past,
  },
  {
    id: 'vague/years-ago',
    example: 'The mine closed {years ago}.',
    value: 'PAST_REF',
    pattern: 'a|some|many? FEW? unit=UNITS ago',
    read: () => past,
  },
  {
    id: 'vague/few-earlier',
    example: 'The mine had closed {a few weeks earlier}.',
    value: 'PAST_REF',
    pattern: 'a? FEW unit=UNITS earlier',
    read: () => past,
  },
  {
    id: 'vague/few-later',
    example: 'The mine reopened {several weeks later}.',
    value: 'FUTURE_REF',
    pattern: 'a? FEW unit=UNITS later',
    read: () => future,
  },
  {
    id: 'vague/long-ago',
    example: 'The mine closed {long ago}.',
    value: 'PAST_REF',
    pattern: 'long ago',
    read: () => past,
  },
  {
    id: 'vague/some-time-ago',
    example: 'The mine closed {some time ago}.',
    value: 'PAST_REF',
    pattern: 'some time ago',
    read: () => past,
  },
  {
    id: 'vague/future',
    example: 'The ban may return in {the near future}.',
    value: 'FUTURE_REF',
    pattern: 'the near|foreseeable|distant? future',
    read: (_, place) => (previousIs(place, WORDS.into) && after(place)?.token.upos !== 'NOUN' ? future : null),
  },
  {
    id: 'vague/near-term',
    example: 'Growth will slow in {the near term}.',
    value: 'FUTURE_REF',
    pattern: 'the near|short|long|medium|longer -? term',
    read: () => future,
  },
  {
    id: 'vague/coming',
    example: 'More strikes will follow in {the coming weeks}.',
    value: 'FUTURE_REF',
    pattern: 'the? coming|forthcoming unit=UNITS',
    read: () => future,
  },
  {
    id: 'vague/one-day',
    example: 'The mine may reopen {one day}.',
    value: 'FUTURE_REF',
    pattern: 'one|some day',
    read: (_, place) => (isSomeDay(place) ? future : null),
  },
  {
    id: 'vague/soon',
    example: 'A truce is expected {soon}.',
    value: 'FUTURE_REF',
    pattern: 'soon',
    read: (_, place) => (is(before(place), WORDS.beforeSoon) || is(after(place), WORDS.afterSoon) ? null : future),
  },
]
