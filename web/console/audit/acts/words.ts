import { defineWords } from '#web/shared/i18n/words.ts'
import { catalogueActs } from './catalogue.ts'
import { columnsActs } from './columns.ts'
import { communityActs } from './community.ts'
import { demoActs } from './demo.ts'
import { drawsActs } from './draws.ts'
import { gatheringsActs } from './gatherings.ts'
import { identityActs } from './identity.ts'
import { messagingActs } from './messaging.ts'
import { newsActs } from './news.ts'
import { ordersActs } from './orders.ts'
import { partnersActs } from './partners.ts'
import { paymentsActs } from './payments.ts'
import { promotionsActs } from './promotions.ts'
import { reviewsActs } from './reviews.ts'
import { sharingActs } from './sharing.ts'

/** An act, or the domain it belongs to, in Chinese and in English. */
export type ActTexts = Readonly<Record<string, readonly [chinese: string, english: string]>>

const texts: ActTexts = {
  ...identityActs,
  ...catalogueActs,
  ...partnersActs,
  ...communityActs,
  ...columnsActs,
  ...newsActs,
  ...paymentsActs,
  ...ordersActs,
  ...promotionsActs,
  ...sharingActs,
  ...drawsActs,
  ...messagingActs,
  ...communityActs,
  ...gatheringsActs,
  ...reviewsActs,
  ...demoActs,
}

const inLanguage = (place: 0 | 1) => Object.fromEntries(Object.entries(texts).map(([act, said]) => [act, said[place]]))

/** What staff do, one file a domain; an act that is not told here is shown as it is written. */
export const actWords = defineWords('console.audit.acts', { 'zh-CN': inLanguage(0), en: inLanguage(1) })

/** The domains with acts, and the acts that have a name in words; the filter offers both. */
export const domainsOfActs = Object.keys(texts).filter((key) => !key.includes('.'))
export const namedActs = Object.keys(texts).filter((key) => key.includes('.'))
