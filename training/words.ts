/**
 * Makes models/words.bin: the 150,000 most frequent words of the published GloVe vectors (6B, 100 dimensions, PDDL)
 * with clusters at three grains.   node training/words.ts
 *
 * Spherical k-means (Dhillon & Modha, 2001), fitted on the most frequent 40,000 words, seeded by taking every
 * n-th word; coarser clusters are k-means over the finer centroids, so they nest.
 */
import { writeFileSync } from 'node:fs'
import { BinaryWriter } from '../src/syntax/binary.ts'
import { wordHash } from '../src/syntax/words.ts'
import { glove } from './glove.ts'

const WORDS = 150_000
const FITTED = 40_000
const ROUNDS = 8

const { words, vectors, dimensions } = glove(WORDS)
normalise(vectors)
const fine = kmeans(vectors.subarray(0, FITTED * dimensions), 1024)
const middle = kmeans(fine, 256)
const coarse = kmeans(middle, 64)
const fineOf = assign(vectors, fine)
const middleOf = assign(fine, middle)
const coarseOf = assign(middle, coarse)

const file = new BinaryWriter('words')
  .uint32(words.length)
  .array(Uint32Array.from(words, (word) => wordHash(word) >>> 0))
  .array(Uint16Array.from(fineOf))
  .uint32(middleOf.length)
  .array(Uint16Array.from(middleOf))
  .array(Uint16Array.from(middleOf, (cluster) => coarseOf[cluster]!))
  .bytes()
writeFileSync(new URL('../models/words.bin', import.meta.url), file)
process.stdout.write(`models/words.bin: ${words.length} words, ${file.length} bytes\n`)

function kmeans(points: Float32Array, count: number): Float32Array {
  const size = points.length / dimensions
  const step = Math.floor(size / count)
  let centroids: Float32Array = new Float32Array(count * dimensions)
  for (let k = 0; k < count; k++)
    centroids.set(points.subarray(k * step * dimensions, (k * step + 1) * dimensions), k * dimensions)
  for (let round = 0; round < ROUNDS; round++) centroids = means(points, assign(points, centroids), centroids)
  return centroids
}

/** The nearest centroid of each point by cosine. */
function assign(points: Float32Array, centroids: Float32Array): Int32Array {
  const of = new Int32Array(points.length / dimensions)
  for (let point = 0; point < of.length; point++) {
    let best = -Infinity
    for (let k = 0; k < centroids.length / dimensions; k++) {
      let dot = 0
      for (let d = 0, a = point * dimensions, b = k * dimensions; d < dimensions; d++)
        dot += points[a + d]! * centroids[b + d]!
      if (dot > best) {
        best = dot
        of[point] = k
      }
    }
  }
  return of
}

/** The normalised mean of each cluster; an empty one keeps its centroid. */
function means(points: Float32Array, of: Int32Array, before: Float32Array): Float32Array {
  const sums = new Float32Array(before.length)
  for (let point = 0; point < of.length; point++)
    for (let d = 0; d < dimensions; d++) sums[of[point]! * dimensions + d]! += points[point * dimensions + d]!
  for (let k = 0; k < sums.length; k += dimensions)
    if (sums.subarray(k, k + dimensions).every((x) => x === 0)) sums.set(before.subarray(k, k + dimensions), k)
  normalise(sums)
  return sums
}

function normalise(points: Float32Array): void {
  for (let at = 0; at < points.length; at += dimensions) {
    const length = Math.hypot(...points.subarray(at, at + dimensions)) || 1
    for (let d = at; d < at + dimensions; d++) points[d]! /= length
  }
}
