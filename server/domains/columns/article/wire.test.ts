import assert from 'node:assert/strict'
import { test } from 'node:test'

import { addComment, getTalk, like, listOwnSaves, save } from '#contracts/community'
import * as wire from '#contracts/community/columns'
import { listNotices, noticePlace } from '#contracts/messaging'
import { searchKind } from '#contracts/search'
import { listOwnShares, makeShareLink } from '#contracts/sharing'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'

const on = await testHouse()
const [olive, ann, bo] = [await on.member('Olive', 'operator'), await on.member('Ann'), await on.member('Bo')]
const guest = await on.guest()
const body = { handle: 'slow-tea', title: '慢茶', purpose: '', needsApproval: true }
const { id: columnId } = await olive.call(wire.createColumn, { body })
const params = { columnId }
const status = (wanted: number) => (error: { status: number }) => error.status === wanted
const kinds = async (who: typeof bo) => (await who.call(listNotices, {})).items.map(({ kind }) => kind)
const draft = { title: '水的温度', blocks: [{ kind: 'paragraph' as const, text: '先等它安静下来，再说茶。' }] }

test('staff invite, the author accepts and writes, staff approve, subscribers are told', async () => {
  await assert.rejects(bo.call(wire.createColumn, { body: { ...body, handle: 'other' } }), status(403))
  await assert.rejects(guest.call(wire.subscribeColumn, { params }), status(403))
  await assert.rejects(ann.call(wire.createArticle, { params, body: draft }), status(403))
  await olive.call(wire.inviteAuthor, { params: { columnId, personId: ann.id }, body: { badge: 'expert' } })
  await until(async () => (await kinds(ann)).includes('column-invited') || undefined)
  await ann.call(wire.answerColumnInvitation, { params, body: { accept: true } })
  await bo.call(wire.subscribeColumn, { params })
  const article = await ann.call(wire.createArticle, { params, body: draft })
  const articleId = article.id
  await ann.call(wire.publishArticle, { params: { articleId }, body: { version: article.version } })
  await assert.rejects(bo.call(wire.getArticle, { params: { articleId } }), status(404))
  const [waiting] = (await olive.call(wire.listRunArticles, { query: { state: 'submitted' } })).items
  await assert.rejects(
    ann.call(wire.approveArticle, { params: { articleId }, body: { version: waiting!.version } }),
    status(403),
  )
  await olive.call(wire.approveArticle, { params: { articleId }, body: { version: waiting!.version } })
  assert.equal((await guest.call(wire.getArticle, { params: { articleId } })).state, 'published')
  await until(async () => (await kinds(bo)).includes('article-published') || undefined)
  const { items } = await bo.call(wire.listSubscribedColumns, { query: {} })
  assert.equal(items[0]?.unread, 1)
  await bo.call(wire.seeColumn, { params })
  assert.equal((await bo.call(wire.getColumn, { params: { column: 'slow-tea' } })).unread, 0)
})

test('an article is liked, saved, talked about and found; unknown pieces are refused at the door', async () => {
  const [card] = (await guest.call(wire.findArticles, { params, query: {} })).items
  const about = { kind: 'article' as const, subjectId: card!.id }
  await bo.call(like, { params: about })
  await bo.call(save, { params: about, body: {} })
  await bo.call(addComment, { params: about, body: { text: '等多久？' } })
  const talk = await bo.call(getTalk, { params: about })
  assert.deepEqual([talk.likes, talk.saves, talk.comments], [1, 1, 1])
  const { items } = await bo.call(listOwnSaves, { query: {} })
  assert.deepEqual([items[0]?.thing?.title, items[0]?.thing?.path], ['水的温度', `/articles/${card!.id}`])
  await until(async () => (await kinds(ann)).includes('article-commented') || undefined)
  assert.deepEqual((await kinds(ann)).filter((kind) => kind.startsWith('article-')).sort(), [
    'article-commented',
    'article-liked',
    'article-saved',
  ])
  const found = async () =>
    (await guest.call(searchKind, { params: { kind: 'article' }, query: { q: '安静' } })).items[0]?.kind
  await until(async () => ((await found()) === 'article' ? true : undefined))
  const html = { ...draft, blocks: [{ kind: 'html', text: '<script>1</script>' }] } as never
  await assert.rejects(ann.call(wire.createArticle, { params, body: html }), status(400))
})

test('whoever is answered or mentioned under an article hears of it there, and nobody twice', async () => {
  const [card] = (await guest.call(wire.findArticles, { params, query: {} })).items
  const about = { kind: 'article' as const, subjectId: card!.id }
  const li = await on.member('Li')
  const root = await li.call(addComment, { params: about, body: { text: `@{${ann.id}} 用什么壶？` } })
  await ann.call(addComment, { params: about, body: { text: `陶的 @{${bo.id}}`, replyToId: root.id } })
  await bo.call(like, { params: about })
  const notice = async (who: typeof bo, kind: string) =>
    (await who.call(listNotices, {})).items.find((one) => one.kind === kind)
  const answered = await until(() => notice(li, 'comment-replied'))
  assert.equal(noticePlace(answered), `/articles/${card!.id}?comment=${root.id}`)
  await until(() => notice(bo, 'mentioned'))
  await until(() => notice(ann, 'mentioned'))
  assert.equal((await notice(ann, 'article-commented'))?.people?.count, 1)
})

test('an article is shared by a link of one’s own, and that is counted', async () => {
  const [card] = (await guest.call(wire.findArticles, { params, query: {} })).items
  const about = { kind: 'article' as const, subjectId: card!.id }
  const link = await bo.call(makeShareLink, { body: { ...about, channel: 'card' } })
  assert.equal(link.path, `/articles/${card!.id}?s=${link.token}`)
  await until(async () => (await bo.call(getTalk, { params: about })).shares === 1 || undefined)
  const { items } = await bo.call(listOwnShares, {})
  assert.deepEqual([items[0]?.kind, items[0]?.title], ['article', { zh: '水的温度' }])
})
