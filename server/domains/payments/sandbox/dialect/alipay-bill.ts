import type { Reply } from '../ask.ts'
import type { Till } from '../till.ts'
import { chinaTime } from './alipay.ts'
import { toGbk } from './gbk.ts'
import { zipOf } from './zip.ts'

const columns = [
  '支付宝交易号',
  '商户订单号',
  '业务类型',
  '商品名称',
  '创建时间',
  '完成时间',
  '订单金额（元）',
  '商家实收（元）',
  '退款批次号/请求号',
  '备注',
]

/** The day's bill as Alipay gives it: a zip with a sheet in GBK, remarks behind number signs. */
export function alipayBill(till: Till, day: string): Reply {
  const from = Date.parse(`${day}T00:00:00+08:00`)
  const { trades, refunds } = till.ledger.movements('alipay', from, from + 86_400_000)
  const yuan = (amount: number) => (amount / 100).toFixed(2)
  const rows = [
    ...trades.map((trade) => {
      const amount = yuan(trade.paid?.amount ?? 0)
      const times = [chinaTime(trade.madeAt), chinaTime(trade.paidAt ?? 0)]
      return [trade.paid?.transactionId, trade.reference, '交易', trade.title, ...times, amount, amount, '', '']
    }),
    ...refunds.map((refund) => {
      const trade = till.ledger.tradeById(refund.tradeId)
      const amount = yuan(-refund.amount)
      const times = [chinaTime(refund.askedAt), chinaTime(refund.settledAt ?? 0)]
      const [number, reference] = [trade?.paid?.transactionId, trade?.reference]
      return [number, reference, '退款', trade?.title, ...times, amount, amount, refund.reference, '']
    }),
  ]
  const lines = [
    '#支付宝业务明细查询',
    `#起始日期：[${day} 00:00:00]`,
    columns.join(','),
    ...rows.map((cells) => cells.map((cell) => `${String(cell ?? '').replaceAll(',', ' ')}\t`).join(',')),
    `#交易合计：${trades.length}笔，退款合计：${refunds.length}笔`,
  ]
  const zip = zipOf(`${day}_业务明细.csv`, toGbk(lines.map((line) => `${line}\r\n`).join('')))
  return { status: 200, headers: { 'content-type': 'application/zip' }, bytes: zip }
}
