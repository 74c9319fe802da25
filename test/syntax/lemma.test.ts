import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { featuresOf } from '../../src/syntax/features.ts'
import { lemmatiser } from '../../src/syntax/lemma.ts'
import type { Upos } from '../../src/syntax/token.ts'

const { lemma } = lemmatiser(readFileSync(new URL('../../models/lemmas.bin', import.meta.url)))

describe('lemmas', () => {
  test.each<[string, Upos, string, string]>([
    ['soldiers', 'NOUN', 'NNS', 'soldier'],
    ['cities', 'NOUN', 'NNS', 'city'],
    ['series', 'NOUN', 'NNS', 'series'],
    ['cargoes', 'NOUN', 'NNS', 'cargo'],
    ['shoes', 'NOUN', 'NNS', 'shoe'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['women', 'NOUN', 'NNS', 'woman'],
    ['missiles', 'NOUN', 'NNS', 'missile'],
    ['forces', 'NOUN', 'NNS', 'force'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['stopped', 'VERB', 'VBD', 'stop'],
    ['escalated', 'VERB', 'VBD', 'escalate'],
    ['provoked', 'VERB', 'VBN', 'provoke'],
    ['deployed', 'VERB', 'VBN', 'deploy'],
    ['shelled', 'VERB', 'VBD', 'shell'],
    ['fled', 'VERB', 'VBD', 'flee'],
    ['struck', 'VERB', 'VBN', 'strike'],
    ['shrunk', 'VERB', 'VBN', 'shrink'],
    ['sought', 'VERB', 'VBD', 'seek'],
    ['said', 'VERB', 'VBD', 'say'],
    ['dying', 'VERB', 'VBG', 'die'],
    ['withdrawing', 'VERB', 'VBG', 'withdraw'],
    ['ambushing', 'VERB', 'VBG', 'ambush'],
    ['accuses', 'VERB', 'VBZ', 'accuse'],
    ['pushes', 'VERB', 'VBZ', 'push'],
    ['has', 'AUX', 'VBZ', 'have'],
    ["'s", 'AUX', 'VBZ', 'be'],
    ['’re', 'AUX', 'VBP', 'be'],
    ["n't", 'PART', 'RB', 'not'],
    ['n’t', 'PART', 'RB', 'not'],
    ['ca', 'AUX', 'MD', 'can'],
    ['wo', 'AUX', 'MD', 'will'],
    ['’s', 'PART', 'POS', "'s"],
    ['worse', 'ADJ', 'JJR', 'bad'],
    ['deadliest', 'ADJ', 'JJS', 'deadly'],
    ['Ukrainian', 'ADJ', 'JJ', 'Ukrainian'],
    ['i', 'PRON', 'PRP', 'I'],
    ['Them', 'PRON', 'PRP', 'they'],
    ['An', 'DET', 'DT', 'a'],
    ['Moscow', 'PROPN', 'NNP', 'Moscow'],
    ['WASHINGTON', 'PROPN', 'NNP', 'Washington'],
    ['NATO', 'PROPN', 'NNP', 'NATO'],
    ['Marines', 'PROPN', 'NNPS', 'Marine'],
    ['12,500', 'NUM', 'CD', '12500'],
  ])('%s %s %s', (form, upos, xpos, expected) => {
    expect(lemma(form, upos, xpos)).toBe(expected)
  })
})

describe('features', () => {
  test.each<[string, Upos, string, string]>([
    ['troops', 'NOUN', 'NNS', 'Number=Plur'],
    ['said', 'VERB', 'VBD', 'Mood=Ind|Tense=Past|VerbForm=Fin'],
    ['killed', 'VERB', 'VBN', 'Tense=Past|VerbForm=Part'],
    ['Her', 'PRON', 'PRP$', 'Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs'],
    ['her', 'PRON', 'PRP', 'Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs'],
    ['that', 'PRON', 'WDT', 'PronType=Rel'],
    ['that', 'PRON', 'DT', 'Number=Sing|PronType=Dem'],
    ['The', 'DET', 'DT', 'Definite=Def|PronType=Art'],
    ['deadliest', 'ADJ', 'JJS', 'Degree=Sup'],
    ['21st', 'ADJ', 'JJ', 'Degree=Pos|NumForm=Combi|NumType=Ord'],
    ['1.5', 'NUM', 'CD', 'NumForm=Digit|NumType=Frac'],
    ['nine', 'NUM', 'CD', 'NumForm=Word|NumType=Card'],
    ['n’t', 'PART', 'RB', 'Polarity=Neg'],
    [',', 'PUNCT', ',', '_'],
  ])('%s %s %s', (form, upos, xpos, expected) => {
    expect(featuresOf(form, '', upos, xpos)).toBe(expected)
  })
})
