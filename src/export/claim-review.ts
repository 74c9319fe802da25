import type { RecordedClaim } from '../record/index.ts'
import { type Pieces, type Selection, voiceNames } from './selection.ts'

/** What a verdict is on the scale of ClaimReview, and its name. */
const RATINGS = {
  accepted: { ratingValue: 5, alternateName: 'Stands as it was said' },
  rejected: { ratingValue: 1, alternateName: 'Was not said so' },
} as const

/**
 * schema.org's ClaimReview (https://schema.org/ClaimReview), a line each, for claims that a person accepted or rejected
 * and for no others: the machine reviews nothing. The verdict is whether the report says so, as the note says.
 */
export async function* claimReviews(selection: Selection): Pieces {
  for await (const claim of selection.claims()) {
    const verdict = claim.judged?.verdict
    if (verdict) yield `${JSON.stringify(reviewOf(claim, verdict))}\n`
  }
}

type Verdict = NonNullable<NonNullable<RecordedClaim['judged']>['verdict']>

function reviewOf(claim: RecordedClaim, { is, by, at, why }: Verdict): object {
  const { id, evidence, report } = claim
  const [voice] = voiceNames(claim)
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    identifier: `urn:onrecord:claim:${id}`,
    datePublished: at,
    author: { '@type': 'Person', name: by },
    claimReviewed: evidence,
    ...(why !== null && { reviewBody: why }),
    reviewRating: { '@type': 'Rating', bestRating: 5, worstRating: 1, ...RATINGS[is] },
    itemReviewed: {
      '@type': 'Claim',
      ...(voice !== undefined && { author: { '@type': 'Thing', name: voice } }),
      ...(report.published !== null && { datePublished: report.published }),
      appearance: {
        '@type': 'NewsArticle',
        ...(report.url !== null && { url: report.url }),
        ...(report.headline !== null && { headline: report.headline }),
        ...(report.outlet !== null && { publisher: { '@type': 'Organization', name: report.outlet } }),
      },
    },
  }
}
