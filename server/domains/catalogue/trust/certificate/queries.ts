import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'

import type { Certificate, CertificateState, ShownCertificate, Texts } from '#contracts/catalogue'
import { present } from '#kernel/present'
import { mediaUrl } from '#platform/storage/storage'
import { readCursor, writeCursor } from '../../product/cursor.ts'
import { refuse } from '../../refusals.ts'
import type { CatalogueReader, CatalogueTables } from '../../tables.ts'
import { laterDay } from '../day.ts'
import { illustrationOf, shownIllustration } from '../illustration/queries.ts'
import { noticeDays, stateOn } from './certificate.ts'

type Certificates = ExpressionBuilder<CatalogueTables, 'catalogue.certificate'>

interface Asked {
  readonly q?: string
  readonly state?: CertificateState
  readonly productId?: string
  readonly after?: string
  readonly limit?: number
}

/** Certificates, those that end first at the top, as they are on the day. The first page says how many there are. */
export async function listCertificates(
  db: CatalogueReader,
  today: string,
  { after, limit = 50, ...filter }: Asked,
): Promise<{ items: Certificate[]; next?: string; total?: number }> {
  const [until = '', id = ''] = after === undefined ? [] : readCursor('certificates', after)
  const rows = await select(db)
    .where((one) => matches(one, today, filter))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(coalesce(valid_until, 'infinity'::date), certificate.id) > (${until}::date, ${id})`),
    )
    .orderBy(sql`coalesce(valid_until, 'infinity'::date)`)
    .orderBy('catalogue.certificate.id')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => wireCertificate(row, today)),
    ...(after === undefined && { total: await countCertificates(db, today, filter) }),
    ...(rows.length > limit && last && { next: writeCursor('certificates', [last.until ?? 'infinity', last.id]) }),
  }
}

async function countCertificates(db: CatalogueReader, today: string, filter: Asked): Promise<number> {
  const { count } = await db
    .selectFrom('catalogue.certificate')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((one) => matches(one, today, filter))
    .executeTakeFirstOrThrow()
  return count
}

export async function getCertificate(db: CatalogueReader, today: string, certificateId: string): Promise<Certificate> {
  const row = await select(db)
    .where('catalogue.certificate.id', '=', certificateId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuse.unknownCertificate({ certificateId })
  return wireCertificate(row, today)
}

/** What a shopper sees of a product's certificates: those with a paper or a check link, the ended ones last and said to be so. */
export async function shownCertificates(
  db: CatalogueReader,
  today: string,
  productId: string,
): Promise<ShownCertificate[]> {
  const rows = await select(db)
    .where((one) => matches(one, today, { productId }))
    .where('valid_from', '<=', today)
    .where(({ or, eb }) =>
      or([eb('pdf_key', 'is not', null), eb('illustration_id', 'is not', null), eb('check_url', 'is not', null)]),
    )
    .orderBy('valid_from')
    .orderBy('catalogue.certificate.id')
    .limit(50)
    .execute()
  const shown = rows.map((row) => shownCertificate(row, today))
  return [...shown.filter(({ state }) => state !== 'expired'), ...shown.filter(({ state }) => state === 'expired')]
}

/** The same cuts as `stateOn` makes, for the database. */
function matches(one: Certificates, today: string, { q, state, productId }: Asked): Expression<SqlBool> {
  const noticeDay = laterDay(today, noticeDays)
  const ended = one('valid_until', '<', today)
  const conditions: Expression<SqlBool>[] = [one('removed_at', 'is', null)]
  if (state === 'expired') conditions.push(ended)
  if (state === 'upcoming') conditions.push(one('valid_from', '>', today))
  if (state === 'expiring')
    conditions.push(
      one('valid_from', '<=', today),
      one('valid_until', '>=', today),
      one('valid_until', '<=', noticeDay),
    )
  if (state === 'valid')
    conditions.push(
      one('valid_from', '<=', today),
      one.or([one('valid_until', 'is', null), one('valid_until', '>', noticeDay)]),
    )
  if (q) conditions.push(matchesWords(q))
  if (productId)
    conditions.push(
      one.exists(
        one
          .selectFrom('catalogue.certificate_product')
          .select('product_id')
          .whereRef('certificate_id', '=', 'catalogue.certificate.id')
          .where('product_id', '=', productId),
      ),
    )
  return one.and(conditions)
}

function matchesWords(words: string): Expression<SqlBool> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(number ilike ${like} or certificate.title::text ilike ${like} or issuer::text ilike ${like})`
}

function select(db: CatalogueReader) {
  return db
    .selectFrom('catalogue.certificate')
    .select([
      'catalogue.certificate.id',
      'version',
      'title',
      'issuer',
      'number',
      'scope',
      'check_url',
      'pdf_key',
      'pdf_name',
      'pdf_bytes',
      'is_demo',
      'changed_at',
    ])
    .select([
      sql<string>`valid_from::text`.as('from'),
      sql<string | null>`valid_until::text`.as('until'),
      illustrationOf('catalogue.certificate.illustration_id').as('illustration'),
      sql<{ id: string; title: Texts }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', product.id, 'title', product.title) order by product.id), '[]')
        from catalogue.certificate_product join catalogue.product on product.id = product_id
        where certificate_id = certificate.id)`.as('products'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function shownCertificate(row: Row, today: string): ShownCertificate {
  const days = { validFrom: row.from, validUntil: row.until ?? undefined }
  const { pdf_key: key, pdf_name: name, pdf_bytes: bytes } = row
  return present({
    id: row.id,
    title: row.title,
    issuer: row.issuer,
    number: row.number,
    scope: row.scope,
    ...days,
    checkUrl: row.check_url ?? undefined,
    state: stateOn(days, today, laterDay(today, noticeDays)),
    pdf: key && name && bytes ? { url: mediaUrl(key), name, bytes } : undefined,
    picture: shownIllustration(row.illustration),
  })
}

function wireCertificate(row: Row, today: string): Certificate {
  return {
    ...shownCertificate(row, today),
    version: row.version,
    products: row.products,
    isDemo: row.is_demo,
    changedAt: row.changed_at.toISOString(),
  }
}
