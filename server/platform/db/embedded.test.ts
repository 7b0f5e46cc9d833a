import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { scratchFolder } from '#test/world/scratch'
import { startEmbedded } from './embedded.ts'

const folder = scratchFolder('nightmarket-embedded')
chmodSync(folder, 0o711)
after(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'postgres')

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query({ text: question, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

test('it is made, keeps what is written with fsync on, and a server that outlived its house is adopted', async () => {
  const first = await startEmbedded(data)
  assert.equal(await ask(first.url, 'show fsync'), 'on')
  assert.equal(await ask(first.url, 'select inet_server_addr()'), null, 'it is reached past the network')
  await ask(first.url, 'create table pebble as select 7 as n')
  const second = await startEmbedded(data)
  assert.equal(second.url, first.url)
  await second.stop()
  await assert.rejects(ask(first.url, 'select 1'))
})

test('where a socket cannot be named after its folder it is reached over the network', async () => {
  const server = await startEmbedded(join(folder, 'a folder, with spaces'))
  assert.equal(await ask(server.url, 'select host(inet_server_addr())'), '127.0.0.1')
  await server.stop()
})

test('a lock left over by a kill is healed', async () => {
  writeFileSync(join(data, 'postmaster.pid'), `${2 ** 22 - 3}\n${data}\n0\n1\n\n127.0.0.1\n\nready\n`)
  const server = await startEmbedded(data)
  assert.equal(await ask(server.url, 'select n from pebble'), 7)
  await server.stop()
})

test('killed in the middle it comes back with everything that was committed', async () => {
  const server = await startEmbedded(data)
  await ask(server.url, 'update pebble set n = 8')
  server.abort()
  await assert.rejects(async () => {
    for (;;) await ask(server.url, 'select 1')
  })
  const again = await startEmbedded(data)
  assert.equal(await ask(again.url, 'select n from pebble'), 8)
  await again.stop()
})

test('one that is kept up comes back at the same address after a kill, and not after it was told to stop', async () => {
  const server = await startEmbedded(data)
  const restarted = Promise.withResolvers<unknown>()
  server.keepUp(restarted.resolve)
  process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  assert.equal(await restarted.promise, undefined)
  assert.equal(await ask(server.url, 'select n from pebble'), 8)
  await server.stop()
  await assert.rejects(ask(server.url, 'select 1'))
})

test('a folder that the database may not enter is named, with the setting that helps', {
  skip: process.getuid?.() === 0 ? false : 'only root hands the database to another account',
}, async () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  await assert.rejects(startEmbedded(join(closed, 'postgres')), (error: Error) => {
    assert.match(error.message, /may not enter .*closed/)
    assert.match(error.message, /NIGHTMARKET_DATA/)
    return true
  })
})
