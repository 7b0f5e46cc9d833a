import assert from 'node:assert/strict'
import { test } from 'node:test'

import { listNotices } from '#contracts/messaging'
import * as contract from '#contracts/reviews'
import { shopOverTheWire } from '#domains/reviews/test/wire'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'

const world = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const operator = await world.member('Olga', 'operator')
const { goods, receive } = shopOverTheWire(operator)

const toldOf = async (who: Visitor, kind: string) =>
  (await who.call(listNotices, { query: {} })).items.filter((notice) => notice.kind === kind).length

test('somebody asks about a product, a buyer is invited and answers, the asker accepts, and search engines read it', async () => {
  const cup = await goods('青瓷杯')
  const [buyer, asker, reader] = await Promise.all(['Buyer', 'Asker', 'Reader'].map((name) => world.member(name)))
  if (!buyer || !asker || !reader) throw new Error('Nobody came.')
  const lineId = await receive(buyer, cup.variantId)
  await until(async () => (await buyer.call(contract.listToReview)).items.some((receipt) => receipt.lineId === lineId))

  const place = { kind: 'product' as const, id: cup.productId }
  const asked = await asker.call(contract.askQuestion, { body: { place, text: '可以放进洗碗机吗？</script>' } })
  assert.deepEqual(asked.moves, ['answer', 'accept', 'edit', 'remove'])

  const invitation = await until(async () => (await buyer.call(contract.listQuestionInvitations)).items[0])
  assert.deepEqual([invitation.question.id, invitation.calledAs], [asked.id, 'bought'])
  assert.equal(await toldOf(buyer, 'question-invited'), 1)
  assert.deepEqual((await reader.call(contract.listQuestionInvitations)).items, [])

  const params = { questionId: asked.id }
  const answer = await buyer.call(contract.answerQuestion, { params, body: { text: '可以，我一直这么洗' } })
  assert.equal(answer.badge, 'bought')
  assert.equal(await toldOf(asker, 'question-answered'), 1)
  assert.deepEqual((await buyer.call(contract.listQuestionInvitations)).items, [])

  await assert.rejects(reader.call(contract.acceptAnswer, { params: { answerId: answer.id } }), {
    code: 'reviews.not-your-question',
  })
  assert.equal((await reader.call(contract.voteOnAnswer, { params: { answerId: answer.id } })).helpful, 1)
  const accepted = await asker.call(contract.acceptAnswer, { params: { answerId: answer.id } })
  assert.deepEqual([accepted.best?.id, accepted.best?.isAccepted, accepted.acceptedBy], [answer.id, true, 'asker'])
  assert.equal(await toldOf(buyer, 'answer-accepted'), 1)

  const page = await (
    await fetch(`${world.address}/questions/${asked.id}`, { headers: { accept: 'text/html' } })
  ).text()
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? []
  const { mainEntity } = JSON.parse(json)
  assert.equal(mainEntity.acceptedAnswer[0].text, '可以，我一直这么洗')
  assert.equal(mainEntity.name, '可以放进洗碗机吗？</script>')

  const clock = await operator.call(contract.getQuestionClock)
  assert.deepEqual([clock.asked, clock.answered, clock.firstAnswers.bought], [1, 1, 1])
  await assert.rejects(buyer.call(contract.listStaffQuestions), { code: 'http.not-permitted' })
})
