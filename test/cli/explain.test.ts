import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonLines, onrecord, SAMPLES } from './program.ts'

describe('explain, and the codes of CAMEO', { timeout: 60_000 }, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const ask = (...args: readonly string[]) => onrecord(args, { cwd })
  let claims: readonly Readonly<Record<string, unknown>>[] = []
  beforeAll(async () => {
    await ask('add', SAMPLES)
    claims = jsonLines((await ask('claims', '--ontology', 'cameo', '--json')).stdout)
  }, 60_000)
  afterAll(() => rmSync(cwd, { recursive: true, force: true }))

  test('a claim on record by the first digits of its document', async () => {
    const [claim] = claims
    const [document = '', id] = String(claim?.['id']).split('/')
    const { status, stdout } = await ask('explain', `${document.slice(0, 8)}/${id}`)
    expect(status).toBe(0)
    expect(stdout).toContain(`${claim?.['type']}  ${document}/${id}`)
    expect(stdout).toContain(String(claim?.['rule']))
    expect(stdout).toMatch(/^\S+ root/m)
  })

  test('every claim on record can be explained', async () => {
    for (const { id, rule } of claims.slice(0, 8)) {
      const { status, stdout } = await ask('explain', String(id), '--json')
      expect([status, jsonLines(stdout)[0]]).toMatchObject([0, { schema: 'onrecord/explanation/1', id }])
      expect(stdout).toContain(JSON.stringify(rule))
    }
  })

  test('a text of one’s own, with the sentences that say nothing', async () => {
    const { status, stdout } = await ask('explain', '--text', 'Norway sent Latvia howitzers. The weather was fine.')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^AID {2}c1$/m)
    expect(stdout).toMatch(/^no claim$/m)
  })

  test.each([
    [['explain', 'nonsense'], 1, /no id of a claim/],
    [['explain', '0/c1'], 1, /onrecord: /],
    [['explain'], 2, /takes the id of a claim/],
    [['explain', '--text', 'The weather was fine.'], 1, /^$/],
  ])('%j ends with %i', async (args, status, says) => {
    const ended = await ask(...args)
    expect(ended.status).toBe(status)
    expect(ended.stderr.trim()).toMatch(says)
  })

  test('codes stand beside types, for people and for programs', async () => {
    expect(claims.length).toBeGreaterThan(0)
    for (const claim of claims) expect(claim).toHaveProperty('cameo')
    expect((await ask('timeline', '--ontology', 'cameo')).stdout).toMatch(/CAMEO\s\d{3}/)
    const { stdout } = await onrecord(['extract', '--ontology', 'cameo', '--format', 'text', '-'], {
      input: 'Norway sent Latvia howitzers.',
    })
    expect(jsonLines(stdout)[0]).toMatchObject({ claims: [{ type: 'AID', cameo: { code: '072' } }] })
  })
})
