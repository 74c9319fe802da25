import type { EventType } from '../claim.ts'

/** Words of a clause that tell how an event was done. */
export interface ModeRow {
  /** PLOVER's name. */
  readonly mode: string
  /** Lemmas with a space between. */
  readonly words: string
  /** Proof: a claim of this sentence has the mode. */
  readonly example: string
}

/** How the events of a type are done, PLOVER's modes; of several that are told the earlier wins. */
export const modes: Readonly<Partial<Record<EventType, readonly ModeRow[]>>> = {
  ASSAULT: [
    {
      mode: 'suicide-attack',
      words: 'suicide',
      example: 'Three Chadian soldiers were killed in a suicide bombing.',
    },
    { mode: 'drone', words: 'drone uav', example: 'Two Danish soldiers were killed in a drone strike.' },
    {
      mode: 'aerial',
      words:
        'airstrike air-strike air airstrikes helicopter jet warplane aircraft bomber gunship sortie air-raid plane fighter-jet',
      example: 'Norwegian jets attacked a Danish village.',
    },
    {
      mode: 'crowd-control',
      words: 'teargas tear-gas tear baton truncheon cannon rubber pepper',
      example: 'Danish police beat three protesters with batons.',
    },
    {
      mode: 'heavy-weapons',
      words: `artillery rocket shell missile tank mortar howitzer shelling bombardment bombard invasion invade warship gunboat grad
        offensive barrage`,
      example: 'Chadian troops attacked the rebels with artillery.',
    },
    {
      mode: 'explosives',
      words: 'bomb explosive bombing grenade ied mine landmine explosion blast dynamite detonate blow device car-bomb',
      example: 'Three Chadian soldiers were wounded in a bomb attack.',
    },
    {
      mode: 'firearms',
      words:
        'gun gunman rifle pistol shoot shot gunfire bullet sniper shooting gunshot gunbattle firefight machine-gun ambush',
      example: 'Gunmen killed two Chadian soldiers.',
    },
    {
      mode: 'primitive',
      words:
        'knife machete stone axe spear stab sword club stick rock arrow bayonet lynch lynching stone-throwing bludgeon hack',
      example: 'Chadian rebels killed two villagers with machetes.',
    },
    {
      mode: 'targeted',
      words: 'assassinate assassination execute execution behead beheading decapitate',
      example: 'Chadian rebels assassinated the governor.',
    },
    {
      mode: 'beat',
      words: 'beat beat_up batter kick punch slap whip flog thrash cane lash beating pummel manhandle',
      example: 'Chadian police beat two villagers.',
    },
    {
      mode: 'unconventional',
      words: 'chemical nerve sarin poison chlorine biological radiological toxin novichok mustard',
      example: 'Chadian rebels killed two villagers with chemical weapons.',
    },
  ],
  PROTEST: [
    { mode: 'hunger', words: 'hunger', example: 'Danish prisoners began a hunger strike.' },
    {
      mode: 'strike',
      words: 'strike walkout walk-out stoppage',
      example: 'Danish nurses held a strike against the minister.',
    },
    { mode: 'boycott', words: 'boycott', example: 'The Danish party announced a boycott.' },
    { mode: 'riot', words: 'riot rioting unrest uprising rampage', example: 'Danish prisoners started a riot.' },
    {
      mode: 'obstruct',
      words: 'blockade barricade sit-in occupation',
      example: 'Danish farmers organised a blockade.',
    },
  ],
  COERCE: [
    { mode: 'curfew', words: 'curfew', example: 'Chad imposed a curfew in the northern region.' },
    {
      mode: 'martial-law',
      words: 'martial emergency siege',
      example: 'Chad declared martial law in the northern region.',
    },
    {
      mode: 'censor',
      words: 'censorship website newspaper broadcast broadcaster magazine journalist',
      example: 'Chad banned a Chadian newspaper.',
    },
    {
      mode: 'cyber',
      words: 'cyber malware ransomware',
      example: 'Chadian hackers launched cyber attacks on the Danish bank.',
    },
  ],
  MOBILIZE: [
    { mode: 'police', words: 'police policeman gendarme', example: 'Norway deployed police in Sudan.' },
    { mode: 'militia', words: 'militia militiaman paramilitary', example: 'Chad mobilised militias near Sudan.' },
  ],
  CONSULT: [
    {
      mode: 'phone',
      words: 'phone telephone telephonic videoconference',
      example: 'The Danish minister held talks with the Polish president by phone.',
    },
    {
      mode: 'multilateral',
      words: 'summit conference multilateral assembly',
      example: 'The Danish minister met the Polish president at a summit.',
    },
    { mode: 'visit', words: 'visit', example: 'The Danish minister met the Polish president during a visit.' },
  ],
  REQUEST: [
    {
      mode: 'meet',
      words: 'talk meet negotiation dialogue meeting summit negotiate',
      example: 'Norway urged Denmark to resume talks.',
    },
    {
      mode: 'yield',
      words:
        'withdraw release resign cease ceasefire cease-fire truce surrender disarm lift ease withdrawal resignation',
      example: 'Norway urged Denmark to withdraw its troops.',
    },
    {
      mode: 'change',
      words: 'reform change election policy law constitution independence autonomy',
      example: 'Norway urged Denmark to change its law.',
    },
    {
      mode: 'assist',
      words: 'aid help assistance support fund money weapon asylum refuge protection',
      example: 'Norway asked Denmark for help.',
    },
  ],
  REJECT: [
    {
      mode: 'meet',
      words: 'talk meet negotiation dialogue meeting summit negotiate mediation',
      example: 'Norway refused to meet the Danish minister.',
    },
    {
      mode: 'yield',
      words: 'withdraw release resign ceasefire cease-fire truce surrender ultimatum withdrawal resignation',
      example: 'Norway refused to withdraw its troops.',
    },
    {
      mode: 'change',
      words: 'reform change election policy law constitution independence autonomy',
      example: 'Norway refused to change its law.',
    },
    {
      mode: 'assist',
      words: 'aid help assistance fund money weapon asylum refuge extradition extradite',
      example: 'Norway refused to extradite a Danish banker.',
    },
  ],
  THREATEN: [
    {
      mode: 'violence',
      words: `attack bomb invade kill strike shell war force invasion bombing retaliation revenge fight destroy offensive shoot
        violence missile`,
      example: 'Norway threatened to bomb Latvia.',
    },
    {
      mode: 'relations',
      words: 'relation tie talk negotiation withdraw suspend embassy ambassador boycott',
      example: 'Norway threatened to break relations with Chad.',
    },
    {
      mode: 'restrict',
      words: 'sanction ban tariff restriction curfew blockade embargo duty close block',
      example: 'Norway threatened sanctions against Denmark.',
    },
    { mode: 'expel', words: 'expel deport expulsion', example: 'Norway threatened to expel two Danish diplomats.' },
    {
      mode: 'arrest',
      words: 'arrest prosecute jail detain charge',
      example: 'Norway threatened to arrest two Danish diplomats.',
    },
  ],
}
