import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { watchChanges } from './watch.ts'

const { db, url } = await testDatabase()

/** A way to the database on which a connection can die without a word: nothing is passed on any more, and nothing said. */
async function fragileWay() {
  const { port, hostname } = new URL(url)
  const open: Socket[] = []
  const door = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const end of [near, far]) end.on('error', () => {})
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    open.push(near, far)
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  after(() => {
    for (const socket of open) socket.destroy()
    door.close()
  })
  const way = new URL(url)
  way.search = ''
  way.hostname = '127.0.0.1'
  way.port = String((door.address() as { port: number }).port)
  const fallSilent = () => {
    for (const socket of open) socket.unpipe().pause()
  }
  return { url: way.href, fallSilent }
}

test('a connection that dies without a word is noticed, and what is told after it is heard again', async () => {
  const way = await fragileWay()
  const hearing: boolean[] = []
  let heard: (tag: string) => void = () => {}
  let changed: (hears: boolean) => void = () => {}
  const watch = watchChanges(
    way.url,
    (tag) => heard(tag),
    (hears) => {
      hearing.push(hears)
      changed(hears)
    },
    50,
  )
  after(() => watch.stop())
  await watch.ready
  assert.equal(hearing.at(-1), true)
  const until = (wanted: boolean) =>
    new Promise<void>((resolve) => {
      changed = (hears) => hears === wanted && resolve()
    })
  const deaf = until(false)
  way.fallSilent()
  await deaf
  await until(true)
  const told = new Promise<string>((resolve) => {
    heard = resolve
  })
  await sql`select pg_notify('identity', 'person:mei')`.execute(db)
  assert.equal(await told, 'person:mei')
})
