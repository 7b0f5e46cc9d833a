import { randomBytes } from 'node:crypto'

import { Type } from 'typebox'
import { Value } from 'typebox/value'

import type { PayOffer } from '#contracts/payments'
import {
  BadNotice,
  type IntentToStart,
  type Notice,
  type Provider,
  ProviderFault,
  type RawNotice,
  type RefundStanding,
  type Standing,
} from '../port.ts'
import { type Answered, type AskWechat, askingWechat } from './ask.ts'
import { billLines } from './bill.ts'
import { checkSignature, type Sealed, signText, unsealResource, type WechatAccess } from './sign.ts'

const ways = { code: 'native', wap: 'h5', jsapi: 'jsapi' } as const

/** WeChat Pay v3 in public-key mode, on our own code: QR code (native), the phone's browser (h5), inside WeChat (jsapi). */
export function wechatProvider(access: WechatAccess): Provider {
  const ask = askingWechat(access)
  const { merchantId: mchid } = access
  const query = async (intentId: string) =>
    standingOf(await ask('GET', `/v3/pay/transactions/out-trade-no/${intentId}?mchid=${mchid}`))
  return {
    id: 'wechat',
    methods: ['code', 'wap', 'jsapi'],
    merchant: mchid,
    currencies: ['CNY'],
    dayStartsAt: '+08:00',
    start: (intent) => start(access, ask, intent),
    query: ({ intentId }) => query(intentId),
    async close({ intentId }) {
      const { code } = await ask('POST', `/v3/pay/transactions/out-trade-no/${intentId}/close`, { mchid })
      if (code === undefined || code === 'ORDER_NOT_EXIST') return { state: 'closed' }
      return query(intentId)
    },
    async refund({ refundId, intentId, amount, captured: total, currency, reason, noticeUrl }) {
      const wish = {
        out_trade_no: intentId,
        out_refund_no: refundId,
        reason,
        ...(noticeUrl && { notify_url: noticeUrl }),
      }
      const answered = await ask('POST', '/v3/refund/domestic/refunds', {
        ...wish,
        amount: { refund: amount, total, currency },
      })
      return answered.code ? { state: 'refused', fault: faultOf(answered) } : refundOf(JSON.parse(answered.text))
    },
    async queryRefund({ refundId }) {
      const answered = await ask('GET', `/v3/refund/domestic/refunds/${refundId}`)
      if (answered.code === 'RESOURCE_NOT_EXISTS') return { state: 'unknown' }
      return refundOf(JSON.parse(taken(answered).text))
    },
    readNotice: (notice) => readNotice(access, notice),
    answerNotice: (isTaken) => ({
      status: isTaken ? 200 : 401,
      type: 'application/json',
      body: JSON.stringify(isTaken ? { code: 'SUCCESS', message: '成功' } : { code: 'FAIL', message: '失败' }),
    }),
    statement: (day) => billLines(ask, day),
    async test() {
      // Any trade will do: what is asked is whether the signatures of both sides fit.
      taken(await ask('GET', `/v3/pay/transactions/out-trade-no/test-of-keys?mchid=${mchid}`), 'ORDER_NOT_EXIST')
    },
  }
}

async function start(access: WechatAccess, ask: AskWechat, intent: IntentToStart) {
  const { method, intentId, amount, currency, title, noticeUrl, expiresAt, buyerAddress, openId } = intent
  if (method !== 'code' && method !== 'wap' && method !== 'jsapi')
    throw new ProviderFault('refused', `No way ${method}.`)
  if (method === 'jsapi' && !openId)
    throw new ProviderFault('refused', 'Paying inside WeChat needs the payer’s openid.')
  const answered = await ask('POST', `/v3/pay/transactions/${ways[method]}`, {
    appid: access.appId,
    mchid: access.merchantId,
    description: title,
    out_trade_no: intentId,
    notify_url: noticeUrl,
    time_expire: chinaTime(expiresAt),
    amount: { total: amount, currency },
    ...(method === 'jsapi' && { payer: { openid: openId } }),
    ...(method === 'wap' && { scene_info: { payer_client_ip: buyerAddress, h5_info: { type: 'Wap' } } }),
  })
  const offer = offerOf(access, JSON.parse(taken(answered).text), intent)
  return { standing: { state: 'waiting' } as const, offer }
}

