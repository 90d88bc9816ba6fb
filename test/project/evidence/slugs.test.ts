import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../../src/article/front-matter/read-front-matter.ts'
import { articleSlugs, stemsOf } from '../../../src/project/evidence/slugs.ts'

describe('the slug of an article', () => {
  it.each<[string, string, readonly string[]]>([
    ['/site/articles/low-tide.md', '', ['low-tide']],
    ['/site/articles/2026-05-02-low-tide.markdown', '', ['low-tide', '2026-05-02-low-tide']],
    ['/site/low-tide/index.md', '', ['low-tide']],
    ['/site/2026-05-02-low-tide/_index.md', '', ['low-tide', '2026-05-02-low-tide']],
    ['/site/low-tide.md', '---\nSlug: high-tide\n---\n', ['high-tide']],
    ['/site/low-tide.md', '---\nslug: /news/high-tide/\n---\n', ['high-tide']],
    ['/site/low-tide.md', '---\nslug: [high-tide]\n---\n', ['low-tide']],
    ['/site/low-tide.md', '---\nslug: ""\n---\n', ['low-tide']],
    ['/site/2026-05-02-.md', '', ['2026-05-02-']],
  ])('of %s %j', async (path, text, slugs) => {
    expect(articleSlugs(path, await readFrontMatter(text))).toEqual(slugs)
  })
})

describe('what a file can be named for', () => {
  it.each<[string, readonly string[]]>([
    ['low-tide.vtt', ['low-tide']],
    ['low-tide.en.vtt', ['low-tide', 'low-tide.en']],
    ['low-tide.2.docx', ['low-tide', 'low-tide.2']],
    ['v1.2-launch.txt', ['v1.2-launch']],
    ['notes', []],
  ])('%s', (name, stems) => {
    expect(stemsOf(name)).toEqual(stems)
  })
})
