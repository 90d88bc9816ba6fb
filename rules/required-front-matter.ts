import { defineRule, frontMatterFaults, keyList } from '../src/rule-api.ts'

export default defineRule({
  id: 'required-front-matter',
  category: 'publication',
  summary: 'Front matter that is not what the house asks for.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    missing: 'The front matter does not have {keys}. Add what is missing',
    missingInside: "'{of}' in the front matter does not have {keys}. Add what is missing",
    tooLarge: 'The front matter is too large to be checked against house.frontMatter. Shorten its lists',
    unexpected:
      "The house does not use the key '{key}' in the front matter. Remove it, or correct its name{hint}",
    wrong: "'{key}' in the front matter {fault}",
  },
  *check(article) {
    for (const fault of frontMatterFaults(article)) {
      const { kind, span } = fault
      if (kind === 'too-large') yield { message: 'tooLarge', span }
      else if (kind === 'wrong')
        yield { message: 'wrong', data: { key: fault.key, fault: fault.fault }, span }
      else if (kind === 'unexpected') {
        const hint = fault.nearest === undefined ? '' : `; did you mean '${fault.nearest}'?`
        yield { message: 'unexpected', data: { key: fault.key, hint }, span }
      } else if (fault.of === '') yield { message: 'missing', data: { keys: keyList(fault.keys) }, span }
      else yield { message: 'missingInside', data: { of: fault.of, keys: keyList(fault.keys) }, span }
    }
  },
})
