import { newFolder } from '../cli/run-geolint.ts'
import { type Connected, connect } from './mcp-client.ts'

export const TRANSCRIPT =
  'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ana Ruiz>We waited for eleven years for this vote.\n'

/** A newsroom with a house style, two articles and a recording of one of them. */
export function newsroom(): string {
  return newFolder({
    'package.json': '{}',
    '.geolintrc.yaml': [
      'house:',
      '  countryTags: { keys: [places], style: name }',
      '  sourceLabels: { pattern: "{name}, {role}", known: [{ label: "Ana Ruiz, miner", aliases: ["Anna Ruiz"] }] }',
      '  disclaimers: [{ id: legal, text: Nothing here is advice., last: true }]',
      '  pullQuotes: { shortcodes: [pulled] }',
      '  frontMatter: { required: [title] }',
      '  evidence: { folders: [recordings], find: slug, allow: [fillers] }',
      '',
    ].join('\n'),
    'articles/chile.md':
      '---\ntitle: Chile votes\nplaces: [Chile]\n---\n\nChile votes. “We waited for eleven years for this vote,” said Ana Ruiz, a miner.\n\nNothing here is advice.\n',
    'articles/peru.md':
      '---\ntitle: Peru waits\nplaces: [Peru]\n---\n\nPeru waits. “It was a long night for us,” said Ana Ruiz, a miner.\n\nNothing here is advice.\n',
    'recordings/chile.vtt': TRANSCRIPT,
  })
}

/** A client in a newsroom, which it names as its only root. */
export function inNewsroom(mode: 'auto' | 'legacy' = 'legacy'): Promise<Connected> {
  const folder = newsroom()
  return connect({ cwd: folder, roots: () => [folder], mode })
}
