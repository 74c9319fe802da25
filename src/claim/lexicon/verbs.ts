function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Verbs that lend their subject to an event noun: "carried out a strike", "held talks", "signed an accord". */
export const LIGHT_VERBS =
  set(`carry conduct launch stage mount make hold give take open begin start resume renew continue perform
  undertake commit wage execute issue deliver lodge file raise level voice express declare pay have do organize organise lead reach strike
  sign conclude complete offer provide unleash direct pursue initiate order announce send host join attend ink seal forge broker
  engage extend repeat reiterate intensify escalate step place`)

/** Verbs whose subject undergoes the event noun: "came under fire", "faces charges". */
export const UNDERGOING_VERBS = set('suffer face undergo come receive sustain draw endure survive meet await')

/** Verbs that only say that the event noun, their subject, takes place: "clashes erupted between". */
export const OCCURRING_VERBS = set(
  'erupt occur happen break begin start continue resume follow ensue rage take flare escalate intensify go end',
)

/** What somebody says by: who issues "a declaration demanding" demands. */
export const DOCUMENTS =
  set(`declaration statement resolution report letter speech message note communique communiqué petition decree order call bill
  law motion memo memorandum manifesto announcement article editorial tweet post video remark comment document appeal ultimatum
  lawsuit campaign`)

/** Verbs whose object does the infinitive or gerund: "ordered them to leave", "accused them of shelling". */
export const OBJECT_CONTROL =
  set(`order ask urge tell force allow help permit enable persuade convince advise instruct command compel
  encourage invite warn want expect require request oblige authorize authorise cause lead press pressure pressurize beg implore
  beseech challenge accuse suspect charge convict blame prevent stop ban bar prohibit discourage forbid restrain deter keep
  dissuade condemn criticize criticise denounce praise thank sue indict arrest jail detain imprison find see hear watch
  summon appeal call allege believe report let make push direct assign hire train pay deploy dispatch fine
  punish penalize penalise rebuke reprimand censure fault commend applaud reward prosecute sentence expel slam lambast chide
  credit forgive pardon blacklist sanction`)
