import { defineRule, frontMatterFaults, keyList } from '../src/rule-api.ts'

export default defineRule({
  id: 'required-front-matter',
  category: 'publication',
  summary: 'Front matter that does not match the schema of the house.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    missing: 'The front matter lacks {keys}. Add what is missing',
    missingInside: "'{of}' in the front matter lacks {keys}. Add what is missing",
    tooLarge: 'The front matter is too large to be checked against house.frontMatter. Shorten its lists',
    unexpected: "The house does not use the key '{key}' in the front matter. {advice}",
    wrong: "'{key}' in the front matter {fault}",
    wrongWhole: 'The front matter {fault}',
  },
  *check(article) {
    for (const fault of frontMatterFaults(article)) {
      const { span } = fault
      switch (fault.kind) {
        case 'too-large':
          yield { message: 'tooLarge', span }
          break
        case 'wrong':
          if (fault.key === '') yield { message: 'wrongWhole', data: { fault: fault.fault }, span }
          else yield { message: 'wrong', data: { key: fault.key, fault: fault.fault }, span }
          break
        case 'unexpected': {
          const advice = fault.nearest === undefined ? 'Remove it' : `Did you mean '${fault.nearest}'?`
          yield { message: 'unexpected', data: { key: fault.key, advice }, span }
          break
        }
        case 'missing': {
          const keys = keyList(fault.keys)
          if (fault.of === '') yield { message: 'missing', data: { keys }, span }
          else yield { message: 'missingInside', data: { of: fault.of, keys }, span }
        }
      }
    }
  },
})
