import { writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ModelAddress, openCase, openModel } from '../../src/casefile/index.ts'
import { checkProposals } from '../../src/record/index.ts'
import { put } from '../casefile/judged-case.ts'
import { serve } from '../fetch/server.ts'
import { inProcess } from './in-process.ts'
import { jsonLines, scratchFolder } from './program.ts'

const TEXT =
  'Norland has sent 40 tanks to Sudland, according to two diplomats. Sudland denied it on Monday. Rain fell. Rain fell.'

const TRUE = {
  quotation: 'Norland has sent 40 tanks to Sudland',
  type: 'AID',
  actor: 'Norland',
  recipient: 'Sudland',
  object: '40 tanks',
  voice: 'two diplomats',
  denied: false,
}

test.each([
  [{ ...TRUE }, null],
  [{ ...TRUE, quotation: 'Norland has sent 400 tanks to Sudland' }, /do not stand in the report/],
  [{ ...TRUE, actor: 'Atlantis' }, /actor, "Atlantis", does not stand/],
  [{ ...TRUE, voice: 'the ministry' }, /voice, "the ministry"/],
  [{ ...TRUE, type: 'GIFT' }, /no type of event called "GIFT"/],
  [{ ...TRUE, quotation: 'Rain fell.' }, /several places/],
  [{ ...TRUE, quotation: '' }, /names no words/],
  [{ ...TRUE, actor: null, recipient: null }, /names nobody/],
  [{ quotation: { evil: true }, type: 7 }, /names no words/],
  ['a string', /names no words/],
  [null, /names no words/],
])('what a model proposes is held against the text: %j', (given, reason) => {
  const [checked] = checkProposals(TEXT, [given])
  if (reason === null) {
    expect(checked!.dropped).toBeNull()
    expect(TEXT.slice(...checked!.at!)).toBe(TRUE.quotation)
  } else expect(checked).toMatchObject({ at: null, dropped: expect.stringMatching(reason) })
})

test('what is said twice counts once', () => {
  const checked = checkProposals(TEXT, [TRUE, TRUE, TRUE])
  expect(checked.map(({ dropped }) => dropped)).toEqual([null, ...Array(2).fill(expect.stringContaining('before'))])
})

type Answer = (response: ServerResponse, request: { body: string; headers: IncomingMessage['headers'] }) => void

/** A server that speaks the protocols of OpenAI and Anthropic, and answers one after the other as it is told to. */
async function modelServer(...answers: readonly Answer[]) {
  const asked: string[] = []
  let at = 0
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      asked.push(body)
      const answer = answers[Math.min(at, answers.length - 1)]!
      at += 1
      answer(response, { body, headers: request.headers })
    })
  }
  const { origin } = await serve({ '/v1/chat/completions': handle, '/v1/messages': handle })
  return { url: `${origin}/v1`, asked }
}

const says =
  (content: string): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        ...{ id: 'a', object: 'chat.completion', created: 1, model: 'test' },
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
        usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
      }),
    )

const claims = (...given: readonly object[]) => JSON.stringify({ claims: given })

/** Three reports in files, and `add --propose` of them. */
function reports() {
  const folder = scratchFolder()
  const path = join(folder, 'case.onrecord')
  for (const at of [1, 2, 3]) writeFileSync(join(folder, `${at}.txt`), `${TEXT} It was number ${at}.`)
  const files = [1, 2, 3].map((at) => join(folder, `${at}.txt`))
  const add = (url: string, ...more: readonly string[]) =>
    inProcess(['add', '--jobs', '1', ...files, '--propose', 'test', '--propose-url', url, ...more], path)
  const run = (...args: readonly string[]) => inProcess(args, path)
  return { path, add, run }
}

