import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { buildIfStale } from '../scripts/build.ts'

/** Of script a person fetches before a screen of the viewer works, gzip, the player not counted. */
const mostBytes = 180_000

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

const output = new URL('../dist/web/', import.meta.url)
let manifest: Readonly<Record<string, Chunk>> = {}

/** The files that must be there before these sources run: their own and all they import, each once. */
function scriptsOf(...sources: readonly string[]): Set<string> {
  const files = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    assert.ok(chunk, `${name} is built`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  sources.forEach(visit)
  return files
}

function gzipBytes(files: Iterable<string>): number {
  let bytes = 0
  for (const file of files) bytes += gzipSync(readFileSync(new URL(file, output))).length
  return bytes
}

describe('the first load of the viewer', () => {
  before(async () => {
    await buildIfStale()
    manifest = JSON.parse(readFileSync(new URL('assets/manifest.json', output), 'utf8'))
  })

  for (const [screen, source] of [
    ['home', 'viewer/home/Home.tsx'],
    ['live list', 'viewer/live/LiveList.tsx'],
    ['product', 'viewer/product/ProductScreen.tsx'],
    ['live room, before the player', 'viewer/room/RoomScreen.tsx'],
  ] as const) {
    test(`${screen}: at most ${mostBytes / 1000} kB of script`, (context) => {
      const bytes = gzipBytes(scriptsOf('viewer/index.html', source))
      context.diagnostic(`${(bytes / 1000).toFixed(1)} kB`)
      assert.ok(bytes <= mostBytes, `${bytes} bytes`)
    })
  }

  test('no player, chart or staff screen is part of it', () => {
    const first = [...scriptsOf('viewer/index.html', 'viewer/home/Home.tsx', 'viewer/room/RoomScreen.tsx')]
    const text = first.map((file) => readFileSync(new URL(file, output), 'utf8')).join('\n')
    for (const part of ['MEDIA_ATTACHED', 'mpegts', 'zrender', 'typebox']) assert.ok(!text.includes(part), part)
  })
})
