import type { Entity } from '../mention/index.ts'

/**
 * The key under which an entity is the same party in every document: the code of a country, else its kind and
 * its name without case, accents and punctuation. A country's government and forces are the country.
 */
export function partyKey({ kind, country, name }: Pick<Entity, 'kind' | 'country' | 'name'>): string {
  return kind === 'country' && country !== undefined ? country : `${kind}:${foldName(name)}`
}

/** A name as it is compared: "Müller-Díaz, the Elder" is "muller diaz elder". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]s?(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bthe\b/g, ' ')
    .trim()
    .replace(/ {2,}/g, ' ')
}
