import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { declaredRefusals } from '#kernel/refusal'
import { consoleRefusals } from '#web/console/refusals.ts'
import { knowRefusals, sayRefusal } from '#web/shared/i18n/refusals.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { anyRefusals } from './any.ts'

const server = new URL('../../../../server/', import.meta.url)

/** Loads every table of refusals the server declares, so that all their codes are known. */
async function declareAll(): Promise<void> {
  const files = globSync('**/*.ts', { cwd: server }).filter((file) => !/\.test\.ts$|\/test\/|^kernel\//.test(file))
  for (const file of files) {
    if (!/= refusals\('/.test(readFileSync(new URL(file, server), 'utf8'))) continue
    await import(pathToFileURL(new URL(file, server).pathname).href)
  }
}

test('every refusal of the server has a Chinese sentence, and no sentence is for a refusal that does not exist', async () => {
  await declareAll()
  const words = Object.assign({}, anyRefusals, ...consoleRefusals) as Record<string, unknown>
  const declared = [...declaredRefusals.keys()]
  assert.ok(declared.length > 100)
  assert.deepEqual(
    declared.filter((code) => !(code in words)),
    [],
  )
  const ofServer = Object.keys(words).filter((code) => !code.startsWith('wire.'))
  assert.deepEqual(
    ofServer.filter((code) => !declaredRefusals.has(code)),
    [],
  )
})

test('a refusal is said in the language of the reader, with what it tells filled in', () => {
  knowRefusals({ 'test.few': '只剩{{left}}件', 'test.both': { 'zh-CN': '好', en: 'Fine' } })
  const few = new Problem('test.few', 'Only a few are left.', 409, { left: 3 })
  assert.equal(sayRefusal(few, 'zh-CN'), '只剩3件')
  assert.equal(sayRefusal(few, 'en'), 'Only a few are left.')
  assert.equal(sayRefusal(new Problem('test.both', 'x', 409), 'en'), 'Fine')
  assert.equal(sayRefusal(new Problem('test.unknown', 'Its own sentence.', 409), 'zh-CN'), 'Its own sentence.')
})
