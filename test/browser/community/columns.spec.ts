import { expect, test } from '@playwright/test'
import {
  addColumnSeries,
  answerColumnInvitation,
  createArticle,
  createColumn,
  inviteAuthor,
  orderColumnSeries,
  publishArticle,
} from '#contracts/community/columns'
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

test('somebody invited writes for a column, staff approve it, and a reader subscribes', async ({ browser }) => {
  const [olive, ann] = [await stage.member('阿秋', 'operator'), await stage.member('小安')]
  const body = { handle: 'slow-tea', title: '慢茶', purpose: '关于水和叶子', needsApproval: true }
  const { id: columnId } = await olive.call(createColumn, { body })
  await olive.call(inviteAuthor, { params: { columnId, personId: ann.id }, body: { badge: 'expert' } })

  const author = await (await stage.signedIn(browser, ann, phone)).newPage()
  await author.goto(`${stage.address}/me/columns`)
  await author.getByRole('button', { name: '接受' }).tap()
  await author.getByRole('link', { name: '写文章' }).tap()
  await author.getByRole('textbox', { name: '标题', exact: true }).fill('水的温度')
  await author.getByRole('textbox', { name: '第 1 段 · 正文' }).fill('先等它安静下来，再说茶。')
  await author.getByRole('button', { name: '小标题' }).tap()
  await author.getByRole('textbox', { name: '第 2 段 · 小标题' }).fill('怎么知道水好了')
  await author.getByRole('button', { name: '第 2 段上移' }).tap()
  await expect(author.getByRole('textbox', { name: '第 1 段 · 小标题' })).toHaveValue('怎么知道水好了')
  await expect(author.getByText('草稿已保存')).toBeVisible({ timeout: 20_000 })
  await expectNothingSerious(author)
  await author.getByRole('button', { name: '提交审核' }).tap()
  await expect(author.getByRole('link', { name: /水的温度/ })).toBeVisible({ timeout: 20_000 })
  await expectNothingSerious(author)

  const desk = await (await stage.signedIn(browser, olive, desktop)).newPage()
  await desk.goto(`${stage.address}/console/articles`)
  await desk.getByRole('button', { name: '水的温度' }).click()
  await desk.getByRole('button', { name: '通过', exact: true }).click()
  await expect(desk.getByRole('row', { name: /水的温度/ })).toContainText('已发布')
  await expectNothingSerious(desk)

  const reader = await (await stage.signedIn(browser, await stage.member('阿波'), phone)).newPage()
  await reader.goto(`${stage.address}/columns`)
  await expectNothingSerious(reader)
  await reader.getByRole('link', { name: /慢茶/ }).tap()
  await reader.getByRole('button', { name: '订阅' }).tap()
  await expect(reader.getByRole('button', { name: '已订阅' })).toBeVisible()
  await expectNothingSerious(reader)
  await reader.getByRole('link', { name: /水的温度/ }).tap()
  await expect(reader.getByRole('heading', { name: '怎么知道水好了' })).toBeVisible()
  await expectNothingSerious(reader)
  for (const page of [author, desk, reader]) await page.context().close()
})

test('an author puts a series into another order by keyboard, and takes that back', async ({ browser }) => {
  const [olive, ann] = [await stage.member('阿秋', 'operator'), await stage.member('小安', 'moderator')]
  const body = { handle: 'three-waters', title: '三道水', purpose: '关于水', needsApproval: false }
  const params = { columnId: (await olive.call(createColumn, { body })).id }
  await olive.call(inviteAuthor, { params: { ...params, personId: ann.id }, body: { badge: 'expert' } })
  await ann.call(answerColumnInvitation, { params, body: { accept: true } })
  const { id: seriesId } = await ann.call(addColumnSeries, { params, body: { title: '水' } })
  for (const title of ['泉水', '雨水', '雪水']) {
    const blocks = [{ kind: 'paragraph' as const, text: `${title}泡的茶，各有各的香。` }]
    const { id: articleId, version } = await ann.call(createArticle, { params, body: { title, blocks, seriesId } })
    await ann.call(publishArticle, { params: { articleId }, body: { version } })
  }
  const author = await (await stage.signedIn(browser, ann, desktop)).newPage()
  await author.goto(`${stage.address}/columns/three-waters?series=${seriesId}`)
  const titles = author.getByRole('region', { name: '全部文章' }).getByRole('listitem')
  await expect(titles).toContainText(['泉水', '雨水', '雪水'])
  await author.getByRole('button', { name: '整理系列' }).click()
  const sheet = author.getByRole('dialog', { name: '整理系列' })
  await expectNothingSerious(author)
  const down = sheet.getByRole('button', { name: '「泉水」下移' })
  await down.focus()
  // The third finds it at the end already, and the focus stays with what is moved.
  for (const nth of [2, 3, 3]) {
    await author.keyboard.press('Enter')
    await expect(sheet.getByRole('listitem').nth(nth - 1)).toContainText('泉水')
    await expect(down).toBeFocused()
  }
  await author.keyboard.press('Tab')
  await expect(sheet.getByRole('button', { name: '保存顺序' })).toBeFocused()
  const saved = author.waitForResponse((answer) => answer.url().endsWith('/order'))
  await author.keyboard.press('Enter')
  expect((await saved).request().method()).toBe(orderColumnSeries.method)
  await expect(sheet).toBeHidden()
  await expect(titles).toContainText(['雨水', '雪水', '泉水'])
  await author.getByRole('button', { name: '撤销' }).click()
  await expect(titles).toContainText(['泉水', '雨水', '雪水'])
  await author.context().close()
})
