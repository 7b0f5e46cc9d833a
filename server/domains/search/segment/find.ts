import { type RawBuilder, sql } from 'kysely'

import type { SearchKind } from '#contracts/search'
import type { Database } from '#platform/db/database'
import { pageOf } from './build.ts'
import { gramsOf } from './grams.ts'
import { findPostings, type Postings, shared } from './postings.ts'
import { boundAt, chunkSize, firstBehind, inOrder, largest, type Standing } from './segment.ts'

export interface Sought {
  readonly kind: SearchKind
  /** Folded; a document has to hold every one of them, in its text or as a sound from a syllable on. */
  readonly parts: readonly string[]
  /** Folded; those that hold it are passed over. */
  readonly without?: string | undefined
  /** Only what stands behind this. */
  readonly behind?: Standing | undefined
  readonly limit: number
}

export interface Hit extends Standing {
  readonly name: string
  readonly sound: string
}

interface SegmentRow {
  readonly id: number
  readonly documents: number
  readonly bits: number
  readonly ranks: number[]
}

/** A segment while it is searched. */
interface Search extends SegmentRow {
  readonly places: Iterator<number>
  /** Hits of its own; no more than are asked for are looked for. */
  hits: Hit[]
  isDone: boolean
  seen: number
}

/** For a single letter there are no grams: so many documents of each segment are looked at for it. */
const looksWithoutGrams = 4_096

const literal = (part: string) => part.replace(/[\\%_]/g, '\\$&')

function holds(part: string): RawBuilder<boolean> {
  return sql`(document.body like ${`%${literal(part)}%`} or document.sound like ${`%\n${literal(part)}%`})`
}

function matches({ parts, without, behind }: Sought): RawBuilder<boolean> {
  const conditions = parts.map(holds)
  if (without !== undefined) conditions.push(sql`not ${holds(without)}`)
  if (behind) conditions.push(sql`(document.rank, document.ref) < (${behind.rank}, ${behind.ref})`)
  return sql.join(conditions, sql` and `)
}

/**
 * The documents of a kind that hold what is sought, in their order: exact, whatever is in a segment or not. Reads by one
 * snapshot, in which segments and their documents agree.
 */
export async function findDocuments(db: Database, sought: Sought): Promise<Hit[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const [tail, segments] = await Promise.all([searchTail(tx, sought), listSegments(tx, sought)])
      let hits = tail
      for (const group of inGroups(segments)) {
        if (isSettled(hits, sought, group[0]?.ranks[0])) break
        hits = first([...hits, ...(await searchSegments(tx, sought, group, hits))], sought.limit)
      }
      return hits
    })
}

/** Whether enough was found that stands in front of everything else. */
function isSettled(hits: readonly Hit[], { limit }: Sought, best = Number.NEGATIVE_INFINITY): boolean {
  const last = hits[limit - 1]
  return last !== undefined && last.rank > best
}

function first(hits: readonly Hit[], limit: number): Hit[] {
  return [...hits].sort(inOrder).slice(0, limit)
}

async function searchTail(tx: Database, sought: Sought): Promise<Hit[]> {
  const { rows: closed } = await sql<{ serial: number }>`
    select serial from search.closed where kind = ${sought.kind}`.execute(tx)
  // Ordered and fenced in: from the last serial on by the key, whatever the planner believes of how many there are.
  const { rows } = await sql<Hit>`
    select ref, rank, name, sound from (
      select * from search.document
      where kind = ${sought.kind} and serial > ${closed[0]?.serial ?? 0} order by serial offset 0
    ) as document
    where ${matches(sought)} order by rank desc, ref desc limit ${sought.limit}`.execute(tx)
  return rows
}

async function listSegments(tx: Database, { kind }: Sought): Promise<SegmentRow[]> {
  const { rows } = await sql<SegmentRow>`
    select id, documents, bits, ranks from search.segment where kind = ${kind} order by ranks[1] desc`.execute(tx)
  return rows
}

