import type { EventType } from '../claim/index.ts'

/** PLOVER's four classes: words or deeds, with or against each other. */
export type EventClass = 'agrees' | 'helps' | 'demands' | 'harms'

const CLASSES: Readonly<Record<EventType, EventClass>> = {
  AGREE: 'agrees',
  CONSULT: 'agrees',
  SUPPORT: 'agrees',
  CONCEDE: 'agrees',
  COOPERATE: 'helps',
  AID: 'helps',
  RETREAT: 'helps',
  REQUEST: 'demands',
  ACCUSE: 'demands',
  REJECT: 'demands',
  THREATEN: 'demands',
  PROTEST: 'harms',
  SANCTION: 'harms',
  MOBILIZE: 'harms',
  COERCE: 'harms',
  ASSAULT: 'harms',
}

/** Every type, class by class. */
export const EVENT_TYPES = Object.keys(CLASSES) as readonly EventType[]

export function classOf(type: EventType): EventClass {
  return CLASSES[type]
}
