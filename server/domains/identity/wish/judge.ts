import type { Work } from '#platform/work'

/** What somebody wants to be called, or to say of themselves. */
export interface Wording {
  readonly personId: string
  readonly deviceId?: string | undefined
  readonly part: 'name' | 'bio'
  readonly text: string
}

export interface Judged {
  readonly verdict: 'publish' | 'wait' | 'refuse'
  /** As it may be shown. */
  readonly text: string
  /** Has somebody look at it; called once it is kept. */
  wait(): Promise<void>
}

export type ProfileJudge = (work: Work, wording: Wording) => Promise<Judged>

let judge: ProfileJudge | undefined

/** Has names and lines judged before others see them: by the domain that keeps order, which stands above this one. */
export function registerProfileJudge(one: ProfileJudge): void {
  judge = one
}

export async function judgeProfile(work: Work, wording: Wording): Promise<Judged> {
  return judge ? judge(work, wording) : { verdict: 'publish', text: wording.text, wait: async () => undefined }
}
