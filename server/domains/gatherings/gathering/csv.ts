import { stringify } from 'csv-stringify/sync'

import type { GatheringQuestion, RunGathering, SignUp } from '#contracts/gatherings'

const options = { bom: true, escape_formulas: true } as const

/** Events for a spreadsheet. */
export function gatheringsAsCsv(gatherings: readonly RunGathering[]): string {
  const columns = [
    ...['id', 'title', 'phase', 'kind', 'place', 'starts_at', 'ends_at', 'capacity', 'taken', 'waiting', 'came'],
    ...['invited', 'goal', 'measure', 'target', 'verdict'],
  ]
  const rows = gatherings.map((one) => [
    ...[one.id, one.title.zh ?? one.title.en ?? '', one.phase, one.kind, one.place, one.startsAt, one.endsAt],
    ...[one.capacity, one.taken, one.waiting, one.came, one.invited, one.goal, one.measure, one.target ?? ''],
    one.verdict ?? '',
  ])
  return stringify([columns, ...rows], options)
}

/** Who signed up, for a spreadsheet; a column for each question of the form. */
export function signUpsAsCsv(questions: readonly GatheringQuestion[], signUps: readonly SignUp[]): string {
  const columns = [
    ...['id', 'person_id', 'name', 'state', 'code', 'signed_at', 'came_at', 'thanked_at', 'reward_missed'],
    ...['stars', 'again', 'said', ...questions.map(({ title }) => title.zh ?? title.en ?? '')],
  ]
  const rows = signUps.map((one) => [
    ...[one.id, one.person.id, one.person.name, one.state, one.code, one.signedAt, one.cameAt ?? ''],
    ...[one.thankedAt ?? '', one.rewardMissed, one.feedback?.stars ?? '', one.feedback?.again ?? ''],
    one.feedback?.text ?? '',
    ...questions.map((question, nth) => said(question, one.answers[nth] ?? '')),
  ])
  return stringify([columns, ...rows], options)
}

function said({ choices }: GatheringQuestion, answer: string): string {
  const choice = answer === '' ? undefined : choices?.[Number(answer)]
  return choice ? (choice.zh ?? choice.en ?? '') : answer
}
