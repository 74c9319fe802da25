import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo'
import { useMemo } from 'preact/hooks'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json' with { type: 'json' }
import { classOf } from '../../../src/record/event-class.ts'
import { type PlaceCounted, type PlacesAnswer, queryOf, useAnswer } from '../answers.ts'
import { PICTURE_FILTERS, placesAsked } from '../asked-first.ts'
import { apart, type Label } from '../parts/apart.ts'
import { Filters, WIDE } from '../parts/filters.tsx'
import { State } from '../parts/state.tsx'
import { Wide } from '../parts/wide.tsx'
import { Zoomed } from '../parts/zoomed.tsx'
import { count, typeCounts } from '../words.ts'

const WIDTH = 960
const HEIGHT = 480
const WHOLE = { x: 0, y: 0, width: WIDTH, height: HEIGHT }
const LISTED = 60
const NAMED = 24 // places named on the whole map; the nearer it is, the more

/** UCDP's levels of precision, in words. */
const PRECISION = [
  '',
  'the place itself',
  'within some 25 km',
  'a district',
  'a province',
  'a stretch of land',
  'a country',
  'at sea',
]

/** Levels up to which a place is drawn as a point; what is known less well is a ring. */
const EXACT = 2

/** Where it happened, on a map that needs no network. */
export function MapPage({ query }: { readonly query: URLSearchParams }) {
  const words = Object.fromEntries(PICTURE_FILTERS.map((name) => [name, query.get(name) ?? '']))
  const asked = useAnswer<PlacesAnswer>(placesAsked(query))
  return (
    <div class="with-filters">
      <Filters query={query} fields={PICTURE_FILTERS} />
      <section aria-label="Map">
        <h1 class="unseen">Map</h1>
        <State asked={asked}>{({ places }) => <Places places={places} narrowed={words} />}</State>
      </section>
    </div>
  )
}

interface PlacesProps {
  readonly places: readonly PlaceCounted[]
  readonly narrowed: Readonly<Record<string, string>>
}

function Places({ places, narrowed }: PlacesProps) {
  return (
    <>
      <p class="total" role="status">
        {places.length === 0
          ? 'No event on record that these filters leave has a place with coordinates.'
          : `${count(places.length, 'place')} of which coordinates are known`}
      </p>
      <World places={places} />
      <p class="legend">
        <span>● a town or near it</span>
        <span>◌ a district, a province or less precise</span>
        <span>as large as there are events, in the colour of what is told most</span>
      </p>
      <Wide label="Table of places">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col" class="names">
                Known to be in
              </th>
              <th scope="col">Events</th>
              <th scope="col" class="names">
                Most of them
              </th>
            </tr>
          </thead>
          <tbody>
            {places.slice(0, LISTED).map(({ name, country, latitude, longitude, precision, events, types }) => (
              <tr key={`${latitude} ${longitude} ${precision}`}>
                <th scope="row">
                  {name}
                  {country && <span class="source"> {country}</span>}
                </th>
                <td class="names">{PRECISION[precision ?? 0]}</td>
                <td>
                  <a href={`/events${queryOf({ at: `${latitude},${longitude}`, ...narrowed })}`}>
                    {events}
                    <span class="unseen"> events in {name}</span>
                  </a>
                </td>
                <td class="names">{typeCounts(types)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {places.length > LISTED && <p class="source">and {places.length - LISTED} more places</p>}
    </>
  )
}

const topology = world as unknown as Topology<{ countries: GeometryCollection }>

function World({ places }: Pick<PlacesProps, 'places'>) {
  const { project, land, lines } = useMemo(() => {
    const projection = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' })
    const path = geoPath(projection).digits(1)
    const countries = feature(topology, topology.objects.countries)
    return { project: projection, land: path(countries) ?? '', lines: path(geoGraticule10()) ?? '' }
  }, [])
  const most = places[0]?.events ?? 1
  const drawn = places.flatMap((place, at) => {
    const [x, y] = project([place.longitude, place.latitude]) ?? []
    return x === undefined || y === undefined
      ? []
      : [{ place, at, x, y, radius: 3 + 13 * Math.sqrt(place.events / most) }]
  })
  const letters = matchMedia(WIDE).matches ? 11 : 26
  const labels = (scale: number) =>
    drawn.map(({ place, at, x, y, radius }): Label => {
      return { key: String(at), words: place.name, x, y: y - (radius + 2) * scale, size: letters * scale }
    })
  const picture = (scale: number) => {
    const named = apart(labels(scale), NAMED / scale ** 2)
    return (
      <>
        <path d={lines} class="graticule" stroke-width={0.5 * scale} />
        <path d={land} class="land" stroke-width={0.6 * scale} />
        {drawn.toReversed().map(({ place, at, x, y, radius }) => (
          <g key={at} class={`spot ${classOf(place.types[0]!.type)}`}>
            <title>{`${place.name}: ${count(place.events, 'event')}`}</title>
            <circle
              cx={x}
              cy={y}
              r={radius * scale}
              class={(place.precision ?? 1) <= EXACT ? 'exact' : 'around'}
              stroke-width={1.5 * scale}
            />
          </g>
        ))}
        {labels(scale)
          .filter(({ key }) => named.has(key))
          .map(({ key, words, x, y, size }) => (
            <text key={key} x={x} y={y} font-size={size}>
              {words}
            </text>
          ))}
      </>
    )
  }
  return <Zoomed whole={WHOLE}>{picture}</Zoomed>
}
