import type { Case, Judge, WrittenClaim, WrittenStatement } from '../casefile/index.ts'
import { type Act, isRejected, type Judgement, type Paired, pair } from '../record/index.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { JUDGE_OPTIONS, judgeOf } from './judging.ts'
import { json } from './layout.ts'
import { CASE_OPTIONS } from './options.ts'
import { actLine, showJudgements } from './show-judgement.ts'
import { UsageError } from './usage.ts'
import { withCaseAsItIs, withCaseToWrite } from './with-case.ts'

const CORRECT_OPTIONS = {
  type: { flags: '--type <type>', says: 'correct: PLOVER type' },
  mode: { flags: '--mode <mode>', says: 'correct: PLOVER mode of the type' },
  actor: { flags: '--actor <parties...>', says: 'correct: who did it; a name of the report, or person:NAME' },
  recipient: { flags: '--recipient <parties...>', says: 'correct: to whom it was done' },
  object: { flags: '--object <words...>', says: 'correct: what was given, in the report’s words, or START..END' },
  quantity: { flags: '--quantity <figure>', says: 'correct: "52 engineers", "9.. troops", "10..20 trucks"' },
  place: { flags: '--place <name>', says: 'correct: where it was' },
  date: { flags: '--date <days>', says: 'correct: 2026-03-14, 2026-03, 2026, or two days with .. between' },
  polarity: { flags: '--polarity <polarity>', says: 'correct: positive, negative' },
  certainty: { flags: '--certainty <certainty>', says: 'correct: certain, probable, possible, unknown' },
  voice: {
    flags: '--voice <statements...>',
    says: 'correct: the statements that vouch for it, s1 s2, outermost first',
  },
  evidence: { flags: '--evidence <words>', says: 'correct: the clause that says it, or START..END' },
  speaker: { flags: '--speaker <party>', says: 'correct: who said it' },
  via: { flags: '--via <party>', says: 'correct: through whom it came' },
  source: { flags: '--source <words...>', says: 'correct: the words that name who speaks, or START..END' },
  cue: { flags: '--cue <words...>', says: 'correct: the words that say that somebody speaks, or START..END' },
  content: { flags: '--content <words...>', says: 'correct: what was said, or START..END' },
} as const

type Fields = { readonly [Name in keyof typeof CORRECT_OPTIONS]?: string | readonly string[] }

export const judge = command({
  words: '[act] [what...]',
  about:
    'Judges what was found: accept, reject or correct a claim or statement; merge or split two parties, events ' +
    '(by a claim of each) or texts (by their documents); write a note; undo a judgement; list all. A judgement is kept ' +
    'for ever beside what the machine said, with who made it and when. A field that is to be empty is set to none.',
  options: {
    ...CORRECT_OPTIONS,
    ...JUDGE_OPTIONS,
    copies: { flags: '--copies', says: 'accept, reject, correct: the claim in all copies of the text too' },
    lost: { flags: '--lost', says: 'list: only those whose words are not to be found any more' },
    ...CASE_OPTIONS,
  },
  examples: [
    'judge reject 3f9c2a/c4 --why "The minister spoke of another ship."',
    'judge correct 3f9c2a/c4 --type AID --actor Iceland',
    'judge merge party "Zelensky" "Zelenskiy"',
    'judge note 3f9c2a/c4 "Ask the harbour office."',
    'judge undo 81ac',
    'judge list --lost',
  ],

  async run({ words, options }, io) {
    const [act = 'list', ...what] = words
    if (act === 'list') return withCaseAsItIs(options, io, (on) => list(on, what, options, io))
    return withCaseToWrite(options, io, async (on) => {
      const by = await judgeOf(options, io)
      const first = await actOf(act, what, options, on, by)
      const copies = await copiesOf(first, on)
      const acts = [first]
      if (options.copies) for (const id of copies) acts.push(await actOf(act, [id], options, on, by))
      for (const each of acts) await tell(await on.judge(each, by), options.json === true, io)
      await on.settle()
      if (!options.copies && copies.length > 0) io.say(`${copyCount(copies)} it: --copies judges the same there.`)
      return 'ok'
    })
  },
})

