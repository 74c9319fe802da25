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

/** The tokens cut at their hyphens, "120-day" into three; whole where `isWhole` knows the form. */
export function piecesOf(tokens: readonly Token[], isWhole: (form: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  for (const token of tokens) {
    const form = plain(token.form)
    if (form.length > 1 && hasHyphen(form) && !isWhole(form)) cut(token, form, pieces)
    else pieces.push({ form: form === '–' || form === '—' ? '-' : form, token, start: token.start, end: token.end })
  }
  return pieces
}

function cut(token: Token, form: string, pieces: Piece[]): void {
  for (const { 0: part, index } of form.matchAll(/[^-–]+|[-–]/g)) {
    const start = token.start + index
    pieces.push({ form: part === '–' ? '-' : part, token, start, end: start + part.length })
  }
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
