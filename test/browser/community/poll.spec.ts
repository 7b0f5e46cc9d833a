import { expect, test } from '@playwright/test'
import { expectNothingSerious } from '../faults.ts'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

test('a note asks, others vote from its card, and its author closes it', async ({ browser }) => {
  const mei = await stage.member('小梅')
  const author = await (await stage.signedIn(browser, mei, phone)).newPage()
  await author.goto(`${stage.address}/compose`)
  await author.getByRole('textbox', { name: '标题' }).fill('今晚喝什么')
  await author.getByRole('button', { name: /加一个投票/ }).tap()
  for (const [nth, words] of ['绿茶', '红茶'].entries())
    await author.getByRole('textbox', { name: `选项 ${nth + 1}` }).fill(words)
  await author.getByRole('button', { name: '加一个选项' }).tap()
  await author.getByRole('textbox', { name: '选项 3' }).fill('白茶')
  await author.getByRole('button', { name: '调整选项 3 的顺序' }).press('ArrowUp')
  await expect(author.getByRole('textbox', { name: '选项 2' })).toHaveValue('白茶')
  await author.getByRole('button', { name: '删除选项 3' }).tap()
  await author.getByRole('button', { name: '撤销' }).tap()
  await expect(author.getByRole('textbox', { name: '选项 3' })).toHaveValue('红茶')
  await expect(author.getByText('草稿已保存')).toBeVisible({ timeout: 20_000 })
  await expectNothingSerious(author)
  await author.getByRole('button', { name: '发布', exact: true }).tap()
  await expect(author.getByRole('region', { name: '投票：今晚喝什么' })).toBeVisible({ timeout: 20_000 })
  await expectNothingSerious(author)

  const voter = await (await stage.signedIn(browser, await stage.member('阿波'), phone)).newPage()
  await voter.goto(`${stage.address}/people/${mei.id}`)
  const card = voter.getByRole('region', { name: '投票：今晚喝什么' })
  await card.getByRole('button', { name: '白茶' }).tap()
  await expect(card.getByRole('button', { name: /白茶.*100%/ })).toHaveAttribute('aria-pressed', 'true')
  await expectNothingSerious(voter)

  await author.reload()
  await expect(author.getByRole('button', { name: '白茶' })).toBeVisible()
  await author.getByRole('button', { name: '提前结束' }).tap()
  await expect(author.getByRole('region', { name: '投票：今晚喝什么' })).toContainText('已结束')

  const guest = await browser.newPage(phone)
  await guest.goto(author.url())
  await expect(guest.getByRole('button', { name: /白茶.*1 票.*100%/ })).toBeVisible()
  await guest.close()
  await author.context().close()
  await voter.context().close()
})
