import { readConfig } from '#platform/config/config'
import { databaseOf } from './backup/source.ts'
import { writeBackup } from './backup/write.ts'

/** `npm run backup -- <new folder>`: database, pictures, recordings and the secret, while the house goes on. */
const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Say where to: npm run backup -- /backups/2026-06-18')
  process.exit(2)
}
const config = readConfig()
const source = await databaseOf(config)
try {
  const { tables, folders } = await writeBackup(source.url, config.dataFolder, folder)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(`${folder}: ${rows} rows of ${tables.length} tables, ${folders.join(', ') || 'no files'}`)
  if (config.NIGHTMARKET_S3_BUCKET) console.log('Media lie in the bucket and were not copied: keep its versions.')
} finally {
  await source.close()
}