/** The foremost about as large as one can be, which is enough for what is common; then all others at once. */
function inGroups(segments: readonly SegmentRow[]): SegmentRow[][] {
  let documents = 0
  const front = segments.filter((segment) => {
    documents += segment.documents
    return documents - segment.documents < largest / 2
  })
  return [front, segments.slice(front.length)].filter((group) => group.length > 0)
}

async function searchSegments(tx: Database, sought: Sought, group: SegmentRow[], hits: Hit[]): Promise<Hit[]> {
  const grams = [...new Set(sought.parts.flatMap(gramsOf))]
  const pages = await readPages(tx, group, grams)
  const searches = group.map((segment) => open(segment, grams, pages, sought))
  let found: Hit[] = []
  for (let step = sought.limit * 3; ; step = Math.min(step * 3, 3_000)) {
    const candidates = searches.flatMap((search) =>
      take(search, step, first([...hits, ...found], sought.limit), sought),
    )
    if (candidates.length === 0) return found
    const looked = await look(tx, sought, candidates)
    for (const [search, hit] of looked) search.hits.push(hit)
    found = searches.flatMap((search) => search.hits)
  }
}

async function readPages(tx: Database, group: readonly SegmentRow[], grams: readonly number[]) {
  const asked = group.flatMap(({ id, bits }) =>
    [...new Set(grams.map((gram) => pageOf(gram, bits)))].map((page) => ({ id, page })),
  )
  const { rows } = await sql<{ segment: number; page: number; postings: Buffer }>`
    select page.segment, page.page, page.postings
    from unnest(${asked.map(({ id }) => id)}::bigint[], ${asked.map(({ page }) => page)}::int[]) as asked (segment, page)
    join search.page as page on page.segment = asked.segment and page.page = asked.page`.execute(tx)
  return new Map(rows.map(({ segment, page, postings }) => [`${segment}/${page}`, postings]))
}

function open(segment: SegmentRow, grams: readonly number[], pages: Map<string, Buffer>, { behind }: Sought): Search {
  const lists = grams.map((gram) => {
    const page = pages.get(`${segment.id}/${pageOf(gram, segment.bits)}`)
    return page && findPostings(page, gram)
  })
  const from = behind ? firstBehind(segment.ranks, behind.rank) : 0
  const known = lists.filter((list): list is Postings => list !== undefined)
  const places = grams.length === 0 ? everyPlace(segment, from) : shared(known, from)
  return { ...segment, places, hits: [], isDone: known.length < lists.length, seen: from }
}

function* everyPlace({ documents }: SegmentRow, from: number): Generator<number> {
  for (let place = from; place < Math.min(documents, from + looksWithoutGrams); place++) yield place
}

interface Candidate {
  readonly search: Search
  readonly place: number
}

/** The next places of a segment to look at; none once it has what is asked for or can have nothing in front of it. */
function take(search: Search, step: number, best: readonly Hit[], sought: Sought): Candidate[] {
  if (search.isDone || search.hits.length >= sought.limit) return []
  if (isSettled(best, sought, boundAt(search.ranks, search.seen))) return []
  const taken: Candidate[] = []
  while (taken.length < step) {
    const { value, done } = search.places.next()
    search.isDone = done === true
    if (done) break
    search.seen = value
    taken.push({ search, place: value })
  }
  return taken
}

async function look(tx: Database, sought: Sought, candidates: readonly Candidate[]): Promise<[Search, Hit][]> {
  const { rows } = await sql<Hit & { asked: number }>`
    select asked.number::int - 1 as asked, document.ref, document.rank, document.name, document.sound
    from unnest(${candidates.map(({ search }) => search.id)}::bigint[], ${candidates.map(({ place }) => place)}::int[])
      with ordinality as asked (segment, place, number)
    join search.place as chunk on chunk.segment = asked.segment and chunk.chunk = asked.place / ${chunkSize}::int
    join search.document as document
      on document.kind = ${sought.kind} and document.serial = chunk.serials[asked.place % ${chunkSize}::int + 1]
    where ${matches(sought)}
    order by asked.number`.execute(tx)
  return rows.flatMap(({ asked, ...hit }) => {
    const search = candidates[asked]?.search
    return search ? [[search, hit] as [Search, Hit]] : []
  })
}
