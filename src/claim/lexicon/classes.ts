function list(words: string): readonly string[] {
  return words.trim().split(/\s+/)
}

const ARMS = `arm weapon weaponry armament munition ammunition missile rocket shell bomb grenade mortar howitzer artillery gun
  rifle pistol tank helicopter gunship aircraft jet fighter warplane plane drone warship submarine frigate destroyer launcher torpedo
  mine explosive warhead cartridge bullet firearm armor armour system battery interceptor radar vehicle hardware equipment matériel
  materiel weapons kit shipment carrier gunboat bomber uav projectile cannon machinegun rpg projector sniper javelin himars patriot
  centrifuge uranium plutonium technology component boat vessel`

const TROOPS = `troop soldier force army military commander brigade battalion regiment division unit contingent peacekeeper trooper marine paratrooper
  commando reservist serviceman infantry fleet navy fighter mercenary guard personnel police policeman gendarme warship reinforcement
  militia militiaman squad patrol platoon corps garrison convoy carrier flotilla squadron armada reserve advisor adviser instructor
  officer warplane ship tank detachment conscript volunteer combatant column armour armor expedition task-force`

const FORCES = `rebel militant guerrilla insurgent terrorist fighter gunman jihadist extremist paramilitary separatist militiaman
  bomber attacker assailant army force police soldier troop government regime military authority side group faction`

const POLICE = `police officer policeman authority agent troop soldier force gendarme guard government official security investigator
  prosecutor tax department ministry bureau army military militia cop detective agency customs inspector`

const HELPERS = `peacekeeper engineer adviser advisor trainer medic doctor nurse rescuer observer monitor firefighter expert instructor
  firemen personnel helicopter volunteer physician surgeon paramedic`

const MONEY = `$ € £ ¥ usd eur gbp us$ money dollar euro pound yen yuan rouble ruble franc mark shilling rupee peso
  naira dinar riyal rial dirham shekel hryvnia zloty lira krona krone kroner rand real baht cedi birr won forint kwacha million billion fund funding funds cash
  grant loan subsidy payment compensation donation contribution financing investment guarantee stipend budget sum`

const RELIEF = `aid relief assistance help food medicine grain wheat rice flour water supply tent blanket clothing clothes fuel
  medical-supplies vaccine drug dose goods package ration parcel shelter care treatment service supplies oil gas gasoline petrol diesel kerosene energy
  electricity power generator ambulance doctor nurse medic team expert rescuer engineer fertilizer fertiliser kit mask oxygen
  ventilator cargo consignment convoy material training intelligence expertise protection refuge assistance scholarship toy hygiene
  supplement resource facility hospital camp necessity`

const ACCORD = `agreement accord deal pact treaty memorandum contract protocol convention compact understanding settlement truce
  ceasefire cease-fire armistice declaration charter roadmap partnership alliance communique communiqué mou letter framework
  compromise consensus arrangement concordat`

const TALKS = `talk negotiation meeting discussion consultation conversation summit dialogue conference call session round
  interview hearing briefing audience dinner lunch breakfast luncheon reception ceremony`

const MESSAGE = `request demand call appeal proposal offer plan bid idea suggestion initiative invitation ultimatum claim
  accusation allegation charge criticism report finding resolution motion petition plea condition deal agreement accord treaty draft
  amendment application bill recommendation advice mediation talk negotiation dialogue truce ceasefire cease-fire result outcome
  attempt effort verdict ruling decision notion assertion argument complaint lawsuit suit compromise overture pressure interference
  intervention involvement statement assessment measure change reform allocation permission candidate candidacy nomination deployment
  peace interpretation explanation apology authority legitimacy vote election mission gesture warning threat concern comparison
  extradition deadline rule provision text wrongdoing responsibility rumour rumor report guilt role violation intimidation coercion aggression
  occupation annexation bullying expansion settlement presence meddling testimony dictate behaviour behavior provocation use sale`

const PROPOSAL = `proposal offer plan bid idea suggestion initiative invitation request demand call appeal petition plea condition
  recommendation advice resolution motion draft amendment bill deal agreement accord treaty mediation truce ceasefire cease-fire talk
  formula settlement resignation compromise responsibility blame apology`

const SUPPORT = `support backing solidarity sympathy condolence congratulation gratitude thanks thank appreciation praise confidence
  trust endorsement welcome greeting regard admiration respect approval satisfaction apology regret tribute blessing wish readiness
  friendship commitment`

const GREETING = `greeting letter message telegram condolence congratulation regards wish invitation envoy delegation emissary note
  card telegramme cable ambassador diplomat representative negotiator`

const CRITICISM = `criticism concern anger outrage dismay disapproval dissatisfaction condemnation displeasure disappointment
  objection opposition protest reservation doubt complaint frustration alarm indignation accusation allegation grievance unease
  skepticism scepticism rebuke reprimand denunciation`

