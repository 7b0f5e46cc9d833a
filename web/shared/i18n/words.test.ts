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

function sourcesIn(folder: string, pattern: string): Source[] {
  return globSync(pattern, { cwd: folder })
    .filter((file) => !file.endsWith('words.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
}

/** What sources say, and the forms of the keys that they put together. */
interface Speech {
  readonly text: string
  readonly forms: readonly RegExp[]
}

function speechOf(texts: readonly string[]): Speech {
  const text = texts.join('\n')
  const written = new Set([...text.matchAll(/`([\w.-]*(?:\$\{[^}]+\}[\w.-]*)+)`/g)].map(([, form = '']) => form))
  const telling = [...written].filter((form) => /[a-z]/i.test(form.replace(/\$\{[^}]+\}/g, '')))
  const forms = telling.map((form) => form.replace(/[.]/g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+'))
  return { text, forms: forms.map((form) => new RegExp(`^${form}$`)) }
}

const sources = sourcesIn(web, '**/*.{ts,tsx}')
/** Where keys come from that are not written on a screen: kinds and codes that the server sends or shared code tells. */
const told = speechOf(sourcesIn(join(web, '..'), '{contracts,server,web/shared}/**/*.ts').map(({ text }) => text))

/** The sources that may use these words: those of their own folder, and whoever names what they are exported as. */
function usersOf({ file, exported }: Defined): Speech[] {
  const own = sources.filter((source) => source.file.startsWith(`${dirname(file)}/`) || source.text.includes(exported))
  const speech = speechOf(own.map((source) => source.text))
  const hasComputedKeys = /\b\w+\((?!['"`])[\w.?]+\)/.test(speech.text)
  return hasComputedKeys ? [speech, told] : [speech]
}

function isUsed(key: string, { text, forms }: Speech): boolean {
  const written = key.replace(/[^\w]/g, '\\$&')
  // As a text, as the name of a property that the key is taken from, or as a member of an enumeration of names.
  if (text.includes(key) && new RegExp(`['"\`]${written}['"\`]|\\b${written}['"]?:`).test(text)) return true
  // A group of keys that is asked for by its name and a code: `wordOf('advice', code)` uses every `advice.…`.
  const [group = ''] = key.split('.')
  if (group !== key && text.includes(`'${group}'`)) return true
  // Keys that are put together: `none_${tab}_note` uses every key of that form.
  return forms.some((form) => form.test(key))
}

/** A number with the form of many beside it, whatever the number is. */
const countedAsMany = new RegExp(
  '\\{\\{\\w+\\}\\} (?:more )?(?:days|hours|minutes|weeks|months|times|pieces|orders|posts|notes|comments|replies|answers|reviews|' +
    'people|members|friends|followers|likes|points|stars|lines|groups|products|shows)\\b',
)

const defined = await definedWords()
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
  test(`${table.words.name}: nothing is counted as “1 days”`, () => {
    const plain = Object.values(en).filter((phrase) => typeof phrase === 'string')
    assert.deepEqual(
      plain.filter((text) => countedAsMany.test(text)),
      [],
    )
  })
  test(`${table.words.name}: each of them is used`, () => {
    const users = usersOf(table)
    const unused = Object.keys(chinese).filter((key) => !users.some((speech) => isUsed(key, speech)))
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
  const both = defineWords('test.counts', {
    'zh-CN': { figures: '{{posts}}篇·{{people}}人' },
    en: { figures: '{{posts}} {{posts|post|posts}} by {{people}} {{people|person|people}}' },
  })
  assert.equal(translator(both, 'en')('figures', { posts: 1, people: '2' }), '1 post by 2 people')
  assert.equal(translator(both, 'en')('figures', { posts: '1.2K', people: '1' }), '1.2K posts by 1 person')
  assert.equal(translator(both, 'zh-CN')('figures', { posts: 1, people: 2 }), '1篇·2人')
})
