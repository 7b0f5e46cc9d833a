import type { RefusalWords } from '../refusals.ts'

/** Of KOLs and what is agreed with them. */
export const partnersRefusals: RefusalWords = {
  'partners.unknown-kol': '店里没有和这个人合作过。',
  'partners.not-member': '只能和注册会员合作。',
  'partners.bad-cursor': '这一页的位置不对，请从头翻。',
  'partners.stale-edit': '别人刚改过这份内容，请重新载入。',
  'partners.still-running': '还有没结束的合作，先把它结束。',
  'partners.kol-ended': '和这位达人的合作关系已经结束。',
  'partners.unknown-cooperation': '没有这份合作。',
  'partners.wrong-state': '现在的状态不能这样做。',
  'partners.ends-before-start': '结束时间要晚于开始时间。',
  'partners.due-outside': '交付时间要在合作时间以内。',
  'partners.unknown-product': '有一件商品不存在。',
  'partners.not-all-approved': '还有 {{open}} 件没通过，不能算完成。',
  'partners.unknown-deliverable': '没有这件交付内容。',
  'partners.already-approved': '这件已经通过了。',
  'partners.not-submitted': '还没有交上来，没法审。',
  'partners.empty-submission': '写上链接，或者把稿子贴上来。',
  'partners.needs-reason': '退回要写清怎么改。',
}
