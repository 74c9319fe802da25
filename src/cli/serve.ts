import { userInfo } from 'node:os'
import type { Desk } from '../api/index.ts'
import type { Case } from '../casefile/index.ts'
import { programVersion } from '../reader.ts'
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
    'claims and statements marked, and the same for programs at /api/v1. Reports are added by dropping files or pasting ' +
    'URLs. Answers to this machine alone, until Ctrl-C; with --host to others too, who sign in with the token that ' +
    '`onrecord users add` gave them.',
  options: {
    case: CASE_OPTIONS.case,
    port: { flags: '--port <number>', says: 'the port to listen on (else the first free one from 7350 on)' },
    host: { flags: '--host <host>', says: 'serve others too: the name or address to listen on; users have to sign in' },
    url: {
      flags: '--url <url>',
      says: 'with --host: the address by which others reach it through a server in front, https://desk.example.org',
    },
    by: { flags: '--by <name>', says: 'who judges (else ONRECORD_BY, else the name of the user)' },
    readOnly: { flags: '--read-only', says: 'let nobody judge or add' },
    ...NETWORK_OPTIONS,
  },
  examples: [
    'serve',
    'serve --case storm.onrecord --port 8080',
    'serve --host 127.0.0.1 --url https://desk.example.org',
  ],

  async run({ options }, io) {
    const [{ openCase }, api, { serve: listen }] = await Promise.all([
      import('../casefile/index.ts'),
      import('../api/index.ts'),
      import('@hono/node-server'),
    ])
    const path = casePath(options.case, io.env)
    const purpose = options.readOnly ? 'read' : 'write'
    const pages = api.readPages(io.env['ONRECORD_WEB'])
    await (await openCase(path, 'read')).close()
    const on = await openCase(path, purpose)
    try {
      await on.settle()
      const desk = await deskOf(options, on)
      const judge = options.readOnly ? null : { by: nameOf(options.by, io.env), why: null }
      const openFetcher = (interrupted: AbortSignal) => openNetwork(options, { ...io, interrupted })
      const intake = options.readOnly ? null : api.openIntake({ on, openFetcher })
      const app = api.caseApi({ on, judge, intake, desk, pages, version: programVersion() })
      const hostname = options.host ?? '127.0.0.1'
      const server = await open(listen, { fetch: app.fetch, hostname }, portsOf(options.port))
      const { port } = server.address() as { port: number }
      await io.out(`${path} is at ${options.url ?? `http://${nameIn(hostname)}:${port}/`}`)
      io.say('Ctrl-C ends it.')
      await readAhead(on)
      await untilInterrupted(io)
      await intake?.close()
      await close(server)
      return 'ok'
    } finally {
      await on.close()
    }
  },
})

/** Entries that the first view shows at first. */
const FIRST_ENTRIES = 30

/** Asks what the first view will, so that the programs for it are loaded and its pages at hand when somebody comes. */
async function readAhead(on: Case): Promise<void> {
  try {
    await on.timeline({}, FIRST_ENTRIES)
    await on.overview({})
  } catch {
    // Whoever asks is told.
  }
}

type Listen = typeof import('@hono/node-server')['serve']
type Server = ReturnType<Listen>

/** What others are served by, where they are; somebody must be let in first. */
async function deskOf(
  { host, url }: { readonly host?: string; readonly url?: string },
  on: Case,
): Promise<Desk | null> {
  if (host === undefined) {
    if (url !== undefined) throw new UsageError('url', '--url is for a server that others reach: give --host too.')
    return null
  }
  if (!/^[\w.:[\]-]+$/.test(host)) throw new UsageError('host', `--host takes a name or an address, not "${host}".`)
  const parsed = url === undefined ? null : URL.parse(url)
  if (url !== undefined && !/^https?:$/.test(parsed?.protocol ?? ''))
    throw new UsageError('url', `--url takes an address like https://desk.example.org, not "${url}".`)
  if ((await on.users()).every(({ revokedAt }) => revokedAt !== null)) {
    const advice = 'onrecord users add "Ann Holt" --role admin'
    throw new UsageError('host', `Others are served when they can sign in, and nobody is let in yet: ${advice}`)
  }
  const { openDesk } = await import('../api/index.ts')
  return openDesk(host, parsed)
}

/**
 * Milliseconds that a client has to send its headers, and a whole request; how long a connection stays open for the
 * next; and how often that is looked at. Who sends a byte a second is cut off.
 */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
}

/** Connections at once; a screen takes six at most. */
const MOST_CONNECTIONS = 1_000

/** Listens on the first of some ports that is free. */
async function open(
  listen: Listen,
  served: Pick<Parameters<Listen>[0], 'fetch'> & { readonly hostname: string },
  ports: readonly number[],
): Promise<Server> {
  for (const [at, port] of ports.entries()) {
    try {
      return await new Promise<Server>((resolve, reject) => {
        const server = listen({ ...served, port, serverOptions: PATIENCE }, () => resolve(server))
        if ('maxConnections' in server) server.maxConnections = MOST_CONNECTIONS
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}

/** A host as it stands in a URL. */
function nameIn(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

function untilInterrupted({ interrupted }: Io): Promise<void> {
  if (interrupted.aborted) return Promise.resolve()
  return new Promise((resolve) => interrupted.addEventListener('abort', () => resolve(), { once: true }))
}
