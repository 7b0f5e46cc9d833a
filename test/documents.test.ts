import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

import { domains } from '#server/domains'
import { writeRefusals } from '../scripts/refusals.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const documents = globSync('{*.md,docs/**/*.md,server/**/*.md,web/**/*.md,bench/**/*.md,deploy/**/*.md}').filter(
  (file) => !file.includes('node_modules'),
)

test('every domain says on one page what it is for', () => {
  for (const { name } of domains) {
    const page = join('server/domains', name, 'README.md')
    assert.ok(existsSync(page), `${page} is missing`)
    const lines = read(page).trimEnd().split('\n')
    assert.match(lines[0] ?? '', new RegExp(`^# ${name}`, 'i'), `${page} begins with its name`)
    assert.ok(lines.length <= 40, `${page} has ${lines.length} lines`)
  }
})

test('every link inside the documents leads somewhere', () => {
  const broken: string[] = []
  for (const file of documents) {
    const text = read(file).replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)|(?:src|href)="([^"]+)"/g)) {
      if (/^(?:https?:|mailto:|#)/.test(link) || link === '') continue
      const path = join(dirname(file), decodeURI(link.split('#', 1)[0] ?? ''))
      if (!existsSync(path)) broken.push(`${file} → ${link}`)
    }
  }
  assert.deepEqual(broken, [])
})

test('the page of refusals is what the tables say; `node scripts/refusals.ts` writes it', async () => {
  assert.equal(read('docs/reference/refusals.md'), await writeRefusals())
})

test('no word of the trade has two names, and no name two words', () => {
  const rows = read('docs/words.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| 中文'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  assert.ok(rows.length > 20)
  const once = (cells: readonly string[]) => cells.filter((cell, place) => cell !== '' && cells.indexOf(cell) !== place)
  assert.deepEqual(once(rows.flatMap((row) => (row[1] ?? '').split(/\s*[/,，]\s*/))), [])
  assert.deepEqual(once(rows.map((row) => row[2] ?? '')), [])
})

test('every decision has a number of its own and a title', () => {
  const files = globSync('docs/decisions/*.md').sort()
  const numbers = files.map(
    (file) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? assert.fail(`${file} has no number`),
  )
  assert.ok(numbers.length > 0)
  assert.equal(new Set(numbers).size, numbers.length, numbers.join(' '))
  for (const file of files) assert.match(read(file), /^# \S/, `${file} has no title`)
})

test('the README shows only benches that exist, and every bench', () => {
  const shown = [...read('README.md').matchAll(/^\|\s*`([a-z][a-z-]*)`\s*\|/gm)].map(([, name = '']) => name)
  const existing = globSync('bench/*.ts').map((file) => file.replace(/^bench\/|\.ts$/g, ''))
  assert.deepEqual([...shown].sort(), [...existing].sort())
})

test('every setting is explained in the guide for operators, and none that does not exist', () => {
  const guide = read('docs/guides/operations.md')
  const explained = new Set(
    [...guide.matchAll(/`(NIGHTMARKET_[A-Z0-9_]+|DATABASE_URL|REDIS_URL|PORT)`/g)].map(([, name = '']) => name),
  )
  const existing = [...read('server/platform/config/settings.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
    ([, name = '']) => name,
  )
  assert.deepEqual([...explained].sort(), existing.sort())
})
