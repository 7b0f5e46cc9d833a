import { createCipheriv, createHash, createSign, createVerify, randomBytes } from 'node:crypto'

import { newId } from '#kernel/id'
import { type Ask, jsonReply, type Reply } from '../ask.ts'
import type { Keys } from '../keys.ts'
import type { Till } from '../till.ts'
import type { GivenBack, Trade } from '../trade/trade.ts'
import { claimed, type Dialect, type Letter, type Twist } from './dialect.ts'
import { wechatBill } from './wechat-bill.ts'

type WechatKeys = Keys['wechat']

/** WeChat Pay v3 in public-key mode: every request verified, every answer and notice signed, notices encrypted. */
export function wechatDialect(till: Till, keys: WechatKeys, address: () => string): Dialect {
  return {
    answer(ask) {
      if (!ask.path.startsWith('/v3/')) return undefined
      if (!isSigned(ask, keys)) return signReply(keys, fault(401, 'SIGN_ERROR', '签名错误'))
      return signReply(keys, answer(till, ask, keys, address()))
    },
    tradeNotice: (trade, twist) =>
      letter(keys, twist, 'TRANSACTION.SUCCESS', 'transaction', shownTrade(keys, trade, twist)),
    refundNotice(refund, trade, twist) {
      const type = refund.state === 'confirmed' ? 'REFUND.SUCCESS' : 'REFUND.ABNORMAL'
      const { status: refund_status, ...shown } = shownRefund(refund, trade)
      const mchid = twist.merchant ?? keys.merchantId
      return letter(keys, twist, type, 'refund', { mchid, ...shown, refund_status })
    },
  }
}

function answer(till: Till, ask: Ask, keys: WechatKeys, address: string): Reply {
  const [, , first, second, third, fourth, fifth] = ask.path.split('/')
  if (first === 'pay' && third === 'out-trade-no') return known(till, ask, keys, fourth ?? '', fifth)
  if (first === 'pay' && second === 'transactions') return make(till, ask, third ?? '', address)
  if (first === 'refund') return refunds(till, ask, fourth)
  if (first === 'bill') return wechatBill(till, ask, keys, address)
  return fault(404, 'RESOURCE_NOT_EXISTS', '没有这个地址')
}

function make(till: Till, ask: Ask, way: string, address: string): Reply {
  const wish = JSON.parse(String(ask.body))
  if (wish.amount?.currency !== 'CNY') return fault(400, 'PARAM_ERROR', '只支持人民币')
  const trade = till.make({
    dialect: 'wechat',
    reference: wish.out_trade_no,
    method: way,
    amount: wish.amount.total,
    currency: wish.amount.currency,
    title: wish.description,
    noticeUrl: wish.notify_url,
    backUrl: '',
    expiresAt: Date.parse(wish.time_expire),
    payer: wish.payer?.openid,
  })
  if (trade.state === 'closed') return fault(400, 'ORDER_CLOSED', '订单已关闭')
  if (way === 'native') return jsonReply(200, { code_url: `${address}/sandbox/pay/${trade.id}` })
  if (way === 'h5') return jsonReply(200, { h5_url: `${address}/sandbox/pay/${trade.id}?from=h5` })
  return jsonReply(200, { prepay_id: `wx${trade.id}` })
}

function known(till: Till, ask: Ask, keys: WechatKeys, reference: string, verb: string | undefined): Reply {
  const trade = till.ledger.trade('wechat', reference)
  if (!trade) return fault(404, 'ORDER_NOT_EXIST', '订单不存在')
  if (ask.method !== 'POST' || verb !== 'close') return jsonReply(200, shownTrade(keys, trade, {}))
  if (trade.state === 'paid') return fault(400, 'ORDERPAID', '订单已支付')
  till.close(trade)
  return { status: 204 }
}

