import type { Article } from '../../article/article.ts'
import type { Fix } from '../../text/edit.ts'
import { numbered } from '../../text/numbered.ts'
import { shortenedWords } from '../../text/shortened-words.ts'
import type { Span } from '../../text/span.ts'
import type { CheckedQuotation, Difference } from './checked-quotation.ts'
import { ownQuotations } from './own-quotations.ts'
import { passageText } from './passage-text.ts'
import { saidInstead } from './said-instead.ts'

/** How a quotation differs from what was said, by its gravest difference. */
interface QuotationProblem {
  readonly problem: {
    readonly message: 'added' | 'changed' | 'lost'
    readonly data: {
      readonly quoted: string
      readonly said: string
      readonly place: string
      readonly more: string
    }
    readonly span: Span
    readonly suggestions: readonly Fix[]
  }
  /** Whether an ellipsis hides what was said. */
  readonly isHidden: boolean
  /** Whether a negation is left out. */
  readonly isNegated: boolean
  /** Where the words were said that are joined to others without a mark. */
  readonly elsewhere: string | undefined
}

/** One problem for each quotation that differs so much from what was said. */
export function quotationProblems(
  article: Article,
  severity: NonNullable<CheckedQuotation['severity']>,
): readonly QuotationProblem[] {
  return ownQuotations(article).flatMap((checked): readonly QuotationProblem[] => {
    const [gravest, ...others] = gravestFirst(checked)
    if (checked.severity !== severity || !gravest || !checked.place) return []
    const { elsewhere, isHidden, kind, quoted, said, span } = gravest
    const more = others.length === 0 ? '' : `, with ${numbered(others.length, 'other difference')}`
    return [
      {
        problem: {
          message: quoted === '' ? 'lost' : said === '' ? 'added' : 'changed',
          data: {
            quoted: shortenedWords(quoted),
            said: shortenedWords(said),
            place: passageText(checked.place),
            more,
          },
          span,
          suggestions: [gravest, ...others].flatMap((one) => saidInstead(article, one) ?? []),
        },
        isHidden,
        isNegated: kind === 'negation' && quoted === '',
        elsewhere: elsewhere && passageText(elsewhere),
      },
    ]
  })
}

const GRAVEST: readonly Difference['kind'][] = ['negation', 'number', 'name', 'word', 'small']

/** The differences of a quotation, the gravest first. */
export function gravestFirst({ differences }: CheckedQuotation): readonly Difference[] {
  return differences.toSorted((a, b) => GRAVEST.indexOf(a.kind) - GRAVEST.indexOf(b.kind))
}
