import { expect, type Page, test } from '@playwright/test'
import { addComment, followPerson, publishPost } from '#contracts/community'
import { openShowStage, type ShowStage } from '../show-stage.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let stage: ShowStage
test.beforeAll(async () => {
  test.setTimeout(240_000)
  stage = await openShowStage()
})
test.afterAll(() => stage?.close())

/** Says something in the sheet of comments, as one does on a phone. */
async function say(page: Page, text: string) {
  const sheet = page.getByRole('dialog', { name: '评论' })
  await sheet.getByRole('textbox', { name: '写评论' }).fill(text)
  await sheet.getByRole('button', { name: '发送' }).tap()
}

test('two people on two phones: one comments, the other answers, likes and follows, and it is there for both', async ({
  browser,
}) => {
  const [mei, bo] = [await stage.member('小美'), await stage.member('阿波')]
  const note = {
    kind: 'note' as const,
    title: '竹编夜灯',
    text: '点上之后满屋子都是竹影。 #竹编',
    audience: 'everybody' as const,
  }
  const { id } = await mei.call(publishPost, { body: note })

  const ofBo = await (await stage.signedIn(browser, bo, phone)).newPage()
  await ofBo.goto(`${stage.address}/community`)
  await ofBo.getByRole('link', { name: '竹编夜灯' }).tap()
  await ofBo.getByRole('button', { name: '关注 · 小美' }).tap()
  await expect(ofBo.getByRole('button', { name: '已关注 · 小美' })).toBeVisible()
  await ofBo.getByRole('button', { name: /^点赞/ }).tap()
  await expect(ofBo.getByRole('button', { name: '点赞 · 1' })).toHaveAttribute('aria-pressed', 'true')
  await ofBo.getByRole('button', { name: /^评论/ }).tap()
  await say(ofBo, '哪里买的？')
  await expect(ofBo.getByRole('article', { name: '阿波' })).toContainText('哪里买的？')

  const ofMei = await (await stage.signedIn(browser, mei, phone)).newPage()
  await ofMei.goto(`${stage.address}/posts/${id}`)
  await ofMei.getByRole('button', { name: '评论 · 1' }).tap()
  const question = ofMei.getByRole('article', { name: '阿波' })
  await question.getByRole('button', { name: '赞阿波的评论 · 0' }).tap()
  await question.getByRole('button', { name: '回复' }).tap()
  await say(ofMei, '店里就有')
  await expect(ofMei.getByRole('article', { name: '小美' })).toContainText('店里就有')

  await ofBo.reload()
  await ofBo.getByRole('button', { name: '评论 · 2' }).tap()
  await expect(ofBo.getByRole('article', { name: '小美' })).toContainText('店里就有')
  await expect(ofBo.getByRole('button', { name: '赞阿波的评论 · 1' })).toBeVisible()
  await ofBo.goto(`${stage.address}/community?feed=following`)
  await expect(ofBo.getByRole('link', { name: '竹编夜灯' })).toBeVisible({ timeout: 20_000 })
  await ofBo.goto(`${stage.address}/people/${mei.id}`)
  await expect(ofBo.getByRole('link', { name: '1 粉丝' })).toBeVisible()
  await ofMei.context().close()
  await ofBo.context().close()
})

test('a person is mentioned by arrows and Enter, and the author’s comments can be closed and opened again', async ({
  browser,
}) => {
  const [mei, bo] = [await stage.member('小梅'), await stage.member('波波')]
  await mei.call(followPerson, { params: { personId: bo.id } })
  const note = { kind: 'note' as const, title: '新茶杯', text: '慢慢喝。', audience: 'everybody' as const }
  const { id } = await mei.call(publishPost, { body: note })
  await bo.call(addComment, { params: { kind: 'post', subjectId: id }, body: { text: '好看' } })
  const page = await (await stage.signedIn(browser, mei, { viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(`${stage.address}/posts/${id}`)
  const field = page.getByRole('textbox', { name: '写评论' })
  await field.click()
  await page.keyboard.type('谢谢@波')
  await expect(page.getByRole('list', { name: '可以提到的人' })).toContainText('波波')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('谢谢@波波 ')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: '@波波' })).toHaveAttribute('href', `/people/${bo.id}`)
  await page.getByRole('button', { name: '关闭评论' }).click()
  await expect(field).toBeHidden()
  await page.getByRole('button', { name: '打开评论' }).click()
  await expect(field).toBeVisible()
  await page.context().close()
})
