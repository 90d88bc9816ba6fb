import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { geolintInTerminal, hasNoTerminal } from './in-terminal.ts'
import { geolint, newFolder } from './run-geolint.ts'

const WEEKDAY = `# Full ports

It rained on Monday, 4 March 2025, and on Friday, 7 March 2025.

The minister, Maria Zaman, spoke. Zaman left, and Zaman came back. Nobody saw that Zamam left again.

The office opened on Sunday, 5 March 2025.
`

const FIRST = WEEKDAY.replace('Monday, 4', 'Tuesday, 4')
const NAME = (text: string) => text.replace('Zamam', 'Zaman')
const LAST = (text: string) => text.replace('Sunday, 5', 'Wednesday, 5')

const ONLY = ['weekday-mismatch', 'name-variants'].flatMap((rule) => ['--only', rule])
const PLAIN = { NO_COLOR: '1' }

function read(folder: string, name = 'a.md'): string {
  return readFileSync(join(folder, name), 'utf8')
}

async function answered(
  answers: readonly string[],
  files: Readonly<Record<string, string>> = { 'a.md': WEEKDAY },
) {
  const folder = newFolder(files)
  const args = ['--fix-suggestions', ...ONLY]
  const { screen, status } = await geolintInTerminal(folder, args, { env: PLAIN, answers })
  return { folder, screen, status, text: read(folder) }
}

describe.skipIf(hasNoTerminal)('--fix-suggestions', () => {
  it('makes what the user wants', async () => {
    // No to the first weekday, yes to the other day; yes to the name; no to both of the last.
    const { screen, text } = await answered(['n\n', 'y\n', 'yes\n', 'N\n', 'n\n'])
    expect(text).toBe(NAME(WEEKDAY.replace('4 March', '3 March')))
    expect(screen).toContain('✔ 2 suggestions applied\n⚠ 1 finding (1 warning) in 1 article')
  })

  it('shows the finding and the change', async () => {
    const { screen } = await answered(['q\n'])
    expect(screen).toBe(`
a.md
  3:14  warning  'Monday, 4 March 2025' is wrong: that date falls on a Tuesday.
                 Write 'Tuesday, 4 March 2025' or 'Monday, 3 March 2025'
                 weekday-mismatch
        │ It rained on Monday, 4 March 2025, and on Friday, 7 March 2025.
        │              ~~~~~~~~~~~~~~~~~~~~
-It rained on Monday, 4 March 2025, and on Friday, 7 March 2025.
+It rained on Tuesday, 4 March 2025, and on Friday, 7 March 2025.

y: yes · n: no · a: yes to this, and to every finding with only one suggestion · q: quit
Write 'Tuesday, 4 March 2025'? [y/n/a/q] q

⚠ 3 findings (3 warnings) in 1 article
  geolint --fix-suggestions         asks about each suggestion
  geolint explain weekday-mismatch  explains the rule
`)
  })

  it('takes nothing that is typed before the question for an answer', async () => {
    const { screen, text } = await answered(['n\ny\ny\n', 'q\n'])
    expect(text).toBe(WEEKDAY)
    expect(screen).toContain('3 findings')
  })

  it('does not choose where there is a choice', async () => {
    const { screen, text } = await answered(['a\n'], { 'a.md': WEEKDAY, 'b.md': WEEKDAY })
    expect(text).toBe(NAME(FIRST))
    expect(screen).toContain("✔ b.md:5:84  Write 'Zaman'\n\n✔ 3 suggestions applied\n")
  })

  it('keeps what it has made when the user quits', async () => {
    expect((await answered(['y\n', 'q\n'])).text).toBe(FIRST)
  })

  it('takes the end of the input for quitting', async () => {
    expect((await answered(['y\n'])).text).toBe(FIRST)
  })

  it('keeps whole files when it is interrupted', async () => {
    const { folder, text } = await answered(['y\n', '\u0003'])
    expect(text).toBe(FIRST)
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it('explains the letters after any other answer', async () => {
    const { screen, text } = await answered(['maybe\n', 'q\n'])
    expect(screen).toContain('y: yes · n: no')
    expect(text).toBe(WEEKDAY)
  })

  it('leaves a file alone that has changed meanwhile', async () => {
    const folder = newFolder({ 'a.md': WEEKDAY })
    const { screen, status } = await geolintInTerminal(folder, ['--fix-suggestions', ...ONLY], {
      env: PLAIN,
      columns: 200,
      answers: ['y\n'],
      beforeAnswer: () => writeFileSync(join(folder, 'a.md'), LAST(WEEKDAY)),
    })
    expect(read(folder)).toBe(LAST(WEEKDAY))
    expect(screen).toContain(
      'a.md: changed on disk since it was read, so it was not written; run geolint again',
    )
    expect(status).toBe(2)
  })

  it('needs a terminal', () => {
    const { status, stderr } = geolint(newFolder({ 'a.md': WEEKDAY }), ['--fix-suggestions'], {
      input: 'y\n',
    })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'geolint: --fix-suggestions asks about each suggestion, so it needs a terminal; use --fix to apply only the safe fixes\n',
    })
  })
})
