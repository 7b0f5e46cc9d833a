import pg from 'pg'

/** Orders a second that one plain transaction each makes of the same database: no HTTP, no rules, four statements. */
export async function plainOrdersPerSecond(url: string, rows: number, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 16 })
  await pool.query('create table plain_goods (id int primary key, stock int not null check (stock >= 0))')
  await pool.query(
    'create table plain_order (id bigint generated always as identity primary key, goods int, total int)',
  )
  await pool.query('insert into plain_goods select nth, 100000000 from generate_series(1, $1) as nth', [rows])
  const end = performance.now() + seconds * 1_000
  let orders = 0
  const order = async (nth: number) => {
    const client = await pool.connect()
    for (let round = nth; performance.now() < end; round++) {
      const goods = 1 + (round % rows)
      await client.query('begin')
      await client.query('update plain_goods set stock = stock - 1 where id = $1 and stock >= 1', [goods])
      await client.query('insert into plain_order (goods, total) values ($1, 4900)', [goods])
      await client.query('commit')
      orders++
    }
    client.release()
  }
  await Promise.all(Array.from({ length: 16 }, (_, nth) => order(nth)))
  await pool.end()
  return orders / seconds
}
