import { Button } from '@mantine/core'
import { IconCertificate, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Certificate, listCertificates } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { CertificateBadge } from './CertificateBadge.tsx'
import { CertificateDetail } from './CertificateDetail.tsx'
import { CertificateDialog } from './CertificateDialog.tsx'
import { certificateWords } from './words.ts'

const states = ['valid', 'expiring', 'expired', 'upcoming'] as const

/** All certificates, those that end first at the top. */
export function CertificatesScreen() {
  const t = useWords(certificateWords)
  const text = useTexts()
  const { may } = useMe()
  const control = useTableView()
  const [editing, setEditing] = useState<Certificate | 'new'>()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listCertificates, { query })
  const names = ({ products }: Certificate) => products.map(({ title }) => text(title)).join('、')
  const columns: Column<Certificate>[] = [
    { key: 'name', title: t('name'), cell: ({ title }) => text(title) },
    { key: 'state', title: t('state'), cell: (one) => <CertificateBadge state={one.state} />, width: 96 },
    { key: 'until', title: t('validUntil'), cell: (one) => one.validUntil ?? t('endless'), width: 112 },
    { key: 'issuer', title: t('issuer'), from: 'sm', cell: ({ issuer }) => text(issuer) },
    { key: 'number', title: t('number'), from: 'md', cell: ({ number }) => number },
    { key: 'products', title: t('products'), from: 'lg', cell: names },
  ]
  const head = (['name', 'issuer', 'number', 'state', 'validFrom', 'validUntil', 'checkUrl', 'products'] as const).map(
    (key) => t(key),
  )
  const rowOf = (one: Certificate) => [
    text(one.title),
    text(one.issuer),
    one.number,
    t(one.state),
    one.validFrom,
    one.validUntil,
    one.checkUrl,
    names(one),
  ]
  const add = may('catalogue.write') && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('certificates')} note={t('note')} actions={add} />
      <DataTable
        label={t('certificates')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => text(title)}
        control={control}
        toolbar={
          <TableToolbar control={control} name="certificates" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            {may('data.export') && (
              <ExportButton
                route={listCertificates}
                query={query}
                fileName="certificates.csv"
                head={head}
                rowOf={rowOf}
              />
            )}
          </TableToolbar>
        }
        detail={(id) => (
          <CertificateDetail
            certificate={list.items?.find((one) => one.id === id)}
            onEdit={setEditing}
            onGone={() => control.open('')}
          />
        )}
        empty={
          <EmptyState
            art={<IconCertificate size={40} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={add}
          />
        }
      />
      {editing && (
        <CertificateDialog
          certificate={editing === 'new' ? undefined : editing}
          products={[]}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
