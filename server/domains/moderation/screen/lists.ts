import { type RuleBook, ruleBook } from '../rule/rule.ts'
import type { ModerationReader } from '../tables.ts'
import { type WordFilter, wordFilter } from '../word/word.ts'

/** What the house has on its lists, made ready to be asked. */
export interface Lists {
  readonly filter: WordFilter
  readonly rules: RuleBook
}

/** Lists that were made ready, by version; versions are random, so they mean the same in every database. */
const built = new Map<string, Lists>()
const kept = 4

/** The lists as they stand in this snapshot, in one small query; made ready once a version and process. */
export async function currentLists(reader: ModerationReader): Promise<Lists> {
  const { version } = await reader.selectFrom('moderation.word_list').select('version').executeTakeFirstOrThrow()
  const known = built.get(version)
  if (known) return known
  const words = await reader.selectFrom('moderation.word').select(['id', 'word', 'action']).execute()
  const rules = await reader.selectFrom('moderation.rule').select(['id', 'kind', 'value', 'action']).execute()
  const lists = { filter: wordFilter(words), rules: ruleBook(rules) }
  built.set(version, lists)
  for (const old of [...built.keys()].slice(0, -kept)) built.delete(old)
  return lists
}
