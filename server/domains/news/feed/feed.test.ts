import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readFeed } from './feed.ts'
import { keyOf, readLink } from './link.ts'
import { plain, shorten } from './plain.ts'
import { readApart } from './read-apart.ts'
import { textOf } from './text-of.ts'

const url = 'https://tea.example/feed'
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tea</title>${items}</channel></rss>`
const item = (inside: string) => rss(`<item>${inside}</item>`)
const notAFeed = { code: 'news.not-a-feed' }
const bytes = (text: string) => new TextEncoder().encode(text)

test('RSS 2.0, RSS 1.0 and Atom are read alike', () => {
  const wanted = {
    guid: 'a1',
    link: 'https://tea.example/a?x=1&y=2',
    title: 'Spring & rain',
    extract: 'The first leaves are in.',
    toldAt: new Date('2026-03-01T08:00:00Z'),
  }
  const link = 'https://tea.example/a?x=1&amp;y=2'
  const inRss = item(`<title>Spring &amp; rain</title><link>${link}</link><guid isPermaLink="false">a1</guid>
    <description><![CDATA[<p>The <b>first</b> leaves&nbsp;are in.</p>]]></description>
    <pubDate>Sun, 01 Mar 2026 16:00:00 +0800</pubDate>`)
  const inAtom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a1</id><title type="html">Spring &amp;amp; rain</title>
    <link rel="self" href="/self"/><link rel="alternate" href="/a?x=1&amp;y=2"/>
    <summary type="xhtml"><div>The first leaves are in.</div></summary><updated>2026-03-01T08:00:00Z</updated></entry></feed>`
  const inRdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/><item rdf:about="x">
    <title>Spring &amp; rain</title><link>${link}</link><guid>a1</guid><description>The first leaves are in.</description>
    <dc:date>2026-03-01T08:00:00Z</dc:date></item></rdf:RDF>`
  for (const text of [inRss, inAtom, inRdf])
    assert.deepEqual(readFeed(text, url), { entries: [wanted], unusable: 0 }, text)
})

test('what is no feed, is cut off, or declares anything is refused', () => {
  const whole = item('<title>One</title><link>https://tea.example/1</link>')
  for (let length = 0; length < whole.length; length += 7)
    assert.throws(() => readFeed(whole.slice(0, length), url), notAFeed, whole.slice(0, length))
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]>`
  const others = [
    `<?xml version="1.0"?><!-- so --> ${laughs}${rss('<item><title>&lol2;</title></item>').slice(21)}`,
    '<!doctype html><html><head><title>Tea</title></head><body><p>Welcome</p></body></html>',
    '<html><body><rss/></body></html>',
    '{"items":[]}',
    '',
    '\0\u0001 PNG',
    `<rss>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</rss>`,
  ]
  for (const text of others) assert.throws(() => readFeed(text, url), notAFeed, text.slice(0, 60))
  const quoted = item('<title>On <![CDATA[<!DOCTYPE html>]]> pages</title><link>/1</link>')
  assert.equal(readFeed(quoted, url).entries.length, 1)
})

test('an entity that nobody declared stays as it is written, and nothing grows', () => {
  const [entry] = readFeed(item('<title>&lol; &#x1F375; &#0;&#xD800;tea</title><link>/1</link>'), url).entries
  assert.equal(entry?.title, '&lol; 🍵 tea')
})

test('of pieces without a name the link is the name; without a title, or with a link that opens nothing, they are left out', () => {
  const links = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'mailto:a@b.c',
    '',
  ]
  const bad = links.map((link) => `<item><title>Bad</title><link>${link}</link></item>`)
  const user = '<item><title>Bad</title><link>https://a:b@tea.example/</link></item>'
  const nameless = '<item><link>https://tea.example/2</link></item>'
  const good = '<item><title>Good</title><link>/1</link></item>'
  const named = '<item><title>Named</title><guid>https://tea.example/3</guid></item>'
  const onlyName = '<item><title>Named</title><guid isPermaLink="false">https://tea.example/4</guid></item>'
  const feed = readFeed(rss([...bad, user, nameless, good, named, onlyName].join('')), url)
  assert.deepEqual(
    feed.entries.map(({ guid, link }) => [guid, link]),
    [
      ['https://tea.example/1', 'https://tea.example/1'],
      ['https://tea.example/3', 'https://tea.example/3'],
    ],
  )
  assert.equal(feed.unusable, 9)
})

