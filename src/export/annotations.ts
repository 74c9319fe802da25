import type { RecordedClaim, RecordedStatement } from '../record/index.ts'
import { type Pieces, type Selection, summaryOf } from './selection.ts'

/** Characters kept on both sides of a quotation, by which it is found again. */
const AROUND = 32

/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/), a line each: where a claim or a statement stands in
 * its document, by offsets in code points and by its words. The source is the page, else `urn:onrecord:document:`.
 */
export async function* annotations(selection: Selection): Pieces {
  const letters = textReader(selection)
  for await (const claim of selection.claims())
    yield line(claim, 'claims', summaryOf(claim), await letters(claim.report.id))
  for await (const statement of selection.statements()) {
    const says = `${statement.speaker?.name ?? (statement.source || 'somebody')} ${statement.cue}`
    yield line(statement, 'statements', says, await letters(statement.report.id))
  }
}

function line(
  part: RecordedClaim | RecordedStatement,
  kind: 'claims' | 'statements',
  says: string,
  letters: readonly string[],
): string {
  const {
    id,
    report,
    span: [start, end],
  } = part
  const quote = (from: number, to: number) => letters.slice(Math.max(0, from), to).join('')
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:onrecord:${kind === 'claims' ? 'claim' : 'statement'}:${id}`,
    type: 'Annotation',
    motivation: kind === 'claims' ? 'classifying' : 'identifying',
    body: [
      ...('type' in part ? [{ type: 'TextualBody', purpose: 'tagging', value: part.type }] : []),
      { type: 'TextualBody', purpose: 'describing', value: says, format: 'text/plain' },
    ],
    target: {
      source: report.url ?? `urn:onrecord:document:${report.id}`,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: quote(start, end),
          prefix: quote(start - AROUND, start),
          suffix: quote(end, end + AROUND),
        },
      ],
    },
  }
  return `${JSON.stringify(annotation)}\n`
}

/** The text of the document that was asked for last, as code points: claims of one document come close together. */
function textReader(selection: Selection): (document: string) => Promise<readonly string[]> {
  const atHand = new Map<string, readonly string[]>()
  return async (document) => {
    const known = atHand.get(document) ?? Array.from(await selection.textOf(document))
    atHand.delete(document)
    atHand.set(document, known)
    if (atHand.size > 100) atHand.delete(atHand.keys().next().value!)
    return known
  }
}
