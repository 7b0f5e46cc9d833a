import type { Fault } from '#web/shared/wire/self-check.ts'

/** What is checked, in the order in which a page needs it, and what may be wrong with each. */
export const things = [
  { name: 'house', faults: ['house-unreachable'] },
  { name: 'socket', faults: ['websocket-blocked'] },
  { name: 'news', faults: ['news-blocked', 'news-buffered'] },
  { name: 'picture', faults: ['picture-blocked', 'picture-buffered'] },
  { name: 'address', faults: ['wrong-scheme', 'wrong-host', 'proxy-not-believed'] },
  { name: 'body', faults: ['body-too-small'] },
  { name: 'clock', faults: ['clock-skew'] },
] as const satisfies readonly { readonly name: string; readonly faults: readonly Fault[] }[]
