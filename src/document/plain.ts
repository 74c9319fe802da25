import { span } from '../text/index.ts'
import type { Block } from './document.ts'

/** The blocks of running text: paragraphs, parted by blank lines. */
export function plainBlocks(text: string): readonly Block[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?(?:\n[^\S\n]*\S(?:[^\n]*\S)?)*/g)].map((found) => ({
    kind: 'paragraph',
    span: span(text, found.index, found.index + found[0].length),
  }))
}
