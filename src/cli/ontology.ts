import type { Analysis } from '../analysis.ts'
import type { Cameo } from '../claim/index.ts'
import type { RecordedClaim } from '../record/index.ts'

/** Lets a command give the codes of an older ontology beside PLOVER's types. */
export const ONTOLOGY_OPTION = {
  ontology: {
    flags: '--ontology <name>',
    says: "cameo: give each claim's CAMEO code too",
    choices: ['plover', 'cameo'],
    default: 'plover',
  },
} as const

/** What is printed beside a claim: nothing, or its code; null where CAMEO has none for it. */
export type Codes = { readonly cameo?: Cameo | null }

/** Gives recorded claims the codes that were asked for; the lexicon is read only where some were. */
export async function coder(ontology: string): Promise<(claim: RecordedClaim) => Codes> {
  if (ontology !== 'cameo') return () => ({})
  const { cameoOf } = await import('../claim/index.ts')
  return (claim) => ({ cameo: cameoOf({ ...claim, speaker: claim.voices.at(-1)?.speaker ?? null }) })
}

/** "CAMEO 072, provide military aid"; empty where no code was asked for. */
export function codeNote({ cameo }: Codes): string {
  if (cameo === undefined) return ''
  return cameo ? `CAMEO ${cameo.code}, ${cameo.name.toLowerCase()}` : 'no CAMEO code'
}

/** The analysis with the codes of its claims, where they were asked for. */
export async function withCodes(analysis: Analysis, ontology: string): Promise<Analysis> {
  if (ontology !== 'cameo') return analysis
  const { cameoOf } = await import('../claim/index.ts')
  const entities = new Map(analysis.entities.map((each) => [each.id, each]))
  const speakers = new Map(analysis.statements.map((each) => [each.id, entities.get(each.speaker ?? '')]))
  const letters = Array.from(analysis.document.text)
  const claims = analysis.claims.map((claim) => {
    const actors = claim.actor.flatMap((id) => entities.get(id) ?? [])
    const objects = (claim.object ?? []).map(([start, end]) => letters.slice(start, end).join(''))
    const speaker = speakers.get(claim.voice.at(-1) ?? '') ?? null
    return { ...claim, cameo: cameoOf({ ...claim, actors, objects, speaker }) }
  })
  return { ...analysis, claims }
}
