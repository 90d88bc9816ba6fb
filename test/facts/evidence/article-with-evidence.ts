import type { Article } from '../../../src/article/article.ts'
import { DEFAULT_HOUSE_STYLE, type EvidenceStyle } from '../../../src/article/house-style.ts'
import type { CheckedQuotation } from '../../../src/facts/evidence/checked-quotation.ts'
import { checkedQuotations } from '../../../src/facts/evidence/checked-quotations.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { readEvidence } from '../../../src/testing/read-evidence.ts'
import { textFile } from '../../../src/text/text-file.ts'

/** An article with transcripts, given by their paths. */
export async function articleWithEvidence(
  text: string,
  transcripts: Readonly<Record<string, string>>,
  allow: EvidenceStyle['allow'] = [],
): Promise<Article> {
  const file = textFile('a.md', text)
  const house = { ...DEFAULT_HOUSE_STYLE, evidence: { ...DEFAULT_HOUSE_STYLE.evidence, allow } }
  return openArticle(file, house, undefined, await readEvidence(file, transcripts))
}

/** The checked quotations of an article with transcripts. */
export async function checkedIn(
  ...given: Parameters<typeof articleWithEvidence>
): Promise<readonly CheckedQuotation[]> {
  return checkedQuotations(await articleWithEvidence(...given))
}
