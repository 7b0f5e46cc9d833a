interface Schema {
  readonly [key: string]: unknown
}

const deepest = 6

/** A value that fits a schema and reads like a real one: the schema's own example or default, else the plainest that fits. */
export function exampleOf(schema: unknown, depth = 0): unknown {
  if (!isSchema(schema)) return null
  if ('const' in schema) return schema.const
  if ('default' in schema) return schema.default
  if (Array.isArray(schema.examples)) return schema.examples[0]
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const choice = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choice)) return exampleOf(choice[0], depth)
  if (Array.isArray(schema.allOf)) return mergedExample(schema.allOf, depth)
  return plainExample(schema, depth)
}

function plainExample(schema: Schema, depth: number): unknown {
  switch (schema.type) {
    case 'object':
      return depth >= deepest ? {} : objectExample(schema, depth)
    case 'array':
      return depth >= deepest || schema.maxItems === 0 ? [] : [exampleOf(schema.items, depth + 1)]
    case 'string':
      return textExample(schema)
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 1
    case 'boolean':
      return true
    default:
      return null
  }
}

function objectExample(schema: Schema, depth: number): Record<string, unknown> {
  if (!isSchema(schema.properties)) return {}
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, property]) => [name, exampleOf(property, depth + 1)]),
  )
}

function mergedExample(parts: readonly unknown[], depth: number): unknown {
  const examples = parts.map((part) => exampleOf(part, depth))
  return examples.every(isSchema) ? Object.assign({}, ...examples) : examples[0]
}

const byPattern: Readonly<Record<string, string>> = {
  '^[0-9a-hjkmnp-tv-z]{26}$': '01k0z3m7q4w8x2v5c9d1f6g7h8',
  '^[A-Z]{3}$': 'CNY',
  '^#[0-9a-fA-F]{6}$': '#b8322a',
}
const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-06-18T12:00:00.000Z',
  date: '2026-06-18',
  email: 'mei@example.com',
  uri: 'https://example.com/',
  uuid: '0197a1f2-6c1e-7cc3-98c4-dc0c0c07398f',
}

function textExample({ format, pattern, description }: Schema): string {
  if (typeof pattern === 'string' && byPattern[pattern]) return byPattern[pattern]
  if (typeof format === 'string' && byFormat[format]) return byFormat[format]
  return typeof description === 'string' ? description : 'text'
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