function refunds(till: Till, ask: Ask, reference: string | undefined): Reply {
  if (ask.method !== 'POST') {
    const refund = till.ledger.refund('wechat', reference ?? '')
    const trade = refund && till.ledger.tradeById(refund.tradeId)
    return refund && trade
      ? jsonReply(200, shownRefund(refund, trade))
      : fault(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  }
  const wish = JSON.parse(String(ask.body))
  const trade = till.ledger.trade('wechat', wish.out_trade_no)
  if (!trade?.paid) return fault(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  if (wish.amount.total !== trade.paid.amount) return fault(400, 'PARAM_ERROR', '订单金额不一致')
  const draft = {
    reference: wish.out_refund_no,
    amount: wish.amount.refund,
    reason: wish.reason ?? '',
    noticeUrl: wish.notify_url,
  }
  const refund = till.giveBack(trade, draft)
  if (refund.state === 'refused') return fault(403, 'NOT_ENOUGH', '商户余额不足')
  return jsonReply(200, shownRefund(refund, trade))
}

function shownTrade(keys: WechatKeys, trade: Trade, twist: Twist) {
  const base = { mchid: twist.merchant ?? keys.merchantId, appid: keys.appId, out_trade_no: trade.reference }
  const isTold = trade.paid !== undefined || twist.isForged === true
  if (!isTold) return { ...base, trade_state: trade.state === 'closed' ? 'CLOSED' : 'NOTPAY', trade_state_desc: '' }
  const { amount, currency, transactionId, at } = claimed(trade, twist)
  return {
    ...base,
    trade_state: 'SUCCESS',
    trade_state_desc: '支付成功',
    transaction_id: transactionId,
    success_time: chinaTime(at),
    amount: { total: amount, payer_total: amount, currency, payer_currency: currency },
    payer: { openid: trade.payer ?? `sandbox-${trade.id}` },
  }
}

function shownRefund(refund: GivenBack, trade: Trade) {
  return {
    refund_id: `50${refund.id}`,
    out_refund_no: refund.reference,
    transaction_id: trade.paid?.transactionId,
    out_trade_no: trade.reference,
    status: { pending: 'PROCESSING', confirmed: 'SUCCESS', refused: 'ABNORMAL' }[refund.state],
    ...(refund.settledAt && { success_time: chinaTime(refund.settledAt) }),
    amount: { total: trade.paid?.amount, refund: refund.amount, currency: trade.currency },
  }
}

/** ISO 8601 with China's offset, as WeChat writes times. */
export function chinaTime(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00')
}

/** What the shop signed: method, path with query, time, nonce, body, each ended by a line feed. */
function isSigned(ask: Ask, keys: WechatKeys): boolean {
  const given = /^WECHATPAY2-SHA256-RSA2048 (.+)$/.exec(String(ask.headers.authorization ?? ''))?.[1] ?? ''
  const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(given)?.[1] ?? ''
  if (part('mchid') !== keys.merchantId || part('serial_no') !== keys.serialNumber) return false
  const query = ask.query.size > 0 ? `?${ask.rawQuery}` : ''
  const text = `${ask.method}\n${ask.path}${query}\n${part('timestamp')}\n${part('nonce_str')}\n${ask.body}\n`
  return createVerify('RSA-SHA256').update(text).verify(keys.merchant.publicKey, part('signature'), 'base64')
}

function signatureHeaders(keys: WechatKeys, body: string, isForged = false): Record<string, string> {
  const at = String(Math.floor(Date.now() / 1000))
  const nonce = randomBytes(16).toString('hex')
  const signature = isForged
    ? randomBytes(256).toString('base64')
    : createSign('RSA-SHA256').update(`${at}\n${nonce}\n${body}\n`).sign(keys.platform.privateKey, 'base64')
  return {
    'wechatpay-timestamp': at,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': keys.publicKeyId,
    'wechatpay-signature': signature,
  }
}

function signReply(keys: WechatKeys, reply: Reply): Reply {
  return { ...reply, headers: { ...reply.headers, ...signatureHeaders(keys, String(reply.body ?? '')) } }
}

function letter(keys: WechatKeys, twist: Twist, type: string, kind: string, content: object): Letter {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', keys.apiV3Key, nonce).setAAD(Buffer.from(kind))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()])
  const body = JSON.stringify({
    id: `EV-${newId()}`,
    create_time: chinaTime(Date.now()),
    event_type: type,
    resource_type: 'encrypt-resource',
    resource: {
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: sealed.toString('base64'),
      nonce,
      associated_data: kind,
      original_type: kind,
    },
  })
  return { headers: { 'content-type': 'application/json', ...signatureHeaders(keys, body, twist.isForged) }, body }
}

function fault(status: number, code: string, message: string): Reply {
  return jsonReply(status, { code, message })
}

export function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
