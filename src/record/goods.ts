/** What can be given, in classes: shells, missiles and rockets are arms. */
export type GoodsClass =
  | 'arms'
  | 'troops'
  | 'people'
  | 'money'
  | 'fuel'
  | 'food'
  | 'medicine'
  | 'relief'
  | 'technology'
  | 'machines'
  | 'intelligence'
  | 'training'
  | 'other'

/** The nouns of each class, in the singular and the plural; the last word of a thing decides. */
const NOUNS: Record<Exclude<GoodsClass, 'other'>, string> = {
  arms: 'arms arm weapon weapons weaponry shell shells missile missiles rocket rockets ammunition munition munitions bomb bombs drone drones tank tanks gun guns howitzer howitzers artillery rifle rifles mortar mortars mine mines torpedo torpedoes grenade grenades launcher launchers warhead warheads jet jets fighter fighters bomber bombers helicopter helicopters warship warships frigate frigates submarine submarines battery batteries interceptor interceptors round rounds projectile projectiles explosives',
  troops:
    'troops troop soldier soldiers servicemen personnel forces force men fighters militia mercenaries mercenary battalion battalions brigade brigades regiment division divisions unit units marines sappers conscripts recruits peacekeepers',
  people:
    'engineer engineers worker workers labourers laborers adviser advisers advisor advisors expert experts specialist specialists technician technicians doctor doctors nurse nurses medics teacher teachers instructor instructors trainer trainers observer observers police officers staff team teams crew crews builders',
  money:
    'money funds fund cash funding euro euros dollar dollars pound pounds won yuan ruble rubles rouble roubles yen franc francs loan loans credit credits grant grants payment payments aid subsidy subsidies investment currency salary salaries',
  fuel: 'fuel oil petroleum gas gasoline petrol diesel kerosene coal products uranium electricity power energy',
  food: 'food grain wheat rice flour corn maize sugar meat fish salt bread fertilizer fertiliser livestock',
  medicine: 'medicine medicines drugs vaccine vaccines doses masks bandages supplies equipment ventilators',
  relief: 'tent tents blanket blankets shelter shelters clothes clothing relief assistance help goods water',
  technology:
    'technology technologies know-how blueprints designs software satellite satellites expertise data patents',
  machines:
    'generator generators machine machines machinery vehicle vehicles truck trucks lorry lorries ship ships ferry ferries boat boats aircraft plane planes engine engines parts components pump pumps turbine turbines train trains container containers',
  intelligence: 'intelligence information warnings imagery coordinates',
  training: 'training instruction exercises lessons',
}

const CLASS_OF: ReadonlyMap<string, GoodsClass> = new Map(
  (Object.keys(NOUNS) as (keyof typeof NOUNS)[])
    .toReversed()
    .flatMap((kind) => NOUNS[kind].split(' ').map((noun) => [noun, kind] as const)),
)

/** Nouns whose class hangs on the word before: "medical supplies", "military equipment". */
const BEFORE: readonly (readonly [words: RegExp, kind: GoodsClass])[] = [
  [/\b(?:medical|hospital)\b/, 'medicine'],
  [/\b(?:military|armoured|armored|air defence|air defense|ballistic|combat)\b/, 'arms'],
  [/\b(?:food|humanitarian)\b/, 'relief'],
  [/\b(?:financial|economic|budget)\b/, 'money'],
]

/** The class of a thing as the record names it: "artillery shells" are arms; 'other' where no table knows it. */
export function goodsClass(thing: string): GoodsClass {
  const words = thing.split(' ')
  const known = CLASS_OF.get(words.at(-1) ?? '')
  const isVague = known === undefined || known === 'medicine' || known === 'relief' || known === 'money'
  const told = isVague ? BEFORE.find(([before]) => before.test(thing))?.[1] : undefined
  return told ?? known ?? 'other'
}
