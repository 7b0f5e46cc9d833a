import { type Ask, jsonReply, type Reply } from '../ask.ts'
import type { Keys } from '../keys.ts'
import type { Till } from '../till.ts'
import type { GivenBack, Trade } from '../trade/trade.ts'
import { chinaTime, sha1 } from './wechat.ts'

const columns = [
  '交易时间',
  '公众账号ID',
  '商户号',
  '微信订单号',
  '商户订单号',
  '交易状态',
  '货币种类',
  '应结订单金额',
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '退款状态',
  '商品名称',
  '订单金额',
  '申请退款金额',
]

/** The day's bill, in two steps as at WeChat: where it lies and its hash, then the file itself. */
export function wechatBill(till: Till, ask: Ask, keys: Keys['wechat'], address: string): Reply {
  const day = ask.query.get('bill_date') ?? ''
  const text = billOf(till, keys, day)
  if (ask.path.endsWith('/file')) return { status: 200, headers: { 'content-type': 'text/plain' }, body: text }
  return jsonReply(200, {
    hash_type: 'SHA1',
    hash_value: sha1(text),
    download_url: `${address}/v3/bill/file?bill_date=${day}`,
  })
}

function billOf(till: Till, keys: Keys['wechat'], day: string): string {
  const from = Date.parse(`${day}T00:00:00+08:00`)
  const { trades, refunds } = till.ledger.movements('wechat', from, from + 86_400_000)
  const rows = [
    ...trades.map((trade) => row(keys, trade)),
    ...refunds.flatMap((refund) => {
      const trade = till.ledger.tradeById(refund.tradeId)
      return trade ? [row(keys, trade, refund)] : []
    }),
  ]
  const sum = (pick: (trade: Trade) => number) => yuan(trades.reduce((total, trade) => total + pick(trade), 0))
  const paid = sum((trade) => trade.paid?.amount ?? 0)
  const back = yuan(refunds.reduce((total, refund) => total + refund.amount, 0))
  const foot = ['总交易单数,应结订单总金额,退款总金额', quoted([String(rows.length), paid, back])]
  return [columns.join(','), ...rows.map(quoted), ...foot].map((line) => `${line}\r\n`).join('')
}

/** A grave accent before each value keeps spreadsheets from rounding long numbers. */
const quoted = (cells: readonly string[]) => cells.map((cell) => `\`${cell}`).join(',')
const yuan = (amount: number) => (amount / 100).toFixed(2)

function row(keys: Keys['wechat'], trade: Trade, refund?: GivenBack): string[] {
  const at = refund?.settledAt ?? trade.paidAt ?? 0
  return [
    chinaTime(at).slice(0, 19).replace('T', ' '),
    keys.appId,
    keys.merchantId,
    trade.paid?.transactionId ?? '',
    trade.reference,
    refund ? 'REFUND' : 'SUCCESS',
    trade.paid?.currency ?? trade.currency,
    refund ? '0.00' : yuan(trade.paid?.amount ?? 0),
    refund ? `50${refund.id}` : '0',
    refund?.reference ?? '0',
    yuan(refund?.amount ?? 0),
    refund ? 'SUCCESS' : '',
    trade.title.replaceAll(',', ' '),
    refund ? '0.00' : yuan(trade.paid?.amount ?? 0),
    yuan(refund?.amount ?? 0),
  ]
}
