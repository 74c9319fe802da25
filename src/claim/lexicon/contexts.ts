/** Words of a clause that tell what an event is about. */
export interface ContextRow {
  /** Lemmas with a space between. */
  readonly words: string
  /** Proof: a claim of this sentence has the context. */
  readonly example: string
}

/** PLOVER's contexts that single words give away; others come with the rows of the lexicon. */
export const contexts = {
  military: {
    words:
      'military army navy troop troops soldier weapon missile tank artillery warship brigade regiment air-force drill defence defense arms',
    example: 'Norway sent howitzers and soldiers to Latvia.',
  },
  intelligence: {
    words: 'intelligence spy espionage spying wiretap surveillance',
    example: 'Norway accused Denmark of spying.',
  },
  legislative: {
    words: 'parliament senate congress legislature lawmaker bill legislation parliamentary assembly',
    example: 'Norway criticised the Danish parliament.',
  },
  election: {
    words: 'election vote ballot poll referendum campaign candidate voter electoral',
    example: 'Norway criticised the Danish election.',
  },
  political_institutions: {
    words: 'constitution coup cabinet coalition presidency constitutional',
    example: 'Norway condemned the coup in Chad.',
  },
  economic: {
    words:
      'trade tariff economy economic export import loan bank investment tax debt currency market sanction dollar euro',
    example: 'Norway imposed tariffs on Denmark.',
  },
  legal: {
    words: 'court judge lawsuit trial prosecutor prosecution verdict law legal warrant indictment',
    example: 'A Danish court accused the banker.',
  },
  human_rights: {
    words: 'atrocity torture abuse genocide war-crime massacre',
    example: 'Norway accused Denmark of torture.',
  },
  rights_freedoms: {
    words: 'freedom liberty rights press censorship',
    example: 'Norway criticised Denmark over press freedom.',
  },
  gender: { words: 'woman gender feminist sexism', example: 'Norway criticised Denmark over the treatment of women.' },
  lgbt: {
    words: 'lgbt gay lesbian same-sex transgender homosexual',
    example: 'Norway criticised Denmark over gay rights.',
  },
  religion_ethnicity: {
    words: 'religious religion church mosque ethnic muslim christian jewish shiite sunni tribe tribal sectarian',
    example: 'Norway criticised Denmark over a mosque.',
  },
  diplomatic: {
    words: 'diplomat ambassador embassy diplomatic envoy consulate',
    example: 'Norway accused the Danish ambassador.',
  },
  territory: {
    words: 'border territory territorial island annexation secession waters sovereignty',
    example: 'Norway accused Denmark over the border.',
  },
  peacekeeping: { words: 'peacekeeper peacekeeping', example: 'Norway sent peacekeepers to Mali.' },
  health: {
    words: 'health vaccine disease epidemic pandemic hospital virus medicine ebola outbreak medical',
    example: 'Norway sent vaccines to Mali.',
  },
  asylum: { words: 'asylum refuge', example: 'Norway granted asylum to a Chadian pilot.' },
  migration: {
    words: 'migrant refugee immigration immigrant migration deportation',
    example: 'Norway accepted Syrian refugees.',
  },
  disasters: {
    words: 'earthquake flood cyclone hurricane famine drought disaster tsunami typhoon wildfire',
    example: 'Norway sent tents to Nepal after an earthquake.',
  },
  natural_resource: {
    words: 'oil gas water pipeline mine mining fishing fishery coal mineral',
    example: 'Norway sold gas to Poland.',
  },
  environment: {
    words: 'climate pollution environment environmental emission waste',
    example: 'Norway criticised Denmark over pollution.',
  },
  technology: {
    words: 'technology satellite software chip semiconductor',
    example: 'Norway sold satellites to Poland.',
  },
  terrorism: { words: 'terrorist terrorism terror jihadist bomber', example: 'Norway accused Denmark of terrorism.' },
  cbrn: {
    words: 'nuclear chemical biological uranium plutonium radiological icbm warhead',
    example: 'Norway condemned the nuclear test in Chad.',
  },
  cyber: { words: 'cyber hack hacker hacking cyberattack malware', example: 'Norway accused Denmark of hacking.' },
  misinformation: {
    words: 'propaganda disinformation misinformation',
    example: 'Norway accused Denmark of propaganda.',
  },
  crime: {
    words: 'murder robbery gang crime criminal theft rape homicide mafia',
    example: 'Danish police arrested a criminal.',
  },
  corruption: {
    words: 'corruption bribe bribery embezzlement fraud kickback graft',
    example: 'Norway accused Denmark of corruption.',
  },
  illegal_drugs: {
    words: 'drug cocaine heroin narcotic cartel opium cannabis methamphetamine',
    example: 'Danish police seized cocaine from two sailors.',
  },
  trafficking: { words: 'trafficking smuggling trafficker smuggler', example: 'Norway accused Denmark of smuggling.' },
} as const satisfies Readonly<Record<string, ContextRow>>
