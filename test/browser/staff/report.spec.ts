import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { sql } from 'kysely'
import readXlsx from 'read-excel-file/node'
import { getShowReport } from '#contracts/analytics'
import * as live from '#contracts/live'
import { addAddress } from '#contracts/orders'
import { newId } from '#kernel/id'
import { looks, seriousFaults } from '../faults.ts'
import { settle } from '../settled.ts'
import { goOnAir, openShowStage, type PlannedShow, planShow, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const home = { name: '林小满', phone: '13800138000', country: 'CN', province: '浙江省', city: '杭州市' }

let stage: ShowStage
let show: PlannedShow
const params = () => ({ showId: show.showId })

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  stage = await openShowStage({ NIGHTMARKET_SANDBOX: 'on' })
  show = await planShow(stage, '竹编夜灯', '青瓷碗')
})
test.afterAll(() => stage?.close())

/** Presses one line of the export menu and gives the file that came. */
async function exported(page: Page, word: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: '导出' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: word }).click()
  const file = await coming
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('a show in which somebody talks, looks and buys is looked back at from the desk when it is over', async ({
  browser,
}) => {
  const loop = await goOnAir(stage, show)
  // Eight quiet minutes have gone by, from which the busy one can stand out.
  await sql`update live.show set started_at = started_at - interval '8 minutes' where id = ${show.showId}`.execute(
    stage.db,
  )
  await show.host.call(live.explain, { params: params(), body: { productId: show.productIds[0] ?? '' } })
  const buyer = await stage.member('小满')
  await buyer.call(addAddress, { body: { ...home, district: '西湖区', detail: '灯市街 8 号', isDefault: true } })
  const viewer = await (await stage.signedIn(browser, buyer, phone)).newPage()
  await viewer.goto(`${stage.address}/shows/${show.showId}`)
  await expect(viewer.getByRole('textbox')).toBeVisible({ timeout: 20_000 })
  await buyer.call(live.sayLine, { params: params(), body: { id: newId(), text: '这盏多亮？' } })
  const card = viewer.getByRole('region', { name: '主播正在讲解：竹编夜灯' })
  await card.getByRole('button', { name: '购买“竹编夜灯”' }).tap({ timeout: 20_000 })
  const sheet = viewer.getByRole('dialog', { name: '竹编夜灯' })
  await sheet.getByRole('button', { name: /^支付 ¥/ }).tap()
  await expect(sheet.getByRole('heading', { name: '支付成功' })).toBeVisible({ timeout: 20_000 })
  await expect
    .poll(async () => (await show.host.call(getShowReport, { params: params() })).figures, { timeout: 20_000 })
    .toMatchObject({ paid: 1, buyers: 1, sales: 12_900, clicks: 1, clickPeople: 1, chat: 1 })
  await show.host.call(live.openPoll, {
    params: params(),
    body: { kind: 'poll', question: '要不要返场？', options: ['要', '不要'] },
  })
  await viewer.context().close()

  const desk = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await desk.goto(`${stage.address}/studio/shows/${show.showId}`)
  await desk.getByRole('button', { name: '下播' }).click()
  // The question opens above its button, which has the same name.
  await desk.getByRole('dialog').getByRole('button', { name: '下播' }).click()
  await loop.stop()
  await desk.getByRole('link', { name: '看复盘' }).click()
  await expect(desk.locator('[data-figure="sales"]')).toContainText('¥129.00')
  await expect(desk.locator('[data-figure="clicks"]')).toContainText('1')
  const row = desk.getByRole('row').filter({ hasText: '竹编夜灯' }).filter({ hasText: '100%' })
  await expect(row).toContainText('¥129.00')
  await desk.context().close()
})

