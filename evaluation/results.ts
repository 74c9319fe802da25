/**
 * Measures everything anew and writes evaluation/results.md: each command with what it printed, word for word.
 *
 *   npm install --prefix evaluation && node evaluation/results.ts SHARED [--long] [--only WORDS]
 *
 * What takes an hour is only measured with --long; else it stays as it was last measured, with the day and the commit.
 * With --only the sections with these words in their titles are measured, and the others stay. SHARED holds the development data and the scorers, which are not part of the project (see data/README.md there).
 * What was judged by reading stands in evaluation/reading.md.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

interface Measure {
  readonly title: string
  /** What the figures mean, and what others reach on the same data. */
  readonly about: string
  /** Run by a shell from the project's root. */
  readonly commands: readonly string[]
  /** It takes more than some minutes, and is measured now and then. */
  readonly isLong?: true
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const [shared = '../shared'] = positionals
if (!existsSync(new URL('node_modules', import.meta.url)))
  throw new Error('What is measured beside others needs them: npm install --prefix evaluation')
const NODE = 'node_modules/.bin/node'
const SCORE = `${NODE} ${shared}/score`
const DATA = `${shared}/data`
/** Where the case of 20,000 articles is kept: filled where there is none, which takes half an hour. */
const LARGE = process.env.LARGE_CASE ?? '20000.onrecord'

const MEASURES: readonly Measure[] = [
  {
    title: 'Tags and trees',
    about:
      'Universal Dependencies, development parts; gold tokens, then raw text. For comparison, on the test part of EWT with gold tokens: UDPipe 1 has UPOS 94.7, UAS 85.2, LAS 82.0 at 2,600 words a second; its raw text LAS is 79.2.',
    commands: ['ewt', 'gum'].flatMap((name) => [
      `${SCORE}/parse.mjs ${DATA}/ud/en_${name}-dev.conllu`,
      `${SCORE}/parse.mjs --raw ${DATA}/ud/en_${name}-dev.conllu`,
    ]),
  },
  {
    title: 'Names',
    about: 'Universal NER, development part, exact spans; not trained on. compromise has F1 54 on its test part.',
    commands: [`${SCORE}/names.mjs ${DATA}/names/uner_ewt-dev.iob2`],
  },
  {
    title: 'Who said what',
    about:
      'PolNeAR, development part. Published on its test part, exact source / cue / content: BiLSTM-CRF 69.6 / 66.7 / 59.0, BERT 83.2 / 75.3 / 72.9, one annotator against another 77.7 / 70.5 / 68.4. The second command also prints how far the confidence can be believed.',
    commands: [`${SCORE}/attribution.mjs ${DATA}/polnear/dev`, `${NODE} evaluation/attribution.ts ${DATA}/polnear/dev`],
  },
  {
    title: 'Who did what to whom',
    about:
      "PLOVER's gold standard records, and other coded sentences. TABARI on the same: type recall 33, precision 65, full 22; and 27–29, 58–62.",
    commands: [`${SCORE}/events.mjs ${DATA}/events/plover-gsr.json ${DATA}/events/plv-dev.json`],
  },
  {
    title: 'Whole articles',
    about: 'Articles annotated by hand: the founding example alone, then all four.',
    commands: [`${SCORE}/claims.mjs ${shared}/gold/seed`, `${SCORE}/claims.mjs ${shared}/gold/*/`],
  },
  {
    title: 'When',
    about: 'MEANTIME, two topics. chrono-node has relaxed / strict / value F1 77.8 / 55.3 / 61.6 there.',
    commands: [`${SCORE}/times.mjs ${DATA}/times/meantime-dev.json`],
  },
  {
    title: 'The article in the page',
    about:
      'Readability alone has .967 on these pages, and .952 on the whole benchmark that they are half of. Then headline, day, byline, agency and captions, beside what a reader of the page saw; 46 of the pages were in view while the rules were mended, and of the 22 that were read afterwards all headlines, 21 days, 20 bylines and 10 captions were right at first, with one caption too many.',
    commands: [
      `${SCORE}/pages.mjs ${DATA}/pages`,
      `${NODE} evaluation/pages.ts ${DATA}/pages`,
      `${NODE} evaluation/page-speed.ts ${DATA}/pages`,
    ],
  },
  {
    title: 'Archives and folders',
    about:
      'Finding the documents, without analysing them: a WARC of 10,000 records made by the script, and 30,000 small files. Memory is that of the whole process, at each tenth of the way.',
    commands: [`${NODE} evaluation/archives.ts`, `${NODE} evaluation/many-files.ts 30000`],
  },
  {
    title: 'A hundred thousand files in one add',
    about:
      'Notes of a sentence or two, invented by the script and put on record by `onrecord add`: speed and memory of the whole process, with all its threads, at each tenth of the way; settling is in the times.',
    commands: [`${NODE} evaluation/many-files.ts 100000 --add`, `${NODE} evaluation/many-files.ts 20000 --kill`],
    isLong: true,
  },
  {
    title: 'Killed at random moments',
    about:
      'The program is killed with SIGKILL while it adds, while it reads anew, and while several programs work on one case in Postgres; now and then the server of that is. After each the case is verified.',
    commands: [`${NODE} test/kill-add.ts 100`, `${NODE} test/kill-reread.ts 30`, `${NODE} test/kill-desk.ts 100`],
    isLong: true,
  },
  {
    title: 'Copies',
    about:
      'Documents made from the articles of PolNeAR by ten kinds of edit, 5,000 of them; recall is of the pairs of an edited text and what it was made from, precision of all pairs found. On the same kinds of edit SimHash has recall .15, MinHash .39, containment of five-word runs .86.',
    commands: [`${NODE} evaluation/copies.ts ${DATA}/polnear`],
  },
  {
    title: 'A hundred thousand documents for copies',
    about:
      'The same with 25,000 and 100,000 documents. They are made from as many stories as before, so that a story is there 27 and 108 times, and four times the documents have sixteen times the pairs: processor time of one core, without making the texts.',
    commands: ['25000', '100000'].map((count) => `${NODE} evaluation/copies.ts ${DATA}/polnear --documents ${count}`),
    isLong: true,
  },
  {
    title: 'One event in several reports',
    about:
      'MEANTIME, two topics: pairs of mentions that are one event there, of those that are read as claims here. They are few, since the topics are a company and the stock market, and most of what is told there is no event of these types: too few to say more than that nothing is joined at random.',
    commands: [`${NODE} evaluation/events.ts ${DATA}/meantime/corpus_apple ${DATA}/meantime/corpus_stock`],
  },
  {
    title: 'Putting on record',
    about:
      'Articles made from the texts of PolNeAR with other figures, days, outlets and order: adding them on one thread beside extracting them alone, then questions to the open case, each asked for the first time; 20,000 in one `add` with as many threads as it takes by itself; two workers beside one.',
    commands: [
      `${NODE} evaluation/add-speed.ts ${DATA}/polnear 1000 --postgres`,
      `${NODE} evaluation/add-speed.ts ${DATA}/polnear 20000 --at-once`,
      `${NODE} evaluation/workers.ts ${DATA}/polnear 400 1`,
    ],
    isLong: true,
  },
  {
    title: 'Asked of 20,000 articles',
    about:
      'The case that is filled by adding 20,000 articles at once, kept: the questions above once more, then every route of the API under its filters, then the screen in headless Chromium without a graphics card.',
    commands: [
      `${NODE} evaluation/add-speed.ts ${DATA}/polnear 20000 ${LARGE}`,
      `${NODE} evaluation/answers-speed.ts ${LARGE} 1`,
      `npm run -s build:web && ${NODE} evaluation/screen.ts ${LARGE}`,
    ],
    isLong: true,
  },
  {
    title: 'Speed',
    about:
      'One thread, without start-up, the development articles of PolNeAR. Speeds depend on the machine, and this one ran slowly: wink-nlp and compromise, in the same run, say how slowly. Then the start of a command on a case of 1,000 documents.',
    commands: [
      `${NODE} evaluation/parsing-speed.ts ${DATA}/polnear/dev/text`,
      `${NODE} evaluation/extraction-speed.ts ${DATA}/polnear/dev/text`,
      `npm run -s build && ${NODE} evaluation/startup.ts`,
    ],
  },
]

