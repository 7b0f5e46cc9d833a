/** The cashier page speaks the two languages of the house by itself: it belongs to another process and another company. */
export const cashierWords = {
  'zh-CN': {
    cashier: '收银台',
    sandbox: '这是演示用的沙盒收银台，不会收取真实款项。',
    to: '收款方',
    shop: '夜市演示店',
    goods: '商品',
    pay: '确认支付',
    leave: '放弃支付',
    paid: '支付成功',
    paidHint: '可以关闭本页，商家已收到通知。',
    back: '返回商家',
    closed: '订单已关闭',
    closedHint: '这笔订单已取消或超时，无法支付。',
    number: '交易号',
    ways: { own: '沙盒支付', stripe: '银行卡', wechat: '微信支付', alipay: '支付宝' },
    missing: '没有这笔交易',
    missingHint: '链接可能不完整，请返回商家重新发起支付。',
  },
  en: {
    cashier: 'Cashier',
    sandbox: 'This is a demo sandbox. No real money is taken.',
    to: 'Pay to',
    shop: 'Night Market demo shop',
    goods: 'For',
    pay: 'Pay',
    leave: 'Do not pay',
    paid: 'Paid',
    paidHint: 'You can close this page; the shop has been told.',
    back: 'Back to the shop',
    closed: 'This order is closed',
    closedHint: 'It was cancelled or ran out of time and can no longer be paid.',
    number: 'Trade',
    ways: { own: 'Sandbox', stripe: 'Card', wechat: 'WeChat Pay', alipay: 'Alipay' },
    missing: 'No such trade',
    missingHint: 'The link may be incomplete. Please start again from the shop.',
  },
} as const

export type CashierLanguage = keyof typeof cashierWords

/** Chinese first, as the house is, unless the browser prefers English. */
export function languageOf(accepted: string | undefined, asked: string | null): CashierLanguage {
  if (asked === 'en' || asked === 'zh-CN') return asked
  const first = (accepted ?? '').trim().toLowerCase()
  return first === '' || first.startsWith('zh') ? 'zh-CN' : 'en'
}
