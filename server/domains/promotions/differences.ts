import type { FieldChange } from '#contracts/catalogue'

/** The fields that differ between two states of one thing, each value as text for its history. */
export function differences<Terms extends object>(before: Terms | undefined, after: Terms): FieldChange[] {
  return (Object.keys(after) as (keyof Terms & string)[]).flatMap((field) => {
    const [from, to] = [before && told(before[field]), told(after[field])]
    if (from === to) return []
    return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
  })
}

function told(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value, inOneOrder) : String(value)
}

/** The same object is the same text, in whatever order its keys were written: the database keeps its own. */
function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
