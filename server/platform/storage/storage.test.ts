import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, before, suite, test } from 'node:test'

import { diskStorage } from './disk.ts'
import { FakeS3 } from './fake-s3.ts'
import { s3Storage } from './s3.ts'
import { checkKey, type Storage, type StoredEntry } from './storage.ts'

async function listed(storage: Storage, prefix: string): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = []
  for await (const entry of storage.list(prefix)) entries.push(entry)
  return entries
}

const png = { type: 'image/png' }

function sharedPromises(open: () => Promise<{ storage: Storage; close: () => Promise<void> }>) {
  let storage: Storage
  let close: () => Promise<void>
  before(async () => ({ storage, close } = await open()))
  after(() => close())

  test('what was put comes back whole, with its type, size and age', async () => {
    const content = randomBytes(70_000)
    await storage.put('product/p1/front.png', content, png)
    const stored = await storage.get('product/p1/front.png')
    assert.ok(stored)
    assert.deepEqual(await buffer(stored.stream), content)
    assert.equal(stored.type, 'image/png')
    assert.equal(stored.size, content.length)
    assert.equal(stored.cacheSeconds, 31_536_000)
  })

  test('a stream longer than one part arrives whole', async () => {
    const pieces = Array.from({ length: 210 }, (_, place) => Buffer.alloc(100_000, place % 251))
    await storage.put('export/all.bin', Readable.from(pieces), { type: 'application/octet-stream' })
    const stored = await storage.get('export/all.bin')
    assert.ok(stored)
    assert.equal(Buffer.compare(await buffer(stored.stream), Buffer.concat(pieces)), 0)
  })

  test('an empty stream is an empty file', async () => {
    await storage.put('export/empty.txt', Readable.from([]), { type: 'text/plain' })
    assert.equal((await storage.head('export/empty.txt'))?.size, 0)
  })

  test('a range gives just its bytes and tells the whole size', async () => {
    await storage.put('clip/c1.mp4', Buffer.from('0123456789'), { type: 'video/mp4' })
    const stored = await storage.get('clip/c1.mp4', { start: 2, end: 5 })
    assert.ok(stored)
    assert.equal((await buffer(stored.stream)).toString(), '2345')
    assert.equal(stored.size, 10)
  })

  test('putting again replaces, changes the tag, and takes the new age', async () => {
    await storage.put('brand/logo.png', Buffer.from('one'), png)
    const first = await storage.head('brand/logo.png')
    await storage.put('brand/logo.png', Buffer.from('two!'), { ...png, cacheSeconds: 60 })
    const second = await storage.head('brand/logo.png')
    assert.notEqual(first?.tag, second?.tag)
    assert.equal(second?.cacheSeconds, 60)
    await storage.put('brand/logo.png', Buffer.from('three'), png)
    assert.equal((await storage.head('brand/logo.png'))?.cacheSeconds, 31_536_000)
  })

  test('what is not there is undefined, and removing it twice is no fault', async () => {
    assert.equal(await storage.get('no/such.png'), undefined)
    assert.equal(await storage.head('no/such.png'), undefined)
    await storage.put('brand/old.png', Buffer.from('x'), png)
    await storage.remove('brand/old.png')
    await storage.remove('brand/old.png')
    assert.equal(await storage.get('brand/old.png'), undefined)
  })

  test('a list gives all of a prefix, over pages, in the order of keys', async () => {
    for (const key of ['list/b/2.png', 'list/a.png', 'list/b/1.png', 'list/b-c.png', 'listing.png'])
      await storage.put(key, Buffer.from(key), png)
    assert.deepEqual(
      (await listed(storage, 'list/')).map((entry) => entry.key),
      ['list/a.png', 'list/b-c.png', 'list/b/1.png', 'list/b/2.png'],
    )
    assert.deepEqual(
      (await listed(storage, 'list/b/')).map((entry) => entry.size),
      [12, 12],
    )
    assert.deepEqual(await listed(storage, 'nothing/'), [])
  })

  test('content that breaks off half-way leaves nothing under the key', async () => {
    const broken = Readable.from(
      (async function* () {
        for (let piece = 0; piece < 90; piece++) yield Buffer.alloc(200_000)
        throw new Error('the browser left')
      })(),
    )
    await assert.rejects(storage.put('export/half.bin', broken, { type: 'application/octet-stream' }))
    assert.equal(await storage.get('export/half.bin'), undefined)
  })

  test('a key that climbs out, hides, shouts or lies about its type is refused', async () => {
    for (const key of [
      '../x.png',
      'a/../../x.png',
      '/x.png',
      'a//x.png',
      '.x.png',
      'a/.x.png',
      'A.png',
      'a\\x.png',
      'a\0.png',
      'a',
      '',
    ])
      await assert.rejects(storage.put(key, Buffer.from('x'), png), TypeError, key)
    await assert.rejects(storage.put('a.svg', Buffer.from('x'), png), /would be served as image\/svg\+xml/)
    assert.throws(() => checkKey(`${'a'.repeat(600)}.png`), TypeError)
  })
}

