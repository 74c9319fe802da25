import type { Mark } from '../../../../src/record/index.ts'
import type { Day, Stretch } from '../../days.ts'
import { grouped } from '../../words.ts'
import { type Bar, type Column, type Drawn, type Heap, layersOf, sizeOf } from './columns.ts'

/** Colours as the theme has them now. */
export type Colours = Readonly<Record<Mark['class'] | 'ink' | 'faint' | 'line', string>>

/** Pixels: where the names of the rows stand, and how high each part is. */
export const GUTTER = 52
const COLUMNS = 104
const TICKS = 20
const ROW = 15
const ROWS = ['months', 'years', 'longer', 'since'] as const
export const HEIGHT = COLUMNS + TICKS + ROWS.length * ROW

/** What stands above the line and what below it, the nearest to the line first. */
const ABOVE = ['helps', 'agrees'] as const
const BELOW = ['harms', 'demands'] as const

const PALE = 0.4 // of what has its day from the report and not from the event
const FADE = 36 // pixels over which "since March" goes on

export interface Picture {
  readonly drawn: Drawn
  readonly width: number
  /** Pixels from the left at which a day begins. */
  readonly at: (day: Day) => number
  readonly ticks: readonly { readonly day: Day; readonly words: string; readonly isMain: boolean }[]
  /** The days that are asked for; the others are drawn faint. */
  readonly chosen: Stretch | null
  readonly colours: Colours
}

/** Draws what was when: columns for what is known exactly, bars for what is known less well. */
export function paint(context: CanvasRenderingContext2D, picture: Picture): void {
  const { width, drawn } = picture
  context.clearRect(0, 0, width, HEIGHT)
  context.font = '11px system-ui, sans-serif'
  context.textBaseline = 'middle'
  paintTicks(context, picture)
  context.save()
  context.beginPath()
  context.rect(GUTTER, 0, width - GUTTER, HEIGHT)
  context.clip()
  const scale = scaleOf(drawn.columns)
  for (const column of drawn.columns) paintColumn(context, picture, column, scale)
  for (const [row, bars] of rowsOf(drawn.bars)) paintRow(context, picture, bars, row)
  paintUnchosen(context, picture)
  context.restore()
  paintNames(context, picture, scale)
}

/** Pixels of one entry, and where the line between for and against runs. */
interface Scale {
  readonly unit: number
  readonly line: number
  readonly most: number
}

const ROOM = 8 // pixels that stay free above and below

function scaleOf(columns: readonly Column[]): Scale {
  const above = Math.max(0, ...columns.map(({ heap }) => sizeOf(heap, ABOVE)))
  const below = Math.max(0, ...columns.map(({ heap }) => sizeOf(heap, BELOW)))
  const unit = Math.min(10, (COLUMNS - 2 * ROOM) / Math.max(1, above + below))
  const share = above + below === 0 ? 0.5 : above / (above + below)
  return { unit, line: Math.round(ROOM + (COLUMNS - 2 * ROOM) * share), most: Math.max(above, below) }
}

function paintColumn(context: CanvasRenderingContext2D, { at, colours }: Picture, column: Column, scale: Scale): void {
  const left = at(column.from)
  const width = Math.max(1, at(column.to) - left - 1)
  pile(context, column.heap, { left, width, line: scale.line, unit: scale.unit }, colours)
}

interface Pile {
  readonly left: number
  readonly width: number
  readonly line: number
  readonly unit: number
}

/** Entries for each other upwards from the line, against each other downwards; what has a day of its own is next to it. */
function pile(
  context: CanvasRenderingContext2D,
  heap: Heap,
  { left, width, line, unit }: Pile,
  colours: Colours,
): void {
  for (const [classes, way] of [[ABOVE, -1] as const, [BELOW, 1] as const]) {
    let reached = line
    for (const known of ['dated', 'borrowed'] as const) {
      for (const each of classes) {
        const length = heap[each][known] * unit * way
        if (length === 0) continue
        context.globalAlpha = known === 'dated' ? 1 : PALE
        context.fillStyle = colours[each]
        context.fillRect(left, Math.min(reached, reached + length), width, Math.abs(length))
        reached += length
      }
    }
  }
  context.globalAlpha = 1
}

type Row = (typeof ROWS)[number]

function rowsOf(bars: readonly Bar[]): ReadonlyMap<Row, readonly Bar[]> {
  return Map.groupBy(bars, rowOf)
}

function rowOf({ from, to, isOpen }: Bar): Row {
  if (isOpen) return 'since'
  const days = to - from
  return days <= 31 ? 'months' : days === 365 || days === 366 ? 'years' : 'longer'
}