const RESTRICTION = `sanction embargo boycott blockade ban restriction curfew siege quarantine lockdown emergency tariff duty curb
  limit limitation prohibition moratorium closure cordon law measure checkpoint censorship freeze penalty fine tax levy quota visa
  control condition suspension barrier martial-law crackdown detention`

const SANCTIONS = `sanction embargo boycott tariff duty penalty fine freeze quota levy`

const RESTRAINT = `curfew ban restriction lockdown quarantine curb limit cordon emergency prohibition moratorium
  censorship closure blackout law rule restraint clampdown blackout state requirement regulation`

const RELATIONS = `relation relationship tie link contact diplomatic-relations communication cooperation co-operation partnership
  alliance`

const COOPERATION = `cooperation co-operation aid assistance support help funding talk negotiation trade contact participation
  membership effort mediation program programme dialogue delivery shipment flight sale export import visit trip project recognition
  contract deal agreement treaty accord supply payment operation service link training exchange partnership purchase visa
  accreditation privilege negotiation engagement work mission tie relation relationship loan grant licence license
  credit subsidy exercise drill`

const VIOLENCE = `attack strike airstrike assault raid offensive bombing bombardment shelling ambush operation campaign invasion
  incursion missile rocket shell bomb grenade mortar artillery fire gunfire war rampage massacre killing drone salvo barrage volley
  sortie counterattack counteroffensive counter-offensive air-strike onslaught blitz torpedo round bullet shot fighting jihad
  genocide pogrom purge insurgency crossfire`

const OPERATION = `attack strike airstrike assault raid offensive bombing bombardment shelling ambush invasion incursion fire gunfire
  war rampage massacre killing salvo barrage volley sortie counterattack counteroffensive counter-offensive air-strike onslaught blitz
  fighting jihad genocide pogrom purge insurgency violence atrocity abuse murder rape execution kidnapping abduction shooting
  airstrikes bloodshed`

const PROJECTILE = `missile rocket shell bomb grenade mortar artillery fire gunfire shot round bullet salvo barrage volley torpedo gas drone
  flare explosive firebomb cocktail arrow`

const INQUIRY = `investigation inquiry probe enquiry review audit inspection examination hearing trial case proceeding prosecution
  inquest search lawsuit suit complaint charge action indictment warrant petition manhunt hunt`

const LEGAL = `lawsuit suit complaint charge case appeal petition indictment proceeding writ affidavit`

const PROTEST = `protest demonstration rally march strike sit-in walkout boycott riot vigil picket blockade hunger-strike procession
  occupation gathering unrest stoppage walk-out uprising revolt`

const CAPTIVE = `prisoner hostage detainee captive inmate suspect journalist activist soldier dissident leader opponent correspondent
  refugee criminal militant fugitive crew sailor fisherman pilot worker civilian student`

const PERSON = `wounded injured sick person people man woman child boy girl civilian soldier troop officer official policeman police protester demonstrator
  activist journalist reporter worker farmer student teacher leader minister president premier governor mayor senator lawmaker
  deputy judge lawyer prosecutor diplomat ambassador envoy rebel militant insurgent guerrilla fighter gunman terrorist suspect
  prisoner detainee hostage refugee migrant villager resident citizen national tourist passenger driver patient doctor nurse medic
  peacekeeper serviceman guard commander general chief member supporter follower opponent critic dissident victim bystander pilot
  sailor crew family baby teenager youth mother father son daughter brother sister wife husband couple cleric priest imam monk
  bishop settler trader businessman contractor engineer expert inspector observer monitor candidate voter writer blogger author
  artist executive director manager secretary chairman chairwoman boss coach head governor blogger lawmaker youngster adult parent elder veteran conscript recruit jihadist bomber attacker assailant deputy spokesman aide adviser
  advisor bodyguard translator interpreter staffer staff employee troops other dozens scores hundred thousand`

const TERRITORY = `installation village town city province region territory area district base camp outpost garrison stronghold airport port island hill
  position post checkpoint border bridge road building office embassy headquarters station compound palace parliament barracks
  enclave neighborhood neighbourhood suburb land settlement facility factory plant refinery ship tanker vessel boat plane aircraft
  control swath power capital junction site complex strip peninsula hospital school university university mosque church bank
  oilfield mine airfield ministry prison`

const PROPERTY = `property asset weapon drug cocaine heroin cannabis explosive document passport computer phone money cash ship tanker
  vessel boat plane aircraft vehicle car truck cargo shipment goods home house land building office account fund ammunition equipment
  copy newspaper oil gold artifact artefact supply yacht villa contraband material uranium consignment record file license licence
  laptop server camera haul cache arms grain rice food fuel medicine livestock cattle crop van lorry artwork secret belongings container crate parcel package`

