import { readMatter } from './front-matter.ts'
import { linesOf } from '../lines.ts'
import { literalPassage, type Passage, type ReadEvidence } from '../passage.ts'

/** Reads plain text, whose paragraphs are apart by a blank line. */
export function readPlainText(file: string): ReadEvidence {
  const { language, span } = readMatter(file)
  const passages: Passage[] = []
  let isParagraphOver = true
  for (const line of linesOf(file, span.end)) {
    const passage = literalPassage(file, line, isParagraphOver ? 'paragraph' : 'line')
    isParagraphOver = passage.text.trim() === ''
    if (!isParagraphOver) passages.push(passage)
  }
  return { passages, language }
}
