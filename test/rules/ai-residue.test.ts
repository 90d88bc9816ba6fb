import { it } from 'vitest'
import rule from '../../rules/ai-residue.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const URL = 'https://example.org/port'

it.each(
  testRule(rule, [
    ...[
      [
        'an offer at the end of a story',
        '⟦If you like, I can also write a livelier version⟧ with “big” figures.',
      ],
      ['an offer as a question', '⟦Would you like me to turn this into a press release⟧?'],
      ['what comes after an offer', 'It rained. ⟦Do you want me to do that next⟧?'],
      ['an offer to be told', '⟦Let me know if you’d like me to add a summary⟧ at the top.'],
      ['a presentation', '⟦Certainly! Here is a draft⟧ of the report on the port.'],
      ['a revision', '⟦Here’s the revised version of your⟧ text:'],
      ['a model of itself', '⟦As an AI language model, I cannot⟧ know what the port costs.'],
      ['after a comma', 'Sorry, ⟦as a large language model, I don’t⟧ have the figures.'],
      ['the end of what it knows', '⟦As of my last knowledge update⟧ in 2023, the port was closed.'],
      ['a refusal', 'I’m sorry. ⟦I cannot fulfil this request⟧.'],
      ['an offer in German', '⟦Wenn du magst, passe ich den Ton⟧ an.'],
      ['a model in German', '⟦Als KI-Sprachmodell kann ich⟧ das nicht beurteilen.'],
      ['an offer in Spanish', '⟦Si quieres, también puedo preparar un titular⟧ más breve.'],
      ['a question in Spanish', '¿⟦Quieres que prepare un resumen⟧ para el lector?'],
      ['an offer in Portuguese', '⟦Se quiser, posso escrever um resumo⟧.'],
      ['a revision in Portuguese', '⟦Aqui está a versão revisada do seu texto⟧.'],
      ['an offer in French', '⟦Si vous voulez, je peux proposer un titre⟧ plus court.'],
      ['a question in French', '⟦Souhaitez-vous que je réécrive le chapô⟧ ?'],
      ['an unlinked citation', 'The port is full. ⟦:contentReference[oaicite:0]{index=0}⟧'],
      ['a citation of a search', 'The port is full.⟦citeturn0search0⟧'],
      ['citations in a row', 'The port is full. ⟦citeturn0search0turn1news2⟧'],
      ['with private characters', 'The port is full. ⟦\uE200cite\uE202turn0search4\uE201⟧'],
      ['a citation of a file', 'The port is full⟦【12†source】⟧.'],
      ['a label of a citation', 'The port is full [⟦oai_citation:0⟧‡example.org](https://example.org).'],
      ['a marker of a start', '⟦[cite_start]⟧The port is full ⟦[cite: 1, 4-6]⟧.'],
    ].map(([name = '', text = '']) => ({
      name,
      article: `# Ports\n\nThe port is full.\n\n${text}\n`,
    })),
    {
      name: 'the parameter of a link',
      article: `# Ports\n\nThe [port](${URL}?⟦utm_source=chatgpt.com⟧) is full.\n`,
      messages: [
        "The link contains 'utm_source=chatgpt.com', which writing assistants add. Check that the source says what the text claims, then remove it",
      ],
    },
    ...[
      ['among others', `See [it](${URL}?a=1&⟦utm_source=openai⟧&b=2).`],
      ['in a bare link', `See ${URL}?⟦utm_source=copilot.com⟧ for more.`],
      ['in HTML', `See <a href="${URL}?a=1&amp;⟦referrer=grok.com⟧">it</a>.`],
      ['by reference', `See ⟦[it][port]⟧.\n\n[port]: ${URL}?utm_source=chatgpt.com`],
    ].map(([name = '', text = '']) => ({ name: `a parameter ${name}`, article: `# Ports\n\n${text}\n` })),
    {
      name: 'a link in the front matter',
      article: `---\ntitle: Ports\nsources:\n  - name: Port\n    url: ${URL}?⟦utm_source=chatgpt.com⟧\n---\n\nIt rained.\n`,
    },
    ...[
      ['words quoted', 'The story ended: “If you want, I can also write a livelier version.”'],
      ['words in a block quotation', 'It ended:\n\n> If you want, I can also write a livelier version.'],
      ['code', 'It wrote `:contentReference[oaicite:0]` and\n\n```\nturn0search0\n```'],
      ['a link in code', 'It wrote `https://example.org?utm_source=chatgpt.com`.'],
      ['the alt text of a picture', '![As an AI language model, I cannot](a.png)'],
      ['an offer of something else', 'If you want, I can send you a copy of the book.'],
      ['an offer to readers, later in a sentence', 'Write to me if you want and I can add a table.'],
      ['a question to readers', 'Would you like to write a version of this story?'],
      ['a model as the subject', 'As an AI language model, GPT-4 predicts the next word.'],
      ['a title', 'Como um modelo de linguagem funciona: guia para jornalistas.'],
      ['an advertiser', `See [it](${URL}?utm_source=chatgpt&utm_medium=ads).`],
      ['another host', `See [it](${URL}?utm_source=openai.example.com).`],
      ['a turn', 'In turn 0 search 0 was run.'],
      ['a request that a person cannot fulfil', 'She said that the port cannot fulfil this request.'],
      ['a sentence in between', 'If you want to. I can see that he would write another version.'],
    ].map(([name = '', text = '']) => ({ name, article: `# Ports\n\nThe port is full.\n\n${text}\n` })),
  ]),
)('$name', ({ run }) => run())
