import { readCaptions } from './captions.ts'
import type { ReadEvidence } from '../passage.ts'

/** Reads SubRip captions, which say nothing about their language. */
export function readSubRip(file: string): ReadEvidence {
  return { passages: readCaptions(file, 0, () => false), language: undefined }
}
