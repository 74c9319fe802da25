import type { Profile } from '../answers.ts'
import { useJudging } from '../judging.ts'
import { count, partyHref } from '../words.ts'
import { Merge, Split } from './pairing.tsx'

interface WhoItIsProps extends Pick<Profile, 'party' | 'joins'> {
  readonly mayJudge: boolean
  readonly judged: () => void
}

/** Which names are one party's and why, and what a person says of that. A country goes by its code: it is nobody else. */
export function WhoItIs({ party, joins, mayJudge, judged }: WhoItIsProps) {
  const judging = useJudging(mayJudge)
  const { keys, countries } = party
  if (countries.length > 0 || (joins.length === 0 && !mayJudge && keys.length < 2)) return null
  return (
    <details class="who-it-is" open={keys.length > 1 || judging.told !== ''}>
      <summary>
        Who it is{joins.length > 0 && `: ${count(joins.length + 1, 'name')} that count as one`}
        {keys.length > 1 && `: ${keys.length} parties go by this name`}
      </summary>
      {keys.length > 1 && (
        <ul class="who">
          {keys.map((key) => (
            <li key={key}>
              <a href={partyHref(key)} title={key}>
                {keyWords(key)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {joins.length > 0 && (
        <ul class="who">
          {joins.map(({ name, to, keys: pair, because }) => (
            <li key={`${name} ${to}`}>
              {name} is {to}: <span class="source">{because}</span>{' '}
              {mayJudge && pair[0] !== pair[1] && (
                <Split {...{ judging, judged }} of="party" id={pair[0]} other={pair[1]}>
                  They are two
                  <span class="unseen">
                    : {name}, {to}
                  </span>
                </Split>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayJudge && keys.length > 0 && (
        <Merge
          {...{ judging, judged }}
          of="party"
          id={keys[0]!}
          label={keys.length > 1 ? `${keyWords(keys[0]!)} is the same as` : 'It is the same as'}
          hint="a name, as reports have it"
        />
      )}
    </details>
  )
}

/** A party's key to be read: "person: donald j trump, USA, BUS" for "person:donald j trump|USA|BUS|". */
function keyWords(key: string): string {
  return key
    .replace(/:(?=\S)/, ': ')
    .replace(/\|+$/, '')
    .replaceAll(/\|+/g, ', ')
}
