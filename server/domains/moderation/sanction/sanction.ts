/** Mute: no talking. Kick: out for a short while. Ban: out and stays out. */
export type Measure = 'mute' | 'kick' | 'ban'

/** Where a measure holds: the whole house (no id), or one subject such as a show. */
export interface Place {
  readonly scope: string
  readonly subjectId: string
}

export const wholeHouse: Place = { scope: 'house', subjectId: '' }

/** A measure that has not been lifted. */
export interface Standing {
  readonly id: string
  readonly personId: string
  readonly deviceId: string | undefined
  readonly measure: Measure
  readonly until: Date | undefined
}

const usualMinutes: Readonly<Record<Measure, number>> = { mute: 10, kick: 5, ban: 0 }

/** When a measure taken now ends; undefined is "until lifted". Without minutes: mute 10, kick 5, ban until lifted. */
export function endOf(measure: Measure, minutes: number | undefined, now: Date): Date | undefined {
  const lasting = minutes ?? usualMinutes[measure]
  return lasting === 0 ? undefined : new Date(now.getTime() + lasting * 60_000)
}

export function holds(sanction: Pick<Standing, 'until'>, now: Date): boolean {
  return sanction.until === undefined || sanction.until > now
}

export interface Somebody {
  readonly id: string
  readonly deviceId?: string | undefined
}

/** The measure that bears hardest on a person now, by account or device; a later end outweighs an earlier one. */
export function hardest(standing: readonly Standing[], who: Somebody, now: Date): Standing | undefined {
  const hardness = { mute: 0, kick: 1, ban: 2 } as const
  const end = (sanction: Standing) => sanction.until?.getTime() ?? Number.POSITIVE_INFINITY
  return standing
    .filter((sanction) => holds(sanction, now) && isAgainst(sanction, who))
    .toSorted((a, b) => hardness[b.measure] - hardness[a.measure] || end(b) - end(a))[0]
}

function isAgainst(sanction: Standing, who: Somebody): boolean {
  return sanction.personId === who.id || (sanction.deviceId !== undefined && sanction.deviceId === who.deviceId)
}
