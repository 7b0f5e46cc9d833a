import type { RefusalWords } from '../refusals.ts'

/** Chinese sentences for what the server's payments refuse; English readers get the server's own. */
export const paymentsRefusals: RefusalWords = {
  'payments.unknown-payment': '没有这笔付款。',
  'payments.bad-amount': '金额要大于零，而且不能超出上限。',
  'payments.bad-expiry': '付款截止时间要在将来。',
  'payments.already-open': '这个订单已经有一笔待付款。',
  'payments.already-paid': '已经付过款了。',
  'payments.is-closed': '这笔付款已经关闭。',
  'payments.not-paid': '还没有付款。',
  'payments.more-than-paid': '退款不能超过实付金额。',
  'payments.other-refund': '同一个原因已经有一笔不同的退款。',
  'payments.way-not-offered': '暂不支持这种付款方式。',
  'payments.provider-silent': '支付渠道没有回应，请稍后再试。',
  'payments.provider-refused': '支付渠道拒绝了这次请求。',
  'payments.unknown-refund': '没有这笔退款。',
  'payments.not-refused': '这笔退款没有被拒绝，不需要人工处理。',
  'payments.only-sandbox': '沙盒不能收真实款项。',
  'payments.unknown-field': '这个支付渠道没有这一项。',
  'payments.bad-field': '内容的格式不对，请从支付渠道后台重新复制。',
  'payments.missing-field': '还缺少必填项，暂时不能收真实款项。',
  'payments.no-sandbox': '本店没有开启支付沙盒。',
  'payments.unknown-difference': '没有这条差异。',
  'payments.already-settled': '这条差异已经处理过了。',
  'payments.day-not-over': '不能核对将来的日期。',
}
