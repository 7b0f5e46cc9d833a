import type { RefusalWords } from '../refusals.ts'

/** Of measures against people and of the word list; and of the house's own machinery. */
export const moderationRefusals: RefusalWords = {
  'moderation.unknown-sanction': '没有这条处罚。',
  'moderation.already-lifted': '这条处罚已经结束了。',
  'moderation.not-yours': '你不能解除这里的处罚。',
  'moderation.not-yourself': '不能处罚自己。',
  'moderation.unknown-word': '词表里没有这个词。',
  'moderation.empty-word': '词里至少要有一个字或数字。',
  'moderation.unknown-person': '没有这个人。',
  'operations.no-such-parked-fact': '没有这条停放的事实，可能已经重试或跳过了。',
  'operations.unknown-follower': '这个跟随者已经不在了，只能跳过。',
  'webhook.not-here': '没有这个 Webhook。',
  'webhook.no-such-delivery': '没有这次投递。',
  'webhook.inside-address': '这个地址在内网里，不能投递。NIGHTMARKET_PRIVATE_FETCH=on 可以放行。',
  'operations.no-such-job': '没有这个失败的任务，可能已经重试或丢弃了。',
  'moderation.unknown-rule': '没有这条规则。',
  'moderation.no-link': '这不是一个链接。',
  'moderation.no-pattern': '这个规则式写得不对。',
  'moderation.pattern-allows': '只有链接可以设为放行。',
}
