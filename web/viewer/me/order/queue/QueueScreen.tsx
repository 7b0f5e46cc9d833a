import { CaseQueue } from '#web/shared/order/case/CaseQueue.tsx'

/** The queue for those who keep order in circles: what stands there, and nothing else. */
export function QueueScreen() {
  return <CaseQueue />
}
