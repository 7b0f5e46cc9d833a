import { expect, test } from '@playwright/test'
import { enterNews } from '#contracts/community/news'
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

test('an editor goes through the desk by keys, takes a decision back, and a member reads and talks', async ({
  browser,
}) => {
  const olive = await stage.member('阿秋', 'operator')
  for (const [nth, title] of ['旧闻一则', '新茶上市'].entries()) {
    const link = `https://example.com/tea/${nth}`
    const body = {
      title,
      link,
      source: '茶报',
      extract: '第一批已经到店。',
      topics: ['茶叶'],
      remark: '',
      isPublished: false,
    }
    await olive.call(enterNews, { body })
  }
  const desk = await (await stage.signedIn(browser, olive, desktop)).newPage()
  await desk.goto(`${stage.address}/console/news`)
  await expect(desk.getByRole('button', { name: '旧闻一则' })).toBeVisible()
  await expectNothingSerious(desk)
  await desk.keyboard.press('j')
  await expect(desk.getByRole('heading', { name: '新茶上市' })).toBeVisible()
  await expectNothingSerious(desk)
  await desk.keyboard.press('x')
  await expect(desk.getByRole('heading', { name: '旧闻一则' })).toBeVisible()
  await desk.getByRole('button', { name: '撤销' }).click()
  await desk.getByRole('button', { name: '新茶上市' }).click()
  await desk.getByRole('textbox', { name: '编辑的话' }).fill('值得一试')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByRole('button', { name: '新茶上市' })).toHaveCount(0)

  const reader = await (await stage.signedIn(browser, await stage.member('阿波'), phone)).newPage()
  await reader.goto(`${stage.address}/columns`)
  await reader.getByRole('link', { name: '资讯', exact: true }).tap()
  const title = reader.getByRole('link', { name: /新茶上市/ })
  await expect(title).toHaveAttribute('target', '_blank')
  await expect(title).toHaveAttribute('rel', 'noopener nofollow')
  await expect(reader.getByText('值得一试')).toBeVisible()
  await expect(reader.getByText('旧闻一则')).toHaveCount(0)
  await expectNothingSerious(reader)
  await reader.getByRole('link', { name: /^评论/ }).tap()
  await expect(reader.getByRole('heading', { level: 1, name: /新茶上市/ })).toBeVisible()
  await reader.getByRole('textbox').first().fill('什么时候有小包装？')
  await reader.getByRole('button', { name: '发送' }).tap()
  await expect(reader.getByText('什么时候有小包装？')).toBeVisible()
  await expectNothingSerious(reader)
  for (const page of [desk, reader]) await page.context().close()
})
