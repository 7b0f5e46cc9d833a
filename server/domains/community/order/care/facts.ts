import type { CareAct } from '#contracts/community'
import type { PostFact } from '../../facts.ts'

declare module '#platform/facts' {
  interface Facts {
    /** A member did something for the good of all. */
    'community.care-done': {
      actId: string
      act: CareAct
      personId: string
      kind: string
      subjectId: string
      authorId: string
      asCore: boolean
      circleId?: string
      /** Of what was hidden: whether this act hid it, or it was already. */
      isHiddenNow?: boolean
      caseId?: string
    }
    /** What a member had proposed to merge was merged, or not. */
    'community.merge-decided': {
      actId: string
      personId: string
      isDone: boolean
      kind: 'topic' | 'question'
      fromId: string
      intoId: string
    }
    'community.care-undone': { actId: string; act: CareAct; personId: string; byId: string; subjectId: string }
    /** Its topics were changed by somebody else than its author. */
    'community.post-tagged': PostFact
  }
}
