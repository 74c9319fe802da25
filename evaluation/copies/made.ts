import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../../training/random.ts'
import { type Chance, EDIT_NAMES, EDITS, type EditName, type Story, shuffled, TAKES_FROM_BOTH } from './edits.ts'

/** A document with what it was made from. */
export interface Made<Text> {
  readonly text: Text
  readonly headline: string
  /** Null of a text as it was. */
  readonly edit: EditName | null
  /** Numbers of the stories it was made from, the first one first. */
  readonly from: readonly number[]
}

/** The articles of a folder: text files with the headline on the first line. */
export function readStories(folder: string): readonly Story[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.txt'))
  return files.sort().map((file) => {
    const [headline = '', ...paragraphs] = readFileSync(join(folder, file), 'utf8')
      .split(/\n\s*\n|\n/)
      .filter(Boolean)
    return { headline, paragraphs }
  })
}

/** Texts made before they are read. */
const PORTION = 1000

/**
 * The stories and texts made from them, in an order that tells nothing.
 *
 * @param read what to keep of some texts, so that a hundred thousand of them need not be held
 */
export function makeDocuments<Text>(
  stories: readonly Story[],
  { count, seed }: { readonly count: number; readonly seed: number },
  read: (texts: readonly Story[]) => readonly Text[],
): readonly Made<Text>[] {
  const chance = random(seed)
  const made: Made<Text>[] = []
  let portion: Omit<Made<Story>, 'headline'>[] = []
  const keep = () => {
    const texts = read(portion.map(({ text }) => text))
    for (const [at, { text, ...rest }] of portion.entries())
      made.push({ ...rest, text: texts[at]!, headline: text.headline })
    portion = []
  }
  for (let number = 0; number < count; number += 1) {
    portion.push(number < stories.length ? asItWas(stories, number) : edited(stories, number, chance))
    if (portion.length === PORTION || number === count - 1) keep()
  }
  return shuffled(made, chance)
}

function asItWas(stories: readonly Story[], at: number): Omit<Made<Story>, 'headline'> {
  return { text: stories[at]!, edit: null, from: [at] }
}

function edited(stories: readonly Story[], number: number, chance: Chance): Omit<Made<Story>, 'headline'> {
  const edit = EDIT_NAMES[(number - stories.length) % EDIT_NAMES.length]!
  const [at, other] = [Math.floor(chance() * stories.length), Math.floor(chance() * stories.length)]
  const text = EDITS[edit](stories[at]!, chance, stories[other]!)
  return { text, edit, from: TAKES_FROM_BOTH.has(edit) ? [at, other] : [at] }
}

/** For each story the first that is the same, printed twice: a quarter of the shorter one's sentences stand in both. */
export function sameStories(stories: readonly Story[]): readonly number[] {
  const first = stories.map((_, at) => at)
  const told = stories.map(
    ({ paragraphs }) =>
      new Set(paragraphs.flatMap((each) => each.split(/(?<=[.?!]) /)).filter((each) => each.length > 40)),
  )
  for (const [a, some] of told.entries()) {
    for (const [b, others] of told.entries()) {
      const least = Math.min(some.size, others.size) / 4
      if (a < b && least > 1 && [...some].filter((each) => others.has(each)).length >= least) first[b] = first[a]!
    }
  }
  return first
}
