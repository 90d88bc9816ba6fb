import type { Span } from '../text/span.ts'
import { element } from './elements.ts'

/** Selects words in a text box and scrolls to them, which browsers do not do by themselves. */
export function selectWords(box: HTMLTextAreaElement, { end, start }: Span): void {
  box.focus({ preventScroll: true })
  box.setSelectionRange(start, end)
  box.scrollTop = topOf(box, start) - box.clientHeight / 3
  box.scrollIntoView({ block: 'nearest' })
}

/** How far down a place is in a text box, in pixels: measured in an element that breaks its lines in the same places. */
function topOf(box: HTMLTextAreaElement, offset: number): number {
  const place = element('span', {}, '\u200B')
  // The rest of the word decides where its line breaks.
  const rest = box.value.slice(offset, offset + LONGEST_WORD)
  const double = element('div', { class: 'text double' }, box.value.slice(0, offset), place, rest)
  double.style.width = `${box.clientWidth}px`
  document.body.append(double)
  const { offsetTop } = place
  double.remove()
  return offsetTop
}

const LONGEST_WORD = 100
