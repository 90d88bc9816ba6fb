import { openParser, type Parser } from '../markdown/parse.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import { joinProse } from '../markdown/prose.ts'
import { words } from '../text/words.ts'
import { flatten } from './blocks.ts'
import type { HouseDisclaimer, HouseStyle } from './house-style.ts'
import type { House, HouseText } from './house.ts'

const houses: Readonly<Record<ParserName, WeakMap<HouseStyle, Promise<House>>>> = {
  remark: new WeakMap(),
  satteri: new WeakMap(),
}

/** Reads the texts of a house style, once per parser, however many articles ask for it. */
export function readHouse(style: HouseStyle, parser: ParserName): Promise<House> {
  const known = houses[parser].get(style) ?? readTexts(style, parser)
  houses[parser].set(style, known)
  return known
}

async function readTexts(style: HouseStyle, name: ParserName): Promise<House> {
  const parser = await openParser(name)
  const { disclaimers, frontMatter } = style
  // Validators are heavy, and most houses have no schema.
  const frontMatterFaults =
    frontMatter && (await import('./schema/schema-faults.ts')).schemaFaults(frontMatter)
  return { ...style, disclaimers: disclaimers.map((one) => readText(one, parser)), frontMatterFaults }
}

function readText(disclaimer: HouseDisclaimer, { parse }: Parser): HouseText {
  const { blocks } = flatten(parse(disclaimer.text), disclaimer.text)
  const prose = joinProse(blocks.map((block) => block.prose))
  return { ...disclaimer, prose, words: words(prose.text), paragraphs: blocks.length }
}
