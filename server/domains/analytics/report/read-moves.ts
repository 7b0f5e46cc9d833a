import type { ReportExplained, ReportLaunch, ReportMove } from '#contracts/analytics'
import { present } from '#kernel/present'
import { type Decision, type Happening, ledgerOf, moveOf } from './move/move.ts'
import type { Span } from './people/people.ts'
import type { ProductName } from './read-products.ts'

interface Shown extends Happening {
  readonly kind: ReportMove['kind']
  readonly title: ReportMove['title']
}

/** What was explained and launched, in its order, with the sales before and during each. */
export function movesOf(
  explained: readonly ReportExplained[],
  launches: readonly ReportLaunch[],
  names: ReadonlyMap<string, ProductName>,
  decisions: readonly Decision[],
  show: Span,
): ReportMove[] {
  const all: Shown[] = [
    ...explained.map(({ clipId, productId, from, until }): Shown => {
      const title = names.get(productId)?.title ?? {}
      return { kind: 'explained', id: clipId, productId, title, from: new Date(from), until: new Date(until) }
    }),
    ...launches.map(({ kind, id, title, productId, openedAt, closedAt }): Shown => {
      const until = closedAt ? new Date(closedAt) : show.until
      return { kind, id, productId, title, from: new Date(openedAt), until }
    }),
  ]
  const ledger = ledgerOf(decisions)
  return all
    .sort((one, other) => one.from.getTime() - other.from.getTime())
    .map((shown) => {
      const { kind, id, productId, title, from, until } = shown
      const move = moveOf(shown, all, ledger, show)
      return present({ kind, id, productId, title, from: from.toISOString(), until: until.toISOString(), ...move })
    })
}
