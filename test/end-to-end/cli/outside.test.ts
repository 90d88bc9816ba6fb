import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Files, findingsOf, geolint, newFolder, newRepository, writeFiles } from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n'
/** What must never be printed; as an article it has two findings. */
const SECRET = '# Harbour secret\n\n“The secret of the harbour is out,” nobody said.\n'

/** A repository beside a folder with a secret, and with one in git's own folder. */
function repositoryBesideSecret(files: Files): { readonly folder: string; readonly secrets: string } {
  const above = newFolder({ 'secrets/secret.md': SECRET, 'secrets/secret.yaml': 'secret: [harbour' })
  const folder = newRepository({ 'a.md': FAULTY, ...files }, join(above, 'repository'))
  writeFiles(folder, { '.git/secret.md': SECRET })
  return { folder, secrets: join(above, 'secrets') }
}

const OUTSIDE = 'is outside the project (/'
const COMMANDS = [[], ['--fix-dry-run'], ['config', 'a.md'], ['inspect'], ['sources', '--format', 'json']]

describe('a configuration reads nothing outside the project:', () => {
  it.each<[string, string, string]>([
    ['a house text above it', 'house: { disclaimers: [{ id: x, file: ../secrets/secret.md }] }', OUTSIDE],
    ['one of the system', 'house: { disclaimers: [{ id: x, file: /proc/self/environ }] }', OUTSIDE],
    ['one that is not there', 'house: { disclaimers: [{ id: x, file: ../secrets/none.md }] }', OUTSIDE],
    [
      'one of an override',
      'overrides: [{ files: ["*"], house: { disclaimers: [{ id: x, file: ../secrets/secret.md }] } }]',
      OUTSIDE,
    ],
    [
      "one in git's own folder",
      'house: { disclaimers: [{ id: x, file: .git/secret.md }] }',
      "is in git's own folder",
    ],
    ['one that a link leads to', 'house: { disclaimers: [{ id: x, file: link.md }] }', 'is a link to'],
    ['one below a link', 'house: { disclaimers: [{ id: x, file: linked/secret.md }] }', OUTSIDE],
    ['a configuration that is extended', 'extends: ../secrets/secret.yaml', OUTSIDE],
    ['one that is extended by way of another', 'extends: ./house.yaml', OUTSIDE],
    ['one in a package', 'extends: house/../../../secrets/secret.yaml', OUTSIDE],
    ['a plug-in', 'plugins: [../secrets/desk.mjs]', OUTSIDE],
  ])('%s', (_, config, message) => {
    const { folder, secrets } = repositoryBesideSecret({
      '.geolintrc.yaml': config,
      'house.yaml': 'extends: ../secrets/secret.yaml',
      'node_modules/house/package.json': '{}',
    })
    symlinkSync(join(secrets, 'secret.md'), join(folder, 'link.md'))
    symlinkSync(secrets, join(folder, 'linked'))
    for (const command of COMMANDS) {
      const { status, stderr, stdout } = geolint(folder, [...command, '--safe'].slice(0, command.length))
      expect([command, status], stdout).toEqual([command, 2])
      expect(stderr).toContain(message)
      expect(stdout + stderr).not.toMatch(/harbour/i)
    }
  })

  it.each<[string, string]>([
    ['the configuration itself', '.geolintrc.yaml'],
    ['one in .config', '.config/geolintrc.yaml'],
    ['a baseline', '.geolint-baseline.json'],
  ])('%s that is a link', (_, name) => {
    const { folder, secrets } = repositoryBesideSecret({ '.config/x': '' })
    symlinkSync(join(secrets, 'secret.yaml'), join(folder, name))
    const { status, stderr, stdout } = geolint(folder, [])
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`${name}: is a link to '${secrets}/secret.yaml'`),
    ])
    expect(stdout + stderr).not.toContain('harbour')
  })

  it('but what is in the project, above the current folder', () => {
    const { folder } = repositoryBesideSecret({
      'legal.md': 'The views expressed are the author’s own.',
      'sub/.geolintrc.yaml': 'house: { disclaimers: [{ id: x, file: ../legal.md }] }',
      'sub/a.md': FAULTY,
    })
    expect(geolint(join(folder, 'sub'), ['--diff']).stdout).toContain(
      '+The views expressed are the author’s own.',
    )
  })

  it('and what is beside a configuration that the user names', () => {
    const { folder, secrets } = repositoryBesideSecret({})
    writeFiles(secrets, {
      'house.yaml': 'house: { disclaimers: [{ id: x, file: legal.md }] }',
      'legal.md': 'The views expressed are the author’s own.',
    })
    const { stdout } = geolint(folder, ['--config', join(secrets, 'house.yaml'), '--diff'])
    expect(stdout).toContain('+The views expressed are the author’s own.')
  })
})

