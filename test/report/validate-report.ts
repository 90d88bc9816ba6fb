import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'

function schemaText(name: string): string {
  return readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8')
}

/** What is wrong with a JSON report; empty if it matches its schema. */
export function jsonProblems(schemaName: string, report: string): readonly string[] {
  // SARIF's schema is draft 4. Ajv knows what it uses of that, but not its names; one of its patterns is not Unicode.
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(schemaText(schemaName))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  validate(JSON.parse(report))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What is wrong with an XML report; empty if it matches its schema. */
export async function xmlProblems(schemaName: string, report: string): Promise<readonly string[]> {
  const xml = { fileName: 'report.xml', contents: report }
  const schema = { fileName: schemaName, contents: schemaText(schemaName) }
  const { errors } = await validateXML({ xml, schema })
  return errors.map(({ rawMessage }) => rawMessage)
}
