import type { GatheringDraft, GatheringMeasure, RunGathering, WarmUpStep } from '#contracts/gatherings'
import type { TwoTexts } from '../../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../../parts/list/texts.ts'
import { type Figure, instantOf, type TypedInstant, typedInstant } from '../../rule/typed.ts'

export interface TypedQuestion {
  readonly title: TwoTexts
  /** One a line; none lets people answer in words. */
  readonly choices: string
  readonly isNeeded: boolean
}

export interface TypedStep {
  readonly kind: WarmUpStep['kind']
  readonly at: TypedInstant
  readonly text: string
}

/** An event while it is edited. */
export interface Typed {
  readonly title: TwoTexts
  readonly about: string
  readonly kind: 'online' | 'offline'
  readonly place: string
  readonly link: string
  readonly startsAt: TypedInstant
  readonly endsAt: TypedInstant
  readonly signUpUntil: TypedInstant
  readonly capacity: Figure
  readonly goal: string
  readonly measure: GatheringMeasure
  readonly target: Figure
  readonly boughtDays: Figure
  readonly activeDays: Figure
  readonly buyersOnly: boolean
  readonly questions: readonly TypedQuestion[]
  readonly steps: readonly TypedStep[]
  readonly thanks: string
  readonly rewardBatchId: string | null
}

export const blank: Typed = {
  title: {},
  about: '',
  kind: 'offline',
  place: '',
  link: '',
  startsAt: { text: '' },
  endsAt: { text: '' },
  signUpUntil: { text: '' },
  capacity: 30,
  goal: '',
  measure: 'came',
  target: '',
  boughtDays: 14,
  activeDays: 90,
  buyersOnly: false,
  questions: [],
  steps: [],
  thanks: '',
  rewardBatchId: null,
}

export function typedOf(one: RunGathering): Typed {
  const { about, kind, place, capacity, goal, measure, boughtDays, activeDays, buyersOnly, thanks } = one
  return {
    ...{ about, kind, place, capacity, goal, measure, boughtDays, activeDays, buyersOnly, thanks },
    title: one.title,
    link: one.link ?? '',
    startsAt: typedInstant(one.startsAt),
    endsAt: typedInstant(one.endsAt),
    signUpUntil: typedInstant(one.signUpUntil),
    target: one.target ?? '',
    rewardBatchId: one.rewardBatchId ?? null,
    questions: one.questions.map(({ title, choices = [], isNeeded }) => ({
      title,
      isNeeded,
      choices: choices.map(({ zh, en }) => (zh && en ? `${zh} / ${en}` : (zh ?? en ?? ''))).join('\n'),
    })),
    steps: one.steps
      .filter(({ sentAt }) => !sentAt)
      .map(({ kind: of, at, text }) => ({ kind: of, text, at: typedInstant(at) })),
  }
}

/** What is typed as a draft; undefined while something is missing that even a draft needs. */
export function draftOf(typed: Typed): GatheringDraft | undefined {
  const { about, kind, place, link, goal, measure, buyersOnly, thanks, rewardBatchId, target } = typed
  const { capacity, boughtDays, activeDays } = typed
  const [startsAt, endsAt] = [instantOf(typed.startsAt), instantOf(typed.endsAt)]
  if (!isWritten(typed.title) || !startsAt || !endsAt) return undefined
  if (capacity === '' || boughtDays === '' || activeDays === '') return undefined
  const steps = typed.steps.map(({ at, ...step }) => ({ ...step, at: instantOf(at) }))
  const questions = typed.questions.filter(({ title }) => isWritten(title))
  return {
    ...{ about, kind, place, goal, measure, buyersOnly, thanks, capacity, boughtDays, activeDays, startsAt, endsAt },
    title: writtenTexts(typed.title),
    signUpUntil: instantOf(typed.signUpUntil) ?? startsAt,
    ...(kind === 'online' && link.trim() && { link: link.trim() }),
    ...(target !== '' && { target }),
    ...(rewardBatchId && { rewardBatchId }),
    steps: steps.flatMap(({ at, ...step }) => (at ? [{ ...step, at }] : [])),
    questions: questions.map(({ title, choices, isNeeded }) => {
      const told = choicesOf(choices)
      return { title: writtenTexts(title), isNeeded, ...(told.length > 1 && { choices: told }) }
    }),
  }
}

/** `龙井 / Green` is one choice in two languages. */
function choicesOf(lines: string) {
  return lines
    .split('\n')
    .map((line) => line.split('/').map((part) => part.trim()))
    .flatMap(([zh = '', en = '']) => (zh === '' && en === '' ? [] : [{ ...(zh && { zh }), ...(en && { en }) }]))
    .slice(0, 8)
}
