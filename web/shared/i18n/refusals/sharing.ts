import type { RefusalWords } from '../refusals.ts'

/** Of links, group buys, helping and inviting. */
export const sharingRefusals: RefusalWords = {
  'sharing.bad-cursor': '列表翻页出错了，刷新一下。',
  'sharing.unknown-target': '要分享的内容不在了。',
}
