import type { Party } from './report.ts'

/** Whether words about a speaker make it speak for its country, with a case of each. */
interface Row {
  readonly words: RegExp
  readonly speaks: boolean
  readonly example: string
}

/**
 * Who speaks for a country: its head of state or government, its government, its ministries and ministers, their
 * official spokespeople, its armed forces as a body, and its state agency. Not its opposition, a lone lawmaker, a former
 * minister, a court, a party, nor a region or town. The first row that fits decides.
 */
export const SPEAKING_ROWS: readonly Row[] = [
  {
    words: /\b(?:former|ex|then|retired|late|opposition|exiled|self proclaimed)\b/,
    speaks: false,
    example: 'former foreign minister',
  },
  {
    words:
      /\b(?:mayor|governor|council|councillor|regional|local|provincial|municipal|city|port|harbour|harbor|customs)\b/,
    speaks: false,
    example: 'mayor of Faro',
  },
  {
    words:
      /\b(?:court|judge|prosecutor|prosecutors|senator|lawmaker|lawmakers|mp|deputy speaker|congressman|congresswoman|legislator|parliament|member of parliament)\b/,
    speaks: false,
    example: 'opposition lawmaker',
  },
  {
    words: /\b(?:spokesman|spokeswoman|spokesperson|spokespeople)\b/,
    speaks: true,
    example: 'foreign ministry spokeswoman',
  },
  {
    words:
      /\b(?:official|officials|analyst|analysts|expert|experts|source|sources|diplomat|diplomats|soldier|soldiers|worker|workers|doctor|doctors|activist|activists)\b/,
    speaks: false,
    example: 'a government official',
  },
  {
    words:
      /\b(?:president|prime minister|premier|chancellor|king|queen|emperor|emir|sultan|pope|supreme leader|crown prince)\b/,
    speaks: true,
    example: 'Prime Minister Edda Solnes',
  },
  {
    words:
      /\b(?:minister|ministers|ministry|ministries|secretary of state|foreign secretary|ambassador|embassy|government|cabinet|kremlin|white house|state department|downing street|pentagon)\b/,
    speaks: true,
    example: 'finance ministry in Reykjavik',
  },
  {
    words: /\b(?:army|armed forces|military|navy|air force|general staff|defence forces|defense forces)\b/,
    speaks: true,
    example: 'the Portuguese Navy',
  },
  {
    words:
      /\b(?:kcna|korean central news agency|xinhua|tass|itar tass|ria novosti|sana|irna|wafa|spa|saudi press agency|prensa latina|state media|state television|state news agency)\b/,
    speaks: true,
    example: 'KCNA',
  },
]

/**
 * The country that a voice speaks for, or null where it speaks for itself.
 *
 * @param source the words that name it: "a spokesman for the Portuguese Navy"; they say more than its name does
 */
export function speaksFor(speaker: Party | null, source: string): string | null {
  if (speaker === null || speaker.country === null) return null
  const words = folded(`${source} ${speaker.name}`)
  const row = SPEAKING_ROWS.find((each) => each.words.test(words))
  const does = row?.speaks ?? (speaker.kind === 'country' || speaker.sector === 'GOV')
  return does ? speaker.country : null
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