test('a date that cannot be read is none; more than a hundred pieces are cut', () => {
  const [entry] = readFeed(item('<title>One</title><link>/1</link><pubDate>soon</pubDate>'), url).entries
  assert.equal(entry?.toldAt, undefined)
  const many = Array.from({ length: 300 }, (_, nth) => `<item><title>${nth}</title><link>/${nth}</link></item>`)
  assert.equal(readFeed(rss(many.join('')), url).entries.length, 100)
})

test('of markup only the words are left, in time that grows with the text', () => {
  const said = [
    ['<p>One</p><p>two</p>', 'One two'],
    ['a < b and 3 > 2 &lt;b&gt;', 'a < b and 3 > 2 <b>'],
    ['<script>alert(1)</script>so<style>p{}</style>', 'so'],
    ['<img src=x onerror=alert(1)>so<!-- <b>not</b> -->', 'so'],
    ['so <script>alert(1)', 'so'],
    ['so <a href="', 'so'],
    ['<svg><text>hidden</text></svg>so', 'so'],
  ] as const
  for (const [markup, words] of said) assert.equal(plain(markup), words)
  const hostile = ['<script', '<!--', '<a ', '&#', '<'].map((piece) => plain(piece.repeat(5000)))
  assert.ok(hostile.every((text) => !text.includes('script')))
  assert.equal(shorten('春茶到了', 3), '春茶…')
  assert.equal(shorten('春茶', 2), '春茶')
})

test('a document is read in what it is written in; what it is not written in is refused', () => {
  const gbk = Uint8Array.from([0xb4, 0xba, 0xb2, 0xe8])
  assert.equal(textOf(gbk, 'text/xml; charset=gbk'), '春茶')
  const declared = [...bytes('<?xml version="1.0" encoding="gb2312"?>'), ...gbk]
  assert.ok(textOf(Uint8Array.from(declared)).endsWith('春茶'))
  assert.equal(textOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('茶')]), 'text/xml; charset=gbk'), '茶')
  assert.throws(() => textOf(gbk), notAFeed)
  assert.throws(() => textOf(bytes('茶'), 'text/xml; charset=klingon'), notAFeed)
  assert.throws(() => textOf(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8])), notAFeed)
})

test('a link has one key however it is handed on', () => {
  const links = [
    'https://www.tea.example/a/?b=2&a=1&utm_source=x&spm=1.2',
    'http://tea.example/a?a=1&b=2#top',
    'https://TEA.example:443/a?a=1&b=2&fbclid=9',
  ]
  assert.equal(new Set(links.map((link) => keyOf(readLink(link) ?? ''))).size, 1)
  assert.notEqual(keyOf('https://tea.example/a?id=1'), keyOf('https://tea.example/a?id=2'))
  assert.equal(readLink(`https://tea.example/${'a'.repeat(2000)}`), undefined)
})

test('a feed is read apart from everything else, and refused from there; what is taken up by one holds up nobody', async () => {
  const apart = (text: string) => readApart({ bytes: bytes(text), contentType: undefined, url })
  assert.deepEqual((await apart(item('<title>One</title><link>/1</link>'))).entries[0]?.title, 'One')
  await assert.rejects(apart('<html></html>'), notAFeed)
  const turns: string[] = []
  const long = apart(rss('<a/>'.repeat(20_000))).then(() => turns.push('read'))
  await new Promise((resolve) => setImmediate(resolve))
  turns.push('went on')
  await long
  assert.deepEqual(turns, ['went on', 'read'])
})

test('a feed of noise is refused or read, never more than that', () => {
  const whole = rss(`<item><title>One &amp; <![CDATA[two]]></title><link>https://tea.example/1</link></item>`.repeat(3))
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let round = 0; round < 400; round++) {
    const letters = [...whole]
    for (let hit = 0; hit < 3; hit++) letters[next(letters.length)] = '<>&;"\'/!?[]\0茶'[next(13)] ?? ''
    try {
      for (const { link } of readFeed(letters.join(''), url).entries) assert.match(link, /^https?:/)
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'news.not-a-feed')
    }
  }
})
