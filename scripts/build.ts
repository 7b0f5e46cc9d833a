import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = join(root, 'dist/web')
const mark = join(output, 'built-from')
const vite = join(root, 'node_modules/vite/bin/vite.js')
const compressible = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest', '.wasm', '.txt'])

/** A digest of everything the pages are made of. */
function sources(): string {
  const digest = createHash('sha256')
  const files = globSync(['web/**/*', 'contracts/**/*.ts', 'vite.config.ts', 'package-lock.json'], {
    cwd: root,
    withFileTypes: true,
  })
  for (const file of files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    digest.update(file.slice(root.length)).update(readFileSync(file))
  }
  return digest.digest('hex')
}

/** Builds the pages unless they are those of the present sources. An installation without build tools keeps what it has. */
export async function buildIfStale(): Promise<void> {
  if (!existsSync(vite)) return
  const now = sources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The pages could not be built.')
  compress()
  writeFileSync(mark, now)
}

/** Writes `.br` and `.gz` beside what compresses well, so that no request pays for it. */
function compress(): void {
  for (const file of globSync('**/*', { cwd: output }).filter((name) => compressible.has(extname(name)))) {
    const path = join(output, file)
    const content = readFileSync(path)
    if (content.length < 1024) continue
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}

// At the end of an install. A machine that cannot build now gets its reason again from the first start, which needs the pages.
if (import.meta.main) await buildIfStale().catch((error: Error) => console.warn(error.message))
