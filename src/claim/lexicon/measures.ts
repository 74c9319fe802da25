/** Nouns that only measure what follows their "of": "hundreds of troops", "a series of strikes". */
export const MEASURES: ReadonlySet<string> = new Set(
  `hundred hundreds thousand thousands dozen dozens score scores ten tens million millions billion billions number part member group series
  round some most many all lot majority third half quarter ton tonne kilogram kg total couple pair handful worth piece batch type kind form
  wave range variety set bit amount rest several one two three four five six seven eight nine percent string spate act use crate day week month year
  truckload shipment sack bag box bottle tin pallet bundle barrel level container crate tanker boatload trainload planeload consignment`.split(
    /\s+/,
  ),
)
