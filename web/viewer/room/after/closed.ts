import type { afterWords } from './words.ts'

type Word = keyof (typeof afterWords)['texts']['zh-CN']

export interface ClosedWords {
  readonly title: Word
  readonly note: Word
  readonly way: 'none' | 'again' | 'here' | 'sign-in'
}

const banned: ClosedWords = { title: 'bannedTitle', note: 'bannedNote', way: 'none' }
const kicked: ClosedWords = { title: 'kickedTitle', note: 'kickedNote', way: 'again' }
const missing: ClosedWords = { title: 'missingTitle', note: 'missingNote', way: 'none' }
const signIn: ClosedWords = { title: 'signTitle', note: 'signNote', way: 'sign-in' }

const table: Readonly<Record<string, ClosedWords>> = {
  banned,
  kicked,
  missing,
  signedOut: signIn,
  elsewhere: { title: 'elsewhereTitle', note: 'elsewhereNote', way: 'here' },
  'live.banned': banned,
  'live.kicked': kicked,
  'live.unknown-show': missing,
  'live.sign-in-first': signIn,
  'live.rehearsal-only': { title: 'rehearsalTitle', note: 'rehearsalNote', way: 'sign-in' },
}

/** The words for a closed room, by a refusal's code or the name of a closing of the wire; undefined for one not known. */
export function closedWords(code: string): ClosedWords | undefined {
  return table[code]
}
