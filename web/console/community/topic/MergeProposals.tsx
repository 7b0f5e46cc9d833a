import { Button, Group, Stack } from '@mantine/core'
import { decideMerge, listMergeProposals, listTopics } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { topicsWords } from './words.ts'

/** What members proposed to merge, above the topics; nothing while nothing waits. */
export function MergeProposals() {
  const t = useWords(topicsWords)
  const { data } = useRoute(listMergeProposals, {})
  const decide = useCommand(decideMerge, {
    changes: [listMergeProposals, listTopics],
    onDone: (_, { body }) => tell(t(body.isDone ? 'mergedNow' : 'declinedNow'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  if (!data || data.items.length === 0) return null
  return (
    <Stack component="section" gap="xs" mb="md" aria-label={t('proposals')}>
      <h2>{t('proposals')}</h2>
      {data.items.map(({ id, from, into, by, note, at }) => (
        <Group key={id} justify="space-between">
          <span>
            #{from.name} → #{into.name} · {by?.name ?? ''} · <When at={at} />
            {note && <> · {note}</>}
          </span>
          <Group gap="xs">
            <Button
              variant="light"
              disabled={decide.isSending}
              onClick={() => decide.send({ params: { actId: id }, body: { isDone: true } })}
            >
              {t('mergeThem')}
            </Button>
            <Button
              variant="default"
              disabled={decide.isSending}
              onClick={() => decide.send({ params: { actId: id }, body: { isDone: false } })}
            >
              {t('decline')}
            </Button>
          </Group>
        </Group>
      ))}
    </Stack>
  )
}
