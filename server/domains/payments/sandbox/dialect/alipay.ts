import { createSign, createVerify, randomBytes } from 'node:crypto'

import { newId } from '#kernel/id'
import type { Reply } from '../ask.ts'
import type { Keys } from '../keys.ts'
import type { Till } from '../till.ts'
import type { Trade } from '../trade/trade.ts'
import { alipayBill } from './alipay-bill.ts'
import { claimed, type Dialect, type Letter, type Twist } from './dialect.ts'

type AlipayKeys = Keys['alipay']
type Fields = Readonly<Record<string, string | undefined>>

/** Alipay's gateway: RSA2 over the sorted parameters in both directions, notices as forms. */
export function alipayDialect(till: Till, keys: AlipayKeys, address: () => string): Dialect {
  return {
    answer(ask) {
      if (ask.path === '/alipay-bill') return alipayBill(till, ask.query.get('day') ?? '')
      if (ask.path !== '/gateway.do' && ask.path !== '/sandbox/gateway.do') return undefined
      const fields = Object.fromEntries([...ask.query, ...new URLSearchParams(String(ask.body))]) as Fields
      const method = fields.method ?? ''
      if (!isSigned(fields, keys)) return signed(keys, method, failed('40002', 'isv.invalid-signature', '验签出错'))
      const wish = JSON.parse(fields.biz_content ?? '{}') as Fields
      if (/\.(page|wap)\.pay$/.test(method)) {
        const { id } = make(till, fields, wish)
        return { status: 302, headers: { location: `/sandbox/pay/${id}` } }
      }
      return signed(keys, method, answer(till, method, fields, wish, address()))
    },
    tradeNotice: (trade, twist) => letter(keys, twist, tradeFields(keys, trade, twist)),
    refundNotice(refund, trade, twist) {
      const back = { out_biz_no: refund.reference, refund_fee: yuan(refund.amount), gmt_refund: chinaTime(Date.now()) }
      return letter(keys, twist, { ...tradeFields(keys, trade, twist), ...back })
    },
  }
}

function answer(till: Till, method: string, fields: Fields, wish: Fields, address: string): object {
  if (method === 'alipay.trade.precreate') {
    const trade = make(till, fields, wish)
    return ok({ out_trade_no: trade.reference, qr_code: `${address}/sandbox/pay/${trade.id}` })
  }
  if (method === 'alipay.data.dataservice.bill.downloadurl.query')
    return ok({ bill_download_url: `${address}/alipay-bill?day=${wish.bill_date}` })
  const trade = till.ledger.trade('alipay', wish.out_trade_no ?? '')
  if (!trade) return failed('40004', 'ACQ.TRADE_NOT_EXIST', '交易不存在')
  if (method === 'alipay.trade.query') return ok(shownTrade(trade))
  if (method === 'alipay.trade.close') return close(till, trade)
  if (method === 'alipay.trade.refund') return refund(till, trade, wish)
  if (method === 'alipay.trade.fastpay.refund.query') return refundQuery(till, trade, wish)
  return failed('40004', 'isv.invalid-method', '不存在的方法名')
}

function make(till: Till, fields: Fields, wish: Fields): Trade {
  return till.make({
    dialect: 'alipay',
    reference: wish.out_trade_no ?? newId(),
    method: fields.method ?? '',
    amount: fen(wish.total_amount),
    currency: 'CNY',
    title: wish.subject ?? '',
    noticeUrl: fields.notify_url ?? '',
    backUrl: fields.return_url ?? '',
    expiresAt: Date.parse(`${String(wish.time_expire).replace(' ', 'T')}+08:00`),
  })
}

function close(till: Till, trade: Trade): object {
  if (trade.state === 'paid') return failed('40004', 'ACQ.TRADE_STATUS_ERROR', '交易状态不合法')
  till.close(trade)
  return ok({ out_trade_no: trade.reference, trade_no: trade.id })
}

