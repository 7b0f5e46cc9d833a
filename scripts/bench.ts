import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename } from 'node:path'

const names = globSync('bench/*.ts')
  .map((file) => basename(file, '.ts'))
  .sort()
const wanted = process.argv[2]
if (!wanted || !names.includes(wanted)) {
  console.error(`Which one? npm run bench -- <name>, with one of: ${names.join(', ')}`)
  process.exit(2)
}
const { status } = spawnSync(process.execPath, [`bench/${wanted}.ts`, ...process.argv.slice(3)], { stdio: 'inherit' })
process.exit(status ?? 1)
