import { expect, test } from 'vitest'
import { read } from './marked.ts'

/** The places of a text's claims, by their triggers. */
function places(text: string): Readonly<Record<string, string | null>> {
  const { claims, mentions, document } = read(text)
  const name = (id: string | undefined) => mentions.entities.find((each) => each.id === id)?.name ?? null
  return Object.fromEntries(
    claims.map(({ trigger: [word], place }) => [document.text.slice(word!.start, word!.end), name(place)]),
  )
}

test.each([
  ['Police arrested three men in Lisbon on Monday.', 'arrested', 'Lisbon'],
  ['Norwegian jets bombed a depot near Tromsø.', 'bombed', 'Tromsø'],
  ['Rebels attacked a base outside Nairobi on Monday.', 'attacked', 'Nairobi'],
  ['Three people were killed during protests in Chile.', 'killed', 'Chile'],
  ['He is serving a prison sentence in Norway.', 'serving', 'Norway'],
  ['Denmark has sent soldiers to guard a bridge in Tallinn.', 'sent', 'Tallinn'],
  ['Two men were killed when a shell hit a school in Kharkiv.', 'killed', 'Kharkiv'],
  ['Students in Lima attacked police with stones.', 'attacked', 'Lima'],
  ['The prisoners were taken to Porto. Ana Lopes was held there for a year.', 'held', 'Porto'],
  ['“We reject the demand,” Ana Lopes said at a rally in Porto.', 'reject', 'Porto'],
  ['Norway lifted a curfew in Tromsø, where two men were killed.', 'killed', 'Tromsø'],
  ['Rebels attacked a base in Tromsø, killing two soldiers.', 'killing', 'Tromsø'],
  ['Rebels attacked a base in Tromsø, killing two soldiers and wounding at least six.', 'wounding', 'Tromsø'],
  ['Gunmen killed two soldiers and wounded four others in Lima.', 'killed', 'Lima'],
  ['Norway imposed a curfew in Tromsø and arrested two men.', 'arrested', 'Tromsø'],
  ['Reporters saw a camp in Chad of the rebels who killed three soldiers.', 'killed', 'Chad'],
  [
    'Reporters heard gunfire near a depot in Tromsø and saw a military helicopter flying over the depot.',
    'flying',
    'Tromsø',
  ],
  ['Ana Lopes fled to the Danish Embassy in Lima. She sought refuge at the mission for a year.', 'sought', 'Lima'],
  ['Two soldiers were killed in Tromsø. Four others were wounded in the attack.', 'wounded', 'Tromsø'],
  ['A gunman killed two men in a Lisbon supermarket.', 'killed', 'Lisbon'],
  ['Thousands of students took to the streets of Lima.', 'took', 'Lima'],
  ['A fight broke out at a station in Porto.', 'fight', 'Porto'],
  ['Prosecutors in Lima charged the mayor with fraud.', 'charged', 'Lima'],
  ['At a summit in Geneva, Norway accused Denmark of spying.', 'accused', 'Geneva'],
])('%s: %s in %s', (text, trigger, place) => {
  expect(places(text)[trigger]).toBe(place)
})

test.each([
  ['Norway accused Denmark of crimes in Greenland.', 'accused'],
  ['Norway imposed sanctions on Denmark.', 'imposed'],
  ['Norway fired three missiles while Danish officials met in Paris.', 'fired'],
  ['Norway urged Denmark and others in the region to leave.', 'urged'],
  ['Police arrested three men on Monday.', 'arrested'],
])('%s: %s nowhere', (text, trigger) => {
  expect(places(text)[trigger] ?? null).toBeNull()
})

test('a dateline is a place of what was said only where the report comes back to it', () => {
  const lead = 'OSLO, Norway (AP) — Defence minister Ana Lopes on Wednesday accused Denmark of spying.'
  expect(places(lead)['accused']).toBeNull()
  expect(places(`${lead}\n\nLopes arrived in Oslo on Tuesday.`)['accused']?.toLowerCase()).toBe('oslo')
})
