import assert from 'node:assert/strict'
import { test } from 'node:test'

import { changeBrand } from '#contracts/platform/house'
import { testHouse } from '#test/world/house'
import { withHead } from './web.ts'

const page = `<!doctype html><html lang="zh-CN"><head><meta name="description" content="边逛边看" /><title>夜市</title></head></html>`

test('a page gets the house’s own words in its head, and nothing that is more than words', () => {
  const head = { title: 'A & B "Tea" <script>$&</script>', description: '"></head>', language: 'en' }
  const named = withHead(page, head)
  assert.match(named, /<html lang="en">/)
  assert.match(named, /<title>A &amp; B &quot;Tea&quot; &lt;script&gt;\$&amp;&lt;\/script&gt;<\/title>/)
  assert.match(named, /content="&quot;&gt;&lt;\/head&gt;"/)
  assert.equal(named.match(/<\/head>/g)?.length, 1)
})

test('what a page is about stands in it as data that nothing written can break out of', () => {
  const head = { title: 'A', description: 'B', language: 'en' }
  const named = withHead(page, { ...head, data: { name: '</script><script>alert(1)</script><!-- $&' } })
  assert.equal(named.match(/<\/script>/g)?.length, 1)
  assert.equal(named.match(/<script/g)?.length, 1)
  const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script><\/head>/.exec(named) ?? []
  assert.equal(JSON.parse(json).name, '</script><script>alert(1)</script><!-- $&')
})

test('whoever opens the viewer finds the house’s name before any script has run, on every screen of it', async () => {
  const { address, member } = await testHouse()
  const wen = await member('Wen', 'owner')
  await wen.call(changeBrand, {
    body: { name: { 'zh-CN': '山茶集', en: 'Camellia' }, tagline: { 'zh-CN': '好茶', en: 'Tea' } },
  })
  for (const path of ['/', '/products/lamp']) {
    const answer = await fetch(address + path, { headers: { accept: 'text/html' } })
    assert.equal(answer.headers.get('cache-control'), 'no-cache')
    const text = await answer.text()
    assert.match(text, /<title>山茶集<\/title>/)
    assert.match(text, /<meta name="description" content="好茶"/)
  }
  const studio = await (await fetch(`${address}/studio/`, { headers: { accept: 'text/html' } })).text()
  assert.match(studio, /<title>中控台<\/title>/)
})
