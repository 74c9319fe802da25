/**
 * Ten ways in which one outlet's text comes to stand in another's pages. Made from texts at hand by a seeded
 * generator: the same seed gives the same documents.
 */

/** A text as paragraphs, without its headline. */
export interface Story {
  readonly headline: string
  readonly paragraphs: readonly string[]
}

/** A number from 0 up to 1, a new one at each call. */
export type Chance = () => number

/** What an edit has to work with beside the text: another text on another matter. */
type Edit = (story: Story, chance: Chance, other: Story) => Story

export const EDITS = {
  'cut short': ({ headline, paragraphs }, chance) => {
    return { headline, paragraphs: paragraphs.slice(0, portion(paragraphs.length, 0.3 + 0.4 * chance())) }
  },
  retitled: ({ paragraphs }, chance, other) => {
    const [first = '', ...rest] = paragraphs
    return { headline: other.headline, paragraphs: [`${pick(PLACES, chance)} — ${first}`, ...rest] }
  },
  reordered: ({ headline, paragraphs }, chance) => ({ headline, paragraphs: shuffled(paragraphs, chance) }),
  'sentences dropped': ({ headline, paragraphs }, chance) => {
    const kept = paragraphs.map((each) =>
      sentences(each)
        .filter(() => chance() > 0.35)
        .join(' '),
    )
    return { headline, paragraphs: kept.filter(Boolean) }
  },
  'three words in ten replaced': ({ headline, paragraphs }, chance, other) => {
    const stock = wordsOf(other)
    return { headline, paragraphs: paragraphs.map((each) => replaced(each, 0.3, stock, chance)) }
  },
  'own paragraphs added': ({ headline, paragraphs }, chance, other) => {
    const own = other.paragraphs.slice(0, portion(other.paragraphs.length, 0.3))
    const at = Math.floor(chance() * paragraphs.length)
    return { headline, paragraphs: [...paragraphs.slice(0, at), ...own, ...paragraphs.slice(at)] }
  },
  'agency opening, own ending': ({ headline, paragraphs }, chance, other) => {
    const opening = paragraphs.slice(0, portion(paragraphs.length, 0.35 + 0.15 * chance()))
    return { headline, paragraphs: [...opening, ...other.paragraphs.slice(-opening.length)] }
  },
  'spelling and numbers': ({ headline, paragraphs }) => ({ headline, paragraphs: paragraphs.map(respelt) }),
  'merged from two': ({ paragraphs }, _, other) => {
    const halves = [paragraphs, other.paragraphs].map((each) => each.slice(0, portion(each.length, 0.5)))
    return { headline: other.headline, paragraphs: halves.flat() }
  },
  'typing and quotation marks': ({ headline, paragraphs }, chance) => {
    return { headline, paragraphs: paragraphs.map((each) => mistyped(requoted(each), 0.05, chance)) }
  },
} as const satisfies Readonly<Record<string, Edit>>

export type EditName = keyof typeof EDITS
export const EDIT_NAMES = Object.keys(EDITS) as readonly EditName[]

/** A copy whose headline or opening differs takes part of the text from the other story too. */
export const TAKES_FROM_BOTH: ReadonlySet<EditName> = new Set([
  'own paragraphs added',
  'agency opening, own ending',
  'merged from two',
])

const PLACES = ['LISBON', 'Oslo, Monday', 'NAIROBI, Kenya', 'WELLINGTON', 'The Hague']

function portion(length: number, share: number): number {
  return Math.max(1, Math.round(length * share))
}

function pick<Each>(all: readonly Each[], chance: Chance): Each {
  return all[Math.floor(chance() * all.length)]!
}

/** Fisher and Yates. */
export function shuffled<Each>(all: readonly Each[], chance: Chance): readonly Each[] {
  const mixed = [...all]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}

function sentences(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u)
}

function wordsOf({ paragraphs }: Story): readonly string[] {
  return paragraphs.join(' ').match(/\p{L}{3,}/gu) ?? ['other']
}

function replaced(paragraph: string, share: number, stock: readonly string[], chance: Chance): string {
  return paragraph.replace(/[\p{L}\p{N}]+/gu, (word) => (chance() < share ? pick(stock, chance) : word))
}

/** American spelling to British, and figures to words and back. */
function respelt(paragraph: string): string {
  return paragraph
    .replace(/(\p{L}{3,})iz(e[ds]?|ing|ation)\b/gu, '$1is$2')
    .replace(/(\p{L}{2,})or(s|ed|ing)?\b/gu, (word, stem, end = '') =>
      /^(?:fav|col|lab|hon|neighb|harb|rum|behavi)$/i.test(stem) ? `${stem}our${end}` : word,
    )
    .replace(/\b(?:percent)\b/g, 'per cent')
    .replace(/\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\. /g, '')
    .replace(/\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/g, (word) => String(NUMBERS.indexOf(word)))
    .replace(/(\d),(\d{3})\b/g, '$1$2')
    .replace(/\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. (\d{1,2})\b/g, '$2 $1')
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function requoted(paragraph: string): string {
  return paragraph
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s*[—–]\s*/g, ' -- ')
}

/** Letters swapped, dropped and doubled in some of the words. */
function mistyped(paragraph: string, share: number, chance: Chance): string {
  return paragraph.replace(/\p{L}{4,}/gu, (word) => {
    if (chance() >= share) return word
    const at = 1 + Math.floor(chance() * (word.length - 2))
    const slip = pick(['swap', 'drop', 'double'], chance)
    if (slip === 'drop') return word.slice(0, at) + word.slice(at + 1)
    if (slip === 'double') return word.slice(0, at) + word[at] + word.slice(at)
    return word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)
  })
}
