/** Words written together without an apostrophe, and where the first of the two ends. */
const FUSED: Readonly<Record<string, number>> = {
  cannot: 3, gonna: 3, gotta: 3, wanna: 3, outta: 3,
  dont: 2, doesnt: 4, didnt: 3, cant: 2, wont: 2, isnt: 2, arent: 3, wasnt: 3, werent: 4, wouldnt: 5, couldnt: 5,
  shouldnt: 6, havent: 4, hasnt: 3, hadnt: 3, aint: 2, im: 1, ive: 1, youre: 3, youve: 3, youll: 3, theyre: 4, theyve: 4,
  weve: 2, thats: 4, whats: 4, theres: 5, heres: 4, hes: 2, shes: 3, lets: 3,
} // biome-ignore format: a table

const fused: ReadonlyMap<string, number> = new Map(Object.entries(FUSED))

const LONGEST = Math.max(...[...fused.keys()].map((word) => word.length))

const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll'])

/** How far into a word its first part reaches (3, "can", in "cannot"), or 0 where it is one word. */
export function fusedAt(word: string): number {
  return word.length > LONGEST ? 0 : (fused.get(word.toLowerCase()) ?? 0)
}

/** Whether the letters at `start..end` make a clitic after an apostrophe: the "s" of "John's", the "ll" of "I'll". */
export function isClitic(text: string, start: number, end: number): boolean {
  return end - start <= 2 && CLITICS.has(text.slice(start, end).toLowerCase())
}