describe('a link out of the project is not followed:', () => {
  it.each<[string, readonly string[], string]>([
    ['an article in a folder', [], "link.md: failure: is a link to '"],
    ['one that is named', ['link.md'], "link.md: failure: is a link to '"],
    ['one that a glob matches', ['*.md'], "link.md: failure: is a link to '"],
    ['one that has changed', ['--since', 'HEAD'], "link.md: failure: is a link to '"],
    ["one into git's own folder", ['into-git.md'], "secret.md', in git's own folder; "],
    ['a folder that is named', ['linked'], "linked: failure: is a link to '"],
    ['what is below it', ['linked/secret.md'], 'linked/secret.md: failure: is outside the project'],
    ['a glob below it', ['linked/*.md'], "linked/*.md: failure: is a link to '"],
  ])('%s', (_, args, message) => {
    const { folder, secrets } = repositoryBesideSecret({})
    symlinkSync(join(secrets, 'secret.md'), join(folder, 'link.md'))
    symlinkSync('.git/secret.md', join(folder, 'into-git.md'))
    symlinkSync(secrets, join(folder, 'linked'))
    const ran = geolint(folder, [...args, '--format', 'compact'])
    expect([ran.status, ran.stdout]).toEqual([2, expect.stringContaining(message)])
    expect(ran.stdout + ran.stderr).not.toMatch(/harbour/i)
    // What the user names there is read.
    const named = findingsOf(geolint(folder, ['../secrets/secret.md', '--format', 'compact']))
    expect(named).toEqual([expect.stringMatching(/^\.\.\/secrets\/secret\.md:\d/)])
  })

  it('a folder among others is noted', () => {
    const { folder, secrets } = repositoryBesideSecret({})
    symlinkSync(secrets, join(folder, 'linked'))
    const { status, stderr } = geolint(folder, [])
    expect([status, stderr]).toEqual([
      1,
      `geolint: linked is a link to '${secrets}', outside the project (${folder}); replace the link with what it leads to, or ignore it\n`,
    ])
  })

  it('links within the project are followed', () => {
    const { folder } = repositoryBesideSecret({ 'posts/b.md': FAULTY })
    symlinkSync('posts', join(folder, 'articles'))
    expect(findingsOf(geolint(folder, ['articles', '--format', 'compact']))).toEqual([
      'articles/b.md:3 missing-disclaimer',
    ])
  })
})

/** A pipe from which nothing ever comes. */
function makePipe(file: string): void {
  rmSync(file, { force: true })
  execFileSync('mkfifo', [file])
}

