import type { Table } from './row.ts'

/** Violence against people, property and forces, and fighting. */
export const assault: Table = {
  type: 'ASSAULT',
  rows: [
    {
      name: 'kill',
      verbs: `kill murder assassinate slay massacre slaughter execute behead decapitate lynch gun_down shoot_down shoot_dead exterminate
        annihilate butcher wipe_out liquidate neutralise neutralize eliminate strangle hang electrocute guillotine garrotte poison drown burn_alive martyr
        decimate mow_down finish_off crucify immolate disembowel dismember hack_to_death eviscerate`,
      frame: 'actor V recipient! with/by object',
      example: '{actor Chadian rebels} {trigger killed} {recipient three soldiers}.',
    },
    {
      name: 'wound',
      verbs: `wound injure maim mutilate shoot stab knife bludgeon scald cripple disfigure impale lacerate manhandle rough_up mug
 trample run_over torch gas shell bomb bombard strafe mortar torpedo ambush invade besiege dynamite blow_up cluster-bomb firebomb
 carpet-bomb bayonet counterattack overrun beat_up napalm`,
      frame: 'actor V recipient! with object',
      example: '{actor Chadian rebels} {trigger wounded} {recipient three soldiers}.',
    },
    {
      name: 'hit',
      verbs: `attack assault hit strike spear slash burn hurt pummel club batter beat thrash whip flog kick punch slap cane bloody pound
 rocket raid storm hammer pepper rake pelt snipe molest repel blitz pulverize pulverise smash flatten
 overwhelm fire_upon`,
      frame: 'actor V recipient! with object',
      needs: ['violent'],
      example: '{actor Chadian police} {trigger beat} {recipient the protesters}.',
    },
    {
      name: 'target',
      verbs: 'target',
      frame: 'actor V recipient! with object',
      subject: 'forces',
      example: '{actor Chadian rebels} {trigger targeted} {recipient three soldiers}.',
    },
    {
      name: 'torture',
      verbs: 'torture waterboard maltreat brutalize brutalise electroshock ill-treat abuse mistreat',
      frame: 'actor V recipient!',
      mode: 'torture',
      needs: ['people'],
      example: '{actor Chadian guards} {trigger tortured} {recipient two prisoners}.',
    },
    {
      name: 'rape',
      verbs: 'rape gang-rape sodomize sodomise molest grope',
      frame: 'actor V recipient!',
      mode: 'sexual',
      needs: ['people'],
      example: '{actor Chadian guards} {trigger raped} {recipient two prisoners}.',
    },
    {
      name: 'abduct',
      verbs: 'abduct kidnap hijack carjack snatch shanghai spirit_away',
      frame: 'actor V recipient!',
      mode: 'abduct',
      example: '{actor Chadian rebels} {trigger kidnapped} {recipient two engineers}.',
    },
    {
      name: 'hostages',
      verbs: 'take seize capture hold',
      frame: 'actor V recipient "hostage|captive"',
      mode: 'abduct',
      example: '{actor Chadian rebels} {trigger took} hostages.',
    },
    {
      name: 'leave.dead',
      verbs: 'leave',
      frame: 'actor V recipient!',
      secondary: 'dead wounded injured hospitalized hospitalised maimed disabled unconscious',
      subject: `attack assault shooting bombing explosion blast strike airstrike raid clash fighting violence ambush stabbing battle
        shelling gunfire fire protest riot unrest crackdown massacre rampage siege war gunman attacker bomber incident`,
      example: 'A raid {trigger left} {recipient three Chadian soldiers} dead.',
    },
    {
      name: 'blow.oneself.up',
      verbs: 'blow_up detonate explode',
      frame: 'actor V "himself|herself|themselves|themself" in/at/near/outside/inside recipient',
      mode: 'suicide-attack',
      context: ['terrorism'],
      example: '{actor A Chadian rebel} {trigger blew} himself up at {recipient a Sudanese checkpoint}.',
    },
    {
      name: 'die',
      verbs: 'die perish',
      frame:
        'recipient V in/during/from/of/as/after/at "attack|bombing|explosion|blast|fire|shelling|clash|fighting|violence|strike|raid|protest|battle|ambush|shooting|airstrike|war|combat|crossfire|torture|wound|gunshot|riot|assault|bombardment|massacre|unrest|crackdown|demonstration|custody|result|gunfire|skirmish|stampede"',
      example: '{recipient Three Chadian soldiers} {trigger died} in an ambush.',
    },
    {
      name: 'lose.life',
      verbs: 'lose',
      frame:
        'recipient V "life" in/during "attack|bombing|explosion|blast|fire|shelling|clash|fighting|violence|strike|raid|protest|battle|ambush|shooting|airstrike|war|combat|crossfire"',
      example: '{recipient Three Chadian soldiers} {trigger lost} their lives in an ambush.',
    },
    {
      name: 'claim.lives',
      verbs: 'claim cost take',
      frame: 'actor V "life" of recipient',
      example: 'The raid {trigger claimed} the lives of {recipient three Chadian soldiers}.',
    },
    {
      name: 'fight',
      verbs: 'fight battle combat clash spar skirmish war duel brawl scuffle tussle engage grapple wrestle',
      frame: 'parties V with/against/between parties over object',
      needs: ['violent'],
      example: '{actor Chadian troops} have {trigger clashed} with {recipient rebels}.',
    },
    {
      name: 'fight.object',
      verbs: 'fight battle combat confront',
      frame: 'actor V recipient!',
      needs: ['violent', 'people'],
      example: '{actor Chadian troops} {trigger fought} {recipient the rebels} in the north.',
    },
    {
      name: 'clash.noun',
      nouns:
        'clash fighting battle firefight gunbattle shootout combat skirmish gunfight hostility war dogfight standoff conflict',
      frame: 'parties N between/with/against/among/on parties',
      alone: true,
      aimed: true,
      occurs: true,
      example: 'The {trigger clashes} between {actor Chadian troops} and {recipient rebels} continued.',
    },
    {
      name: 'violence',
      nouns: 'violence bloodshed fight brawl scuffle melee explosion blast detonation stoning hostilities turmoil',
      frame: 'parties N between/with/against parties in/at/near object',
      needs: ['violent'],
      occurs: true,
      example: 'A {trigger fight} between {actor Chadian soldiers} and {recipient rebels} broke out.',
    },
    {
      name: 'attack.noun',
      nouns: `attack assault invasion raid strike airstrike bombing bombardment shelling offensive ambush incursion massacre
 counterattack counteroffensive onslaught occupation aggression air-strike blitz barrage fire gunfire genocide air-raid 
 rampage pogrom crossfire intrusion salvo volley`,
      frame: 'actor N on/against/of/at/into/in/upon recipient by actor',
      alone: true,
      aimed: true,
      occurs: true,
      unless: 'political personal verbal negative partisan rhetorical ideological scathing heart panic anxiety asthma',
      example: "{actor Chad}'s {trigger attack} on {recipient the rebels} continued.",
    },
    {
      name: 'killing.noun',
      nouns:
        'killing murder assassination slaying execution beheading abduction kidnapping shooting rape torture beating stabbing lynching slaughter cleansing',
      frame: 'recipient N of/against recipient by actor',
      alone: true,
      occurs: true,
      example: 'The {trigger killing} of {recipient three soldiers} by {actor Chadian police} shocked the town.',
    },
    {
      name: 'carry.out',
      verbs: `carry_out conduct launch mount stage unleash perpetrate commit wage execute lead continue resume intensify step_up begin start
        order renew escalate perform authorize authorise approve`,
      frame: 'actor V object:operation on/against/in/at/into/near/inside/of/over/across/throughout recipient',
      example: '{actor Chad} {trigger carried} out air strikes against {recipient the rebels}.',
    },
    {
      name: 'operation',
      verbs:
        'carry_out conduct launch mount stage begin start continue resume intensify step_up order wage lead execute undertake',
      frame: 'actor V object "operation|campaign" against/on/in/at/into recipient',
      modifier: `military bombing air ground terror terrorist offensive bombardment guerrilla counterterrorism counter-terrorism
        anti-terrorist anti-terror special armed aerial naval cross-border violent bloody scorched-earth force`,
      example: '{actor Chad} {trigger launched} a military operation against {recipient the rebels}.',
    },
    {
      name: 'fire.at',
      verbs: 'fire shoot launch lob hurl rain throw drop direct open blast toss',
      frame: 'actor V object:projectile at/on/into/against/toward/towards/over recipient!',
      mode: 'firearms',
      example: '{actor Chadian troops} {trigger fired} rockets at {recipient the rebels}.',
    },
    {
      name: 'shoot.at',
      verbs: 'fire shoot snipe swoop swipe open_fire bomb',
      frame: 'actor V at/on/upon/into/against recipient!',
      mode: 'firearms',
      needs: ['violent'],
      example: '{actor Chadian troops} {trigger fired} on {recipient the rebels}.',
    },
    {
      name: 'exchange.fire',
      verbs: 'exchange trade swap',
      frame: 'parties V "fire|gunfire|shot|shell|rocket|missile|shelling" with/between/across parties',
      mode: 'firearms',
      example: '{actor Chadian troops} {trigger exchanged} fire with {recipient rebels}.',
    },
    {
      name: 'exchange.noun',
      nouns: 'exchange',
      frame: 'parties N of "fire|gunfire|shot|shell|rocket|missile" between/with parties',
      mode: 'firearms',
      needs: ['crowd'],
      alone: true,
      example: 'An {trigger exchange} of fire between {actor Chadian troops} and {recipient rebels} broke out.',
    },
    {
      name: 'respond.militarily',
      verbs: 'respond react retaliate intervene',
      frame: 'actor V to/against/in recipient',
      secondary: 'militarily',
      example: '{actor Chad} {trigger responded} militarily to {recipient Sudan}.',
    },
    {
      name: 'invade',
      verbs: 'march roll push thrust charge cross cross_into barge sweep burst storm parachute',
      frame: 'actor V into/through recipient!',
      subject: 'forces',
      mode: 'heavy-weapons',
      example: '{actor Chadian troops} {trigger marched} into {recipient Sudan}.',
    },
    {
      name: 'capture.territory',
      verbs: `capture seize take retake recapture occupy overrun conquer storm take_over besiege encircle liberate reclaim 
 recover wrest attack surround penetrate`,
      frame: 'actor V recipient:territory from/in/of recipient',
      context: ['territory'],
      needs: ['violent'],
      example: '{actor Chadian troops} {trigger captured} {recipient a Sudanese village}.',
    },
    {
      name: 'seize.control',
      verbs: 'seize take gain wrest win regain capture secure',
      frame: 'actor V "control|power|possession" of/in/from/over recipient',
      context: ['territory'],
      example: '{actor Chadian rebels} {trigger gained} control of {recipient a Sudanese village}.',
    },
    {
      name: 'destroy',
      verbs:
        'destroy demolish raze bulldoze burn burn_down torch level blow_up set_ablaze flatten dynamite incinerate wreck sabotage obliterate damage blast shoot_down down sink bomb hit strike shell target tear_down knock_down knock_out ram',
      frame: 'actor V recipient:building|arms|property|territory of/in/near/belonging recipient',
      mode: 'destroy',
      example: '{actor Chadian troops} {trigger destroyed} {recipient a Sudanese bridge}.',
    },
    {
      name: 'set.fire',
      verbs: 'set',
      frame: 'actor V "fire" to recipient!',
      mode: 'destroy',
      example: '{actor The Chadian rebels} have {trigger set} fire to {recipient a Sudanese village}.',
    },
    {
      name: 'set.on.fire',
      verbs: 'set',
      frame: 'actor V recipient:building|arms|property|territory on "fire"',
      mode: 'destroy',
      example: '{actor The Chadian rebels} have {trigger set} {recipient a Sudanese village} on fire.',
    },
    {
      name: 'detonate',
      verbs: 'detonate plant explode set_off blow_up',
      frame:
        'actor V "bomb|explosive|device|grenade|car|vest|mine|ied|belt|charge" in/near/at/outside/inside/on recipient',
      mode: 'explosives',
      context: ['terrorism'],
      example: '{actor Chadian rebels} {trigger detonated} a bomb in {recipient the capital}.',
    },
    {
      name: 'explode',
      verbs: 'explode detonate go_off',
      frame: 'object V in/near/at/outside/inside/on/under/next recipient!',
      subject: 'bomb explosive device grenade mine missile rocket shell ied landmine warhead',
      mode: 'explosives',
      example: 'A bomb has {trigger exploded} in {recipient Chad}.',
    },
    {
      name: 'impact',
      verbs: 'fall land slam rain impact plunge',
      frame: 'object V in/near/on/at/into/inside/outside/around/across/onto recipient!',
      subject: 'rocket shell missile mortar bomb projectile grenade munition',
      mode: 'explosives',
      example: 'A rocket has {trigger landed} in {recipient Chad}.',
    },
    {
      name: 'violate.truce',
      verbs: 'violate breach break',
      frame: 'actor V object "ceasefire|cease-fire|truce|armistice|accord" with/in/across recipient',
      example: '{actor The rebels} {trigger violated} the ceasefire.',
    },
    {
      name: 'come.under',
      verbs: 'come',
      frame: 'recipient V under "fire|attack|bombardment|assault|shelling|gunfire|siege" from/by actor',
      example: '{recipient Chadian troops} {trigger came} under fire from {actor rebels}.',
    },
    {
      name: 'suffer',
      verbs: 'suffer sustain',
      frame: 'recipient V "casualty|loss|attack|wound|injury|airstrike|bombing" in/from/at object',
      needs: ['violent'],
      example: '{recipient Chadian troops} {trigger suffered} casualties.',
    },
    {
      name: 'death.noun',
      nouns: 'death fatality casualty',
      frame:
        'recipient N of/among recipient in/at/during "attack|bombing|explosion|shelling|clash|fighting|violence|strike|raid|battle|ambush|shooting|airstrike|war|combat|protest|skirmish"',
      alone: true,
      example: 'The {trigger deaths} of {recipient three soldiers} in an ambush shocked the town.',
    },
    {
      name: 'responsible',
      adjectives: 'responsible guilty culpable liable complicit',
      frame: 'actor V for/of object:guilt against/of/in recipient',
      example: '{actor Chad} is {trigger responsible} for killings of {recipient Sudanese villagers}.',
    },
    {
      name: 'claim.responsibility',
      verbs: 'claim',
      avowed: true,
      frame: 'actor V "responsibility" for/of object:guilt|violence in/on/against recipient',
      example: '{actor Chadian rebels} {trigger claimed} responsibility for the attack.',
    },
    {
      name: 'claim.attack',
      verbs: 'claim',
      avowed: true,
      frame:
        'actor V object:"attack|bombing|raid|assault|strike|ambush|kidnapping|abduction|shooting|explosion|blast|killing|assassination|massacre|operation" on/against/of/in/at/near recipient',
      example: '{actor Chadian rebels} {trigger claimed} the attack.',
    },
    {
      name: 'war',
      verbs: 'declare wage go_to step_up make fight',
      frame: 'actor V "war|jihad|insurgency|campaign" on/against/with recipient!',
      example: '{actor Chad} {trigger declared} war on {recipient Sudan}.',
    },
    {
      name: 'sexual.abuse',
      nouns: 'abuse violence',
      frame: 'actor N against/of/on recipient!',
      modifier: 'sexual physical domestic',
      mode: 'sexual',
      example: "{actor Chadian guards}' sexual {trigger abuse} of {recipient prisoners} continued.",
    },
  ],
}
