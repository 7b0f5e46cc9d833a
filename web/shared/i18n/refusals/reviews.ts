import type { RefusalWords } from '../refusals.ts'

/** Of reviews and questions. */
export const reviewsRefusals: RefusalWords = {
  'reviews.bad-cursor': '这一页找不到了，请从头看起。',
  'reviews.not-received': '收到货以后才能评价。',
  'reviews.returned': '已经退货退款的不能再评价。',
  'reviews.reviewed-already': '这件已经评价过了。',
  'reviews.unknown-review': '这条评价不在了。',
  'reviews.unknown-aspect': '有一项评分已经不用了，刷新后再试。',
  'reviews.says-nothing': '写几句话，或者放一张图吧。',
  'reviews.unknown-photo': '有一张图片不是你传的，或者已经用过了，请重新上传。',
  'reviews.too-many-photos': '传了太多还没用上的图片，先发布或明天再传。',
  'reviews.no-file': '请选一张图片。',
  'reviews.too-many-reviews': '今天评价得够多了，明天再来吧。',
  'reviews.too-many-from-device': '这台设备今天写的评价太多了，明天再来吧。',
  'reviews.edit-over': '发布 {{days}} 天以后就不能改了。',
  'reviews.removed': '这条评价已经删除了。',
  'reviews.changed-meanwhile': '内容刚被改过，请刷新看看。',
  'reviews.follow-up-over': '收货 {{days}} 天以后就不能追评了。',
  'reviews.follow-ups-used': '追评次数用完了。',
  'reviews.own-review': '不能给自己的评价投票。',
  'reviews.not-shown': '这条评价没有在展示。',
  'reviews.shown-already': '这条评价已经在展示了。',
  'reviews.too-fast': '写得太快了，过几分钟再来。',
  'reviews.muted': '你现在不能发言。',
  'reviews.words-refused': '内容里有不能发布的词，请改一改。',
  'reviews.two-aspects': '有两项评分用了同一个代号。',
}
