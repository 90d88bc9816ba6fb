/** Whether the verb says that somebody repeats another person's words: *recalled*, *quoted*. */
export function isHearsayVerb(word: string): boolean {
  return /^(?:heard?|hears|quot|recall|recount|relay|remember|repeat)/u.test(word)
}
