import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { type Peeked, peek } from '../resource/index.ts'
import type { English } from '../syntax/index.ts'
import { command } from './command.ts'
import { InputMissing, NoTreebank } from './input-errors.ts'
import { masked } from './layout.ts'

/** Text is parsed in pieces of about this many UTF-16 code units, so that a file of any size fits into memory. */
const PIECE = 1 << 18

/** Paragraphs and sentences end at an empty line in plain text and in CoNLL-U alike. */
const EMPTY_LINE = /\n[ \t\r]*\n/g

type Print = (line: string) => Promise<void>

export const parse = command({
  words: '[file]',
  about:
    'Reads plain text and prints its sentences as CoNLL-U: words, lemmas, tags, features, trees, and names in the last ' +
    'column (NE=B-PER). "-" or no file is standard input.',
  options: {
    tokens: {
      flags: '--tokens',
      says: 'the input is CoNLL-U: keep its sentences and words, print a new analysis of them',
    },
  },
  examples: ['parse report.txt', 'parse --tokens treebank.conllu'],

  async run({ words, options }, io) {
    const [path = '-'] = words
    const { loadEnglish } = await import('../models.ts')
    const print = await (options.tokens ? tokensPrinter : textPrinter)(loadEnglish(), (lines) => io.out(masked(lines)))
    let empty = true
    for await (const piece of pieces(path, io.input)) {
      await print(piece)
      if (io.interrupted.aborted) return 'interrupted'
      empty = false
    }
    if (empty) io.say('There is no text in it.')
    return empty ? 'nothing-found' : 'ok'
  },
})

/** Prints the sentences of plain text, numbered through all its pieces. */
export async function textPrinter(english: English, out: Print): Promise<Print> {
  const { sentenceComments, sentenceLines } = await import('../syntax/index.ts')
  let number = 0
  return async (text) => {
    let block = -1
    for (const each of english.parse(text)) {
      number += 1
      const newParagraph = each.block === block ? [] : ['# newpar']
      await out(sentenceLines(each, text, [...newParagraph, ...sentenceComments(each, text, number)]))
      block = each.block
    }
  }
}

/** Prints the sentences of CoNLL-U with their own comments and range lines. */
export async function tokensPrinter(english: English, out: Print): Promise<Print> {
  const { readConllu, sentenceComments, sentenceLines } = await import('../syntax/index.ts')
  let number = 0
  return async (conllu) => {
    const { text, raw, comments } = readConllu(conllu)
    if (raw.length === 0 && number === 0) throw new NoTreebank()
    const continued = new Set(raw.flatMap(({ starts, joined }) => starts.filter((_, at) => joined[at])))
    const sentences = english.analyse(text, raw)
    for (const [at, each] of sentences.entries()) {
      number += 1
      const own = sentences.length === raw.length ? comments[at]! : []
      const joined = each.tokens.map(({ start }) => continued.has(start))
      await out(sentenceLines(each, text, own.length > 0 ? own : sentenceComments(each, text, number), joined))
    }
  }
}

/** The text of a file or of standard input, cut at empty lines into pieces of about `PIECE`. */
async function* pieces(path: string, stdin: Readable): AsyncGenerator<string, void, undefined> {
  const name = path === '-' ? 'standard input' : path
  const { start, all } = await opened(path === '-' ? stdin : createReadStream(path), name)
  const { encodingOf } = await import('../document/index.ts')
  const decoder = new TextDecoder(encodingOf(start, name))
  let held = ''
  for await (const chunk of all) {
    if (!decoder.encoding.startsWith('utf-16') && chunk.includes(0)) await refuse(name)
    held += decoder.decode(chunk, { stream: true })
    while (held.length >= 2 * PIECE) {
      const end = cutAt(held)
      yield held.slice(0, end)
      held = held.slice(end)
    }
  }
  held += decoder.decode()
  if (held.trim() !== '') yield held
}

async function opened(stream: AsyncIterable<Uint8Array>, name: string): Promise<Peeked> {
  try {
    return await peek(stream)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    throw new InputMissing(name, String(error.code), error.message)
  }
}

async function refuse(name: string): Promise<never> {
  const { BinaryInput } = await import('../document/index.ts')
  throw new BinaryInput(name, 'a binary file (it holds NUL bytes)')
}

/** Where to cut a long text: the last empty line, else line, else white space in reach, else between two characters. */
export function cutAt(text: string): number {
  let cut = 0
  EMPTY_LINE.lastIndex = PIECE
  for (let found = EMPTY_LINE.exec(text); found; found = EMPTY_LINE.exec(text)) cut = found.index + found[0].length
  if (cut > 0) return cut
  const space = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(' '))
  if (space >= PIECE) return space + 1
  const middle = text.charCodeAt(text.length - 1) >>> 10 === 0x36
  return middle ? text.length - 1 : text.length
}
