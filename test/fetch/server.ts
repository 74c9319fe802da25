import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Identity } from './certificate.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine. */
export interface TestServer {
  /** "http://127.0.0.1:40123" */
  readonly origin: string
  readonly port: number
  /** What was asked for so far, "/a", without robots.txt. */
  readonly asked: readonly string[]
  /** How many connections were made. */
  connections(): number
}

/** Serves paths of a table; robots.txt is missing unless it is in there. */
export async function serve(pages: Readonly<Record<string, Handler>>, identity?: Identity): Promise<TestServer> {
  const asked: string[] = []
  const handle: Handler = (request, response) => {
    const path = request.url ?? '/'
    if (path !== '/robots.txt') asked.push(path)
    const page = pages[path.replace(/\?.*/, '')] ?? pages['*']
    if (page) page(request, response)
    else response.writeHead(404).end()
  }
  const server = identity ? createSecureServer(identity, handle) : createServer(handle)
  return listen(server, identity ? 'https' : 'http', asked)
}

/** Answers with whatever bytes a socket is handed, HTTP or not, once a request is in. */
export async function serveRaw(answer: (socket: Socket, request: string) => void): Promise<TestServer> {
  const asked: string[] = []
  const server = createSocketServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (data) => {
      const request = data.toString('latin1')
      const [, path = ''] = request.split(' ')
      if (path === '/robots.txt')
        return socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
      asked.push(path)
      answer(socket, request)
    })
  })
  return listen(server, 'http', asked)
}

async function listen(server: Server, scheme: string, asked: readonly string[]): Promise<TestServer> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `${scheme}://127.0.0.1:${port}`, port, asked, connections: () => connections }
}

/** A page that says one sentence. */
export const page =
  (sentence: string, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(`<title>News</title><p>${sentence}</p>`)

/** An answer without a body worth reading. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) =>
    response.writeHead(code, headers).end('<p>No.</p>')

export const redirect = (location: string, code = 302): Handler => status(code, { location })
