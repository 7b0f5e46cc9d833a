import type { ActTexts } from './words.ts'

export const paymentsActs: ActTexts = {
  payments: ['付款', 'Payments'],
  'payments.provider-changed': ['修改支付渠道', 'Changed a payment provider'],
  'payments.refund-retried': ['重新退款', 'Tried a refund again'],
  'payments.refund-settled': ['人工退款', 'Settled a refund by hand'],
  'payments.difference-settled': ['处理对账差异', 'Settled a difference'],
}
