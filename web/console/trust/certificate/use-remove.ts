import { removeCertificate, restoreCertificate } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { certificateChanges as changes } from './changes.ts'
import { certificateWords } from './words.ts'

/** Takes a certificate away, with the way back. */
export function useRemoveCertificate() {
  const t = useWords(certificateWords)
  const onRefused = useTellRefusal()
  const restore = useCommand(restoreCertificate, { changes, onRefused })
  return useCommand(removeCertificate, {
    changes,
    onRefused,
    onDone: (_, input) => tell(t('removed'), { undo: () => restore.send(input) }),
  })
}
