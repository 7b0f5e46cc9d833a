import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import pg from 'pg'

import { testDatabase } from '#test/world/database'
import { copyOut } from './copy.ts'

const world = await testDatabase()

test('rows stay as they were however late the file takes them', async () => {
  const client = new pg.Client({ connectionString: world.url })
  await client.connect()
  const kept: Buffer[] = []
  const late = new Writable({
    highWaterMark: 64 * 1024 * 1024,
    write(chunk: Buffer, _encoding, done) {
      setImmediate(() => {
        kept.push(Buffer.from(chunk))
        done()
      })
    },
  })
  const rows = 20_000
  await copyOut(client, `select n, repeat(chr(97 + n % 26), n % 900) from generate_series(1, ${rows}) as n`, late)
  await new Promise<void>((resolve) => late.end(resolve))
  await client.end()
  const lines = Buffer.concat(kept).toString().trimEnd().split('\n')
  assert.equal(lines.length, rows)
  const wrong = lines.findIndex((line, at) => {
    const n = at + 1
    return line !== `${n}\t${String.fromCharCode(97 + (n % 26)).repeat(n % 900)}`
  })
  assert.equal(wrong, -1)
})
