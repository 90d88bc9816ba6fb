/** Whether somebody repeats with this verb what another one said: *recalled*, *quoted*. */
export function isHearsayVerb(word: string): boolean {
  return /^(?:heard?|hears|quot|recall|recount|relay|remember|repeat)/u.test(word)
}