function offerOf(
  access: WechatAccess,
  { code_url, h5_url, prepay_id }: { code_url?: string; h5_url?: string; prepay_id?: string },
  { backUrl }: IntentToStart,
): PayOffer {
  if (code_url) return { code: code_url }
  if (h5_url) return { cashierUrl: `${h5_url}&redirect_url=${encodeURIComponent(backUrl)}` }
  if (!prepay_id) throw new ProviderFault('refused', 'WeChat Pay told no way to pay.')
  const timeStamp = String(Math.floor(Date.now() / 1000))
  const nonceStr = randomBytes(16).toString('hex')
  const prepaid = `prepay_id=${prepay_id}`
  const paySign = signText(access, `${access.appId}\n${timeStamp}\n${nonceStr}\n${prepaid}\n`)
  return { bridge: { appId: access.appId, timeStamp, nonceStr, package: prepaid, signType: 'RSA', paySign } }
}

const Trade = Type.Object({
  trade_state: Type.String(),
  transaction_id: Type.Optional(Type.String()),
  success_time: Type.Optional(Type.String()),
  amount: Type.Optional(Type.Object({ total: Type.Integer(), currency: Type.String() })),
  payer: Type.Optional(Type.Object({ openid: Type.Optional(Type.String()) })),
})

function standingOf(answered: Answered): Standing {
  if (answered.code === 'ORDER_NOT_EXIST') return { state: 'unknown' }
  return tradeStanding(JSON.parse(taken(answered).text))
}

function tradeStanding(told: unknown): Standing {
  if (!Value.Check(Trade, told)) throw new BadNotice('What WeChat Pay says of the trade is not complete.')
  const { trade_state: state, transaction_id, success_time, amount, payer } = told
  if (state === 'CLOSED' || state === 'REVOKED') return { state: 'closed' }
  if (state === 'PAYERROR') return { state: 'failed', fault: 'PAYERROR' }
  if ((state !== 'SUCCESS' && state !== 'REFUND') || !transaction_id || !amount) return { state: 'waiting' }
  const at = new Date(success_time ?? Date.now())
  const paid = {
    state: 'paid',
    providerReference: transaction_id,
    amount: amount.total,
    currency: amount.currency,
    at,
  } as const
  return payer?.openid ? { ...paid, payer: payer.openid } : paid
}

interface RefundTold {
  readonly status?: string
  readonly refund_status?: string
  readonly refund_id?: string
  readonly success_time?: string
}

function refundOf({ status, refund_status, refund_id, success_time }: RefundTold): RefundStanding {
  const state = status ?? refund_status
  const reference = refund_id ? { providerReference: refund_id } : {}
  if (state === 'SUCCESS') return { state: 'confirmed', at: new Date(success_time ?? Date.now()), ...reference }
  if (state === 'PROCESSING') return { state: 'pending', ...reference }
  return { state: 'refused', fault: state ?? 'UNKNOWN' }
}

function readNotice(access: WechatAccess, { headers, body, receivedAt }: RawNotice): Notice {
  checkSignature(access, headers, body, receivedAt)
  const {
    id: noticeId,
    event_type: name,
    resource,
  } = JSON.parse(String(body)) as {
    id: string
    event_type: string
    resource: Sealed
  }
  const told = unsealResource(access, resource) as RefundTold & Record<string, string>
  const merchant = told.mchid ?? ''
  if (name.startsWith('REFUND.'))
    return {
      noticeId,
      merchant,
      about: { kind: 'refund', refundId: told.out_refund_no ?? '', standing: refundOf(told) },
    }
  if (!name.startsWith('TRANSACTION.')) return { noticeId, merchant, about: { kind: 'other', name } }
  if (told.appid !== access.appId)
    return { noticeId, merchant: `${merchant} ${told.appid}`, about: { kind: 'other', name } }
  const standing = tradeStanding(told)
  return { noticeId, merchant, about: { kind: 'intent', intentId: told.out_trade_no ?? '', standing } }
}

function taken(answered: Answered, butFor?: string): Answered {
  if (answered.code && answered.code !== butFor) throw new ProviderFault('refused', faultOf(answered))
  return answered
}

function faultOf({ code, text }: Answered): string {
  const { message = '' } = JSON.parse(text || '{}') as { message?: string }
  return `${code} ${message}`.trim()
}

/** ISO 8601 with China's offset, without fractions: WeChat takes no other. */
function chinaTime(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+08:00')
}
