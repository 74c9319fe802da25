import { expect, test } from 'vitest'
import { subjectMender } from '../../src/syntax/subjects.ts'

const RELATIONS = ['root', 'nsubj', 'nsubj:pass', 'nmod:desc', 'flat', 'ccomp', 'obj', 'case', 'nmod', 'obl', 'amod']

/** "form relation head" for each word, heads counted from 1 as in CoNLL-U; capitals are proper nouns. */
function mended(tree: string): string {
  const rows = tree.split('; ').map((row) => row.split(' ') as [string, string, string])
  const heads = Int32Array.from(rows, ([, , head]) => Number(head) - 1)
  const relations = Uint8Array.from(rows, ([, relation]) => RELATIONS.indexOf(relation))
  const proper = Uint8Array.from(rows, ([form]) => Number(/^\p{Lu}/u.test(form)))
  subjectMender(RELATIONS).mend(heads, relations, proper, rows.length)
  return rows.map(([form], at) => `${form} ${RELATIONS[relations[at]!]} ${heads[at]! + 1}`).join('; ')
}

test.each([
  [
    'a title before a name',
    'candidate nsubj 4; Ann nsubj 4; Lee flat 2; left root 0',
    'candidate nmod:desc 2; Ann nsubj 4; Lee flat 2; left root 0',
  ],
  ['a name cut in two', 'Wells nsubj 3; Fargo nsubj 3; left root 0', 'Wells nsubj 3; Fargo flat 1; left root 0'],
  [
    'who says it at the end',
    'Norland nsubj 2; sends ccomp 5; fuel obj 2; traders nsubj 2; said root 0',
    'Norland nsubj 2; sends ccomp 5; fuel obj 2; traders nsubj 5; said root 0',
  ],
  [
    'the subject of what was said',
    'protocol nsubj 4; called ccomp 4; sources nsubj 4; said root 0',
    'protocol nsubj 2; called ccomp 4; sources nsubj 4; said root 0',
  ],
])('%s', (_, tree, expected) => expect(mended(tree)).toBe(expected))

test.each([
  ['one subject', 'Ann nsubj 2; left root 0'],
  ['two common nouns of which neither says anything', 'that nsubj 3; price nsubj 3; rose root 0'],
  [
    'a speaker who has a clause between',
    'Norland nsubj 2; sends ccomp 6; traders nsubj 2; fuel obj 2; it nsubj 6; said root 0',
  ],
])('%s is left as it is', (_, tree) => expect(mended(tree)).toBe(tree))