describe('a pipe, a device or an endless file is refused:', () => {
  const PLACES: readonly (readonly [string, string, readonly string[], string])[] = [
    ['an article', 'pipe.md', ['pipe.md'], 'pipe.md: failure: is not a regular file; name a text file'],
    [
      'a named configuration',
      'house.yaml',
      ['--config', 'house.yaml'],
      'house.yaml: is not a regular file; name a text file',
    ],
    ['an extended one', 'b.yaml', ['--config', 'a.yaml'], 'b.yaml: is not a regular file; name a text file'],
    [
      'a house text',
      'legal.md',
      ['--config', 'legal.yaml'],
      "'legal.md' is not a regular file; name a text file",
    ],
    ['a plug-in', 'desk.mjs', ['--config', 'desk.yaml'], 'desk.mjs: is not a regular file; name a text file'],
    [
      'a baseline',
      'known.json',
      ['--baseline', 'known.json'],
      'known.json: is not a regular file; name a text file',
    ],
  ]
  const FILES = {
    'a.yaml': 'extends: ./b.yaml',
    'legal.yaml': 'house: { disclaimers: [{ id: x, file: legal.md }] }',
    'desk.yaml': 'plugins: [./desk.mjs]',
  }

  it.each(PLACES)('%s', (_, name, args, message) => {
    const folder = newRepository({ 'a.md': FAULTY, ...FILES })
    makePipe(join(folder, name))
    const ran = geolint(folder, [...args, '--format', 'compact'])
    expect([ran.status, ran.stdout + ran.stderr]).toEqual([2, expect.stringContaining(message)])
    rmSync(join(folder, name))
    // Outside a repository and with nothing else in it, a link to a device is one out of the project.
    symlinkSync('/dev/zero', join(folder, name))
    const device = geolint(folder, [...args, '--format', 'compact'])
    expect(device.status).toBe(2)
    expect(device.stdout + device.stderr).toMatch(/is (?:not a regular file|a link to '\/dev\/zero')/)
  })

  it.each(['.gitignore', '.geolintignore', '.geolintrc.yaml', '.geolint-baseline.json', 'package.json'])(
    'one called %s says nothing',
    (name) => {
      const folder = newFolder({ 'a.md': FAULTY })
      makePipe(join(folder, name))
      const { status } = geolint(folder, ['a.md'])
      expect(status).toBe(name === '.geolint-baseline.json' ? 2 : 1)
    },
  )
})

