import { CaseQueue } from '#web/shared/order/case/CaseQueue.tsx'

/** The queue of the whole house. */
export function CasesScreen() {
  return <CaseQueue />
}
