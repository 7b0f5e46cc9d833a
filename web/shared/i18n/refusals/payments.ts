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
}
