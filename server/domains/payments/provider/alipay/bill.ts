import { parse } from 'csv-parse/sync'

import { parseAmount } from '#kernel/money'
import { ProviderFault, type StatementLine } from '../port.ts'
import { unzip } from './unzip.ts'

type Row = Readonly<Record<string, string>>

/** A day's bill: a zip of sheets in GBK; the one of details, without its remarks, columns by name. */
export async function billLines(url: string, longestMs: number): Promise<readonly StatementLine[]> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(longestMs) }).catch((error: unknown) => {
    throw new ProviderFault('silent', 'The bill cannot be fetched.', error)
  })
  if (!answer.ok) throw new ProviderFault('silent', `The bill cannot be fetched: ${answer.status}.`)
  const files = unzip(Buffer.from(await answer.arrayBuffer()))
  const details = [...files].find(([name]) => name.includes('业务明细') && !name.includes('汇总'))
  if (!details) throw new ProviderFault('refused', 'The bill has no sheet of details.')
  return readSheet(new TextDecoder('gbk').decode(details[1]))
}

function readSheet(text: string): StatementLine[] {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith('#'))
  const rows = parse(lines.join('\n'), {
    // Brackets are written in both widths over the years.
    columns: (names: string[]) => names.map((name) => name.trim().replace(/[（(]元[）)]/, '')),
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as Row[]
  return rows.flatMap((row): StatementLine[] => {
    const amount = parseAmount((row.订单金额 ?? '').replace(/^-/, ''), 'CNY') ?? 0
    const line = { amount, currency: 'CNY' }
    if (row.业务类型 === '交易')
      return [{ ...line, kind: 'capture', reference: row.支付宝交易号 ?? '', ourId: row.商户订单号 }]
    if (row.业务类型 !== '退款') return []
    const ourId = row['退款批次号/请求号']
    return [{ ...line, kind: 'refund', reference: ourId ?? '', ourId }]
  })
}
