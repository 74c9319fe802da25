import type { Table } from './row.ts'

/** Words and acts that improve relations: praise, endorsement, recognition, treaties, apologies. */
export const support: Table = {
  type: 'SUPPORT',
  rows: [
    {
      name: 'praise',
      verbs: `praise laud commend applaud hail extol salute acclaim compliment eulogize eulogise honour honor congratulate
        thank welcome admire appreciate cheer glorify commemorate toast credit lionize lionise`,
      frame: 'actor V recipient! for/on object',
      example: '{actor Norway} {trigger praised} {recipient Denmark} for its help.',
    },
    {
      name: 'back',
      verbs: `support back endorse champion defend espouse uphold second vouch vindicate befriend sanctify advocate stand_by
 stick_up favour favor reaffirm reassure reconcile`,
      frame: 'actor V recipient!',
      example: '{actor Norway} {trigger backed} {recipient Denmark} in the dispute.',
    },
    {
      name: 'side',
      verbs:
        'agree side sympathize sympathise align ally stand rally commiserate concur empathize empathise reconcile sit_well bond',
      frame: 'actor V with/behind/alongside recipient!',
      example: '{actor Norway} {trigger sided} with {recipient Denmark}.',
    },
    {
      name: 'stand.by',
      verbs: 'stand',
      frame: 'actor V by/beside recipient!',
      needs: ['people'],
      example: '{actor Norway} {trigger stood} by {recipient Denmark}.',
    },
    {
      name: 'express',
      verbs: `express voice offer pledge reiterate reaffirm convey declare announce extend confirm send show pay state proclaim
 restate affirm renew repeat underline underscore stress emphasize emphasise throw demonstrate promise`,
      frame: 'actor V object:support! for/to/with/of/over/at recipient',
      example: '{actor Norway} {trigger expressed} support for {recipient Denmark}.',
    },
    {
      name: 'win.support',
      verbs: 'win gain draw earn secure attract receive',
      frame: 'recipient V "support|backing|endorsement|praise|sympathy|blessing" from/of actor!',
      example: '{recipient Norway} {trigger won} support from {actor Denmark}.',
    },
    {
      name: 'express.message',
      verbs: 'send convey deliver write read exchange',
      frame: 'actor V "message|letter|word|note|telegram|expression" of :support to/for recipient',
      example: '{actor Norway} {trigger sent} a message of sympathy to {recipient Denmark}.',
    },
    {
      name: 'recognise',
      verbs: 'recognize recognise acknowledge legitimize legitimise accredit',
      frame:
        'actor V recipient as "president|state|country|government|leader|representative|capital|republic|nation|member|partner|friend|authority"',
      example: '{actor Norway} {trigger recognised} {recipient Palestine} as a state.',
    },
    {
      name: 'recognise.status',
      verbs: 'recognize recognise',
      frame:
        'actor V "independence|government|sovereignty|state|statehood|authority|right|result|victory|legitimacy|republic" of recipient',
      example: '{actor Norway} {trigger recognised} the independence of {recipient Kosovo}.',
    },
    {
      name: 'apologise',
      verbs: 'apologize apologise atone',
      frame: 'actor V to recipient for object',
      example: '{actor Norway} {trigger apologised} to {recipient Denmark}.',
    },
    {
      name: 'forgive',
      verbs: 'forgive excuse',
      frame: 'actor V recipient!',
      example: '{actor The bishop} has {trigger forgiven} {recipient the president}.',
    },
    {
      name: 'sign',
      verbs: `sign ratify initial conclude ink finalize finalise formalize formalise seal clinch cement renew enact extend countersign`,
      frame: 'parties V object:accord with/between parties',
      wraps: true,
      example: '{actor Norway} and {recipient Iceland} {trigger signed} a fishing treaty.',
    },
    {
      name: 'reach',
      verbs:
        'reach strike make form enter hammer_out work_out agree forge broker secure negotiate cut hash_out thrash_out',
      frame: 'parties V object:accord with/between parties',
      wraps: true,
      example: '{actor Norway} and {recipient Iceland} {trigger reached} an agreement on cod.',
    },
    {
      name: 'accord',
      nouns: 'agreement accord deal pact treaty memorandum',
      frame: 'parties N with/between parties!',
      example: '{actor Norway} announced a fishing {trigger agreement} with {recipient Iceland}.',
    },
    {
      name: 'ties',
      verbs: `establish restore resume normalize normalise upgrade improve strengthen deepen boost enhance expand forge cement
        consolidate broaden bolster develop build mend repair open reopen re-establish reestablish promote foster nurture cultivate widen
        advance step_up rebuild renew revive solidify reinforce warm intensify`,
      frame: 'parties V object:relations with/between/to/in parties',
      example: '{actor Norway} and {recipient Cuba} {trigger restored} diplomatic relations.',
    },
    {
      name: 'embassy',
      verbs: 'open reopen inaugurate',
      frame: 'actor V "embassy|consulate|mission" in recipient',
      example: '{actor Norway} {trigger opened} an embassy in {recipient Laos}.',
    },
    {
      name: 'appoint.ambassador',
      verbs: 'name appoint accredit nominate',
      frame: 'actor V "ambassador|envoy|consul" to/in recipient!',
      example: '{actor Norway} {trigger named} an ambassador to {recipient Laos}.',
    },
    {
      name: 'campaign',
      verbs: 'campaign lobby stump canvass speak_up speak_out testify',
      frame: 'actor V for/with recipient!',
      example: '{actor The Danish mayor} {trigger campaigned} for {recipient the prime minister}.',
    },
    {
      name: 'award',
      verbs: 'award decorate confer bestow present knight',
      frame: 'actor V "medal|prize|award|honour|honor|title|order|degree|citizenship" to/on/upon recipient',
      example: '{actor Norway} {trigger awarded} a medal to {recipient the Danish doctor}.',
    },
    {
      name: 'solidarity',
      nouns: 'support backing solidarity sympathy',
      frame: 'actor N for/with/to recipient!',
      example: "{actor Norway}'s {trigger support} for {recipient Denmark} surprised the markets.",
    },
    {
      name: 'recognition',
      nouns: 'endorsement praise recognition',
      frame: 'actor N of/for/with/to recipient!',
      unless: 'name face facial speech voice brand',
      example: "{actor Norway}'s {trigger praise} of {recipient Denmark} surprised the markets.",
    },
    {
      name: 'join',
      verbs: 'join accede',
      frame:
        'actor V "union|alliance|nato|treaty|organisation|organization|bloc|eu|un|coalition|league|council|partnership" of/with object',
      example: '{actor Norway} {trigger joined} the alliance.',
    },
    {
      name: 'supportive',
      adjectives: 'supportive grateful thankful sympathetic proud appreciative',
      frame: 'actor V to/of/for/with/towards recipient!',
      example: '{actor Norway} is {trigger grateful} to {recipient Denmark}.',
    },
    {
      name: 'ally.with',
      verbs: 'merge unite team join_forces',
      frame: 'parties V with parties!',
      example: '{actor The Danish party} {trigger merged} with {recipient the Swedish party}.',
    },
  ],
}
