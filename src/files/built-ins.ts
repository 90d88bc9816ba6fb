// An import reads every property of a Node module, which forces what Node loads lazily: the file system's promises,
// web crypto. That takes as long as a whole run from the cache, so code that every command loads avoids it.

export const {
  accessSync,
  appendFileSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  // The system's own: Node's takes `link/..` for the folder of the link, so that another file would be written than read.
  realpathSync: { native: realpathSync },
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} = process.getBuiltinModule('node:fs')

export const { availableParallelism, devNull, endianness, hostname } = process.getBuiltinModule('node:os')

export function isMainThread(): boolean {
  return process.getBuiltinModule('node:worker_threads').isMainThread
}

/** Loaded when it is first needed. */
export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}
