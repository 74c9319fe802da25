import type { Entity } from '../mention/index.ts'
import type { EventType, Polarity } from './claim.ts'

/** An event code of CAMEO, the ontology before PLOVER, with its name in the codebook. */
export interface Cameo {
  /** Two to four digits; the first two are the root: "0871". */
  readonly code: string
  readonly name: string
}

/** A party as far as a code depends on it. */
type CodedParty = Pick<Entity, 'kind'> & { readonly country?: string | null }

/** What a code depends on. */
export interface Coded {
  readonly type: EventType
  readonly mode?: string | null
  /** The claim's rule: "REQUEST/demand.ask". */
  readonly rule: string
  readonly polarity: Polarity
  readonly actors: readonly CodedParty[]
  /** The words for what is given, taken, imposed. */
  readonly objects: readonly string[]
  /** Who says so, in the text's own words nearest to the event; null where the outlet does. */
  readonly speaker: CodedParty | null
}

/**
 * The codebook's names of all codes that a claim can get. After Schrodt (2012), "CAMEO: Conflict and Mediation Event
 * Observations Event and Actor Codebook", version 1.1b3.
 */
export const CAMEO_NAMES = {
  '016': 'Deny responsibility',
  '020': 'Make an appeal or request, not specified below',
  '023': 'Appeal for material aid, not specified below',
  '024': 'Appeal for political reform, not specified below',
  '025': 'Appeal to yield, not specified below',
  '026': 'Appeal to others to meet or negotiate',
  '030': 'Express intent to cooperate, not specified below',
  '040': 'Consult, not specified below',
  '041': 'Discuss by telephone',
  '042': 'Make a visit',
  '043': 'Host a visit',
  '045': 'Mediate',
  '046': 'Engage in negotiation',
  '050': 'Engage in diplomatic cooperation, not specified below',
  '051': 'Praise or endorse',
  '053': 'Rally support on behalf of',
  '054': 'Grant diplomatic recognition',
  '055': 'Apologize',
  '056': 'Forgive',
  '057': 'Sign formal agreement',
  '060': 'Engage in material cooperation, not specified below',
  '061': 'Cooperate economically',
  '062': 'Cooperate militarily',
  '063': 'Engage in judicial cooperation',
  '064': 'Share intelligence or information',
  '070': 'Provide aid, not specified below',
  '071': 'Provide economic aid',
  '072': 'Provide military aid',
  '073': 'Provide humanitarian aid',
  '074': 'Provide military protection or peacekeeping',
  '075': 'Grant asylum',
  '080': 'Yield, not specified below',
  '0831': 'Accede to demands for change in leadership',
  '0841': 'Return, release person(s)',
  '0842': 'Return, release property',
  '085': 'Ease economic sanctions, boycott, embargo',
  '086': 'Allow international involvement, not specified below',
  '087': 'De-escalate military engagement',
  '0871': 'Declare truce, ceasefire',
  '0872': 'Ease military blockade',
  '0873': 'Demobilize armed forces',
  '0874': 'Retreat or surrender militarily',
  '090': 'Investigate, not specified below',
  '100': 'Demand, not specified below',
  '103': 'Demand material aid, not specified below',
  '104': 'Demand political reform, not specified below',
  '105': 'Demand that target yields, not specified below',
  '106': 'Demand meeting, negotiation',
  '110': 'Disapprove, not specified below',
  '111': 'Criticize or denounce',
  '112': 'Accuse, not specified below',
  '114': 'Complain officially',
  '115': 'Bring lawsuit against',
  '116': 'Find guilty or liable (legally)',
  '120': 'Reject, not specified below',
  '122': 'Reject request or demand for material aid, not specified below',
  '123': 'Reject request or demand for political reform, not specified below',
  '124': 'Refuse to yield, not specified below',
  '125': 'Reject proposal to meet, discuss, or negotiate',
  '128': 'Defy norms, law',
  '129': 'Veto',
  '130': 'Threaten, not specified below',
  '1313': 'Threaten to reduce or break relations',
  '132': 'Threaten with administrative sanctions, not specified below',
  '137': 'Threaten with repression',
  '138': 'Threaten with military force, not specified below',
  '1382': 'Threaten occupation',
  '139': 'Give ultimatum',
  '140': 'Engage in political dissent, not specified below',
  '141': 'Demonstrate or rally, not specified below',
  '142': 'Conduct hunger strike, not specified below',
  '143': 'Conduct strike or boycott, not specified below',
  '144': 'Obstruct passage, block, not specified below',
  '145': 'Protest violently, riot, not specified below',
  '150': 'Demonstrate military or police power, not specified below',
  '152': 'Increase military alert status',
  '153': 'Mobilize or increase police power',
  '154': 'Mobilize or increase armed forces',
  '160': 'Reduce relations, not specified below',
  '161': 'Reduce or break diplomatic relations',
  '162': 'Reduce or stop material aid, not specified below',
  '163': 'Impose embargo, boycott, or sanctions',
  '164': 'Halt negotiations',
  '166': 'Expel or withdraw, not specified below',
  '170': 'Coerce, not specified below',
  '1711': 'Confiscate property',
  '1712': 'Destroy property',
  '172': 'Impose administrative sanctions, not specified below',
  '1721': 'Impose restrictions on political freedoms',
  '1723': 'Impose curfew',
  '1724': 'Impose state of emergency or martial law',
  '173': 'Arrest, detain, or charge with legal action',
  '174': 'Expel or deport individuals',
  '175': 'Use tactics of violent repression',
  '176': 'Attack cybernetically',
  '180': 'Use unconventional violence, not specified below',
  '181': 'Abduct, hijack, or take hostage',
  '182': 'Physically assault, not specified below',
  '1821': 'Sexually assault',
  '1822': 'Torture',
  '183': 'Conduct suicide, car, or other non-military bombing, not specified below',
  '1831': 'Carry out suicide bombing',
  '186': 'Assassinate',
  '190': 'Use conventional military force, not specified below',
  '191': 'Impose blockade, restrict movement',
  '192': 'Occupy territory',
  '193': 'Fight with small arms and light weapons',
  '194': 'Fight with artillery and tanks',
  '195': 'Employ aerial weapons, not specified below',
  '1952': 'Employ remotely piloted aerial munitions',
  '196': 'Violate ceasefire',
  '204': 'Use weapons of mass destruction, not specified below',
} as const satisfies Readonly<Record<string, string>>

