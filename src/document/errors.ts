import { OnRecordError } from '../text/index.ts'

/** There is nothing to read. */
export class EmptyDocument extends OnRecordError {
  readonly code = 'document/empty'

  constructor(where: string) {
    super(`${where} has no text: it is empty or holds white space only. Was it saved whole?`)
  }
}

/** The bytes are no text at all: a PDF, an archive, a picture. */
export class BinaryInput extends OnRecordError {
  readonly code = 'document/binary'

  constructor(where: string, looksLike: string) {
    super(`${where} is not text but looks like ${looksLike}. Save the article as HTML, Markdown or plain text first.`)
  }
}

/** The page was read, but no running text of an article is in it. */
export class NoArticle extends OnRecordError {
  readonly code = 'document/no-article'

  constructor(where: string) {
    super(
      `${where} holds no article that could be found. Is it a front page, a player, a log-in, ` +
        'or a page that fills itself by script? Save the page as the browser shows it, or its text.',
    )
  }
}

/** The page leads to articles and is none: a front page, a section, a tag, an author. */
export class ListPage extends OnRecordError {
  readonly code = 'document/list-page'

  /** @param feeds the addresses of those that the page names */
  constructor(where: string, links: number, feeds: readonly string[]) {
    const feed = feeds.length > 0 ? `. It names feeds, which say more: ${feeds.slice(0, 3).join(', ')}` : ''
    super(
      `${where} is no article but a list that leads to ${links} of them: a front page, a section or a tag. ` +
        `Read them with \`onrecord add --follow\`, or give the addresses of the articles${feed}.`,
    )
  }
}

/** The page asks for consent before it shows anything. */
export class ConsentWall extends OnRecordError {
  readonly code = 'document/consent-wall'

  constructor(where: string) {
    super(`${where} shows no article but a question about cookies. Save the page from a browser that has answered it.`)
  }
}

/** Text, but made for programs: a feed, JSON. */
export class NoDocument extends OnRecordError {
  readonly code = 'document/no-document'

  constructor(where: string, looksLike: string, advice: string) {
    super(`${where} looks like ${looksLike}, which is no article. ${advice}`)
  }
}

/** The page nests its elements deeper than any article does. */
export class TooDeep extends OnRecordError {
  readonly code = 'document/too-deep'

  constructor(where: string, limit: number) {
    super(
      `${where} nests elements more than ${limit} deep; pages made by people stay below 100. Save its text instead.`,
    )
  }
}

/** More bytes than one article can have. */
export class TooLarge extends OnRecordError {
  readonly code = 'document/too-large'

  constructor(where: string, bytes: number, limit: number) {
    super(
      `${where} is ${megabytes(bytes)} MB; one document may be ${megabytes(limit)} MB. ` +
        'Does it hold many articles? Split it: one file, or one line of JSON Lines, for each.',
    )
  }
}

/** A line of JSON Lines that holds no document. */
export class BadLine extends OnRecordError {
  readonly code = 'document/bad-line'

  constructor(line: string, reason: string) {
    super(
      `The line "${line.slice(0, 60)}" ${reason}. A line looks like {"id": "a1", "text": "The body of the article"}.`,
    )
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}
