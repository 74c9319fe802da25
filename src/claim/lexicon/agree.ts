import type { Table } from './row.ts'

/** Promises and agreements to do something later. */
export const agree: Table = {
  type: 'AGREE',
  rows: [
    {
      name: 'do',
      verbs: 'agree consent assent accede acquiesce',
      frame: 'parties V to/on/upon/over object do>recipient that>recipient',
      wraps: true,
      subjunctive: true,
      needs: ['officials'],
      example: '{actor Norway} has {trigger agreed} to share weather data with {recipient Denmark}.',
    },
    {
      name: 'pledge',
      verbs: 'pledge promise vow swear undertake guarantee volunteer commit offer',
      frame: 'actor V do>recipient that>recipient',
      turns: true,
      needs: ['officials'],
      example: '{actor Sweden} {trigger promised} to send doctors to {recipient Peru}.',
    },
    {
      name: 'intend',
      verbs: 'plan intend prepare resolve',
      frame: 'actor V do>recipient',
      turns: true,
      embeds: true,
      example: '{actor Finland} is {trigger planning} to send doctors to {recipient Chad}.',
    },
    {
      name: 'ready',
      adjectives: 'ready willing prepared committed',
      frame: 'actor V do>recipient that>recipient',
      complement: true,
      turns: true,
      wraps: true,
      needs: ['officials'],
      example: '{actor Portugal} is {trigger ready} to send engineers to {recipient Mali}.',
    },
    {
      name: 'set',
      adjectives: 'keen determined happy set bound poised eager',
      frame: 'actor V do>recipient',
      complement: true,
      turns: true,
      embeds: true,
      example: '{actor Portugal} is {trigger set} to send engineers to {recipient Mali}.',
    },
    {
      name: 'offer.thing',
      verbs: 'offer promise pledge guarantee commit propose tender proffer',
      frame: 'actor V object:relief|money|troops|arms|talks|cooperation|freedom|accord|office to/for recipient',
      wraps: true,
      needs: ['rulers'],
      example: '{actor Austria} {trigger pledged} ten million euros to {recipient Nepal}.',
    },
    {
      name: 'offer.concession',
      verbs: 'offer promise pledge propose',
      frame:
        'actor V object "concession|compromise|reform|change|election|referendum|vote|ceasefire|truce|dialogue|peace|guarantee|assurance|protection|job|security|solution|deal|plan|package|amnesty" to/for recipient',
      wraps: true,
      needs: ['rulers'],
      example: 'The {actor Greek} government {trigger offered} concessions to {recipient Turkey}.',
    },
    {
      name: 'accept',
      verbs: 'accept embrace adopt endorse approve welcome_in okay',
      frame:
        'actor V "invitation|offer|mediation|formula|proposal|plan|term|ceasefire|truce|roadmap|timetable|settlement|compromise|peace|deal" from/by/of recipient',
      wraps: true,
      example: '{actor Cyprus} {trigger accepted} an invitation from {recipient Malta}.',
    },
    {
      name: 'reach',
      verbs: 'reach achieve find strike forge',
      frame: 'parties V "consensus|understanding|compromise" between/with/among parties',
      wraps: true,
      example: '{actor Norway} and {recipient Sweden} {trigger reached} a consensus on fishing.',
    },
    {
      name: 'settle',
      verbs: 'settle resolve end patch_up',
      frame:
        'parties V "dispute|difference|quarrel|feud|standoff|stand-off|lawsuit|suit|case|row|claim|rift" with/between/over parties',
      wraps: true,
      needs: ['crowd'],
      example: '{actor Norway} has {trigger settled} its fishing dispute with {recipient Iceland}.',
    },
    {
      name: 'promise',
      nouns: 'promise pledge vow commitment assurance undertaking guarantee offer',
      frame: 'actor N to recipient do>recipient that',
      example: '{actor Ireland} made a {trigger promise} to {recipient Iceland}.',
    },
    {
      name: 'give.word',
      verbs: 'give',
      frame: 'actor V "assurance|guarantee|word|nod|go-ahead" to/for recipient do>recipient',
      wraps: true,
      example: '{actor Norway} {trigger gave} assurances to {recipient Iceland}.',
    },
    {
      name: 'sign.up',
      verbs: 'sign_up sign_on',
      frame: 'actor V to/for object',
      needs: ['rulers'],
      example: '{actor Portugal} {trigger signed} up to the climate plan.',
    },
    {
      name: 'close.ranks',
      verbs: 'join_hands team_up',
      frame: 'parties V with parties',
      example: '{actor Norway} and {recipient Sweden} {trigger teamed} up.',
    },
  ],
}