suite('on disk', () => {
  sharedPromises(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storage-'))
    return { storage: diskStorage(folder), close: () => rm(folder, { recursive: true }) }
  })

  test('a full disk is told in words and leaves no unfinished file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storage-'))
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const content = new Readable({ read() {} })
    content.destroy(full)
    await assert.rejects(diskStorage(folder).put('a/b.png', content, png), {
      code: 'storage.full',
      kind: 'unavailable',
    })
    assert.deepEqual(await readdir(join(folder, '.unfinished')), [])
    await rm(folder, { recursive: true })
  })

  test('files lie under their keys, where a web server in front can serve them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storage-'))
    await diskStorage(folder).put('a/b.png', Buffer.from('seen'), png)
    assert.equal(await readFile(join(folder, 'a/b.png'), 'utf8'), 'seen')
    await rm(folder, { recursive: true })
  })
})

suite('in a bucket', () => {
  const s3 = new FakeS3()
  let bucket: Storage
  sharedPromises(async () => {
    const endpoint = await s3.open()
    bucket = await s3Storage({
      endpoint,
      region: 'us-east-1',
      bucket: 'shop',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    })
    return {
      storage: bucket,
      close: () => {
        bucket.close()
        return s3.close()
      },
    }
  })

  test('a store that is slow for a moment, or drops a connection, is asked again', async () => {
    s3.trouble('slow-down', /^PUT brand\/again/)
    s3.trouble('reset', /^PUT brand\/again/)
    await bucket.put('brand/again.png', Buffer.from('again'), png)
    assert.equal(s3.objects.get('brand/again.png')?.body.toString(), 'again')
  })

  test('a full store and one that stays away are told in words', async () => {
    s3.trouble('full', /^PUT brand\/full/, 9)
    await assert.rejects(bucket.put('brand/full.png', Buffer.from('x'), png), { code: 'storage.full' })
    s3.trouble('slow-down', /^GET brand\/away/, 9)
    await assert.rejects(bucket.get('brand/away.png'), { code: 'storage.away', kind: 'unavailable' })
    s3.trouble('forbidden', /^DELETE brand\/mine/, 9)
    await assert.rejects(bucket.remove('brand/mine.png'), { code: 'storage.away' })
  })

  test('an upload that fails in its second part is aborted, so that no part stays behind', async () => {
    s3.trouble('forbidden', /partNumber=2/, 9)
    const content = Readable.from([Buffer.alloc(9_000_000), Buffer.alloc(9_000_000)])
    await assert.rejects(bucket.put('export/aborted.bin', content, { type: 'application/octet-stream' }), {
      code: 'storage.away',
    })
    assert.equal(s3.uploads.size, 0)
    assert.ok(s3.seen.some((line) => line.startsWith('DELETE export/aborted.bin?') && line.includes('uploadId=')))
  })
})
