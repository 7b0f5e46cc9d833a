import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import type { ShowReport } from '#contracts/analytics'
import { writeCsv } from '../../file/csv.ts'
import { saveBlob, saveFile } from '../../file/save.ts'
import { useTexts } from '../../i18n/texts.ts'
import { useWords } from '../../i18n/words.ts'
import { tell } from '../../ui/toast/toast.ts'
import type { Names } from '../use-names.ts'
import { reportWords } from '../words.ts'
import { sheetsOf } from './sheets.ts'

interface Props {
  readonly report: ShowReport
  readonly names: Names
  readonly svg: RefObject<SVGSVGElement | null>
}

const tables = [
  ['minutes', 'csvMinutes'],
  ['products', 'csvProducts'],
  ['launches', 'csvLaunches'],
] as const

/** The report as files: the curves as a picture, each table as CSV, all of them as Excel. */
export function ExportMenu({ report, names, svg }: Props) {
  const t = useWords(reportWords)
  const text = useTexts()
  const [isBusy, setBusy] = useState(false)
  const { show } = report
  const name = `report-${show.startedAt.slice(0, 10)}-${show.id}`
  const sheets = () => sheetsOf(report, { t, ...names })
  const run = async (make: () => Promise<void>) => {
    setBusy(true)
    try {
      await make()
      tell(t('exported'), { tone: 'done' })
    } catch {
      tell(t('exportFailed'), { tone: 'refused' })
    }
    setBusy(false)
  }
  const csv = (table: (typeof tables)[number][0]) => async () =>
    saveFile(`${name}-${table}.csv`, writeCsv(sheets()[table].rows))
  const xlsx = async () => {
    const { writeXlsx } = await import('./xlsx.ts')
    saveBlob(`${name}.xlsx`, await writeXlsx(Object.values(sheets())))
  }
  const png = async () => {
    const { drawPng } = await import('./png.ts')
    const day = show.startedAt.slice(0, 10)
    if (svg.current) saveBlob(`${name}.png`, await drawPng(svg.current, `${text(show.title)} · ${day}`))
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={isBusy}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {report.minutes.length >= 2 && <Menu.Item onClick={() => void run(png)}>{t('png')}</Menu.Item>}
        {tables.map(([table, word]) => (
          <Menu.Item key={table} onClick={() => void run(csv(table))}>
            {t(word)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void run(xlsx)}>{t('xlsx')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
