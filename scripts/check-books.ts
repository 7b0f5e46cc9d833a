import { readConfig } from '#platform/config/config'
import { openDatabase } from '#platform/db/database'
import { checkBooks } from '#platform/operations/books/index'
import { allBooks } from '#server/books'
import { domains } from '#server/domains'
import { databaseOf } from './backup/source.ts'

/** `npm run check:books`: whether all money and stock add up, while the house goes on. Writes nothing; ends with 1 if not. */
const source = await databaseOf(readConfig())
const database = openDatabase(source.url, 1)
try {
  const books = allBooks(domains)
  const wrong = await checkBooks(database.db, books)
  for (const { invariant, what } of wrong) console.error(`${invariant}\n    ${what}`)
  console.log(wrong.length === 0 ? `All ${books.length} things hold.` : `${wrong.length} things are wrong.`)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  await database.close()
  await source.close()
}
