import { readTranscript } from '../../src/evidence/read-transcript.ts'
import type { EvidenceFormat, Transcript } from '../../src/evidence/transcript.ts'

/** The transcript of a text that has one. */
export async function transcriptOf(text: string, format: EvidenceFormat): Promise<Transcript> {
  const transcript = await readTranscript(text, format)
  if ('problem' in transcript) throw new Error(transcript.problem)
  return transcript
}

/** The turns as lines, `NAME| words`, with the time in front of the words that it belongs to. */
export async function turnsOf(text: string, format: EvidenceFormat): Promise<readonly string[]> {
  const { text: words, times, turns } = await transcriptOf(text, format)
  return turns.map(({ end, speaker, start }) => {
    const inside = times.filter(({ at }) => at >= start && at < end)
    const bounds = [start, ...inside.map(({ at }) => at), end]
    const parts = bounds.slice(0, -1).map((from, index) => {
      const time = inside[index - 1]
      return (time ? `{${time.seconds}}` : '') + words.slice(from, bounds[index + 1])
    })
    return `${speaker ?? ''}| ${parts.join('')}`
  })
}
