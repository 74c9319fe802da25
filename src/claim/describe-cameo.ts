import { BY_RULE, BY_THING, CAMEO_CODES, CAMEO_NAMES, type CameoCode, DEMANDED } from './cameo.ts'

/** The way from PLOVER to CAMEO as Markdown: one line a code. */
export function describeCameo(): string {
  const rows = Object.entries(CAMEO_CODES).flatMap(([type, { otherwise, modes }]) => [
    row(type, '', otherwise),
    ...Object.entries(modes).map(([mode, code]) => row('', mode, code)),
    ...Object.entries(BY_RULE[type as keyof typeof CAMEO_CODES] ?? {}).map(([word, code]) =>
      row('', `“${word}”`, code),
    ),
    ...(BY_THING[type as keyof typeof CAMEO_CODES] ?? []).map(([words, code]) => row('', `of ${things(words)}`, code)),
  ])
  const demands = Object.entries(DEMANDED).map(([appeal, demand]) => `${appeal} becomes ${demand}`)
  return `${HEAD}\n\n| type | mode, “word or row” or thing | code | name |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${TAIL.replace('{demands}', demands.join(', '))}\n`
}

const HEAD = `# CAMEO for those who still need it

Generated from \`src/claim/cameo.ts\`. \`--ontology cameo\` on \`extract\`, \`claims\` and \`timeline\` gives each claim the
code of CAMEO (Schrodt 2012, version 1.1b3) beside its PLOVER type. The code says what kind of event it is; how sure the
text is of it stays in \`certainty\`. A thing decides before a word or row of the lexicon ([claim-lexicon.md](claim-lexicon.md)), those before a mode.`

const TAIL = `Requests made with a word that demands, such as "demand", "order" or "must", are demands: {demands}. Violence
(180) by a country, or by a body or force of one, is fighting (190).

What is said not to be so has no code, for CAMEO codes what happened; where the actor itself denies it, the code is 016,
deny responsibility.`

function row(type: string, of: string, code: CameoCode): string {
  return `| ${type} | ${of} | ${code} | ${CAMEO_NAMES[code]} |`
}

/** "sanction, embargo" for the pattern of both. */
function things({ source }: RegExp): string {
  return source.replace(/\\b|\(\?:|\)/g, '').replaceAll('|', ', ')
}
