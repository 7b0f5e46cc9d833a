import type { CertificateState } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../Rows.module.css'
import { certificateWords } from './words.ts'

export function CertificateBadge({ state }: { readonly state: CertificateState }) {
  const t = useWords(certificateWords)
  return (
    <span className={css.badge} data-state={state}>
      {t(state)}
    </span>
  )
}
