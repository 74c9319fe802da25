import type { Table } from './row.ts'

/** Refusals: of requests, proposals, talks, yielding; denials; vetoes; defiance. */
export const reject: Table = {
  type: 'REJECT',
  rows: [
    {
      name: 'reject',
      verbs: `reject refuse rebuff spurn dismiss decline oppose resist veto defy turn_down throw_out vote_down shun snub ignore disregard
        rule_out brush_off brush_aside shrug_off rubbish scorn deny repudiate block overrule flout disobey contravene fight
        withstand renege discount discard disallow override strike_down quash thwart contest dispute refute rebut disavow disown
        nix balk reject_out repel slap_down pooh-pooh shoot_down knock_back counter sidestep defeat`,
      frame: 'actor V recipient:message|help|talks|accord|restriction from/by/of/to/for recipient',
      wraps: true,
      example: '{actor Norway} {trigger rejected} a proposal from {recipient Denmark}.',
    },
    {
      name: 'reject.any',
      verbs: 'reject rebuff spurn oppose defy snub resist repudiate veto',
      frame: 'actor V recipient! by/from/of/in recipient',
      wraps: true,
      example: '{actor Norway} {trigger opposes} {recipient Denmark} on this.',
    },
    {
      name: 'tolerate',
      verbs: 'accept tolerate condone brook countenance stand_for put_up recognize recognise',
      frame: 'actor V recipient by/from/of/with recipient',
      negated: true,
      wraps: true,
      needs: ['officials'],
      example: '{actor Norway} will not {trigger tolerate} attacks by {recipient Danish hunters}.',
    },
    {
      name: 'refuse.do',
      verbs: 'refuse decline',
      frame: 'parties V do>recipient',
      complement: true,
      example: '{actor Norway} {trigger refused} to sell gas to {recipient Denmark}.',
    },
    {
      name: 'refuse.bare',
      verbs: 'refuse',
      frame: 'actor V',
      intransitive: true,
      example: 'Norway asked for a loan, but {actor Denmark} {trigger refused}.',
    },
    {
      name: 'fail.do',
      verbs: 'fail neglect forbear disdain',
      frame: 'parties V do>recipient',
      complement: true,
      embeds: true,
      purpose: `meet comply abide respond attend appear answer agree ratify pay implement fulfil fulfill sign observe honor honour cooperate
        hand surrender withdraw send deliver release turn extradite recognize recognise accept grant lift provide support reach strike conclude find`,
      example: '{actor Norway} {trigger failed} to send doctors to {recipient Denmark}.',
    },
    {
      name: 'vow.against',
      verbs: 'vow pledge promise swear threaten plan intend',
      frame: 'actor V do>recipient',
      complement: true,
      purpose: 'block oppose resist veto defeat repeal overturn reverse defy challenge appeal contest reject thwart',
      needs: ['officials'],
      example: '{actor Norway} {trigger vowed} to veto the plan of {recipient Denmark}.',
    },
    {
      name: 'deny.that',
      verbs: 'deny',
      frame: 'actor V that do',
      complement: true,
      example: '{actor Norway} {trigger denied} that it had sold the ships.',
    },
    {
      name: 'deny.it',
      verbs: 'deny',
      frame: 'actor V "it|this|that|them|everything|wrongdoing|involvement|guilt|responsibility"',
      example: '{actor Norway} {trigger denies} this.',
    },
    {
      name: 'deny.which',
      verbs: 'deny',
      frame: 'actor V',
      secondary: 'which',
      example: 'A doctor was charged with theft, which {actor the doctor} {trigger denies}.',
    },
    {
      name: 'call.false',
      verbs: 'call label describe brand dub term',
      frame: 'actor V object:message|criticism of/by/from recipient',
      secondary:
        'baseless false untrue groundless unfounded fabricated ridiculous absurd nonsense rubbish fiction lie fabrication propaganda fantasy hoax fake slander',
      example: '{actor Norway} {trigger called} the accusations of {recipient Denmark} baseless.',
    },
    {
      name: 'opposed',
      adjectives: 'opposed unwilling reluctant resistant averse loath hostile',
      frame: 'actor V to recipient do>recipient',
      wraps: true,
      complement: true,
      example: '{actor Norway} is {trigger opposed} to {recipient the Danish plan}.',
    },
    {
      name: 'fail.agree',
      verbs: 'fail',
      frame: 'parties V to/in "agreement|consensus|deal" with parties',
      example: '{actor Norway} and {recipient Denmark} {trigger failed} in the deal.',
    },
    {
      name: 'disagree',
      verbs: 'disagree quarrel differ bicker feud argue',
      frame: 'parties V with parties! on/over/about object',
      example: '{actor Norway} {trigger disagreed} with {recipient Denmark}.',
    },
    {
      name: 'violate.ban',
      verbs: 'violate breach flout disobey defy contravene infringe transgress ignore disregard',
      frame: 'actor V recipient:law of/by recipient',
      example: '{actor The Danish newspaper} {trigger violated} the rules of {recipient Norway}.',
    },
    {
      name: 'renege',
      verbs: 'renege backtrack backpedal walk_back go_back back_out',
      frame: 'actor V on/from/of object! to/with recipient',
      example: '{actor Norway} {trigger reneged} on its commitment to {recipient Denmark}.',
    },
    {
      name: 'vote.against',
      verbs: 'vote rule argue come_out campaign speak_out stand protest_vote decide fight',
      frame: 'actor V against recipient!',
      example: '{actor Norway} {trigger voted} against {recipient the Danish resolution}.',
    },
    {
      name: 'rejection',
      nouns: 'rejection refusal opposition veto denial defiance objection',
      frame: 'actor N of/to recipient do>recipient',
      wraps: true,
      example: '{actor Norway} reiterated its {trigger opposition} to {recipient the Danish plan}.',
    },
    {
      name: 'block',
      verbs: 'block obstruct stall delay stonewall postpone filibuster veto kill derail stymie',
      frame:
        'actor V "bill|resolution|legislation|deal|agreement|vote|nomination|motion|proposal|merger|plan|appointment|bid|move|membership|amendment" of/by/from/on recipient',
      wraps: true,
      example: '{actor Norway} {trigger blocked} the {recipient Danish} resolution.',
    },
    {
      name: 'fight',
      verbs: 'fight battle resist oppose appeal contest challenge combat',
      frame:
        'actor V "extradition|deportation|charge|ruling|verdict|decision|conviction|sentence|eviction|ban|plan|move|bid|expulsion|lawsuit" to/by/of/against/from recipient',
      wraps: true,
      example: '{actor The banker} is {trigger battling} extradition to {recipient Denmark}.',
    },
    {
      name: 'secede',
      verbs: 'secede break_away',
      frame: 'actor V from recipient!',
      example: '{actor The province} {trigger seceded} from {recipient Denmark}.',
    },
    {
      name: 'information.blackout',
      verbs: 'impose',
      frame: 'actor V "blackout" on recipient',
      example: '{actor Norway} {trigger imposed} a news blackout on the talks.',
    },
  ],
}
