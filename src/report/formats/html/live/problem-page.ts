import { plainLine } from '../../../text/plain-text.ts'
import { BASE_STYLE } from '../base-style.ts'
import { markup } from '../markup.ts'
import { livePageHead } from './live-page-head.ts'

/** The page of a project that cannot be linted as it is; `lines` say what is wrong. */
export function problemPage(lines: readonly string[]): string {
  const items = lines.map((line) => markup`<li>${plainLine(line)}</li>\n`)
  return markup`${livePageHead('geolint: nothing can be linted', BASE_STYLE)}<header>
<h1>geolint report</h1>
<p class="verdict">Nothing can be linted until this is fixed</p>
</header>
<main>
<ul role="list">
${items}</ul>
</main>
</body>
</html>
`.html
}
