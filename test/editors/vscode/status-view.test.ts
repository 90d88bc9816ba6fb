import { expect, it } from 'vitest'
import { statusView } from '../../../editors/vscode/src/status-view.ts'

const uri = 'file:///desk/peru.md'

it.each<[string, Parameters<typeof statusView>[0], ReturnType<typeof statusView>]>([
  [
    'an article that is checked',
    {
      uri,
      version: '1.2.0',
      state: 'checked',
      message: 'geolint 1.2.0: 27 rules from .geolintrc.yaml',
      configuration: '/desk/.geolintrc.yaml',
      rules: 27,
    },
    {
      text: '$(check) geolint',
      tooltip:
        'geolint 1.2.0: 27 rules from .geolintrc.yaml\nConfiguration: /desk/.geolintrc.yaml\nVersion: 1.2.0',
      isProblem: false,
    },
  ],
  [
    'one that is not',
    {
      uri,
      version: '1.2.0',
      state: 'quiet',
      message: 'geolint is quiet: desk.md is ignored by .geolintrc.yaml',
    },
    {
      text: '$(circle-slash) geolint',
      tooltip: 'geolint is quiet: desk.md is ignored by .geolintrc.yaml\nVersion: 1.2.0',
      isProblem: false,
    },
  ],
  [
    'one without a configuration',
    {
      uri,
      version: '1.2.0',
      state: 'quiet',
      message: 'geolint is quiet: /desk has no configuration',
      advice: "run 'geolint init' there to write one",
    },
    {
      text: '$(circle-slash) geolint',
      tooltip:
        "geolint is quiet: /desk has no configuration; create one with 'geolint: Create a Configuration'\nVersion: 1.2.0",
      isProblem: false,
    },
  ],
  [
    'one that cannot be',
    { uri, version: '1.2.0', state: 'problem', message: 'geolint: .geolintrc.yaml:2:3: no such rule' },
    {
      text: '$(warning) geolint',
      tooltip: 'geolint: .geolintrc.yaml:2:3: no such rule\nVersion: 1.2.0',
      isProblem: true,
    },
  ],
  [
    'a server that does not run',
    { problem: 'needs Node 20.19, and this VS Code has 20.9.0. Update VS Code.' },
    {
      text: '$(warning) geolint',
      tooltip: 'geolint needs Node 20.19, and this VS Code has 20.9.0. Update VS Code.',
      isProblem: true,
    },
  ],
  [
    'a server that has said nothing yet',
    undefined,
    { text: '$(sync) geolint', tooltip: 'geolint is starting', isProblem: false },
  ],
])('the status of %s', (_, status, view) => {
  expect(statusView(status)).toEqual(view)
})
