import { Modal } from '@mantine/core'
import { useState } from 'react'
import { readCatalogueSettings } from '#contracts/catalogue'
import { createCampaign, listCampaigns } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CampaignForm } from './CampaignForm.tsx'
import { blank } from './typed.ts'
import { invitationsWords } from './words.ts'

/** A campaign that is not there yet. */
export function NewCampaign({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(invitationsWords)
  const [start] = useState(() => blank(new Date()))
  const { data: settings } = useRoute(readCatalogueSettings, {})
  const create = useCommand(createCampaign, {
    changes: [listCampaigns],
    onDone: () => {
      tell(t('made'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('create')} size="lg">
      {settings ? (
        <CampaignForm
          start={start}
          currency={settings.currency}
          label={t('create')}
          problem={create.problem}
          isSending={create.isSending}
          onSave={(body) => create.send({ body })}
        />
      ) : (
        <Bone height={320} />
      )}
    </Modal>
  )
}
