import { present } from '#kernel/present'
import type { Look } from '../reportable.ts'
import { appealMs, undoMs } from './case.ts'
import type { CaseRow } from './load.ts'
import type { AppealRow } from './queries.ts'

type Names = ReadonlyMap<string, string>

const somebody = (id: string | null, name: string | null) => (id === null ? undefined : { id, name: name ?? '' })

/** A case as the queue shows it. */
export function shownCase(row: CaseRow, names: Names, appeal: AppealRow | undefined) {
  return present({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    author: { id: row.author_id, name: row.author_name },
    scope: row.scope,
    placeId: row.place_id || undefined,
    placeName: names.get(`${row.scope}/${row.place_id}`),
    source: row.source,
    reason: row.reason,
    risk: row.risk,
    screening: row.screening,
    evidence: row.evidence,
    reports: row.reports,
    weight: row.weight,
    state: row.state,
    openedAt: row.opened_at,
    hiddenAt: row.hidden_at ?? undefined,
    claimedBy: somebody(row.claimed_by, row.claimed_name),
    claimedUntil: row.claimed_until ?? undefined,
    isSecondLook: row.first_look_by !== null,
    decision: row.decision ?? undefined,
    rule: row.rule ?? undefined,
    answer: row.answer,
    until: row.until ?? undefined,
    decidedBy: somebody(row.decided_by, row.decided_name),
    decidedAt: row.decided_at ?? undefined,
    appeal: appeal && shownAppeal(appeal),
  })
}

function shownAppeal(row: AppealRow) {
  return present({
    text: row.text,
    at: row.at,
    outcome: row.outcome ?? undefined,
    answer: row.answer,
    by: somebody(row.decided_by, row.decided_name),
    decidedAt: row.decided_at ?? undefined,
  })
}

export function shownLook({ title, text, pictures, path }: Look, at: Date) {
  return present({ at, title, text, pictures: pictures && [...pictures], path })
}

/** Whether the actor can still take the decision back. */
export function mayUndo(row: CaseRow, actorId: string, now: Date): boolean {
  return row.decided_by === actorId && row.decided_at !== null && now.getTime() - row.decided_at.getTime() < undoMs
}

/** What a person sees of a case of theirs: no name of anybody, and of an open one only that it waits. */
export function shownOwnCase(row: CaseRow, appeal: AppealRow | undefined) {
  const last = row.evidence.at(-1)
  const { decided_at: decidedAt } = row
  const common = {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    text: last?.text ?? '',
    path: last?.path,
  }
  if (row.state === 'open' || !decidedAt)
    return present({ ...common, state: 'waiting', answer: '', at: row.hidden_at ?? row.opened_at })
  return present({
    ...common,
    state: 'decided',
    decision: row.decision ?? undefined,
    rule: row.rule ?? undefined,
    answer: row.answer,
    at: decidedAt,
    until: row.until ?? undefined,
    appealUntil: row.decision === 'keep' ? undefined : new Date(decidedAt.getTime() + appealMs),
    appeal:
      appeal &&
      present({ text: appeal.text, at: appeal.at, outcome: appeal.outcome ?? undefined, answer: appeal.answer }),
  })
}

export function shownPublicly(row: CaseRow, appeal: AppealRow | undefined) {
  return present({
    id: row.id,
    kind: row.kind,
    decision: row.decision ?? ('keep' as const),
    rule: row.rule ?? row.reason,
    decidedAt: row.decided_at ?? row.opened_at,
    appeal: appeal && (appeal.outcome ?? ('open' as const)),
  })
}
