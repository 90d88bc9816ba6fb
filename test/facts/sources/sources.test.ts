import { expect, it } from 'vitest'
import { sources } from '../../../src/facts/sources/sources.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'

async function ledger(...paragraphs: readonly string[]) {
  const article = await openArticle(textFile('a.md', `${paragraphs.join('\n\n')}\n`))
  return sources(article).map(({ label, quotations, pullQuotes, mentions }) => ({
    label,
    quotations,
    pullQuotes,
    mentions: mentions.map(({ text }) => text),
  }))
}

it('lists each source once, under its printed label and with all its mentions', async () => {
  const record = await ledger(
    'A former Bolivian diplomat said, “The defence of an ally is no foreign policy.”',
    '“Nobody listened to the embassy in all these years,” the former diplomat added.',
    '> “Nobody listened to the embassy”\n>\n> — Former diplomat, Bolivia',
  )
  expect(record).toEqual([
    {
      label: 'Former diplomat, Bolivia',
      quotations: 2,
      pullQuotes: 1,
      mentions: ['A former Bolivian diplomat', 'the former diplomat', 'Former diplomat, Bolivia'],
    },
  ])
})

it('recognises a person by full name, surname and pronoun', async () => {
  const record = await ledger(
    '“The port is full,” said Ana Quispe, an economist in Lima. “It was full last year,” she added.',
    'Nobody else spoke that day.',
    '“We will build another one,” Quispe said.',
  )
  expect(record).toEqual([
    {
      label: 'Ana Quispe, an economist in Lima',
      quotations: 3,
      pullQuotes: 0,
      mentions: ['Ana Quispe', 'she', 'Quispe'],
    },
  ])
})

it('reads a name across a line end and markup', async () => {
  const record = await ledger(
    '“The port is full,” said [Ana\nQuispe](https://example.org), an economist.',
    '> “The port is full”\n>\n> — Ana Quispe, economist',
  )
  expect(record).toMatchObject([{ mentions: ['Ana\nQuispe', 'Ana Quispe, economist'] }])
})

it('attributes a pull-quote to the speaker of its passage, however it is labelled', async () => {
  const record = await ledger(
    '“The port is full and nobody pays,” said a port official in Lima.',
    'Nobody else spoke that day.',
    ':::pullquote\nThe port is full and nobody pays\n\n— Official, Peru\n:::',
  )
  expect(record).toMatchObject([{ label: 'Official, Peru', quotations: 1, pullQuotes: 1 }])
})

it('attributes a misquoted pull-quote to the speaker of its passage too', async () => {
  const record = await ledger(
    '“The port is full and nobody pays for any of it,” said a port official in Lima.',
    'Nobody else spoke that day.',
    ':::pullquote\nThe port is empty and nobody pays for any of it\n\n— Official, Peru\n:::',
  )
  expect(record).toMatchObject([{ label: 'Official, Peru', quotations: 1, pullQuotes: 1 }])
})

it('attributes a block quotation to the speaker named in the sentence before it', async () => {
  const record = await ledger(
    'Ana Quispe, an economist in Lima, knows the port. Last year she wrote:',
    '> The port is full and nobody pays for it.',
    'There are three more:',
    '> A list of ports.',
  )
  expect(record).toMatchObject([
    { label: 'Ana Quispe, an economist in Lima', quotations: 1, mentions: ['she'] },
  ])
})

it('does not take the object before a name for its description', async () => {
  const record = await ledger(
    '“It is among the fullest ports on the coast” and a danger to traffic in and out of the country, Ana Quispe, head of analysis at the port, told us.',
  )
  expect(record.map(({ label }) => label)).toEqual(['Ana Quispe, head of analysis at the port'])
})

it('lists the subject of the sentence before a quotation', async () => {
  const record = await ledger(
    'Murad waited for the tide to settle. “I will stay here until the gates open again.”',
  )
  expect(record.map(({ label }) => label)).toEqual(['Murad'])
})

