import { base64Digest } from '../../../text/digest.ts'

/** The content security policy of a page: it allows nothing but its own style and script, and what `more` adds. */
export function contentPolicy(
  style: string,
  script: string | undefined,
  more: readonly string[] = [],
): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${base64Digest(style)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${base64Digest(script)}'`]),
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
