/** What a notice is about in general: people choose and filter by it. */
export const noticeTopics = ['messages', 'shows', 'shopping', 'community', 'work', 'events'] as const
export type NoticeTopic = (typeof noticeTopics)[number]

interface NoticeRule {
  readonly topic: NoticeTopic
  /** Whether it rings on devices unless the person chose otherwise. */
  readonly rings: boolean
  /** In quiet hours its ringing waits for the morning, or is left out; the box has it either way. */
  readonly atNight: 'wait' | 'drop'
  /** Ringing later than this many minutes after it was told is of no use any more. */
  readonly lasts: number
  /**
   * People who did the same to the same thing are told of in one unread notice. `once`: whoever is in one already is never
   * told of again (a like); `again`: they are, in the next one (a comment).
   */
  readonly bundles?: 'once' | 'again'
  /** What is bundled gathers for so many seconds before it rings; a minute when absent. */
  readonly gathers?: number
  /** Only rings, unless the person chose otherwise: the box is not where it is read. */
  readonly skipsBox?: boolean
}

const day = 24 * 60

/** Every kind of notice there is. A new one is a line here, its sentences in `notice-saying.ts` and its icon on the screen. */
export const noticeKinds = {
  'message-received': {
    topic: 'messages',
    rings: true,
    atNight: 'wait',
    lasts: day,
    bundles: 'again',
    gathers: 10,
    skipsBox: true,
  },
  'shop-answered': {
    topic: 'messages',
    rings: true,
    atNight: 'wait',
    lasts: day,
    bundles: 'again',
    gathers: 10,
    skipsBox: true,
  },
  'show-soon': { topic: 'shows', rings: true, atNight: 'drop', lasts: 15 },
  'show-started': { topic: 'shows', rings: true, atNight: 'drop', lasts: 60 },
  'show-cancelled': { topic: 'shows', rings: true, atNight: 'wait', lasts: day },
  'show-moved': { topic: 'shows', rings: true, atNight: 'wait', lasts: day },
  'replay-ready': { topic: 'shows', rings: false, atNight: 'drop', lasts: day },
  'draw-won': { topic: 'shopping', rings: true, atNight: 'wait', lasts: 3 * day },
  'flash-sale-soon': { topic: 'shopping', rings: true, atNight: 'drop', lasts: 5 },
  'group-completed': { topic: 'shopping', rings: true, atNight: 'wait', lasts: day },
  'group-failed': { topic: 'shopping', rings: true, atNight: 'wait', lasts: day },
  'help-reached': { topic: 'shopping', rings: true, atNight: 'wait', lasts: day },
  'circle-asked': { topic: 'community', rings: true, atNight: 'wait', lasts: day },
  'circle-let-in': { topic: 'community', rings: true, atNight: 'wait', lasts: day },
  'circle-declined': { topic: 'community', rings: false, atNight: 'wait', lasts: day },
  'circle-shown-out': { topic: 'community', rings: false, atNight: 'wait', lasts: day },
  'circle-role-set': { topic: 'community', rings: true, atNight: 'wait', lasts: day },
  'poll-closed': { topic: 'community', rings: true, atNight: 'wait', lasts: day, bundles: 'once' },
  'own-poll-closed': { topic: 'community', rings: true, atNight: 'wait', lasts: day },
  'post-held-back': { topic: 'community', rings: true, atNight: 'wait', lasts: day },
  'post-waits': { topic: 'community', rings: true, atNight: 'wait', lasts: day },
  'invitation-rewarded': { topic: 'shopping', rings: false, atNight: 'wait', lasts: day },
  'invitation-refused': { topic: 'shopping', rings: false, atNight: 'wait', lasts: day },
  'review-asked': { topic: 'shopping', rings: true, atNight: 'wait', lasts: 3 * day },
  'review-replied': { topic: 'shopping', rings: true, atNight: 'wait', lasts: 3 * day },
  'review-shown': { topic: 'shopping', rings: false, atNight: 'wait', lasts: 3 * day },
  'review-hidden': { topic: 'shopping', rings: true, atNight: 'wait', lasts: 7 * day },
  'review-helped': { topic: 'shopping', rings: false, atNight: 'drop', lasts: day, bundles: 'once' },
  'question-invited': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'question-answered': { topic: 'community', rings: true, atNight: 'wait', lasts: day, bundles: 'again' },
  'answer-accepted': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'question-hidden': { topic: 'community', rings: true, atNight: 'wait', lasts: 7 * day },
  'question-merged': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'answer-hidden': { topic: 'community', rings: true, atNight: 'wait', lasts: 7 * day },
  'post-liked': { topic: 'community', rings: false, atNight: 'drop', lasts: day, bundles: 'once' },
  'post-saved': { topic: 'community', rings: false, atNight: 'drop', lasts: day, bundles: 'once' },
  'comment-liked': { topic: 'community', rings: false, atNight: 'drop', lasts: day, bundles: 'once' },
  'post-commented': { topic: 'community', rings: true, atNight: 'drop', lasts: day, bundles: 'again' },
  'comment-replied': { topic: 'community', rings: true, atNight: 'drop', lasts: day, bundles: 'again' },
  mentioned: { topic: 'community', rings: true, atNight: 'drop', lasts: day, bundles: 'again' },
  followed: { topic: 'community', rings: false, atNight: 'drop', lasts: day, bundles: 'once' },
  'held-for-review': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'post-tagged': { topic: 'community', rings: false, atNight: 'drop', lasts: 3 * day },
  'post-recommended': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'merge-done': { topic: 'community', rings: false, atNight: 'wait', lasts: 3 * day },
  'merge-declined': { topic: 'community', rings: false, atNight: 'wait', lasts: 3 * day },
  'quality-rewarded': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'rules-vote-opened': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'rules-vote-closed': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'rules-settled': { topic: 'community', rings: false, atNight: 'wait', lasts: 3 * day },
  'column-invited': { topic: 'work', rings: true, atNight: 'wait', lasts: 3 * day },
  'article-published': { topic: 'community', rings: true, atNight: 'wait', lasts: day },
  'article-returned': { topic: 'work', rings: true, atNight: 'wait', lasts: 3 * day },
  'article-held-back': { topic: 'work', rings: true, atNight: 'wait', lasts: day },
  'article-liked': { topic: 'community', rings: false, atNight: 'drop', lasts: day, bundles: 'once' },
  'article-saved': { topic: 'community', rings: false, atNight: 'drop', lasts: day, bundles: 'once' },
  'article-commented': { topic: 'community', rings: true, atNight: 'drop', lasts: day, bundles: 'again' },
  'circle-warning': { topic: 'community', rings: false, atNight: 'wait', lasts: 3 * day },
  'cooperation-offered': { topic: 'work', rings: true, atNight: 'wait', lasts: 3 * day },
  'cooperation-accepted': { topic: 'work', rings: false, atNight: 'wait', lasts: 3 * day },
  'cooperation-declined': { topic: 'work', rings: false, atNight: 'wait', lasts: 3 * day },
  'cooperation-done': { topic: 'work', rings: false, atNight: 'wait', lasts: 3 * day },
  'cooperation-cancelled': { topic: 'work', rings: true, atNight: 'wait', lasts: 3 * day },
  'deliverable-due': { topic: 'work', rings: true, atNight: 'wait', lasts: 3 * day },
  'deliverable-overdue': { topic: 'work', rings: true, atNight: 'wait', lasts: 3 * day },
  'deliverable-submitted': { topic: 'work', rings: false, atNight: 'wait', lasts: 3 * day },
  'deliverable-returned': { topic: 'work', rings: true, atNight: 'wait', lasts: 3 * day },
  'deliverable-approved': { topic: 'work', rings: false, atNight: 'wait', lasts: 3 * day },
  'event-invited': { topic: 'events', rings: true, atNight: 'wait', lasts: 3 * day },
  'event-news': { topic: 'events', rings: true, atNight: 'wait', lasts: day },
  'event-soon': { topic: 'events', rings: true, atNight: 'wait', lasts: 12 * 60 },
  'event-moved-up': { topic: 'events', rings: true, atNight: 'wait', lasts: day },
  'event-changed': { topic: 'events', rings: true, atNight: 'wait', lasts: day },
  'event-cancelled': { topic: 'events', rings: true, atNight: 'wait', lasts: day },
  'event-thanks': { topic: 'events', rings: false, atNight: 'wait', lasts: 3 * day },
  'decision-made': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'appeal-decided': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'jury-called': { topic: 'community', rings: true, atNight: 'wait', lasts: 3 * day },
  'report-answered': { topic: 'community', rings: false, atNight: 'wait', lasts: day },
} as const satisfies Readonly<Record<string, NoticeRule>>

export type NoticeKind = keyof typeof noticeKinds
export const noticeKindNames = Object.keys(noticeKinds) as NoticeKind[]

/** What holds for a kind, with what it leaves out told as absent. */
export const ruleOf = (kind: NoticeKind): NoticeRule => noticeKinds[kind]

/** What a notice may lead to. */
export const noticeAbouts = [
  'conversation',
  'show',
  'draw',
  'product',
  'group',
  'help',
  'invitation',
  'circle',
  'rule-proposal',
  'topic',
  'post',
  'column',
  'article',
  'comment',
  'person',
  'cooperation',
  'gathering',
  'case',
  'jury',
  'received',
  'review',
  'question',
] as const
export type NoticeAbout = (typeof noticeAbouts)[number]
