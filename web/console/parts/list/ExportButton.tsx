import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { AnswerOf, Route } from '#contracts/route'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { send } from '#web/shared/wire/call.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { saveFile, writeCsv } from './csv.ts'
import { listWords } from './words.ts'

type ItemOf<R extends Route> = AnswerOf<R> extends { items: (infer Item)[] } ? Item : never

interface Props<R extends Route> {
  readonly route: R
  /** The filters that are on. */
  readonly query: object
  readonly params?: object
  readonly fileName: string
  readonly head: readonly string[]
  readonly rowOf: (item: ItemOf<R>) => readonly (string | number | undefined)[]
}

const pageSize = 200

/** A whole list with the present filters as a file for spreadsheets, in the person's language. */
export function ExportButton<R extends Route>({ route, query, params, fileName, head, rowOf }: Props<R>) {
  const t = useWords(listWords)
  const tellRefusal = useTellRefusal()
  const exporting = useMutation<readonly ItemOf<R>[], Problem>({
    mutationFn: () => readAll(route, query, params),
    onSuccess: (items) => {
      saveFile(fileName, writeCsv([head, ...items.map(rowOf)]))
      tell(t('exported', { count: items.length }), { tone: 'done' })
    },
    onError: tellRefusal,
  })
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={exporting.isPending}
      onClick={() => exporting.mutate()}
    >
      {t('export')}
    </Button>
  )
}

async function readAll<R extends Route>(route: R, query: object, params = {}): Promise<readonly ItemOf<R>[]> {
  const items: ItemOf<R>[] = []
  for (let after: string | undefined; ; ) {
    const asked = { params, query: { ...query, limit: pageSize, ...(after && { after }) } }
    const page = (await send(route, asked, {})) as { items: ItemOf<R>[]; next?: string }
    items.push(...page.items)
    if (!page.next) return items
    after = page.next
  }
}