it('lists the name in the heading of an interview', async () => {
  const record = await ledger(
    '## An hour at the port with Ana Quispe',
    '### What is the port for?',
    '“It is for the valleys behind it, and always was. We load copper and sugar.”',
  )
  expect(record.map(({ label }) => label)).toEqual(['Ana Quispe'])
})

it('keeps a crowd of namesakes apart', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const names = letters.split('').flatMap((a) => ['a', 'e', 'o'].map((b) => `X${a}${b}n Quispe`))
  const record = await ledger(...[...names, ...names].map((name) => `“The port is full,” said ${name}.`))
  expect(record.map(({ label, quotations }) => [label, quotations])).toEqual(names.map((name) => [name, 2]))
})

it('does not take a block quotation before the first paragraph for one with a lead-in', async () => {
  const record = await ledger(
    '> The port is full and nobody pays for it.',
    'The former envoy wrote to the council:',
    '> The port is empty and somebody pays for it.',
  )
  expect(record).toMatchObject([{ label: 'former envoy', quotations: 1 }])
})

it('keeps sources apart that nothing joins', async () => {
  const record = await ledger(
    '“The port is full,” said a Peruvian official. “It is empty,” said a Chilean official.',
    '“It is both,” said another Chilean official.',
  )
  expect(record.map(({ label }) => label)).toEqual([
    'Peruvian official',
    'Chilean official',
    'another Chilean official',
  ])
})

it('lists the sources in the front matter', async () => {
  const record = await ledger('---\ntitle: Ports\nsources:\n  - name: Andes Post\n---', 'A text.')
  expect(record).toEqual([{ label: 'Andes Post', quotations: 0, pullQuotes: 0, mentions: ['Andes Post'] }])
})

const listed = async (...paragraphs: readonly string[]) =>
  (await ledger(...paragraphs)).map(({ label }) => label)

it.each([
  ['a document', 'The audit warned that the port is “a ruin in waiting”.', 'audit'],
  ['a document of another kind', 'The guideline says that pilots “shall sail by day only”.', 'guideline'],
  ['a body', 'The ministry described the harbour as “unfit for ships”.', 'ministry'],
  ['an unknown name', 'Portwatch stated that the harbour is “unfit for ships”.', 'Portwatch'],
  ['somebody who does something', 'A kayaker told us that the bay is “too rough to cross”.', 'kayaker'],
  ['a name beside the words', '“The harbour has never been so full of boats.” – Ilka Brandt', 'Ilka Brandt'],
  ['a person, whatever the verb', 'Elena Popa likened the harbour to “a very long queue”.', 'Elena Popa'],
])('lists %s that speaks', async (_, text, label) => {
  expect(await listed(text)).toEqual([label])
})

it.each([
  ['a thing', 'The new crane offers the crews “more room to work”.'],
  ['a thing that is called something', 'Any boat deemed “unsafe” must stay in the bay.'],
  ['a country of which something is said', 'Chile is in the “second stage of the talks”.'],
  [
    'a word that is a name only at the start of its sentence',
    'Ferries announced “fog at noon”. Few of the ferries sail in fog.',
  ],
  ['a heading beside an example', 'Examples: “The harbour has never been so full of boats as it is now.”'],
  [
    'a body that may say something',
    'The new rules allow the ministries to declare boats “unsafe for trade”.',
  ],
  ['a section of a law', 'Section 12 deemed the boats “unsafe for trade”.'],
  ['a body of which nothing is said to be its words', 'The ministry can close “harbours at risk”.'],
])('does not list %s', async (_, text) => {
  expect(await listed(text)).toEqual([])
})

it('does not list an address or a sign', async () => {
  const quote = '> “The port is full and nobody pays for it.”\n>\n> — '
  expect(await listed(`${quote}https://example.org/port`, 'The port waits.', `${quote}***`)).toEqual([])
})

it('counts the words that a source only may have said once it speaks', async () => {
  const record = await ledger(
    'Chile is in the “second stage of the talks”.',
    '“We will wait,” Chile stated in a note. Chile spoke of “a second stage”.',
  )
  expect(record).toMatchObject([{ label: 'Chile', quotations: 3 }])
})