/** The bars of one row: at each time as thick as there are entries that can have been then. */
function paintRow(context: CanvasRenderingContext2D, { at, width, colours }: Picture, bars: readonly Bar[], row: Row) {
  const line = COLUMNS + TICKS + (ROWS.indexOf(row) + 0.5) * ROW
  const layers = layersOf(bars).filter(({ heap }) => sizeOf(heap, ALL) > 0)
  const most = Math.max(...layers.map(({ heap }) => Math.max(sizeOf(heap, ABOVE), sizeOf(heap, BELOW))))
  const unit = (ROW / 2 - 1) / most
  const ends = new Set(row === 'since' ? [] : bars.map(({ to }) => to))
  for (const { from, to, heap } of layers) {
    const [left, right] = [Math.max(GUTTER, at(from)), Math.min(width, at(to))]
    if (right < GUTTER || left > width) continue
    const place = { left, width: Math.max(1.5, right - left - (ends.has(to) ? 1 : 0)), line }
    pile(context, heap, { ...place, unit: Math.max(unit, 1.5 / sizeOf(heap, ALL)) }, colours)
  }
  if (row === 'since') for (const bar of bars) paintOpenEnd(context, at(bar.to), line, colours[mainOf(bar.heap)])
}

const ALL = [...ABOVE, ...BELOW] as const

function mainOf(heap: Heap): Mark['class'] {
  return ALL.reduce((most, each) => (sizeOf(heap, [each]) > sizeOf(heap, [most]) ? each : most))
}

/** "Since March" has no end: it goes on for a while and fades, with a point. */
function paintOpenEnd(context: CanvasRenderingContext2D, left: number, line: number, colour: string): void {
  const fading = context.createLinearGradient(left, 0, left + FADE, 0)
  fading.addColorStop(0, colour)
  fading.addColorStop(1, 'transparent')
  context.fillStyle = fading
  context.globalAlpha = 0.7
  context.beginPath()
  context.moveTo(left, line - 3)
  context.lineTo(left + FADE, line)
  context.lineTo(left, line + 3)
  context.fill()
  context.globalAlpha = 1
}

/** What is not asked for stays, but faintly. */
function paintUnchosen(context: CanvasRenderingContext2D, { chosen, at, width }: Picture): void {
  if (!chosen) return
  const [left, right] = [Math.max(GUTTER, at(chosen.from)), Math.min(width, at(chosen.to))]
  context.globalCompositeOperation = 'destination-out'
  context.globalAlpha = 0.65
  context.fillRect(0, 0, left, HEIGHT)
  context.fillRect(right, 0, width - right, HEIGHT)
  context.globalCompositeOperation = 'source-over'
  context.globalAlpha = 1
}

function paintTicks(context: CanvasRenderingContext2D, { ticks, at, width, colours }: Picture): void {
  context.strokeStyle = colours.line
  context.textAlign = 'left'
  for (const { day, words, isMain } of ticks) {
    const x = Math.round(at(day)) + 0.5
    if (x < GUTTER) continue
    context.beginPath()
    context.moveTo(x, 0)
    context.lineTo(x, HEIGHT)
    context.stroke()
    context.fillStyle = isMain ? colours.ink : colours.faint
    if (x + context.measureText(words).width + 4 <= width) context.fillText(words, x + 4, COLUMNS + TICKS / 2)
  }
}

function paintNames(context: CanvasRenderingContext2D, { drawn, width, colours }: Picture, scale: Scale): void {
  context.textAlign = 'right'
  context.fillStyle = colours.faint
  const right = GUTTER - 6
  if (scale.most > 0) {
    const step = niceStep(scale.most)
    for (const way of [-1, 1]) {
      const y = scale.line + way * step * scale.unit
      if (y < 5 || y > COLUMNS - 5) continue
      context.fillText(grouped(step), right, y)
      context.fillRect(GUTTER - 4, Math.round(y), 4, 1)
    }
    context.fillStyle = colours.ink
    context.fillRect(GUTTER, scale.line, width - GUTTER, 1)
  }
  context.fillStyle = colours.faint
  for (const row of rowsOf(drawn.bars).keys())
    context.fillText(row, right, COLUMNS + TICKS + (ROWS.indexOf(row) + 0.5) * ROW)
}

/** The largest of 1, 2, 5, 10, 20 … that is no more than the number. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * ([5, 2, 1].find((each) => each * power <= most) ?? 1)
}

/** The bar under a point of the picture, the shortest where several are. */
export function barAt(drawn: Drawn, day: Day, y: number): Bar | null {
  const row = ROWS[Math.floor((y - COLUMNS - TICKS) / ROW)]
  const under = drawn.bars.filter((bar) => rowOf(bar) === row && bar.from <= day && (day < bar.to || bar.isOpen))
  return under.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null
}

/** Whether a point of the picture is below the columns, where bars are. */
export function isAmongBars(y: number): boolean {
  return y >= COLUMNS + TICKS
}

export { ALL as CLASSES }
