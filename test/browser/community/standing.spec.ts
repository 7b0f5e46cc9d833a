import { expect, test } from '@playwright/test'
import { sql } from 'kysely'
import { seriousFaults } from '../faults.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('who is blocked on their page stands in the list, is let be there again, and back with one touch', async ({
  browser,
}) => {
  const [mei, bo] = [await stage.member('小美'), await stage.member('阿波')]
  const page = await (await stage.signedIn(browser, bo, phone)).newPage()
  await page.goto(`${stage.address}/people/${mei.id}`)
  await expect(page.getByRole('button', { name: '私信' })).toBeVisible()
  await page.getByRole('button', { name: '更多' }).tap()
  await page.getByRole('menuitem', { name: '拉黑' }).tap()
  await expect(page.getByRole('button', { name: '私信' })).toBeHidden()
  await page.goto(`${stage.address}/me`)
  await page.getByRole('link', { name: '黑名单' }).tap()
  await page.getByRole('searchbox', { name: '搜索名字' }).fill('小')
  await expect(page.getByRole('link', { name: /小美/ })).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: '取消拉黑小美' }).tap()
  await expect(page.getByRole('link', { name: /小美/ })).toBeHidden()
  await page.getByRole('button', { name: '撤销' }).tap()
  await expect(page.getByRole('link', { name: /小美/ })).toBeVisible()
  await page.context().close()
})

test('whoever knew other house rules is told once what was changed; whoever joined after is not', async ({
  browser,
}) => {
  const before = await stage.member('老茶客')
  await sql`update identity.person set joined_at = now() - interval '1 day' where id = ${before.id}`.execute(stage.db)
  await sql`insert into community.house_rules (rules, version, changed_at)
    values (array['真诚分享'], 2, now() - interval '1 hour')`.execute(stage.db)
  const page = await (await stage.signedIn(browser, before, phone)).newPage()
  await page.goto(`${stage.address}/community`)
  const banner = page.getByRole('complementary', { name: '公约改了' })
  await expect(banner).toContainText('真诚分享')
  expect(await seriousFaults(page)).toEqual([])
  await banner.getByRole('button', { name: '已读并同意' }).tap()
  await expect(banner).toBeHidden()
  const known = page.waitForResponse(/house-rules/)
  await page.reload()
  await known
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(banner).toBeHidden()

  const after = await (await stage.signedIn(browser, await stage.member('新来的'), phone)).newPage()
  const asked = after.waitForResponse(/house-rules/)
  await after.goto(`${stage.address}/community`)
  await asked
  await expect(after.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(after.getByRole('complementary', { name: '公约改了' })).toBeHidden()
  for (const one of [page, after]) await one.context().close()
})
