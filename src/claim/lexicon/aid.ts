import type { Table } from './row.ts'

/** Help that mainly benefits who receives it: money, arms, troops, relief, asylum. */
export const aid: Table = {
  type: 'AID',
  rows: [
    {
      name: 'arms',
      verbs: `send supply ship provide deliver give donate transfer hand dispatch export airlift furnish smuggle funnel rush lend fly
        sell arm allocate earmark distribute gift`,
      frame: 'actor V object:arms to/for recipient',
      mode: 'arms',
      context: ['military'],
      example: '{actor Norway} {trigger sent} howitzers to {recipient Latvia}.',
    },
    {
      name: 'troops',
      verbs: 'send dispatch deploy provide contribute lend second supply fly rush airlift despatch give assign',
      frame: 'actor V object:troops to/for/in/into recipient do>recipient',
      purpose: `help support assist aid protect defend train clear rebuild evacuate deliver distribute rescue fight guard bolster secure
        reinforce relieve maintain keep monitor`,
      mode: 'troops',
      context: ['military'],
      example: '{actor Norway} {trigger sent} troops to {recipient Latvia} to protect a bridge.',
    },
    {
      name: 'helpers',
      verbs: 'send dispatch deploy provide contribute lend second supply fly rush airlift despatch assign give',
      frame: 'actor V object:helpers to/for/in/into recipient',
      mode: 'troops',
      needs: ['recipient'],
      example: '{actor Norway} {trigger sent} peacekeepers to {recipient Mali}.',
    },
    {
      name: 'money',
      verbs: `give donate grant provide contribute allocate lend loan pay disburse transfer send award hand advance release
 earmark channel approve raise fund bestow deliver distribute inject pump`,
      frame: 'actor V object:money to/for/in/towards/toward recipient',
      mode: 'money',
      context: ['economic'],
      needs: ['recipient'],
      example: '{actor Norway} {trigger gave} ten million dollars to {recipient Chad}.',
    },
    {
      name: 'relief',
      verbs: `send give provide deliver supply donate ship distribute airlift airdrop hand_over hand_out rush dispatch furnish
 bring channel allocate fly drop lend grant contribute earmark release truck hand hand_in administer render approve pour
 make ferry transport despatch announce`,
      frame: 'actor V object:relief to/for/in recipient',
      mode: 'relief',
      needs: ['recipient'],
      example: '{actor Norway} {trigger delivered} rice to {recipient Chad}.',
    },
    {
      name: 'provide.with',
      verbs: 'provide supply furnish equip arm present outfit ply',
      frame: 'actor V recipient! with object!',
      example: '{actor Norway} {trigger supplied} {recipient Chad} with tents.',
    },
    {
      name: 'fund',
      verbs: 'fund finance subsidize subsidise bankroll bail_out underwrite outfit',
      frame: 'actor V recipient! with object',
      mode: 'money',
      needs: ['officials'],
      example: '{actor Norway} {trigger financed} {recipient the Chadian army}.',
    },
    {
      name: 'assist',
      verbs: 'assist help aid feed shelter vaccinate nurse rescue save house accommodate protect shield comfort',
      frame: 'actor V recipient!',
      mode: 'relief',
      needs: ['people', 'officials'],
      example: '{actor Norway} {trigger assisted} {recipient the Nepalese villagers}.',
    },
    {
      name: 'help.do',
      verbs: 'help assist',
      frame: 'actor V recipient! do',
      purpose: `rebuild repair fight defend evacuate clear protect recover cope feed train restore build combat contain overcome survive
        reconstruct counter establish develop modernize modernise reform stabilize stabilise pay fund finance secure`,
      needs: ['people', 'officials'],
      example: '{actor Norway} has {trigger helped} {recipient the villagers} to rebuild a school.',
    },
    {
      name: 'evacuate',
      verbs: 'evacuate airlift rescue repatriate ferry',
      frame: 'actor V recipient:person from/to object',
      mode: 'relief',
      example: '{actor Danish helicopters} {trigger evacuated} {recipient the wounded villagers} from the valley.',
    },
    {
      name: 'asylum',
      verbs: 'grant give offer provide award extend',
      frame: 'actor V object:asylum to/for recipient',
      mode: 'asylum',
      context: ['asylum'],
      example: '{actor Norway} {trigger granted} asylum to {recipient a Chadian pilot}.',
    },
    {
      name: 'accept.refugees',
      verbs: 'accept admit welcome resettle receive shelter take_in host absorb house harbour harbor',
      frame: 'actor V recipient "refugee|migrant|exile|defector|evacuee|displaced|asylum-seeker|orphan"',
      mode: 'asylum',
      context: ['asylum', 'migration'],
      example: '{actor Norway} {trigger accepted} {recipient Syrian refugees}.',
    },
    {
      name: 'borders',
      verbs: 'open reopen',
      frame: 'actor V "border|door|gate" to/for recipient!',
      mode: 'asylum',
      context: ['migration'],
      example: '{actor Norway} {trigger opened} its borders to {recipient Chadian families}.',
    },
    {
      name: 'peacekeepers.arrive',
      verbs: 'arrive land deploy',
      frame: 'actor V in/to recipient!',
      subject: 'peacekeeper rescuer doctor medic inspector-team relief-worker engineer firefighter',
      mode: 'troops',
      context: ['peacekeeping'],
      example: '{actor Danish peacekeepers} {trigger arrived} in {recipient Mali}.',
    },
    {
      name: 'aid',
      nouns: 'aid assistance relief loan donation subsidy bailout shipment delivery supply airlift airdrop handout',
      frame: 'actor N to/for recipient!',
      example: '{actor Norway} continued its {trigger aid} to {recipient Chad}.',
    },
    {
      name: 'support.military',
      verbs: 'provide give lend deliver',
      frame: 'actor V object "support|backing|cover|assistance|help|service" to/for recipient!',
      needs: ['recipient'],
      example: '{actor Norway} {trigger provided} support to {recipient the Malian army}.',
    },
    {
      name: 'distribute.among',
      verbs: 'distribute hand_out dole_out share_out',
      frame: 'actor V object to/among/amongst recipient!',
      example: '{actor Danish volunteers} {trigger distributed} soap to {recipient the villagers}.',
    },
    {
      name: 'receive',
      verbs: 'receive get obtain',
      frame: 'recipient V object:relief|money|arms from actor!',
      example: '{recipient Chad} {trigger received} medicine from {actor Norway}.',
    },
    {
      name: 'forgive.debt',
      verbs: 'forgive write_off cancel waive restructure reschedule',
      frame: 'actor V "debt|loan|repayment" of/for/to/from recipient',
      context: ['economic'],
      example: '{actor Norway} {trigger forgave} the debt of {recipient Chad}.',
    },
  ],
}