const BUILDING = `building house home village town city school hospital mosque church bridge road base camp position target plant
  factory refinery depot headquarters embassy office facility infrastructure convoy vehicle tank ship plane aircraft helicopter line
  pipeline property car bus train truck lorry tanker shop market station outpost site stronghold hideout warehouse temple synagogue crop farm
  monument statue airport runway drone missile launcher tunnel store field`

const ORGANISATION = `party group organization organisation movement newspaper paper station channel website site app broadcaster
  rally demonstration protest gathering march publication broadcast book film import export flight travel sale entry candidate
  union charity company product shipment media outlet march assembly meeting activity trade use possession wearing visit`

const FREEDOM = `permission entry freedom right amnesty pardon clemency citizenship visa autonomy independence
  concession bail leave parole passage release leniency immunity exemption reprieve licence license status sovereignty
  residency`

const ASYLUM = `asylum refuge sanctuary shelter citizenship residency residence`

const HELP = `help aid support assistance permission mediation intervention asylum refuge protection compensation explanation
  apology meeting talk information extradition release withdrawal clarification loan bailout money dialogue negotiation
  ceasefire cease-fire truce action resignation vote referendum justice reform end return change investigation inquiry election probe
  response answer approval damages shelter backing cooperation restraint calm solution peace access independence autonomy
  reparation sanction freedom rights demand support reimbursement`

const OFFICE = `post office position presidency job power seat leadership chairmanship premiership throne role government cabinet
  ministry council parliament commission board premier`

const EXERCISE = `exercise drill manoeuvre maneuver wargame game training rehearsal war-game`

const TEST = `missile rocket weapon bomb warhead device satellite icbm drone torpedo test`

const READINESS = `alert standby readiness guard footing`

const CUSTODY = `custody detention jail prison arrest captivity remand dungeon hostage prisoner cell handcuff`

const DEATH = `death casualty fatality killing injury loss wound`

const GUILT = `violence killing massacre attack war atrocity crime murder death abuse genocide bombing torture rape violation
  assault bloodshed shooting shelling`

const TRUCE = `truce ceasefire cease-fire armistice agreement accord deal pact treaty border airspace territory waters sovereignty`

const LAW = `law ban rule order sanction embargo curfew restriction resolution deadline regulation court ruling authority
  injunction warrant constitution convention provision demand request`

const PROGRAM = `production testing test stockpile arsenal enrichment capability capacity deployment presence patrol security
  readiness defense defence program programme buildup build-up force troop military army exercise vigilance surveillance
  spending police`

/** What the objects of a frame can be: lemmas of nouns, by what they have in common. */
const ACCIDENT = `accident crash wreck collision derailment mishap malfunction pile-up earthquake quake aftershock flood flooding storm
  hurricane typhoon cyclone tornado tsunami avalanche landslide mudslide eruption drought famine heatwave epidemic outbreak
  pandemic disease virus cancer illness plague infection bacteria heat overdose crash blaze`

export const nounClasses = {
  accident: list(ACCIDENT),
  accord: list(ACCORD),
  arms: list(ARMS),
  asylum: list(ASYLUM),
  building: list(BUILDING),
  captive: list(CAPTIVE),
  cooperation: list(COOPERATION),
  criticism: list(CRITICISM),
  custody: list(CUSTODY),
  death: list(DEATH),
  exercise: list(EXERCISE),
  forces: [...list(FORCES), ...list(TROOPS)],
  freedom: list(FREEDOM),
  greeting: list(GREETING),
  guilt: list(GUILT),
  help: list(HELP),
  helpers: list(HELPERS),
  inquiry: list(INQUIRY),
  law: list(LAW),
  legal: list(LEGAL),
  message: list(MESSAGE),
  money: list(MONEY),
  office: list(OFFICE),
  operation: list(OPERATION),
  organisation: list(ORGANISATION),
  person: list(PERSON),
  police: list(POLICE),
  program: list(PROGRAM),
  projectile: list(PROJECTILE),
  property: list(PROPERTY),
  proposal: list(PROPOSAL),
  protest: list(PROTEST),
  readiness: list(READINESS),
  relations: list(RELATIONS),
  relief: list(RELIEF),
  restraint: list(RESTRAINT),
  restriction: list(RESTRICTION),
  sanctions: list(SANCTIONS),
  support: list(SUPPORT),
  talks: list(TALKS),
  territory: list(TERRITORY),
  test: list(TEST),
  troops: list(TROOPS),
  truce: list(TRUCE),
  violence: list(VIOLENCE),
} as const satisfies Record<string, readonly string[]>

export type ClassName = keyof typeof nounClasses

const DEEDS = [
  ...(['accord', 'criticism', 'exercise', 'inquiry', 'legal', 'operation', 'protest', 'restraint'] as const),
  ...(['restriction', 'sanctions', 'support', 'truce', 'violence'] as const),
] satisfies ClassName[]

/** What is done or said, of all classes. */
export const deeds: ReadonlySet<string> = new Set(DEEDS.flatMap((name): readonly string[] => nounClasses[name]))
