import { writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { existsSync } from '../../files/built-ins.ts'
import { slashed } from '../../files/paths.ts'
import { configFilesIn } from '../../project/config/config-places.ts'
import { openWorkingProject } from '../../project/open-project.ts'
import {
  type HouseHabits,
  houseHabits,
  type HouseProposal,
  proposeHouse,
} from '../../project/propose-house.ts'
import { messageOf } from '../../text/failure.ts'
import { numbered } from '../../text/numbered.ts'
import { UserError } from '../../text/user-error.ts'
import { EXIT } from '../exit.ts'
import { print } from '../output.ts'

const FILE = '.geolintrc.yaml'

/** `geolint init`: looks through the folder's articles and writes a configuration that fits them. */
export async function init(folder: string): Promise<number> {
  const cwd = resolve(folder)
  const file = join(cwd, FILE)
  const [existing] = configFilesIn(cwd)
  if (existing !== undefined)
    throw new UserError(`${existing} already configures geolint; edit it, or delete it first`)
  const project = await openWorkingProject({ cwd, config: false, isBrief: true })
  const { results } = await project.survey('.', houseHabits)
  const habits: HouseHabits[] = []
  for await (const one of results) habits.push(one)
  const proposal = proposeHouse(habits)
  await writeFile(file, configurationText(proposal, schemaReference(cwd)), { flag: 'wx' }).catch(
    (error: unknown) => {
      throw new UserError(`cannot write ${file}: ${messageOf(error)}`)
    },
  )
  await print(
    `Wrote ${file} after reading ${numbered(proposal.articles, 'article')}. Run geolint to see what it finds.\n`,
  )
  return EXIT.clean
}

/** The schema as editors find it from the folder; undefined if geolint is not installed in the project. */
function schemaReference(cwd: string): string | undefined {
  const schema = 'node_modules/geolint/dist/schema.json'
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, schema))) return slashed(relative(cwd, join(folder, schema)))
    if (dirname(folder) === folder) return undefined
  }
}

function configurationText(proposal: HouseProposal, schema: string | undefined): string {
  const { articles, disclaimer, disclaimerHeading, labelPattern, tagKey, tagStyle } = proposal
  const speak = (count: number) => `${count} of ${articles} articles`
  const house = [
    ...(tagKey || tagStyle
      ? [
          '  countryTags:',
          ...(tagKey ? [`    keys: [${JSON.stringify(tagKey.value)}] # in ${speak(tagKey.count)}`] : []),
          ...(tagStyle && HOUSE_STYLES.has(tagStyle.value)
            ? [`    style: ${tagStyle.value} # in ${speak(tagStyle.count)}`]
            : []),
        ]
      : []),
    ...(disclaimer
      ? [
          `  disclaimers: # the closing words of ${speak(disclaimer.count)}`,
          '    - id: legal',
          ...(disclaimerHeading ? [`      heading: ${JSON.stringify(disclaimerHeading.value)}`] : []),
          '      text: |',
          ...disclaimer.value.split('\n').map((line) => (line === '' ? '' : `        ${line}`)),
        ]
      : []),
    ...(labelPattern
      ? ['  sourceLabels:', `    pattern: '${labelPattern.value}' # ${labelPattern.count} labels`]
      : []),
  ]
  return [
    // The line by which editors with YAML support find a schema.
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    "# The configuration of geolint. 'geolint rules' lists the rules, 'geolint explain <rule>' explains one.",
    'extends: recommended',
    '',
    '# The house style, for every article.',
    ...(house.length > 0
      ? ['house:', ...house]
      : ['# house:', '#   countryTags: { keys: [countries], style: name }']),
    '',
    '# off, warning, error or [severity, options].',
    '# rules:',
    '#   untagged-countries: [warning, { mentions: about }]',
    '',
    '# Settings for some articles.',
    '# overrides:',
    '#   - files: [opinion/**]',
    '#     rules: { missing-disclaimer: off }',
    '',
    '# What is never linted.',
    '# ignore: [drafts/**]',
    '',
  ].join('\n')
}

const HOUSE_STYLES: ReadonlySet<string> = new Set(['alpha-2', 'alpha-3', 'name', 'slug'])
