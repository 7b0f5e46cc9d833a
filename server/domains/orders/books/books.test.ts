import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { claimPieces } from '#domains/promotions/flash-sale/claim'
import { claimCoupon, createCouponBatch, createPromotion, createSale } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import { checkBooks, findWrong } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { allBooks } from '#server/books'
import { domains } from '#server/domains'
import { addCartLine } from '../cart/add.ts'
import { shipOrder } from '../order/parcel/ship.ts'
import { refundOrder } from '../refund/refund-order.ts'
import { askForReturn } from '../return/ask.ts'
import { groupShop } from '../test/groups.ts'

const on = await groupShop()
const { db, perform, goods, buyer, bought, order, seen, someone, clock } = on
const books = allBooks(domains)

/** A shop in which something of everything has happened. */
async function busyShop() {
  const [tea, cup, lipstick] = [
    await goods('tea', 12_000, 50),
    await goods('cup', 3_000, 50),
    await goods('lip', 20_000, 9),
  ]
  const [mei, lin] = [await buyer('Mei'), await someone('Lin', ['service'])]
  const startsAt = clock.now().toISOString()
  await perform(system, (work) =>
    createPromotion(work, {
      title: { en: 'p' },
      benefit: { kind: 'percent', basisPoints: 777 },
      startsAt,
      usesLimit: 9,
    }),
  )
  const batchId = await perform(system, (work) =>
    createCouponBatch(work, {
      title: { en: 'ten off' },
      benefit: { kind: 'amount', off: 1_000 },
      threshold: 0,
      perPerson: 3,
      validity: { kind: 'after-claim', days: 7 },
      claimsFrom: startsAt,
    }),
  )
  const { id: couponId } = await perform(mei, (work) => claimCoupon(work, batchId, { actor: mei }))
  const { orderId } = await bought(
    mei,
    [
      { ...tea, quantity: 3 },
      { ...cup, quantity: 2 },
    ],
    { couponIds: [couponId] },
  )
  const [line, other] = (await seen(orderId)).lines
  const parcel = { carrier: 'sf', trackingNumber: 'SF001', lines: [{ lineId: line!.id, quantity: 2 }] }
  await perform(lin, (work) => shipOrder(work, orderId, parcel))
  const refund = { lines: [{ lineId: other!.id, quantity: 1 }], reason: 'x', restock: true }
  await perform(lin, (work) => refundOrder(work, orderId, refund))
  const wish = {
    kind: 'goods' as const,
    reason: 'other' as const,
    text: '',
    lines: [{ lineId: line!.id, quantity: 1 }],
  }
  await perform(mei, (work) => askForReturn(work, orderId, wish))
  const items = [{ variantId: lipstick.variantId, price: 10_000, allotment: 5 }]
  const saleId = await perform(system, (work) => createSale(work, { items, perPerson: 4, minutes: 60 }))
  const claims = [1, 2].map((quantity) => ({
    id: newId(),
    personId: mei.id,
    isGuest: false,
    variantId: lipstick.variantId,
    quantity,
    at: clock.now(),
  }))
  await perform(system, (work) => claimPieces(work, saleId, claims))
  const activity = { kind: 'flash-sale' as const, claimId: claims[0]!.id }
  await order(mei, [{ ...lipstick, quantity: 1, activity }])
  const unwanted = await order(mei, [{ ...cup, quantity: 1 }])
  await sql`update orders.order set pay_until = ${clock.now()} where id = ${unwanted.orderId}`.execute(db)
  await perform(mei, (work) => addCartLine(work, { ...cup, quantity: 1 }))
  const { groupId } = await on.opened(mei, lipstick, await on.offer(lipstick))
  await bought(await buyer('Tao'), [on.line(lipstick, { groupId })])
  await on.hear()
}
await busyShop()

test('after everything that a shop does the books are right', async () => {
  assert.deepEqual(await checkBooks(db, books), [])
})

