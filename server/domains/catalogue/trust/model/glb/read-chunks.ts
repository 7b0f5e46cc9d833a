import { fault } from './fault.ts'

/** A GLB taken apart: its description, and the bytes that this points into. */
export interface Glb {
  readonly json: Readonly<Record<string, unknown>>
  readonly binary: Buffer
}

const magic = 0x46546c67 // glTF
const jsonChunk = 0x4e4f534a // JSON
const binaryChunk = 0x004e4942 // BIN
const jsonBytesMax = 2 * 1024 * 1024
const depthMax = 32

/**
 * Takes a GLB apart by the container of glTF 2.0 (section 4): header, then chunks that fill the file exactly. Whatever a
 * length claims is held against what is there before anything is read by it.
 */
export function readChunks(bytes: Buffer): Glb {
  if (bytes.length < 20 || bytes.readUInt32LE(0) !== magic) throw fault('not-glb')
  if (bytes.readUInt32LE(4) !== 2) throw fault('wrong-version', { version: bytes.readUInt32LE(4) })
  if (bytes.readUInt32LE(8) !== bytes.length)
    throw fault('wrong-length', { declared: bytes.readUInt32LE(8), bytes: bytes.length })
  const chunks = chunksOf(bytes)
  const [first, second, ...others] = chunks
  if (first?.type !== jsonChunk) throw fault('bad-chunks', { at: 12 })
  if (others.some(({ type }) => type === jsonChunk || type === binaryChunk)) throw fault('bad-chunks')
  return {
    json: readJson(first.content),
    binary: second?.type === binaryChunk ? second.content : Buffer.alloc(0),
  }
}

interface Chunk {
  readonly type: number
  readonly content: Buffer
}

const chunksMax = 8

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length || chunks.length === chunksMax) throw fault('bad-chunks', { at })
    const length = bytes.readUInt32LE(at)
    const start = at + 8
    if (length % 4 !== 0 || length > bytes.length - start) throw fault('bad-chunks', { at, declared: length })
    chunks.push({ type: bytes.readUInt32LE(at + 4), content: bytes.subarray(start, start + length) })
    at = start + length
  }
  return chunks
}

function readJson(content: Buffer): Readonly<Record<string, unknown>> {
  if (content.length > jsonBytesMax) throw fault('too-many', { what: 'json bytes', most: jsonBytesMax })
  const text = decode(content)
  checkDepth(text)
  const json = parse(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw fault('bad-json')
  return { ...json }
}

function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw fault('bad-json')
  }
}

/** Counts brackets outside of texts, before a parser goes down into them. */
function checkDepth(text: string): void {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isText) {
      if (character === '\\') at++
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') depth--
    if (depth > depthMax) throw fault('too-deep', { most: depthMax })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fault('bad-json')
  }
}
