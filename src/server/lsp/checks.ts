import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from './workspace.ts'

/** In milliseconds: how long a text must rest before it is checked, unless its last check took longer. */
const REST = 150

/** In milliseconds: after how long nobody is typing any more. */
const IDLE = 1000

/** What a check found, and the document as it was then. */
export interface Check {
  /** Tells it from all others. */
  readonly id: number
  readonly document: TextDocument
  readonly checked: Checked
}

export interface CheckOptions {
  /** Never rejects. */
  readonly check: (document: TextDocument) => Promise<Checked>
  /** The document as it is now, another object after every change; undefined if it is closed. */
  readonly documentAt: (uri: string) => TextDocument | undefined
  /** Told what was found in a document that has not changed in the meantime. */
  readonly onChecked: (check: Check) => void
}

/** What is known about an open document. */
interface Entry {
  readonly uri: string
  /** Undefined once the document has rested. */
  timer: ReturnType<typeof setTimeout> | undefined
  /** Told when the document has rested. */
  waiting: (() => void)[]
  running: Running | undefined
  last: { readonly round: number; readonly check: Check } | undefined
  /** In milliseconds: how long the last check took. */
  took: number
}

interface Running {
  readonly document: TextDocument
  readonly round: number
  readonly result: Promise<Check>
}

/** Checks open documents when they have rested, and again when something on disk has changed. */
export class Checks {
  private readonly options: CheckOptions
  private readonly entries = new Map<string, Entry>()
  /** Counts the changes on disk. */
  private round = 0
  /** When a document changed last, on the clock of `performance`. */
  private changedAt = 0
  private count = 0

  constructor(options: CheckOptions) {
    this.options = options
  }

  /** The text of a document has changed, or it has been opened. */
  changed(uri: string): void {
    this.changedAt = performance.now()
    const known = this.entries.get(uri)
    const entry = known ?? {
      uri,
      timer: undefined,
      waiting: [],
      running: undefined,
      last: undefined,
      took: 0,
    }
    this.entries.set(uri, entry)
    clearTimeout(entry.timer)
    // A document that has just been opened is not being typed.
    entry.timer = setTimeout(() => this.rested(entry), known ? Math.max(REST, entry.took) : 0)
  }

  /** Something on disk has changed that any finding may depend on. */
  changedOnDisk(): void {
    this.round += 1
    void this.checkAgain(this.round)
  }

  closed(uri: string): void {
    const entry = this.entries.get(uri)
    if (!entry) return
    this.entries.delete(uri)
    clearTimeout(entry.timer)
    for (const tell of entry.waiting) tell()
  }

  /** What is found in a document as it is now, at once; undefined if it is not open. */
  async now(uri: string): Promise<Check | undefined> {
    const entry = this.entries.get(uri)
    return entry && this.run(entry)
  }

  /** The same when it has rested. */
  async afterRest(uri: string): Promise<Check | undefined> {
    const entry = this.entries.get(uri)
    if (entry?.timer) await new Promise<void>((resolve) => entry.waiting.push(resolve))
    return this.now(uri)
  }

  /** Resolves when nobody is typing. */
  async idle(): Promise<void> {
    for (;;) {
      const left = this.changedAt + IDLE - performance.now()
      if (left <= 0) return
      await new Promise((resolve) => setTimeout(resolve, left))
    }
  }

  close(): void {
    for (const uri of this.entries.keys()) this.closed(uri)
  }

  /** One after the other, so that what is being typed is checked in between. */
  private async checkAgain(round: number): Promise<void> {
    for (const entry of this.entries.values()) {
      if (round !== this.round) return
      if (entry.timer) continue
      await this.run(entry)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  private rested(entry: Entry): void {
    entry.timer = undefined
    const { waiting } = entry
    entry.waiting = []
    for (const tell of waiting) tell()
    void this.run(entry)
  }

  /** Checks a document unless it has been checked, or is being checked, as it is. */
  private async run(entry: Entry): Promise<Check | undefined> {
    const document = this.options.documentAt(entry.uri)
    const { last, running } = entry
    const { round } = this
    if (!document) return undefined
    if (last?.round === round && last.check.document === document) return last.check
    if (running?.round === round && running.document === document) return running.result
    const began = performance.now()
    this.count += 1
    const id = this.count
    const result = this.options.check(document).then((checked): Check => ({ id, document, checked }))
    entry.running = { document, round, result }
    const check = await result
    entry.took = performance.now() - began
    const isCurrent = this.entries.get(entry.uri) === entry && this.options.documentAt(entry.uri) === document
    if (!isCurrent || entry.running.result !== result) return check
    entry.last = { round, check }
    this.options.onChecked(check)
    return check
  }
}
