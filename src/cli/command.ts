import type { Io } from './io.ts'

/** How a command ended; `main.ts` alone turns it into an exit status. */
export type Outcome = 'ok' | 'nothing-found' | 'failed' | 'interrupted'

/** One option as commander writes it: "--actor <party>", "--json", "--type <types...>". */
export interface Option {
  readonly flags: string
  readonly says: string
  readonly choices?: readonly string[]
  readonly default?: string
}

type Options = Readonly<Record<string, Option>>

/** "--x <a...>" gives a list, "--x <a>" a string, "--x" true. */
type Value<Each extends Option> = string extends Each['flags']
  ? readonly string[] | string | true
  : Each['flags'] extends `${string}<${string}...>`
    ? readonly string[]
    : Each['flags'] extends `${string}<${string}>`
      ? string
      : true

type WithDefault<Given extends Options> = {
  [Name in keyof Given]: Given[Name] extends { readonly default: string } ? Name : never
}[keyof Given]

/** What a command was called with: the words after its name, and its options by their long name in camel case. */
export interface Arguments<Given extends Options = Options> {
  readonly words: readonly string[]
  readonly options: { readonly [Name in keyof Given]?: Value<Given[Name]> } & {
    readonly [Name in WithDefault<Given>]: Value<Given[Name]>
  }
}

/** One command: its words, its options, an example, and what it does. */
export interface Command<Given extends Options = Options> {
  /** The words after the name, as commander writes them: "<a> <b>", "[file...]". */
  readonly words: string
  /** What it is for, at more length than the line in the list of commands. */
  readonly about: string
  readonly options: Given
  /** Command lines that work on the sample reports, without the program's name. */
  readonly examples: readonly string[]
  run(args: Arguments<Given>, io: Io): Promise<Outcome>
}

/** Lets the compiler tie the options a command reads to those it declares. */
export function command<const Given extends Options>(definition: Command<Given>): Command<Given> {
  return definition
}
