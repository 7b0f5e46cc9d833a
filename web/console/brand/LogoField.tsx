import { Button } from '@mantine/core'
import { listAudit } from '#contracts/identity'
import { type Brand, changeLogo, getBrand, removeLogo } from '#contracts/platform/house'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from './Brand.module.css'
import { brandWords } from './words.ts'

const changes = [getBrand, listAudit]
const mostBytes = 2 * 1024 * 1024

/** The logo: shown, replaced and removed at once, apart from the rest of the form. */
export function LogoField({ brand }: { readonly brand: Brand }) {
  const t = useWords(brandWords)
  const upload = useUpload(changeLogo, { changes, onDone: () => tell(t('logoChanged'), { tone: 'done' }) })
  const remove = useCommand(removeLogo, { changes, onDone: () => tell(t('logoRemoved'), { tone: 'done' }) })
  return (
    <div className={css.logo}>
      {brand.logo && <img src={brand.logo.url} alt={t('logo')} width={96} height={96} className={css.mark} />}
      <div className={css.drop}>
        <FileDrop
          label={t('logoDrop')}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          maxBytes={mostBytes}
          isBusy={upload.isSending}
          onFiles={([file]) => file && upload.send({ body: file })}
        />
        <p className={css.note}>{t('logoNote')}</p>
        <ProblemNote problem={upload.problem ?? remove.problem} />
        {brand.logo && (
          <Button variant="subtle" color="red" loading={remove.isSending} onClick={() => remove.send({})}>
            {t('removeLogo')}
          </Button>
        )}
      </div>
    </div>
  )
}
