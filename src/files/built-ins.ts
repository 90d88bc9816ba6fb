// An import reads every property of a Node module, and so forces what Node loads lazily: promises of the file system,
// web crypto. That takes as long as a whole run from the cache, so code that every command loads does without it.

export const {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeSync,
} = process.getBuiltinModule('node:fs')

export const { availableParallelism, devNull } = process.getBuiltinModule('node:os')

/** Loaded when it is first asked for. */
export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}
