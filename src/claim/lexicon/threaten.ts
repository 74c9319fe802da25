import type { Table } from './row.ts'

/** Threats, warnings, ultimatums. */
export const threaten: Table = {
  type: 'THREATEN',
  rows: [
    {
      name: 'do',
      verbs: 'threaten',
      frame: 'actor V do>recipient that>recipient',
      complement: true,
      example: '{actor Norway} {trigger threatened} to cut gas to {recipient Denmark}.',
    },
    {
      name: 'thing',
      verbs: 'threaten',
      frame:
        'actor V object:sanctions|restraint|violence|protest|legal|restriction|inquiry against/on/to/with/at recipient',
      wraps: true,
      example: '{actor Norway} {trigger threatened} sanctions against {recipient Denmark}.',
    },
    {
      name: 'with',
      verbs: 'threaten intimidate menace blackmail terrorize terrorise bully browbeat coerce',
      frame: 'actor V recipient! with object',
      needs: ['people'],
      example: '{actor Norway} {trigger threatened} {recipient Denmark} with tariffs.',
    },
    {
      name: 'action',
      verbs: 'threaten vow promise pledge swear',
      frame:
        'actor V "action|retaliation|revenge|consequence|response|reprisal|measure|war|violence|blow|force|vengeance|step|veto|death" against/on/for/to recipient',
      wraps: true,
      example: '{actor Norway} {trigger vowed} revenge against {recipient Denmark}.',
    },
    {
      name: 'warn',
      verbs: 'warn caution forewarn',
      frame: 'actor V recipient! against/of/about/over object that do',
      complement: true,
      wraps: true,
      needs: ['people'],
      example: '{actor Norway} {trigger warned} {recipient Denmark} against the move.',
    },
    {
      name: 'warn.that',
      verbs: 'warn',
      frame: 'actor V that>recipient against/of/about recipient',
      complement: true,
      wraps: true,
      needs: ['menacing'],
      example: '{actor Norway} {trigger warned} that {recipient Denmark} would suffer.',
    },
    {
      name: 'ultimatum',
      verbs: 'issue give deliver hand send set present serve',
      frame: 'actor V "ultimatum|threat|warning" to/against/of/for recipient do',
      wraps: true,
      example: '{actor Norway} {trigger issued} an ultimatum to {recipient Denmark}.',
    },
    {
      name: 'threat.noun',
      nouns: 'threat ultimatum warning',
      frame: 'actor N to/against/of recipient! do',
      wraps: true,
      example: '{actor Norway} made a {trigger threat} against {recipient Denmark}.',
    },
    {
      name: 'receive.threats',
      verbs: 'receive get face',
      frame: 'recipient V "threat" from/by actor',
      example: '{recipient The Danish minister} has {trigger received} threats from {actor Danish hunters}.',
    },
    {
      name: 'retaliate',
      verbs: 'avenge',
      frame: 'actor V object on/against recipient',
      example: '{actor Norway} {trigger avenged} the raid on {recipient Denmark}.',
    },
  ],
}
