import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Any number of articles, as lines of JSON Lines: the texts of PolNeAR, over and over, each time with other numbers,
 * days, outlets and order of paragraphs, so that no two are the same and many share wording, as wire copy does.
 *
 * @param folder the `polnear` data
 */
export function* articles(folder: string, count: number): Generator<string> {
  const texts = readdirSync(folder)
    .flatMap((part) => {
      const inside = join(folder, part, 'text')
      return readdirSync(inside).map((name) => join(inside, name))
    })
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
  for (let at = 0; at < count; at += 1) yield varied(texts[at % texts.length]!, at, Math.floor(at / texts.length))
}

function varied(text: string, at: number, round: number): string {
  const day = new Date(Date.UTC(2024, 0, 1 + (at % 700))).toISOString().slice(0, 10)
  const changed = text.replace(/\d+/g, (number) => String(Number(number.slice(0, 9)) + round * 7))
  const paragraphs = changed.split(/\n{2,}/)
  const turned = [...paragraphs.slice(round % paragraphs.length), ...paragraphs.slice(0, round % paragraphs.length)]
  const outlet = `The ${['Courier', 'Gazette', 'Post', 'Herald', 'Tribune'][at % 5]} ${at % 41}`
  return JSON.stringify({ id: `article-${at}`, text: turned.join('\n\n'), published: day, outlet })
}
