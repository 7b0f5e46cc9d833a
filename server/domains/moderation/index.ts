import './facts.ts'
import { contributeToPeople, registerProfileJudge } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { actRoutes } from './act/routes.ts'
import { juryRoutes } from './case/jury/routes.ts'
import { ownCaseRoutes } from './case/own-routes.ts'
import { judgeProfile, profileReportable } from './case/person/profile.ts'
import { personReportable } from './case/person/reportable.ts'
import { caseRoutes } from './case/routes.ts'
import { templateRoutes } from './case/template/routes.ts'
import { startJobs } from './jobs.ts'
import { moderationPerson } from './person.ts'
import { registerReportable } from './reportable.ts'
import { ruleRoutes } from './rule/routes.ts'
import { sanctionRoutes } from './sanction/routes.ts'
import { wordRoutes } from './word/routes.ts'

export { actsAsCsv } from './act/csv.ts'
export { type ActDraft, keepActs } from './act/keep.ts'
export { type ActRow, findActs } from './act/queries.ts'
export { type DemoCase, playDemoCase, removeDemoCases } from './case/demo.ts'
export { holdThing } from './case/hold.ts'
export { callJury } from './case/jury/call.ts'
export { type PanelSource, registerPanel } from './case/jury/panel.ts'
export { hasCase } from './case/queries.ts'
export { settleCase } from './case/settle.ts'
export { waitForReview } from './case/wait.ts'
export { findHardest, type Order, readOrder } from './order.ts'
export { type Look, type Reportable, registerReportable } from './reportable.ts'
export { imposeSanction, type SanctionDraft } from './sanction/impose.ts'
export { liftSanction } from './sanction/lift.ts'
export { findSanctions, type SanctionRow } from './sanction/queries.ts'
export type { Measure, Place, Somebody, Standing } from './sanction/sanction.ts'
export { judgementOf } from './screen/read-text.ts'
export { countRead, type Screened, type Speech, screenText } from './screen/screen-text.ts'
export { isAlike, type Said, spamReason } from './spam/spam.ts'
export { type LiftedSanction, registerSubject, type Subject } from './subject.ts'
export { reading as readingModeration } from './tables.ts'
export { plain, tight } from './word/plain.ts'

registerReportable(personReportable)
registerReportable(profileReportable)
registerProfileJudge(judgeProfile)
contributeToPeople(moderationPerson)

export const moderation = {
  name: 'moderation',
  routes: [
    ...wordRoutes,
    ...ruleRoutes,
    ...sanctionRoutes,
    ...actRoutes,
    ...caseRoutes,
    ...ownCaseRoutes,
    ...juryRoutes,
    ...templateRoutes,
  ],
  async start(house: House) {
    await startJobs(house)
    return undefined
  },
} as const satisfies Domain
