import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'

import { diskStorage } from './disk.ts'
import { serveMedia } from './serve.ts'

let app: FastifyInstance
let folder: string

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'))
  const storage = diskStorage(folder)
  await storage.put('clip/c1.mp4', Buffer.from('0123456789'), { type: 'video/mp4' })
  await storage.put('brand/logo.svg', Buffer.from('<svg onload="alert(1)"/>'), {
    type: 'image/svg+xml',
    cacheSeconds: 60,
  })
  await storage.put('private/members.csv', Buffer.from('secret'), { type: 'text/csv' })
  app = fastify({ routerOptions: { maxParamLength: 600 } })
  serveMedia(app, storage, () => Object.assign(new Error('There is nothing here.'), { statusCode: 404 }))
})
after(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

test('a file comes with its type, its length and a life of a year', async () => {
  const answer = await get('/media/clip/c1.mp4')
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.body, '0123456789')
  assert.equal(answer.headers['content-type'], 'video/mp4')
  assert.equal(answer.headers['content-length'], '10')
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
})

test('a reader who has it gets 304 and no bytes', async () => {
  const { etag, 'last-modified': changed } = (await get('/media/clip/c1.mp4')).headers
  for (const headers of [
    { 'if-none-match': String(etag) },
    { 'if-none-match': `"other", W/${etag}` },
    { 'if-modified-since': String(changed) },
  ]) {
    const answer = await get('/media/clip/c1.mp4', headers)
    assert.equal(answer.statusCode, 304)
    assert.equal(answer.body, '')
  }
  assert.equal((await get('/media/clip/c1.mp4', { 'if-none-match': '"other"' })).statusCode, 200)
})

test('ranges: a piece, the tail, what lies beyond, and what is not understood', async () => {
  const ask = async (range: string, more = {}) => {
    const { statusCode, body, headers } = await get('/media/clip/c1.mp4', { range, ...more })
    return [statusCode, body, headers['content-range']]
  }
  assert.deepEqual(await ask('bytes=2-4'), [206, '234', 'bytes 2-4/10'])
  assert.deepEqual(await ask('bytes=7-'), [206, '789', 'bytes 7-9/10'])
  assert.deepEqual(await ask('bytes=-3'), [206, '789', 'bytes 7-9/10'])
  assert.deepEqual(await ask('bytes=5-999'), [206, '56789', 'bytes 5-9/10'])
  assert.deepEqual(await ask('bytes=10-'), [416, '', 'bytes */10'])
  assert.deepEqual(await ask('bytes=-0'), [416, '', 'bytes */10'])
  for (const range of ['bytes=4-2', 'bytes=-', 'items=1-2', 'bytes=0-1,4-5', 'bytes=x'])
    assert.deepEqual(await ask(range), [200, '0123456789', undefined], range)
  assert.deepEqual(await ask('bytes=2-4', { 'if-range': '"changed"' }), [200, '0123456789', undefined])
})

test('HEAD tells what GET would, without the bytes', async () => {
  const answer = await app.inject({ method: 'HEAD', url: '/media/clip/c1.mp4' })
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['content-length'], '10')
  assert.equal(answer.body, '')
})

test('a picture that can carry a script is a sandboxed download', async () => {
  const { headers } = await get('/media/brand/logo.svg')
  assert.equal(headers['content-disposition'], 'attachment; filename="logo.svg"')
  assert.match(String(headers['content-security-policy']), /default-src 'none'.*sandbox/)
  assert.equal(headers['cache-control'], 'public, max-age=60')
})

test('what is private, missing or climbs out is all the same: nothing is there', async () => {
  for (const url of [
    '/media/private/members.csv',
    '/media/no/such.png',
    '/media/%2e%2e/%2e%2e/etc/passwd',
    '/media/..%2f..%2fetc%2fpasswd',
    '/media/.unfinished/x.png',
    '/media/clip',
    '/media/',
  ])
    assert.equal((await get(url)).statusCode, 404, url)
})