/** What a command printed, without the time it took where that says nothing of the program. */
function outcome(command: string): string {
  process.stderr.write(`${command}\n`)
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-500)}`)
  return stdout.trim()
}

const RESULTS = fileURLToPath(new URL('results.md', import.meta.url))

/** The sections as they were measured last, by their titles. */
function sectionsBefore(): ReadonlyMap<string, string> {
  const sections = existsSync(RESULTS)
    ? readFileSync(RESULTS, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : []
  return new Map(sections.map((text) => [text.slice(3, text.indexOf('\n')), text.trim()]))
}

const before = sectionsBefore()

function section(measure: Measure): string {
  const { title, isLong = false } = measure
  const isMeant = title.toLowerCase().includes(values.only.toLowerCase()) && (values.long || !isLong)
  return isMeant ? measured(measure) : (before.get(title) ?? `## ${title}\n\n${measure.about}\n\nNot measured yet.`)
}

function measured({ title, about, commands, isLong }: Measure): string {
  const runs = commands.map((command) => `\`\`\`\n$ ${command}\n${outcome(command)}\n\`\`\``)
  const when = isLong ? [`Measured on ${new Date().toISOString().slice(0, 10)} at commit ${commit()}.`] : []
  return [`## ${title}`, about, ...when, ...runs].join('\n\n')
}

function commit(): string {
  return spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim()
}

const machine = `${cpus().length} cores, ${cpus()[0]!.model.trim()}, Node ${process.versions.node}`
const text = [
  '# Results',
  `Written by \`node evaluation/results.ts\` on a machine with ${machine}. Development data only; nothing here was trained on what it is measured with. Precision as judged by reading: [reading.md](reading.md).`,
  ...MEASURES.map(section),
].join('\n\n')
writeFileSync(RESULTS, `${text}\n`)
