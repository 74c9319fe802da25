import { describe, expect, test } from 'vitest'
import { readConllu, writeConllu } from '../../src/syntax/conllu.ts'

const CONLLU = `# newpar
# sent_id = 1
# text = Kim doesn't answer.
1	Kim	Kim	PROPN	NNP	Number=Sing	4	nsubj	_	NE=B-PER
2-3	doesn't	_	_	_	_	_	_	_	_
2	does	do	AUX	VBZ	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	answer	answer	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# sent_id = 2
# text = He can't.
1	He	he	PRON	PRP	_	2	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	SpaceAfter=No
2	ca	can	AUX	MD	_	0	root	_	_
3	n't	not	PART	RB	_	2	advmod	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

`

test('what is read is written again as it was', () => {
  const { text, sentences } = readConllu(CONLLU)
  expect(writeConllu(sentences, text)).toBe(CONLLU)
})

describe('reading', () => {
  const { text, sentences, raw, comments } = readConllu(CONLLU)

  test('rebuilds the text, with an empty line between paragraphs', () => {
    expect(text).toBe("Kim doesn't answer.\n\nHe can't.")
    expect(sentences.map(({ block }) => block)).toEqual([0, 1])
  })

  test('gives the words of a range their own parts of it', () => {
    expect(sentences[0]!.tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Kim',
      'does',
      "n't",
      'answer',
      '.',
    ])
    expect(raw[0]!.joined).toEqual([false, false, true, false, false])
  })

  test('ties the tree, the names and the spaces', () => {
    const [kim, , not, answer] = sentences[0]!.tokens
    expect(sentences[0]!.root).toBe(answer)
    expect(kim).toMatchObject({ head: answer, deprel: 'nsubj', ne: 'B-PER', spaceAfter: true })
    expect(not).toMatchObject({ spaceAfter: true })
    expect(answer).toMatchObject({ spaceAfter: false })
  })

  test('keeps the comments', () => {
    expect(comments[1]).toEqual(['# newpar', '# sent_id = 2', "# text = He can't."])
  })
})

test('words that do not add up to their range share it, each with a part', () => {
  const { text, sentences } = readConllu(
    '1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\t_\t_\t_\t_\t_\t_\t_\t_\n2\tle\t_\t_\t_\t_\t_\t_\t_\t_\n',
  )
  expect(sentences[0]!.tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['d', 'u'])
})

test('a sentence without a tree hangs from its first word; empty nodes are skipped', () => {
  const { sentences } = readConllu('1\tTroops\t_\n2\tleft\t_\n2.1\tnothing\t_\n3\ttoday\t_\n')
  expect(sentences[0]!.tokens.map(({ head }) => head?.form ?? null)).toEqual([null, 'Troops', 'Troops'])
})

test('nothing gives nothing', () => {
  expect(readConllu('\n\n').sentences).toEqual([])
})
