import type { Table } from './row.ts'

/** Easing of what presses on others, and giving way to what they ask. */
export const concede: Table = {
  type: 'CONCEDE',
  rows: [
    {
      name: 'lift',
      verbs: `lift ease relax loosen cancel rescind repeal remove suspend end shorten reduce scrap abolish revoke drop soften waive
        annul overturn withdraw terminate undo eliminate trim cut discontinue roll_back mitigate moderate rollback dismantle abandon
        postpone delay halt pause reverse nullify quash void strike_down unwind narrow exempt lower slash`,
      frame: 'actor V object:restraint on/against/in/for/of/to/over recipient',
      wraps: true,
      example: '{actor Malta} {trigger lifted} the curfew in {recipient Valletta}.',
    },
    {
      name: 'acquit',
      verbs: 'acquit exonerate absolve pardon amnesty exculpate reprieve',
      frame: 'actor V recipient! of object',
      context: ['legal'],
      example: '{actor The Danish king} {trigger pardoned} {recipient the captain}.',
    },
    {
      name: 'clear',
      verbs: 'clear',
      frame: 'actor V recipient of "charge|wrongdoing|accusation|allegation|crime|corruption|murder|fraud|guilt|blame"',
      context: ['legal'],
      example: '{actor A Danish court} {trigger cleared} {recipient the mayor} of fraud.',
    },
    {
      name: 'yield',
      verbs:
        'yield bow capitulate accede submit give_in cave cave_in back_down relent bend concede acquiesce budge kowtow bow_down knuckle_under',
      frame: 'actor V to recipient:"demand|pressure|request|call|will|ultimatum"',
      example: '{actor Norway} {trigger yielded} to demands from {recipient Denmark}.',
    },
    {
      name: 'meet.demands',
      verbs: 'accept meet accommodate satisfy grant approve fulfil fulfill concede recognize recognise heed',
      frame: 'actor V "demand|request|condition|claim|grievance|ultimatum" of/from/by recipient',
      wraps: true,
      example: '{actor Norway} {trigger accepted} demands from {recipient the farmers}.',
    },
    {
      name: 'concede',
      verbs: 'concede',
      frame: 'actor V "defeat|election|race|power|point|seat|victory" to recipient',
      example: '{actor The Danish premier} {trigger conceded} defeat to {recipient the mayor}.',
    },
    {
      name: 'allow',
      verbs: 'allow permit let authorize authorise clear entitle license licence',
      frame: 'actor V recipient! do',
      wraps: true,
      needs: ['people', 'rulers'],
      example: '{actor The Danish court} {trigger allowed} {recipient the party} to hold a rally.',
    },
    {
      name: 'enable',
      verbs: 'enable',
      frame: 'actor V recipient! do',
      complement: true,
      wraps: true,
      needs: ['people', 'rulers'],
      example: '{actor The Danish court} {trigger enabled} {recipient the party} to hold a rally.',
    },
    {
      name: 'grant',
      verbs: 'grant give award accord restore concede afford bestow hand_out',
      frame: 'actor V object:freedom to/for recipient',
      needs: ['recipient'],
      example: '{actor Norway} {trigger granted} autonomy to {recipient Greenland}.',
    },
    {
      name: 'reform',
      verbs:
        'introduce initiate enact approve pass adopt implement legalize legalise decriminalize decriminalise liberalize liberalise promote',
      frame:
        'actor V "reform|freedom|rights|amnesty|pluralism|democracy|liberty|liberalization|liberalisation|democratization" in/for recipient',
      example: '{actor The Nepalese king} has {trigger introduced} reforms in {recipient Nepal}.',
    },
    {
      name: 'legalise',
      verbs:
        'legalize legalise decriminalize decriminalise unban rehabilitate reinstate relegalize reenfranchise enfranchise unblock unfreeze',
      frame: 'actor V recipient!',
      example: '{actor Spain} {trigger legalised} {recipient the party}.',
    },
    {
      name: 'call.off.strike',
      verbs: 'call_off end suspend cancel postpone halt abandon drop break_off',
      frame:
        'actor V object "protest|demonstration|strike|sit-in|walkout|boycott|blockade|hunger-strike|march|stoppage|walk-out|occupation" against/after/over recipient',
      example: '{actor The Danish teachers} {trigger ended} their protest.',
    },
    {
      name: 'cede',
      verbs: 'cede relinquish surrender hand_over transfer yield hand turn_over devolve delegate hand_back',
      frame:
        'actor V "power|control|authority|sovereignty|presidency|territory|land|seat|reins|responsibility|leadership" to recipient!',
      example: '{actor The Danish king} {trigger ceded} power to {recipient the prime minister}.',
    },
    {
      name: 'pave',
      verbs: 'schedule call announce hold',
      frame: 'actor V "election|referendum|poll" in/for/on recipient',
      modifier: 'early free multiparty multi-party snap democratic fresh new',
      context: ['election'],
      example: '{actor The Danish premier} {trigger called} early elections.',
    },
    {
      name: 'reduce.term',
      verbs: 'commute reduce shorten cut overturn annul stay suspend quash lift revoke',
      frame:
        'actor V "sentence|conviction|term|verdict|death|detention|execution|expulsion|suspension|visa" of/against/for/on recipient',
      example: '{actor The Danish king} {trigger commuted} the sentence of {recipient the captain}.',
    },
  ],
}
