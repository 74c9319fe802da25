import type { BinaryReader } from './binary.ts'
import { AT, type FormTable, STRIDE } from './forms.ts'
import { mix } from './hash.ts'
import { type LinearModel, readLinear } from './linear.ts'
import type { Upos } from './token.ts'

/** Room for the features of one word. */
export const TAG_FEATURES = 48

/** Reads a text's words from left to right and gives each a tag, "NNP PROPN": Penn and universal in one. */
export interface Tagger {
  readonly tags: readonly { readonly xpos: string; readonly upos: Upos }[]
  /** Writes the index of each word's tag into `tags`. `forms` are rows of the form table; shape [count] both. */
  tag(forms: Int32Array, count: number, tags: Uint8Array): void
}

export function readTagger(reader: BinaryReader, table: FormTable): Tagger {
  const model = readLinear(reader)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(model.labels.length)
  return {
    tags: model.labels.map(splitTag),
    tag(forms, count, tags) {
      for (let at = 0; at < count; at++) tags[at] = best(model, table.values, forms, count, at, tags, features, scores)
    },
  }
}

export function splitTag(tag: string): { xpos: string; upos: Upos } {
  const [xpos, upos] = tag.split(' ') as [string, Upos]
  return { xpos, upos }
}

function best(
  model: LinearModel,
  values: Int32Array,
  forms: Int32Array,
  count: number,
  at: number,
  tags: Uint8Array,
  features: Int32Array,
  scores: Int32Array,
): number {
  scores.fill(0)
  model.score(features, tagFeatures(values, forms, count, at, tags, features), scores)
  return highest(scores)
}

/** The first index of the highest score. */
export function highest(scores: Int32Array): number {
  let best = 0
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label
  return best
}

/**
 * Writes the features of the word at `at` and returns how many. Of the tags only those before `at` are read.
 * Templates after Toutanova et al. (2003) and Manning (2011), with clusters of the words around.
 */
export function tagFeatures(
  values: Int32Array,
  forms: Int32Array,
  count: number,
  at: number,
  tags: Uint8Array,
  features: Int32Array,
): number {
  const here = forms[at]! * STRIDE
  const before = at > 0 ? forms[at - 1]! * STRIDE : 0
  const before2 = at > 1 ? forms[at - 2]! * STRIDE : 0
  const after = at + 1 < count ? forms[at + 1]! * STRIDE : 0
  const after2 = at + 2 < count ? forms[at + 2]! * STRIDE : 0
  const tag1 = at > 0 ? tags[at - 1]! + 1 : 0
  const tag2 = at > 1 ? tags[at - 2]! + 1 : 0
  const tagPair = tag1 * 512 + tag2
  const lower = values[here + AT.lower]!
  const fine = values[here + AT.fine]!
  const suffix3 = values[here + AT.suffix3]!
  const place = before === 0 ? 1 : 2
  let n = 0
  features[n++] = mix(1, 1)
  features[n++] = mix(2, values[here + AT.form]!)
  features[n++] = mix(3, lower)
  features[n++] = mix(4, values[here + AT.suffix1]!)
  features[n++] = mix(5, values[here + AT.suffix2]!)
  features[n++] = mix(6, suffix3)
  features[n++] = mix(7, values[here + AT.suffix4]!)
  features[n++] = mix(8, values[here + AT.prefix1]!)
  features[n++] = mix(9, values[here + AT.prefix2]!)
  features[n++] = mix(10, values[here + AT.prefix3]!)
  features[n++] = mix(11, mix(place, values[here + AT.shape]!))
  features[n++] = mix(12, fine)
  features[n++] = mix(13, values[here + AT.middle]!)
  features[n++] = mix(14, values[here + AT.coarse]!)
  features[n++] = mix(15, mix(values[here + AT.shape]!, fine))
  features[n++] = mix(16, tag1)
  features[n++] = mix(17, tagPair)
  features[n++] = mix(18, mix(tag1, lower))
  features[n++] = mix(19, mix(tagPair, lower))
  features[n++] = mix(20, mix(tag1, suffix3))
  features[n++] = mix(21, mix(tag1, fine))
  features[n++] = mix(22, values[before + AT.lower]!)
  features[n++] = mix(23, values[after + AT.lower]!)
  features[n++] = mix(24, values[before2 + AT.lower]!)
  features[n++] = mix(25, values[after2 + AT.lower]!)
  features[n++] = mix(26, values[after + AT.suffix3]!)
  features[n++] = mix(27, values[before + AT.suffix3]!)
  features[n++] = mix(28, values[after + AT.suffix2]!)
  features[n++] = mix(29, values[before + AT.fine]!)
  features[n++] = mix(30, values[after + AT.fine]!)
  features[n++] = mix(31, values[after2 + AT.middle]!)
  features[n++] = mix(32, values[before2 + AT.middle]!)
  features[n++] = mix(33, values[before + AT.shape]!)
  features[n++] = mix(34, values[after + AT.shape]!)
  features[n++] = mix(35, mix(values[before + AT.lower]!, lower))
  features[n++] = mix(36, mix(lower, values[after + AT.lower]!))
  features[n++] = mix(37, mix(fine, values[after + AT.fine]!))
  features[n++] = mix(38, mix(values[before + AT.fine]!, fine))
  features[n++] = mix(39, mix(tag1, values[after + AT.lower]!))
  features[n++] = mix(40, mix(tag1, values[after + AT.middle]!))
  features[n++] = mix(41, mix(lower, values[after + AT.middle]!))
  features[n++] = mix(42, mix(values[after + AT.fine]!, values[after2 + AT.coarse]!))
  features[n++] = mix(43, mix(tag1, mix(values[here + AT.shape]!, values[after + AT.shape]!)))
  return n
}
