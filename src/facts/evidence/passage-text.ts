import type { EvidencePlace } from './checked-quotation.ts'

/** `transcripts/ruiz.vtt:12 at 00:12:41`: what every output may show of a passage. */
export function passageText({ line, path, time }: EvidencePlace): string {
  return `${path}:${line}${time === undefined ? '' : ` at ${timeText(time)}`}`
}

/** Seconds as `00:12:41`. */
export function timeText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