async function list(
  on: Case,
  [about]: readonly string[],
  { lost, json: isJson }: { readonly lost?: true; readonly json?: true },
  io: Io,
) {
  const all = await on.judgements()
  const found = all.filter(
    ({ judgement, standing, isUndone, versions }) =>
      (!lost || (!isUndone && (standing.state === 'lost' || versions.some((each) => each.lost !== null)))) &&
      (about === undefined || JSON.stringify(judgement.act).includes(`"${about}`)),
  )
  if (found.length === 0) {
    io.say(lost ? 'Every judgement holds on to its words.' : 'Nothing has been judged yet.')
    return lost ? ('ok' as const) : ('nothing-found' as const)
  }
  if (isJson) {
    for (const { judgement, standing, isUndone, versions } of found)
      await io.out(json({ schema: 'onrecord/judgement/1', ...judgement, isUndone, standing, versions }))
  } else await io.out(showJudgements(found, io).join('\n'))
  return 'ok' as const
}

async function tell(made: Judgement, isJson: boolean, io: Io): Promise<void> {
  if (isJson) return io.out(json({ schema: 'onrecord/judgement/1', ...made }))
  await io.out(`${made.id}  ${actLine(made.act)}`)
  io.say(`By ${made.by}. \`onrecord judge undo ${made.id.slice(0, 6)}\` takes it back.`)
}

async function actOf(act: string, what: readonly string[], options: Fields, on: Case, by: Judge): Promise<Act> {
  switch (act) {
    case 'accept':
    case 'reject':
      return { kind: act, subject: (await on.part(one(act, what, 'a claim or statement'))).subject }
    case 'correct':
      return correction(one(act, what, 'a claim or statement'), options, on)
    case 'merge':
    case 'split':
      return pairing(act, what, on)
    case 'note':
      return note(what, on)
    case 'undo':
      return { kind: 'undo', judgement: what[0] ? (await on.judgement(what[0])).id : await lastOf(by, on) }
    default:
      throw new UsageError(
        'choice',
        `"${act}" is no way of judging. There is accept, reject, correct, merge, split, note, undo, list.`,
      )
  }
}

function one(act: string, what: readonly string[], kind: string): string {
  const [id, ...more] = what
  if (id !== undefined && more.length === 0) return id
  throw new UsageError('words', `\`judge ${act}\` takes the id of ${kind}, such as 3f9c2a/c4.`)
}

async function correction(id: string, options: Fields, on: Case): Promise<Act> {
  const part = await on.part(id)
  const { subject } = part
  const words = subject.what === 'claim' ? claimWords(options) : statementWords(options)
  const unfit = Object.keys(CORRECT_OPTIONS).filter((each) => each in options && !OPTIONS_OF[subject.what].has(each))
  if (unfit.length > 0)
    throw new UsageError(
      'option',
      `A ${subject.what} has no --${unfit[0]}. It has --${[...OPTIONS_OF[subject.what]].join(', --')}.`,
    )
  if (Object.keys(words).length === 0)
    throw new UsageError('option', `Say what is to be set: --${[...OPTIONS_OF[subject.what]].join(', --')}.`)
  return subject.what === 'claim'
    ? { kind: 'correct', subject: { ...subject, what: 'claim' }, set: await on.claimFields(part, words) }
    : { kind: 'correct', subject: { ...subject, what: 'statement' }, set: await on.statementFields(part, words) }
}

const OPTIONS_OF: Readonly<Record<'claim' | 'statement', ReadonlySet<string>>> = {
  claim: new Set([
    ...['type', 'mode', 'actor', 'recipient', 'object', 'quantity', 'place', 'date'],
    ...['polarity', 'certainty', 'voice', 'evidence'],
  ]),
  statement: new Set(['speaker', 'via', 'source', 'cue', 'content', 'date']),
}

function claimWords(given: Fields): WrittenClaim {
  const { type, mode, actor, recipient, object, quantity, place, polarity, certainty, voice, evidence, date } = given
  return known({
    ...{ type, mode, quantity, place, polarity, certainty, evidence },
    ...{ actors: actor, recipients: recipient, objects: object, voices: voice, dates: date },
  }) as WrittenClaim
}

