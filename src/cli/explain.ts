import type { Explanation, Silence } from '../claim/index.ts'
import type { Document, Reading } from '../document/index.ts'
import type { Extraction } from '../extract.ts'
import type { RecordedClaim } from '../record/index.ts'
import { type Span, words as wordsAt } from '../text/index.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { json } from './layout.ts'
import { CASE_OPTIONS, publishedOf } from './options.ts'
import { showExplanation, showJudged, showSilence } from './show-explanation.ts'
import { UsageError } from './usage.ts'
import { withCase } from './with-case.ts'

export const explain = command({
  words: '[claim]',
  about:
    'Why a claim was made: its sentence and the tree of it, the row of the lexicon that fits, and how each party, the ' +
    'place, the time, the polarity, the certainty and the voice were found; and what people decided on it. A claim goes by the id ' +
    'that `claims --json` prints; the first digits of the document will do. With --text, what a text of your own is ' +
    'taken to say.',
  options: {
    text: { flags: '--text <text>', says: 'read this text instead of a claim on record' },
    published: { flags: '--published <date>', says: 'the day on which the text of --text is to be read: 2026-03-14' },
    ...CASE_OPTIONS,
  },
  examples: ['explain 3f9c2a/c4', 'explain --text "Norway said on Monday it had sent howitzers to Latvia."'],

  run: ({ words: [id], options }, io) => {
    const { text } = options
    if ((id === undefined) === (text === undefined))
      throw new UsageError('words', 'explain takes the id of a claim, or --text with a text.')
    if (text !== undefined) return explainText(text, publishedOf(options), options.json === true, io)
    return withCase(options, io, async (on) => {
      const found = await on.claim(id ?? '')
      const { explanations, extraction } = await read(found.document)
      const explanation = explanations.find(({ claim }) => claim.id === found.id)
      if (!explanation || !isSame(explanation, found.claim)) {
        io.say(`${id} was read by another version of onrecord; this one reads the sentence otherwise.`)
        return 'nothing-found'
      }
      await print({ ...explanation, judged: found.claim }, found.claim.id, extraction, options.json === true, io)
      return 'ok'
    })
  },
})

async function explainText(text: string, known: Pick<Reading, 'published'>, isJson: boolean, io: Io) {
  const { openDocument } = await import('../document/index.ts')
  const reading = { ...known, format: 'text' } as const
  const { explanations, extraction, silences } = await read(openDocument(new TextEncoder().encode(text), reading))
  for (const each of explanations) await print(each, each.claim.id, extraction, isJson, io)
  for (const each of silences) await printSilence(each, extraction.document, isJson, io)
  return explanations.length > 0 ? ('ok' as const) : ('nothing-found' as const)
}

interface Readout {
  readonly extraction: Extraction
  readonly explanations: readonly Explanation[]
  /** The sentences without a claim. */
  readonly silences: readonly Silence[]
}

async function read(document: Document): Promise<Readout> {
  const { loadModels } = await import('../models.ts')
  const { extractDocument } = await import('../extract.ts')
  const { explainClaims, explainSilence } = await import('../claim/index.ts')
  const extraction = extractDocument(document, loadModels())
  const { sentences, mentions, statements } = extraction
  const explanations = explainClaims(document, sentences, mentions, statements)
  const told = new Set(explanations.map(({ sentence }) => sentence.start))
  const silences = sentences.filter(({ span }) => !told.has(span.start)).map(explainSilence)
  return { extraction, explanations, silences }
}

/** Whether the claim is still what was recorded: ids are numbers in a row, so another may have taken its place. */
function isSame({ claim }: Explanation, recorded: RecordedClaim): boolean {
  return claim.rule === recorded.rule && claim.type === recorded.type && claim.polarity === recorded.polarity
}

/** Why the machine made a claim, and the claim as people left it where it is on record. */
type Explained = Explanation & { readonly judged?: RecordedClaim }

async function print(explained: Explained, id: string, { document }: Extraction, isJson: boolean, io: Io) {
  const { claim, sentence, rule, reasons, tree, judged } = explained
  const people = judged ? showJudged(judged, io) : []
  if (!isJson) return io.out(`${[...showExplanation(explained, id, document, io), ...people].join('\n')}\n`)
  const shown = {
    ...{ id, type: claim.type, sentence: wordsAt(document.text, sentence), rule, reasons },
    ...(judged?.judged && { judged: judged.judged }),
  }
  return io.out(json({ schema: 'onrecord/explanation/1', ...shown, tree: await onWire(tree, document) }))
}

async function printSilence({ sentence, considered, tree }: Silence, document: Document, isJson: boolean, io: Io) {
  if (!isJson) return io.out(`${showSilence({ sentence, considered, tree }, document, io).join('\n')}\n`)
  const shown = { id: null, sentence: wordsAt(document.text, sentence), considered }
  return io.out(json({ schema: 'onrecord/explanation/1', ...shown, tree: await onWire(tree, document) }))
}

/** The tree with spans in code points. */
async function onWire(tree: Explanation['tree'], { text }: Document) {
  const { codePointOffsets } = await import('../text/index.ts')
  const offset = codePointOffsets(text)
  return tree.map(({ span, ...line }) => ({ ...line, span: spanOnWire(span, offset) }))
}

function spanOnWire({ start, end }: Span, offset: (at: number) => number): readonly [number, number] {
  return [offset(start), offset(end)]
}
