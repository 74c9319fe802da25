import type { Table } from './row.ts'

/** Shows of force short of using it: deployments, alerts, exercises alone, tests, build-ups. */
export const mobilize: Table = {
  type: 'MOBILIZE',
  rows: [
    {
      name: 'troops',
      verbs: `mobilize mobilise deploy send dispatch station position mass amass move redeploy despatch strengthen reinforce increase
        rush muster assemble activate concentrate gather expand call_up order shift raise ready advance bolster beef_up fly_in
        post stage scramble march line_up build_up recruit enlist conscript draft marshal summon pour double triple bring_in`,
      frame:
        'actor V object:troops to/in/into/on/near/along/against/at/around/across/for/toward/towards/inside recipient',
      mode: 'troops',
      context: ['military'],
      example: '{actor Norway} {trigger deployed} troops near {recipient Russia}.',
    },
    {
      name: 'weapons',
      verbs: `deploy station position install test test-fire launch fire move place mobilize mobilise display unveil parade scramble
 flaunt point stockpile build develop acquire manufacture produce enrich activate set_up brandish carry_out`,
      frame: 'actor V object:test to/in/into/on/near/along/against/over/at/off/toward/towards recipient',
      mode: 'weapons',
      context: ['military'],
      example: '{actor Norway} {trigger tested} a missile on Monday.',
    },
    {
      name: 'deploy.arms',
      verbs: 'deploy station position install mobilize mobilise move mass amass stockpile scramble',
      frame: 'actor V object:arms to/in/into/on/near/along/against/at/off recipient',
      mode: 'weapons',
      context: ['military'],
      example: '{actor Norway} {trigger stationed} missile launchers near {recipient Russia}.',
    },
    {
      name: 'step.up',
      verbs: `step_up increase boost raise intensify expand accelerate strengthen ramp_up tighten reinforce beef_up heighten bolster
        speed_up enhance resume restart upgrade double build_up continue modernize modernise`,
      frame: 'actor V object:program in/at/along/on/near/around/against recipient',
      mode: 'weapons',
      needs: ['rulers'],
      unless: 'digital online social welfare health education food jobs training pilot economic job school television',
      context: ['military'],
      example: '{actor Norway} {trigger increased} missile production.',
    },
    {
      name: 'alert',
      verbs: 'remain put be place stay keep go stand raise',
      frame: 'actor V on "alert|standby|footing|readiness|guard" in/against/for/at recipient',
      mode: 'troops',
      subject: 'forces',
      context: ['military'],
      example: '{actor Danish troops} {trigger remained} on alert in {recipient Mali}.',
    },
    {
      name: 'put.alert',
      verbs: 'put place',
      frame: 'actor V object:troops on "alert|standby|footing|readiness"',
      mode: 'troops',
      context: ['military'],
      example: '{actor Norway} {trigger put} its army on alert.',
    },
    {
      name: 'raise.alert',
      verbs: 'raise declare issue order increase announce',
      frame:
        'actor V "alert|readiness|mobilization|mobilisation|conscription|patrol|call-up|draft|vigilance" in/at/on/for/against/by recipient',
      mode: 'troops',
      context: ['military'],
      example: '{actor Norway} {trigger ordered} a mobilisation.',
    },
    {
      name: 'exercise.alone',
      verbs: 'hold conduct launch stage begin start carry_out kick_off complete',
      frame: 'actor V object:exercise near/off/in/against/along recipient',
      mode: 'troops',
      context: ['military'],
      alone: true,
      example: '{actor Norway} {trigger held} drills near {recipient Russia}.',
    },
    {
      name: 'train.fighters',
      verbs: 'train arm equip recruit',
      frame:
        'actor V object "hacker|fighter|militant|commando|pilot|reservist|conscript|recruit|guerrilla|insurgent" against/for recipient',
      mode: 'troops',
      context: ['military'],
      example: '{actor Norway} has {trigger trained} pilots.',
    },
    {
      name: 'test.noun',
      nouns: 'mobilization mobilisation buildup build-up deployment launch',
      frame: 'actor N of object in/near/against/along/to recipient',
      modifier: 'missile rocket nuclear troop military weapon weapons ballistic army naval force',
      mode: 'weapons',
      context: ['military'],
      example: "{actor Norway}'s missile {trigger launch} near {recipient Iceland} failed.",
    },
    {
      name: 'weapon.test',
      nouns: 'test',
      frame: 'actor N of object in/near/against/along/to recipient',
      modifier: 'missile rocket nuclear weapon weapons ballistic atomic bomb',
      mode: 'weapons',
      context: ['military'],
      example: "{actor Norway}'s missile {trigger test} near {recipient Iceland} failed.",
    },
    {
      name: 'patrol',
      verbs: 'patrol guard',
      frame: 'actor V in/over/along/near object',
      subject: 'forces',
      mode: 'troops',
      context: ['military'],
      example: '{actor Danish warships} {trigger patrolled} along the coast.',
    },
    {
      name: 'fly.over',
      verbs: 'fly hover circle',
      frame: 'actor V in/over/along/near/above/around recipient!',
      subject: 'forces',
      mode: 'troops',
      context: ['military'],
      example: '{actor Danish fighter jets} {trigger flew} over {recipient Iceland}.',
    },
    {
      name: 'arrive',
      verbs: 'arrive land deploy mass gather move advance head',
      frame: 'actor V in/to/into/at/near/on/off/toward/towards/along recipient!',
      subject: 'forces',
      mode: 'troops',
      context: ['military'],
      example: '{actor Danish troops} {trigger massed} near {recipient Russia}.',
    },
    {
      name: 'nuclear.program',
      verbs: 'pursue develop restart resume continue advance enrich',
      frame: 'actor V "weapon|missile|uranium|enrichment|arsenal|bomb|warhead|plutonium" against/in recipient',
      mode: 'weapons',
      context: ['military', 'cbrn'],
      example: '{actor Norway} {trigger enriched} uranium.',
    },
  ],
}
