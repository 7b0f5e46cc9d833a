import { openSandbox } from './open.ts'

/** The sandbox's process: takes its options as the first line on standard input, tells its address, ends with its parent. */
let given = ''
process.stdin.setEncoding('utf8')
process.stdin.on('data', (text) => {
  const begun = given.includes('\n')
  given += text
  if (!begun && given.includes('\n')) void open(given.slice(0, given.indexOf('\n')))
})
process.stdin.on('end', () => process.exit(0))

async function open(options: string): Promise<void> {
  try {
    const { address } = await openSandbox(JSON.parse(options))
    process.stdout.write(`${address}\n`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