test('proposals stand apart from the record, with model and prompt; what they took is told; nothing is asked twice', async () => {
  const { path, add, run } = reports()
  const lie = { ...TRUE, quotation: 'Norland has sent 400 tanks to Sudland' }
  const { url, asked } = await modelServer(says(`Here it is:\n\`\`\`json\n${claims(TRUE, TRUE, lie)}\n\`\`\``))
  const before = await run('claims', '--json')
  const first = await add(url, '--price', '3,15')
  expect(first.status).toBe(0)
  expect(first.stderr).toMatch(
    /asked about 3 reports in [\d.]+ s, for 3000 tokens in and 600 out, \$0\.0180\. 3 proposals kept, 6 dropped/,
  )
  expect(asked).toHaveLength(3)
  expect(asked[0]).toContain('Norland has sent 40 tanks')
  const again = await add(url)
  expect(again.stderr).toContain(
    'asked about 0 reports in 0.0 s, for 0 tokens in and 0 out; 3 had been put to it before',
  )
  expect(asked).toHaveLength(3)
  const listed = await run('proposals')
  expect(listed.stdout).toContain(
    'Proposed by openai/test: AID Norland → Sudland, 40 tanks, according to two diplomats',
  )
  const dropped = jsonLines((await run('proposals', '--dropped', '--json')).stdout)
  expect(dropped).toHaveLength(6)
  expect(dropped[0]).toMatchObject({
    model: 'openai/test',
    prompt: expect.stringMatching(/^[0-9a-f]{16}$/),
    span: null,
  })
  expect(before.stdout).toBe('')
  for (const line of jsonLines((await run('claims', '--json')).stdout)) expect(line['rule']).not.toContain('test')
  expect((await run('verify')).status).toBe(0)
  const on = await openCase(path, 'read')
  expect((await on.proposals({}, 10)).map(({ span }) => span)).toEqual(Array(3).fill([0, TRUE.quotation.length]))
  await on.close()
})

test('an answer that is broken is told, the rest goes on, and the next run asks again for it alone', async () => {
  const { add } = reports()
  const { url, asked } = await modelServer(
    says('{"claims": [{"quotation": "Norl'),
    says(claims(TRUE)),
    says('I can’t.'),
    says(claims(TRUE)),
  )
  const first = await add(url)
  expect(first.stderr).toContain('asked about 3 reports')
  expect(first.stderr).toContain('1 proposal kept')
  expect(first.stderr.match(/is not the JSON that was asked for/g)).toHaveLength(2)
  const second = await add(url)
  expect(second.stderr).toContain('asked about 2 reports')
  expect(second.stderr).toContain('1 had been put to it before')
  expect(asked).toHaveLength(5)
})

test.each<[string, Answer, RegExp]>([
  ['stalls', () => {}, /gave no answer within 0\.3 seconds/],
  [
    'refuses',
    (response) => response.writeHead(401).end('{"error":{"message":"wrong key s3cret"}}'),
    /could not be asked: (?!.*s3cret)/,
  ],
  [
    'sends what is no JSON',
    (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<html>'),
    /could not be asked/,
  ],
  [
    'never ends',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = () => {
        while (response.writable && response.write('a'.repeat(65_536)));
        if (response.writable) response.once('drain', more)
      }
      more()
    },
    /could not be asked/,
  ],
])('a model whose server %s', async (does, answer, message) => {
  const { url } = await modelServer(answer)
  const address: ModelAddress = { protocol: 'openai', name: 'test', url, key: 's3cret' }
  const ask = await openModel(address, does === 'stalls' ? 300 : 20_000)
  await expect(ask('system', 'prompt', new AbortController().signal)).rejects.toThrow(message)
})

test('a model is asked by Anthropic’s protocol too, and Ctrl-C ends it', async () => {
  const { url, asked } = await modelServer((response, { headers }) => {
    expect(headers['x-api-key']).toBe('s3cret')
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        ...{ id: 'm', type: 'message', role: 'assistant', model: 'test', stop_reason: 'end_turn', stop_sequence: null },
        content: [{ type: 'text', text: claims(TRUE) }],
        usage: { input_tokens: 10, output_tokens: 5 },
      }),
    )
  })
  const ask = await openModel({ protocol: 'anthropic', name: 'test', url, key: 's3cret' })
  const answer = await ask('system', 'prompt', new AbortController().signal)
  expect(answer).toEqual({ text: claims(TRUE), inputTokens: 10, outputTokens: 5 })
  expect(asked[0]).toContain('"system"')
  const ended = AbortSignal.abort(new Error('Ctrl-C'))
  await expect(ask('system', 'prompt', ended)).rejects.toThrow('Ctrl-C')
})

test.each([
  [['--propose', 'test'], /Where is test/],
  [['--propose', 'anthropic/test'], /Put the key/],
  [['--propose', 'test', '--propose-url', 'file:///etc'], /Where is test/],
  [['--propose', 'test', '--propose-url', 'http://localhost:1', '--price', 'much'], /--price takes/],
])('used wrongly: %j', async (options, message) => {
  const { path } = reports()
  const { status, stderr } = await inProcess(['add', 'x.txt', ...options], path, {
    ANTHROPIC_API_KEY: '',
    ONRECORD_MODEL_KEY: '',
  })
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
})

test('without being told to, nothing is asked', async () => {
  const on = await openCase(join(scratchFolder(), 'case.onrecord'), 'write')
  await put(on, TEXT)
  expect(await on.proposals({}, 10)).toEqual([])
  await on.close()
})
