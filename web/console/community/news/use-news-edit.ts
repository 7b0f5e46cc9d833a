import { useState } from 'react'
import type { NewsEdit, RunNewsItem } from '#contracts/community/news'

export interface NewsForm {
  readonly title: string
  readonly extract: string
  readonly remark: string
  readonly topics: readonly string[]
}

/** What an editor writes to a piece and has not sent; `edit` is absent while it says what there is already. */
export function useNewsEdit(item: RunNewsItem) {
  const before: NewsForm = {
    title: item.title,
    extract: item.extract,
    remark: item.remark ?? '',
    topics: item.topics,
  }
  const [form, setForm] = useState(before)
  const change = (part: Partial<NewsForm>) => setForm((was) => ({ ...was, ...part }))
  const isChanged = JSON.stringify(form) !== JSON.stringify(before)
  const { title, extract, remark, topics } = form
  const whole: NewsEdit = {
    remark,
    topics: [...topics],
    ...(item.isByHand && { title: title.trim() || before.title, extract }),
  }
  return { form, change, edit: isChanged ? whole : undefined }
}
