import { edgesOf } from './edges.ts'
import { features } from './features.ts'
import { ofEnd, ofNothing, ofPiece, ofStart } from './piece-features.ts'
import type { Question } from './question.ts'
import { type Candidates, candidates, keep, offer } from './ranker.ts'

/**
 * Ranges on one side of the cue that can be (that part of) what is said. The first candidate is that nothing is
 * said on this side; it has the range 0..0. A quotation that began in an earlier sentence is taken whole, and one that
 * goes on in the next ones likewise.
 */
export function pieces(asked: Question): Candidates {
  const found = candidates()
  const row = features()
  ofNothing(asked, row)
  offer(found, 0, 0, row)
  const { starts, ends } = edgesOf(asked)
  const endings = ends.map((end) => {
    ofEnd(asked, end, row)
    return keep(found.rows, row)
  })
  for (const start of starts) {
    ofStart(asked, start, row)
    const starting = keep(found.rows, row)
    for (const [at, end] of ends.entries()) {
      if (end <= start || tooFar(asked, start, end)) continue
      ofPiece(asked, start, end, row)
      offer(found, start, end, row, starting, endings[at]!)
    }
  }
  return found
}

/** A piece that does not touch the cue's sentence ends in the sentence before or begins in the next. */
function tooFar({ p, cue }: Question, start: number, end: number): boolean {
  const before = end <= cue.lo && p.sentence[end - 1]! < cue.sentence - 1
  return before || (start >= cue.hi && p.sentence[start]! > cue.sentence + 1)
}
