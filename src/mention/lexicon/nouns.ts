import type { EntityKind, Sector } from '../mention.ts'

/** Which pronoun can take the noun up: "man", "woman"; absent where either can. */
export type Gender = 'he' | 'she'

/** Nouns of one kind. In the plural a person is a group, a place several places. */
export interface NounClass {
  readonly id: string
  readonly kind: EntityKind
  readonly sector?: Sector
  readonly gender?: Gender
  /** Takes a plural verb and "they" even without an "s": "police". */
  readonly plural?: true
  /** Someone's office or rank, which can stand before a name and tells for whom its holder acts: "minister". */
  readonly title?: true
  /** Somewhere as much as someone: "embassy" after "in" is a place. */
  readonly alsoPlace?: true
  /** Lemmas; one of them stands in braces in the example. */
  readonly nouns: string
  readonly example: string
}

/** Nouns that name people, groups, organisations and places, with PLOVER's sectors. */
export const NOUN_CLASSES = [
  {
    id: 'head of state or government', kind: 'person', sector: 'GOV', title: true,
    example: 'The Peruvian {president} met the envoys.',
    nouns: 'president premier chancellor prime-minister monarch ruler dictator strongman emir caliph shah tsar emperor empress regent taoiseach vice-president viceroy head-of-state president-elect pm',
  },
  { id: 'king', kind: 'person', sector: 'GOV', gender: 'he', title: true, nouns: 'king prince sultan duke earl lord sheikh sheik pharaoh crown-prince maharaja', example: 'The Jordanian {king} flew home.' },
  { id: 'queen', kind: 'person', sector: 'GOV', gender: 'she', title: true, nouns: 'queen princess duchess', example: 'The Danish {queen} opened the hall.' },
  {
    id: 'official', kind: 'person', sector: 'GOV', title: true,
    example: 'A Kenyan {minister} resigned on Friday.',
    nouns: 'minister secretary governor mayor ambassador diplomat envoy official consul attaché attache undersecretary under-secretary commissioner negotiator delegate prefect bureaucrat councillor councilor councilman councilwoman alderman statesman policymaker technocrat minister-designate plenipotentiary chargé emissary treasurer sherpa comptroller ombudsman vizier mandarin foreign-minister administrator interlocutor peacemaker mediator czar civil-servant intendant proconsul special-envoy counsel inspector-general governor-general',
  },
  {
    id: 'office holder of any body', kind: 'person', title: true,
    example: 'The union’s {chairman} called a strike.',
    nouns: 'leader chief head secretary-general director-general defender chairman chairwoman chairperson chair director deputy spokesman spokeswoman spokesperson aide adviser advisor representative boss founder co-founder cofounder vice-chairman coordinator organizer organiser rapporteur patron overseer supervisor frontman figurehead strategist mastermind kingpin ringleader heir successor predecessor incumbent counterpart lieutenant ex-president ex-minister ex-leader deputy-director vice-chair co-chair co-chairman convener convenor delegate-general steward trustee whip appointee',
  },
  { id: 'legislator', kind: 'person', sector: 'LEG', title: true, nouns: 'senator congressman congresswoman congressperson lawmaker legislator parliamentarian mp speaker assemblyman assemblywoman backbencher rep mep', example: 'Two Belgian {lawmaker}s objected.' },
  { id: 'court officer', kind: 'person', sector: 'JUD', title: true, nouns: 'judge prosecutor magistrate justice attorney lawyer solicitor barrister jurist coroner notary arbiter bailiff juror advocate attorney-general solicitor-general', example: 'The {prosecutor} asked for ten years.' },
  { id: 'police officer', kind: 'person', sector: 'COP', title: true, nouns: 'policeman policewoman officer constable sheriff detective gendarme patrolman trooper cop superintendent warden investigator inspector guard bodyguard sentry carabiniere jailer marshal ranger riot-policeman', example: 'A {constable} was wounded.' },
  { id: 'police', kind: 'group', sector: 'COP', plural: true, nouns: 'police police-force riot-police gendarmerie constabulary border-police', example: '{Police} fired tear gas.' },
  { id: 'officer', kind: 'person', sector: 'MIL', title: true, nouns: 'general colonel commander major captain admiral sergeant brigadier corporal commandant marine generalissimo commodore brigadier-general field-marshal lieutenant-general major-general commander-in-chief cadet', example: 'A retired {general} took over.' },
  {
    id: 'soldier', kind: 'person', sector: 'MIL', title: true,
    example: 'Six Turkish {soldier}s died.',
    nouns: 'soldier serviceman servicewoman servicemember paratrooper conscript reservist airman sailor sniper peacekeeper commando gunner guardsman infantryman pilot veteran warrior draftee crewman legionnaire sapper fighter-pilot ex-soldier artilleryman enlistee submariner gi service-member army-officer navy-officer military-officer',
  },
  { id: 'troops', kind: 'group', sector: 'MIL', plural: true, nouns: 'troops troop personnel servicepeople reinforcements special-forces forces', example: 'Foreign {troops} left the valley.' },
  {
    id: 'armed force', kind: 'group', sector: 'MIL',
    example: 'The Chadian {army} closed the road.',
    nouns: 'army navy military airforce force battalion brigade regiment division squad squadron unit garrison patrol corps infantry fleet contingent platoon cavalry armada flotilla vanguard detachment battlegroup militaries legion high-command air-force coast-guard national-guard border-guard general-staff presidential-guard honor-guard home-guard',
  },
  { id: 'craft of war', kind: 'group', sector: 'MIL', nouns: 'warplane jet gunship warship helicopter tank aircraft gunboat destroyer frigate submarine fighter-jet drone plane battleship cruiser trawler vessel ship', example: 'Saudi {warplane}s bombed the port.' },
  {
    id: 'rebel', kind: 'person', sector: 'REB', title: true,
    example: 'The {rebel}s took the bridge.',
    nouns: 'rebel insurgent guerrilla guerilla militant militiaman fighter separatist jihadist jihadi mutineer secessionist warlord combatant extremist paramilitary islamist partisan resister radical fedayee fundamentalist mujahid revolutionary irredentist infiltrator ultranationalist supremacist hardliner loyalist',
  },
  { id: 'armed band', kind: 'group', sector: 'REB', nouns: 'militia insurgency resistance guerrilla-group rebellion armed-group vigilante-group fighters', example: 'A local {militia} held the pass.' },
  { id: 'attacker', kind: 'person', sector: 'UAF', nouns: 'gunman terrorist assailant attacker bomber kidnapper hijacker hostage-taker mercenary assassin perpetrator arsonist shooter raider aggressor captor abductor saboteur suicide-bomber marauder abettor intruder', example: 'A {gunman} opened fire.' },
  { id: 'spy', kind: 'person', sector: 'SPY', nouns: 'spy agent informer informant operative mole double-agent spymaster defector intelligence-officer intelligence-official', example: 'A Czech {spy} was exchanged.' },
  {
    id: 'criminal', kind: 'person', sector: 'CRM',
    example: 'The {smuggler}s fled by boat.',
    nouns: 'criminal pirate smuggler trafficker hacker thief robber murderer killer fugitive gangster mobster drug-dealer arms-dealer gun-dealer weapons-dealer bandit burglar looter rapist outlaw drug-lord fraudster launderer mafioso culprit offender rustler poacher scammer money-launderer swindler cybercriminal racketeer',
  },
  { id: 'criminal band', kind: 'group', sector: 'CRM', nouns: 'gang cartel mafia syndicate mob crime-ring drug-ring smuggling-ring spy-ring theft-ring trafficking-ring', example: 'The {cartel} killed two farmers.' },
  {
    id: 'prisoner', kind: 'person', sector: 'CVL',
    example: 'The {hostage}s were freed.',
    nouns: 'prisoner detainee inmate convict hostage captive suspect defendant accused internee abductee prisoner-of-war arrestee plaintiff complainant accuser petitioner litigant appellant claimant parolee',
  },
  {
    id: 'civilian', kind: 'person', sector: 'CVL',
    example: 'Dozens of {villager}s fled.',
    nouns: 'civilian person resident villager citizen child youth teenager teen kid baby infant adult adolescent victim survivor passenger pedestrian bystander motorist commuter voter national foreigner tourist inhabitant townspeople tribesman commoner taxpayer user customer consumer tenant neighbor neighbour local native settler parent relative cousin grandchild grandparent sibling spouse individual human being orphan pensioner peasant nomad traveler traveller visitor homeowner shopper patient casualty newcomer onlooker layman compatriot countryman expatriate islander dweller evacuee pilgrim elder retiree toddler newborn twin minor beneficiary fan subscriber viewer reader listener worshiper burgher householder',
  },
  { id: 'man', kind: 'person', sector: 'CVL', gender: 'he', nouns: 'man boy father son brother husband uncle grandfather gentleman nephew widower grandson stepfather father-in-law son-in-law brother-in-law boyfriend guy lad dad schoolboy clansman fisherman ex-husband', example: 'A {man} was arrested.' },
  { id: 'woman', kind: 'person', sector: 'CVL', gender: 'she', nouns: 'woman girl mother daughter sister wife aunt grandmother lady niece widow granddaughter stepmother mother-in-law daughter-in-law sister-in-law girlfriend housewife mom mum schoolgirl actress heroine ex-wife ex-girlfriend', example: 'The {woman} gave evidence.' },
  {
    id: 'people', kind: 'group', sector: 'CVL', plural: true,
    example: 'Eight {people} were killed.',
    nouns: 'people folk public populace townsfolk villagers others dead wounded injured poor rich unemployed elderly homeless disabled missing displaced masses hundreds thousands dozens scores tens millions casualties deceased',
  },
  { id: 'population', kind: 'group', sector: 'CVL', nouns: 'population crowd family community tribe clan household couple society generation minority majority electorate diaspora throng citizenry nationals inhabitants youths audience side workforce crew team queue multitude trio duo pair quartet', example: 'The {crowd} threw stones.' },
  { id: 'protester', kind: 'person', sector: 'OPP', nouns: 'protester protestor demonstrator marcher rioter picketer dissenter hunger-striker stone-thrower rallygoer agitator occupier squatter student-protester', example: '{Protester}s blocked the road.' },
  { id: 'dissident', kind: 'person', sector: 'OPP', title: true, nouns: 'dissident activist campaigner oppositionist critic reformist reformer whistleblower suffragist abolitionist environmentalist feminist pacifist opposition-leader conservationist lobbyist opposition-politician rights-activist', example: 'A Cuban {dissident} was jailed.' },
  { id: 'opposition', kind: 'group', sector: 'OPP', nouns: 'opposition dissidence opposition-movement', example: 'The {opposition} walked out.' },
  { id: 'politician', kind: 'person', sector: 'PTY', title: true, nouns: 'politician candidate nominee frontrunner front-runner contender liberal conservative socialist communist nationalist populist republican democrat centrist leftist rightist right-winger left-winger hopeful moderate hard-liner presidential-candidate running-mate challenger party-leader independent pan-democrat', example: 'The {candidate} conceded.' },
  { id: 'party', kind: 'organization', sector: 'PTY', nouns: 'party coalition faction caucus bloc opposition-party ruling-party campaign', example: 'The ruling {party} lost two seats.' },
  { id: 'refugee', kind: 'person', sector: 'REF', nouns: 'refugee migrant asylum-seeker exile deportee immigrant emigrant boat-people escapee repatriate returnee stowaway castaway', example: '{Refugee}s crossed the river.' },
  { id: 'doctor', kind: 'person', sector: 'MED', title: true, nouns: 'doctor nurse medic paramedic surgeon physician psychiatrist pathologist epidemiologist dentist midwife virologist health-worker pharmacist therapist', example: 'A {doctor} treated the wounded.' },
  { id: 'hospital', kind: 'organization', sector: 'MED', alsoPlace: true, nouns: 'hospital clinic infirmary', example: 'The {hospital} counted forty dead.' },
  { id: 'journalist', kind: 'person', sector: 'JRN', title: true, nouns: 'journalist reporter editor correspondent photographer cameraman blogger columnist anchor broadcaster newscaster presenter commentator pundit photojournalist newsman interviewer editor-in-chief', example: 'A {reporter} saw the crash.' },
  {
    id: 'press', kind: 'organization', sector: 'JRN',
    example: 'The {newspaper} named the pilot.',
    nouns: 'newspaper magazine newswire media press tv television outlet tabloid paper publisher news-agency wire-service journal gazette newsroom network tv-channel news-channel television-channel state-channel telegram-channel satellite-channel news-service news-website news-site',
  },
  { id: 'business person', kind: 'person', sector: 'BUS', title: true, nouns: 'businessman businesswoman executive ceo banker entrepreneur investor trader dealer employer owner manager industrialist tycoon oligarch merchant shareholder stockholder billionaire millionaire magnate financier broker realtor landlord shopkeeper vendor contractor creditor lender importer exporter supplier cfo coo marketer retailer salesman auditor accountant insurer seller buyer executive-officer financial-officer operating-officer', example: 'An {investor} sued the bank.' },
  {
    id: 'company', kind: 'organization', sector: 'BUS',
    example: 'The {company} sold its mines.',
    nouns: 'company firm corporation utility business bank airline manufacturer producer conglomerate carrier startup start-up subsidiary maker brokerage enterprise consortium automaker franchise multinational studio shipper telecom steelmaker bookmaker chipmaker drugmaker refiner plc stock-exchange industry',
  },
  { id: 'worker', kind: 'person', sector: 'LAB', nouns: 'worker employee staffer miner driver labourer laborer teamster docker unionist trade-unionist striker clerk cleaner mechanic engineer technician firefighter fireman builder electrician plumber cook waiter operator courier trucker stevedore machinist apprentice trainee intern colleague co-worker coworker crewmember seaman truck-driver rescuer lifeguard steelworker housekeeper nanny chef waitress shipworker aid-worker', example: 'The {miner}s went on strike.' },
  { id: 'union', kind: 'organization', sector: 'LAB', nouns: 'union trade-union labor-union guild staff labour-union', example: 'The {union} accepted the offer.' },
  { id: 'farmer', kind: 'person', sector: 'AGR', nouns: 'farmer rancher grower herder herdsman shepherd fisher planter landowner farmworker pastoralist cattleman winegrower beekeeper', example: '{Farmer}s dumped their milk.' },
  { id: 'scholar', kind: 'person', sector: 'EDU', title: true, nouns: 'student teacher professor academic scholar researcher scientist lecturer pupil historian economist sociologist undergraduate graduate dean tutor instructor physicist chemist biologist astronomer mathematician archaeologist linguist psychologist philosopher geologist anthropologist headmaster schoolteacher expert analyst specialist consultant pollster theorist demographer meteorologist botanist freshman alumnus rector educator', example: 'An {analyst} doubted the figures.' },
  { id: 'school', kind: 'organization', sector: 'EDU', alsoPlace: true, nouns: 'university school college institute academy think-tank laboratory lab faculty seminary kindergarten observatory', example: 'The {university} closed for a week.' },
  { id: 'cleric', kind: 'person', sector: 'REL', title: true, nouns: 'bishop archbishop cardinal pope priest imam cleric rabbi monk nun pastor ayatollah mullah reverend patriarch missionary worshipper preacher clergyman deacon chaplain believer parishioner theologian abbot vicar mufti dalai-lama lama saint apostle prophet disciple evangelist seminarian grand-ayatollah hermit', example: 'A Polish {bishop} spoke at the grave.' },
  { id: 'church', kind: 'organization', sector: 'REL', alsoPlace: true, nouns: 'church mosque congregation clergy diocese synagogue monastery sect temple cathedral religious-order convent parish denomination priesthood shrine', example: 'The {church} gave them shelter.' },
  {
    id: 'person of no office', kind: 'person',
    example: 'A {witness} saw two cars.',
    nouns: 'source witness eyewitness publicist member supporter opponent ally proxy friend partner rival participant author writer artist actor singer musician poet novelist filmmaker painter player athlete footballer coach celebrity guest host volunteer monitor observer follower enemy adversary foe mentor associate assistant applicant recipient winner loser champion donor sponsor inventor pioneer explorer astronaut cosmonaut architect designer composer conductor sculptor dancer comedian programmer developer hero villain stranger lover fiancé fiancee roommate classmate tribesperson intellectual thinker socialite heiress aristocrat nobleman noble knight slave servant descendant ancestor offspring scion contestant teammate goalkeeper cyclist swimmer boxer runner golfer jockey collaborator accomplice co-defendant signatory confidant protégé gambler drinker smoker surfer climber mountaineer diver sympathizer sympathiser backer proponent detractor skeptic naysayer outsider interviewee respondent addressee middleman go-between intermediary peer member-of-parliament youngster genius fool idiot wretch playwright screenwriter biographer illustrator choreographer pianist violinist guitarist drummer rapper dj bassist lyricist frontwoman vocalist soprano reveler client character curator figure personality legend referee dignitary guide creator holder learner rider translator someone anyone everyone everybody nobody somebody anybody star model reveller buddy surrogate announcer narrator insider doc co-author coauthor hairdresser ex-boyfriend',
  },
  {
    id: 'organ of state', kind: 'organization', sector: 'GOV',
    example: 'The Thai {government} fell.',
    nouns: 'government administration regime ministry department cabinet junta politburo presidency treasury authority council municipality secretariat emergency-service emergency-services rescue-service rescue-services border-service prison-service customs-service monarchy palace commission agency bureau foreign-ministry defence-ministry interior-ministry governorate leadership inspectorate state-department regulator city-hall customs commissariat directorate delegation chancellery premiership quango taskforce task-force comptrollership officialdom central-bank reserve-bank',
  },
  { id: 'authorities', kind: 'group', sector: 'GOV', plural: true, nouns: 'authorities', example: 'The {authorities} shut the border.' },
  { id: 'embassy', kind: 'organization', sector: 'GOV', alsoPlace: true, nouns: 'embassy consulate office headquarters post-office', example: 'The {embassy} warned travellers.' },
  { id: 'legislature', kind: 'organization', sector: 'LEG', nouns: 'parliament congress senate assembly legislature diet lower-house upper-house subcommittee', example: 'The {parliament} passed the law.' },
  { id: 'court', kind: 'organization', sector: 'JUD', alsoPlace: true, nouns: 'court tribunal judiciary jury grand-jury bench prosecution supreme-court high-court appeals-court', example: 'A {court} freed him.' },
  { id: 'intelligence service', kind: 'organization', sector: 'SPY', nouns: 'intelligence secret-service intelligence-agency intelligence-service security-service security-services intelligence-services secret-services', example: 'Israeli {intelligence} knew of the plan.' },
  {
    id: 'body of any kind', kind: 'organization',
    example: 'The {group} met in May.',
    nouns: 'board panel group organization organisation association federation foundation institution body club league alliance movement watchdog charity ngo committee forum confederation cooperative collective orchestra band choir troupe consultancy nonprofit aid-agency outfit entity offshoot affiliate brotherhood fraternity sorority elite establishment hierarchy publication',
  },
  {
    id: 'state', kind: 'country',
    example: 'The {country} closed its airspace.',
    nouns: 'country nation state republic kingdom homeland superpower empire emirate protectorate colony dictatorship democracy sultanate motherland fatherland caliphate',
  },
  {
    id: 'inhabited place', kind: 'place',
    example: 'They left the {city} at dawn.',
    nouns: 'city town village region province district capital territory island enclave camp suburb neighborhood neighbourhood county outskirts settlement port hamlet borough metropolis township prefecture oblast canton border frontier area zone peninsula archipelago highland lowland hometown ghetto slum shantytown oasis continent hemisphere exclave buffer-zone hinterland stronghold heartland north south east west northeast northwest southeast southwest commune constituency coast world globe downtown location destination quarter mainland interior junction surroundings',
  },
  {
    id: 'built place', kind: 'place',
    example: 'Shells hit the {airport}.',
    nouns: 'airport base prison jail station street square building plant factory house hotel bridge road highway checkpoint compound facility refinery crossing stadium museum library park shop store restaurant cafe café mall warehouse barracks bunker tunnel dam canal pier dock harbour harbor shipyard runway airfield airbase depot silo reactor farm ranch ward cemetery graveyard skyscraper apartment home residence mansion castle fortress villa hall theater theatre cinema gym gallery arena plaza avenue boulevard alley intersection roundabout courthouse police-station power-station detention-center detention-centre penitentiary dungeon quarry oilfield gasfield orphanage shelter campus dormitory classroom nursery pharmacy minefield trench battlefield front-line frontline courtyard garden zoo playground beach resort spa casino nightclub pub wharf terminal subway metro railway railroad motorway lighthouse outpost venue premises kitchen bedroom center centre site room corner memorial monument estate salon corridor roadway trail route bar tower gate bazaar marketplace',
  },
  { id: 'natural place', kind: 'place', nouns: 'river sea mountain valley desert lake ocean gulf strait bay forest jungle hill plain plateau delta basin volcano glacier canyon cave reef creek swamp marsh savannah steppe waterfall shore riverbank seabed waters airspace space-station planet', example: 'They crossed the {river} by night.' },
] as const satisfies readonly NounClass[] // biome-ignore format: a table
