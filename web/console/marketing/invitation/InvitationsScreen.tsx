import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { CampaignTable } from './CampaignTable.tsx'
import { InvitationTable } from './InvitationTable.tsx'
import { NewCampaign } from './NewCampaign.tsx'
import { invitationsWords } from './words.ts'

/** Campaigns of invitations, and each invitation with those that wait for a decision. */
export function InvitationsScreen() {
  const t = useWords(invitationsWords)
  const control = useTableView()
  const [isMaking, setMaking] = useState(false)
  const isQueue = control.view.filters.show === 'invitations'
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('create')}
    </Button>
  )
  const choice = (
    <SegmentedControl
      aria-label={t('view')}
      data={[
        { value: 'campaigns', label: t('campaigns') },
        { value: 'invitations', label: t('queue') },
      ]}
      value={isQueue ? 'invitations' : 'campaigns'}
      onChange={(value) => {
        control.clear()
        control.filter('show', value === 'invitations' ? value : undefined)
      }}
    />
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={make} />
      {isQueue ? (
        <InvitationTable control={control} choice={choice} />
      ) : (
        <CampaignTable control={control} choice={choice} make={make} />
      )}
      {isMaking && <NewCampaign onClose={() => setMaking(false)} />}
    </>
  )
}
