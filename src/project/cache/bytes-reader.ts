/** Reads bytes from first to last. Throws if there are fewer than are asked for, or if a count is not a whole number. */
export class BytesReader {
  private at = 0
  private readonly all: Buffer

  constructor(all: Buffer) {
    this.all = all
  }

  /** A copy: numbers must begin at a multiple of their size, and all these bytes need not stay in memory. */
  bytes(count: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.take(count))
  }

  numbers(count: number): Uint32Array {
    return new Uint32Array(this.bytes(count * Uint32Array.BYTES_PER_ELEMENT).buffer)
  }

  fractions(count: number): Float64Array {
    return new Float64Array(this.bytes(count * Float64Array.BYTES_PER_ELEMENT).buffer)
  }

  /** What `make` makes of each row of numbers. */
  rows<T>(count: number, columns: number, make: (first: number, second: number, third: number) => T): T[] {
    const numbers = this.numbers(count * columns)
    return Array.from({ length: count }, (_, row) => {
      const at = row * columns
      return make(numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0)
    })
  }

  text(count: number): string {
    return this.take(count).toString('utf8')
  }

  private take(count: number): Buffer {
    const end = this.at + count
    if (!(Number.isSafeInteger(count) && count >= 0 && end <= this.all.length))
      throw new RangeError('there are fewer bytes')
    const bytes = this.all.subarray(this.at, end)
    this.at = end
    return bytes
  }
}
