import type { Parents } from 'mdast'

/** The share of a paragraph's letters from which on it is emphasised as a whole: '**Note**: *The views …*' is. */
const WHOLE = 0.8

const EMPHASIS_TAG = /^<(\/?)(?:b|em|i|small|strong|sub)[\s>]/i

/** Elements that emphasise, or print small, what they contain. */
export const EMPHASIS_ELEMENTS: ReadonlySet<string> = new Set(['b', 'em', 'i', 'small', 'strong', 'sub'])

/** Counts how much of a paragraph is emphasised. */
export class EmphasisCount {
  private all = 0
  private emphasised = 0

  add(length: number, isInside: boolean): void {
    this.all += length
    if (isInside) this.emphasised += length
  }

  isWhole(): boolean {
    return this.all > 0 && this.emphasised >= WHOLE * this.all
  }
}

/** Whether a paragraph is emphasised as a whole, by markdown or by tags. */
export function isWhollyEmphasised(paragraph: Parents): boolean {
  const count = new EmphasisCount()
  let open = 0
  const visit = (node: Parents, isInside: boolean): void => {
    for (const child of node.children) {
      if (child.type === 'html') {
        const slash = EMPHASIS_TAG.exec(child.value)?.[1]
        if (slash !== undefined) open = Math.max(0, open + (slash === '' ? 1 : -1))
      } else if (child.type === 'text') count.add(child.value.trim().length, isInside || open > 0)
      else if ('children' in child)
        visit(child, isInside || child.type === 'emphasis' || child.type === 'strong')
    }
  }
  visit(paragraph, false)
  return count.isWhole()
}
