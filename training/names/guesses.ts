/** First readings of the training texts by models that have not seen them. */
import { nameModel, tagNames } from '../../src/syntax/names/index.ts'
import type { NameTag } from '../../src/syntax/token.ts'
import type { Settings } from './crf.ts'
import { type Knowledge, learnNames, type Source } from './learn.ts'

/** Each source with guesses: every second text is read by a model that learned from the others. */
export function withGuesses(sources: readonly Source[], knowledge: Knowledge, settings: Settings): Source[] {
  const models = [0, 1].map((odd) => {
    const half = sources.map((source) => ({ ...source, texts: source.texts.filter((_, at) => at % 2 !== odd) }))
    return nameModel(learnNames(half, knowledge, settings), knowledge.words)
  })
  return sources.map((source) => ({ ...source, guesses: guessesOf(source) }))

  function guessesOf({ texts }: Source): NameTag[][][] {
    return texts.map((text, at) => tagNames(models[at % 2]!, text))
  }
}
