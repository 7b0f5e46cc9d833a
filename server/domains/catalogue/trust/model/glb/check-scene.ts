import { fault } from './fault.ts'
import { entryOf, isPart, listOf, type Part, wholeOf } from './parts.ts'

/** Triangles that are drawn, each mesh as often as nodes show it. */
const trianglesMax = 3_000_000
const targetsMax = 64
const primitivesMax = 2000
/** How many indices, or vertices where there are none, make a primitive's triangles. */
const triangleModes: Readonly<Record<number, (count: number) => number>> = {
  4: (count) => Math.floor(count / 3),
  5: (count) => Math.max(0, count - 2),
  6: (count) => Math.max(0, count - 2),
}

/** Holds the scene to be a tree that draws something, and not too much; gives its triangles. */
export function checkScene(json: Part): number {
  checkTree(listOf(json, 'nodes'))
  const perMesh = trianglesOf(json)
  let triangles = 0
  for (const [place, { mesh }] of listOf(json, 'nodes').entries()) {
    if (mesh === undefined) continue
    entryOf(listOf(json, 'meshes'), mesh, `nodes[${place}].mesh`)
    triangles += perMesh[Number(mesh)] ?? 0
    if (triangles > trianglesMax) throw fault('too-many', { what: 'triangles', most: trianglesMax })
  }
  if (triangles === 0) throw fault('no-geometry')
  return triangles
}

/** A node has one parent at most and none of its own below it: otherwise a few lines unfold without end. */
function checkTree(nodes: readonly Part[]): void {
  const parents = new Map<number, number>()
  for (const [parent, { children = [] }] of nodes.entries()) {
    if (!Array.isArray(children)) throw fault('bad-json', { at: `nodes[${parent}].children` })
    for (const child of children) {
      entryOf(nodes, child, `nodes[${parent}].children`)
      if (parents.has(child)) throw fault('not-a-tree', { at: `nodes[${child}]` })
      parents.set(child, parent)
    }
  }
  // With one parent each, whatever is in a ring never comes to a root.
  for (const start of nodes.keys()) {
    let steps = 0
    for (let at = parents.get(start); at !== undefined; at = parents.get(at))
      if (++steps > nodes.length) throw fault('not-a-tree', { at: `nodes[${start}]` })
  }
}

function trianglesOf(json: Part): number[] {
  const accessors = listOf(json, 'accessors')
  let primitives = 0
  return listOf(json, 'meshes').map((mesh, place) => {
    const at = `meshes[${place}].primitives`
    if (!Array.isArray(mesh.primitives) || !mesh.primitives.every(isPart)) throw fault('bad-json', { at })
    primitives += mesh.primitives.length
    if (primitives > primitivesMax) throw fault('too-many', { what: 'primitives', most: primitivesMax })
    return mesh.primitives.reduce((sum, primitive: Part) => sum + trianglesIn(primitive, accessors, at), 0)
  })
}

function trianglesIn(primitive: Part, accessors: readonly Part[], at: string): number {
  if (!isPart(primitive.attributes)) throw fault('bad-json', { at })
  for (const index of Object.values(primitive.attributes)) entryOf(accessors, index, at)
  const targets = primitive.targets ?? []
  if (!Array.isArray(targets) || targets.length > targetsMax)
    throw fault('too-many', { what: 'targets', most: targetsMax })
  const shape = primitive.indices ?? primitive.attributes.POSITION
  if (shape === undefined) return 0
  const count = wholeOf(entryOf(accessors, shape, at), 'count')
  return triangleModes[wholeOf(primitive, 'mode', 4)]?.(count) ?? 0
}
