import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { defineWords, translator, type Words } from './words.ts'

const web = fileURLToPath(new URL('../../', import.meta.url))
const files = globSync('**/words.ts', { cwd: web }).filter((file) => file !== join('shared', 'i18n', 'words.ts'))

interface Defined {
  readonly file: string
  readonly exported: string
  readonly words: Words
}

async function definedWords(): Promise<Defined[]> {
  const all = await Promise.all(
    files.map(async (file) => {
      const module: Record<string, unknown> = await import(pathToFileURL(join(web, file)).href)
      return Object.entries(module).flatMap(([exported, words]) => (isWords(words) ? [{ file, exported, words }] : []))
    }),
  )
  return all.flat()
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'texts' in value && 'name' in value
}

function blanks(phrase: unknown): string[] {
  const text = typeof phrase === 'string' ? phrase : Object.values(phrase ?? {}).join(' ')
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort()
}

interface Source {
  readonly file: string
  readonly text: string
}

/** The sources that may use these words: those of their own folder, and whoever names what they are exported as. */
function usersOf({ file, exported }: Defined, sources: readonly Source[]): string {
  return sources
    .filter((source) => source.file.startsWith(`${dirname(file)}/`) || source.text.includes(exported))
    .map(({ text }) => text)
    .join('\n')
}

function isUsed(key: string, source: string): boolean {
  if (source.includes(`'${key}'`) || source.includes(`"${key}"`)) return true
  if (new RegExp(`\\b${key.replace(/[^\w]/g, '\\$&')}:`).test(source)) return true
  // Keys that are put together: `none_${tab}_note` uses every key of that form.
  const forms = [...source.matchAll(/`([\w.-]*(?:\$\{[^}]+\}[\w.-]*)+)`/g)].map(([, form = '']) => form)
  return forms.some((form) =>
    new RegExp(`^${form.replace(/[.]/g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`).test(key),
  )
}

const defined = await definedWords()
const sources = globSync('**/*.{ts,tsx}', { cwd: web })
  .filter((file) => !file.endsWith('words.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(web, file), 'utf8') }))

test('words are there, each table under its own name', () => {
  assert.ok(defined.length >= files.length)
  const names = defined.map(({ words }) => words.name)
  assert.deepEqual([...new Set(names)], names)
})

for (const table of defined) {
  const { 'zh-CN': chinese, en } = table.words.texts
  test(`${table.words.name}: both languages say the same things, with the same blanks`, () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(chinese).sort())
    // A count may be left out where a language says it by the form of the word.
    const blanksIn = (phrase: unknown) => blanks(phrase).filter((name) => name !== 'count')
    for (const [key, text] of Object.entries(chinese)) assert.deepEqual(blanksIn(en[key]), blanksIn(text), key)
  })
  test(`${table.words.name}: each of them is used`, () => {
    const source = usersOf(table, sources)
    const unused = Object.keys(chinese).filter((key) => !isUsed(key, source))
    assert.deepEqual(unused, [], `never used: ${unused.join(', ')}`)
  })
}

test('one is counted differently from many where the language does', () => {
  const words = defineWords('test.count', {
    'zh-CN': { left: '剩{{count}}件' },
    en: { left: { one: '{{count}} piece left', other: '{{count}} pieces left' } },
  })
  assert.equal(translator(words, 'en')('left', { count: 1 }), '1 piece left')
  assert.equal(translator(words, 'en')('left', { count: 2 }), '2 pieces left')
  assert.equal(translator(words, 'zh-CN')('left', { count: 1 }), '剩1件')
})
