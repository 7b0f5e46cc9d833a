import type { OptionalTexts } from '#contracts/catalogue'
import type { ShareKind } from '#contracts/sharing'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import { needsSubject, type Target } from './link.ts'

/** How a target is shown in lists. */
export interface Named {
  readonly title: OptionalTexts
  readonly pictureUrl?: string
}

/** What one kind of target knows of itself. */
export interface TargetPort {
  /** Refuses what is not there, or not for this person to see. */
  check(db: Database, subjectId: string, actor: Actor): Promise<void>
  /** One statement for any number; what is gone is left out. */
  name(db: Database, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Named>>
}

const ports = new Map<ShareKind, TargetPort>()

/** Lets a kind of thing be shared; called once, when its module is loaded. */
export function registerTarget(kind: ShareKind, port: TargetPort): void {
  ports.set(kind, port)
}

/** Refuses to share what is not there. */
export async function checkTarget(db: Database, { kind, subjectId }: Target, actor: Actor): Promise<void> {
  if (needsSubject(kind) !== (subjectId !== '')) throw refuse.unknownTarget({ field: 'subjectId' })
  if (!needsSubject(kind)) return
  const port = ports.get(kind)
  if (!port) throw refuse.unknownTarget({ field: 'kind' })
  await port.check(db, subjectId, actor)
}

/** The names of targets, by kind and id; one statement a kind. */
export async function nameTargets(db: Database, targets: readonly Target[]): Promise<(target: Target) => Named> {
  const named = new Map<string, Named>()
  for (const [kind, ofKind] of Map.groupBy(targets, (target) => target.kind)) {
    const ids = [...new Set(ofKind.map(({ subjectId }) => subjectId))].filter(Boolean)
    if (ids.length === 0) continue
    for (const [id, name] of (await ports.get(kind)?.name(db, ids)) ?? []) named.set(`${kind}/${id}`, name)
  }
  return ({ kind, subjectId }) => named.get(`${kind}/${subjectId}`) ?? { title: {} }
}
