import type { Page } from '../fetch/index.ts'
import type { Resource } from '../resource/index.ts'

/** A thing that was found in a page, with what the page's answer and the link to it say of it. */
export async function resourceOfPage(resource: Resource, page: Page): Promise<Resource> {
  return withDate(withOwnAnswer(resource, page), page)
}

/** What the server said of a feed is not what it said of one entry: an answer stays with the bytes that it brought. */
function withOwnAnswer(resource: Resource, { answer, bytes }: Page): Resource {
  const isPart = resource.answer === answer && resource.bytes.length !== bytes.length
  if (!isPart) return resource
  const { answer: _, ...part } = resource
  return part
}

/** A page that does not say when it was published has the date that its feed gave it. */
async function withDate(resource: Resource, { link }: Page): Promise<Resource> {
  const published = link?.reading.published
  if (published === undefined || resource.reading.published !== undefined) return resource
  const { openResource } = await import('../resource/index.ts')
  const document = await openResource(resource).catch(() => null)
  if (document === null || document.published !== undefined) return resource
  return { ...resource, reading: { ...resource.reading, published } }
}
