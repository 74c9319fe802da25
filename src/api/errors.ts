import type { Context } from 'hono'
import { OnRecordError } from '../text/index.ts'

/** The answer to a question that can't be answered: what is not there is 404, what was asked wrongly 400. */
export function answerError(error: unknown, context: Context): Response {
  if (!(error instanceof OnRecordError)) throw error
  const { code, message } = error
  return context.json({ error: { code, message } }, statusOf(code))
}

function statusOf(code: string): 400 | 404 | 409 | 500 {
  if (code.endsWith('/unknown')) return 404
  if (/^(?:usage|judgement|part)\//.test(code)) return 400
  return code.startsWith('case/') ? 409 : 500
}
