import { it } from 'vitest'
import rule from '../../rules/unattributed-quotation.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const WORDS = '“The ports have always been full, and nobody has ever paid for them.”'
const MARKED = `⟦${WORDS}⟧`
const BEFORE = 'There is also something new in how the ports are run.'
const join = (...blocks: string[]) => `${blocks.join('\n\n')}\n`

it.each(
  testRule(rule, [
    {
      name: 'no speaker',
      article: join('# Ports', `${BEFORE} ${MARKED}`),
      messages: [`Nobody is named as the speaker of ${WORDS}. Say who said it`],
    },
    { name: 'a paragraph of its own', article: join('# Ports', BEFORE, MARKED, 'The talks go on.') },
    { name: 'a speaker in its sentence', article: `${WORDS.replace('.”', ',”')} said a harbour master.\n` },
    { name: 'a speaker in its paragraph', article: `“It rained,” a harbour master said. ${WORDS}\n` },
    {
      name: 'a speaker carried over from the paragraph before',
      article: join('“It rained,” a harbour master said.', `${BEFORE} ${WORDS}`),
    },
    {
      name: 'a speaker two paragraphs before',
      article: join('“It rained,” a harbour master said.', BEFORE, `${BEFORE} ${MARKED}`),
    },
    { name: 'a lead-in', article: join('The letter has one more line:', WORDS) },
    { name: 'a lead-in within the paragraph', article: `From the letter: ${WORDS}\n` },
    { name: 'a label after a dash', article: `${WORDS} — Ana Quispe\n` },
    { name: 'a label in the next paragraph', article: join(BEFORE, WORDS, '– Ana Quispe, harbour master') },
    { name: 'a label paragraph', article: join(BEFORE, WORDS, 'Harbour master, Peru') },
    { name: 'a person who may be the speaker', article: `Ana Quispe runs the port. ${WORDS}\n` },
    ...[
      ['a link', `${BEFORE} ${WORDS} ([report](https://example.org))`],
      ['a link around it', `${BEFORE} [${WORDS}](https://example.org)`],
      ['a link around it and more', `${BEFORE} [New: {{< icon >}} it rained. ${WORDS}](https://example.org)`],
      ['a link within it', `${BEFORE} ${WORDS.replace('ports', '[ports](https://example.org)')}`],
      ['a link later in its paragraph', `${BEFORE} ${WORDS} It is in [a log](https://example.org).`],
      [
        'a link whose address is defined',
        `${BEFORE} ${WORDS} It is in [a log].\n\n[a log]: https://example.org`,
      ],
      ['a link in HTML', `${BEFORE} ${WORDS} It is in <a href="/log">the log</a>.`],
      ['an autolink', `${BEFORE} ${WORDS} It is at <https://example.org>.`],
      ['a bare URL', `${BEFORE} ${WORDS} It is at https://example.org.`],
      ['a note', `${BEFORE} ${WORDS}[^1]\n\n[^1]: Annual report.`],
      ['a note in HTML', `${BEFORE} ${WORDS} It rained.<sup>1</sup>`],
      ['a citation', `${BEFORE} ${WORDS} It is in <cite>the log</cite>.`],
      ['a template tag', `${BEFORE} ${WORDS} It is in {{< report "2026" >}}.`],
    ].map(([name, text]) => ({
      name: `${name} as its source`,
      article: join('# Ports', 'It rained.', text ?? ''),
    })),
    ...[
      ['a link before it', `[Also](https://example.org): new. ${BEFORE} ${MARKED}`],
      ['a link in the next paragraph', `${BEFORE} ${MARKED}\n\nIt is in [a log](https://example.org).`],
      ['a link far after it', `${BEFORE} ${MARKED} ${`${BEFORE} `.repeat(8)}The [log](a).`],
      ['an image', `${BEFORE} ${MARKED} ![](https://example.org/port.png)`],
      ['a footnote that does not exist', `${BEFORE} ${MARKED} It rained.[^1]`],
      ['an exponent', `${BEFORE} ${MARKED} It covers 3 km<sup>2</sup>.`],
      ['an anchor for links', `${BEFORE} ${MARKED} <a id="log"></a>It rained.`],
      ['code', `${BEFORE} ${MARKED} The code is \`[log](a)\`.`],
      ['a comment', `${BEFORE} ${MARKED} <!-- https://example.org -->`],
    ].map(([name, text]) => ({
      name: `${name} is not its source`,
      article: join('# Ports', 'It rained.', text ?? ''),
    })),
    {
      name: 'a question that is not a statement',
      article: `${BEFORE} “Who has ever paid for all of these new ports?”\n`,
    },
    {
      name: 'somebody who tells the story',
      article: join('# Ports', 'It rained. I nodded.', WORDS, 'The talks go on.'),
    },
    { name: 'an answer', article: `**Who pays for the ports?** ${WORDS}\n` },
    {
      name: 'after a capitalised word that is not a name',
      article: join('# Ports', `Prices rose again last week in all of the ports. ${MARKED}`),
    },
    { name: 'a series of excerpts', article: join(BEFORE, '“We wait.”', WORDS) },
    { name: 'few words', article: `${BEFORE} “The ports are full.”\n` },
    {
      name: 'few words, but enough for the option',
      article: join(BEFORE, `${BEFORE} ⟦“The ports have always been full.”⟧`),
      options: { minWords: 6 },
    },
    { name: 'a scare quote', article: 'The “full port” is empty.\n' },
    { name: 'a block quotation', article: `> ${WORDS}\n` },
    { name: 'a list', article: `- ${WORDS}\n` },
    { name: 'another language', article: `---\nlang: es\n---\n\n${BEFORE} ${WORDS}\n` },
  ]),
)('$name', ({ run }) => run())
