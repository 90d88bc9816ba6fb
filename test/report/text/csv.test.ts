import { expect, it } from 'vitest'
import { csvLine } from '../../../src/report/text/csv.ts'

it.each([
  [['Lima', 3, ''], 'Lima,3,'],
  [['the port, "full"', 0], '"the port, ""full""",0'],
  [['two\r\n lines\tand a tab'], 'two lines and a tab'],
  [['\u001B[31mred\u202E'], '␛[31mred\\u{202E}'],
  [['=1+1', '+1', '-1', '@a', '– a', -1], "'=1+1,'+1,'-1,'@a,– a,-1"],
  [['\n=1+1,2'], `"'=1+1,2"`],
  [['##vso[x]', '##[error]', '##teamcity[y]'], '\\u{23}#vso[x],\\u{23}#[error],\\u{23}#teamcity[y]'],
  [['::error::x', '::y'], '\\u{3A}:error::x,::y'],
  [['\u200B=1'], '\\u{200B}=1'],
])('%j', (fields, line) => {
  expect(csvLine(fields)).toBe(`${line}\r\n`)
})