function statementWords(given: Fields): WrittenStatement {
  const { speaker, via, source, cue, content, date } = given
  return known({ speaker, via, source, cue, content, dates: date }) as WrittenStatement
}

/** What was given, without the rest. */
function known(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

async function pairing(kind: 'merge' | 'split', what: readonly string[], on: Case): Promise<Act> {
  const [of, a, b, ...more] = what
  if (!isPaired(of) || a === undefined || b === undefined || more.length > 0) {
    throw new UsageError(
      'words',
      `\`judge ${kind}\` takes what is meant and two of it: party "Zelensky" "Zelenskiy", event 3f9c2a/c4 77b0/c1, ` +
        'text 3f9c2a 77b0.',
    )
  }
  if (of === 'event') return { kind, what: of, pair: pair(await claimSubject(on, a), await claimSubject(on, b)) }
  const ids =
    of === 'party' ? [await keyOf(on, a), await keyOf(on, b)] : [await on.documentId(a), await on.documentId(b)]
  if (ids[0] === ids[1]) throw new UsageError('pair', `"${a}" and "${b}" are the same ${of} already: ${ids[0]}.`)
  return { kind, what: of, pair: pair(ids[0]!, ids[1]!) }
}

function isPaired(given: string | undefined): given is Paired {
  return given === 'party' || given === 'event' || given === 'text'
}

async function claimSubject(on: Case, id: string) {
  const { subject } = await on.part(id)
  if (subject.what !== 'claim')
    throw new UsageError('pair', `${id} is a statement. Events go by the claims that tell of them.`)
  return { ...subject, what: 'claim' as const }
}

/** The key of the one party that is meant; keys may be given as they are. */
async function keyOf(on: Case, words: string): Promise<string> {
  const { keys } = await on.party(words)
  if (keys.length === 1) return keys[0]!
  throw new UsageError('pair', `"${words}" can be several parties: ${keys.join(', ')}. Give one of these keys instead.`)
}

async function note(what: readonly string[], on: Case): Promise<Act> {
  const [id, ...words] = what
  const text = words.join(' ').trim()
  if (id === undefined || text === '') throw new UsageError('words', '`judge note` takes an id and the words to note.')
  if (id === 'party') return partyNote(words, on)
  const subject = id.includes('/')
    ? (await on.part(id)).subject
    : { what: 'document' as const, id: await on.documentId(id) }
  return { kind: 'note', subject, text }
}

async function partyNote([name = '', ...words]: readonly string[], on: Case): Promise<Act> {
  if (words.length === 0) throw new UsageError('words', '`judge note party` takes a name and the words to note.')
  return { kind: 'note', subject: { what: 'party', id: await keyOf(on, name) }, text: words.join(' ').trim() }
}

/** Ids of the claim that an act is about in the copies of its text. */
async function copiesOf(act: Act, on: Case): Promise<readonly string[]> {
  if ((act.kind !== 'accept' && act.kind !== 'reject' && act.kind !== 'correct') || act.subject.what !== 'claim')
    return []
  const { id } = act.subject
  const { claim } = await on.part(id)
  if (claim === null || isRejected(claim)) return []
  const { event } = await on.event(id)
  const telling = event.tellings.find((each) => [each.claim, ...each.copies].some((told) => told.id === id))
  return telling ? [telling.claim, ...telling.copies].map((told) => told.id).filter((told) => told !== id) : []
}

function copyCount({ length }: readonly string[]): string {
  return length === 1 ? '1 more report, of the same text, has' : `${length} more reports, of the same text, have`
}

/** The id of the last judgement that this person made and that still stands. */
async function lastOf({ by }: Judge, on: Case): Promise<string> {
  const last = (await on.judgements()).findLast(
    ({ judgement, isUndone }) => judgement.by === by && judgement.act.kind !== 'undo' && !isUndone,
  )
  if (!last) throw new UsageError('undo', `${by} has made no judgement that stands. \`judge list\` lists all.`)
  return last.judgement.id
}
