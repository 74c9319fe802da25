/**
 * A clause has one subject. The reader chooses each head by itself and at times gives a verb two; in news that is
 * nearly always one of three slips, which are mended here. What fits none of them is left as it is.
 */
export interface SubjectMender {
  /** Mends heads (-1 at the root) and relations in place; shape [count] each. `proper` is 1 for proper nouns. */
  mend(heads: Int32Array, relations: Uint8Array, proper: Uint8Array, count: number): void
}

/** @param names the relations by their index, as the model has them */
export function subjectMender(names: readonly string[]): SubjectMender {
  const isSubject = Uint8Array.from(names, (name) => Number(name === 'nsubj' || name === 'nsubj:pass'))
  const [subject, description, part, clause, mark] = ['nsubj', 'nmod:desc', 'flat', 'ccomp', 'punct'].map((name) =>
    names.indexOf(name),
  )
  return {
    mend(heads, relations, proper, count) {
      for (let second = 1; second < count; second++) {
        if (!isSubject[relations[second]!]) continue
        const verb = heads[second]!
        const first = subjectBefore(second, verb)
        if (first < 0) continue
        if (isTitleOf(first, second)) attach(first, second, description!)
        else if (isNameCutInTwo(first, second)) attach(second, first, part!)
        else if (isSpeaker(second, verb)) attach(second, heads[verb]!, subject!)
        else giveToContent(first, second, verb)
      }

      function attach(word: number, head: number, relation: number): void {
        heads[word] = head
        relations[word] = relation
      }

      function subjectBefore(word: number, verb: number): number {
        for (let at = word - 1; at >= 0; at--) if (heads[at] === verb && isSubject[relations[at]!]) return at
        return -1
      }

      /** Whether the second phrase begins where the first ends. */
      function areNeighbours(first: number, second: number): boolean {
        for (let at = first + 1; at < second; at++) if (!isBelow(at, first) && !isBelow(at, second)) return false
        return true
      }

      function isBelow(word: number, top: number): boolean {
        for (let at = word; at >= 0; at = heads[at]!) if (at === top) return true
        return false
      }

      /** "Libertarian candidate Gary Johnson said" */
      function isTitleOf(first: number, second: number): boolean {
        return proper[second] === 1 && proper[first] === 0 && areNeighbours(first, second)
      }

      /** "Wells Fargo announced" */
      function isNameCutInTwo(first: number, second: number): boolean {
        return proper[second] === 1 && proper[first] === 1 && second === first + 1
      }

      /** "Portugal is sending fuel, traders in Lisbon said": the second is the subject of what the clause hangs from. */
      function isSpeaker(second: number, verb: number): boolean {
        const above = heads[verb]!
        if (relations[verb] !== clause || !(verb < second && second < above) || hasSubject(above)) return false
        for (let at = second + 1; at < above; at++) if (heads[at] === verb && relations[at] !== mark) return false
        return true
      }

      function hasSubject(verb: number): boolean {
        for (let at = 0; at < count; at++) if (heads[at] === verb && isSubject[relations[at]!]) return true
        return false
      }

      /** "The protocol called for a hospital, sources said": the first is the subject of what was said. */
      function giveToContent(first: number, second: number, verb: number): void {
        for (let content = first + 1; content < second; content++) {
          if (heads[content] !== verb) continue
          if (relations[content] === clause && !hasSubject(content)) heads[first] = content
          return
        }
      }
    },
  }
}
