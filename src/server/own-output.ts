import { Writable } from 'node:stream'

/**
 * Keeps standard output for a protocol: what configurations and plug-ins print goes to standard error, which editors and
 * agents log.
 */
export function takeStandardOutput(): Writable {
  const { stderr, stdout } = process
  const write = stdout.write.bind(stdout)
  stdout.write = stderr.write.bind(stderr)
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      write(chunk, done)
    },
  })
}
