import type { Failure } from '../../../text/failure.ts'
import { plainLine } from '../../text/plain-text.ts'
import { contentPolicy } from './content-policy.ts'
import { type Markup, markup, pathMarkup } from './markup.ts'

/**
 * The start of a page, which allows nothing but its own style and script, whatever the articles contain. `connects` also
 * allows the script to hear from the server that the page came from.
 */
export function pageHead(title: string, style: string, script?: string, connects = false): Markup {
  const policy = contentPolicy(style, script, connects ? ["connect-src 'self'"] : [])
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: style }}</style>
${script !== undefined && markup`<script type="module">${{ html: script }}</script>\n`}</head>
<body>
`
}

/** The articles that could not be read; `shownPath` is how the page writes a path. */
export function failuresMarkup(
  failures: readonly Failure[],
  shownPath: (path: string) => string = (path) => path,
): Markup {
  if (failures.length === 0) return markup``
  const items = failures.map(
    ({ path, message }) => markup`<li><b>${pathMarkup(shownPath(path))}</b>: ${plainLine(message)}</li>\n`,
  )
  return markup`<section class="failures" aria-labelledby="failures">
<h2 id="failures">Failures</h2>
<ul>
${items}</ul>
</section>
`
}