export type CameoCode = keyof typeof CAMEO_NAMES

/** The codes of one PLOVER type: by mode, and for claims without one. */
interface Codes {
  readonly otherwise: CameoCode
  readonly modes: Readonly<Record<string, CameoCode>>
}

/** PLOVER's types and modes in CAMEO. */
export const CAMEO_CODES: Readonly<Record<EventType, Codes>> = {
  AGREE: { otherwise: '030', modes: {} },
  CONSULT: { otherwise: '040', modes: { visit: '042', 'third-party': '045', multilateral: '046', phone: '041' } },
  SUPPORT: { otherwise: '050', modes: {} },
  CONCEDE: { otherwise: '080', modes: {} },
  COOPERATE: { otherwise: '060', modes: { economy: '061', exercises: '062', intelligence: '064', justice: '063' } },
  AID: { otherwise: '070', modes: { money: '071', arms: '072', troops: '074', relief: '073', asylum: '075' } },
  RETREAT: {
    otherwise: '087',
    modes: { withdraw: '0874', release: '0841', disarm: '0873', ceasefire: '0871', access: '086', resign: '0831' },
  },
  REQUEST: { otherwise: '020', modes: { assist: '023', change: '024', yield: '025', meet: '026' } },
  ACCUSE: { otherwise: '112', modes: { disapprove: '111', investigate: '090', allege: '112' } },
  REJECT: { otherwise: '120', modes: { assist: '122', change: '123', yield: '124', meet: '125' } },
  THREATEN: {
    otherwise: '130',
    modes: { restrict: '132', arrest: '137', relations: '1313', expel: '132', territory: '1382', violence: '138' },
  },
  PROTEST: {
    otherwise: '140',
    modes: {
      demo: '141',
      riot: '145',
      strike: '143',
      hunger: '142',
      boycott: '143',
      obstruct: '144',
      vandalize: '145',
    },
  },
  SANCTION: { otherwise: '160', modes: { convict: '116', expel: '166', withdraw: '166', discontinue: '160' } },
  MOBILIZE: { otherwise: '150', modes: { troops: '154', weapons: '150', police: '153', militia: '154' } },
  COERCE: {
    otherwise: '170',
    modes: {
      seize: '1711',
      restrict: '172',
      censor: '1721',
      curfew: '1723',
      'martial-law': '1724',
      arrest: '173',
      deport: '174',
      withhold: '170',
      misinformation: '170',
      cyber: '176',
    },
  },
  ASSAULT: {
    otherwise: '180',
    modes: {
      abduct: '181',
      beat: '182',
      torture: '1822',
      sexual: '1821',
      targeted: '186',
      destroy: '1712',
      primitive: '182',
      firearms: '193',
      explosives: '183',
      'suicide-attack': '1831',
      aerial: '195',
      drone: '1952',
      'heavy-weapons': '194',
      'crowd-control': '175',
      unconventional: '204',
    },
  },
}

