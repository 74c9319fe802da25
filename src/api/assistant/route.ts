import type { McpHttpHandler } from '@modelcontextprotocol/server'
import type { Served } from '../app.ts'
import type { Api } from '../person.ts'

/** The assistant's questions over HTTP, in the protocol's streamable way. Its library is loaded by who asks first. */
export function addAssistantRoute(app: Api, { on, version }: Served): void {
  let handler: Promise<McpHttpHandler> | null = null
  app.all('/api/v1/mcp', async (context) => {
    handler ??= openHandler({ on, version })
    return (await handler).fetch(context.req.raw)
  })
}

async function openHandler(served: Pick<Served, 'on' | 'version'>): Promise<McpHttpHandler> {
  const [{ createMcpHandler }, { assistantServer }] = await Promise.all([
    import('@modelcontextprotocol/server'),
    import('./server.ts'),
  ])
  return createMcpHandler(() => assistantServer(served))
}

/** The same over the standard streams of this process, until its input ends. */
export async function serveAssistant(served: Pick<Served, 'on' | 'version'>, interrupted: AbortSignal): Promise<void> {
  const [{ serveStdio, StdioServerTransport }, { assistantServer }] = await Promise.all([
    import('@modelcontextprotocol/server/stdio'),
    import('./server.ts'),
  ])
  const transport = new StdioServerTransport()
  const handle = serveStdio(() => assistantServer(served), { transport })
  await new Promise<void>((resolve) => {
    interrupted.addEventListener('abort', () => resolve(), { once: true })
    process.stdin.on('end', resolve).on('close', resolve)
    if (interrupted.aborted) resolve()
  })
  await handle.close()
}
