import type { Upos } from './token.ts'

/** Features that the Penn tag alone decides. */
const BY_TAG: Readonly<Record<string, string>> = {
  NN: 'Number=Sing',
  NNS: 'Number=Plur',
  NNP: 'Number=Sing',
  NNPS: 'Number=Plur',
  JJ: 'Degree=Pos',
  JJR: 'Degree=Cmp',
  JJS: 'Degree=Sup',
  RBR: 'Degree=Cmp',
  RBS: 'Degree=Sup',
  MD: 'VerbForm=Fin',
  VB: 'VerbForm=Inf',
  VBD: 'Mood=Ind|Tense=Past|VerbForm=Fin',
  VBG: 'Tense=Pres|VerbForm=Part',
  VBN: 'Tense=Past|VerbForm=Part',
  VBP: 'Mood=Ind|Tense=Pres|VerbForm=Fin',
  VBZ: 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin',
  EX: 'PronType=Dem',
  WP$: 'Poss=Yes|PronType=Rel',
}

/**
 * Features of the closed classes: by universal tag and features, the lower-case words that have them. What depends on
 * the clause (the case of "it", the person of "are") is left out.
 */
const BY_WORD: Readonly<Partial<Record<Upos, Readonly<Record<string, string>>>>> = {
  PRON: {
    'Case=Nom|Number=Sing|Person=1|PronType=Prs': 'i',
    'Case=Acc|Number=Sing|Person=1|PronType=Prs': 'me',
    'Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs': 'my mine',
    'Case=Acc|Number=Sing|Person=1|PronType=Prs|Reflex=Yes': 'myself',
    'Case=Nom|Number=Plur|Person=1|PronType=Prs': 'we',
    'Case=Acc|Number=Plur|Person=1|PronType=Prs': 'us',
    'Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs': 'our ours',
    'Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes': 'ourselves',
    'Person=2|PronType=Prs': 'you',
    'Case=Gen|Person=2|Poss=Yes|PronType=Prs': 'your yours',
    'Case=Acc|Number=Sing|Person=2|PronType=Prs|Reflex=Yes': 'yourself',
    'Case=Acc|Number=Plur|Person=2|PronType=Prs|Reflex=Yes': 'yourselves',
    'Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs': 'he',
    'Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs': 'him',
    'Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs': 'his',
    'Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes': 'himself',
    'Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs': 'she',
    'Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs': 'her hers',
    'Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes': 'herself',
    'Gender=Neut|Number=Sing|Person=3|PronType=Prs': 'it',
    'Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs': 'its',
    'Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes': 'itself',
    'Case=Nom|Number=Plur|Person=3|PronType=Prs': 'they',
    'Case=Acc|Number=Plur|Person=3|PronType=Prs': 'them',
    'Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs': 'their theirs',
    'Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes': 'themselves',
    'Number=Sing|PronType=Dem': 'this',
    'Number=Plur|PronType=Dem': 'these those',
    'PronType=Rel': 'that who whom which whoever',
    'PronType=Int': 'what',
    'Number=Sing|PronType=Ind': 'someone somebody something anyone anybody anything',
    'Number=Sing|PronType=Tot': 'everyone everybody everything',
    'Number=Sing|PronType=Neg': 'nobody nothing none',
  },
  DET: {
    'Definite=Def|PronType=Art': 'the',
    'Definite=Ind|PronType=Art': 'a an',
    'Number=Sing|PronType=Dem': 'this that',
    'Number=Plur|PronType=Dem': 'these those',
    'PronType=Dem': 'such',
    'PronType=Tot': 'all each every both',
    'PronType=Ind': 'some any another',
    'NumForm=Word|NumType=Frac|PronType=Ind': 'half',
    'PronType=Neg': 'no neither',
    'PronType=Int': 'which what whatever',
  },
  ADV: {
    'PronType=Dem': 'here there then now thus',
    'PronType=Neg': 'never nowhere',
    'PronType=Tot': 'always everywhere',
    'PronType=Ind': 'sometimes somewhere somehow ever',
    'PronType=Int': 'how when where why',
    'NumForm=Word|NumType=Mult': 'once twice',
  },
  AUX: {
    'Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin': 'am',
    'Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin': 'was',
  },
  PART: { 'Polarity=Neg': "not n't n’t nt" },
  INTJ: { 'Polarity=Pos': 'yes yeah', 'Polarity=Neg': 'no nope' },
  CCONJ: { 'Polarity=Neg': 'nor' },
}

const byWord: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(BY_WORD).map(([upos, rows]) => [
    upos,
    new Map(
      Object.entries(rows).flatMap(([features, words]) => words.split(' ').map((word) => [word, features] as const)),
    ),
  ]),
)

/** Words whose Penn tag tells two readings apart. */
const BY_WORD_AND_TAG: ReadonlyMap<string, string> = new Map([
  ['her PRP', 'Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs'],
  ['that DT', 'Number=Sing|PronType=Dem'],
])

const byTag: ReadonlyMap<string, string> = new Map(Object.entries(BY_TAG))

/** Adverbs of manner and measure have a degree in the treebanks, the others none. */
const MEASURED: ReadonlySet<string> = new Set(
  `well much far early late soon long little hard fast close high low deep often`.split(' '),
)

/**
 * The UD features of a word, "Number=Sing|Person=3", or "_". They follow from its tags and form alone, so what only the
 * tree tells is left out: the voice of a participle, the person of a past tense.
 */
export function featuresOf(form: string, _lemma: string, upos: Upos, xpos: string): string {
  const closed = byWord.get(upos)
  if (closed !== undefined) {
    const word = closed.has(form) ? form : form.toLowerCase()
    const found = closed.get(word)
    if (found !== undefined) return (upos === 'PRON' && BY_WORD_AND_TAG.get(`${word} ${xpos}`)) || found
  }
  if (upos === 'NUM') return numeral(form)
  if (upos === 'PUNCT' || upos === 'X' || upos === 'SYM') return '_'
  if (upos === 'ADJ') return ordinal(form) ?? (xpos === 'NNP' ? 'Degree=Pos' : (byTag.get(xpos) ?? '_'))
  if (upos === 'ADV' && xpos === 'RB') return MEASURED.has(form) ? 'Degree=Pos' : '_'
  return byTag.get(xpos) ?? '_'
}

function numeral(form: string): string {
  const first = form.charCodeAt(0)
  const digits = (first >= 48 && first <= 57) || first === 46
  if (!digits) return /^[IVXLC]+$/.test(form) ? 'NumForm=Roman|NumType=Card' : 'NumForm=Word|NumType=Card'
  return form.includes('/') || (form.includes('.') && /^\d*\.\d+$/.test(form))
    ? 'NumForm=Digit|NumType=Frac'
    : 'NumForm=Digit|NumType=Card'
}

const ORDINALS: ReadonlySet<string> = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth twentieth'.split(' '),
)

function ordinal(form: string): string | null {
  if (/^\d+(?:st|nd|rd|th)$/i.test(form)) return 'Degree=Pos|NumForm=Combi|NumType=Ord'
  return ORDINALS.has(form.toLowerCase()) ? 'Degree=Pos|NumForm=Word|NumType=Ord' : null
}
