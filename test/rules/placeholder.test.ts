import { it } from 'vitest'
import rule from '../../rules/placeholder.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (text: string) => `# Ports\n\nThe port is full.\n\n${text}\n`

it.each(
  testRule(rule, [
    {
      name: 'TK in the headline',
      article: '# Council Votes ⟦TK⟧ to ⟦TK⟧ for the Port\n\nThe port is full.\n',
      messages: Array(2).fill("'TK' is a placeholder for something missing. Fill it in"),
    },
    {
      name: 'a heading that nobody has written',
      article: '# 100pt ⟦HEADING HERE⟧\n\nThe port is full.\n',
      messages: ["'HEADING HERE' was never filled in. Fill it in, or remove it"],
    },
    { name: 'in the front matter', article: '---\ntitle: ⟦Headline goes here⟧\n---\n\nThe port is full.\n' },
    ...[
      ['TK', 'The port cost ⟦TK⟧ million.'],
      ['TK in brackets with words', 'The port cost [⟦TK⟧ million].'],
      ['TK twice', 'The port cost ⟦TKTK⟧.'],
      ['TK twice, apart', 'It cost ⟦TK⟧ ⟦TK⟧ in all.'],
      ['XXX', 'The blaze killed ⟦XXXX⟧ people.'],
      ['XXX after a small word', 'It was seen by ⟦XXX⟧ people.'],
      ['a date', 'It opened on ⟦2025-XX-XX⟧.'],
      ['an address', 'See ⟦INSERT_SOURCE_URL_30⟧.'],
      ['a slot alone on its line', '⟦Caption here⟧'],
      ['a note', 'The port ⟦[CHECK with the desk]⟧ is full.'],
      ['a blank', 'Written by ⟦[Your name]⟧.'],
      ['a blank in capitals', 'Written by ⟦[YOUR NAME]⟧.'],
      ['words to insert', 'The port opened on ⟦[Insert date]⟧.'],
      ['a blank in Spanish', 'El puerto abre el ⟦[Insertar fecha]⟧.'],
      ['a blank in Portuguese', 'Texto de ⟦[Seu nome]⟧.'],
      ['a blank in French', 'Le port ouvre le ⟦[à compléter]⟧.'],
      ['a blank in German', 'Von ⟦[Ihr Name]⟧.'],
      ['the text of a template in German', '⟦Bitte überschreiben Sie diesen Text⟧...'],
      ['blind text, once', '⟦Lorem ipsum dolor⟧ sit amet.\n\nLorem ipsum dolor sit amet.'],
    ].map(([name = '', text = '']) => ({ name, article: article(text) })),
    ...[
      ['an abbreviation', 'The fund (TK) pays. The TK waits.'],
      ['an abbreviation in square brackets', 'Turkmen [TK] and more TK here.'],
      ['a name', 'The shop TK Maxx has opened. It sells what TK sold.'],
      ['a name after another', 'The rapper Big TK spoke, and TK sang.'],
      ['an airline', 'He took TK 1951 to Lima.'],
      ['a currency', 'It cost 500 TK in Dhaka.'],
      ['part of a model', 'The TK-2 and the T-TK are boats.'],
      ['a numeral', 'He saw Super Bowl XXX and read chapter XXX of it. In chapter XXX we see more.'],
      ['a corps', 'The XXX Corps crossed the river.'],
      ['digits hidden', 'Call 555-XXX-XXXX or write to XXX@example.org.'],
      ['a rating', 'It is an XXX-rated film.'],
      ['TK in German', '---\nlang: de\n---\n\nWir zahlen an die TK jeden Monat.'],
      ['quoted', '“The port cost TK million,” the page said.'],
      ['in a block quotation', 'It said:\n\n> The port cost TKTK million.'],
      ['code', 'Write `TK` or `[CHECK this]`.\n\n```\nTKTK\n```'],
      ['an alt text', '![TK](a.png)'],
      ['a comment', '<!-- TK: the figures -->'],
      ['blind text as a subject', 'The page had lorem ipsum where the news belongs.'],
      ['a slot as a subject', 'Nobody had written the headline here.'],
      ['a link', 'See [Insert a table](https://example.org) and [Your name][n].\n\n[n]: https://example.org'],
      ['a blank in a sentence', 'Search for news about [your agency] + data.'],
      ['an insertion', 'He [Your correspondent in the harbour, as he liked to be called then] left.'],
      ['one word', 'The condition [ADD] and the body [CHECK] are known.'],
    ].map(([name = '', text = '']) => ({
      name,
      article: text.startsWith('---') ? `${text}\n` : article(text),
    })),
  ]),
)('$name', ({ run }) => run())
