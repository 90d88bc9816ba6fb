/** Words without the article that they begin with. */
export function withoutArticle(words: string): string {
  return words.replace(/^(?:an?|the)\s+(?=\S)/iu, '')
}
