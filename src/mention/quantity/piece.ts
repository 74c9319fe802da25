import type { Token } from '../../syntax/index.ts'

/** A word or, of a word with hyphens, a part of it. */
export interface Piece {
  /** Lower-case; every dash is "-". */
  readonly form: string
  readonly token: Token
  /** In UTF-16 code units of the text. */
  readonly start: number
  readonly end: number
}

/** The token cut at its hyphens, "120-day" into three; whole where `isWhole` knows the form. */
export function piecesOf(token: Token, isWhole: (form: string) => boolean): Piece[] {
  const form = plain(token.form)
  const whole = { form: form === '–' || form === '—' ? '-' : form, token, start: token.start, end: token.end }
  if (!hasHyphen(form) || form.length === 1 || isWhole(form)) return [whole]
  const pieces: Piece[] = []
  for (const { 0: part, index } of form.matchAll(/[^-–]+|[-–]/g)) {
    const start = token.start + index
    pieces.push({ form: part === '–' ? '-' : part, token, start, end: start + part.length })
  }
  return pieces
}

/** Lower-case, with straight apostrophes. */
export function plain(form: string): string {
  const lower = form.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

export function hasHyphen(form: string): boolean {
  return form.includes('-') || form.includes('–')
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
