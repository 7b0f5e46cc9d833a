import { fault } from './fault.ts'

export type Part = Readonly<Record<string, unknown>>

/** How many of each a model may have. Far more than a product needs, far less than a phone chokes on. */
const most = {
  scenes: 16,
  nodes: 2000,
  meshes: 500,
  accessors: 5000,
  bufferViews: 5000,
  buffers: 1,
  materials: 256,
  textures: 64,
  images: 64,
  samplers: 64,
  animations: 64,
  skins: 64,
  cameras: 16,
} as const
type ListName = keyof typeof most

/** A list of the description as objects; absent is empty. Refuses what is no list of objects, and too many. */
export function listOf(json: Part, name: ListName): readonly Part[] {
  const list = json[name] ?? []
  if (!Array.isArray(list) || !list.every(isPart)) throw fault('bad-json', { at: name })
  if (list.length > most[name]) throw fault('too-many', { what: name, count: list.length, most: most[name] })
  return list
}

export function checkCounts(json: Part): void {
  for (const name of Object.keys(most) as ListName[]) listOf(json, name)
}

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A whole number that is not negative; `usual` where the field is absent. */
export function wholeOf(part: Part, name: string, usual?: number): number {
  const value = part[name] ?? usual
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw fault('bad-json', { at: name })
  return value
}

/** An entry of a list by its index; refuses an index that leads nowhere. */
export function entryOf(list: readonly Part[], index: unknown, at: string): Part {
  const entry = typeof index === 'number' && Number.isSafeInteger(index) ? list[index] : undefined
  if (!entry) throw fault('out-of-bounds', { at })
  return entry
}
