import { type Claim, findClaims } from './claim/index.ts'
import { type Document, openDocument, type Reading } from './document/index.ts'
import { findMentions, type Gazetteer, located, type Mentions } from './mention/index.ts'
import { findStatements, type Statement, type StatementModel } from './statement/index.ts'
import type { English, Sentence } from './syntax/index.ts'

/** The trained parts. */
export interface Models {
  readonly english: English
  readonly statements: StatementModel
  readonly places: Gazetteer
}

/** Everything read from one document. */
export interface Extraction {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly mentions: Mentions
  readonly statements: readonly Statement[]
  readonly claims: readonly Claim[]
}

/** The whole pipeline. Pure: the same bytes and models give the same extraction. */
export function extract(bytes: Uint8Array, reading: Reading, models: Models): Extraction {
  return extractDocument(openDocument(bytes, reading), models)
}

/** The same, for a document that is open already. */
export function extractDocument(document: Document, models: Models): Extraction {
  const sentences = models.english.parseBlocks(
    document.text,
    document.blocks.map((block) => block.span),
  )
  const mentions = located(findMentions(document, sentences), document.text, models.places)
  const statements = findStatements(document, sentences, mentions, models.statements)
  const claims = findClaims(document, sentences, mentions, statements)
  return { document, sentences, mentions, statements, claims }
}
