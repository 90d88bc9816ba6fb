/** Whether somebody repeats with this verb what another one said: *recalled*, *quoted*, *according*. */
export function isHearsayVerb(word: string): boolean {
  return /^(?:according|alleg|claim|hear|quot|recall|recount|relay|remember|repeat|report|reveal|testif)/u.test(
    word,
  )
}