describe('no way round:', () => {
  it('a link on a way that is too long to follow', () => {
    const { folder, secrets } = repositoryBesideSecret({ 'content/a.md': FAULTY })
    const names = [...Array.from({ length: 16 }, (_, at) => String.fromCodePoint(97 + at).repeat(250)), 'z']
    // Made folder by folder, since the whole path is too long.
    execFileSync('sh', ['-c', names.map((name) => `mkdir ${name} && cd ${name}`).join(' && ')], {
      cwd: folder,
    })
    symlinkSync(names.join('/'), join(folder, 'deep'))
    symlinkSync(`../deep/${'../'.repeat(30)}${secrets.slice(1)}/secret.md`, join(folder, 'content/b.md'))
    writeFiles(folder, { '.geolintrc.yaml': 'house: { disclaimers: [{ id: x, text: Nothing binds. }] }' })
    for (const args of [['content'], ['content/b.md'], ['--fix', 'content'], ['--since', 'HEAD']]) {
      const { status, stderr, stdout } = geolint(folder, args)
      expect([args, status]).toEqual([args, 2])
      expect(stdout + stderr).not.toMatch(/harbour/i)
    }
    expect(readFileSync(join(secrets, 'secret.md'), 'utf8')).toBe(SECRET)
  })

  it.each([
    ['a named configuration that is a link', 'geolint.yaml', '../secrets/house.yaml', 'geolint.yaml'],
    ['one in a folder that is a link', 'linked', '../secrets', 'linked/house.yaml'],
    ['one that is code', 'geolint.config.mjs', '../secrets/house.mjs', 'geolint.config.mjs'],
  ])('%s opens nothing', (_, link, target, named) => {
    const { folder, secrets } = repositoryBesideSecret({})
    writeFiles(secrets, { 'house.yaml': '', 'house.mjs': "console.log('harbour')\nexport default {}" })
    symlinkSync(target, join(folder, link))
    symlinkSync(join(secrets, 'secret.md'), join(folder, 'b.md'))
    for (const safe of [[], ['--safe']]) {
      const { status, stderr, stdout } = geolint(folder, ['--config', named, ...safe])
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^geolint: \S+: is (?:a link to|outside)/)])
      expect(stdout + stderr).not.toMatch(/harbour/i)
    }
  })

  it('a configuration that the user names outside opens its folder to itself, not to links', () => {
    const { folder, secrets } = repositoryBesideSecret({})
    writeFiles(secrets, { 'house.yaml': 'extends: recommended' })
    symlinkSync(join(secrets, 'secret.md'), join(folder, 'b.md'))
    const ran = geolint(folder, ['--safe', '--config', join(secrets, 'house.yaml'), '--format', 'compact'])
    expect(ran.stdout).toContain("b.md: failure: is a link to '")
    expect(ran.stdout).not.toMatch(/harbour/i)
  })

  it('a baseline that is named', () => {
    const { folder, secrets } = repositoryBesideSecret({})
    symlinkSync(join(secrets, 'secret.yaml'), join(folder, 'known.json'))
    const { status, stderr } = geolint(folder, ['--baseline', 'known.json'])
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^geolint: known\.json: is a link to '[^\n]*\n$/),
    ])
  })

  it('another name of the project', () => {
    const { folder, secrets } = repositoryBesideSecret({})
    symlinkSync(secrets, join(folder, 'linked'))
    symlinkSync(folder, join(secrets, 'also'))
    for (const path of ['linked', 'linked/secret.md']) {
      const { status, stdout } = geolint(folder, [join(secrets, 'also', path), '--format', 'compact'])
      expect([status, stdout]).toEqual([2, expect.stringContaining('outside the project')])
    }
  })

  it("git's data under another name", () => {
    const { folder } = repositoryBesideSecret({ '.geolintrc.yaml': '{}' })
    execFileSync('git', ['init', '--quiet', '--separate-git-dir=store', '.'], { cwd: folder })
    writeFiles(folder, { '.geolintrc.yaml': 'house: { disclaimers: [{ id: x, file: store/config }] }' })
    const { status, stderr } = geolint(folder, ['config', 'a.md', '--safe'])
    expect([status, stderr]).toEqual([2, expect.stringContaining("'store/config' is in git's own folder")])
  })

  it('a link with the name of an article to what is none, or is ignored', () => {
    const { folder } = repositoryBesideSecret({
      '.env': 'TOKEN=harbour',
      '.gitignore': 'hidden\n',
      'hidden/a.md': SECRET,
    })
    symlinkSync('.env', join(folder, 'env.md'))
    symlinkSync('hidden/a.md', join(folder, 'h.md'))
    for (const args of [[], ['env.md']]) {
      const { status, stderr, stdout } = geolint(folder, args)
      expect([status, stdout]).toEqual([2, expect.stringContaining('which is not an article by its name')])
      expect(stdout + stderr).not.toMatch(/TOKEN|harbour/)
    }
  })
})

describe('.geolintignore that is a link', () => {
  it('within the project is read, and one that leads out of it is an error', () => {
    const { folder, secrets } = repositoryBesideSecret({ 'old/b.md': FAULTY, '.prettierignore': 'old/\n' })
    symlinkSync('.prettierignore', join(folder, '.geolintignore'))
    expect(findingsOf(geolint(folder, ['--format', 'compact']))).toEqual(['a.md:3 missing-disclaimer'])
    rmSync(join(folder, '.geolintignore'))
    symlinkSync(join(secrets, 'secret.md'), join(folder, '.geolintignore'))
    const { status, stderr, stdout } = geolint(folder, [])
    expect(status).toBe(2)
    expect(stdout + stderr).toMatch(/\.geolintignore: is a link to\s+'/)
  })
})
