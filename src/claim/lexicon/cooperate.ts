import type { Table } from './row.ts'

/** Things done together: trade, exercises, intelligence, justice. */
export const cooperate: Table = {
  type: 'COOPERATE',
  rows: [
    {
      name: 'cooperate',
      verbs:
        'cooperate co-operate collaborate ally partner co-ordinate coordinate work_together team_up join_forces collude conspire',
      frame: 'parties V with parties on/in object',
      example: '{actor Norway} {trigger cooperated} with {recipient Iceland} on rescue flights.',
    },
    {
      name: 'work.with',
      verbs: 'work',
      frame: 'parties V "alongside|together|closely" with parties!',
      example: '{actor Danish police} {trigger work} closely with {recipient Swedish police}.',
    },
    {
      name: 'share',
      verbs: 'share exchange swap trade pool',
      frame:
        'parties V "intelligence|information|expertise|evidence|data|experience|technology|knowledge|secret" with/to/between parties',
      mode: 'intelligence',
      example: '{actor Norway} {trigger shared} intelligence with {recipient Denmark}.',
    },
    {
      name: 'exercise',
      verbs:
        'hold conduct launch stage begin start carry_out undertake join complete perform kick_off participate take',
      frame: 'parties V object:exercise with/between/in parties',
      mode: 'exercises',
      context: ['military'],
      needs: ['crowd'],
      example: '{actor Norway} and {recipient Sweden} {trigger held} naval exercises.',
    },
    {
      name: 'exercise.join',
      verbs: 'participate join take_part',
      frame: 'parties V in "exercise|drill|game|manoeuvre|maneuver|wargame|operation" with parties',
      mode: 'exercises',
      context: ['military'],
      example: '{actor Norway} and {recipient Sweden} {trigger participated} in a naval exercise.',
    },
    {
      name: 'extradite',
      verbs: 'extradite',
      frame: 'actor V object to recipient',
      mode: 'justice',
      context: ['legal'],
      example: '{actor Spain} {trigger extradited} a banker to {recipient Chile}.',
    },
    {
      name: 'trade',
      verbs: 'sell export ship lease supply',
      frame: 'actor V object to recipient!',
      mode: 'economy',
      context: ['economic'],
      needs: ['states'],
      example: '{actor Norway} {trigger sold} gas to {recipient Poland}.',
    },
    {
      name: 'buy',
      verbs: 'buy purchase import order acquire lease',
      frame: 'actor V object from recipient!',
      mode: 'economy',
      context: ['economic'],
      needs: ['states'],
      example: '{actor Poland} {trigger bought} gas from {recipient Norway}.',
    },
    {
      name: 'invest',
      verbs: 'invest',
      frame: 'actor V object in recipient!',
      mode: 'economy',
      context: ['economic'],
      needs: ['states'],
      example: '{actor Norway} {trigger invested} in {recipient Ghana}.',
    },
    {
      name: 'trade.with',
      verbs: 'trade',
      frame: 'parties V with parties!',
      mode: 'economy',
      context: ['economic'],
      example: '{actor Norway} {trigger trades} with {recipient Cuba}.',
    },
    {
      name: 'train',
      verbs: 'train',
      frame: 'actor V recipient:troops',
      context: ['military'],
      needs: ['states'],
      example: '{actor Norway} {trigger trained} {recipient the Malian army}.',
    },
    {
      name: 'cooperation',
      nouns: 'cooperation co-operation collaboration partnership',
      frame: 'parties N with/between parties!',
      example: '{actor Norway} continued its {trigger cooperation} with {recipient Iceland}.',
    },
    {
      name: 'joint',
      nouns: 'exercise drill manoeuvre maneuver patrol operation wargame',
      frame: 'parties N with/between parties',
      modifier: 'joint bilateral combined multinational',
      mode: 'exercises',
      context: ['military'],
      example: '{actor Norway} began a joint {trigger exercise} with {recipient Sweden}.',
    },
    {
      name: 'conduct.training',
      verbs: 'conduct provide organise organize',
      frame: 'actor V "training|workshop|course" for/to/of recipient!',
      example: '{actor The Danish navy} {trigger conducted} training for {recipient the Ghanaian navy}.',
    },
  ],
}
