import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { actWords } from './acts/words.ts'

const domains = fileURLToPath(new URL('../../../server/domains/', import.meta.url))
const turns = ['created', 'changed', 'paused', 'resumed', 'ended']
/** What stands for `${act}` where an act's name is put together. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'gatherings.gathering-': ['drafted', 'changed', 'opened', 'cancelled'],
  'promotions.promotion-': turns,
  'promotions.coupon-batch-': turns,
  'sharing.group-offer-': turns,
  'sharing.help-offer-': ['paused', 'resumed', 'ended'],
  'sharing.campaign-': ['paused', 'resumed', 'ended'],
  'community.care-': ['hide', 'tag', 'merge', 'recommend'],
}

/** The second argument of a call whose arguments begin here, as it is written. */
function secondArgument(text: string): string {
  let depth = 0
  let arguments_ = 0
  let begin = 0
  for (const [at, letter] of [...text].entries()) {
    if ('({['.includes(letter)) depth += 1
    if (')}]'.includes(letter)) depth -= 1
    if (depth < 0) return text.slice(begin, at)
    if (letter !== ',' || depth > 0) continue
    arguments_ += 1
    if (arguments_ === 1) begin = at + 1
    else return text.slice(begin, at)
  }
  return ''
}

function actsIn(argument: string): string[] {
  const template = /`([a-z]+\.[a-z-]*)\$\{([^}]*)\}`/.exec(argument)
  if (template) {
    const [, prefix = '', chosen = ''] = template
    const written = [...chosen.matchAll(/[?:] '([a-z-]+)'/g)].map(([, name = '']) => name)
    const names = written.length > 0 ? written : variants[prefix]
    assert.ok(names, `${prefix}… has no list of what may follow`)
    return names.map((name) => prefix + name)
  }
  return [...argument.matchAll(/'([a-z]+\.[a-z-]+)'/g)].map(([, act = '']) => act)
}

test('everything that the house writes into its audit log has words', () => {
  const files = globSync('**/*.ts', { cwd: domains }).filter((file) => !file.endsWith('.test.ts'))
  const acts = files.flatMap((file) => {
    const text = readFileSync(join(domains, file), 'utf8')
    return [...text.matchAll(/(?<!function )\baudit\(/g)].flatMap(({ index, 0: call }) => {
      const found = actsIn(secondArgument(text.slice(index + call.length)))
      assert.ok(found.length > 0, `${file}: an act that cannot be read`)
      return found
    })
  })
  assert.ok(acts.length > 80, `${acts.length} acts`)
  for (const language of ['zh-CN', 'en'] as const) {
    const words: Readonly<Record<string, unknown>> = actWords.texts[language]
    assert.deepEqual([...new Set(acts)].filter((act) => !words[act]).sort(), [], language)
    const parts = new Set(acts.map((act) => act.split('.')[0] ?? ''))
    assert.deepEqual([...parts].filter((domain) => domain !== 'demo' && !words[domain]).sort(), [], language)
  }
})
