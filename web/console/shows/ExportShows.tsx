import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { listManagedShows, type ShowCard } from '#contracts/live'
import type { QueryOf } from '#contracts/route'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { call } from '#web/shared/wire/call.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { saveFile, writeCsv } from '../parts/list/csv.ts'
import { showWords } from '../parts/show/words.ts'
import { showsWords } from './words.ts'

type Query = QueryOf<typeof listManagedShows>
const pageSize = 200

/** The shows of the present filters as a file, in the person's language. */
export function ExportShows({ query }: { readonly query: Query }) {
  const t = useWords(showsWords)
  const says = useWords(showWords)
  const text = useTexts()
  const tellRefusal = useTellRefusal()
  const head = ['id', 'show', 'host', 'state', 'starts', 'length', 'reservations', 'peak', 'likes', 'products'] as const
  const rowOf = (show: ShowCard) => [
    show.id,
    text(show.title),
    show.host.name,
    says(show.state),
    show.startedAt ?? show.startsAt,
    show.plannedMinutes,
    show.reservations,
    show.peoplePeak,
    show.likes,
    show.products,
  ]
  const exporting = useMutation<readonly ShowCard[], Problem>({
    mutationFn: () => readAll(query),
    onSuccess: (shows) => {
      saveFile('shows.csv', writeCsv([head.map((key) => t(key)), ...shows.map(rowOf)]))
      tell(t('exported', { count: shows.length }), { tone: 'done' })
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

async function readAll(query: Query): Promise<readonly ShowCard[]> {
  const shows: ShowCard[] = []
  for (let after: string | undefined; ; ) {
    const asked = { ...query, limit: pageSize, ...(after && { after }) }
    const page: { items: ShowCard[]; next?: string } = await call(listManagedShows, { query: asked })
    shows.push(...page.items)
    if (!page.next) return shows
    after = page.next
  }
}
