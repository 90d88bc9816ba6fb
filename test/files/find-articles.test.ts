import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  findArticles as findAll,
  type FindOptions,
  type FoundArticles,
} from '../../src/files/find-articles.ts'
import { temporaryProject } from '../project/config/temporary-project.ts'

/** A project of empty files, and of links given with their targets. */
function project(files: readonly string[], links: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryProject(Object.fromEntries(files.map((file) => [file, ''])))
  for (const [name, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    symlinkSync(target, join(folder, name))
  }
  return folder
}

type Found = Pick<FoundArticles, 'files' | 'problems'>

async function findArticles(patterns: readonly string[], options: FindOptions): Promise<Found> {
  const { files, problems } = await findAll(patterns, options)
  return { files, problems }
}

const found = (...files: readonly string[]): Found => ({ files, problems: [] })
const failed = (path: string, message: string): Found => ({
  files: [],
  problems: [{ path, message }],
})
const NOT_THERE = 'does not exist; check the spelling'
const IS_FOLDER = 'is a folder, not a file; rename it, or name the files in it instead'

describe('what is found', () => {
  const FILES = [
    'a.md',
    'b.markdown',
    'c.MD',
    'd.txt',
    'README.md',
    'Changelog.markdown',
    'docs/contributing.md',
    'docs/LICENSE.md',
    'docs/Code_of_Conduct.md',
    'docs/readme-first.md',
    'docs/deep/er/e.md',
    'node_modules/x/x.md',
    'docs/node_modules/x.md',
    '.git/x.md',
    '.drafts/x.md',
    'docs/._e.md',
    'été à l’Élysée/«notre» [1] (2).md',
  ]
  const ALL = [
    'a.md',
    'b.markdown',
    'c.MD',
    'docs/deep/er/e.md',
    'docs/readme-first.md',
    'été à l’Élysée/«notre» [1] (2).md',
  ]

  it.each<[readonly string[], Found]>([
    [['.'], found(...ALL)],
    [['./docs/'], found('docs/deep/er/e.md', 'docs/readme-first.md')],
    [['docs', '.', 'a.md', './docs/../a.md'], found(...ALL)],
    [['docs/deep/er/e.md', 'a.md'], found('a.md', 'docs/deep/er/e.md')],
    [['README.md', 'd.txt', 'docs/._e.md'], found('README.md', 'd.txt', 'docs/._e.md')],
    [['.drafts', 'node_modules/x'], found('.drafts/x.md', 'node_modules/x/x.md')],
    [['été à l’Élysée/«notre» [1] (2).md'], found('été à l’Élysée/«notre» [1] (2).md')],
    [['été à l’Élysée'], found('été à l’Élysée/«notre» [1] (2).md')],
    [['*.md'], found('a.md')],
    [['**/*.{md,markdown}'], found(...ALL.filter((name) => name !== 'c.MD'))],
    [['./docs/**'], found('docs/deep/er/e.md', 'docs/readme-first.md')],
    [['docs/*/*/?.md'], found('docs/deep/er/e.md')],
    [['[ab].*'], found('a.md', 'b.markdown')],
    [['.drafts/*'], found('.drafts/x.md')],
    [[], found()],
    [['docs/none.md'], failed('docs/none.md', NOT_THERE)],
    [
      ['a.md/b.md'],
      failed('a.md/b.md', 'does not exist: part of its path is a file, not a folder; check the path'),
    ],
    [['none/*.md'], failed('none/*.md', 'matches no articles; check the pattern')],
    [['*.txt'], failed('*.txt', 'matches no articles; check the pattern')],
    [['README*'], failed('README*', 'matches no articles; check the pattern')],
    [['!a.md'], failed('!a.md', NOT_THERE)],
    [['a[1.md'], failed('a[1.md', NOT_THERE)],
    [['what is it?.md'], failed('what is it?.md', 'matches no articles; check the pattern')],
  ])('%j', async (patterns, expected) => {
    expect(await findArticles(patterns, { cwd: project(FILES) })).toEqual(expected)
  })

  it('nothing in a folder without articles', async () => {
    expect(await findArticles(['.'], { cwd: project(['README.md', 'x.txt']) })).toEqual(found())
  })

  it('files elsewhere, relative to the current folder', async () => {
    const root = project(['site/x.txt', 'other/a.md'])
    const cwd = join(root, 'site')
    expect(await findArticles(['../other'], { cwd })).toEqual(found('../other/a.md'))
    expect(await findArticles([join(root, 'other/a.md')], { cwd })).toEqual(found('../other/a.md'))
    expect(await findArticles(['../other/*.md'], { cwd })).toEqual(found('../other/a.md'))
    expect(await findArticles([`${root}/o*/*.md`], { cwd })).toEqual(found('../other/a.md'))
  })

  it('a folder with the name of an article, if it contains one', async () => {
    const cwd = project(['posts/bundle.md/index.md', 'posts/empty.md/x.txt'])
    expect(await findArticles(['.'], { cwd })).toEqual({
      files: ['posts/bundle.md/index.md'],
      problems: [{ path: 'posts/empty.md', message: IS_FOLDER }],
    })
    expect(await findArticles(['posts/bundle.md'], { cwd })).toEqual(failed('posts/bundle.md', IS_FOLDER))
  })
})

describe('what is ignored', () => {
  const FILES = ['a.md', 'drafts/a.md', 'drafts/keep.md', 'en/drafts/b.md', 'en/c.md']
  const find = async (
    ignoreFiles: Readonly<Record<string, string>>,
    patterns: readonly string[] = ['.'],
    ignore: readonly string[] = [],
  ) => {
    const empty = Object.fromEntries(FILES.map((file) => [file, '']))
    const cwd = temporaryProject({ ...empty, ...ignoreFiles })
    return findArticles(patterns, { cwd, ignore: [{ folder: cwd, globs: ignore, origin: '.geolintrc' }] })
  }

  it.each<[Readonly<Record<string, string>>, readonly string[]]>([
    [{ '.gitignore': 'drafts/\n' }, ['a.md', 'en/c.md']],
    [{ '.gitignore': '\uFEFF/drafts/\r\n# a comment\r\n' }, ['a.md', 'en/c.md', 'en/drafts/b.md']],
    [{ '.geolintignore': '*.md\n!a.md' }, ['a.md', 'drafts/a.md']],
    [{ '.gitignore': '*.md', '.geolintignore': '!c.md' }, ['en/c.md']],
    [
      { '.gitignore': 'c.md', 'en/.gitignore': '!c.md\n/drafts' },
      ['a.md', 'drafts/a.md', 'drafts/keep.md', 'en/c.md'],
    ],
    [{ 'drafts/.geolintignore': '*\n!keep.md' }, ['a.md', 'drafts/keep.md', 'en/c.md', 'en/drafts/b.md']],
    [{ '.gitignore': 'A.md' }, ['a.md', 'drafts/a.md', 'drafts/keep.md', 'en/c.md', 'en/drafts/b.md']],
  ])('%j leaves %j', async (ignoreFiles, files) => {
    expect(await find(ignoreFiles)).toEqual(found(...files))
  })

  it.each([
    [['drafts'], ['a.md', 'en/c.md']],
    [
      ['./drafts/**', '**/c.md'],
      ['a.md', 'en/drafts/b.md'],
    ],
    [['*.md', '!en/c.md'], ['en/c.md']],
  ])('by the configuration: %j leaves %j', async (ignore, files) => {
    expect(await find({}, ['.'], ignore)).toEqual(found(...files))
  })

  it.each([
    ['drafts', { '.gitignore': 'drafts/' }, "is ignored by 'drafts/' in .gitignore"],
    ['drafts/*.md', { '.gitignore': 'drafts/*' }, 'matches no articles; check the pattern'],
  ])('%s is a problem if named', async (path, ignoreFiles, message) => {
    expect(await find(ignoreFiles, [path])).toEqual(failed(path, message))
  })

  it.each([
    ['drafts/a.md', { '.gitignore': 'drafts/' }],
    ['en/c.md', { 'en/.geolintignore': '*.md' }],
  ])('%s is skipped silently, since hooks list such files with others', async (path, ignoreFiles) => {
    expect(await find(ignoreFiles, [path, 'a.md'])).toEqual(found('a.md'))
  })

  it('by files above the current folder, up to the root of the repository', async () => {
    const root = temporaryProject({
      '.gitignore': '*.md',
      'repository/.git/HEAD': '',
      'repository/.gitignore': 'drafts/',
      'repository/en/.gitignore': '/old.md',
      'repository/en/a.md': '',
      'repository/en/old.md': '',
      'repository/en/drafts/b.md': '',
      'loose/a.md': '',
    })
    const cwd = join(root, 'repository/en')
    expect(await findArticles(['.'], { cwd })).toEqual(found('a.md'))
    expect(await findArticles(['.'], { cwd: join(root, 'loose') })).toEqual(found('a.md'))
    expect(await findArticles(['.'], { cwd: join(cwd, 'drafts') })).toEqual(
      failed('.', `is ignored by 'drafts/' in ${root}/repository/.gitignore`),
    )
  })
})

describe('links', () => {
  it('are followed, each file once and under its own name first', async () => {
    const cwd = project(['real/a.md', 'elsewhere/b.md'], {
      'articles/1-a.md': '../real/a.md',
      'articles/b.md': '../elsewhere/b.md',
      'articles/all': '../real',
      'articles/up': '..',
    })
    expect(await findArticles(['articles'], { cwd })).toEqual(found('articles/1-a.md', 'articles/b.md'))
    expect(await findArticles(['.'], { cwd })).toEqual(found('elsewhere/b.md', 'real/a.md'))
    expect(await findArticles(['articles/b.md', 'elsewhere'], { cwd })).toEqual(found('elsewhere/b.md'))
    expect(await findArticles(['articles/b.md'], { cwd })).toEqual(found('articles/b.md'))
    expect(await findArticles(['articles/all'], { cwd })).toEqual(found('articles/all/a.md'))
  })

  it('that lead nowhere are one problem each', async () => {
    const cwd = project(['a.md'], {
      'gone.md': 'nowhere.md',
      'round.md': 'round.md',
      'other.txt': 'nowhere.txt',
    })
    const gone = "is a link to 'nowhere.md', which does not exist; fix or remove the link"
    const round = 'is a link that leads back to itself; fix or remove the link'
    const problems = [
      { path: 'gone.md', message: gone },
      { path: 'round.md', message: round },
    ]
    expect(await findArticles(['.'], { cwd })).toEqual({ files: ['a.md'], problems })
    expect(await findArticles(['.', '*.md', 'a.md'], { cwd })).toEqual({ files: ['a.md'], problems })
    expect(await findArticles(['gone.md', 'round.md'], { cwd })).toEqual({ files: [], problems })
  })

  it('are ignored like files', async () => {
    const cwd = project([], { 'gone.md': 'nowhere.md' })
    const ignore = [{ folder: cwd, globs: ['gone.md'], origin: '.geolintrc' }]
    expect(await findArticles(['.'], { cwd, ignore })).toEqual(found())
  })
})
