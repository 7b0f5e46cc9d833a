import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Certificate, listCertificates } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import type { ChosenProduct } from '../../parts/list/ProductsSelect.tsx'
import css from '../Rows.module.css'
import { CertificateBadge } from './CertificateBadge.tsx'
import { CertificateDialog } from './CertificateDialog.tsx'
import { CertificateFacts } from './CertificateFacts.tsx'
import { CertificatePaper } from './CertificatePaper.tsx'
import { useRemoveCertificate } from './use-remove.ts'
import { certificateWords } from './words.ts'

/** The certificates of one product. */
export function CertificateSection({ product }: { readonly product: ChosenProduct }) {
  const t = useWords(certificateWords)
  const text = useTexts()
  const list = useList(listCertificates, { query: { productId: product.id, limit: 20 } })
  const remove = useRemoveCertificate()
  const [editing, setEditing] = useState<Certificate | 'new'>()
  const [opened, setOpened] = useState<string>()
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  return (
    <>
      <p className={css.soft}>{t('sectionNote')}</p>
      {!list.items && <Bone height={64} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('none')}</p>}
      <ul className={css.list}>
        {list.items?.map((certificate) => (
          <li key={certificate.id} className={css.row}>
            <div>
              <span className={css.title}>
                {text(certificate.title)} <CertificateBadge state={certificate.state} />
              </span>
              <CertificateFacts certificate={certificate} />
            </div>
            <div className={css.buttons}>
              <Button
                variant="default"
                size="xs"
                aria-expanded={opened === certificate.id}
                onClick={() => setOpened(opened === certificate.id ? undefined : certificate.id)}
              >
                {t('paper')}
              </Button>
              <Button variant="default" size="xs" onClick={() => setEditing(certificate)}>
                {t('edit')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                onClick={() => remove.send({ params: { certificateId: certificate.id } })}
              >
                {t('remove')}
              </Button>
            </div>
            {opened === certificate.id && <CertificatePaper certificate={certificate} />}
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
      <div>
        <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
      </div>
      {editing && (
        <CertificateDialog
          certificate={editing === 'new' ? undefined : editing}
          products={[product]}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
