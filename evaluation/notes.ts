/**
 * Short notes as news agencies send them, a sentence or two each. All are invented; no two of the first million are the
 * same, and they share wording as notes of one desk do.
 */
const COUNTRIES =
  'Iceland,Portugal,Norway,Denmark,Ireland,Malta,Cyprus,Estonia,Latvia,Finland,Croatia,Slovenia,Belgium,Austria,Greece,Chile,Peru,Uruguay,Ghana,Senegal,Kenya,Namibia,Oman,Jordan,Nepal,Vietnam,Mongolia,Fiji,Canada,Mexico'.split(
    ',',
  )
const FIRST = 'Anna,Bruno,Carla,David,Elin,Farid,Greta,Henrik,Ines,Jonas,Katla,Lukas,Maria,Nils,Olga,Pedro'.split(',')
const SYLLABLES = 'bar,cor,dal,fen,gar,hol,jan,kel,lun,mar,nor,ost,pel,rin,sol,tam,und,vik,wes,zan'.split(',')
const ENDINGS = 'sen,stad,ova,ez,man,berg,ini,dottir,wick,eau'.split(',')
const THINGS = 'ferries,tents,doctors,blankets,pumps,buses,teachers,cranes,trawlers,generators,nurses,bridges'.split(
  ',',
)
const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',')
const OFFICES =
  'mayor,harbour master,foreign minister,police chief,port union,fire brigade,governor,central bank'.split(',')

/** Draws from lists by the digits of a number, so that each number gives another note. */
interface Draw {
  from(list: readonly string[]): string
  person(): string
  town(): string
  number(): number
}

const TEMPLATES: readonly ((draw: Draw) => string)[] = [
  (of) =>
    `${of.from(COUNTRIES)} sent ${of.number()} ${of.from(THINGS)} to ${of.town()} on ${of.from(DAYS)}, ${of.person()} said.`,
  (of) =>
    `The ${of.from(OFFICES)} of ${of.town()} met ${of.person()} of ${of.from(COUNTRIES)} for talks on ${of.from(DAYS)}.`,
  (of) => `"We counted ${of.number()} ${of.from(THINGS)} in ${of.town()}," ${of.person()} told reporters.`,
  (of) =>
    `${of.person()} accused ${of.from(COUNTRIES)} of keeping ${of.number()} ${of.from(THINGS)} from ${of.town()}.`,
  (of) =>
    `Workers in ${of.town()} went on strike. ${of.person()}, the ${of.from(OFFICES)}, called on ${of.from(COUNTRIES)} to pay ${of.number()} of them.`,
  (of) =>
    `${of.from(COUNTRIES)} denied that ${of.person()} had promised ${of.number()} ${of.from(THINGS)} to ${of.town()}.`,
  (of) =>
    `Fire destroyed ${of.number()} ${of.from(THINGS)} near ${of.town()} on ${of.from(DAYS)}; nobody was hurt, ${of.person()} said.`,
  (of) =>
    `${of.town()} closed its port to ${of.number()} ${of.from(THINGS)} from ${of.from(COUNTRIES)}, the ${of.from(OFFICES)} announced.`,
]

/** The note of a number, with a headline of its own. */
export function note(number: number): string {
  const draw = drawing(number)
  const text = TEMPLATES[number % TEMPLATES.length]!(draw)
  return `${draw.town()} note ${number}\n\n${text}\n`
}

function drawing(number: number): Draw {
  let state = (Math.imul(number + 1, 2_654_435_761) >>> 0) + 1
  const below = (most: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
  const from = (list: readonly string[]) => list[below(list.length)]!
  const name = () => {
    const word = from(SYLLABLES) + from(SYLLABLES) + from(ENDINGS)
    return word[0]!.toUpperCase() + word.slice(1)
  }
  return { from, town: name, person: () => `${from(FIRST)} ${name()}`, number: () => 2 + below(5000) }
}
