import { AlipayRequestError, AlipaySdk, type AlipaySdkCommonResult } from 'alipay-sdk'

import { formatAmount, parseAmount } from '#kernel/money'
import {
  BadNotice,
  type IntentToStart,
  type Notice,
  type Provider,
  ProviderFault,
  type RawNotice,
  type RefundStanding,
  type Standing,
  type Started,
} from '../port.ts'
import { billLines } from './bill.ts'

export interface AlipayAccess {
  readonly appId: string
  readonly sellerId: string
  /** The app's private key, PKCS#8 PEM. */
  readonly privateKey: string
  /** Alipay's public key, PEM. */
  readonly publicKey: string
  /** `https://openapi.alipay.com` when absent. */
  readonly address?: string | undefined
}

const home = 'https://openapi.alipay.com'
const longestMs = 10_000

/** Alipay: its page on a desktop, its page on a phone (wap), or a QR code (precreate). */
export function alipayProvider(access: AlipayAccess): Provider {
  const sdk = new AlipaySdk({
    appId: access.appId,
    privateKey: access.privateKey,
    alipayPublicKey: access.publicKey,
    keyType: 'PKCS8',
    gateway: `${access.address ?? home}/gateway.do`,
    timeout: longestMs,
    camelcase: false,
  })
  const ask = asking(sdk)
  const query = async (out_trade_no: string) => standingOf(await ask('alipay.trade.query', { out_trade_no }))
  return {
    id: 'alipay',
    methods: ['page', 'wap', 'code'],
    merchant: `${access.appId} ${access.sellerId}`,
    currencies: ['CNY'],
    dayStartsAt: '+08:00',
    start: (intent) => start(sdk, ask, intent),
    query: ({ intentId }) => query(intentId),
    async close({ intentId: out_trade_no }) {
      const told = await ask('alipay.trade.close', { out_trade_no })
      // A page that nobody opened made no trade, so there is nothing to close.
      if (told.code === '10000' || told.sub_code === 'ACQ.TRADE_NOT_EXIST') return { state: 'closed' }
      return query(out_trade_no)
    },
    async refund({ refundId: out_request_no, intentId: out_trade_no, amount, currency, reason: refund_reason }) {
      const refund_amount = formatAmount(amount, currency)
      const told = await ask('alipay.trade.refund', { out_trade_no, out_request_no, refund_amount, refund_reason })
      if (told.code !== '10000') return { state: 'refused', fault: faultOf(told) }
      return told.fund_change === 'Y' ? { state: 'confirmed', at: new Date() } : { state: 'pending' }
    },
    queryRefund: async ({ refundId: out_request_no, intentId: out_trade_no }) =>
      refundOf(await ask('alipay.trade.fastpay.refund.query', { out_trade_no, out_request_no })),
    readNotice: (notice) => readNotice(sdk, notice),
    answerNotice: (isTaken) => ({
      status: isTaken ? 200 : 400,
      type: 'text/plain',
      body: isTaken ? 'success' : 'fail',
    }),
    async statement(day) {
      const told = taken(
        await ask('alipay.data.dataservice.bill.downloadurl.query', { bill_type: 'trade', bill_date: day }),
      )
      return billLines(String(told.bill_download_url), longestMs)
    },
    async test() {
      taken(await ask('alipay.trade.query', { out_trade_no: 'test-of-keys' }), 'ACQ.TRADE_NOT_EXIST')
    },
  }
}

type AskAlipay = (method: string, bizContent: object, fields?: object) => Promise<AlipaySdkCommonResult>

function asking(sdk: AlipaySdk): AskAlipay {
  return async (method, bizContent, fields = {}) => {
    try {
      return await sdk.exec(method, { ...fields, bizContent: { ...bizContent } }, { validateSign: true })
    } catch (error) {
      const message = error instanceof AlipayRequestError ? error.message.slice(0, 200) : 'Alipay does not answer.'
      throw new ProviderFault('silent', message, error)
    }
  }
}

