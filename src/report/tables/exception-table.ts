import { Chalk } from 'chalk'
import { numbered } from '../../text/numbered.ts'
import { dotted } from '../text/dotted.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { hang, sizedWords, unbroken } from '../text/wrap.ts'

/** An exception and its effect; lines and columns count from 1. */
export interface ListedException {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly rule: string | null
  readonly reason: string | null
  readonly until: string | null
  /** How many findings it covers. */
  readonly excepted: number
  /** What is wrong with it. */
  readonly problem: string | null
  /** Who last changed its line, and on which day; missing if that is not known. */
  readonly author?: string
  readonly day?: string
}

export interface ExceptionTableOptions {
  readonly articles: number
  readonly colour: boolean
  /** In columns. */
  readonly width: number
}

const MARGIN = '    '

/** For people: two lines for each exception, and a closing line. */
export function exceptionTable(
  exceptions: readonly ListedException[],
  { articles, colour, width }: ExceptionTableOptions,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const blocks = exceptions.map((exception) => {
    const { author, column, day, line, path, problem, reason, rule, until, excepted } = exception
    const words = problem ?? (excepted === 0 ? 'its rule is off' : `covers ${numbered(excepted, 'finding')}`)
    const place = `${plainText(path)}:${line}:${column}`
    const isFaulty = problem !== null
    const head = [
      unbroken(place, { style: chalk.underline }),
      ...sizedWords(plainLine(rule ?? 'no rule'), { gap: 2, style: isFaulty ? chalk.yellow : undefined }),
      ...sizedWords(plainLine(words), { gap: 2, style: isFaulty ? undefined : chalk.green }),
    ]
    const details = [
      reason === null ? 'no reason' : plainLine(reason),
      ...(until === null ? [] : [`until ${plainLine(until)}`]),
      ...(author === undefined || day === undefined ? [] : [`${plainLine(author)}, ${day}`]),
    ]
    const below = dotted(details, chalk, width - MARGIN.length).map((text) => MARGIN + text)
    return `${[...hang(head, { head: '', margin: MARGIN }, width), ...below].join('\n')}\n`
  })
  const faulty = exceptions.filter(({ problem }) => problem !== null).length
  const verdict = [
    `${numbered(exceptions.length, 'exception')} in ${numbered(articles, 'article')}`,
    ...(faulty > 0 ? [`${faulty} without effect`] : []),
  ]
  return [...blocks, `${verdict.join(chalk.dim(' · '))}\n`].join('\n')
}
