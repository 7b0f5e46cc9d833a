import { expect, test } from '@playwright/test'
import { expectNothingSerious } from '../faults.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1440, height: 900 } }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('a circle is founded in the console, asked for on a phone, and let into with its rules shown once', async ({
  browser,
}) => {
  const desk = await (await stage.signedIn(browser, await stage.member('阿秋', 'operator'), desktop)).newPage()
  await desk.goto(`${stage.address}/console/circles/new`)
  await desk.getByRole('textbox', { name: '圈子名称' }).fill('慢茶时间')
  await desk.getByRole('textbox', { name: '网址名' }).fill('slow-tea')
  await desk.getByRole('textbox', { name: '圈规' }).fill('只说自己喝过的\n不私下卖茶')
  await desk.getByRole('textbox', { name: '兴趣选项' }).fill('绿茶\n乌龙')
  await desk.getByRole('combobox', { name: '加入方式' }).selectOption({ label: '申请加入' })
  await desk.getByRole('textbox', { name: '申请时要回答的问题' }).fill('平时喝什么茶？')
  await expectNothingSerious(desk)
  await desk.getByRole('button', { name: '新建圈子' }).click()
  await expect(desk.getByRole('heading', { name: '慢茶时间', level: 1 })).toBeVisible()

  const page = await (await stage.signedIn(browser, await stage.member('小满'), phone)).newPage()
  await page.goto(`${stage.address}/circles`)
  await page.getByRole('link', { name: /慢茶时间/ }).tap()
  await page.getByRole('button', { name: '申请加入' }).tap()
  await page.getByRole('textbox', { name: '平时喝什么茶？' }).fill('龙井')
  await page.getByRole('button', { name: '提交申请' }).tap()
  await expect(page.getByRole('button', { name: /等待通过/ })).toBeVisible()
  await expectNothingSerious(page)

  await desk.getByRole('link', { name: '待处理申请' }).click()
  await expect(desk.getByRole('row', { name: /小满/ })).toContainText('龙井')
  await desk.getByRole('button', { name: '通过 · 小满' }).click()
  await expect(desk.getByText('没有等待处理的申请')).toBeVisible()
  await desk.context().close()

  await page.reload()
  const welcome = page.getByRole('dialog', { name: '欢迎来到慢茶时间' })
  await expect(welcome).toContainText('不私下卖茶')
  await welcome.getByText('乌龙').tap()
  await welcome.getByRole('button', { name: '知道了' }).tap()
  await expect(page.getByRole('link', { name: '在圈子里发笔记' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '退出圈子' })).toBeVisible()
  await expect(welcome).toHaveCount(0)
  await page.context().close()
})