async function start(sdk: AlipaySdk, ask: AskAlipay, intent: IntentToStart): Promise<Started> {
  const { method, intentId, amount, currency, title, expiresAt, noticeUrl, backUrl } = intent
  const trade = {
    out_trade_no: intentId,
    total_amount: formatAmount(amount, currency),
    subject: title,
    time_expire: chinaTime(expiresAt),
  }
  const standing = { state: 'waiting' } as const
  if (method === 'code') {
    const told = taken(await ask('alipay.trade.precreate', trade, { notify_url: noticeUrl }))
    return { standing, offer: { code: String(told.qr_code) } }
  }
  if (method !== 'page' && method !== 'wap') throw new ProviderFault('refused', `No way ${method}.`)
  const product_code = method === 'page' ? 'FAST_INSTANT_TRADE_PAY' : 'QUICK_WAP_WAY'
  const bizContent = { ...trade, product_code }
  const fields = { notify_url: noticeUrl, return_url: backUrl, bizContent }
  return { standing, offer: { cashierUrl: sdk.pageExecute(`alipay.trade.${method}.pay`, 'GET', fields) } }
}

function standingOf(told: AlipaySdkCommonResult): Standing {
  if (told.sub_code === 'ACQ.TRADE_NOT_EXIST') return { state: 'unknown' }
  return tradeStanding(taken(told))
}

interface TradeFields {
  readonly [name: string]: unknown
}

function tradeStanding(told: TradeFields): Standing {
  if (told.trade_status === 'TRADE_CLOSED') return { state: 'closed' }
  if (told.trade_status !== 'TRADE_SUCCESS' && told.trade_status !== 'TRADE_FINISHED') return { state: 'waiting' }
  const currency = String(told.trans_currency ?? 'CNY')
  const amount = parseAmount(String(told.total_amount), currency)
  if (amount === undefined || !told.trade_no) return { state: 'unknown' }
  const at = readChinaTime(told.gmt_payment ?? told.send_pay_date)
  const paid = { state: 'paid', providerReference: String(told.trade_no), amount, currency, at } as const
  // Newer applications are told the open id in place of the number of the account.
  const payer = told.buyer_open_id ?? told.buyer_id ?? told.buyer_user_id
  return payer ? { ...paid, payer: String(payer) } : paid
}

function refundOf(told: AlipaySdkCommonResult): RefundStanding {
  if (told.sub_code === 'ACQ.TRADE_NOT_EXIST') return { state: 'unknown' }
  // Without a status nothing went back yet; the same request may safely be sent again.
  if (taken(told).refund_status !== 'REFUND_SUCCESS') return { state: 'unknown' }
  return { state: 'confirmed', at: readChinaTime(told.gmt_refund_pay) }
}

function readNotice(sdk: AlipaySdk, { body }: RawNotice): Notice {
  const fields = Object.fromEntries(new URLSearchParams(body.toString('utf8')))
  // The kind of signature is not signed itself: a weaker one must not be chosen by whoever sends.
  if (fields.sign_type !== 'RSA2') throw new BadNotice('The notice is signed in another way.')
  if (!fields.sign || !isOneWay(fields.sign) || !sdk.checkNotifySignV2(fields))
    throw new BadNotice('The signature does not fit.')
  const { notify_id: noticeId, out_trade_no: intentId = '', out_biz_no, app_id, seller_id, trade_status } = fields
  if (!noticeId) throw new BadNotice('The notice carries no number.')
  const merchant = `${app_id} ${seller_id}`
  if (out_biz_no && fields.refund_fee) {
    const standing = { state: 'confirmed', at: readChinaTime(fields.gmt_refund) } as const
    return { noticeId, merchant, about: { kind: 'refund', refundId: out_biz_no, standing } }
  }
  if (!trade_status) return { noticeId, merchant, about: { kind: 'other', name: fields.notify_type ?? '' } }
  return { noticeId, merchant, about: { kind: 'intent', intentId, standing: tradeStanding(fields) } }
}

/** Base64 as it is written one way only: spare bits and letters that a reader passes over would let a changed text through. */
const isOneWay = (text: string) => Buffer.from(text, 'base64').toString('base64') === text

function taken(told: AlipaySdkCommonResult, butFor?: string): AlipaySdkCommonResult {
  if (told.code === '10000' || told.sub_code === butFor) return told
  // 20000 is Alipay's own trouble; everything else will be refused again.
  throw new ProviderFault(told.code === '20000' ? 'silent' : 'refused', faultOf(told))
}

const faultOf = (told: AlipaySdkCommonResult) => `${told.sub_code ?? told.code} ${told.sub_msg ?? told.msg}`

/** `2026-11-25 20:00:00`, in China's time whatever the machine's. */
function chinaTime(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

function readChinaTime(text: unknown): Date {
  const at = new Date(`${String(text).slice(0, 19).replace(' ', 'T')}+08:00`)
  return Number.isNaN(at.getTime()) ? new Date() : at
}
