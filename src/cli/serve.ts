import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { NETWORK_OPTIONS, openNetwork } from './network.ts'
import { CASE_OPTIONS, casePath } from './options.ts'
import { UsageError } from './usage.ts'

/** The first port that is tried; others follow where it is taken and none was asked for. */
const FIRST_PORT = 7350
const PORTS_TRIED = 20

export const serve = command({
  words: '',
  about:
    'Opens the case in the browser: what happened in order, what two parties gave each other, each report with its ' +
    'claims and statements marked, and the same for programs at /api/v1. Reports are added by dropping files or pasting URLs. Answers to this machine alone, until Ctrl-C.',
  options: {
    case: CASE_OPTIONS.case,
    port: { flags: '--port <number>', says: 'the port to listen on (else the first free one from 7350 on)' },
    by: { flags: '--by <name>', says: 'who judges (else ONRECORD_BY, else the name of the user)' },
    readOnly: { flags: '--read-only', says: 'let nobody judge or add' },
    ...NETWORK_OPTIONS,
  },
  examples: ['serve', 'serve --case storm.onrecord --port 8080'],

  async run({ options }, io) {
    const [{ openCase }, api, { serve: listen }] = await Promise.all([
      import('../casefile/index.ts'),
      import('../api/index.ts'),
      import('@hono/node-server'),
    ])
    const path = casePath(options.case, io.env)
    const purpose = options.readOnly ? 'read' : 'write'
    const pages = api.readPages()
    await (await openCase(path, 'read')).close()
    const on = await openCase(path, purpose)
    try {
      await on.settle()
      const judge = options.readOnly ? null : { by: nameOf(options.by, io.env), why: null }
      const openFetcher = (interrupted: AbortSignal) => openNetwork(options, { ...io, interrupted })
      const intake = options.readOnly ? null : api.openIntake({ on, openFetcher })
      const app = api.caseApi({ on, judge, intake, pages, version: versionOf() })
      const server = await open(listen, app.fetch, portsOf(options.port))
      const { port } = server.address() as { port: number }
      await io.out(`${path} is at http://127.0.0.1:${port}/`)
      io.say('Ctrl-C ends it.')
      await untilInterrupted(io)
      await intake?.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      return 'ok'
    } finally {
      await on.close()
    }
  },
})

type Listen = typeof import('@hono/node-server')['serve']
type Server = ReturnType<Listen>

/** Listens on the first of some ports that is free. */
async function open(listen: Listen, fetch: Parameters<Listen>[0]['fetch'], ports: readonly number[]): Promise<Server> {
  for (const [at, port] of ports.entries()) {
    try {
      return await new Promise<Server>((resolve, reject) => {
        const server = listen({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server))
        server.on('error', reject)
      })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || at === ports.length - 1) {
        const why = taken ? 'is taken; name another with --port.' : `can't be listened on: ${(error as Error).message}`
        throw new UsageError('port', `Port ${port} ${why}`)
      }
    }
  }
  throw new UsageError('port', 'No port was named.')
}

function portsOf(given: string | undefined): readonly number[] {
  if (given === undefined) return Array.from({ length: PORTS_TRIED }, (_, at) => FIRST_PORT + at)
  const port = Number(given)
  if (!/^\d{1,5}$/.test(given) || port > 65_535)
    throw new UsageError('port', `--port takes a number from 0 to 65535, not "${given}".`)
  return [port]
}

function nameOf(given: string | undefined, env: Io['env']): string {
  return given?.trim() || env['ONRECORD_BY'] || userInfo().username
}

function untilInterrupted({ interrupted }: Io): Promise<void> {
  if (interrupted.aborted) return Promise.resolve()
  return new Promise((resolve) => interrupted.addEventListener('abort', () => resolve(), { once: true }))
}

function versionOf(): string {
  return (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version
}
