import type { Certainty, EventType } from '../claim.ts'
import { type ClassName, nounClasses } from './classes.ts'

/** What a word's dependent is in the event. `parties`: each of them is both actor and recipient ("they met"). */
export type Role = 'actor' | 'recipient' | 'object' | 'parties'

/**
 * What a row asks of the parties it found.
 * crowd: two of them at least; recipient: somebody receives; people: whoever receives can feel it, it is not just a place;
 * states: countries or organisations on both sides; rulers: the actor is a country or an official body; authorities: or any organisation; officials: or a person of a country, or people;
 * persons: who receives is a person or people; several: the actor is more than one person; armed: who receives bears arms; civilians: the actor is no force and no government; domestic: the recipient is of no other country than the actor; violent: one side is armed, or the other can bleed or break;
 * again: who receives is taken from what was told before; menacing: it is aimed at somebody, or who says so is no body that only cares.
 */
export type Need =
  | 'crowd'
  | 'recipient'
  | 'people'
  | 'states'
  | 'rulers'
  | 'authorities'
  | 'persons'
  | 'several'
  | 'armed'
  | 'officials'
  | 'civilians'
  | 'domestic'
  | 'violent'
  | 'again'
  | 'menacing'

/**
 * One line of the lexicon: words that report the same kind of event with the same frame.
 *
 * `frame` says where the roles stand in the tree, in the order of an active English clause:
 *   "actor V recipient"                     subject, direct object
 *   "actor V object:arms to/for recipient"  the object must be one of the class `arms`; an oblique with either preposition
 *   "actor V recipient into "custody""      an oblique that must be there, with that very noun
 *   "actor V recipient!"                    the slot must be filled
 *   "actor V do>recipient"                  an infinitive; the recipient is looked for inside it ("agreed to help Norland")
 *   "actor V that>recipient"                a clause; its subject is the recipient ("demanded that Norland leave")
 *   "actor N on/against recipient"          a noun: what stands before N possesses it or is its adjective
 * Passives, relative clauses, participles, control and light verbs ("carried out a strike") are the matcher's business.
 */
export interface Row {
  /** Second half of the rule's id, after the word: "AID/send.arms". Never gets a second meaning. */
  readonly name: string
  /** Lemmas with a space between; a particle follows an underscore: "call_off". */
  readonly verbs?: string
  readonly nouns?: string
  readonly adjectives?: string
  readonly frame: string
  readonly mode?: string
  readonly context?: readonly string[]
  /** A noun that reports its event without a light verb, when it names somebody. */
  readonly alone?: true
  /** A noun that stands alone only where it names whom it is aimed at, or two sides. */
  readonly aimed?: true
  /** A noun that reports its event whoever takes part, where it is said to take place: "clashes erupted", "gunfire in Norburg". */
  readonly occurs?: true
  /** How certain the word itself leaves the event: who "faces ten years in prison" does not serve them yet. */
  readonly certainty?: Certainty
  /** A noun that is said of the actor: "Norland is a critic of Sudland". */
  readonly predicate?: true
  /** What fills the roles is only spoken of: an event in it is no claim of its own ("called for sanctions"). */
  readonly wraps?: true
  /** The infinitive, the clause or another free slot must be there. */
  readonly complement?: true
  /** A finite clause must say what ought to be: "demanded that they leave", not "insisted that they had left". */
  readonly subjunctive?: true
  /** Only with a negation, which is part of its meaning: "will not tolerate". */
  readonly negated?: true
  /** Only of what has been or is being done to it: "had been held since May", not "is held on Mondays". */
  readonly undergone?: true
  /** Not with a direct object: "demonstrated in the square", not "demonstrated a telephone". */
  readonly intransitive?: true
  /** The word only says so, and whoever says it vouches for it: "claimed the attack". */
  readonly avowed?: true
  /** Promised conflict is a threat: "vowed to shell". */
  readonly turns?: true
  /** Only what the lexicon knows can be promised so: "plans to visit", not "plans to sleep". */
  readonly embeds?: true
  /** What the parties must be. */
  readonly needs?: readonly Need[]
  /** A class of nouns, or lemmas, that the subject must be one of. */
  readonly subject?: string
  /** Lemmas one of which must describe the noun or the object: "martial" law, "joint" exercises. */
  readonly modifier?: string
  /** Lemmas that make it something else, as its object or as what describes it: "political" attacks, to pick up "votes". */
  readonly unless?: string
  /** Lemmas one of which the verb says of its object: "found guilty", "took hostage". */
  readonly secondary?: string
  /** Lemmas one of which says what for: "sent inspectors to inspect". */
  readonly purpose?: string
  /** Proof: a sentence with the trigger and the parties marked. */
  readonly example: string
}

