import { SegmentedControl } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { OwnCases } from './OwnCases.tsx'
import { OwnReports } from './OwnReports.tsx'
import { caseWords } from './words.ts'

/** Decisions about what is somebody's own, and what became of their reports. */
export function CasesScreen() {
  const t = useWords(caseWords)
  const { show } = useSearch()
  const shown = show === 'reports' ? 'reports' : 'own'
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <ButtonLink to="/rules" variant="subtle">
            {t('rules')}
          </ButtonLink>
        }
      />
      <SegmentedControl
        size="md"
        data={(['own', 'reports'] as const).map((value) => ({ value, label: t(value) }))}
        value={shown}
        onChange={(value) => changeSearch({ show: value === 'reports' ? value : undefined })}
      />
      {shown === 'own' ? <OwnCases /> : <OwnReports />}
    </>
  )
}
