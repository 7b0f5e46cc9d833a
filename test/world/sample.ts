import type { TSchema } from 'typebox'
import { newId } from '#kernel/id'

interface Shape {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly format?: string
  readonly pattern?: string
}

/** Something that a contract allows, drawn by chance; each optional field is there with the likelihood `fullness`. */
export function sampleOf(schema: TSchema, random: () => number, fullness = 0.5): unknown {
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const one = <Item>(items: readonly Item[]) => items[between(0, items.length - 1)]
  function draw(shape: Shape): unknown {
    if ('const' in shape) return shape.const
    if (shape.enum) return one(shape.enum)
    if (shape.anyOf) return draw(one(shape.anyOf) ?? {})
    if (shape.type === 'object') return drawObject(shape)
    if (shape.type === 'array') {
      const length = between(shape.minItems ?? 0, Math.min(shape.maxItems ?? 3, (shape.minItems ?? 0) + 3))
      return Array.from({ length }, () => draw(shape.items ?? {}))
    }
    if (shape.type === 'integer') return between(shape.minimum ?? -1_000, shape.maximum ?? 1_000)
    if (shape.type === 'boolean') return random() < 0.5
    if (shape.type === 'string') return drawText(shape)
    throw new Error(`No sample for ${JSON.stringify(shape)}`)
  }
  function drawObject({ properties = {}, required = [] }: Shape): Record<string, unknown> {
    const kept = Object.entries(properties).filter(([key]) => required.includes(key) || random() < fullness)
    return Object.fromEntries(kept.map(([key, shape]) => [key, draw(shape)]))
  }
  function drawText({ format, pattern, minLength = 1 }: Shape): string {
    if (format === 'date-time') return new Date(between(1_700_000_000_000, 1_900_000_000_000)).toISOString()
    const word = `w${between(0, 9_999)}`.padEnd(minLength, 'x')
    const fits = [word, newId(), 'CNY'].find((text) => !pattern || new RegExp(pattern, 'u').test(text))
    if (fits === undefined) throw new Error(`No sample for ${pattern}`)
    return fits
  }
  return draw(schema as Shape)
}
