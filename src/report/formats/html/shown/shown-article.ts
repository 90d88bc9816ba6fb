import { flatten } from '../../../../article/blocks.ts'
import type { FrontMatter } from '../../../../article/front-matter/front-matter.ts'
import { readJson } from '../../../../article/front-matter/json.ts'
import { readPelican } from '../../../../article/front-matter/pelican.ts'
import { readFrontMatterWith } from '../../../../article/front-matter/read-front-matter.ts'
import { readToml } from '../../../../article/front-matter/toml.ts'
import { readYaml } from '../../../../article/front-matter/yaml.ts'
import { readHeadline } from '../../../../article/headline.ts'
import { readBody } from '../../../../article/read-body.ts'
import { parse, parseBlocks } from '../../../../markdown/parser.ts'
import { OBJECT } from '../../../../markdown/prose.ts'
import type { TextFile } from '../../../../text/text-file.ts'
import { type ArticleBlock, articleBlocks } from './article-blocks.ts'

/** The blocks of an article, read anew: a report has the texts of articles, but not what was made of them. */
export function shownArticle({ text }: TextFile): readonly ArticleBlock[] {
  const frontMatter = frontMatterOf(text)
  return articleBlocks(text, frontMatter, readBody(text, frontMatter, PARSER))
}

/** The headline as geolint reads it, with `…` for code, images and template tags. */
export function headlineOf(file: TextFile): string | undefined {
  const frontMatter = frontMatterOf(file.text)
  const headline = readHeadline(file, frontMatter, () => {
    const { masked, tree } = readBody(file.text, frontMatter, PARSER)
    return flatten(tree, masked).blocks
  })
  return headline?.prose.text.replace(OBJECTS, '…')
}

const OBJECTS = new RegExp(`${OBJECT}+`, 'gu')

const PARSER = { parse, parseBlocks }

function frontMatterOf(text: string): FrontMatter {
  return readFrontMatterWith({ yaml: readYaml, toml: readToml, json: readJson, pelican: readPelican }, text)
}
