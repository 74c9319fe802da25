/** Words in a picture, by the middle of their line; lengths in the picture's own units. */
export interface Label {
  readonly key: string
  readonly words: string
  readonly x: number
  /** Where the letters stand. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
}

const LETTER = 0.6 // width of a letter by its height, about
const LINE = 1.15

/**
 * The keys of the labels that can stand beside each other: those that come first have their place, and what would lie
 * over one of them is left out.
 *
 * @param most how many at most
 */
export function apart(labels: readonly Label[], most: number): ReadonlySet<string> {
  const placed: Box[] = []
  const kept = new Set<string>()
  for (const label of labels) {
    if (kept.size >= most) break
    const box = boxOf(label)
    if (placed.some((other) => overlap(box, other))) continue
    placed.push(box)
    kept.add(label.key)
  }
  return kept
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ words, x, y, size }: Label): Box {
  const half = ((words.length + 1) * LETTER * size) / 2
  return { left: x - half, right: x + half, top: y - LINE * size, bottom: y }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
