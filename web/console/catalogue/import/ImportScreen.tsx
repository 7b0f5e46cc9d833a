import { Button, Loader } from '@mantine/core'
import { IconArrowLeft, IconFileUpload } from '@tabler/icons-react'
import { listImports, readImportFile } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from './Import.module.css'
import { ImportList } from './ImportList.tsx'
import { ImportView } from './ImportView.tsx'
import { importWords } from './words.ts'

const bytesMax = 32 * 1024 * 1024

/** Takes a product file in: choose it, look at what would change, do it. The open report is in the address. */
export function ImportScreen() {
  const t = useWords(importWords)
  const { report: open = '' } = useSearch()
  const show = (report?: string) => changeSearch({ report })
  const read = useUpload(readImportFile, { changes: [listImports], onDone: ({ id }) => show(id) })
  const take = (files: readonly File[]) => {
    const form = new FormData()
    const [file] = files
    if (!file) return
    form.set('file', file)
    read.send({ body: form })
  }
  const actions = (
    <>
      <ButtonLink to="/products" variant="subtle" leftSection={<IconArrowLeft size={18} />}>
        {t('back')}
      </ButtonLink>
      {open && (
        <Button variant="default" leftSection={<IconFileUpload size={18} />} onClick={() => show()}>
          {t('another')}
        </Button>
      )}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={actions} />
      {open ? (
        <ImportView key={open} importId={open} onAnother={() => show()} />
      ) : (
        <>
          <section className={css.card}>
            <FileDrop
              label={t('drop')}
              accept=".csv,text/csv"
              maxBytes={bytesMax}
              isBusy={read.isSending}
              onFiles={take}
            />
            {read.isSending && (
              <div className={css.bar} role="status">
                <Loader size="sm" />
                {t('reading')}
              </div>
            )}
            <ProblemNote problem={read.problem} />
          </section>
          <ImportList onOpen={show} />
        </>
      )}
    </>
  )
}
