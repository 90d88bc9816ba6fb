// Prints the pieces of prose that take geolint more than twice as long when they are repeated twice as often.
//   node bench/hostile-prose.mjs [characters]
import { openProject } from '../dist/index.js'

const LENGTH = Number(process.argv[2] ?? 60_000)

/** In milliseconds: what is faster is not compared. */
const FAST = 400
/** A little above what a linear run takes with twice the text. */
const LINEAR = 2.6

const PIECES =
  `a¦a.¦a@¦a@a-¦@¦A. ¦Ann ¦Ann de ¦1.¦:¦: ¦—¦ — ¦! ¦~¦’¦(¦[¦{{¦{%¦<!-- ¦<a ¦[^1]¦\\¦&amp¦|¦*¦_a_ ¦é¦中¦ا
not ¦own opinion ¦views own ¦thanks ¦contact ¦licence ¦© ¦(c) ¦https://¦www.¦of the ¦and ¦\u00a0¦\u200b¦\u2068
Chile ¦Chile, ¦talks in ¦talks in Geneva, ¦former ¦Former diplomat, ¦Mr. ¦U.S. ¦!
said ¦said: ¦“¦” ¦“a” ¦“a,” said ¦“a b c d e f,” said Ann. ¦'a' `.split(/[¦\n]/u)

const FORMS = {
  paragraph: (text) => text,
  emphasis: (text) => `*${text.trim()}*`,
  contact: (text) => `*Contact us ${text}x*`,
  biography: (text) => `Ann ${text} is a writer @`,
  quotation: (text) => `> ${text}`,
  heading: (text) => `## ${text}`,
  label: (text) => `**Notes ${text}:** x`,
  marks: (text) => `> “a b c.”${text}”`,
  unclosed: (text) => `He said “no ${text}x`,
  speaker: (text) => `“The words that were said here ${text},” said ${text}.`,
  paragraphs: (text) => text.replaceAll(/[^]{100}/gu, '$&\n\n'),
}

const project = await openProject({ config: false, cache: false, concurrency: 1 })

/** Milliseconds of CPU time. */
async function timeOf(form, piece, length) {
  const text = `# Title\n\nText one.\n\n${form(piece.repeat(length / piece.length))}\n`
  const start = process.cpuUsage()
  await project.lint({ text, path: 'a.md' })
  const { user, system } = process.cpuUsage(start)
  return Math.round((user + system) / 1000)
}

for (const [name, form] of Object.entries(FORMS)) {
  for (const piece of PIECES) {
    const whole = await timeOf(form, piece, LENGTH)
    if (whole < FAST) continue
    const half = await timeOf(form, piece, LENGTH / 2)
    if (whole > LINEAR * half) console.log(`${name} of ${JSON.stringify(piece)}: ${half} ms → ${whole} ms`)
  }
}
await project.close()
