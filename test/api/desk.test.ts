import { describe, expect, onTestFinished, test } from 'vitest'
import { openDesk, openIntake } from '../../src/api/index.ts'
import { openCase, type Role } from '../../src/casefile/index.ts'
import { put } from '../casefile/judged-case.ts'
import { inProcess } from '../cli/in-process.ts'
import { DATABASES } from '../store/databases.ts'
import { apiOf } from './served.ts'

const HOUR = 60 * 60 * 1000

describe.each(DATABASES)('a desk on $name', ({ newCase }) => {
  async function openServer(context: Parameters<typeof newCase>[0], { readOnly = false, url = '' } = {}) {
    const path = await newCase(context)
    const on = await openCase(path, 'write')
    await put(on, 'Norland has sent 40 tanks to Sudland, according to two diplomats.')
    await on.settle()
    const clock = { now: Date.now() }
    const desk = openDesk('desk.example.org', url === '' ? null : new URL(url), () => clock.now)
    const openFetcher = () => Promise.reject(new Error('no network'))
    const intake = openIntake({ on, openFetcher })
    onTestFinished(async () => {
      await intake.close()
      await on.close()
    })
    const { app } = apiOf(on, { desk, intake, ...(readOnly && { by: null }) })
    const host = url === '' ? 'desk.example.org:7350' : new URL(url).host
    const ask = (way: string, headers: Record<string, string> = {}, request: RequestInit = {}) =>
      app.request(`http://${host}/api/v1/${way}`, { ...request, headers: { host, ...headers } })
    const post = (way: string, headers: Record<string, string>, body: object) =>
      ask(way, { 'content-type': 'application/json', ...headers }, { method: 'POST', body: JSON.stringify(body) })
    const letIn = async (name: string, role: Role) => ({
      authorization: `Bearer ${await on.addUser(name, role, 'test')}`,
    })
    const signIn = async (name: string, role: Role) => {
      const token = await on.addUser(name, role, 'test')
      const response = await post('session', {}, { token })
      expect(response.status).toBe(200)
      return { response, token, cookie: response.headers.get('set-cookie')!.split(';')[0]! }
    }
    const claim = async () => {
      const { told } = await on.timeline({}, 1)
      return told[0]!.claim.id
    }
    return { path, on, clock, ask, post, letIn, signIn, claim }
  }

  test('nobody gets anything without a token, and everybody what their role allows', async (context) => {
    const { on, ask, post, letIn, claim } = await openServer(context)
    expect((await ask('timeline')).status).toBe(401)
    expect((await ask('openapi.json')).status).toBe(401)
    const [reader, reviewer, admin] = [
      await letIn('Rae', 'reader'),
      await letIn('Vic', 'reviewer'),
      await letIn('Ada', 'admin'),
    ]
    const judgement = { act: 'accept', id: await claim() }
    const statuses = async (headers: Record<string, string>) => [
      (await ask('timeline', headers)).status,
      (await post('judgements', headers, judgement)).status,
      (await post('reports', headers, { urls: ['https://news.example/a'] })).status,
      (await ask('users', headers)).status,
      (await ask('audit', headers)).status,
    ]
    expect(await statuses(reader)).toEqual([200, 403, 403, 403, 403])
    expect(await statuses(reviewer)).toEqual([200, 201, 202, 403, 403])
    expect(await statuses(admin)).toEqual([200, 201, 202, 200, 200])
    expect((await on.judgements()).map(({ judgement: { by } }) => by)).toEqual(['Vic', 'Ada'])
    const done = (await on.deeds(100, 0)).map(({ who, what }) => `${who} ${what}`)
    expect(done).toEqual(expect.arrayContaining(['Vic judged', 'Vic added reports', 'Ada judged', 'test let in']))
  })

  test('a browser signs in, and is out when it signs out, time passes, or the user is shut out', async (context) => {
    const { on, clock, ask, signIn } = await openServer(context)
    const { response, cookie, token } = await signIn('Ada', 'admin')
    expect(response.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(await (await ask('session', { cookie })).json()).toEqual({ name: 'Ada', role: 'admin', isLocal: false })
    for (const other of [
      cookie.replace(/.$/, 'x'),
      `onrecord=${token}`,
      'onrecord=..',
      'onrecord=QWRh.9999999999999.AA',
    ])
      expect([other, (await ask('timeline', { cookie: other })).status]).toEqual([other, 401])
    clock.now += 13 * HOUR
    expect((await ask('timeline', { cookie })).status).toBe(401)
    clock.now -= 13 * HOUR
    expect((await ask('timeline', { cookie })).status).toBe(200)
    await on.revokeUser('Ada', 'test')
    expect((await ask('timeline', { cookie })).status).toBe(401)
    await on.addUser('Ada', 'admin', 'test')
    expect((await ask('timeline', { cookie })).status).toBe(401)
    expect((await ask('timeline', { authorization: `Bearer ${token}` })).status).toBe(401)
  })

  test('guessing tokens ends soon, from one network; others come in', async (context) => {
    const { on, clock, ask, post, letIn } = await openServer(context, { url: 'https://desk.example.org' })
    const from = (address: string) => ({ 'x-forwarded-for': `10.0.0.1, ${address}` })
    const ada = await letIn('Ada', 'admin')
    const guesses: number[] = []
    for (let at = 0; at < 12; at += 1)
      guesses.push((await post('session', from(`2001:db8:1:2::${at}`), { token: `onr_${at}` })).status)
    expect(guesses).toEqual([...Array(10).fill(401), 429, 429])
    expect((await ask('timeline', { ...from('2001:db8:1:2::99'), ...ada })).status).toBe(429)
    expect((await ask('timeline', { ...from('192.0.2.7'), ...ada })).status).toBe(200)
    expect((await on.deeds(3, 0))[0]).toMatchObject({ what: 'showed a wrong token', address: '2001:db8:1:2::9' })
    clock.now += HOUR
    expect((await ask('timeline', { ...from('2001:db8:1:2::99'), ...ada })).status).toBe(200)
  })

  test('a user who asks without end has to wait', async (context) => {
    const { clock, ask, letIn } = await openServer(context)
    const rae = await letIn('Rae', 'reader')
    const statuses = await Promise.all(Array.from({ length: 310 }, async () => (await ask('session', rae)).status))
    expect(statuses.filter((each) => each === 429)).toHaveLength(10)
    clock.now += 1000
    expect((await ask('session', rae)).status).toBe(200)
  })

  test('the name by which it is asked, the site that asks, and a case that is only read', async (context) => {
    const { ask, post, letIn, claim } = await openServer(context, { readOnly: true })
    const ada = await letIn('Ada', 'admin')
    expect((await ask('timeline', { ...ada, host: 'attacker.example:7350' })).status).toBe(403)
    expect((await ask('timeline', { ...ada, origin: 'https://attacker.example' })).status).toBe(403)
    expect((await ask('timeline', { ...ada, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post('judgements', ada, { act: 'accept', id: await claim() })).status).toBe(403)
    expect((await ask('timeline', ada)).status).toBe(200)
  })

  test('users are let in and shut out by command and by an admin; the token is in no table', async (context) => {
    const { path, on, ask, post, letIn } = await openServer(context)
    const added = await inProcess(['users', 'add', 'Rae Lund', '--role', 'reviewer', '--by', 'Ann Holt'], path)
    const token = added.stdout.trim()
    expect(token).toMatch(/^onr_[\w-]{43}$/)
    expect((await ask('session', { authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await inProcess(['users', 'add', 'Rae Lund', '--by', 'x'], path)).status).toBe(2)
    expect((await inProcess(['users', 'list'], path)).stdout).toMatch(/^Rae Lund {2}reviewer, since \d{4}-/)
    expect((await inProcess(['users', 'revoke', 'Rae Lund', '--by', 'Ann Holt'], path)).status).toBe(0)
    expect((await inProcess(['users', 'revoke', 'Nobody', '--by', 'x'], path)).status).toBe(1)
    expect((await ask('session', { authorization: `Bearer ${token}` })).status).toBe(401)
    expect((await inProcess(['users', 'audit'], path)).stdout).toContain('Ann Holt let in Rae Lund, reviewer')
    const ada = await letIn('Ada', 'admin')
    const made = (await (await post('users', ada, { name: 'Vic', role: 'reader' })).json()) as { token: string }
    expect((await ask('session', { authorization: `Bearer ${made.token}` })).status).toBe(200)
    expect((await ask('users/Vic', ada, { method: 'DELETE' })).status).toBe(204)
    expect((await ask('session', { authorization: `Bearer ${made.token}` })).status).toBe(401)
    expect(JSON.stringify([await on.users(), await on.deeds(100, 0)])).not.toContain('onr_')
  })
})

test('behind HTTPS the pass is for HTTPS and this host alone', () => {
  const secure = openDesk('127.0.0.1', new URL('https://desk.example.org'))
  expect([secure.isSecure, secure.isOwn('desk.example.org'), secure.isOwn('127.0.0.1')]).toEqual([true, true, false])
  const everywhere = openDesk('0.0.0.0', null)
  expect([everywhere.isOwn('127.0.0.1:80'), everywhere.isOwn('attacker.example:80')]).toEqual([true, false])
})
