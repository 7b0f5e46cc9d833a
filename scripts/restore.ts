import { readConfig } from '#platform/config/config'
import { migrationSources } from '#server/migrations'
import { restoreBackup } from './backup/restore.ts'
import { databaseOf } from './backup/source.ts'

/** `npm run restore -- <folder of a backup>`: into the empty database and the empty data folder of the settings. */
const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Say from where: npm run restore -- /backups/2026-06-18')
  process.exit(2)
}
const config = readConfig()
const source = await databaseOf(config)
try {
  const { manifest, warnings } = await restoreBackup(folder, source.url, config.dataFolder, migrationSources)
  for (const warning of warnings) console.warn(warning)
  console.log(`Restored the house as it was at ${manifest.madeAt}. Start it with the same settings.`)
} finally {
  await source.close()
}
