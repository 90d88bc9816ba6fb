import { it } from 'vitest'
import rule from '../../rules/unneeded-exception.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const comment = (words: string) => `Text.\n\n⟦<!-- geolint-${words} -->⟧\n\nMore text.\n`

it.each(
  testRule(rule, [
    {
      name: 'no rule',
      article: comment('disable-next-line'),
      messages: ['The exception has no effect without a rule. Name one'],
    },
    {
      name: 'an unknown rule',
      article: comment('disable no-such-rule -- why'),
      messages: [
        "The exception has no effect: there is no rule 'no-such-rule'. Run 'geolint rules' for a list",
      ],
    },
    {
      name: 'no reason',
      article: comment('disable unknown-country-tag'),
      messages: ["The exception for 'unknown-country-tag' has no effect without a reason. Add one"],
    },
    {
      name: 'past its day',
      article:
        '---\ngeolint:\n  disable:\n    - ⟦{ rule: unknown-country-tag, reason: a joke, until: 2025-12-31 }⟧\n---\n\nText.\n',
      messages: [
        "The exception for 'unknown-country-tag' expired on 2025-12-31. Remove it, or give it a later date",
      ],
    },
    {
      name: 'a misspelt rule',
      article: comment('disable unknown-contry-tag -- why'),
      messages: [
        "The exception has no effect: there is no rule 'unknown-contry-tag'. Did you mean 'unknown-country-tag'?",
      ],
    },
    {
      name: 'a misspelt comment',
      article: comment('disabel unknown-country-tag -- why'),
      messages: ["'geolint-disabel' is not a geolint keyword. Did you mean 'geolint-disable'?"],
    },
    {
      name: 'a comment with a different separator, or none',
      article:
        'Text.\n\n⟦<!-- geolint: disable-next-line too-complex -->⟧\n\n⟦<!-- Geolint-Disable too-complex -->⟧\n\n⟦<!-- geolint disable too-complex -- a joke -->⟧\n\n⟦<!-- geolint-ignore too-complex -->⟧\n',
      messages: [
        "'geolint: disable-next-line' is not a geolint keyword. Did you mean 'geolint-disable-next-line'?",
        "'Geolint-Disable' is not a geolint keyword. Did you mean 'geolint-disable'?",
        "'geolint disable' is not a geolint keyword. Did you mean 'geolint-disable'?",
        "'geolint-ignore' is not a geolint keyword. Did you mean 'geolint-disable'?",
      ],
    },
    {
      name: 'a misspelt key of the front matter',
      article:
        '---\ngeolint:\n  ⟦disabled⟧:\n    - { rule: unknown-country-tag, reason: a joke }\n---\n\nText.\n',
      messages: ["'disabled' is not a geolint keyword. Did you mean 'disable'?"],
    },
    {
      name: 'not a day',
      article:
        '---\ngeolint:\n  disable:\n    - ⟦{ rule: unknown-country-tag, reason: a joke, until: soon }⟧\n---\n\nText.\n',
      messages: [
        "The exception for 'unknown-country-tag' has no effect: 'soon' is not a date. Write it as YYYY-MM-DD",
      ],
    },
    ...[
      ['+++\ngeolint.disable = ⟦nan⟧\n+++\n', 'nan'],
      ['+++\ngeolint.disable = [⟦-inf⟧]\n+++\n', '-inf'],
      ['+++\n⟦[[geolint.disable]]\nrule = 12⟧\n+++\n', '12'],
      ['+++\ngeolint.disable = [⟦{ rule = [ "too-complex" ], reason = "x" }⟧]\n+++\n', '[ "too-complex" ]'],
      ['---\ngeolint: { disable: ⟦.nan⟧ }\n---\n', '.nan'],
      ['---\ngeolint:\n  disable:\n    - ⟦{ rule: true, reason: x }⟧\n---\n', 'true'],
      ['{"geolint": {"disable": [⟦1⟧]}}\n', '1'],
    ].map(([head = '', value = '']) => ({
      name: `what is not the name of a rule: ${head.trim()}`,
      article: `${head}\nText.\n`,
      messages: [`The exception has no effect: '${value}' is not the name of a rule. Name one`],
    })),
    ...[
      ['+++\ngeolint.disable = [⟦{ rule = "unknown-country-tag", reason = nan }⟧]\n+++\n', 'nan'],
      ['---\ngeolint: { disable: [⟦{ rule: unknown-country-tag, reason: 2024 }⟧] }\n---\n', '2024'],
      ['{"geolint": {"disable": ⟦{"rule": "unknown-country-tag", "reason": false}⟧}}\n', 'false'],
    ].map(([head = '', value = '']) => ({
      name: `what is not a reason: ${head.trim()}`,
      article: `${head}\nText.\n`,
      messages: [
        `The exception for 'unknown-country-tag' has no effect: '${value}' is not a reason. Write it in words`,
      ],
    })),
    ...[
      [
        '+++\ngeolint.disable = [⟦{ rule = "unknown-country-tag", reason = "x", until = inf }⟧]\n+++\n',
        'inf',
      ],
      ['---\ngeolint: { disable: [⟦{ rule: unknown-country-tag, reason: x, until: 2027 }⟧] }\n---\n', '2027'],
      ['{"geolint": {"disable": ⟦{"rule": "unknown-country-tag", "reason": "x", "until": []}⟧}}\n', '[]'],
    ].map(([head = '', value = '']) => ({
      name: `what is not a date: ${head.trim()}`,
      article: `${head}\nText.\n`,
      messages: [
        `The exception for 'unknown-country-tag' has no effect: '${value}' is not a date. Write it as YYYY-MM-DD`,
      ],
    })),
    ...['+++\ngeolint.disable = [⟦""⟧]\n+++\n', '{"geolint": {"disable": ⟦null⟧}}\n'].map((head) => ({
      name: `no rule: ${head.trim()}`,
      article: `${head}\nText.\n`,
      messages: ['The exception has no effect without a rule. Name one'],
    })),
    {
      name: 'a rule that is named twice in one comment is one exception',
      article: comment('disable unknown-country-tag, unknown-country-tag'),
      messages: ["The exception for 'unknown-country-tag' has no effect without a reason. Add one"],
    },
    {
      name: 'a misspelt key of an exception',
      article:
        '---\ngeolint:\n  disable:\n    - { rule: unknown-country-tag, reason: a joke, ⟦untill⟧: 2020-01-01 }\n---\n\nText.\n',
      messages: ["'untill' is not a geolint keyword. Did you mean 'until'?"],
    },
    {
      name: 'something else under geolint',
      article: '---\ngeolint: ⟦[missing-disclaimer]⟧\n---\n\nText.\n',
      messages: ["'geolint' is not a geolint keyword. Did you mean 'disable'?"],
    },
    {
      name: 'comments that say something about geolint',
      article:
        'Text.\n\n<!-- geolint enables us to check -->\n\n<!-- geolint: enabled by default -->\n\n<!-- geolint-version 3 -->\n\n<!-- geolint: disable analytics for sub-pages -->\n\n<!-- geolint enabled -- ask the desk -->\n\n<!-- geolint-report -- 3 findings -->\n\n<!-- geolint-checked by the well-known desk -->\n',
    },
    {
      name: 'an end without a beginning',
      article: comment('enable unknown-country-tag'),
      messages: [
        "No exception for 'unknown-country-tag' is in effect here, so this comment ends nothing. Remove it, or correct the name of the rule",
      ],
    },
    ...['true', '5', '[]', '[a, b]', 'checked'].map((value) => ({
      name: `what is not about exceptions: geolint: ${value}`,
      article: `---\ngeolint: ${value}\n---\n\nText.\n`,
    })),
    { name: 'an ordinary comment', article: 'Text.\n\n<!-- geolint is quiet here -->\n' },
  ]),
)('$name', ({ run }) => run())
