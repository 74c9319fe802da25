/**
 * How well claims that tell of one event are brought together, on MEANTIME (Minard et al. 2016), whose event mentions
 * are coreferent within and across articles.
 *
 *   node evaluation/events.ts FOLDER... [--pairs]
 *
 * Each folder holds the articles of one topic as XML. Counted are pairs of mentions that we read as claims: their word is
 * a claim's trigger. A pair is right where both are one instance in MEANTIME and one event in our case; pairs lie in one
 * article or in two of one topic. `--pairs` lists the wrong and the missed ones.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCase } from '../src/casefile/index.ts'
import { openDocument } from '../src/document/index.ts'
import { extractDocument } from '../src/extract.ts'
import { loadModels } from '../src/models.ts'

/** An event mention: characters of the text, and the instance that it is one of. */
interface Mention {
  readonly start: number
  readonly end: number
  readonly instance: string
}

interface Article {
  readonly name: string
  readonly text: string
  readonly published: string
  readonly mentions: readonly Mention[]
}

/** A mention that we read as a claim. */
interface Read {
  readonly article: string
  readonly words: string
  /** Of the mentions that the claim's words are. */
  readonly instances: readonly string[]
  readonly event: string
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pairs: { type: 'boolean' } } })
if (positionals.length === 0) throw new Error('Use: node evaluation/events.ts FOLDER... [--pairs]')
const models = loadModels()
const topics: Read[][] = []
for (const folder of positionals) topics.push(await readTopic(folder))
report(topics)

async function readTopic(folder: string): Promise<Read[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'meantime-'))
  const on = await openCase(join(scratch, 'topic.onrecord'), 'write')
  const found: (Omit<Read, 'event'> & { readonly claim: string })[] = []
  try {
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.xml')) continue
      const article = readArticle(file, readFileSync(join(folder, file), 'utf8'))
      const bytes = new TextEncoder().encode(article.text)
      const reading = { format: 'text', published: article.published, url: `https://meantime.example/${file}` } as const
      const document = openDocument(bytes, reading)
      const { id } = await on.add({ path: file, bytes, reading, open: async () => document }, () => models)
      for (const claim of extractDocument(document, models).claims) {
        const mentions = article.mentions.filter(({ start, end }) =>
          claim.trigger.some((span) => span.start < end && start < span.end),
        )
        if (mentions.length === 0) continue
        const words = article.text.slice(claim.evidence.start, claim.evidence.end)
        found.push({
          article: file,
          words,
          instances: mentions.map(({ instance }) => instance),
          claim: `${id}/${claim.id}`,
        })
      }
    }
    await on.settle()
    const eventOf = await on.eventsByClaim()
    return found.map(({ claim, ...rest }) => ({ ...rest, event: eventOf.get(claim) ?? claim }))
  } finally {
    await on.close()
    rmSync(scratch, { recursive: true })
  }
}

function readArticle(name: string, xml: string): Article {
  let text = ''
  const spans = new Map<string, readonly [number, number]>()
  let sentence = '0'
  for (const [, , at = '', id = '', token = ''] of xml.matchAll(
    /<token number="(\d+)" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g,
  )) {
    if (text !== '') text += at === sentence ? ' ' : Number(at) <= 2 ? '\n\n' : ' '
    sentence = at
    const word = unescaped(token)
    spans.set(id, [text.length, text.length + word.length])
    text += word
  }
  return { name, text, published: creationTime(xml), mentions: mentionsIn(xml, spans) }
}

function creationTime(xml: string): string {
  const [timex = ''] = xml.match(/<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/) ?? []
  return /value="(\d{4}-\d\d-\d\d)/.exec(timex)?.[1] ?? '2005-01-01'
}

function mentionsIn(xml: string, spans: ReadonlyMap<string, readonly [number, number]>): readonly Mention[] {
  const instances = new Map<string, string>()
  for (const [, attributes = ''] of xml.matchAll(/<EVENT ([^>]*)\/>/g)) {
    const [id, instance] = ['m_id', 'instance_id'].map((name) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1])
    if (id) instances.set(id, instance || `${spans.size} ${id}`)
  }
  const instanceOf = new Map<string, string>()
  for (const [, body = ''] of xml.matchAll(/<REFERS_TO[^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
    const target = instances.get(/<target m_id="(\d+)"/.exec(body)?.[1] ?? '')
    if (target) for (const [, source = ''] of body.matchAll(/<source m_id="(\d+)"/g)) instanceOf.set(source, target)
  }
  return [...xml.matchAll(/<EVENT_MENTION([^>]*)>([\s\S]*?)<\/EVENT_MENTION>/g)].flatMap(
    ([, attributes = '', body = '']) => {
      const instance = instanceOf.get(/m_id="(\d+)"/.exec(attributes)?.[1] ?? '')
      const anchors = [...body.matchAll(/t_id="(\d+)"/g)].flatMap(([, id = '']) => [spans.get(id) ?? [0, 0]])
      if (!instance || anchors.length === 0) return []
      return [{ start: anchors[0]![0]!, end: anchors.at(-1)![1]!, instance }]
    },
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function report(all: readonly (readonly Read[])[]): void {
  const tally = { right: 0, wrong: 0, missed: 0, acrossRight: 0, acrossWrong: 0, acrossMissed: 0, mentions: 0 }
  for (const topic of all) {
    tally.mentions += topic.length
    for (const [at, one] of topic.entries()) for (const other of topic.slice(at + 1)) count(one, other, tally)
  }
  const line = (name: string, right: number, wrong: number, missed: number) =>
    `${name.padEnd(16)} precision ${share(right, right + wrong)} recall ${share(right, right + missed)} (${right} right, ${wrong} wrong, ${missed} missed)\n`
  process.stdout.write(`${tally.mentions} mentions read as claims\n`)
  process.stdout.write(line('all pairs', tally.right, tally.wrong, tally.missed))
  process.stdout.write(line('of two articles', tally.acrossRight, tally.acrossWrong, tally.acrossMissed))
}

function count(one: Read, other: Read, tally: Record<string, number>): void {
  const [gold, ours] = [one.instances.some((each) => other.instances.includes(each)), one.event === other.event]
  if (!gold && !ours) return
  const outcome = gold && ours ? 'right' : ours ? 'wrong' : 'missed'
  tally[outcome]! += 1
  if (one.article !== other.article) tally[`across${outcome[0]!.toUpperCase()}${outcome.slice(1)}`]! += 1
  if (values.pairs && outcome !== 'right')
    process.stdout.write(
      `${outcome}: ${one.article.slice(0, 20)} “${one.words}” / ${other.article.slice(0, 20)} “${other.words}”\n`,
    )
}

function share(part: number, all: number): string {
  return all === 0 ? 'none' : (part / all).toFixed(3)
}