function refund(till: Till, trade: Trade, wish: Fields): object {
  if (!trade.paid) return failed('40004', 'ACQ.TRADE_STATUS_ERROR', '交易状态不合法')
  const { out_request_no: reference = '', refund_reason: reason = '' } = wish
  const back = till.giveBack(trade, { reference, amount: fen(wish.refund_amount), reason })
  if (back.state === 'refused') return failed('40004', 'ACQ.SELLER_BALANCE_NOT_ENOUGH', '卖家余额不足')
  const change = back.state === 'confirmed' ? 'Y' : 'N'
  return ok({ out_trade_no: trade.reference, trade_no: trade.id, refund_fee: yuan(back.amount), fund_change: change })
}

function refundQuery(till: Till, trade: Trade, wish: Fields): object {
  const back = till.ledger.refund('alipay', wish.out_request_no ?? '')
  if (back?.state !== 'confirmed') return ok({})
  return ok({
    out_trade_no: trade.reference,
    out_request_no: back.reference,
    refund_amount: yuan(back.amount),
    refund_status: 'REFUND_SUCCESS',
    gmt_refund_pay: chinaTime(back.settledAt ?? 0),
  })
}

function shownTrade(trade: Trade) {
  const status = { waiting: 'WAIT_BUYER_PAY', paid: 'TRADE_SUCCESS', closed: 'TRADE_CLOSED' }[trade.state]
  const amount = trade.paid?.amount ?? trade.amount
  return {
    out_trade_no: trade.reference,
    trade_no: trade.paid?.transactionId ?? trade.id,
    trade_status: status,
    ...(trade.paid && { buyer_open_id: payerOf(trade) }),
    total_amount: yuan(amount),
    ...(trade.paid && trade.paid.currency !== 'CNY' && { trans_currency: trade.paid.currency }),
    ...(trade.paidAt && { send_pay_date: chinaTime(trade.paidAt) }),
  }
}

function tradeFields(keys: AlipayKeys, trade: Trade, twist: Twist): Record<string, string> {
  const { amount, currency, transactionId, at } = claimed(trade, twist)
  return {
    notify_time: chinaTime(Date.now()),
    notify_type: 'trade_status_sync',
    notify_id: newId(),
    app_id: twist.merchant ?? keys.appId,
    seller_id: keys.sellerId,
    charset: 'utf-8',
    version: '1.0',
    trade_no: transactionId,
    out_trade_no: trade.reference,
    trade_status: 'TRADE_SUCCESS',
    total_amount: yuan(amount),
    ...(currency !== 'CNY' && { trans_currency: currency }),
    buyer_open_id: payerOf(trade),
    subject: trade.title,
    gmt_payment: chinaTime(at),
  }
}

const payerOf = ({ payer, id }: Trade) => payer ?? `sandbox-${id}`
const yuan = (amount: number) => (amount / 100).toFixed(2)
const fen = (text: string | undefined) => Math.round(Number(text) * 100)

/** `2026-11-25 20:00:00`, always in China's time. */
export function chinaTime(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

const ok = (fields: object) => ({ code: '10000', msg: 'Success', ...fields })
const failed = (code: string, sub_code: string, sub_msg: string) => ({
  code,
  msg: 'Business Failed',
  sub_code,
  sub_msg,
})

const sorted = (fields: Fields) =>
  Object.keys(fields)
    .sort()
    .filter((name) => fields[name] !== undefined && fields[name] !== '')
    .map((name) => `${name}=${fields[name]}`)
    .join('&')

function isSigned({ sign = '', ...fields }: Fields, keys: AlipayKeys): boolean {
  if (fields.app_id !== keys.appId) return false
  return createVerify('RSA-SHA256').update(sorted(fields)).verify(keys.app.publicKey, sign, 'base64')
}

function signed(keys: AlipayKeys, method: string, content: object): Reply {
  const text = JSON.stringify(content)
  const sign = createSign('RSA-SHA256').update(text).sign(keys.platform.privateKey, 'base64')
  const body = `{"${method.replaceAll('.', '_')}_response":${text},"sign":"${sign}"}`
  return { status: 200, headers: { 'content-type': 'application/json' }, body }
}

function letter(keys: AlipayKeys, { isForged }: Twist, fields: Record<string, string>): Letter {
  const sign = isForged
    ? randomBytes(256).toString('base64')
    : createSign('RSA-SHA256').update(sorted(fields)).sign(keys.platform.privateKey, 'base64')
  const body = new URLSearchParams({ ...fields, sign, sign_type: 'RSA2' }).toString()
  return { headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, body }
}
