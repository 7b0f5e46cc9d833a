import type { CouponBatchDraft } from '#contracts/promotions'
import type { CampaignDraft, InvitationState } from '#contracts/sharing'
import { createCouponBatch, listOwnCoupons, readingPromotions } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { noon } from '#test/world/database'
import { later, minutes, stage } from '#test/world/stage'
import { accept } from '../invitation/accept.ts'
import { createCampaign } from '../invitation/campaign/keep.ts'
import { listInvitations } from '../invitation/queries.ts'
import { makeLink } from '../link/make.ts'
import { reactions } from '../reactions.ts'
import '../index.ts'

/** A stage for tests of invitations: coupons for both sides, campaigns, and people who come by a link. */
export async function invitationStage() {
  const world = await stage()
  const { db, perform, someone, clock } = world
  const operator = await someone('Boss', ['operator'])

  const batch = (draft: Partial<CouponBatchDraft> = {}) =>
    perform(operator, (work) =>
      createCouponBatch(work, {
        title: { zh: '立减十元', en: '10 off' },
        benefit: { kind: 'amount', off: 10_00 },
        threshold: 0,
        perPerson: 1,
        validity: { kind: 'after-claim', days: 7 },
        claimsFrom: noon.toISOString(),
        isListed: false,
        ...draft,
      }),
    )

  /** A campaign that rewards both sides for a first paid order of at least 50.00. */
  async function campaign(change: Partial<CampaignDraft> = {}): Promise<string> {
    const draft: CampaignDraft = {
      title: { zh: '邀请有礼', en: 'Bring a friend' },
      givenWhen: 'paid',
      least: 5_000,
      withinDays: 7,
      inviterBatchId: await batch(),
      invitedBatchId: await batch(),
      perDay: 5,
      perInviter: 20,
      budget: 100,
      reviewAt: 40,
      startsAt: later(minutes(-60)).toISOString(),
      endsAt: later(minutes(60 * 24 * 60)).toISOString(),
      ...change,
    }
    return perform(operator, (work) => createCampaign(work, draft))
  }

  const invite = async (who: Actor) =>
    (await perform(who, (work) => makeLink(work, { kind: 'invitation', subjectId: '' }, 'link'))).token

  /** A guest who accepts; each from a network of their own unless said otherwise. */
  async function come(token: string, network = newId()): Promise<Actor> {
    const guest = await someone('Newby', [], 'guest')
    await perform(guest, (work) => accept(work, token, network))
    return guest
  }

  /** Tells this domain what happened elsewhere, as the follower does. */
  async function told<Name extends keyof typeof reactions>(name: Name, data: object): Promise<void> {
    await perform(system, async (work) => {
      await (reactions[name] as ((...given: unknown[]) => Promise<void>) | undefined)?.(work, data)
    })
  }

  const join = ({ id }: Actor) => told('identity.guest-became-member', { personId: id })

  async function pays({ id: personId }: Actor, total: number): Promise<string> {
    const orderId = newId()
    await told('orders.order-paid', {
      orderId,
      personId,
      total,
      currency: 'CNY',
      lines: [],
      paidAt: clock.now().toISOString(),
    })
    return orderId
  }

  const refunds = (orderId: string, amount: number) =>
    told('orders.refunded', { orderId, amount, currency: 'CNY', lines: [] })

  /** Somebody who came, joined and paid. */
  async function brought(token: string, total = 5_000, network?: string): Promise<Actor> {
    const guest = await come(token, network)
    await join(guest)
    await pays(guest, total)
    return guest
  }

  async function stateOf({ id }: Actor): Promise<InvitationState | undefined> {
    const { items } = await listInvitations(db, { limit: 200 })
    return items.find(({ invited }) => invited.id === id)?.state
  }

  const couponsOf = async ({ id }: Actor) =>
    (await listOwnCoupons(readingPromotions(db), id, {}, clock.now())).items.length

  return { ...world, operator, batch, campaign, invite, come, told, join, pays, refunds, brought, stateOf, couponsOf }
}
