import { Modal } from '@mantine/core'
import { useState } from 'react'
import { readCatalogueSettings } from '#contracts/catalogue'
import { createHelpOffer, listRunHelpOffers } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { HelpOfferForm } from './HelpOfferForm.tsx'
import { blank } from './typed.ts'
import { helpOffersWords } from './words.ts'

/** An offer that is not there yet. */
export function NewHelpOffer({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(helpOffersWords)
  const [start] = useState(() => blank(new Date()))
  const { data: settings } = useRoute(readCatalogueSettings, {})
  const create = useCommand(createHelpOffer, {
    changes: [listRunHelpOffers],
    onDone: () => {
      tell(t('made'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t('create')} size="lg">
      {settings ? (
        <HelpOfferForm
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
