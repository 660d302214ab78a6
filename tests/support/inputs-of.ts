import { type ZodType, z } from 'zod'

type Schema = z.core.JSONSchema.JSONSchema
type Case = { readonly why: string; readonly value: unknown }

/** The smallest input that a schema takes. */
export function validInput(schema: ZodType): unknown {
  return sample(toJsonSchema(schema))
}

/** Inputs of which each breaks one thing: a type, a member that is missing, a size, a bound. */
export function wrongInputs(schema: ZodType): Case[] {
  return [{ why: 'nothing', value: undefined }, ...wrong(toJsonSchema(schema))]
}

function toJsonSchema(schema: ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
}

function sample(schema: Schema): unknown {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return sample(pick(options[0]))
  if (schema.enum) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date') return '2026-06-11'
      return 'a'.repeat(Math.max(1, schema.minLength ?? 0))
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(itemsOf(schema)))
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, sample(pick(schema.properties?.[name]))]))
    default:
      // What JSON cannot say is bytes, or anything.
      return new Uint8Array(1)
  }
}

function wrong(schema: Schema): Case[] {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return wrongForAll(options.map(pick))
  if (schema.enum || schema.const !== undefined)
    return ofOtherTypes('string', { why: 'unknown word', value: 'no such' })
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date') return ofOtherTypes('string', { why: 'no day', value: '2026-02-30' })
      return ofOtherTypes('string', ...tooLong(schema), ...(schema.minLength ? [{ why: 'empty', value: '' }] : []))
    case 'integer':
    case 'number':
      return ofOtherTypes('number', ...outOfBounds(schema))
    case 'boolean':
      return ofOtherTypes('boolean')
    case 'array':
      return ofOtherTypes('array', ...wrongLists(schema))
    case 'object':
      return ofOtherTypes('object', ...wrongMembers(schema))
    default:
      return []
  }
}

const BY_TYPE: Readonly<Record<string, unknown>> = { string: 'text', number: 7, boolean: true, array: [], object: {} }

function ofOtherTypes(type: string, ...more: Case[]): Case[] {
  const others = Object.entries(BY_TYPE).filter(([other]) => other !== type)
  return [...others.map(([other, value]) => ({ why: other, value })), { why: 'null', value: null }, ...more]
}

function wrongForAll(options: readonly Schema[]): Case[] {
  const [first, ...others] = options.filter(({ type }) => type !== 'null')
  if (first && others.length === 0) return wrong(first).filter(({ value }) => value !== null)
  const takesNumbers = options.some(({ type }) => type === 'integer' || type === 'number')
  return [
    { why: 'none of the kinds', value: { kind: 'no such' } },
    ...(takesNumbers ? [{ why: 'text', value: 'text' }] : [{ why: 'number', value: 7 }]),
  ]
}

function tooLong({ maxLength }: Schema): Case[] {
  return maxLength === undefined ? [] : [{ why: 'too long', value: 'a'.repeat(maxLength + 1) }]
}

function outOfBounds({ minimum, exclusiveMinimum, maximum }: Schema): Case[] {
  const cases: Case[] = [
    { why: 'fraction', value: 1.5 },
    { why: 'not a number', value: Number.NaN },
  ]
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum
  if (least !== undefined) cases.push({ why: 'too small', value: least - 1 })
  if (maximum !== undefined) cases.push({ why: 'too large', value: maximum + 1 })
  return cases
}

function wrongLists(schema: Schema): Case[] {
  const item = itemsOf(schema)
  const cases: Case[] = wrong(item).map(({ why, value }) => ({ why: `item: ${why}`, value: [value] }))
  if (schema.minItems) cases.push({ why: 'empty list', value: [] })
  if (schema.maxItems !== undefined) {
    cases.push({ why: 'too many', value: new Array(schema.maxItems + 1).fill(sample(item)) })
  }
  return cases
}

function wrongMembers(schema: Schema): Case[] {
  const whole = sample(schema) as Record<string, unknown>
  const missing = (schema.required ?? []).map((name) => {
    const { [name]: _, ...rest } = whole
    return { why: `without ${name}`, value: rest }
  })
  const broken = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    wrong(pick(member)).map(({ why, value }) => ({ why: `${name}: ${why}`, value: { ...whole, [name]: value } })),
  )
  return [...missing, ...broken]
}

function itemsOf(schema: Schema): Schema {
  return pick(Array.isArray(schema.items) ? schema.items[0] : schema.items)
}

function pick(schema: z.core.JSONSchema._JSONSchema | undefined): Schema {
  return typeof schema === 'object' ? schema : {}
}
