/** A GLB with this description and these bytes, every length right; `over` puts wrong numbers in its header. */
export function glbOf(
  json: unknown,
  binary = Buffer.alloc(0),
  over: { version?: number; length?: number } = {},
): Buffer {
  const text = typeof json === 'string' ? json : JSON.stringify(json)
  const jsonChunk = chunk(0x4e4f534a, pad(Buffer.from(text), 0x20))
  const chunks = binary.length > 0 ? [jsonChunk, chunk(0x004e4942, pad(binary, 0))] : [jsonChunk]
  const header = Buffer.alloc(12)
  header.writeUInt32LE(0x46546c67, 0)
  header.writeUInt32LE(over.version ?? 2, 4)
  header.writeUInt32LE(over.length ?? 12 + chunks.reduce((sum, { length }) => sum + length, 0), 8)
  return Buffer.concat([header, ...chunks])
}

function chunk(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(content.length, 0)
  head.writeUInt32LE(type, 4)
  return Buffer.concat([head, content])
}

function pad(content: Buffer, filling: number): Buffer {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4, filling)])
}

/** One triangle, as the least that a model can be: three corners of three floats, and three indices. */
export function triangle() {
  const binary = Buffer.alloc(44)
  for (const [place, value] of [0, 0, 0, 1, 0, 0, 0, 1, 0].entries()) binary.writeFloatLE(value, place * 4)
  for (const place of [0, 1, 2]) binary.writeUInt16LE(place, 36 + place * 2)
  const json = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }] as Record<string, unknown>[],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] }],
    accessors: [
      { bufferView: 0, componentType: 5126, count: 3, type: 'VEC3' },
      { bufferView: 1, componentType: 5123, count: 3, type: 'SCALAR' },
    ] as Record<string, unknown>[],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: 36 },
      { buffer: 0, byteOffset: 36, byteLength: 6 },
    ],
    buffers: [{ byteLength: 44 }],
  }
  return { json, binary }
}
