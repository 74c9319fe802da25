import type { Email } from 'postal-mime'
import { isoDate, knownOutlet, type Reading } from '../../document/index.ts'
import { OnRecordError } from '../../text/index.ts'
import { isHidden, mayHoldReports } from '../archive/names.ts'
import { asResource, streamOf } from '../one.ts'
import type { Finds, Source } from '../resource.ts'
import { flat, present, startOf } from '../text.ts'
import { readWhole } from '../whole.ts'

/** Headers that only mail has, and that every mail has some of. */
const OF_MAIL =
  /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|x-mailer|snapshot-content-location):/im
const OF_LETTERS = /^(?:from|subject|date):/im
/** A block of headers, of which some may go on in the next line. */
const HEADERS = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){3,}/

/** A mail that can't be taken apart. */
export class BrokenMail extends OnRecordError {
  readonly code = 'resource/broken-mail'

  constructor(name: string, reason: string) {
    super(`${name} can't be read as a mail: ${reason}. Save it anew from the mail program, or save its text.`)
  }
}

export function isMail(bytes: Uint8Array): boolean {
  const headers = HEADERS.exec(startOf(bytes).slice(0, 32_768))?.[0] ?? ''
  return OF_MAIL.test(headers) && OF_LETTERS.test(headers)
}

/** A mail is a document, and so is each of its attachments that can be read. A page saved as MHTML is that page. */
export async function* readMail(source: Source, inner: (source: Source) => Finds): Finds {
  const bytes = await readWhole(source.name, source.bytes)
  const mail = await parseMail(bytes, source.name)
  if (mail.html ?? mail.text) yield asResource(source, bytes, { ...readingOf(mail), format: 'mail' })
  for (const { filename, mimeType, disposition, content } of isSavedPage(mail) ? [] : mail.attachments) {
    const path = filename ?? (disposition === 'attachment' ? 'attachment' : '')
    if (path === '' || isHidden(path)) continue
    const name = `${source.name} › ${path}`
    const isReport = mayHoldReports(path) && !/^(?:image|audio|video|font)\//.test(mimeType)
    if (!isReport) yield { kind: 'passed-over', name, what: mimeType }
    else yield* inner({ ...source, name, bytes: streamOf(new Uint8Array(content as ArrayBuffer)) })
  }
}

/** @throws {BrokenMail} */
export async function parseMail(bytes: Uint8Array, name: string): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes)
  } catch (error) {
    throw new BrokenMail(name, error instanceof Error ? error.message : String(error))
  }
}

/** Whether it is a page that a browser saved, pictures and all. */
export function isSavedPage({ headers }: Email): boolean {
  return headers.some(({ key }) => key === 'snapshot-content-location')
}

/** What is sent to a list is an outlet's; other mails are a person's. */
function readingOf(mail: Email): Partial<Reading> {
  const snapshot = headerOf(mail, 'snapshot-content-location')
  if (snapshot) return present({ url: /^https?:/.test(snapshot) ? snapshot : undefined })
  const isList = headerOf(mail, 'list-unsubscribe') ?? headerOf(mail, 'list-id')
  const sender = flat(mail.from?.name || mail.from?.address || '')
  const host = mail.from?.address?.replace(/^.*@/, '')
  return present({
    headline: flat((mail.subject ?? '').replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)+/i, '')),
    published: (mail.date && isoDate(mail.date)) || undefined,
    outlet: isList ? ((host && knownOutlet(`https://${host}/`)) ?? sender) : undefined,
    byline: isList ? undefined : sender,
  })
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value.trim()
}
