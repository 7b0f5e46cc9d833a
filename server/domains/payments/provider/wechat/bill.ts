import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'

import { parseAmount } from '#kernel/money'
import { ProviderFault, type StatementLine } from '../port.ts'
import type { AskWechat } from './ask.ts'

type Row = Readonly<Record<string, string>>

/** A day's bill: first where it lies and its hash, then the file, columns by name (pay.weixin.qq.com: 交易账单文件格式说明). */
export async function billLines(ask: AskWechat, day: string): Promise<readonly StatementLine[]> {
  const place = await ask('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`)
  // A day on which nothing happened has no bill.
  if (place.code === 'NO_STATEMENT_EXIST') return []
  if (place.code) throw new ProviderFault('refused', place.code)
  const { hash_value, download_url } = JSON.parse(place.text) as { hash_value: string; download_url: string }
  const { pathname, search } = new URL(download_url)
  const { text } = await ask('GET', pathname + search)
  if (createHash('sha1').update(text).digest('hex') !== hash_value)
    throw new ProviderFault('silent', 'The bill is not the one that was announced.')
  return readBill(text)
}

function readBill(text: string): StatementLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  // The sums at the end have a heading of their own.
  const end = lines.findIndex((line) => line.startsWith('总交易单数'))
  const rows = parse(lines.slice(0, end).join('\n').replaceAll('`', ''), { columns: true, trim: true }) as Row[]
  return rows.flatMap((row): StatementLine[] => {
    const currency = row.货币种类 ?? 'CNY'
    const amount = (cell: string | undefined) => parseAmount(cell ?? '', currency) ?? 0
    if (row.交易状态 === 'SUCCESS') {
      const paid = amount(row.订单金额)
      return [{ kind: 'capture', reference: row.微信订单号 ?? '', ourId: row.商户订单号, amount: paid, currency }]
    }
    if (row.交易状态 !== 'REFUND') return []
    const back = amount(row.申请退款金额)
    return [{ kind: 'refund', reference: row.微信退款单号 ?? '', ourId: row.商户退款单号, amount: back, currency }]
  })
}