/** An event as a damage writes it: open, coming, with places left. */
const event = (
  taken: number,
) => `insert into gatherings.gathering (id, state, title, words, about, kind, place, starts_at,
  ends_at, sign_up_until, capacity, taken, goal, measure, target, bought_days, active_days, buyers_only, questions, thanks,
  opened_at, created_by, created_at, changed_at) values ('e', 'open', '{}', '', '', 'online', '', now(), now() + interval '1 day',
  now(), 9, ${taken}, 'g', 'came', 1, 1, 1, false, '[]', '', now(), 'a', now(), now())`

/** How each invariant could come to be broken, were it not for constraints and triggers. */
const damages: Readonly<Record<string, string>> = {
  'A stock level is the sum of its ledger.': 'update catalogue.variant set stock = stock + 1',
  'The lines of a ledger follow each other without a gap.':
    'update catalogue.stock_adjustment set number = number + 5 where number > 1',
  'What is held of a variant is the sum of its holds.':
    'update catalogue.variant set held = held + 1 where stock > held',
  'Nothing is promised that is not there.': `alter table catalogue.variant drop constraint variant_held_in_stock;
    update catalogue.variant set held = stock + 1`,
  'A paid payment has one kept capture of exactly its amount, an unpaid one has none.': `alter table payments.capture
    drop constraint capture_payment_id_kept_amount_kept_currency_fkey; update payments.capture set amount = amount + 1`,
  'What goes back of a capture is the sum of its refunds, and never more than came in.':
    'update payments.refund set amount = amount + 1',
  'Money that nobody waited for goes back wholly.': `update payments.capture set fate = 'unwanted', unwanted_for = 'late'`,
  'A promotion was used as often as orders that stand have counted it.':
    'update promotions.promotion set uses = uses + 1',
  'A batch has given out as many coupons as there are.': 'update promotions.coupon_batch set claimed = claimed + 1',
  'A coupon is used exactly while it has a use that stands.': `update promotions.coupon_use set returned_at = now(),
    returned_as = 'usable'`,
  'What is taken of a flash sale is the sum of the claims that stand, and never more than its allotment.':
    'update promotions.flash_sale_item set taken = taken - 1',
  'The catalogue holds for a flash sale what it may still hand out.': `update catalogue.stock_hold set quantity = quantity - 1
    where holder like 'flash-sale/%'`,
  'What is taken and paid of a group are its seats that stand, never more than it has.': `update sharing.group_seat set state = 'held'`,
  'A completed group has paid seats only, as many as it takes unless the shop filled it up; a failed one has none.': `alter table sharing.group drop constraint group_completed_is_paid;
    update sharing.group set paid = paid - 1`,
  'A person has one seat in a group, and is in no more groups of an offer than they may be.':
    'update sharing.group_offer_person set taken = taken + 1',
  'A seat is paid when its order is; of a failed group everything that was paid goes back.': `update orders.order
    set awaits_group = true where group_id is not null`,
  'Nobody’s share counts more visits today than visitors came.': `insert into sharing.share_link
    (token, sharer_id, kind, channel, made_at) values ('0000000000aa', 'a', 'home', 'link', now());
    insert into sharing.share_visit (token, day, visitor_key, place_key, is_member, at)
    values ('0000000000aa', now(), 'v', 'p', false, now())`,
  'No order brings its sharer more than was paid for it, and none goes back more than that.': `insert into
    sharing.share_order (order_id, token, currency, total, paid, placed_at, paid_at)
    values ('o', '0000000000aa', 'CNY', 2, 1, now(), now())`,
  'A price has fallen by exactly what friends have cut, and is at its floor when all have.': `insert into
    sharing.price_help (id, offer_id, person_id, number, most, variant_id, start_price, floor_price, needed, new_needed,
    shape, buy_at, for_guests, helps_per_day, helped, cut, opened_at, ends_at)
    values ('h', 'o', 'a', 1, 1, 'v', 9, 1, 2, 0, 'equal', 'any', true, 1, 1, 1, now(), now() + interval '1 day')`,
  'As many pieces of an offer are taken as its calls are in orders.': `insert into sharing.help_offer
    (id, state, product_id, variant_id, words, currency, start_price, floor_price, needed, new_needed, shape, buy_at,
    starts_at, ends_at, call_hours, calls_per_person, helps_per_day, for_guests, taken, created_by, created_at, changed_at)
    values ('o', 'active', 'p', 'v', '', 'CNY', 9, 1, 2, 0, 'equal', 'any', now(), now() + interval '1 day', 1, 1, 1, true,
    1, 'a', now(), now())`,
  'No campaign has rewarded more invitations than its budget was, and no inviter has more rewards than they may.': `alter
    table sharing.invitation drop constraint invitation_within_budget;
    insert into sharing.invitation (id, campaign_id, token, inviter_id, invited_id, state, day, day_number, day_most, own_number,
    own_most, budget_number, budget_most, accepted_at, changed_at)
    values ('i', 'c', '0000000000aa', 'a', 'b', 'rewarded', now(), 1, 1, 1, 1, 1, 0, now(), now())`,
  'Who was rewarded has the coupons of the campaign’s two sides.': `insert into sharing.invitation (id, campaign_id, token, inviter_id, invited_id, state, day, day_number, day_most, own_number,
    own_most, budget_number, budget_most, accepted_at, changed_at)
    values ('i', 'c', '0000000000aa', 'a', 'b', 'rewarded', now(), 1, 1, 1, 1, 1, 1, now(), now())`,
  'The sales of a show are what was paid for its goods.': `insert into analytics.tally
    (show_id, minute, measure, currency, count) values ('s', '2026-01-01', 'sales', 'CNY', 1)`,
  'What a show gave back is what went back for its goods.': `insert into analytics.tally
    (show_id, minute, measure, currency, count) values ('s', '2026-01-01', 'refunded', 'CNY', 1)`,
  'The money of a show is the money of its products.': `insert into analytics.tally
    (show_id, minute, measure, currency, count) values ('s', '2026-01-01', 'sales', 'CNY', 1)`,
  'Likes, saves and comments of a subject are as many as its rows.': `insert into community.talk
    (kind, subject_id, author_id, likes) values ('post', 'x', 'a', 1)`,
  'Likes and answers of a comment are as many as its rows.': `insert into community.comment
    (id, kind, subject_id, author_id, text, state, likes, said_at) values ('c', 'post', 'x', 'a', 't', 'hidden', 1, now())`,
  'A poll counts as many people as have voted, and a choice as many votes as have chosen it.': `insert into community.post
    (id, kind, author_id, text, audience, state, created_at, changed_at) values ('p', 'note', 'a', '', 'self', 'draft', now(), now());
    insert into community.poll (post_id, reveal, is_named, may_change, hours, closes_at, people)
    values ('p', 'always', false, true, 1, now(), 1)`,
  'As many votes on rules are counted as people voted.': `insert into community.rule_proposal (id, by_id, before, rules, reason, state,
    opened_at, from_level, supporters_needed, discuss_hours, vote_hours, quorum_percent, share_percent, is_secret, yes)
    values ('r', 'a', '{}', '{x}', 'y', 'passed', now(), 1, 1, 1, 1, 20, 60, true, 1)`,
  'People are followed and follow as often as it is counted.': `insert into community.person_count (person_id, followers) values ('a', 1)`,
  'The messages of a conversation are numbered from 1 to its own number, without holes.': `insert into
    messaging.conversation (id, kind, pair, standing, seq, began_at, last_at) values ('t', 'direct', 'a b', 'open', 1, now(), now())`,
  'A conversation has two sides, and nobody has read further than was said.': `insert into messaging.conversation
    (id, kind, pair, standing, began_at, last_at) values ('t', 'direct', 'a b', 'open', now(), now())`,
  'A stranger whose request waits has said one message, and nobody else any.': `insert into messaging.conversation
    (id, kind, pair, standing, asked_by, seq, began_at, last_at) values ('t', 'direct', 'a b', 'request', 'a', 1, now(), now());
    insert into messaging.message (conversation_id, seq, id, side, author_id, text, at) values ('t', 1, 'm', 'b', 'b', 'x', now())`,
  'The summary of a product is what its shown reviews say.': `insert into reviews.summary (product_id, reviews, five) values ('p', 1, 1)`,
  'The stars by aspect are those of the shown reviews.': `insert into reviews.aspect_sum (product_id, aspect, reviews, stars) values ('p', 'fit', 1, 5)`,
  'What a review counts are its votes, photos and follow-ups.': `insert into reviews.review
    (id, line_id, person_id, product_id, variant_id, is_anonymous, stars, aspects, text, state, helpful, written_at)
    values ('r', 'l', 'a', 'p', 'v', false, 5, '{}', 't', 'waiting', 1, now())`,
  'What was received is known to be reviewed exactly when there is a review of it.': `insert into reviews.receipt
    (line_id, order_id, person_id, product_id, variant_id, goods, received_at, is_reviewed)
    values ('l', 'o', 'a', 'p', 'v', '{}', now(), true)`,
  'As many places of an event are taken as people go.': event(1),
  'Nobody waits for long while a place of a coming event is free.': `${event(0)};
    insert into gatherings.sign_up (id, gathering_id, person_id, state, answers, code, signed_at)
    values ('s', 'e', 'a', 'waiting', '{}', 'c', now() - interval '2 hours')`,
  'Who was thanked with a coupon has come, and the event has a reward.': `${event(1)};
    insert into gatherings.sign_up (id, gathering_id, person_id, state, answers, code, signed_at, coupon_id)
    values ('s', 'e', 'a', 'going', '{}', 'c', now(), 'k')`,
  'What a question counts are its shown answers and its followers.': `insert into reviews.question
    (id, place_kind, place_id, person_id, text, grams, state, answers, asked_at)
    values ('q', 'product', 'p', 'a', 't', '{}', 'hidden', 1, now())`,
  'What an answer counts are its votes, and an accepted one is shown.': `insert into reviews.answer
    (id, question_id, person_id, badge, text, state, helpful, answered_at) values ('w', 'q', 'a', 'none', 't', 'hidden', 1, now())`,
  'The lines of an order add up to it.': 'update orders.order set quantity = quantity + 1',
  'The shares of a line add up to its discount.': `update orders.line set shares = '[]'`,
  'What went back of an order is the sum of its refunds, and never more than was paid.':
    'update orders.order set refunded = refunded - 1 where refunded > 0',
  'What went back of a line is the sum of its refunds, and never more than was paid for it.':
    'update orders.line set refunded = refunded - 1 where refunded > 0',
  'What is shipped is in parcels.': 'update orders.line set shipped = shipped - 1 where shipped > 0',
  'A piece that is in a return is in an open one.': `update orders.return set state = 'withdrawn'`,
  'An order has come to its state by moves that are permitted.': `update orders.order set state = 'completed'
    where state = 'paid'`,
  'A cart counts its lines.': 'update orders.cart set lines = lines + 1',
  'An order that waits for payment holds its pieces, and no other order holds any.': `delete from catalogue.stock_hold
    where holder like 'order/%'`,
  'An order has been paid what was captured for it, and gives back what goes back.':
    'update payments.capture set refunding = refunding + 1',
  'Money that was captured is kept for an order that is there.': `update payments.payment set payable_id = 'gone'
    where state = 'paid'`,
  'A coupon in use is one that lowered its order.': 'update promotions.coupon_use set discount = discount + 1',
}

class Undone extends Error {}

/** What a check finds after a damage that neither constraints nor triggers were there to stop; undone afterwards. */
async function foundAfter(damage: string): Promise<string[]> {
  let found: string[] = []
  const attempt = db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const statement of damage.split(';')) await sql.raw(statement).execute(tx)
    found = (await findWrong(tx as unknown as Database, books)).map(({ invariant }) => invariant)
    throw new Undone()
  })
  await assert.rejects(attempt, Undone)
  return found
}

test('every invariant of every domain is found broken when it is', async () => {
  for (const { name } of books) {
    const damage = damages[name]
    assert.ok(damage, `Nothing breaks: ${name}`)
    assert.ok((await foundAfter(damage)).includes(name), name)
  }
  assert.deepEqual(Object.keys(damages).toSorted(), books.map(({ name }) => name).toSorted())
  assert.deepEqual(await checkBooks(db, books), [])
})
