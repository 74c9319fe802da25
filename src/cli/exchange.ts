import type { EventOnRecord, Resolution } from '../record/index.ts'
import { tellingLine } from './as-json.ts'
import { command } from './command.ts'
import { CASE_OPTIONS } from './options.ts'
import { showExchange } from './show-exchange.ts'
import { UsageError } from './usage.ts'
import { withCase } from './with-case.ts'

export const exchange = command({
  words: '<a> <b>',
  about:
    'What two parties gave each other, by class of goods and thing by thing: the least, the best supported and the most ' +
    'of it that is told, who vouches for it, and on how many independent sources that rests: copies and one agency’s ' +
    'texts count once.',
  options: {
    since: { flags: '--since <date>', says: 'from this day, month or year on: 2026-03-14, 2026-03, 2026' },
    until: { flags: '--until <date>', says: 'up to this day, month or year' },
    all: { flags: '--all', says: 'print talks, support and hostile acts too, not only their number' },
    ...CASE_OPTIONS,
  },
  examples: ['exchange Iceland Portugal', 'exchange ISL PRT --since 2026-03 --json'],

  run: ({ words, options }, io) =>
    withCase(options, io, async (on) => {
      const { dateFilter } = await import('../casefile/index.ts')
      const [first, second] = [await on.party(words[0]!), await on.party(words[1]!)]
      if (first.keys.join() === second.keys.join() && first.countries.join() === second.countries.join())
        throw new UsageError('words', `Both are ${first.name}; an exchange takes two parties.`)
      const found = await on.exchange(first, second, dateFilter(options))
      const sides = [
        { from: first, to: second, side: found.fromFirst },
        { from: second, to: first, side: found.fromSecond },
      ]
      const told = sides.flatMap(({ from, to, side }) => [
        ...side.gave.flatMap(({ goods, thing, events }) =>
          events.flatMap((event) => linesOf(from, to, { dealing: 'gave', goods, thing }, event)),
        ),
        ...side.dealt.flatMap((event) => linesOf(from, to, { dealing: 'dealt' }, event)),
        ...side.against.flatMap((event) => linesOf(from, to, { dealing: 'against' }, event)),
        ...side.denies.map((each) => lineOf(from, to, { dealing: 'denies' }, each)),
      ])
      if (told.length === 0) {
        io.say(
          `Nothing on record passed between ${first.name} and ${second.name}. See \`onrecord who "${first.name}"\`.`,
        )
        return 'nothing-found'
      }
      const lines = options.json ? told : sides.flatMap((each) => showExchange(each, options.all === true, io))
      for (const line of lines) await io.out(line)
      return 'ok'
    }),
})

function lineOf(from: Resolution, to: Resolution, more: object, telling: Parameters<typeof tellingLine>[0]): string {
  return tellingLine(telling, { from: from.name, to: to.name, ...more })
}

function linesOf(from: Resolution, to: Resolution, more: object, { id, tellings }: EventOnRecord): readonly string[] {
  return tellings.map((each) => lineOf(from, to, { ...more, event: id }, each))
}
