import { it } from 'vitest'
import rule from '../../rules/conflicting-attribution.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const WORDS = 'The embassy has been empty for a year'
const FILLER = 'The ministry declined to comment on the talks, which resume on Monday.'
const join = (...blocks: string[]) => `${blocks.join('\n\n')}\n`
/** An article in which `speaker` says the words that its pull-quote labels as `label`. */
const pulled = (speaker: string, label: string) =>
  join(`“${WORDS},” said ${speaker}.`, FILLER, `:::pullquote\n${WORDS}\n\n— ${label}\n:::`)

it.each(
  testRule(rule, [
    { name: 'the same label', article: pulled('a former Bolivian diplomat', 'Former diplomat, Bolivia') },
    {
      name: 'one former, the other current',
      article: pulled('a former Bolivian diplomat', '⟦Current diplomat, Bolivia⟧'),
      messages: [
        "The pull-quote is labelled 'Current diplomat, Bolivia', but the text attributes its words to 'a former Bolivian diplomat' (one former, the other current). Check who said them, then correct the label or the text",
      ],
    },
    {
      name: 'different nationalities',
      article: pulled('a former Bolivian diplomat', '⟦Former diplomat, Peru⟧'),
    },
    { name: 'different roles', article: pulled('a Bolivian farmer', '⟦Diplomat, Bolivia⟧') },
    {
      name: 'the name of another speaker',
      article: join(
        '“It rained,” said Pedro Rojas, a farmer in Oruro.',
        `“${WORDS},” said Ana Quispe.`,
        FILLER,
        `:::pullquote\n${WORDS}\n\n— ⟦Pedro Rojas⟧\n:::`,
      ),
    },
    { name: 'a name that may be an organisation', article: pulled('Ana Quispe', 'Andes Post') },
    {
      name: 'a pull-quote that is also misquoted',
      article: join(
        `“${WORDS} and nobody minds,” said a former Bolivian diplomat.`,
        FILLER,
        `:::pullquote\n${WORDS.replace('empty', 'closed')} and nobody minds\n\n— ⟦Current diplomat, Bolivia⟧\n:::`,
      ),
    },
    {
      name: 'a speaker with a relative clause',
      article: pulled('a German diplomat who prepared the visit', '⟦Diplomat, Austria⟧'),
    },
    { name: 'two lone names of people', article: pulled('Ana Quispe', '⟦Juan Rojas⟧') },
    {
      name: 'a lone name whose surname speaks elsewhere',
      article: join(
        `“${WORDS},” said Zzyx Brandt.`,
        '“Nobody asked for another one,” Brandt said.',
        FILLER,
        `:::pullquote\n${WORDS}\n\n— ⟦Juan Rojas⟧\n:::`,
      ),
    },
    { name: 'two lone names of one family', article: pulled('Robert Brandt', 'Bob Brandt') },
    { name: 'a name with an initial', article: pulled('Ana Quispe', '⟦Zzyx T. Brandt⟧') },
    { name: 'a surname that only people have', article: pulled('Ana Quispe', '⟦Zzyx McIntyre⟧') },
    { name: 'a lone name beside a surname', article: pulled('Rojas', 'Ana Quispe') },
    { name: 'a person beside a body', article: pulled('Caravel Watch', 'Juan Rojas') },
    {
      name: 'a place that a participle adds',
      article: pulled('a German diplomat based in Austria', 'Diplomat, Austria'),
    },
    {
      name: 'another place than the one that a participle adds',
      article: pulled('a German diplomat based in Austria', '⟦Diplomat, Kenya⟧'),
    },
    { name: 'two offices of one state', article: pulled('the prime minister of Peru', '⟦President, Peru⟧') },
    { name: 'a surname', article: pulled('Quispe', 'Ana Quispe') },
    { name: 'a less specific label', article: pulled('a former Bolivian diplomat in Lima', 'Diplomat') },
    { name: 'a name and a role', article: pulled('Ana Quispe', 'Diplomat, Bolivia') },
    {
      name: 'somebody who repeats what the labelled source said',
      article: join(
        `“${WORDS},” a farmer recalled the Bolivian minister as saying.`,
        FILLER,
        `:::pullquote\n${WORDS}\n\n— Minister, Bolivia\n:::`,
      ),
    },
    {
      name: 'a surname that is also in a later full name',
      article: join(
        `“${WORDS},” said Mr Ruiz.`,
        FILLER,
        `:::pullquote\n${WORDS}\n\n— Farmer, Bolivia\n:::`,
        '“It rained,” said Ana Ruiz, a senator.',
      ),
    },
    {
      name: 'a pronoun',
      article: join(
        'Ana Quispe, a diplomat, left.',
        `“${WORDS},” she said.`,
        FILLER,
        `:::pullquote\n${WORDS}\n\n— Farmer, Chile\n:::`,
      ),
    },
    {
      name: 'a pull-quote by content',
      article: join(
        `“${WORDS},” said a Bolivian farmer.`,
        FILLER,
        `“${WORDS}”`,
        '⟦Diplomat, Bolivia⟧',
        FILLER,
      ),
    },
    {
      name: 'a passage without a speaker',
      article: join(`${WORDS}, and nobody minds.`, FILLER, `:::pullquote\n${WORDS}\n\n— Farmer, Chile\n:::`),
    },
    {
      name: 'a sentence that introduces one source and closes with another',
      article: `⟦A Bolivian analyst described how hard this is, “${WORDS},” comments the current Bolivian diplomat⟧.\n`,
      messages: [
        "The sentence attributes the quotation first to 'A Bolivian analyst', then to 'the current Bolivian diplomat' (different roles). Check who said it, then correct the sentence",
      ],
    },
    {
      name: 'two names',
      article: `⟦Ana Quispe explained, “${WORDS},” said Pedro Rojas⟧.\n`,
    },
    { name: 'the same person twice', article: `Ana Quispe explained, “${WORDS},” Quispe said.\n` },
    { name: 'hearsay', article: `The minister warned, “${WORDS},” a spokesman recalled.\n` },
    { name: 'a report', article: `The minister warned, “${WORDS},” according to a spokesman.\n` },
    { name: 'somebody who is spoken to', article: `The minister told a spokesman: “${WORDS}.”\n` },
    { name: 'a pronoun after the quotation', article: `The minister warned, “${WORDS},” he said.\n` },
    {
      name: 'a second sentence by somebody else',
      article: `“${WORDS},” said a farmer. A diplomat replied: “Nobody minds.”\n`,
    },
  ]),
)('$name', ({ run }) => run())
