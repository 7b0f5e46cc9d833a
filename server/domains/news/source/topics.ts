import { cleanLine } from '#domains/community/index'

/** Topics as they are kept: cleaned, each once, none empty, without a sign that only means "topic". */
export function tidyTopics(written: readonly string[]): string[] {
  const tidied = written.map((one) =>
    cleanLine(one)
      .replace(/^[#＃]+|[#＃]+$/g, '')
      .trim(),
  )
  return [...new Set(tidied.filter(Boolean))]
}
