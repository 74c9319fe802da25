/** Puts the steps of training together. */
import { choose } from '../src/statement/choose.ts'
import { cueCandidates } from '../src/statement/cues.ts'
import type { StatementModel } from '../src/statement/model.ts'
import { judge, trainDecision } from './statement-decision.ts'
import { contentExamples, isRight, type Read, trainContent, trainStages } from './statement-stages.ts'

const RUNS = 3 // of the models that are kept; more change little
const LEAST = 0.38 // confidence; between the best for relations and the best for cues on the development articles

export function train(read: readonly Read[], tell: (step: string) => void): Omit<StatementModel, 'words'> {
  const halves = [read.filter((_, at) => at % 2 === 0), read.filter((_, at) => at % 2 === 1)] as const
  const stages = halves.map((half) => trainStages(half, 1))
  tell('cues and sources, by halves')
  const examples = halves.map((half, at) => half.flatMap((each) => contentExamples(each, stages[1 - at]!)))
  const choices = examples.map((each, at) => trainContent(each, stages[at]!.source, 1))
  tell('contents, by halves')
  const judged = halves.flatMap((half, at) =>
    half.flatMap(({ p, gold }) =>
      cueCandidates(p, stages[1 - at]!.cues).flatMap((marked) => {
        const choice = choose(p, marked, choices[1 - at]!)
        return choice === null ? [] : [judge(p, choice, isRight(choice, gold))]
      }),
    ),
  )
  const decision = trainDecision(judged)
  tell('confidence')
  const all = trainStages(read, RUNS)
  return { cues: all.cues, choice: trainContent(examples.flat(), all.source, RUNS), decision, least: LEAST }
}
