import { Writable } from 'node:stream'

/**
 * Standard output for the messages of a protocol alone. Whatever else this process prints from now on, such as the code of a
 * configuration, goes to standard error.
 */
export function protocolOutput(): Writable {
  const { stderr, stdout } = process
  const write = stdout.write.bind(stdout)
  stdout.write = stderr.write.bind(stderr)
  // Whoever writes is told of the error.
  stdout.on('error', () => undefined)
  return new Writable({
    decodeStrings: false,
    write: (chunk, encoding, done) => void write(chunk, encoding, done),
  })
}
