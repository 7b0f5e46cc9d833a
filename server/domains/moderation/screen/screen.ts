import type { ScreeningReason } from '#contracts/moderation'

export type Verdict = 'publish' | 'wait' | 'refuse'

/** A reason as the rules give it; one that refuses does so whatever the risk is. */
export interface Reason extends ScreeningReason {
  readonly refuses?: boolean
}

/** From this risk on somebody looks before others see it. */
const waitsFrom = 0.5

/** What several reasons come to, 0 to 1: the chance that not all of them are mistaken, 1 − Π(1 − weight). */
export function riskOf(reasons: readonly Reason[]): number {
  const risk = 1 - reasons.reduce((calm, { weight }) => calm * (1 - weight), 1)
  return Math.round(risk * 1000) / 1000
}

export function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some(({ refuses }) => refuses)) return 'refuse'
  return riskOf(reasons) >= waitsFrom ? 'wait' : 'publish'
}

/** What a judge's certainty weighs: half from where it counts, up to all. */
export function weightOf(sure: number, from: number): number {
  return 0.5 + (0.5 * (sure - from)) / (1 - from)
}

/** How many texts somebody may publish in ten minutes, of a kind without a pace of its own. */
const usualPace = 20
const newcomerShare = 1 / 4
const day = 86_400_000

export interface Conduct {
  /** Letters of what is to be published, and of what was in the last day, newest first. */
  readonly shape: string
  readonly before: readonly { readonly shape: string; readonly at: Date }[]
  /** Different people on this device in the last day, this one included. */
  readonly peopleOnDevice: number
  /** Different people who published the same in the last hour, this one not included. */
  readonly sameByOthers: number
  readonly joinedAt: Date | undefined
  readonly links: number
  readonly perTenMinutes?: number | undefined
  /** What is written anew is no new text: it does not count for the pace, and one alike may be what it was. */
  readonly isEdit?: boolean
}

/** What the way somebody publishes says about it: repeats, floods, many accounts on a device, links of newcomers. */
export function reasonsOfConduct(
  conduct: Conduct,
  isAlike: (one: string, other: string) => boolean,
  now: Date,
): Reason[] {
  const {
    shape,
    before,
    peopleOnDevice,
    sameByOthers,
    joinedAt,
    links,
    perTenMinutes = usualPace,
    isEdit = false,
  } = conduct
  const isNewcomer = joinedAt !== undefined && now.getTime() - joinedAt.getTime() < day
  const pace = Math.max(1, Math.floor(perTenMinutes * (isNewcomer ? newcomerShare : 1)))
  const recent = before.filter(({ at }) => now.getTime() - at.getTime() < 600_000).length
  // One of those that are alike may be what it was before.
  const own = isEdit ? 1 : 0
  const same = shape === '' ? 0 : before.filter((said) => said.shape === shape).length - own
  const alike = before.filter((said) => said.shape !== shape && isAlike(said.shape, shape)).length
  const reasons: (Reason | false)[] = [
    !isEdit && recent >= pace && { code: 'flood', weight: 1, refuses: true, values: { times: recent + 1, most: pace } },
    same >= 2 && { code: 'repeat', weight: 0.6, values: { times: same + 1 } },
    same < 2 && alike + same >= 3 && { code: 'alike', weight: 0.5, values: { times: alike + same + 1 } },
    sameByOthers >= 4 && { code: 'crowd', weight: 0.6, values: { people: sameByOthers + 1 } },
    peopleOnDevice >= 5 && {
      code: 'device',
      weight: peopleOnDevice >= 10 ? 0.9 : 0.5,
      values: { people: peopleOnDevice },
    },
    isNewcomer && links > 0 && { code: 'newcomer', weight: 0.5, values: { links } },
    links > 3 && { code: 'links', weight: 0.5, values: { links } },
  ]
  return reasons.filter((reason) => reason !== false)
}
