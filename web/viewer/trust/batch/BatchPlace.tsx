import { IconQrcode } from '@tabler/icons-react'
import type { BatchPage } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Batch.module.css'
import { BatchView } from './BatchView.tsx'
import { batchScreenWords } from './words.ts'

interface Found {
  readonly data: BatchPage | undefined
  readonly error: Problem | null
  readonly refetch: () => unknown
}

interface Props {
  readonly found: Found
  /** The code names a product, and no batch of it. */
  readonly isOfProduct?: boolean
}

/** What a code led to, or what to do when it leads nowhere. */
export function BatchPlace({ found: { data, error, refetch }, isOfProduct = false }: Props) {
  const t = useWords(batchScreenWords)
  if (data) return <BatchView batch={data} />
  if (error && (error.status === 404 || error.status === 400)) {
    return (
      <EmptyState
        isPage
        art={<IconQrcode size={36} stroke={1.5} />}
        title={t(isOfProduct ? 'noProduct' : 'goneTitle')}
        note={t(isOfProduct ? 'noProductNote' : 'goneNote')}
        action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
      />
    )
  }
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return (
    <div className={css.page} aria-hidden>
      <Bone height={96} radius={12} />
      <Bone height={240} radius={12} />
    </div>
  )
}
