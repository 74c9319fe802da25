/** Lines that pages put between and below the paragraphs of an article, and that belong to no article. */
export const JUNK: readonly { readonly example: string; readonly pattern: RegExp }[] = [
  {
    example: 'Read more: The bridge that was never built',
    pattern:
      /^(?:read|see|find out|learn|click (?:here )?(?:for|to read)|view|watch|listen|discover)\s+(?:more|also|next|the full (?:story|article|report))\b/i,
  },
  {
    example: 'READ ALSO: Mayor resigns',
    pattern:
      /^(?:also\s+read|read\s+also|also\s+see|also\s+watch|must\s+read|must\s+watch|don[’']t\s+miss|see\s+also|read|watch|listen|more|related|recommended|trending|explainer|in pictures|opinion|analysis)\s*[:|]/i,
  },
  {
    example: 'Related stories',
    pattern:
      /^(?:related|recommended|more|popular|trending|top|latest|similar|other|most\s+(?:read|viewed|popular))\s*(?:articles?|stor(?:y|ies)|news|posts?|coverage|content|topics?|videos?|links?|reading|headlines|from .{2,40}|on this (?:story|topic)|for you|in .{2,30})?\s*[:»>]?$/i,
  },
  {
    example: 'Share this article on Facebook',
    pattern:
      /^(?:please\s+)?(?:share|tweet|pin|e-?mail|print|save|bookmark|copy link)(?:\s+(?:this|on|via|it|article|story|page|now)\b.{0,60})?[.!:]?$/i,
  },
  {
    example: 'Follow us on Twitter and Facebook',
    pattern:
      /^(?:please\s+)?(?:(?:follow|find|like|join)\s+us\b|(?:follow|find|connect with)\s+(?:our\b|@\w+|(?:me|him|her|the author|\S+ \S+)\s+(?:on|at|@)(?:\s|\b))).{0,140}$/i,
  },
  {
    example: 'Sign up for our daily newsletter',
    pattern:
      /^(?:click here to\s+|please\s+|don[’']t forget to\s+)?(?:sign\s*up|subscribe|register|log\s*in|sign\s*in|get (?:our|the|breaking|all the)|receive|download (?:our|the))\b.{0,200}(?:news\s?letters?|inbox|e-?mails?|alerts?|app|updates?|account|subscri|here|today|free|now|podcast)/i,
  },
  {
    example: 'Subscribe',
    pattern:
      /^(?:subscribe|sign up|sign in|log in|register|adverts?|advertisement|advertising|captions?|sponsored(?: content)?|promoted|ad|ads by .{2,30}|story continues(?: below(?: advertisement)?)?|continue reading.{0,60}|article continues.{0,60}|loading\W*|close|next|previous|skip|menu|search|home|tags?|topics?|comments?|gallery|slideshow|play|pause|replay|advertisement - .{0,40})\W*$/i,
  },
  {
    example: '12 comments',
    pattern:
      /^(?:(?:\d[\d,.]*k?|no|add(?: a)?|leave(?: a)?|view|show|post(?: a)?|join the|write a|load|hide|read(?: the)?)\s+)+(?:comments?|shares?|views?|likes?|repl(?:y|ies)|conversation|tweets?|photos?|images?|videos?)\W*(?:\(\d+\))?$/i,
  },
  { example: 'Image 1 of 9', pattern: /^(?:(?:image|photo|picture|slide)\s*)?\d+\s*(?:of|\/)\s*\/?\s*\d+$/i },
  {
    example: 'Follow The Example Courier on Facebook',
    pattern:
      /^(?:you can\s+)?(?:follow|find|like|join)\b.{0,80}\b(?:on|@)\s*(?:twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|google news|x\b).{0,120}$/i,
  },
  { example: '* * *', pattern: /^[^\p{L}\p{N}]*$/u },
  {
    example: 'Like this story? Share it with a friend!',
    pattern: /^(?:like|love|enjoy(?:ed|ing)?)\s+(?:this|our|what|reading)\b[^.?!]{0,60}\?.{0,160}$/i,
  },
  {
    example: 'Support our journalism with a donation',
    pattern:
      /^(?:please\s+)?(?:support (?:our|independent|quality|local)|donate|become a (?:member|patron|subscriber|supporter)|help us|if you (?:like|liked|enjoyed|value) (?:this|what|our))\b.{0,200}$/i,
  },
  {
    example: 'Have a tip? Email us at tips@example.org',
    pattern:
      /^(?:(?:have|got|do you have) (?:a|any|an?|more)?\s*(?:news\s*)?(?:tip|story|question|information|comment|photo|video)s?\b|(?:e-?mail|contact|write to|reach|send) (?:us|the (?:author|reporter|writer)|me|him|her|your)\b|contact:).{0,160}$/i,
  },
  {
    example: '© 2031 The Example Courier. All rights reserved.',
    pattern:
      /^(?:(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4})).{0,200}|.{0,160}\ball rights reserved\b.{0,160}|.{0,30}\bmaterial may not be .{0,160})$/i,
  },
  {
    example: 'The views expressed here are the author’s own.',
    pattern:
      /^(?:the\s+)?(?:views|opinions|statements)(?: and (?:views|opinions))?,? expressed (?:here|herein|above|in this|by the author|are)\b.{0,240}$/i,
  },
  {
    example: 'Click here for the gallery',
    pattern: /^(?:>+\s*)?(?:click|tap|scroll|swipe)\s+(?:here|on|the|to|down|through|below|left|right)\b.{0,120}$/i,
  },
  {
    example: 'Image source: Example Images',
    pattern: /^(?:image|photo|picture|video)\s+(?:source|credit|caption|copyright|courtesy)s?\s*(?:[:,/|©].{0,100})?$/i,
  },
  {
    example: 'This video can not be played',
    pattern:
      /^(?:this (?:video|content) (?:can ?not|could not|is (?:not|no longer|un\w+)|requires)|your browser|(?:please )?enable javascript|to (?:view|play) this|javascript (?:is|must)|we use cookies|this (?:site|website|page) uses|this slideshow requires)\b.{0,160}$/i,
  },
  {
    example: 'Last updated on 3 May 2031 10:40',
    pattern:
      /^(?:(?:first|last)\s+)?(?:updated|modified|published|posted)\s*(?:on|at|:|-)?\s*[\p{L}\d ,.:/|•–—-]{0,30}\d(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}))*$/iu,
  },
  {
    example: '3 min read',
    pattern: /^\W*(?:\d+\s*(?:min(?:ute)?s?|hours?|days?)\s*(?:read|ago)|reading time\W.{0,20}|read time\W.{0,20})$/i,
  },
  {
    example: 'Tags: bridge, river, mayor',
    pattern:
      /^(?:tags?|topics?|filed under|categories|category|keywords|posted in|labels|more on|tagged)\s*:.{0,300}$/i,
  },
]

/** Code units; junk lines are short, and a long paragraph that begins like one is text. */
const LONGEST_JUNK = 320

/** Whether a line is page furniture and no part of an article. */
export function isJunk(line: string): boolean {
  return line.length <= LONGEST_JUNK && JUNK.some(({ pattern }) => pattern.test(line))
}

const RELATED =
  /^\W*(?:related(?:\s+(?:articles?|stor(?:y|ies)|coverage|news|content|links?|reading|posts?))?|read\s+(?:more|also|next|on)|see\s+also|also\s+(?:read|see)|also\s+on\s+\S+\.\w{2,}:?(?=\s)|more\s+(?:on|from|about)\b[^:»|–—-]{0,40}(?=[:»]|$)|recommended(?:\s+\w+)?|don[’']t\s+miss|further reading|up next)\s*[:»|–—-]*\s*/i

/** What follows a label such as "Related article:"; null where there is no such label. */
export function afterRelatedLabel(line: string): string | null {
  const label = RELATED.exec(line)
  if (!label) return null
  const rest = line.slice(label[0].length)
  return rest === '' || /[:»|–—-]\s*$|^\W*also\s+on/i.test(label[0]) ? rest : null
}
