import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { until } from '../world/until.ts'

/** How the screens are looked at: both sizes and both languages, so that each is seen by day and by night once. */
export const looks = [
  ['at a desk, in Chinese, by day', { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['on a phone, in English, by night', { locale: 'en', colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
] as const
export type Look = (typeof looks)[number][1]

/** The faults axe finds that keep somebody out, each with the places it was found at. */
export async function seriousFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const faults = await lookForFaults(page, rules)
  if (faults.length === 0) return faults
  // What is just being switched on or off has half a colour for a moment; a fault is what is still there after it.
  const lookAgainAt = Date.now() + 1_000
  await until(() => (Date.now() > lookAgainAt ? true : undefined))
  return lookForFaults(page, rules)
}

/** Fails when something on the page keeps somebody out. */
export async function expectNothingSerious(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([])
}

/** Brought into a page once and kept in it for as long as it stands; to bring it along costs as much as to look with it. */
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

async function lookForFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe)
  return page.evaluate<string[]>(`(${findFaults})(${JSON.stringify(rules ?? null)})`)
}

/**
 * For the page. What a rule of axe finds is as grave as the rule, so those of less weight need not be asked. A chat is as long
 * as its show was; some of its lines speak for all of them. No page of ours has frames.
 */
const findFaults = `async (only) => {
  const isGrave = ({ impact }) => impact === 'serious' || impact === 'critical'
  const spared = axe._audit.rules.filter((rule) => !isGrave(rule)).map(({ id }) => [id, { enabled: false }])
  const rules = only ? { runOnly: { type: 'rule', values: only } } : { rules: Object.fromEntries(spared) }
  const where = { exclude: [['[data-line]:nth-child(n + 9)']] }
  const { violations } = await axe.run(where, { resultTypes: ['violations'], ...rules })
  return violations
    .filter(isGrave)
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '))
}`

/**
 * The paths of an app's screens. The lists bring components along that only the browser can read, so their paths are read from
 * their text; an app with many screens keeps several lists.
 */
export function pathsOf(app: 'viewer' | 'studio' | 'console'): string[] {
  const folder = fileURLToPath(new URL(`../../web/${app}/`, import.meta.url))
  return globSync('**/screens.ts', { cwd: folder }).flatMap((file) => {
    const list = readFileSync(`${folder}${file}`, 'utf8')
    const paths = [...list.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path)
    if (paths.length !== list.match(/load: \(\) => import/g)?.length)
      throw new Error(`${file}: some path was not read.`)
    return paths
  })
}
