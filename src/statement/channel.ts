import type { Entity, Mentions } from '../mention/index.ts'
import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'

/**
 * Id of the entity through which it came, or null: a medium that was told ("told Reuters"), that carried the words
 * ("in a statement published by the agency"), or on which they stand ("wrote on Telegram").
 */
export function channelOf(p: Passage, { cue, source, content }: Choice, mentions: Mentions): string | null {
  const taken = [source, ...content]
  const free = (at: number): boolean => !taken.some(({ from, to }) => from <= at && at < to)
  for (let at = cue.lo; at < cue.hi; at++) {
    if (!mayName(p, at) || !free(at)) continue
    const entity = mentions.entityOf(p.words[at]!)
    if (entity !== null && ((isMedium(p, at, entity) && carries(p, at, cue)) || isTold(p, at, cue, entity)))
      return entity.id
  }
  return null
}

function mayName(p: Passage, at: number): boolean {
  const { upos } = p.words[at]!
  return upos === 'PROPN' || upos === 'NOUN' || upos === 'X'
}

/** A bare name that was told and is neither a person nor an authority: "told Reuters", not "told Congress". */
function isTold(p: Passage, at: number, cue: Choice['cue'], { kind, sector }: Entity): boolean {
  const { deprel, upos, ne } = p.words[at]!
  const told = p.words[cue.head]!.lemma === 'tell' && p.head[at] === cue.head && (deprel === 'obj' || deprel === 'iobj')
  const named = upos === 'PROPN' && ne !== 'B-PER' && ne !== 'I-PER'
  return told && named && sector === undefined && (kind === 'organization' || kind === 'other')
}

/** Nouns for what carries words; the entity may only be called so in passing. */
const MEDIA: ReadonlySet<string> = new Set([
  'agency', 'newspaper', 'paper', 'daily', 'weekly', 'tabloid', 'magazine', 'broadcaster', 'television', 'tv', 'radio', 'channel', 'network',
  'outlet', 'media', 'website', 'site', 'station', 'platform', 'app', 'press',
]) // biome-ignore format: a table

/** What stations carry words: not those of the police, of trains, of a power company. */
const AIRED: ReadonlySet<string> = new Set(['radio', 'tv', 'television', 'news', 'local', 'state', 'the', 'broadcast'])

/** Platforms on which people publish themselves. */
const PLATFORMS: ReadonlySet<string> = new Set([
  'telegram', 'twitter', 'x', 'facebook', 'instagram', 'weibo', 'wechat', 'youtube', 'tiktok', 'linkedin', 'truth', 'bluesky', 'threads', 'vk',
]) // biome-ignore format: a table

function isMedium(p: Passage, at: number, { kind, sector }: Entity): boolean {
  const word = p.words[at]!
  const publishes = (sector === 'MED' || sector === 'JRN') && kind === 'organization'
  if (word.lemma === 'station' && at > 0 && !AIRED.has(p.words[at - 1]!.form.toLowerCase())) return publishes
  return publishes || PLATFORMS.has(word.form.toLowerCase()) || MEDIA.has(word.lemma)
}

/** Relations on the way from the medium up to the cue; any other means that it stands in another clause. */
const WAYS: ReadonlySet<string> = new Set([
  'obl',
  'obl:agent',
  'nmod',
  'obj',
  'iobj',
  'acl',
  'acl:relcl',
  'compound',
  'flat',
  'appos',
  'nmod:poss',
  'advcl',
  'obl:npmod',
  'conj',
  'amod',
  'xcomp',
])

function carries(p: Passage, word: number, cue: Choice['cue']): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 6; at = p.head[at]!, steps++) {
    if (at >= cue.from && at < cue.to) return true
    if (!WAYS.has(p.words[at]!.deprel)) return false
  }
  return false
}
