/** What an assistant's program leaves in texts and addresses: the same in every language. */
export interface AssistantTrace {
  readonly pattern: RegExp
  /** The page that documents it, and when. */
  readonly source: string
  readonly seen: string
}

const SIGNS = {
  source: 'https://en.wikipedia.org/w/index.php?title=Wikipedia:Signs_of_AI_writing&oldid=1340855780',
  seen: '2026-03',
}
const LATER_SIGNS = { source: 'https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing', seen: '2026-08' }

/** References that the program does not turn into links. */
export const TEXT_TRACES: readonly AssistantTrace[] = [
  { pattern: /:?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?/g, ...SIGNS },
  { pattern: /\[?oai_citation(?:_attribution)?:\d{1,4}/g, ...SIGNS },
  { pattern: /\{"attribution":\{"attributableIndex":"[\d-]{1,20}"\}\}/g, ...SIGNS },
  { pattern: /\[(?:attached_file|web):\d{1,4}\]/g, ...SIGNS },
  {
    pattern:
      /(?:[\uE200-\uE202]|(?<![\p{L}\p{N}]))(?:file)?(?:cite|navlist)?[\uE200-\uE202]?(?:turn\d{1,3}(?:fetch|file|image|news|search|view)\d{1,3}[\uE200-\uE202]?)+(?![\p{L}\p{N}])/gu,
    source: 'https://developers.openai.com/api/docs/guides/citation-formatting.md',
    seen: '2026-11',
  },
  {
    pattern: /【\d{1,4}(?::\d{1,4})?†[^】\n]{0,40}】/g,
    source: 'https://predictabledialogs.com/docs/how-to/removing-openai-citations',
    seen: '2026-11',
  },
  { pattern: /\[cite_start\]|\[cite: \d{1,4}(?:[,-] ?\d{1,4}){0,20}\]/g, ...LATER_SIGNS },
  { pattern: /\[span_\d{1,4}\]\((?:start|end)_span\)/g, ...LATER_SIGNS },
]

/** What every such reference has: a quick test. */
export const PART_OF_TRACE = /oaicite|oai_citation|attributable|\[(?:attached_|web:|cite)|turn\d|†|_span/

/** What the program adds to the addresses that it gives. An advertiser may write `utm_source=chatgpt`. */
export const LINK_TRACES: readonly AssistantTrace[] = [
  { pattern: /(?<=[?&;])utm_source=(?:chatgpt\.com|copilot\.com|openai)(?![\w.-])/g, ...SIGNS },
  { pattern: /(?<=[?&;])referrer=grok\.com(?![\w.-])/g, ...SIGNS },
]
