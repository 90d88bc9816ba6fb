import { suggestedFixes } from '../engine/fixing/finding-fixes.ts'
import { type Decision, moveDecisions, nextOffer, type Offer } from '../engine/fixing/next-offer.ts'
import { replaceFile } from '../files/writing/replace-file.ts'
import type { LintedFile, LintRun } from '../project/lint-run.ts'
import { findingBlock, type Page } from '../report/formats/finding-block.ts'
import { placeText } from '../report/text/place-text.ts'
import { plainLine, plainText } from '../report/text/plain-text.ts'
import type { Failure } from '../text/failure.ts'
import { fileContent, type TextFile, textFile } from '../text/text-file.ts'
import { diffForTerminal, unifiedDiff } from './diff.ts'
import { shortDiff } from './short-diff.ts'

/** An answer to a suggestion; `all` also accepts every later one that is the only one of its finding. */
export type Answer = 'all' | 'no' | 'quit' | 'yes'

/** How suggestions are shown and asked about. */
export interface Dialogue extends Page {
  readonly ask: (question: string) => Promise<Answer>
  readonly show: (text: string) => Promise<boolean>
}

/** Goes through suggestions article by article. Each one that is accepted is applied and written at once. */
export class Review {
  applied = 0
  offered = 0
  readonly failures: Failure[] = []
  private mode: 'all' | 'ask' | 'quit' = 'ask'
  /** Lints all articles of the run, which are compared with each other. */
  private readonly lint: () => Promise<LintRun>
  private readonly dialogue: Dialogue

  constructor(lint: Review['lint'], dialogue: Dialogue) {
    this.lint = lint
    this.dialogue = dialogue
  }

  /** Asks about the suggestions of an article, as they are after each one that is applied. */
  async article(known: LintedFile): Promise<void> {
    const { path } = known.file
    const mayHaveOffers = known.findings.some((finding) => suggestedFixes(finding).length > 0)
    if (!mayHaveOffers || this.hasQuit()) return
    let linted = this.applied === 0 ? known : await this.asItIs(path)
    let decisions: readonly Decision[] = []
    while (linted && !this.hasQuit()) {
      const { file, findings } = linted
      const offer = nextOffer(file.text, findings, decisions)
      if (!offer) return
      decisions = [...decisions, offer.decision]
      if (!(await this.isWanted(offer, file))) continue
      const changed = { ...textFile(file.path, offer.text), byteOrderMark: file.byteOrderMark }
      if (!(await this.write(file, changed))) return
      this.applied += 1
      decisions = moveDecisions(
        [...decisions, { ...offer.decision, title: undefined }],
        offer.suggestion.edits,
      )
      linted = await this.asItIs(path)
    }
  }

  private hasQuit(): boolean {
    return this.mode === 'quit'
  }

  private async asItIs(path: string): Promise<LintedFile | undefined> {
    const { articles, failures } = await this.lint()
    const linted = articles.find(({ file }) => file.path === path)
    if (!linted && failures.every((failure) => failure.path !== path))
      this.failures.push({
        path,
        message: 'has disappeared, so its other suggestions were not shown; run geolint again',
      })
    return linted
  }

  private async isWanted(offer: Offer, file: TextFile): Promise<boolean> {
    const { ask, chalk, show } = this.dialogue
    const title = plainLine(offer.suggestion.title)
    if (this.mode === 'all') {
      const place = `${plainText(file.path)}:${placeText(file, offer.finding.span)}`
      if (offer.isOnly) await show(`${chalk.green('✔')} ${place}  ${title}\n`)
      return offer.isOnly
    }
    this.offered += 1
    await show(`${await this.shown(offer, file)}\n`)
    const answer = await ask(`${title}? [y/n/a/q] `)
    if (answer === 'all' || answer === 'quit') this.mode = answer
    return answer === 'all' || answer === 'yes'
  }

  /** The finding, and what the suggestion would change. */
  private async shown({ finding, text }: Offer, file: TextFile): Promise<string> {
    const { chalk } = this.dialogue
    const { fix: _, suggestions: __, ...alone } = finding
    const entry = { finding: alone, file, place: placeText(file, finding.span), severity: finding.severity }
    const [, , ...changes] = (await unifiedDiff('', file.text, text, 0)).split('\n')
    const lines = changes.filter((line) => /^[-+]/.test(line))
    const short = shortDiff(lines, this.dialogue.options.width)
    return [
      '',
      chalk.bold.underline(plainText(file.path)),
      ...findingBlock(entry, this.dialogue),
      diffForTerminal(`${short.join('\n')}\n`, chalk),
    ].join('\n')
  }

  private async write(file: TextFile, changed: TextFile): Promise<boolean> {
    const result = await replaceFile(file.path, {
      expected: fileContent(file),
      content: fileContent(changed),
    })
    if (result !== 'written') this.failures.push({ path: file.path, message: result.problem })
    return result === 'written'
  }
}