test('any minute is read by key, the moment that stands out is played, and what to do next is written down', async ({
  browser,
}) => {
  await expect
    .poll(async () => (await show.host.call(live.getShow, { params: params() })).state, { timeout: 60_000 })
    .toBe('replay')
  const page = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(`${stage.address}/studio/shows/${show.showId}/report`)
  const cursor = page.getByRole('slider', { name: '选中的分钟' })
  await cursor.focus()
  await page.keyboard.press('Home')
  await expect(cursor).toHaveAttribute('aria-valuetext', /评论 0.*成交额 ¥0\.00/)
  const busy = page.getByRole('table').first().getByRole('row').filter({ hasText: '¥129.00' })
  await page.getByText('逐分钟表格').click()
  await expect(busy).toContainText('竹编夜灯')
  await expect(page.locator('[data-launch="poll"]')).toContainText('要不要返场？')

  const moments = page.getByRole('region', { name: '最佳时刻' })
  await moments.getByRole('button', { name: '播放片段' }).first().click()
  await settle(page, ['isPlaying'])
  const address = await moments.getByRole('link', { name: '下载片段' }).first().getAttribute('href')
  const clip = await page.request.get(`${stage.address}${address}`)
  expect(clip.status()).toBe(200)
  expect((await clip.body()).subarray(4, 8).toString()).toBe('ftyp')
  await expect(moments.getByRole('link', { name: '看回放' }).first()).toHaveAttribute(
    'href',
    new RegExp(`^/replays/${show.showId}\\?at=\\d+$`),
  )

  await page.getByRole('textbox', { name: '值得再做' }).fill('先讲灯')
  await page.getByRole('button', { name: '保存' }).click()
  await page.reload()
  await expect(page.getByRole('textbox', { name: '值得再做' })).toHaveValue('先讲灯')
  await page.context().close()
})

test('the report is taken along as a picture, as CSV and as Excel, and other programs read them', async ({
  browser,
}) => {
  const page = await (await stage.signedIn(browser, show.host, { viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(`${stage.address}/studio/shows/${show.showId}/report`)
  const png = await exported(page, '曲线图 PNG')
  expect(png.name).toMatch(/^report-\d{4}-\d\d-\d\d-.*\.png$/)
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1_000)
  const csv = (await exported(page, '商品 CSV')).bytes.toString('utf8')
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  expect(csv).toMatch(/竹编夜灯,\d+,1,1,0,0,1,1,1,1,129,0,1,1\r\n/)
  const sheets = await readXlsx((await exported(page, '全部 Excel')).bytes)
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    '汇总',
    '逐分钟曲线',
    '每件商品',
    '互动和促销',
    '讲解和发起前后的成交',
    '最佳时刻',
  ])
  expect(sheets[0]?.data[1]?.slice(0, 2)).toEqual(['成交额 (CNY)', 129])
  await page.context().close()
})

for (const [how, { colorScheme, ...options }] of looks) {
  test(`a report keeps nobody out, ${how}`, async ({ browser }) => {
    const addresses = ['studio', 'console'].map((app) => `/${app}/shows/${show.showId}/report`)
    for (const address of [...addresses, `/studio/shows/${newId()}/report`]) {
      const context = await stage.signedIn(browser, show.host, { ...options, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(stage.address + address)
      await settle(page, ['hasItsTitle', 'hasNoOutline', 'hasItsPictures', 'stands'])
      expect.soft(await seriousFaults(page), address).toEqual([])
      await context.close()
    }
  })
}

test('an analyst reads it in the console and writes nothing; a show nobody came to says so', async ({ browser }) => {
  const analyst = await (await stage.signedIn(browser, await stage.member('阿勤', 'analyst'))).newPage()
  await analyst.goto(`${stage.address}/console/shows/${show.showId}/report`)
  await expect(analyst.getByText('先讲灯')).toBeVisible()
  await expect(analyst.getByRole('textbox', { name: '值得再做' })).toHaveCount(0)
  await analyst.context().close()

  const startsAt = new Date(Date.now() + 600_000).toISOString()
  const { id: showId } = await show.host.call(live.planShow, { body: { title: { zh: '空场' }, startsAt } })
  await show.host.call(live.startShow, { params: { showId } })
  await show.host.call(live.endShow, { params: { showId } })
  const page = await (await stage.signedIn(browser, show.host)).newPage()
  await page.goto(`${stage.address}/studio/shows/${showId}/report`)
  await expect(page.getByText('这一场没有人来')).toBeVisible()
  await expect(page.getByRole('link', { name: '去安排下一场' })).toBeVisible()
  await page.context().close()
})
