import { describe, expect, it } from 'vitest'
import { geolint } from '../cli/run-geolint.ts'
import { connect } from './mcp-client.ts'
import { inNewsroom, newsroom } from './newsroom.ts'

describe('resources and prompts', () => {
  it('are the pages of the rules, the configuration in force and copy-edit', async () => {
    const folder = newsroom()
    const { client } = await connect({ cwd: folder, roots: () => [folder] })
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toEqual(
      expect.arrayContaining(['geolint://rules/embargo', 'geolint://configuration']),
    )
    const read = async (uri: string) => {
      const { contents } = await client.readResource({ uri })
      return contents.flatMap((one) => ('text' in one ? [one.text] : []))
    }
    expect(await read('geolint://rules/embargo')).toEqual([geolint(folder, ['explain', 'embargo']).stdout])
    const [all = ''] = await read('geolint://configuration')
    expect(all).toContain('house.countryTags.style: "name" (.geolintrc.yaml)')
    expect(
      await read(`geolint://configuration/${encodeURIComponent(`${folder}/articles/chile.md`)}`),
    ).toEqual([all])
    await expect(read(`geolint://configuration/${encodeURIComponent('/etc')}`)).rejects.toThrow(
      "'/etc' is outside the folders that may be read",
    )
    const { prompts } = await client.listPrompts()
    expect(prompts.map(({ name }) => name)).toEqual(['copy-edit'])
    const { messages } = await client.getPrompt({
      name: 'copy-edit',
      arguments: { path: 'articles/chile.md' },
    })
    expect(JSON.stringify(messages)).toMatch(/Never change words inside quotation marks/)
  })

  it.each([
    [{ path: 'a.md' }, "the article 'a.md'"],
    [{ path: 'a\u202Edm.exe' }, "the article 'a\\u{202E}dm.exe'"],
    [{ text: 'Chile votes.' }, 'the article below'],
    [{}, 'the article that I name next'],
  ])('names the article: %j', async (args, named) => {
    const { client } = await inNewsroom()
    const { messages } = await client.getPrompt({ name: 'copy-edit', arguments: args })
    const [content] = messages.map((one) => one.content)
    expect(content?.type === 'text' && content.text.split('\n')[0]).toBe(
      `Copy-edit ${named} with the tools of geolint.`,
    )
  })
})
