import type { Table } from './row.ts'

/** Disapproval, accusations, charges, complaints, investigations. */
export const accuse: Table = {
  type: 'ACCUSE',
  rows: [
    {
      name: 'accuse',
      verbs: `accuse blame charge fault indict impeach prosecute arraign implicate incriminate sue denounce condemn criticize
 criticise censure rebuke reprimand reproach castigate chastise chide berate scold slam blast lambast lambaste attack_verbally decry deplore
 deride denigrate vilify lament upbraid admonish excoriate lash flay pillory disparage ridicule mock insult belittle
 rap bash revile savage malign defame slander smear demonize demonise taunt vituperate
 scorn lampoon rail blacken discredit stigmatize stigmatise impugn deprecate bemoan`,
      frame: 'actor V recipient! of/for/with/over/in object',
      mode: 'disapprove',
      example: '{actor Norway} {trigger accused} {recipient Denmark} of overfishing.',
    },
    {
      name: 'attack.words',
      verbs: 'attack assail',
      frame: 'actor V recipient for/over object',
      mode: 'disapprove',
      needs: ['recipient'],
      example: '{actor The senator} {trigger attacked} {recipient Hillary Clinton} for the delay.',
    },
    {
      name: 'lash.out',
      verbs: 'lash_out hit_out rail inveigh fulminate lash strike_out hit_back rant complain grumble fume rage',
      frame: 'actor V at/against recipient! for/over object',
      mode: 'disapprove',
      example: '{actor Norway} {trigger lashed} out at {recipient Denmark}.',
    },
    {
      name: 'call.names',
      verbs: 'call label brand dub describe characterize characterise portray depict',
      frame: 'actor V recipient!',
      secondary: `terrorist dictator liar coward criminal murderer traitor racist enemy aggressor nasty evil thug butcher tyrant fascist
        nazi extremist tyranny hypocrite illegal unlawful unacceptable puppet illegitimate barbaric shameful disgraceful outrageous`,
      mode: 'disapprove',
      example: '{recipient The governor} was {trigger called} illegitimate by {actor the mayor}.',
    },
    {
      name: 'complain',
      verbs: 'complain object',
      frame: 'actor V to/about/against/over/at recipient! over/about/at object',
      mode: 'disapprove',
      example: '{actor Norway} {trigger complained} to {recipient Denmark} about the nets.',
    },
    {
      name: 'voice.criticism',
      verbs:
        'express voice level issue register raise lodge air file deliver send make direct aim hurl trade convey submit',
      frame: 'actor V object:criticism at/against/about/over/with/of/to/on/towards recipient',
      mode: 'disapprove',
      example: '{actor Norway} {trigger lodged} a protest with {recipient Denmark}.',
    },
    {
      name: 'find.guilty',
      verbs: 'find hold declare pronounce judge deem rule',
      frame: 'actor V recipient!',
      secondary: 'guilty liable responsible accountable complicit culpable',
      mode: 'allege',
      context: ['legal'],
      example: '{recipient The banker} was {trigger found} guilty by {actor a Danish court}.',
    },
    {
      name: 'convict',
      verbs: 'convict impeach indict arraign prosecute',
      frame: 'actor V recipient! of/for/on/over/in object',
      mode: 'allege',
      context: ['legal'],
      example: '{actor A Danish court} {trigger convicted} {recipient the banker} of fraud.',
    },
    {
      name: 'investigate',
      verbs:
        'investigate probe inspect question interrogate examine audit scrutinize scrutinise monitor look_into hunt',
      frame: 'actor V recipient! for/over/on object',
      mode: 'investigate',
      context: ['legal'],
      needs: ['authorities'],
      example: '{actor Danish police} are {trigger investigating} {recipient the bank}.',
    },
    {
      name: 'investigation',
      verbs: `open launch order start begin announce conduct initiate complete set_up undertake reopen resume establish widen expand
        demand carry_out continue commission authorize authorise approve hold conclude pursue lead`,
      frame:
        'actor V "investigation|inquiry|probe|enquiry|inquest|hearing|audit|trial|prosecution|proceeding|committee|commission" into/against/of/on/for/over recipient',
      mode: 'investigate',
      context: ['legal'],
      example: '{actor Danish police} {trigger opened} an investigation into {recipient the bank}.',
    },
    {
      name: 'investigation.noun',
      nouns: 'investigation inquiry probe enquiry prosecution indictment',
      frame: 'actor N into/against/of recipient!',
      mode: 'investigate',
      context: ['legal'],
      alone: true,
      example: '{actor Denmark} reopened its {trigger investigation} of {recipient the bank}.',
    },
    {
      name: 'send.inspectors',
      verbs: 'send dispatch deploy despatch assign appoint',
      frame:
        'actor V "inspector|investigator|observer|monitor|team|delegation|mission|official|expert|personnel|committee" to/into/in recipient',
      purpose: 'investigate inspect monitor probe examine verify assess check observe search question determine',
      mode: 'investigate',
      example: '{actor The agency} {trigger sent} inspectors to {recipient Chad} to inspect the mine.',
    },
    {
      name: 'lawsuit',
      verbs: 'file bring lodge launch win initiate press prefer lay submit take',
      frame: 'actor V object:legal against/with/over/to recipient',
      mode: 'allege',
      context: ['legal'],
      example: '{actor The miners} {trigger filed} a lawsuit against {recipient the bank}.',
    },
    {
      name: 'accusation',
      nouns: 'accusation allegation criticism condemnation denunciation complaint indictment lawsuit rebuke',
      frame: 'actor N of/against/about/at recipient!',
      mode: 'allege',
      alone: true,
      example: '{actor Norway} repeated its {trigger accusations} against {recipient Denmark}.',
    },
    {
      name: 'charge.noun',
      nouns: 'charge warrant',
      frame: 'actor N against recipient!',
      mode: 'allege',
      context: ['legal'],
      alone: true,
      example: '{actor Norway} repeated its {trigger charges} against {recipient the banker}.',
    },
    {
      name: 'call.for.punishment',
      verbs: 'call appeal',
      frame:
        'actor V for "sanction|boycott|embargo|punishment|prosecution|impeachment|condemnation" against/on/of recipient',
      mode: 'disapprove',
      wraps: true,
      example: '{actor Norway} {trigger called} for sanctions against {recipient Chad}.',
    },
    {
      name: 'official.protest',
      verbs: 'protest',
      frame: 'actor V recipient to/against/over/at recipient',
      mode: 'disapprove',
      context: ['diplomatic'],
      needs: ['authorities'],
      example: '{actor Norway} {trigger protested} to {recipient Denmark}.',
    },
    {
      name: 'face.charges',
      verbs: 'face',
      frame:
        'recipient V "charge|allegation|accusation|criticism|investigation|probe|inquiry|lawsuit|trial|indictment|prosecution|complaint|condemnation|backlash" from/by/in/of actor',
      mode: 'allege',
      context: ['legal'],
      example: '{recipient The banker} is {trigger facing} charges.',
    },
    {
      name: 'disapprove',
      verbs: 'disapprove despair',
      frame: 'actor V of/with recipient!',
      mode: 'disapprove',
      example: '{actor Norway} {trigger disapproved} of {recipient the Danish plan}.',
    },
    {
      name: 'allege',
      verbs: 'allege charge',
      frame: 'actor V that>recipient',
      mode: 'allege',
      example: '{actor Norway} {trigger alleged} that {recipient Denmark} had lied.',
    },
    {
      name: 'blame.on',
      verbs: 'blame pin',
      frame: 'actor V object! on/to recipient!',
      mode: 'allege',
      example: '{actor Norway} {trigger blamed} the fire on {recipient Danish hunters}.',
    },
    {
      name: 'put.blame',
      verbs: 'put lay place cast pin shift delegate heap point',
      frame: 'actor V "blame|responsibility|suspicion|doubt|fault|finger" on/onto/upon/at/with recipient',
      mode: 'allege',
      example: '{actor Norway} {trigger laid} the blame on {recipient Denmark}.',
    },
    {
      name: 'summon',
      verbs: 'summon call_in',
      frame: 'actor V recipient "ambassador|envoy|diplomat|charge|attache|attaché|chargé|consul" over/to object',
      mode: 'disapprove',
      context: ['diplomatic'],
      example: '{actor Norway} {trigger summoned} {recipient the Danish ambassador}.',
    },
    {
      name: 'critic',
      nouns: 'critic accuser detractor opponent foe',
      frame: 'actor N of recipient!',
      predicate: true,
      mode: 'disapprove',
      example: '{actor Norway} is a {trigger critic} of {recipient Denmark}.',
    },
    {
      name: 'critical',
      adjectives: 'critical suspicious disdainful contemptuous',
      frame: 'actor V of recipient!',
      mode: 'disapprove',
      example: '{actor Norway} is {trigger critical} of {recipient Denmark}.',
    },
    {
      name: 'impeach.probe',
      verbs: 'put place',
      frame: 'actor V recipient under "investigation|probe|scrutiny|inquiry|surveillance"',
      mode: 'investigate',
      context: ['legal'],
      example: '{recipient The banker} was {trigger put} under investigation by {actor Danish police}.',
    },
  ],
}
