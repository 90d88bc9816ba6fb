import { expect, it } from 'vitest'
import { placeInStack } from '../../src/files/stack-place.ts'

const PLUG_IN = '/site/desk/plug in.mjs'

it.each<[string, string, string | undefined]>([
  [
    'its own frame',
    'Error: x\n    at check (file:///site/desk/plug%20in.mjs:12:5)',
    '/site/desk/plug in.mjs 12:5',
  ],
  [
    'a frame without a name',
    'Error: x\n    at file:///site/desk/plug%20in.mjs:3:1',
    '/site/desk/plug in.mjs 3:1',
  ],
  [
    'its own frame below that of another file',
    'Error: x\n    at f (/site/desk/helper.mjs:1:1)\n    at g (/site/desk/plug in.mjs:9:9)',
    '/site/desk/plug in.mjs 9:9',
  ],
  [
    'a helper in its folder',
    'Error: x\n    at f (/elsewhere/lib.js:1:1)\n    at g (/site/desk/sub/helper.mjs:2:2)',
    '/site/desk/sub/helper.mjs 2:2',
  ],
  [
    'no package in its folder',
    'Error: x\n    at f (/site/desk/node_modules/geolint/dist/run.js:23:231)',
    undefined,
  ],
  ['no address of another machine', 'Error: x\n    at f (file://server/x.js:3:4)', undefined],
  ['no address that cannot be read', 'Error: x\n    at f (file:///a%2Fb/%zz.js:1:1)', undefined],
  ['no frame that a message makes up', 'Error:\n    at f (/etc/passwd:1:1)', undefined],
  [
    'its own frame in a folder with brackets',
    'Error: x\n    at f (/site/desk/p (1)/a.mjs:7:7)',
    '/site/desk/p (1)/a.mjs 7:7',
  ],
  ['nothing in an empty stack', '', undefined],
])('finds %s', (_, stack, expected) => {
  const found = placeInStack(stack, PLUG_IN)
  expect(found && `${found.file} ${found.position}`).toBe(expected)
})
