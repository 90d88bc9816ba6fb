/** Words without the article at their start. */
export function withoutArticle(words: string): string {
  return words.replace(/^(?:an?|the)\s+(?=\S)/iu, '')
}
