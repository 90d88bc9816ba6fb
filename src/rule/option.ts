declare const READ: unique symbol
declare const WRITTEN: unique symbol
const OPTIONAL: unique symbol = Symbol('optional')

/**
 * A fragment of JSON Schema (draft 2020-12) for values that are written as `Written` and, once the defaults are filled
 * in, read as `Read`. Plain data; the two types exist only for the compiler.
 */
export interface Schema<Read = unknown, Written = unknown> {
  readonly [READ]?: Read
  readonly [WRITTEN]?: Written
  /** Marks a member that may be left out although it has no default. A symbol, so it is not in the JSON. */
  readonly [OPTIONAL]?: true
  readonly type?: 'integer' | 'number' | 'boolean' | 'string' | 'array' | 'object'
  /** A word or two that messages use for such a value. */
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema | false
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly properties?: OptionSchemas
  readonly patternProperties?: OptionSchemas
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  readonly anyOf?: readonly Schema[]
}

/** The type of a value with its defaults filled in. */
export type Infer<S> = S extends Schema<infer Read> ? Read : never
/** The type of a value as it may be written. */
export type InferWritten<S> = S extends Schema<unknown, infer Written> ? Written : never

/** The options of a rule: a schema for each name. */
export type OptionSchemas = Readonly<Record<string, Schema>>
/** The options of a rule as its functions get them, defaults filled in. */
export type OptionsOf<O> = { readonly [K in keyof O]: Infer<O[K]> }

interface About {
  readonly title?: string
  readonly description?: string
}
interface Bounds {
  readonly minimum?: number
  readonly maximum?: number
}
interface Builder<T, More = unknown> {
  /** A member with a default may be left out. */
  (about: About & More & { readonly default: T }): Schema<T, T | undefined>
  (about: About & More): Schema<T, T>
}

/** An option that is a whole number, with its bounds. */
export const integer: Builder<number, Bounds> = (about: About) => ({ type: 'integer', ...about })
/** An option that is a number, with its bounds. */
export const number: Builder<number, Bounds> = (about: About) => ({ type: 'number', ...about })
/** An option that is true or false. */
export const flag: Builder<boolean> = (about: About) => ({ type: 'boolean', ...about })
/** An option that is a string. */
export const text: Builder<string> = (about: About) => ({ type: 'string', ...about })

/** One of several words. */
export function choice<const T extends string>(
  of: readonly T[],
  about: About & { readonly default: NoInfer<T> },
): Schema<T, T | undefined>
export function choice<const T extends string>(of: readonly T[], about: About): Schema<T, T>
export function choice(of: readonly string[], about: About): Schema {
  return { type: 'string', enum: of, ...about }
}

/** An option that is a list of values of one kind. */
export function list<R, W>(
  item: Schema<R, W>,
  about: About & { readonly default: readonly NoInfer<R>[] },
): Schema<readonly R[], readonly W[] | undefined>
export function list<R, W>(item: Schema<R, W>, about: About): Schema<readonly R[], readonly W[]>
export function list(item: Schema, about: About): Schema {
  return { type: 'array', items: item, ...about }
}

/** A list of one item and an optional second one. */
export function pair<R1, W1, R2, W2>(
  first: Schema<R1, W1>,
  second: Schema<R2, W2>,
  about: About,
): Schema<readonly [R1, R2?], readonly [W1, W2?]> {
  return { type: 'array', prefixItems: [first, second], items: false, minItems: 1, ...about }
}

/** Values of one kind under any names. */
export function mapping<R, W>(
  value: Schema<R, W>,
  about: About & { readonly default: Readonly<Record<string, NoInfer<R>>> },
): Schema<Readonly<Record<string, R>>, Readonly<Record<string, W>> | undefined>
export function mapping<R, W>(
  value: Schema<R, W>,
  about: About,
): Schema<Readonly<Record<string, R>>, Readonly<Record<string, W>>>
export function mapping(value: Schema, about: About): Schema {
  return { type: 'object', additionalProperties: value, ...about }
}

/** Named members and no others; it may be left out if all of them may. */
export function object<M extends OptionSchemas>(members: M, about: About): ObjectSchema<M> {
  const required = Object.keys(members).filter((name) => !mayBeLeftOut(members[name] ?? {}))
  const presence = required.length > 0 ? { required } : { default: {} }
  return { type: 'object', properties: members, ...presence, additionalProperties: false, ...about }
}

/** An option that is of one kind or another. */
export function union<S extends readonly Schema[]>(
  of: S,
  about: About,
): Schema<Infer<S[number]>, InferWritten<S[number]>> {
  return { anyOf: of, ...about }
}

/** The same schema for a member that may be left out and then has no default. */
export function optional<R, W>(schema: Schema<R, W>): Schema<R | undefined, W | undefined> {
  const { default: _, ...bare } = schema
  return { ...bare, [OPTIONAL]: true }
}

function mayBeLeftOut(schema: Schema): boolean {
  return schema.default !== undefined || schema[OPTIONAL] === true
}

type ObjectSchema<M> = Schema<
  Members<{ [K in keyof M]: Infer<M[K]> }>,
  OrNothing<Members<{ [K in keyof M]: InferWritten<M[K]> }>>
>
type Members<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
type OrNothing<T> = Partial<T> extends T ? T | undefined : T

type Options = Readonly<Record<string, unknown>>

/** Options with missing values filled in from the defaults; `given` must be valid. */
export function withDefaults(schemas: OptionSchemas, given: Options): Options {
  const filled = Object.entries(schemas).map(([name, schema]) => [name, valueOf(schema, given[name])])
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined))
}

export function defaultsOf(schemas: OptionSchemas): Options {
  return withDefaults(schemas, {})
}

function valueOf(schema: Schema, given: unknown): unknown {
  const { properties, items } = schema
  const value = given === undefined ? schema.default : given
  if (properties && isRecord(value)) return withDefaults(properties, value)
  if (items && Array.isArray(value)) return value.map((item) => valueOf(items, item))
  return value
}

/** Whether a value has named members. */
export function isRecord(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
