export type IncidentKind =
  | 'publisher-came'
  | 'publisher-lost'
  | 'publisher-replaced'
  | 'gap'
  | 'time-break'
  | 'codec-unknown'
  | 'recording-failed'
  | 'restream-failed'
  | 'viewers-stalled'

export interface Incident {
  readonly at: Date
  readonly kind: IncidentKind
  readonly details: Readonly<Record<string, string | number>>
}

const mostKept = 200
const joinWithinMs = 10_000

/** The last happenings of a channel that a host may have to explain. The same kind within 10 s is written once, counted. */
export class IncidentLog {
  private readonly now: () => number
  private list: Incident[] = []

  constructor(now: () => number) {
    this.now = now
  }

  get incidents(): readonly Incident[] {
    return this.list
  }

  note(kind: IncidentKind, details: Incident['details'] = {}): void {
    const at = new Date(this.now())
    const last = this.list.at(-1)
    const isRepeat = last?.kind === kind && at.getTime() - last.at.getTime() < joinWithinMs
    if (isRepeat && !kind.startsWith('publisher')) {
      const times = Number(last.details.times ?? 1) + 1
      this.list[this.list.length - 1] = { ...last, details: { ...details, times } }
      return
    }
    this.list.push({ at, kind, details })
    if (this.list.length > mostKept) this.list.shift()
  }
}
