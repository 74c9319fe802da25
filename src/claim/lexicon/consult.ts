import type { Table } from './row.ts'

/** Visits, meetings, talks, calls: who speaks with whom. */
export const consult: Table = {
  type: 'CONSULT',
  rows: [
    {
      name: 'meet',
      verbs: 'meet confer consult huddle converse reconvene parley',
      frame: 'parties V recipient',
      example: '{actor The French president} {trigger met} {recipient the Italian prime minister} in Lyon.',
    },
    {
      name: 'meet.with',
      verbs:
        'meet meet_up confer consult huddle converse talk speak chat negotiate parley dine lunch deliberate liaise bargain haggle haggle_over interact correspond',
      frame: 'parties V with parties!',
      example: '{actor The Danish minister} {trigger met} with {recipient the Swedish minister}.',
    },
    {
      name: 'talk.to',
      verbs: 'talk speak',
      frame: 'actor V to/with recipient! by "phone|telephone|video|videolink"',
      mode: 'phone',
      example: '{actor The Danish queen} {trigger spoke} to {recipient the Swedish king} by phone.',
    },
    {
      name: 'discuss.with',
      verbs: 'discuss debate negotiate review broach raise',
      frame: 'actor V object with recipient!',
      example: '{actor The Danish minister} {trigger discussed} trade with {recipient the Swedish minister}.',
    },
    {
      name: 'discuss.together',
      verbs: 'discuss negotiate',
      frame: 'parties V object',
      needs: ['crowd'],
      example: '{actor Denmark} and {recipient Sweden} {trigger discussed} fishing.',
    },
    {
      name: 'visit',
      verbs: 'visit tour',
      frame: 'actor V recipient!',
      mode: 'visit',
      needs: ['officials'],
      example: '{actor The Danish prime minister} {trigger visited} {recipient Iceland} on Monday.',
    },
    {
      name: 'arrive',
      verbs: 'arrive fly travel go come return head pay_call land fly_out',
      frame:
        'actor V in/to/for recipient! on/for/from "visit|talk|tour|trip|summit|meeting|negotiation|consultation|conference"',
      mode: 'visit',
      example: '{actor The Danish prime minister} {trigger arrived} in {recipient Iceland} for talks.',
    },
    {
      name: 'host',
      verbs: 'host receive welcome entertain greet fete fête',
      frame: 'actor V recipient:person',
      mode: 'visit',
      needs: ['officials'],
      example: '{actor The Spanish king} {trigger received} {recipient the Greek president} in Madrid.',
    },
    {
      name: 'receive.name',
      verbs: 'host receive greet',
      frame:
        'actor V recipient! in/at/for/on "talk|meeting|palace|house|kremlin|visit|summit|dinner|lunch|audience|residence|capital|city|office"',
      mode: 'visit',
      example: '{actor The Spanish king} {trigger received} {recipient Maria Lopez} at the palace.',
    },
    {
      name: 'phone',
      verbs: 'phone telephone ring ring_up call_up',
      frame: 'actor V recipient!',
      mode: 'phone',
      example: '{actor The Danish minister} {trigger telephoned} {recipient the Polish president}.',
    },
    {
      name: 'contact',
      verbs: 'contact',
      frame: 'actor V recipient! over/about object',
      needs: ['officials'],
      example: '{actor The Danish minister} {trigger contacted} {recipient the Polish president}.',
    },
    {
      name: 'in.contact',
      nouns: 'contact touch',
      frame: 'actor N with recipient!',
      predicate: true,
      example: '{actor Norway} is in {trigger contact} with {recipient Denmark}.',
    },
    {
      name: 'brief',
      verbs: 'brief debrief',
      frame: 'actor V recipient! on/about object',
      example: '{actor The Danish minister} {trigger briefed} {recipient the Swedish ambassador} on the plan.',
    },
    {
      name: 'mediate',
      verbs: 'mediate arbitrate intercede broker',
      frame: 'actor V in object between/with recipient',
      mode: 'third-party',
      example: '{actor Switzerland} {trigger mediated} between {recipient Chad and Niger}.',
    },
    {
      name: 'mediation',
      nouns: 'mediation arbitration',
      frame: 'actor N by/between/with/among recipient',
      mode: 'third-party',
      example: '{actor Norway} launched a {trigger mediation} between {recipient Chad and Niger}.',
    },
    {
      name: 'mission.mediate',
      nouns: 'mission effort',
      frame: 'actor N between/with recipient!',
      mode: 'third-party',
      modifier: 'mediation peace diplomatic reconciliation goodwill',
      example: '{actor Norway} undertook a mediation {trigger mission} between {recipient Chad and Niger}.',
    },
    {
      name: 'talks',
      nouns:
        'talk negotiation meeting discussion consultation conversation summit dialogue conference audience parley conferral session',
      frame: 'parties N between/with/among/for parties',
      example: '{actor Norway} and {recipient Russia} held {trigger talks} on fishing.',
    },
    {
      name: 'talks.to',
      verbs: 'attend join host chair convene',
      frame:
        'parties V "talk|negotiation|meeting|summit|conference|reception|dinner|luncheon" with/between/of parties!',
      example: '{actor The Danish minister} {trigger attended} a meeting with {recipient the Swedish minister}.',
    },
    {
      name: 'gather',
      verbs: 'gather assemble convene sit_down return reconvene sit get_together',
      frame:
        'parties V with parties for/at/to/in "talk|negotiation|meeting|summit|conference|table|dialogue|session|round"',
      example: '{actor Norway} and {recipient Russia} {trigger gathered} for talks.',
    },
    {
      name: 'visit.noun',
      nouns: 'visit trip tour stopover pilgrimage',
      frame: 'actor N to/in/of/with recipient!',
      mode: 'visit',
      example: '{actor The Danish prime minister} paid a {trigger visit} to {recipient Iceland}.',
    },
    {
      name: 'call.noun',
      nouns: 'call telephone phone-call videoconference teleconference',
      frame: 'parties N with/between/to parties!',
      mode: 'phone',
      alone: true,
      modifier: 'phone telephone video conference telephonic courtesy',
      example: '{actor The Danish minister} held a phone {trigger call} with {recipient the Polish president}.',
    },
    {
      name: 'send.greeting',
      verbs: 'send deliver dispatch convey carry hand transmit cable bring exchange',
      frame: 'actor V object:greeting to/with recipient',
      example: '{actor The Danish queen} {trigger sent} a letter to {recipient the Japanese emperor}.',
    },
    {
      name: 'write',
      verbs: 'write cable',
      frame: 'actor V to recipient!',
      needs: ['officials'],
      example: '{actor The Danish prime minister} {trigger wrote} to {recipient the Polish president}.',
    },
    {
      name: 'shake',
      verbs: 'shake share exchange',
      frame: 'parties V "hand|hug|handshake|embrace|kiss|toast|joke" with parties',
      example: '{actor The Danish minister} {trigger exchanged} handshakes with {recipient the Polish minister}.',
    },
    {
      name: 'hug',
      verbs: 'hug embrace',
      frame: 'parties V recipient:person',
      needs: ['officials'],
      example: '{actor The Danish minister} {trigger hugged} {recipient the Polish minister}.',
    },
  ],
}
