/** The article of Arabic names, as the several ways to write Arabic have it. */
const ARTICLE = /^(?:al|ar|as|ash|az|ad|at|an|el|the) (?=\S{3})/

/**
 * The name of a place as it is compared, so that spellings of one name meet: "Ar Raqqah" and "Raqqa" are "raqqa",
 * "Kup'yans'k" and "Kupyansk" are "kupyansk", "Gaza City" is "gaza".
 */
export function placeKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼʻ`ʿʾ.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLE, '')
    .replace(/(?<=\S{3}) city$/, '')
    .replace(/(?<=\S{2})ah$/, 'a')
}
