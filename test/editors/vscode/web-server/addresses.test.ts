import { describe, expect, it } from 'vitest'
import {
  addressFrom,
  fileAddress,
  folderAddress,
  folderOf,
  nameOf,
  pathFrom,
} from '../../../../editors/vscode/src/web-server/addresses.ts'

describe('an address', () => {
  it.each([
    ['test:/desk/peru.md', 'test:/desk/peru.md'],
    ['test:/desk/São Tomé.md', 'test:/desk/S%C3%A3o%20Tom%C3%A9.md'],
    ['test:/desk/S%c3%a3o%20Tom%c3%a9%21.md', 'test:/desk/S%C3%A3o%20Tom%C3%A9!.md'],
    ['vscode-vfs://github/reyes/desk/100%.md', 'vscode-vfs://github/reyes/desk/100%25.md'],
  ])('%s is always written alike', (uri, address) => {
    expect(fileAddress(uri)).toBe(address)
    expect(fileAddress(address)).toBe(address)
  })

  it.each([
    ['vscode-vfs://github/reyes/peru.md', 'vscode-vfs://github/reyes/'],
    ['vscode-vfs://github/reyes/', 'vscode-vfs://github/'],
    ['vscode-vfs://github/', undefined],
    ['test:/desk/', 'test:/'],
    ['test:/', undefined],
    ['test:///peru.md', 'test:///'],
  ])('%s is in a folder', (address, folder) => {
    expect(folderOf(address)).toBe(folder)
  })

  it('of a folder ends with a slash', () => {
    expect(folderAddress('test:/desk')).toBe('test:/desk/')
    expect(folderAddress('test:/desk/')).toBe('test:/desk/')
  })

  it.each([
    ['./house.yaml', 'test:/desk/peru/house.yaml'],
    ['../house style.yaml', 'test:/desk/house%20style.yaml'],
    ['..\\house.yaml', 'test:/desk/house.yaml'],
    ['what?.md', 'test:/desk/peru/what%3F.md'],
    ['../../../x.md', 'test:/x.md'],
    ['a:b.md', 'test:/desk/peru/a%3Ab.md'],
  ])('%s leads from a folder', (path, address) => {
    expect(addressFrom('test:/desk/peru/', path)).toBe(address)
  })

  it('is shown without its folder', () => {
    expect(pathFrom('test:/desk/', 'test:/desk/S%C3%A3o/a%20b.md')).toBe('São/a b.md')
    expect(nameOf('test:/desk/S%C3%A3o/a%20b.md')).toBe('a b.md')
  })
})
