import { useRef, useState } from 'preact/hooks'
import type { Judged } from '../../src/record/index.ts'
import { type Decision, judge } from './answers.ts'

/** A judgement that was made in this tab, to be undone. */
interface Made {
  readonly id: string
  readonly judgement: string
}

const MADE = 'onrecord:made'
const MOST_REMEMBERED = 200

/** Judgements as they are made: one at a time, each told of in words; what this tab made can be undone after a reload too. */
export function useJudging(mayJudge: boolean) {
  const [told, setTold] = useState('')
  const isBusy = useRef(false)
  const doing = async (work: () => Promise<string>): Promise<boolean> => {
    if (!mayJudge || isBusy.current) return false
    isBusy.current = true
    try {
      setTold(await work())
      return true
    } catch (error) {
      setTold((error as Error).message)
      return false
    } finally {
      isBusy.current = false
    }
  }
  /** @param words what it is called once it is done: "Accepted" */
  const decide = (decision: Decision, words: string) =>
    doing(async () => {
      const judgement = await judge(decision)
      remember([...made(), { id: decision.id, judgement }])
      return `${words}: kept as ${judgement.slice(0, 6)}.`
    })
  const undo = (last: Made) =>
    doing(async () => {
      await judge({ act: 'undo', id: last.judgement })
      remember(made().filter((each) => each.judgement !== last.judgement))
      return 'Taken back.'
    })
  return { told, tell: setTold, decide, undo }
}

export type Judging = ReturnType<typeof useJudging>

/** What was judged last in this tab. */
export function lastMade(): Made | undefined {
  return made().at(-1)
}

/** The judgement that was made last on a claim or statement; null where there is none. */
export function lastJudgement(judged: Judged | undefined): string | null {
  const all = [...(judged?.verdict ? [judged.verdict] : []), ...(judged?.corrected ?? []), ...(judged?.notes ?? [])]
  return all.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.judgement ?? null
}

function made(): readonly Made[] {
  return JSON.parse(sessionStorage.getItem(MADE) ?? '[]') as readonly Made[]
}

function remember(all: readonly Made[]): void {
  sessionStorage.setItem(MADE, JSON.stringify(all.slice(-MOST_REMEMBERED)))
}
