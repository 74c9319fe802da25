import type { Case } from '../../src/casefile/index.ts'

/** Lets a model that always says the same propose something of each report; what it makes up besides is dropped. */
export async function propose(on: Case, quotation = 'Norland has sent 40 tanks to Sudland'): Promise<void> {
  const [, actor = '', recipient = ''] = /^(\w+) .* (\w+)$/.exec(quotation) ?? []
  const claims = [
    { quotation, type: 'AID', actor, recipient, object: null, voice: null, denied: false },
    { quotation: 'Nothing of this stands there', type: 'AID', actor, recipient },
  ]
  const { reports } = await on.reports(500, 0)
  const proposer = {
    model: 'example/parrot',
    ask: async () => ({ text: JSON.stringify({ claims }), inputTokens: 1, outputTokens: 1 }),
    interrupted: new AbortController().signal,
  }
  for await (const _ of on.propose(
    reports.map(({ id }) => id),
    proposer,
  ));
}
