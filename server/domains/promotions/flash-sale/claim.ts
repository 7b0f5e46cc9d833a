import { sql } from 'kysely'

import type { ClaimState } from '#contracts/promotions'
import { present } from '#kernel/present'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { type ClaimDraft, decideClaims, type KnownClaim, type SaleRules } from './flash-sale.ts'
import { lockSale } from './load.ts'
import type { SaleRow } from './tables.ts'

/** A claim as it stands. */
export interface Claim extends KnownClaim {
  readonly unitPrice: number
  readonly currency: string
  readonly state: ClaimState
  readonly claimedAt: Date
  readonly payUntil: Date
  readonly orderId?: string
}

/** What became of a batch of drafts, and how it leaves the sale. */
export interface Claimed {
  readonly answers: readonly (Claim | Refusal)[]
  readonly rules: SaleRules
  readonly left: ReadonlyMap<string, number>
}

/**
 * Claims pieces of one sale for many people in one commit, in the order of the drafts; each gets an answer of its own.
 *
 * Batches of one sale queue on its row, on any number of nodes. That nothing is claimed twice and nobody has more than the
 * limit is for the database to say: the counts move with the claims, by trigger, under their constraints.
 */
export async function claimPieces(work: Work, saleId: string, drafts: readonly ClaimDraft[]): Promise<Claimed> {
  const row = await lockSale(work, saleId)
  const standing = await readStanding(work, row, drafts)
  const decisions = decideClaims(standing, drafts)
  const answers = decisions.map((decision) => {
    if (decision instanceof Refusal) return decision
    return 'known' in decision ? decision.known : newClaim(work, row, standing.prices, decision.honoured)
  })
  const fresh = new Map<string, Claim>()
  for (const [place, decision] of decisions.entries()) {
    const answer = answers[place]
    if ('honoured' in decision && answer && !(answer instanceof Refusal)) fresh.set(answer.id, answer)
  }
  const left = leftAfter(standing.left, fresh.values())
  await keepClaims(work, [...fresh.values()])
  tellClaims(work, row, fresh.values(), { before: standing.left, after: left })
  return { answers, rules: standing.rules, left }
}

interface Read {
  readonly items: readonly { variant_id: string; price: number; left: number }[] | null
  readonly people: readonly { person_id: string; taken: number; most: number }[] | null
  readonly known: readonly KnownRow[] | null
}

interface KnownRow {
  readonly id: string
  readonly sale_id: string
  readonly variant_id: string
  readonly person_id: string
  readonly quantity: number
  readonly unit_price: number
  readonly state: ClaimState
  readonly claimed_at: string
  readonly pay_until: string
  readonly order_id: string | null
}

/** Everything that is needed to decide on all of them, in one statement however many they are. */
async function readStanding(work: Work, row: SaleRow, drafts: readonly ClaimDraft[]) {
  const personIds = [...new Set(drafts.map(({ personId }) => personId))]
  const { rows } = await sql<Read>`
    select
      (select jsonb_agg(jsonb_build_object('variant_id', variant_id, 'price', price, 'left', allotment - taken))
        from promotions.flash_sale_item where sale_id = ${row.id}) as items,
      (select jsonb_agg(jsonb_build_object('person_id', person_id, 'taken', taken, 'most', most))
        from promotions.flash_sale_person where sale_id = ${row.id} and person_id = any(${personIds})) as people,
      (select jsonb_agg(to_jsonb(claim)) from promotions.flash_sale_claim as claim
        where id = any(${drafts.map(({ id }) => id)})) as known`.execute(work.tx)
  const items = rows[0]?.items ?? []
  return {
    id: row.id,
    rules: rulesOf(row),
    prices: new Map(items.map((item) => [item.variant_id, item.price])),
    left: new Map(items.map((item) => [item.variant_id, item.left])),
    people: new Map((rows[0]?.people ?? []).map(({ person_id, taken, most }) => [person_id, { taken, most }])),
    known: new Map((rows[0]?.known ?? []).map((known) => [known.id, knownClaim(known, row.currency)])),
  }
}

export function rulesOf(row: SaleRow): SaleRules {
  const { state, starts_at: startsAt, ends_at: endsAt, per_person: perPerson, for_guests: forGuests } = row
  return { state, startsAt, endsAt, perPerson, forGuests }
}

function knownClaim(row: KnownRow, currency: string): Claim {
  return present({
    id: row.id,
    saleId: row.sale_id,
    variantId: row.variant_id,
    personId: row.person_id,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    currency,
    state: row.state,
    claimedAt: new Date(row.claimed_at),
    payUntil: new Date(row.pay_until),
    orderId: row.order_id ?? undefined,
  })
}

function newClaim({ now }: Work, row: SaleRow, prices: ReadonlyMap<string, number>, draft: ClaimDraft): Claim {
  const { id, personId, variantId, quantity } = draft
  return {
    id,
    saleId: row.id,
    variantId,
    personId,
    quantity,
    unitPrice: prices.get(variantId) ?? 0,
    currency: row.currency,
    state: 'held',
    claimedAt: now,
    payUntil: new Date(now.getTime() + row.pay_minutes * 60_000),
  }
}

function leftAfter(before: ReadonlyMap<string, number>, claims: Iterable<Claim>): Map<string, number> {
  const left = new Map(before)
  for (const { variantId, quantity } of claims) left.set(variantId, (left.get(variantId) ?? 0) - quantity)
  return left
}

async function keepClaims({ tx }: Work, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return
  const rows = claims.map((claim) => [claim.id, claim.variantId, claim.personId, claim.quantity, claim.unitPrice])
  const [{ saleId, claimedAt, payUntil } = claims[0] as Claim] = claims
  await sql`
    insert into promotions.flash_sale_claim
      (id, sale_id, variant_id, person_id, quantity, unit_price, claimed_at, pay_until)
    select kept ->> 0, ${saleId}, kept ->> 1, kept ->> 2, (kept ->> 3)::int, (kept ->> 4)::int, ${claimedAt}, ${payUntil}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as kept`.execute(tx)
}

function tellClaims(
  work: Work,
  row: SaleRow,
  claims: Iterable<Claim>,
  left: { readonly before: ReadonlyMap<string, number>; readonly after: ReadonlyMap<string, number> },
): void {
  for (const { id: claimId, saleId, personId, variantId, quantity, unitPrice } of claims) {
    const fact = { saleId, claimId, personId, productId: row.product_id, variantId, quantity, unitPrice }
    work.record('promotions.flash-sale-claimed', { ...fact, ...(row.show_id && { showId: row.show_id }) })
  }
  for (const [variantId, pieces] of left.after)
    if (pieces === 0 && left.before.get(variantId) !== 0)
      work.record('promotions.flash-sale-sold-out', { saleId: row.id, variantId })
}
