import type { ReportFigures, ShowReport } from '#contracts/analytics'
import { formatAmount } from '#kernel/money'
import { figureKeys } from '../figure/figure-keys.ts'
import type { ReportWord } from '../words.ts'

type Cell = string | number | undefined

/** A table of the report as it goes into files. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

export interface Said {
  readonly t: (word: ReportWord) => string
  readonly product: (productId: string) => string
  readonly launch: (launchId: string) => string
}

const counted = ['joins', 'chat', 'likes', 'follows', 'clicks', 'carts', 'placed', 'paid', 'refunds'] as const
const ofProducts = ['clicks', 'clickPeople', 'replayClicks', 'carts', 'placed', 'paid', 'buyers', 'pieces'] as const

/** The tables of a report in the person's language; money in whole units with its decimals, instants as ISO 8601. */
export function sheetsOf(report: ShowReport, said: Said) {
  return {
    summary: summaryOf(report, said),
    minutes: minutesOf(report, said),
    products: productsOf(report, said),
    launches: launchesOf(report, said),
    moves: movesOf(report, said),
    moments: momentsOf(report, said),
  }
}

function summaryOf({ figures, usual, currency }: ShowReport, { t }: Said): Sheet {
  const head = (key: keyof ReportFigures) => {
    if (isMoney(key)) return `${t(key)} (${currency})`
    return key === 'watchedMs' ? `${t(key)} (min)` : t(key)
  }
  const cell = (key: keyof ReportFigures, value: number) => {
    if (isMoney(key)) return amountIn(currency)(value)
    return round(key === 'watchedMs' ? value / 60_000 : value)
  }
  const rows = figureKeys.map((key) => [
    head(key),
    cell(key, figures[key]),
    ...(usual ? [cell(key, usual.figures[key])] : []),
  ])
  return {
    name: t('summary'),
    rows: [['', t('thisShow'), ...(usual ? [`${t('mean')} (${usual.shows})`] : [])], ...rows],
  }
}

function minutesOf({ minutes, explained, currency }: ShowReport, { t, product }: Said): Sheet {
  const head = [
    t('minute'),
    t('inRoom'),
    t('peak'),
    ...counted.map((key) => t(key)),
    `${t('sales')} (${currency})`,
    t('explaining'),
  ]
  const rows = minutes.map((minute) => {
    const at = Date.parse(minute.minute)
    const shown = explained.filter((one) => Date.parse(one.from) < at + 60_000 && Date.parse(one.until) > at)
    return [
      minute.minute,
      round(minute.people),
      minute.peak,
      ...counted.map((key) => minute[key]),
      amountIn(currency)(minute.sales),
      [...new Set(shown.map(({ productId }) => product(productId)))].join(', '),
    ]
  })
  return { name: t('curves'), rows: [head, ...rows] }
}

function productsOf({ products, currency }: ShowReport, { t, product }: Said): Sheet {
  const money = amountIn(currency)
  const head = [
    'id',
    t('product'),
    `${t('explainedFor')} (s)`,
    ...ofProducts.map((key) => t(key)),
    `${t('sales')} (${currency})`,
    `${t('refunded')} (${currency})`,
    t('conversion'),
    t('peopleConversion'),
  ]
  const rows = products.map((one) => [
    one.productId,
    product(one.productId),
    Math.round(one.explainedMs / 1_000),
    ...ofProducts.map((key) => one[key]),
    money(one.sales),
    money(one.refunded),
    one.conversion === undefined ? undefined : round(one.conversion, 4),
    one.peopleConversion === undefined ? undefined : round(one.peopleConversion, 4),
  ])
  return { name: t('products'), rows: [head, ...rows] }
}

function launchesOf({ launches, currency }: ShowReport, { t, launch }: Said): Sheet {
  const money = amountIn(currency)
  const head = [
    ...[t('kind'), t('name'), t('opened'), t('closed'), t('part'), t('follows')],
    `${t('couponSales')} (${currency})`,
    `${t('couponOff')} (${currency})`,
    `${t('groupSales')} (${currency})`,
    t('salePaid'),
    t('saleReturned'),
    `${t('soldOutAfter')} (s)`,
  ]
  const rows = launches.map(({ coupon, flashSale, groupBuy, ...one }) => [
    ...[t(one.kind), launch(one.id), one.openedAt, one.closedAt, one.people, one.follows],
    coupon && money(coupon.sales),
    coupon && money(coupon.discount),
    groupBuy && money(groupBuy.sales),
    flashSale?.paid,
    flashSale?.returned,
    flashSale?.soldOutMs === undefined ? undefined : Math.round(flashSale.soldOutMs / 1_000),
  ])
  return { name: t('launches'), rows: [head, ...rows] }
}

function movesOf({ moves, currency }: ShowReport, { t, product, launch }: Said): Sheet {
  const money = amountIn(currency)
  const rates = (['before', 'during', 'difference'] as const).map((key) => `${t(key)} (${currency})`)
  const head = [t('kind'), t('what'), t('opened'), t('closed'), ...rates, t('alongside')]
  const rows = moves.map((one) => [
    t(one.kind),
    one.kind === 'explained' ? product(one.productId ?? '') : launch(one.id),
    one.from,
    one.until,
    ...[one.before, one.during, one.difference].map((rate) => (rate === undefined ? undefined : money(rate))),
    one.alongside,
  ])
  return { name: t('moves'), rows: [head, ...rows] }
}

function momentsOf({ moments }: ShowReport, { t, product, launch }: Said): Sheet {
  const scores = ['score', 'chat', 'likes', 'sales'] as const
  const head = [t('minute'), t('scoreShort'), t('chat'), t('likes'), t('sales'), t('explaining'), t('launched')]
  const rows = moments.map((one) => [
    one.minute,
    ...scores.map((key) => round(one[key])),
    product(one.productId ?? ''),
    one.launchIds.map(launch).join(', '),
  ])
  return { name: t('moments'), rows: [head, ...rows] }
}

function isMoney(key: string): boolean {
  return key === 'sales' || key === 'refunded'
}

function amountIn(currency: string): (amount: number) => number {
  return (amount) => Number(formatAmount(Math.round(amount), currency))
}

function round(value: number, digits = 2): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
