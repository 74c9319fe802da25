/** How the report looks: on paper, on screens of any width, in light and in dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf8, #16181b); --sheet: light-dark(#fff, #1d2024); --ink: light-dark(#1b1d20, #e8e6e2);
  --faint: light-dark(#565b62, #a8adb4); --line: light-dark(#dedad3, #383d44); --link: light-dark(#1a4f8b, #8ab8ee);
  --agrees: light-dark(#1d6a38, #7fd09a); --helps: light-dark(#0f5f73, #78cbe0);
  --demands: light-dark(#7a5200, #e2bb66); --harms: light-dark(#9c2a22, #f09a92);
  --mark: light-dark(#fdf0c4, #4a4122); --warn: light-dark(#8a3b00, #f0b37e);
  font: 16px/1.55 Charter, "Iowan Old Style", Georgia, serif;
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2.5rem } footer { padding-bottom: 3rem; color: var(--faint); font-size: .9rem }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .5rem; text-wrap: balance }
h2 { font-size: 1.4rem; margin: 3rem 0 1rem; padding-top: .75rem; border-top: 3px solid var(--ink) }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .25rem } h4 { font-size: 1rem; margin: 1.25rem 0 .35rem }
p { margin: 0 0 .6rem } a { color: var(--link); text-underline-offset: 2px }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.lead { font-size: 1.1rem; color: var(--faint); max-width: 44rem }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; margin: 1.25rem 0 0 }
.small, .facts, .when, .type, .who, nav, table, .what { font-family: system-ui, sans-serif }
.small { font-size: .85rem; color: var(--faint) }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1px; margin: 1.5rem 0 0; padding: 1px; background: var(--line) }
.facts div { background: var(--sheet); padding: .75rem 1rem }
.facts dt { font-size: .85rem; color: var(--faint) }
.facts dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums }
.facts .days dd { font-size: 1rem }
.type { font-size: .75rem; font-weight: 700; letter-spacing: .04em; white-space: nowrap; border: 1.5px solid; border-radius: 3px; padding: .05rem .4rem }
.agrees { color: var(--agrees) } .helps { color: var(--helps) } .demands { color: var(--demands) } .harms { color: var(--harms) }
.when { color: var(--faint); font-size: .9rem; font-variant-numeric: tabular-nums } .plain .when { display: inline-block }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem }
.side { background: var(--sheet); border: 1px solid var(--line); padding: 1rem 1.25rem; min-width: 0 }
.side > h3 { font-size: 1.2rem; border-bottom: 1px solid var(--line); padding-bottom: .5rem }
.given { margin: 1rem 0 0; padding-top: .25rem } .given + .given { border-top: 1px solid var(--line); padding-top: .9rem }
.given h4 { margin: 0 0 .2rem }
.figure { font-weight: 600 } .plain { list-style: none; padding: 0; margin: .4rem 0 0 }
.line { list-style: none; padding: 0; margin: 0; border-bottom: 1px solid var(--line) }
.line .when { white-space: nowrap } .reports { margin-top: 2rem }
.line > li { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1rem; padding: .55rem 0; border-top: 1px solid var(--line) }
.line > li > * { min-width: 0 }
.strip { margin: 0 0 1.5rem; background: var(--sheet); border: 1px solid var(--line); padding: .75rem 1rem .5rem }
.strip div { display: grid; grid-template-columns: 7.5rem 1fr; align-items: center; gap: .5rem }
.strip svg { display: block; width: 100%; height: 1.35rem; overflow: visible } .strip rect { fill: currentColor } .strip a { color: inherit } .strip .type { border: 0; padding: 0 }
.strip .axis { stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke }
.strip .ends { display: flex; justify-content: space-between; grid-column: 2 }
.event { background: var(--sheet); border: 1px solid var(--line); padding: 1.1rem 1.25rem; margin: 0 0 1.25rem; scroll-margin-top: 1rem }
.event:target { outline: 3px solid var(--link) }
.alone { color: var(--warn) }
.conflict { border-left: 4px solid var(--harms); padding-left: .75rem; margin: .75rem 0 }
.telling { margin: .9rem 0 0; padding: 0 0 0 .9rem; border-left: 3px solid var(--line) }
.telling.denied { border-left: 3px double var(--harms) }
blockquote { margin: 0; color: var(--faint) }
blockquote mark { color: var(--ink); background: var(--mark); padding: .05em .1em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
.judged { color: var(--warn) }
table { width: 100%; border-collapse: collapse; font-size: .9rem }
caption { text-align: left; padding: 0 0 .5rem } th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-top: 1px solid var(--line) }
th { color: var(--faint); font-weight: 600 } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
.wide { overflow-x: auto }
.figures td:first-child { font-weight: 600; min-width: 6.5rem; width: 9rem; overflow-wrap: break-word }
@media (max-width: 40rem) {
  .facts { grid-template-columns: 1fr 1fr } .facts .days { grid-column: 1 / -1 }
  h1 { font-size: 1.6rem } main, header, footer { padding-left: 1rem; padding-right: 1rem }
  .line > li { grid-template-columns: 1fr } .event, .side { padding: .9rem } .strip div { grid-template-columns: 5.75rem 1fr }
  .stacked thead { display: none } .stacked tr { display: block; border-top: 1px solid var(--line); padding: .5rem 0 }
  .stacked td, .stacked td.number { display: block; border: 0; padding: .1rem 0; text-align: left }
  .stacked td[data-name]::before { content: attr(data-name) " "; color: var(--faint) } .stacked td:empty { display: none }
  .stacked td.number { display: inline-block; padding-right: 1.25rem }
}
@media print {
  :root { color-scheme: light; font-size: 10.5pt } body { background: none } nav { display: none }
  .event, .side { border-color: #999; background: none } .event, .telling, .given, tr { break-inside: avoid }
  h2, h3, h4 { break-after: avoid } a { color: inherit; text-decoration: none }
  .links a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .85em }
  blockquote mark { background: none; font-weight: 600 } main, header, footer { max-width: none; padding: 0 }
}
`
