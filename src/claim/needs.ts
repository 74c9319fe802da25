import type { Entity } from '../mention/index.ts'
import { type Candidate, FORCES, isArmed, isOne, VULNERABLE, WEAPONS } from './candidate.ts'
import type { Need } from './lexicon/row.ts'

const RULING = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'COP',
  'IGO',
  'UNO',
  'EUR',
  'PTY',
  'OPP',
  'ELI',
  'SPY',
  'REB',
  'UAF',
  'NGO',
  'UNK',
])
/** Groups whose opinions are no acts of state. */
const PRIVATE = new Set(['EDU', 'JRN', 'MED', 'BUS', 'CRM', 'LAB'])
const AUTHORITIES = new Set(['MIL', 'COP', 'GOV', 'JUD', 'SPY'])

export const NEEDS: Readonly<Record<Need, (candidate: Candidate) => boolean>> = {
  crowd: ({ actor, recipient }) => {
    const all = new Set([...actor, ...recipient].filter(({ kind }) => kind !== 'place'))
    return all.size > 1 || [...all].some(({ name }) => SEVERAL.test(name))
  },
  recipient: ({ recipient }) => recipient.length > 0,
  people: ({ recipient, recipientHead, direct }) =>
    recipient.length === 0 ||
    (recipient.some((each) => each.kind !== 'place') &&
      (direct || recipientHead === null || isOne(recipientHead, VULNERABLE))),
  states: ({ actor, recipient }) => actor.some(isBody) && recipient.some(isBody),
  officials: ({ actor }) => actor.some((each) => isState(each) || isOfficial(each)),
  rulers: ({ actor }) => actor.some(isRuler),
  persons: ({ recipient }) =>
    recipient.length === 0 || recipient.some((each) => each.kind === 'person' || each.kind === 'group'),
  several: ({ actor }) => actor.length > 1 || actor.some(({ kind }) => kind !== 'person'),
  armed: ({ recipient }) => recipient.some(isArmed),
  authorities: ({ actor }) => actor.some(isState),
  civilians: ({ actor }) => actor.length > 0 && !actor.some((each) => each.kind === 'country' || isAuthority(each)),
  domestic: ({ actor, recipient }) =>
    recipient.every(({ country }) => actor.every((each) => (each.country ?? country) === (country ?? each.country))),
  violent: isViolent,
  menacing: ({ actor, recipient }) => recipient.length > 0 || !actor.every(isCaring),
  again: ({ recipient, recipientHead }) => recipient.length > 0 && recipientHead === null,
}

const SEVERAL = /^(?:the )?(?:two|both|three|four|all|several) /i

/** Who warns of what may come, and does nothing of it: aid agencies, doctors, scholars, the press. */
function isCaring({ sector }: Entity): boolean {
  return sector !== undefined && CARING.has(sector)
}

const CARING = new Set(['NGO', 'UNO', 'IGO', 'EDU', 'MED', 'JRN', 'BUS'])

function isState(entity: Entity): boolean {
  return entity.kind === 'organization' || isRuler(entity)
}

function isBody({ kind }: Entity): boolean {
  return kind === 'country' || kind === 'organization'
}

function isRuler({ kind, sector }: Entity): boolean {
  return kind === 'country' || (sector !== undefined && RULING.has(sector))
}

function isOfficial({ sector, country, kind, mentions }: Entity): boolean {
  return (
    kind !== 'place' &&
    ((sector !== undefined && RULING.has(sector)) ||
      (kind === 'person' && (country !== undefined || isName(mentions))) ||
      (kind === 'group' && !(sector !== undefined && PRIVATE.has(sector))))
  )
}

function isName(mentions: Entity['mentions']): boolean {
  return mentions.some((each) => each.form === 'name')
}

function isAuthority({ sector }: Entity): boolean {
  return sector !== undefined && AUTHORITIES.has(sector)
}

function isViolent({ entry, actor, recipient, actorHead, recipientHead }: Candidate): boolean {
  if (entry.row.occurs && !actorHead && !recipientHead) return true
  const armed =
    actor.some((each) => each.kind === 'country' || isArmed(each)) ||
    isOne(actorHead, WEAPONS) ||
    isOne(actorHead, FORCES)
  const vulnerable = isOne(recipientHead, VULNERABLE) || recipient.some(isArmed)
  return armed ? recipient.length > 0 || vulnerable : vulnerable && !actor.some(isTalker)
}

/** Who attacks with words: a person, a party, a newspaper. */
function isTalker({ kind, sector }: Entity): boolean {
  return kind === 'person' || (sector !== undefined && TALKERS.has(sector))
}

const TALKERS = new Set(['PTY', 'LEG', 'JRN', 'BUS', 'EDU'])
