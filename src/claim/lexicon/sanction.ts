import type { Table } from './row.ts'

/** Reduction of relations: expulsions, withdrawals from, suspensions of what was given or shared. */
export const sanction: Table = {
  type: 'SANCTION',
  rows: [
    {
      name: 'expel',
      verbs: 'expel eject kick_out throw_out force_out turf_out drum_out send_home order_out evict_out boot chase_out',
      frame: 'actor V recipient! from/out_of object',
      mode: 'expel',
      context: ['diplomatic'],
      example: '{actor Norway} {trigger expelled} {recipient two Danish diplomats}.',
    },
    {
      name: 'expulsion',
      nouns: 'expulsion ouster',
      frame: 'actor N of recipient!',
      mode: 'expel',
      alone: true,
      example: 'The {trigger expulsion} of {recipient two Danish diplomats} by {actor Norway} came late.',
    },
    {
      name: 'suspend.aid',
      verbs: `suspend halt stop cut cut_off freeze end cancel discontinue reduce withhold terminate withdraw break_off interrupt
        curtail sever downgrade postpone prohibit scrap slash abandon pull break trim call_off delay revoke`,
      frame: 'actor V object:cooperation|relief|money to/with/for/in/from/between recipient',
      mode: 'discontinue',
      example: '{actor Norway} {trigger suspended} aid to {recipient Chad}.',
    },
    {
      name: 'suspension',
      verbs: 'announce order declare impose',
      frame: 'actor V "suspension|halt|termination|cancellation|freeze" of/on/in/to recipient',
      mode: 'discontinue',
      example: '{actor Norway} {trigger announced} a suspension of flights to {recipient Chad}.',
    },
    {
      name: 'break.relations',
      verbs: 'sever break break_off cut cut_off downgrade suspend freeze end rupture reduce curtail limit terminate',
      frame: 'actor V object:relations! with/to/between recipient',
      mode: 'discontinue',
      context: ['diplomatic'],
      example: '{actor Norway} has {trigger severed} its relations with {recipient Chad}.',
    },
    {
      name: 'recall',
      verbs: 'recall withdraw pull_out',
      frame: 'actor V "ambassador|envoy|diplomat|delegation|mission|staff|representative" from/in/to recipient',
      mode: 'withdraw',
      context: ['diplomatic'],
      example: '{actor Norway} {trigger recalled} its ambassador from {recipient Chad}.',
    },
    {
      name: 'quit',
      verbs: 'quit leave withdraw pull_out walk_out exit drop_out storm_out secede resign_from',
      frame:
        'actor V from/out_of/of object:"treaty|agreement|union|organisation|organization|pact|talk|accord|coalition|alliance|deal|negotiation|body|convention|bloc|summit|meeting|council|agency|contract"',
      mode: 'withdraw',
      example: '{actor Norway} {trigger withdrew} from the fishing treaty.',
    },
    {
      name: 'quit.object',
      verbs:
        'quit leave exit ditch abandon denounce_treaty scrap terminate cancel abrogate renounce annul repudiate tear_up',
      frame:
        'actor V object "treaty|agreement|union|pact|talk|accord|coalition|alliance|deal|convention|bloc|council|contract|memorandum" with recipient',
      mode: 'withdraw',
      example: '{actor Norway} {trigger scrapped} the fishing treaty with {recipient Iceland}.',
    },
    {
      name: 'end.talks',
      verbs: 'end break_off suspend halt boycott cancel call_off abandon stop interrupt postpone adjourn walk_out',
      frame:
        'actor V "talk|negotiation|meeting|summit|visit|mediation|effort|dialogue|trip|contact" with/between/to/in recipient',
      mode: 'discontinue',
      context: ['diplomatic'],
      wraps: true,
      example: '{actor Norway} {trigger cancelled} a visit to {recipient Chad}.',
    },
    {
      name: 'deny.aid',
      verbs: 'deny refuse',
      frame: 'actor V "aid|credit|loan" to recipient',
      needs: ['recipient'],
      mode: 'discontinue',
      example: '{actor Norway} {trigger denied} a loan to {recipient Malta}.',
    },
    {
      name: 'deny.entry',
      verbs: 'deny refuse',
      frame: 'actor V "entry|visa|access" to recipient',
      mode: 'discontinue',
      example: '{actor Norway} {trigger denied} visas to {recipient Chadian officials}.',
    },
    {
      name: 'close.embassy',
      verbs: 'close shut shut_down vacate',
      frame: 'actor V "embassy|consulate|mission|office" in/of recipient',
      mode: 'withdraw',
      context: ['diplomatic'],
      example: '{actor Norway} {trigger closed} its embassy in {recipient Chad}.',
    },
    {
      name: 'dismiss',
      verbs: 'fire sack dismiss remove suspend relieve axe disqualify purge demote impeach_out',
      frame: 'actor V recipient:person from/of/as/in object',
      mode: 'expel',
      example: '{actor The Danish king} {trigger dismissed} {recipient the minister}.',
    },
    {
      name: 'strip',
      verbs: 'strip deprive divest',
      frame: 'actor V recipient! of object!',
      mode: 'withdraw',
      example: '{actor Norway} {trigger stripped} {recipient the banker} of his citizenship.',
    },
    {
      name: 'force.out',
      verbs: 'force drive order push',
      frame: 'actor V recipient! out_of/from "country|office|government|party|power|nation"',
      mode: 'expel',
      example: '{actor Chad} {trigger drove} {recipient the agency} from the country.',
    },
    {
      name: 'persona.non.grata',
      verbs: 'declare',
      frame: 'actor V recipient!',
      secondary: 'persona grata',
      mode: 'expel',
      context: ['diplomatic'],
      example: '{recipient The Danish consul} was {trigger declared} persona non grata by {actor Norway}.',
    },
    {
      name: 'ship.out',
      verbs: 'ship fly send pull move',
      frame: 'actor V recipient:troops out_of object!',
      mode: 'withdraw',
      example: '{actor The agency} {trigger shipped} {recipient the Danish peacekeepers} out of the enclave.',
    },
    {
      name: 'prohibit.aid',
      verbs: 'prohibit ban forbid',
      frame: 'actor V object:relief|money to/for recipient!',
      mode: 'discontinue',
      example: '{actor Norway} {trigger prohibited} aid to {recipient Chad}.',
    },
  ],
}
