import type { Table } from './row.ts'

/** Demands, appeals, calls, orders. */
export const request: Table = {
  type: 'REQUEST',
  rows: [
    {
      name: 'urge',
      verbs: `urge ask press pressure pressurize pressurise implore beseech exhort beg entreat petition instruct tell request invite order
 command direct advise require lobby challenge entice plead push admonish coax enjoin adjure prod nudge solicit
 importune counsel encourage`,
      frame: 'actor V recipient! do',
      complement: true,
      needs: ['officials'],
      example: '{actor Norway} {trigger urged} {recipient Denmark} to sign the treaty.',
    },
    {
      name: 'demand.that',
      verbs: 'demand request urge',
      frame: 'actor V that>recipient do>recipient',
      complement: true,
      example: '{actor Norway} {trigger demanded} that {recipient Denmark} sign the treaty.',
    },
    {
      name: 'demand.do',
      verbs: 'insist appeal plead press push clamour clamor stipulate',
      frame: 'actor V that>recipient do>recipient',
      complement: true,
      subjunctive: true,
      example: '{actor Norway} {trigger insisted} that {recipient Denmark} should sign the treaty.',
    },
    {
      name: 'press.for',
      verbs: 'campaign lobby agitate push press appeal plead call clamour clamor',
      frame: 'actor V for recipient! do',
      complement: true,
      example: '{actor The Danish group} is {trigger campaigning} for {recipient Norway} to leave the union.',
    },
    {
      name: 'demand.thing',
      verbs: 'demand',
      frame: 'actor V object! from/of/by/to/in recipient',
      wraps: true,
      example: '{actor Norway} {trigger demanded} an apology from {recipient Denmark}.',
    },
    {
      name: 'seek.help',
      verbs: 'request seek solicit urge require beg exact',
      frame: 'actor V object:help from/of/by recipient',
      wraps: true,
      needs: ['recipient'],
      example: '{actor Norway} {trigger sought} compensation from {recipient Denmark}.',
    },
    {
      name: 'request.from',
      verbs: 'request seek solicit exact',
      frame: 'actor V object! from/of recipient!',
      wraps: true,
      needs: ['recipient'],
      example: '{actor Norway} {trigger requested} a list from {recipient Denmark}.',
    },
    {
      name: 'want.person',
      verbs: 'want',
      frame: 'actor V recipient! do',
      complement: true,
      needs: ['people', 'officials'],
      example: '{actor Norway} {trigger wants} {recipient Denmark} to sign the treaty.',
    },
    {
      name: 'call.on',
      verbs: 'call appeal prevail',
      frame: 'actor V on/upon/to recipient! for object do',
      complement: true,
      wraps: true,
      example: '{actor Norway} {trigger called} on {recipient Denmark} to sign the treaty.',
    },
    {
      name: 'call.for',
      verbs: 'call appeal plead ask push press clamour clamor beg petition cry apply bid agitate argue',
      frame: 'actor V for object! from/by/to/on recipient',
      wraps: true,
      example: '{actor Norway} {trigger called} for help from {recipient Denmark}.',
    },
    {
      name: 'ask.for',
      verbs: 'ask press petition push beg lobby',
      frame: 'actor V recipient! for object!',
      example: '{actor Norway} {trigger asked} {recipient Denmark} for help.',
    },
    {
      name: 'seek.refuge',
      verbs: 'seek request demand apply ask find take',
      frame: 'actor V "refuge|asylum|shelter|sanctuary" in/at/from/with recipient',
      mode: 'assist',
      context: ['asylum'],
      example: '{actor The Chadian pilots} {trigger sought} asylum in {recipient Norway}.',
    },
    {
      name: 'apply.for',
      verbs: 'apply',
      frame: 'actor V for "asylum|refuge|membership|citizenship|visa" in/at/to/with recipient',
      mode: 'assist',
      example: '{actor The Chadian pilots} have {trigger applied} for asylum in {recipient Norway}.',
    },
    {
      name: 'order.thing',
      verbs:
        'issue send deliver make submit present lodge file put repeat reiterate renew extend forward transmit send_out hand launch',
      frame:
        'actor V "demand|request|appeal|call|petition|plea|reminder|summons|subpoena|deadline|proposal|order|instruction|directive" to/on/for/against recipient',
      wraps: true,
      example: '{actor Norway} {trigger sent} a request to {recipient Denmark}.',
    },
    {
      name: 'give.deadline',
      verbs: 'give issue set hand',
      frame: 'actor V "deadline" for/to recipient',
      example: '{actor Norway} {trigger gave} {recipient Denmark} a deadline.',
    },
    {
      name: 'remind',
      verbs: 'remind',
      frame: 'actor V recipient! that do',
      complement: true,
      example: '{actor Norway} {trigger reminded} {recipient Denmark} that it must pay.',
    },
    {
      name: 'demand',
      nouns: 'demand plea petition call request',
      frame: 'actor N to/on/from recipient for object that>recipient do>recipient',
      example: "{actor Norway}'s {trigger demand} that {recipient Denmark} sign the treaty failed.",
    },
    {
      name: 'invite',
      verbs: 'invite summon convoke subpoena',
      frame: 'actor V recipient! to/for/before/over object do',
      mode: 'meet',
      complement: true,
      example: '{actor Norway} {trigger invited} {recipient the Danish minister} to Oslo.',
    },
    {
      name: 'pressure',
      verbs: 'put exert apply pile bring_to_bear increase step_up',
      frame: 'actor V "pressure" on/upon recipient!',
      example: '{actor Norway} {trigger put} pressure on {recipient Denmark}.',
    },
    {
      name: 'propose',
      verbs: 'propose suggest recommend float put_forward table submit advance unveil outline present moot',
      frame:
        'actor V "resolution|plan|truce|ceasefire|reform|cut|measure|roadmap|deployment|boycott|sanction|ban|tax" to/with/for/between recipient',
      wraps: true,
      example: '{actor Norway} {trigger proposed} a truce with {recipient Denmark}.',
    },
    {
      name: 'stress.need',
      verbs: 'stress emphasize emphasise underline underscore insist',
      frame: 'actor V "need|necessity|obligation|importance|duty|responsibility" of/for recipient do',
      complement: true,
      example: '{actor Norway} {trigger stressed} the duty of {recipient Denmark} to pay.',
    },
  ],
}
