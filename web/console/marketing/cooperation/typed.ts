import type { Cooperation, CooperationDraft, DeliverableDraft } from '#contracts/partners'
import { localTime } from '#web/shared/i18n/local-time.ts'
import type { ChosenProduct } from '../../parts/list/ProductsSelect.tsx'

/** A cooperation as it stands in its form; times as an input of the browser gives them, local. */
export interface Typed {
  readonly title: string
  readonly goal: string
  readonly brief: string
  readonly disclosure: string
  readonly products: readonly ChosenProduct[]
  readonly fee: number | undefined
  readonly startsAt: string
  readonly endsAt: string
  readonly deliverables: readonly DeliverableDraft[]
}

const dayMs = 86_400_000
const inDays = (now: Date, days: number) => localTime(new Date(now.getTime() + days * dayMs))

export function blank(now: Date, disclosure: string): Typed {
  return {
    title: '',
    goal: '',
    brief: '',
    disclosure,
    products: [],
    fee: 0,
    startsAt: inDays(now, 0),
    endsAt: inDays(now, 30),
    deliverables: [{ kind: 'note', title: '', dueAt: inDays(now, 14) }],
  }
}

export function typedOf(cooperation: Cooperation): Typed {
  const { title, goal, brief, disclosure, products, fee, pieces } = cooperation
  return {
    ...{ title, goal, brief, disclosure, fee: fee.amount },
    products: products.map(({ id, title: name }) => ({ id, title: name })),
    startsAt: localTime(new Date(cooperation.startsAt)),
    endsAt: localTime(new Date(cooperation.endsAt)),
    deliverables: pieces.map(({ kind, title: what, dueAt }) => ({
      kind,
      title: what,
      dueAt: localTime(new Date(dueAt)),
    })),
  }
}

/** What is sent; undefined while something is missing. */
export function draftOf({
  products,
  fee = 0,
  startsAt,
  endsAt,
  deliverables,
  ...texts
}: Typed): CooperationDraft | undefined {
  const times = [startsAt, endsAt, ...deliverables.map(({ dueAt }) => dueAt)].map((text) => new Date(text))
  const written = [...Object.values(texts), ...deliverables.map(({ title }) => title)]
  if (deliverables.length === 0 || times.some((at) => Number.isNaN(at.getTime()))) return undefined
  if (written.some((text) => text.trim() === '')) return undefined
  const instant = (text: string) => new Date(text).toISOString()
  return {
    ...texts,
    fee,
    productIds: products.map(({ id }) => id),
    startsAt: instant(startsAt),
    endsAt: instant(endsAt),
    deliverables: deliverables.map((piece) => ({ ...piece, dueAt: instant(piece.dueAt) })),
  }
}
