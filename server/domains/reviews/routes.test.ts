import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'

import type { Picture } from '#contracts/catalogue'
import { listAudit } from '#contracts/identity'
import { listNotices } from '#contracts/messaging'
import * as contract from '#contracts/reviews'
import { testHouse, type Visitor } from '#test/world/house'
import { until } from '#test/world/until'
import { shopOverTheWire } from './test/wire.ts'

const world = await testHouse({ NIGHTMARKET_SANDBOX: 'on' })
const [operator, owner] = await Promise.all([world.member('Olga', 'operator'), world.member('Wen', 'owner')])

const { goods, receive } = shopOverTheWire(operator)

async function upload(who: Visitor, bytes: Uint8Array<ArrayBuffer>, name = 'photo.jpg') {
  const body = new FormData()
  body.append('file', new Blob([bytes]), name)
  const answer = await fetch(`${world.address}/api/me/review-photos`, {
    method: 'POST',
    headers: { cookie: who.cookie },
    body,
  })
  return {
    status: answer.status,
    json: (await answer.json()) as { id: string; type: string; picture: Picture },
  }
}

const jpeg = new Uint8Array(
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#e4572e' } })
    .withExif({ IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer(),
)
const refused = (outcome: Promise<unknown>, code: string, status: number) =>
  assert.rejects(outcome, (error: { code: string; status: number }) => {
    assert.deepEqual([error.code, error.status], [code, status])
    return true
  })
const draft = { stars: 5, aspects: { quality: 5 }, text: '杯子很好看', photoIds: [], isAnonymous: false }

test('a guest receives, reviews with a photo, is replied to, and the page of the product says so', async () => {
  const cup = await goods('青瓷杯')
  const mei = await world.member('Mei')
  const lineId = await receive(mei, cup.variantId)
  assert.deepEqual(
    (
      await until(async () => {
        const { items } = await mei.call(contract.listToReview)
        return items.length > 0 ? items : undefined
      })
    ).map((receipt) => receipt.lineId),
    [lineId],
  )
  const photo = (await upload(mei, jpeg)).json
  const file = await fetch(world.address + photo.picture.url)
  assert.equal((await sharp(await file.arrayBuffer()).metadata()).exif, undefined)
  const body = { ...draft, text: '</script><b>好</b>', photoIds: [photo.id] }
  const written = await mei.call(contract.writeReview, { params: { lineId }, body })
  assert.deepEqual([written.photos.length, written.state, written.followUpsLeft], [1, 'shown', 1])
  assert.deepEqual((await mei.call(contract.listToReview)).items, [])
  const params = { reviewId: written.id }
  await refused(mei.call(contract.replyToReview, { params, body: { text: 'x' } }), 'http.not-permitted', 403)
  const answered = await operator.call(contract.replyToReview, { params, body: { text: '谢谢' } })
  assert.deepEqual([answered.reply?.text, answered.writer.id], ['谢谢', mei.id])
  const { items } = await mei.call(listNotices, { query: {} })
  assert.deepEqual(
    items.map(({ kind, about, values }) => [kind, about.id, values.text]),
    [['review-replied', written.id, '谢谢']],
  )
  const page = await (
    await fetch(`${world.address}/products/${cup.handle}`, { headers: { accept: 'text/html' } })
  ).text()
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? []
  const data = JSON.parse(json)
  assert.deepEqual([data.name, data.aggregateRating.ratingValue, data.aggregateRating.reviewCount], ['青瓷杯', 5, 1])
  assert.equal(data.review[0].reviewBody, '</script><b>好</b>')
  assert.ok(!page.includes('</script><b>'))
})

test('what is no picture is refused in words, and so is a form without one', async () => {
  const mei = await world.member('Mei')
  const text = (written: string) => new TextEncoder().encode(written)
  for (const [bytes, code] of [
    [text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image.not-a-picture'],
    [text('%PDF-1.4 <html>'), 'image.not-a-picture'],
    [jpeg.slice(0, 200), 'image.broken'],
  ] as const) {
    const { status, json } = await upload(mei, bytes)
    assert.deepEqual([status, json.type], [400, code])
  }
  await refused(mei.call(contract.addReviewPhoto), 'reviews.no-file', 400)
})

test('a review that is taken off is told with rule and reason, stays its author’s, and comes back', async () => {
  const cup = await goods('taken off')
  const [mei, other] = [await world.member('Mei'), await world.member('Other')]
  const lineId = await receive(mei, cup.variantId)
  const { id } = await mei.call(contract.writeReview, { params: { lineId }, body: draft })
  const params = { reviewId: id }
  await refused(
    other.call(contract.editReview, { params, body: { ...draft, version: 1 } }),
    'reviews.unknown-review',
    404,
  )
  await refused(other.call(contract.removeReview, { params }), 'reviews.unknown-review', 404)
  await refused(other.call(contract.listReviews), 'http.not-permitted', 403)
  await operator.call(contract.hideReview, { params, body: { rule: 'advert', reason: '广告链接' } })
  await refused(other.call(contract.getReview, { params }), 'reviews.unknown-review', 404)
  await refused(other.call(contract.voteOnReview, { params, body: { isHelpful: true } }), 'reviews.unknown-review', 404)
  const [own] = (await mei.call(contract.listOwnReviews)).items
  assert.deepEqual([own?.state, own?.rule, own?.reason], ['hidden', 'advert', '广告链接'])
  const told = (await mei.call(listNotices, { query: {} })).items
  assert.deepEqual([told[0]?.kind, told[0]?.values.reason], ['review-hidden', '广告链接'])
  await refused(
    operator.call(contract.hideReview, { params, body: { rule: 'advert', reason: 'x' } }),
    'reviews.not-shown',
    409,
  )
  await operator.call(contract.showReview, { params })
  await refused(operator.call(contract.showReview, { params }), 'reviews.shown-already', 409)
  assert.deepEqual(await other.call(contract.voteOnReview, { params, body: { isHelpful: true } }), { helpful: 1 })
  assert.equal((await other.call(contract.getReview, { params })).vote, 'helpful')
  await other.call(contract.withdrawVote, { params })
  await refused(mei.call(contract.voteOnReview, { params, body: { isHelpful: true } }), 'reviews.own-review', 403)
  const acts = (await owner.call(listAudit, { query: { subjectId: id } })).items.map(({ act }) => act)
  for (const act of ['reviews.review-hidden', 'reviews.review-shown']) assert.ok(acts.includes(act), act)
})

test('the house searches, filters, pages and exports; what a spreadsheet would run is only text', async () => {
  const cup = await goods('exported')
  const mei = await world.member('Buyer Mei')
  const lineId = await receive(mei, cup.variantId)
  const { id } = await mei.call(contract.writeReview, {
    params: { lineId },
    body: { ...draft, stars: 1, text: '=1+1 漏水' },
  })
  const { productId } = cup
  const found = async (query: object) =>
    (await operator.call(contract.listReviews, { query: { productId, ...query } })).items.map((review) => review.id)
  for (const query of [
    { search: '漏水' },
    { search: 'Buyer Mei' },
    { stars: 1 },
    { answered: 'no' },
    { state: 'shown' },
  ])
    assert.deepEqual(await found(query), [id], JSON.stringify(query))
  for (const query of [{ search: 'nothing%' }, { stars: 5 }, { answered: 'yes' }, { state: 'hidden' }])
    assert.deepEqual(await found(query), [], JSON.stringify(query))
  const csv = await operator.call(contract.exportReviews, { query: { productId } })
  assert.ok(String(csv).includes("'=1+1 漏水"))
  const { unanswered } = await operator.call(contract.countReviews)
  assert.ok(unanswered >= 1)
})

test('what the house asks about is a setting; keys are told apart, and stars for what is gone are refused', async () => {
  const before = await operator.call(contract.getReviewSettings)
  assert.deepEqual(
    before.aspects.map(({ key }) => key),
    ['quality', 'fit', 'delivery', 'service'],
  )
  const taste = { key: 'taste', name: { zh: '口味', en: 'Taste' } }
  const change = (body: object) => operator.call(contract.changeReviewSettings, { body })
  await refused(change({ aspects: [taste, taste] }), 'reviews.two-aspects', 400)
  await change({ aspects: [taste], followUps: 3 })
  const cup = await goods('tea')
  const mei = await world.member('Mei')
  const lineId = await receive(mei, cup.variantId)
  await refused(mei.call(contract.writeReview, { params: { lineId }, body: draft }), 'reviews.unknown-aspect', 400)
  const body = { ...draft, text: '香', aspects: { taste: 4 } }
  assert.equal((await mei.call(contract.writeReview, { params: { lineId }, body })).followUpsLeft, 3)
  await change(before)
})