/** Rows of the lexicon, or words of it, that CAMEO codes otherwise than the rest of their type; a word goes before a row. */
export const BY_RULE: Readonly<Partial<Record<EventType, Readonly<Record<string, CameoCode>>>>> = {
  CONSULT: {
    negotiate: '046',
    negotiation: '046',
    host: '043',
    'receive.name': '043',
    mediate: '045',
    mediation: '045',
  },
  SUPPORT: {
    praise: '051',
    back: '051',
    'recognise.status': '054',
    recognition: '054',
    apologise: '055',
    forgive: '056',
    sign: '057',
    reach: '057',
    accord: '057',
    campaign: '053',
  },
  RETREAT: { 'release.assets': '0842', 'lift.blockade': '0872', 'lift.sanctions': '085', disarm: '0873' },
  ACCUSE: {
    accuse: '112',
    'charge.noun': '173',
    charge: '173',
    indict: '173',
    'face.charges': '173',
    convict: '116',
    'find.guilty': '116',
    lawsuit: '115',
    'official.protest': '114',
  },
  REJECT: { veto: '129', deny: '016', 'deny.that': '016', denial: '016', 'violate.ban': '128' },
  THREATEN: { ultimatum: '139' },
  SANCTION: {
    'break.relations': '161',
    'close.embassy': '161',
    'suspend.aid': '162',
    'end.talks': '164',
    expulsion: '166',
    expel: '166',
    'persona.non.grata': '166',
  },
  MOBILIZE: { alert: '152', 'put.alert': '152', 'raise.alert': '152' },
  COERCE: { blockade: '191', sanction: '163', embargo: '163', boycott: '163' },
  ASSAULT: {
    occupy: '192',
    occupation: '192',
    capture: '192',
    overrun: '192',
    invade: '192',
    retake: '192',
    recapture: '192',
    'seize.control': '192',
    'violate.truce': '196',
  },
}

/** What is imposed or lifted, where that decides. */
export const BY_THING: Readonly<Partial<Record<EventType, readonly (readonly [RegExp, CameoCode])[]>>> = {
  RETREAT: [[/\b(?:sanction|embargo|boycott)/i, '085']],
  COERCE: [
    [/\b(?:sanction|embargo|boycott)/i, '163'],
    [/\bblockade/i, '191'],
    [/\bcurfew/i, '1723'],
    [/\b(?:martial law|state of emergency)/i, '1724'],
  ],
}

/** Words that demand; CAMEO sets demands apart from appeals. */
const DEMANDING = new Set(['demand', 'insist', 'order', 'command', 'instruct', 'require', 'must', 'ultimatum'])

/** Codes of appeals, and those of the same said as a demand. */
export const DEMANDED: Readonly<Partial<Record<CameoCode, CameoCode>>> = {
  '020': '100',
  '023': '103',
  '024': '104',
  '025': '105',
  '026': '106',
}

/**
 * The CAMEO code of a claim; null for what is said not to be so, which CAMEO does not code, unless the actor itself
 * denies having done it.
 */
export function cameoOf(claim: Coded): Cameo | null {
  const code = claim.polarity === 'positive' ? codeOf(claim) : isDenied(claim) ? '016' : null
  return code && { code, name: CAMEO_NAMES[code] }
}

/** Whether the actor, or its country, says of itself that it was not so. */
function isDenied({ speaker, actors }: Coded): boolean {
  if (!speaker) return false
  return actors.some((each) => each === speaker || (each.country && each.country === speaker.country))
}

function codeOf({ type, mode, rule, actors, objects }: Coded): CameoCode {
  const thing = BY_THING[type]?.find(([words]) => objects.some((each) => words.test(each)))
  if (thing) return thing[1]
  const [, word = '', row = ''] = /\/([^._]+)[^.]*\.(.+)$/.exec(rule) ?? []
  const { otherwise, modes } = CAMEO_CODES[type]
  const plain = BY_RULE[type]?.[word] ?? BY_RULE[type]?.[row] ?? (mode ? modes[mode] : undefined) ?? otherwise
  if (type === 'REQUEST' && DEMANDING.has(word)) return DEMANDED[plain] ?? plain
  return plain === '180' && actors.some(isState) ? '190' : plain
}

/** A country, or a body or force of one: CAMEO calls their violence fighting. */
function isState({ kind, country }: CodedParty): boolean {
  return kind === 'country' || ((kind === 'group' || kind === 'organization') && Boolean(country))
}
