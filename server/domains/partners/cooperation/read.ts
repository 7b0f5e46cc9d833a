import { sql } from 'kysely'

import type { Cooperation, Deliverable, TrackedLink } from '#contracts/partners'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { findLinkFigures } from '#domains/sharing/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type DeliverableRow, reading } from '../tables.ts'
import { feePer, salesPerFee } from './cooperation.ts'
import { isOnTime } from './deliver.ts'
import { type CountedRow, cooperationCard, countPieces } from './queries.ts'

/** One cooperation whole: for staff, and for its KOL once it was offered; to others there is no such thing. */
export async function readCooperation(db: Database, id: string, actor: Actor, now: Date): Promise<Cooperation> {
  const { rows } = await sql<CountedRow>`
    select agreed.*, own.* from partners.cooperation as agreed cross join lateral (${countPieces(now)}) as own
    where id = ${id}`.execute(db)
  const [row] = rows
  const mayRead = row && (actor.may.has('promotions.manage') || (row.kol_id === actor.id && row.offered_at !== null))
  if (!mayRead) throw refuse.unknownCooperation()
  const people = await personCards(readingIdentity(db), [row.kol_id])
  const products = await findProductCards(readingCatalogue(db), row.product_ids)
  const pieces = await readPieces(db, row, now)
  const links = await readLinks(db, row, products)
  return present({
    ...cooperationCard(row, people.get(row.kol_id)),
    version: row.version,
    goal: row.goal,
    brief: row.brief,
    disclosure: row.disclosure,
    products: row.product_ids.flatMap((productId) => products.get(productId) ?? []),
    pieces: pieces.map(({ piece }) => piece),
    links,
    result: resultOf(row, links, pieces),
    offeredAt: row.offered_at?.toISOString(),
    answeredAt: row.answered_at?.toISOString(),
    closedAt: row.closed_at?.toISOString(),
    reason: row.reason ?? undefined,
  })
}

interface ReadPiece {
  readonly piece: Deliverable
  readonly isOnTime: boolean
}

async function readPieces(db: Database, row: CountedRow, now: Date): Promise<ReadPiece[]> {
  const pieces = await reading(db)
    .selectFrom('partners.deliverable')
    .selectAll()
    .where('cooperation_id', '=', row.id)
    .orderBy('place')
    .execute()
  const turns = await reading(db)
    .selectFrom('partners.deliverable_turn')
    .selectAll()
    .where(
      'deliverable_id',
      'in',
      pieces.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  const isOverdue = (piece: DeliverableRow) =>
    row.state === 'running' && (piece.state === 'due' || piece.state === 'returned') && piece.due_at < now
  return pieces.map((piece) => ({
    isOnTime: piece.state === 'approved' && isOnTime(piece),
    piece: present({
      id: piece.id,
      kind: piece.kind,
      title: piece.title,
      dueAt: piece.due_at.toISOString(),
      state: piece.state,
      url: piece.url ?? undefined,
      approvedAt: piece.approved_at?.toISOString(),
      isOverdue: isOverdue(piece),
      turns: turns
        .filter(({ deliverable_id }) => deliverable_id === piece.id)
        .map(({ act, by_name: by, at, url, text }) =>
          present({ act, by, at: at.toISOString(), url: url ?? undefined, text: text ?? undefined }),
        ),
    }),
  }))
}

async function readLinks(
  db: Database,
  row: CountedRow,
  products: Awaited<ReturnType<typeof findProductCards>>,
): Promise<TrackedLink[]> {
  const kept = await reading(db)
    .selectFrom('partners.tracked_link')
    .selectAll()
    .where('cooperation_id', '=', row.id)
    .execute()
  const figures = await findLinkFigures(
    db,
    kept.map(({ token }) => token),
  )
  const place = (productId: string) => (productId === '' ? -1 : row.product_ids.indexOf(productId))
  return kept
    .toSorted((one, other) => place(one.product_id) - place(other.product_id))
    .flatMap(({ product_id, token }) => {
      const own = figures.get(token)
      if (!own) return []
      const { path, visits, newcomers, orders, sales } = own
      const product = products.get(product_id)
      return present({
        token,
        path,
        product,
        visits,
        newcomers,
        orders,
        sales: { amount: sales, currency: row.currency },
      })
    })
}

function resultOf(row: CountedRow, links: readonly TrackedLink[], pieces: readonly ReadPiece[]): Cooperation['result'] {
  const sum = (of: (link: TrackedLink) => number) => links.reduce((total, link) => total + of(link), 0)
  const [visits, orders, sales] = [
    sum((link) => link.visits),
    sum((link) => link.orders),
    sum((link) => link.sales.amount),
  ]
  const money = (amount: number | undefined) => (amount === undefined ? undefined : { amount, currency: row.currency })
  return present({
    visits,
    newcomers: sum((link) => link.newcomers),
    orders,
    sales: { amount: sales, currency: row.currency },
    feePerVisit: money(row.fee > 0 ? feePer(row.fee, visits) : undefined),
    feePerOrder: money(row.fee > 0 ? feePer(row.fee, orders) : undefined),
    salesPerFee: salesPerFee(sales, row.fee),
    onTime: pieces.filter((one) => one.isOnTime).length,
    judged: pieces.filter(({ piece }) => piece.state === 'approved' || piece.isOverdue).length,
  })
}
