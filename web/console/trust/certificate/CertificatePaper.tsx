import { type Certificate, uploadCertificateFile } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from '../Rows.module.css'
import { certificateChanges as changes } from './changes.ts'
import { certificateWords } from './words.ts'

const bytesMax = 10 * 1024 * 1024

/** The paper of a certificate: seen, and put in place of the one before. */
export function CertificatePaper({ certificate }: { readonly certificate: Certificate }) {
  const t = useWords(certificateWords)
  const { id, pdf, picture } = certificate
  const upload = useUpload(uploadCertificateFile, { changes, onDone: () => tell(t('uploaded'), { tone: 'done' }) })
  const send = ([file]: readonly File[]) => {
    if (!file) return
    const body = new FormData()
    body.set('file', file)
    upload.send({ params: { certificateId: id }, body })
  }
  return (
    <section aria-label={t('paper')}>
      {picture && <Picture picture={picture} alt={t('paper')} sizes="320px" />}
      {pdf && (
        <p>
          <a href={pdf.url} download={pdf.name} className={css.link}>
            {pdf.name}
          </a>
        </p>
      )}
      <FileDrop
        label={t(pdf || picture ? 'otherPaper' : 'putPaper')}
        accept="application/pdf,image/png,image/jpeg"
        maxBytes={bytesMax}
        isBusy={upload.isSending}
        onFiles={send}
      />
      <p className={css.soft}>{t('paperNote')}</p>
      <ProblemNote problem={upload.problem} />
    </section>
  )
}
