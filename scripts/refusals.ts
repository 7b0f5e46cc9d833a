import { globSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { declaredRefusals, type RefusalKind } from '#kernel/refusal'

const page = 'docs/reference/refusals.md'
const statuses: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  closed: 410,
  unfit: 422,
  limited: 429,
  unavailable: 503,
}

/** The page of all refusals, made from the tables in the sources. */
export async function writeRefusals(): Promise<string> {
  for (const file of globSync('server/**/{refusals,problem}.ts')
    .concat(globSync('server/platform/{sms,http/*}/index.ts'))
    .sort())
    await import(pathToFileURL(resolve(file)).href)
  const codes = [...declaredRefusals].sort(([one], [other]) => (one < other ? -1 : 1))
  const modules = Map.groupBy(codes, ([code]) => code.slice(0, code.indexOf('.')))
  const parts = [...modules].map(([module, entries]) => {
    const rows = entries.map(
      ([code, [kind, sentence]]) => `| \`${code}\` | ${statuses[kind]} ${kind} | ${sentence.replaceAll('|', '\\|')} |`,
    )
    return `## ${module}\n\n| code | status | sentence |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Refusals\n\nEvery expected "no" of the API and the sockets, by code. Over HTTP each is a problem (RFC 9457): \`type\` is the code,\n\`title\` the sentence; the apps show the code's own words in the reader's language. Written by \`node scripts/refusals.ts\`.\n\n${parts.join('\n')}`
}

if (import.meta.main) writeFileSync(page, await writeRefusals())
