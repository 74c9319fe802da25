/**
 * English inflection: the irregular words, and the spelling of the regular ones. Training adds these forms to those the
 * treebanks happen to hold.
 */

/** base, past, participle; "/" between variants, and no participle where it is the past. */
const IRREGULAR_VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|befall befell befallen
begin began begun|behold beheld|bend bent|beset beset|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught
choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|forego forewent foregone|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got gotten/got
give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held
hurt hurt|keep kept|kneel knelt/kneeled|know knew known|lay laid|lead led|leap leapt/leaped|leave left|lend lent|let let
lie lay lain|light lit/lighted|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
misunderstand misunderstood|offset offset|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame overcome
overhear overheard|override overrode overridden|overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|partake partook partaken|pay paid|plead pleaded/pled|prove proved proven|put put|quit quit
read read|rebuild rebuilt|recast recast|redo redid redone|remake remade|rend rent|repay repaid|reset reset|resell resold
retake retook retaken|rethink rethought|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen
run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot
show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept
slide slid|sling slung|slit slit|sow sowed sown|speak spoke spoken|speed sped|spend spent|spin spun|spit spat|split split
spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode
strike struck struck/stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
thrust thrust|tread trod trodden|undercut undercut|undergo underwent undergone|understand understood
undertake undertook undertaken|undo undid undone|unwind unwound|uphold upheld|upset upset|wake woke woken|wear wore worn
weave wove woven|weep wept|wed wed/wedded|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|wring wrung|write wrote written`

/** singular plural; words that are the same in both stand once. */
const IRREGULAR_NOUNS = `
analysis analyses|axis axes|basis bases|child children|crisis crises|criterion criteria|diagnosis diagnoses|elf elves|foot feet
goose geese|half halves|hypothesis hypotheses|knife knives|leaf leaves|life lives|loaf loaves|louse lice|man men|mouse mice
oasis oases|ox oxen|phenomenon phenomena|policeman policemen|policewoman policewomen|scarf scarves|self selves|shelf shelves
synthesis syntheses|thesis theses|thief thieves|tooth teeth|wife wives|wolf wolves|woman women|spokesman spokesmen
spokeswoman spokeswomen|gunman gunmen|congressman congressmen|serviceman servicemen|fisherman fishermen|airman airmen
series|species|aircraft|sheep|deer|fish|offspring|headquarters|barracks|crossroads|means|corps`

/** One inflected form of a word. */
export interface Inflected {
  readonly form: string
  readonly lemma: string
  readonly xpos: string
}

function* rows(table: string): Generator<readonly string[]> {
  for (const row of table.trim().split(/[|\n]/)) yield row.split(' ')
}

const irregularBases: ReadonlySet<string> = new Set([...rows(IRREGULAR_VERBS)].map(([base]) => base!))

export function* irregularVerbs(): Generator<Inflected> {
  for (const [lemma, past, participle = past] of rows(IRREGULAR_VERBS)) {
    for (const form of past!.split('/')) yield { form, lemma: lemma!, xpos: 'VBD' }
    for (const form of participle!.split('/')) yield { form, lemma: lemma!, xpos: 'VBN' }
  }
}

export function* irregularNouns(): Generator<Inflected> {
  for (const [lemma, plural = lemma] of rows(IRREGULAR_NOUNS)) yield { form: plural!, lemma: lemma!, xpos: 'NNS' }
}

/** The forms of a verb by the rules of spelling; no past for the irregular ones. */
export function* regularVerb(lemma: string): Generator<Inflected> {
  yield { form: withS(lemma), lemma, xpos: 'VBZ' }
  yield { form: withVowelEnding(lemma, 'ing'), lemma, xpos: 'VBG' }
  if (irregularBases.has(lemma)) return
  for (const xpos of ['VBD', 'VBN']) yield { form: withVowelEnding(lemma, 'ed'), lemma, xpos }
}

export function regularPlural(lemma: string): Inflected {
  return { form: withS(lemma), lemma, xpos: 'NNS' }
}

function withS(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function withVowelEnding(lemma: string, ending: 'ed' | 'ing'): string {
  if (/ie$/.test(lemma) && ending === 'ing') return `${lemma.slice(0, -2)}ying`
  if (/[^aeo]e$/.test(lemma) || /[ao]e$/.test(lemma)) return ending === 'ed' ? `${lemma}d` : withoutE(lemma) + ending
  if (/ee$/.test(lemma)) return ending === 'ed' ? `${lemma}d` : lemma + ending
  if (/[^aeiou]y$/.test(lemma) && ending === 'ed') return `${lemma.slice(0, -1)}ied`
  return (doubles(lemma) ? lemma + lemma.at(-1) : lemma) + ending
}

function withoutE(lemma: string): string {
  return /[oy]e$/.test(lemma) ? lemma : lemma.slice(0, -1)
}

/** "stop" doubles its last letter; longer words mostly don't ("visit", "open"), but for those stressed at the end. */
function doubles(lemma: string): boolean {
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) || /(?:mit|cur|fer|pel|bel|trol|gin|get|tag|ban)$/.test(lemma)
}
