import { fault } from './fault.ts'
import { entryOf, isPart, listOf, type Part, wholeOf } from './parts.ts'

const componentBytes: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 }
const components: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
}
/** Elements of all accessors together: what a reader unfolds in memory, whatever the file's size. */
const elementsMax = 8_000_000

/** Holds every view against the bytes that are there, and every accessor against its view. */
export function checkBuffers(json: Part, binary: Buffer): void {
  for (const buffer of listOf(json, 'buffers')) {
    // The chunk is padded to four bytes; the buffer may be up to three shorter, never longer.
    if (wholeOf(buffer, 'byteLength') > binary.length) throw fault('out-of-bounds', { at: 'buffers' })
  }
  for (const [place, view] of listOf(json, 'bufferViews').entries()) {
    const buffer = entryOf(listOf(json, 'buffers'), view.buffer, `bufferViews[${place}].buffer`)
    const end = wholeOf(view, 'byteOffset', 0) + wholeOf(view, 'byteLength')
    if (end > wholeOf(buffer, 'byteLength')) throw fault('out-of-bounds', { at: `bufferViews[${place}]` })
  }
  let elements = 0
  for (const [place, accessor] of listOf(json, 'accessors').entries()) {
    checkAccessor(json, accessor, `accessors[${place}]`)
    elements += wholeOf(accessor, 'count')
    if (elements > elementsMax) throw fault('too-many', { what: 'elements', most: elementsMax })
  }
}

function checkAccessor(json: Part, accessor: Part, at: string): void {
  const size = sizeOf(accessor.componentType, accessor.type, at)
  const count = wholeOf(accessor, 'count')
  // Without a view an accessor is all zeros, as many as it claims: nothing in the file pays for them.
  if (accessor.bufferView !== undefined) checkSpan(json, accessor, { count, size, at })
  else if (!isPart(accessor.sparse)) throw fault('out-of-bounds', { at })
  if (!isPart(accessor.sparse)) return
  const { indices, values } = accessor.sparse
  const changed = wholeOf(accessor.sparse, 'count')
  if (changed > count || !isPart(indices) || !isPart(values)) throw fault('out-of-bounds', { at: `${at}.sparse` })
  checkSpan(json, indices, { count: changed, size: sizeOf(indices.componentType, 'SCALAR', at), at })
  checkSpan(json, values, { count: changed, size, at })
}

function sizeOf(componentType: unknown, type: unknown, at: string): number {
  const bytes = componentBytes[Number(componentType)]
  const parts = components[String(type)]
  if (bytes === undefined || parts === undefined) throw fault('bad-json', { at })
  return bytes * parts
}

function checkSpan(json: Part, part: Part, { count, size, at }: { count: number; size: number; at: string }): void {
  const view = entryOf(listOf(json, 'bufferViews'), part.bufferView, at)
  const stride = wholeOf(view, 'byteStride', size)
  const end = wholeOf(part, 'byteOffset', 0) + (count === 0 ? 0 : (count - 1) * stride + size)
  if (end > wholeOf(view, 'byteLength')) throw fault('out-of-bounds', { at })
}
