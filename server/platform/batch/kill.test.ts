import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'

/** Keeps each batch with one fsync, then tells of every answer on its own line; offers without end. */
const program = `
  import { open } from 'node:fs/promises'
  import { batcher } from '${new URL('./index.ts', import.meta.url).href}'
  const kept = await open(process.argv[1], 'a')
  const keep = batcher({ windowMs: 2, maxSize: 50, run: async (key, items) => {
    await kept.write(items.join('\\n') + '\\n')
    await kept.datasync()
    return items
  } })
  const offer = async (item) => {
    process.stdout.write(await keep.add('log', item) + '\\n')
    setImmediate(offer, item + 100)
  }
  for (let item = 1; item <= 100; item++) offer(item)
`

test('a process killed in mid-flight has answered nothing that was not kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'batch-'))
  const path = join(folder, 'kept.txt')
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, path])
  const answered: string[] = []
  const gone = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    answered.push(line)
    if (answered.length === 1_000) child.kill('SIGKILL')
  }
  const [, signal] = await gone
  const kept = new Set((await readFile(path, 'utf8')).split('\n'))
  assert.equal(signal, 'SIGKILL')
  assert.ok(answered.length >= 1_000)
  assert.deepEqual(
    answered.filter((item) => item !== '' && !kept.has(item)),
    [],
  )
  await rm(folder, { recursive: true })
})
