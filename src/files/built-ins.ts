// An import reads every property of a module of Node, and so loads what Node itself loads late: promises of the file
// system, web crypto. That takes as long as a run from the cache has for all else, so that what starts with every
// command takes these modules without an import.

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
