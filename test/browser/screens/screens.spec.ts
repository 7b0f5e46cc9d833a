import { type Browser, expect, test } from '@playwright/test'
import { getDemo } from '#contracts/platform/demo'
import type { Visitor } from '../../world/house.ts'
import { looks } from '../faults.ts'
import { settle } from '../settled.ts'
import { consoleSights } from './console-sights.ts'
import { type DemoStage, openDemoStage } from './demo-stage.ts'
import { lookAll, type Sight } from './look.ts'
import { pastSights, presentSights } from './sights.ts'

let stage: DemoStage
test.beforeAll(async () => {
  // Building the pages, making a database and the demo takes its time on a busy machine.
  test.setTimeout(300_000)
  stage = await openDemoStage()
})
test.afterAll(() => stage?.close())

/** In every look at once, because what a screen waits for costs nothing. */
async function lookEachWay(browser: Browser, ...all: readonly (readonly [Visitor | undefined, readonly Sight[]])[]) {
  test.setTimeout(600_000)
  await Promise.all(
    looks.map(async ([, how]) => {
      for (const [who, sights] of all) await lookAll(stage, browser, { who, how, sights })
    }),
  )
}

test('no screen of viewers and hosts keeps anybody out, at a desk by day or on a phone by night', async ({
  browser,
}) => {
  const { guest, owner } = await presentSights(stage.owner)
  await lookEachWay(browser, [undefined, guest], [stage.owner, owner])
})

test('no screen of the console does either', async ({ browser }) => {
  await lookEachWay(browser, [await stage.member('老陈', 'owner'), await consoleSights(stage.owner)])
})

test('neither does what is left of a show, in any of these looks', async ({ browser }) => {
  await lookEachWay(browser, [undefined, await pastSights(stage.owner)])
})

test('a title that was changed is on the list at once, and can be put back', async ({ browser }) => {
  const page = await enterConsole(browser, '/shows?state=planned')
  await page.locator('tbody button').first().click()
  const title = page.getByLabel('中文标题')
  const before = await title.inputValue()
  await title.fill('灯火可亲')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.locator('tbody button').first()).toContainText('灯火可亲')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('tbody button').first()).toContainText(before)
  await page.context().close()
})

test('the demo is taken out with one button, and what went is told', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await enterConsole(browser, '/')
  const { products, people, shows } = await stage.owner.call(getDemo)
  await page.getByRole('button', { name: '清除演示内容' }).click()
  await page.getByRole('button', { name: '全部清除' }).click()
  const told = `清除了 ${products} 件商品、${people} 位成员、${shows} 场直播`
  await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible({ timeout: 120_000 })
  const after = await stage.owner.call(getDemo)
  expect({ products: after.products, people: after.people, shows: after.shows }).toEqual({
    products: 0,
    people: 0,
    shows: 0,
  })
  await page.context().close()
})

async function enterConsole(browser: Browser, path: string) {
  const context = await stage.signedIn(browser, await stage.member('老陈', 'owner'), looks[0][1])
  const page = await context.newPage()
  await page.goto(`${stage.address}/console${path}`)
  await settle(page, ['hasItsTitle', 'hasNoOutline', 'stands'])
  return page
}