/** The lines of one event type. */
export interface Table {
  readonly type: EventType
  readonly rows: readonly Row[]
}

/** Where a role is filled: by the direct object or by an oblique with one of the prepositions. */
export interface Slot {
  readonly prepositions: readonly string[] | null
  readonly role: Role | null
  /** Lemmas that may fill it; null where anything may. */
  readonly lemmas: ReadonlySet<string> | null
  readonly required: boolean
  /** How much it asks for: a word of a list more than one of a class. */
  readonly weight: number
}

/** An infinitive ("do") or a clause ("that"), and where the recipient stands in it. */
export interface Complement {
  readonly kind: 'do' | 'that'
  readonly recipient: boolean
}

export interface Frame {
  /** Role of the subject, or of a noun's possessor. */
  readonly subject: Role | null
  readonly slots: readonly Slot[]
  readonly complements: readonly Complement[]
  /** How much it asks for; the most demanding frame that fits wins. */
  readonly weight: number
}

const ROLES: ReadonlySet<string> = new Set<Role>(['actor', 'recipient', 'object', 'parties'])

/** Reads the notation of `Row.frame`; throws a `TypeError` on a class that does not exist. */
export function readFrame(notation: string): Frame {
  const parts = notation.split(' ')
  const verb = parts.findIndex((part) => part === 'V' || part === 'N')
  if (verb < 0) throw new TypeError(`The frame "${notation}" has neither V nor N.`)
  const subject = verb > 0 ? (parts[0] as Role) : null
  const slots: Slot[] = []
  const complements: Complement[] = []
  let prepositions: readonly string[] | null = null
  for (const part of parts.slice(verb + 1)) {
    const filler = part.replace(/!$/, '')
    const [head = '', ...rest] = filler.split('>')
    if (head === 'do' || head === 'that') complements.push({ kind: head, recipient: rest.length > 0 })
    else if (isFiller(filler)) {
      slots.push(readSlot(filler, prepositions, part.endsWith('!')))
      prepositions = null
    } else prepositions = part.replaceAll('_', ' ').split('/')
  }
  return { subject, slots, complements, weight: weigh(slots) }
}

function isFiller(part: string): boolean {
  return part.startsWith(':') || part.startsWith('"') || ROLES.has(part.split(':')[0]!)
}

function readSlot(filler: string, prepositions: readonly string[] | null, mustFill: boolean): Slot {
  const [role = '', words] = filler.startsWith('"') ? [prepositions ? '' : 'object', filler] : filler.split(':')
  const lemmas = words ? lemmasOf(words) : null
  const weight = !lemmas ? Number(mustFill) : (words?.startsWith('"') ? 5 : 3) + Number(mustFill)
  return {
    prepositions,
    role: role === '' ? null : (role as Role),
    lemmas,
    required: mustFill || lemmas !== null,
    weight,
  }
}

function lemmasOf(classes: string): ReadonlySet<string> {
  const found = new Set<string>()
  if (classes.startsWith('"'))
    return new Set(
      classes
        .slice(1, -1)
        .split('|')
        .flatMap((lemma) => [lemma, pluralOf(lemma)]),
    )
  for (const name of classes.split('|')) {
    const lemmas = nounClasses[name as ClassName]
    if (!lemmas) throw new TypeError(`There is no class of nouns "${name}".`)
    for (const lemma of lemmas) found.add(lemma).add(pluralOf(lemma))
  }
  return found
}

/** As the lemmatiser may leave a noun that it does not know. */
function pluralOf(lemma: string): string {
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function weigh(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => sum + slot.weight, 0)
}
