import type { MultiDirectedGraph } from 'graphology'
import type { Party, RecordedClaim } from '../record/index.ts'
import type { Pieces, Selection } from './selection.ts'

/** What one party did to another by one type of event, over all claims. */
interface Tie {
  readonly from: string
  readonly to: string
  readonly type: string
  claims: number
  denied: number
  readonly documents: Set<string>
  first: string | null
  last: string | null
}

interface Network {
  readonly parties: ReadonlyMap<string, Party>
  readonly ties: readonly Tie[]
}

/** Parties and what they did to each other: one tie for each pair, direction and type of event. */
async function networkOf(claims: AsyncIterable<RecordedClaim>): Promise<Network> {
  const parties = new Map<string, Party>()
  const ties = new Map<string, Tie>()
  for await (const claim of claims) {
    for (const party of [...claim.actors, ...claim.recipients])
      if (!parties.has(party.key)) parties.set(party.key, party)
    for (const from of claim.actors) for (const to of claim.recipients) tie(ties, claim, from.key, to.key)
  }
  return { parties, ties: [...ties.values()] }
}

function tie(ties: Map<string, Tie>, claim: RecordedClaim, from: string, to: string): void {
  const { type, dating, report, polarity } = claim
  const id = JSON.stringify([from, to, type])
  const known = ties.get(id) ?? { from, to, type, claims: 0, denied: 0, documents: new Set(), first: null, last: null }
  ties.set(id, known)
  known.claims += 1
  if (polarity === 'negative') known.denied += 1
  known.documents.add(report.id)
  if (dating.first !== null && (known.first === null || dating.first < known.first)) known.first = dating.first
  if (dating.last !== null && (known.last === null || dating.last > known.last)) known.last = dating.last
}

async function graphOf(selection: Selection): Promise<MultiDirectedGraph> {
  const { MultiDirectedGraph } = await import('graphology')
  const { parties, ties } = await networkOf(selection.claims())
  const graph = new MultiDirectedGraph()
  for (const { key, name, kind, country } of parties.values())
    graph.addNode(key, { label: printable(name), kind, country: country ?? '' })
  for (const [at, { from, to, type, claims, denied, documents, first, last }] of ties.entries()) {
    const days = { first: first ?? '', last: last ?? '' }
    graph.addEdgeWithKey(`t${at + 1}`, from, to, {
      ...{ label: type, type, weight: claims, claims, denied, documents: documents.size },
      ...days,
    })
  }
  return graph
}

/** GEXF 1.2, by graphology. */
export async function* gexf(selection: Selection): Pieces {
  const { write } = await import('graphology-gexf')
  const graph = await graphOf(selection)
  yield `${write(graph, {
    version: '1.2',
    formatNode: (_, { label, ...attributes }) => ({ label, attributes }),
    formatEdge: (_, { label, weight, ...attributes }) => ({ label, weight, attributes }),
  })}\n`
}

/** The attributes of nodes and ties, with their kinds in GraphML. */
const NODE_KEYS = { label: 'string', kind: 'string', country: 'string' } as const
const EDGE_KEYS = {
  ...{ label: 'string', type: 'string', weight: 'int', claims: 'int', denied: 'int', documents: 'int' },
  ...{ first: 'string', last: 'string' },
} as const

/** GraphML 1.0. */
export async function* graphml(selection: Selection): Pieces {
  const graph = await graphOf(selection)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [scope, names] of [
    ['node', NODE_KEYS],
    ['edge', EDGE_KEYS],
  ] as const) {
    for (const [name, kind] of Object.entries(names))
      yield `  <key id="${scope}-${name}" for="${scope}" attr.name="${name}" attr.type="${kind}"/>\n`
  }
  yield '  <graph id="case" edgedefault="directed">\n'
  for (const { node, attributes } of graph.nodeEntries())
    yield `    <node id="${escaped(node)}">${values('node', attributes)}</node>\n`
  for (const { edge, source, target, attributes } of graph.edgeEntries())
    yield `    <edge id="${edge}" source="${escaped(source)}" target="${escaped(target)}">${values('edge', attributes)}</edge>\n`
  yield '  </graph>\n</graphml>\n'
}

function values(scope: 'node' | 'edge', attributes: Readonly<Record<string, unknown>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<data key="${scope}-${name}">${escaped(String(value))}</data>`)
    .join('')
}

function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Without the characters that XML 1.0 has no place for. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
