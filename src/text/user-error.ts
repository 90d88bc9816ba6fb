/** What a user can fix: shown as its message, one line for each thing that is wrong, never with a stack. */
export class UserError extends Error {
  static {
    // Node prints the name of the class, which the bundler shortens.
    Object.defineProperty(this, 'name', { value: 'UserError' })
  }

  override readonly name = 'UserError'
  readonly lines: readonly string[]

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}
