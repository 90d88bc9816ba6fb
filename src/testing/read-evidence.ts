import { evidenceEntries } from '../article/evidence-entries.ts'
import { readFrontMatter } from '../article/front-matter/read-front-matter.ts'
import {
  type ArticleEvidence,
  COVERING_ALL,
  type GivenEvidence,
  type UnreadableEvidence,
} from '../evidence/given-evidence.ts'
import { evidenceFormat } from '../evidence/evidence-name.ts'
import { readTranscript } from '../evidence/read-transcript.ts'
import { indexTranscript, transcriptLanguage } from '../facts/evidence/matching/index-transcript.ts'
import type { TextFile } from '../text/text-file.ts'

/** Transcripts by path as the evidence of an article, which may name some of them in its front matter. */
export async function readEvidence(
  file: TextFile,
  transcripts: Readonly<Record<string, string>>,
): Promise<ArticleEvidence> {
  const written = evidenceEntries(await readFrontMatter(file.text))
  const files: GivenEvidence[] = []
  const unreadable: UnreadableEvidence[] = []
  for (const { problem, ...entry } of written) {
    const why = problem ?? (Object.hasOwn(transcripts, entry.path) ? undefined : MISSING)
    if (why !== undefined) unreadable.push({ ...entry, problem: why })
  }
  for (const [path, text] of Object.entries(transcripts)) {
    const transcript = await readTranscript(text, evidenceFormat(path))
    const named = written.filter((one) => one.path === path && one.problem === undefined)
    for (const { date, language, span, speaker } of named.length > 0 ? named : [COVERING_ALL]) {
      const entry = { date, language, path, span, speaker }
      if ('problem' in transcript) unreadable.push({ ...entry, problem: transcript.problem })
      else {
        const known = language ?? transcriptLanguage(transcript)
        files.push({ ...entry, language: known, transcript, index: await indexTranscript(transcript, known) })
      }
    }
  }
  return { files, unreadable }
}

const MISSING = 'does not exist; check the spelling'
