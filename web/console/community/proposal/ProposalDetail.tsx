import { Button, Stack } from '@mantine/core'
import type { ProposalCard } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { proposalsWords } from './words.ts'

/** Why rules should change, and the way to the page where it is decided. */
export function ProposalDetail({ proposal }: { readonly proposal: ProposalCard }) {
  const t = useWords(proposalsWords)
  const { id, circle, reason, state, yes, no, abstain } = proposal
  return (
    <Stack gap="sm">
      <h2>{circle?.name ?? t('house')}</h2>
      <p>{reason}</p>
      <p>{t(state)}</p>
      <p>
        {t('votes')} {[yes, no, abstain].join(' / ')}
      </p>
      <Button component="a" href={`/proposals/${id}`} target="_blank" rel="noreferrer" variant="light">
        {t('open')}
      </Button>
    </Stack>
  )
}
