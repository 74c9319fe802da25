function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** Governors of what is only planned, wanted, asked for, feared or allowed. */
export const HOPED = set(`suppose plan want hope wish intend aim expect prepare agree offer promise pledge vow threaten
  demand ask urge call order request require appeal propose suggest recommend consider discuss ready willing able prepared
  poised set determined due going need warn fear risk possible potential planned proposed future expected allow permit enable
  encourage invite instruct command persuade convince press push pressure want allow authorize authorise advise advocate favor favour
  support oppose contemplate debate mull weigh swear commit undertake would-be looming imminent intended ban forbid prohibit
  battle fight resist challenge await impending upcoming hypothetical threatened plan proposal threat
  promise offer right obligation duty chance ability capability readiness willingness call demand request appeal preparation
  possibility option idea goal hope commitment step mention pledge thought talk task wary afraid desire intention fear danger risk prospect warning scheduled insist`)

/** Governors of what somebody takes for likely. */
export const LIKELY =
  set(`believe think suspect likely expected reported alleged suspected believed presume assume appear seem estimate
  presumed apparent purported supposed probable rumour rumor rumored rumoured`)

/** Governors that leave it open. */
export const DOUBTFUL = set(
  `doubt wonder question investigate examine determine unclear unknown uncertain whether probe inquire enquire`,
)

/** Governors of what does not come about. */
export const PREVENTED =
  set(`fail refuse decline avoid prevent thwart foil avert stop deny refrain forgo abstain cease neglect reject forestall
  halt refusal failure unable unwilling reluctant`)

/** What is done to an event that then does not come about. */
export const CANCELLED = set(`cancel postpone scrap shelve withhold thwart foil avert prevent block veto stall`)

/** Cues of statements that what follows is not so. */
export const DENYING = set(
  `deny refute rebut reject dismiss dispute disprove contradict disavow repudiate rebuff denial`,
)

/** Governors of what is tried: it is reported, whether it came off or not. */
export const TRIED = set(
  `try attempt seek strive endeavor endeavour struggle move attempt bid effort plot conspire scramble`,
)

/** Cues of statements that tell what somebody wants, not what is so: they vouch for nothing. */
export const INTENDING =
  set(`decide plan want hope wish seek order urge ask refuse try intend choose vote agree demand call decline
  instruct direct command request press expect prepare threaten invite`)
