import type { EventType } from '../claim.ts'

/** Help that somebody says they will give is looked for as help: it stays what it is, and is only possible. */
export const ANNOUNCED: ReadonlySet<EventType> = new Set<EventType>(['AID'])

/** What it is to say that one will do it, and that one will not; null where saying so changes nothing. */
export const PROMISED: Readonly<Record<EventType, readonly [will: EventType, willNot: EventType] | null>> = {
  AGREE: null,
  CONSULT: ['AGREE', 'REJECT'],
  SUPPORT: ['AGREE', 'REJECT'],
  CONCEDE: ['AGREE', 'REJECT'],
  COOPERATE: ['AGREE', 'REJECT'],
  AID: ['AGREE', 'REJECT'],
  RETREAT: ['AGREE', 'REJECT'],
  REQUEST: null,
  ACCUSE: null,
  REJECT: null,
  THREATEN: ['THREATEN', 'AGREE'],
  PROTEST: ['THREATEN', 'AGREE'],
  SANCTION: ['THREATEN', 'AGREE'],
  MOBILIZE: ['THREATEN', 'AGREE'],
  COERCE: ['THREATEN', 'AGREE'],
  ASSAULT: ['THREATEN', 'AGREE'],
}

/** What one responds to without force. */
export const QUESTIONS: ReadonlySet<string> = new Set(
  'request call appeal question query letter offer proposal need emergency plea inquiry'.split(' '),
)

/** What it helps others to limit, cut or ban: a promise of that is no threat. */
export const BURDENS: ReadonlySet<string> = new Set(
  `cost price bill damage emission risk inflation deficit debt violence harm poverty corruption crime impact bureaucracy pollution
  casualty loss suffering torture abuse hunger delay fee fare rent unemployment`.split(/\s+/),
)
