import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `node scripts/demo-model.ts`: turns the demo's celadon bowl on a wheel, as a GLB that is ours: a profile in millimetres,
 * swept round its axis, with normals that follow the wall. Writes `server/domains/demo/model/celadon-bowl.glb`.
 */
const steps = 64

/** Radius and height, from the middle of the foot up the outside, over the rim, and down the inside. */
const profile: readonly (readonly [number, number])[] = [
  [0, 0],
  [26, 0],
  [27, 1],
  [27, 6],
  [25, 8],
  [34, 12],
  [46, 20],
  [55, 31],
  [61, 44],
  [64, 56],
  [65, 60],
  [64.4, 61.2],
  [63.2, 61.4],
  [62.2, 60.4],
  [60.8, 55],
  [57.6, 43.5],
  [51.8, 31.6],
  [43.2, 21.6],
  [31.6, 14.4],
  [18, 11],
  [0, 10],
]

interface Ring {
  readonly radius: number
  readonly height: number
  readonly normal: readonly [number, number]
}

/** The profile as a smooth line through its points (Catmull and Rom), each stretch in a few steps. */
function smooth(): (readonly [number, number])[] {
  const at = (place: number) => profile[Math.min(Math.max(place, 0), profile.length - 1)] ?? [0, 0]
  const points = profile.slice(0, -1).flatMap((_, place) => {
    const [a, b, c, d] = [at(place - 1), at(place), at(place + 1), at(place + 2)]
    const along = (axis: 0 | 1, share: number) =>
      0.5 *
      (2 * b[axis] +
        (c[axis] - a[axis]) * share +
        (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * share ** 2 +
        (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * share ** 3)
    return [0, 1, 2].map((part): readonly [number, number] => [Math.max(0, along(0, part / 3)), along(1, part / 3)])
  })
  return [...points, at(profile.length - 1)]
}

/** Metres, as glTF wants them, with the wall's normal at each ring. */
function rings(): Ring[] {
  const line = smooth()
  return line.map(([radius, height], place) => {
    const [beforeRadius, beforeHeight] = line[Math.max(0, place - 1)] ?? [0, 0]
    const [afterRadius, afterHeight] = line[Math.min(line.length - 1, place + 1)] ?? [0, 0]
    const [along, up] = [afterRadius - beforeRadius, afterHeight - beforeHeight]
    const length = Math.hypot(along, up)
    return { radius: radius / 1000, height: height / 1000, normal: [up / length, -along / length] }
  })
}

function turned() {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const all = rings()
  for (const { radius, height, normal } of all) {
    for (let step = 0; step <= steps; step++) {
      const angle = (step / steps) * 2 * Math.PI
      positions.push(radius * Math.cos(angle), height, radius * Math.sin(angle))
      normals.push(normal[0] * Math.cos(angle), normal[1], normal[0] * Math.sin(angle))
    }
  }
  for (let ring = 0; ring + 1 < all.length; ring++) {
    for (let step = 0; step < steps; step++) {
      const [low, high] = [ring * (steps + 1) + step, (ring + 1) * (steps + 1) + step]
      indices.push(low, high, low + 1, low + 1, high, high + 1)
    }
  }
  return { positions, normals, indices }
}

function glb(): Buffer {
  const { positions, normals, indices } = turned()
  const [position, normal] = [new Float32Array(positions), new Float32Array(normals)]
  const index = new Uint16Array(indices)
  const parts = [position, normal, index].map((part) => Buffer.from(part.buffer))
  const binary = pad(Buffer.concat(parts), 0)
  const axis = (place: number) => positions.filter((_, at) => at % 3 === place)
  const span = { min: [0, 1, 2].map((at) => Math.min(...axis(at))), max: [0, 1, 2].map((at) => Math.max(...axis(at))) }
  const json = {
    asset: { version: '2.0', generator: 'Nightmarket' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0, name: 'bowl' }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0, NORMAL: 1 }, indices: 2, material: 0 }] }],
    materials: [
      {
        name: 'celadon',
        pbrMetallicRoughness: { baseColorFactor: [0.3, 0.5, 0.4, 1], metallicFactor: 0, roughnessFactor: 0.18 },
      },
    ],
    accessors: [
      { bufferView: 0, componentType: 5126, count: positions.length / 3, type: 'VEC3', ...rounded(span) },
      { bufferView: 1, componentType: 5126, count: normals.length / 3, type: 'VEC3' },
      { bufferView: 2, componentType: 5123, count: indices.length, type: 'SCALAR' },
    ],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: position.byteLength, target: 34962 },
      { buffer: 0, byteOffset: position.byteLength, byteLength: normal.byteLength, target: 34962 },
      { buffer: 0, byteOffset: position.byteLength * 2, byteLength: index.byteLength, target: 34963 },
    ],
    buffers: [{ byteLength: binary.length }],
  }
  const text = pad(Buffer.from(JSON.stringify(json)), 0x20)
  const header = Buffer.from('glTF\u0002\u0000\u0000\u0000', 'latin1')
  const body = Buffer.concat([
    number(text.length),
    Buffer.from('JSON'),
    text,
    number(binary.length),
    Buffer.from('BIN\0'),
    binary,
  ])
  return Buffer.concat([header, number(12 + body.length), body])
}

/** Bounds as 32-bit floats, which is what the positions are. */
function rounded({ min, max }: { min: number[]; max: number[] }) {
  return { min: min.map(Math.fround), max: max.map(Math.fround) }
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function pad(content: Buffer, filling: number): Buffer {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4, filling)])
}

const folder = join(import.meta.dirname, '../server/domains/demo/model')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'celadon-bowl.glb'), glb())
