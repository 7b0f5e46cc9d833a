import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { isPublicAddress } from '../http/public-address.ts'
import { fetchPicture } from './fetch.ts'

const isAllowed = (address: string) => address === '127.0.0.1'

/** A server of the outside world on this machine; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a picture is fetched, through redirects, and nothing of the house goes along', async () => {
  const seen: unknown[] = []
  const origin = await serve((request, response) => {
    seen.push(request.headers.cookie ?? request.headers.authorization ?? request.headers.referer)
    if (request.url === '/old') return response.writeHead(302, { location: '/new' }).end()
    response.end('bytes')
  })
  assert.equal((await fetchPicture(`${origin}/old`, { isAllowed })).toString(), 'bytes')
  assert.deepEqual(seen, [undefined, undefined])
})

test('an address inside the house is refused, by number, by name, and at the end of a redirect', async () => {
  let asked = 0
  const origin = await serve((request, response) => {
    asked++
    const to = new URL(request.url ?? '/', origin).searchParams.get('to')
    if (to) return response.writeHead(301, { location: to }).end()
    response.end('secret')
  })
  const { port } = new URL(origin)
  const refused = { code: 'image.address-refused' }
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0']) {
    await assert.rejects(fetchPicture(`http://${host}:${port}/`), refused, host)
  }
  assert.equal(asked, 0)
  for (const to of [
    `http://127.0.0.2:${port}/`,
    `http://[::1]:${port}/`,
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'ftp://x/y',
  ]) {
    await assert.rejects(fetchPicture(`${origin}/?to=${encodeURIComponent(to)}`, { isAllowed }), refused, to)
  }
  await assert.rejects(fetchPicture('http://name:secret@example.com/'), refused)
})

test('a picture that is too large is cut off, and not read on', async () => {
  let sent = 0
  const origin = await serve((_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536
    }
    response.on('drain', more)
    more()
  })
  await assert.rejects(fetchPicture(origin, { isAllowed, bytesMax: 200_000 }), { code: 'image.too-large' })
  assert.ok(sent < 20_000_000)
})

test('errors, silence, endless redirects and closed doors are each refused in words', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end()
    else if (request.url === '/round') response.writeHead(307, { location: '/round' }).end()
    else if (request.url === '/nowhere') response.writeHead(302, { location: 'http://' }).end()
    else if (request.url === '/drop') response.destroy()
    else if (request.url === '/half')
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
  })
  const refusalOf = (path: string, timeoutMs = 5000) => fetchPicture(`${origin}${path}`, { isAllowed, timeoutMs })
  await assert.rejects(refusalOf('/gone'), { code: 'image.bad-answer', details: { status: 404 } })
  await assert.rejects(refusalOf('/nowhere'), { code: 'image.bad-answer' })
  await assert.rejects(refusalOf('/round'), { code: 'image.too-many-redirects' })
  await assert.rejects(refusalOf('/drop'), { code: 'image.unreachable' })
  await assert.rejects(refusalOf('/half'), { code: 'image.unreachable' })
  await assert.rejects(refusalOf('/silent', 100), { code: 'image.too-slow' })
  await assert.rejects(fetchPicture('http://127.0.0.1:1/', { isAllowed }), { code: 'image.unreachable' })
})

test('only addresses of the public internet count as public', () => {
  const inside = [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
  ]
  const inside6 = [
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'fe80::1%eth0',
  ]
  for (const address of [...inside, ...inside6, 'example.com', ''])
    assert.equal(isPublicAddress(address), false, address)
  for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808']) {
    assert.equal(isPublicAddress(address), true, address)
  }
})
