import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import type { Work } from '#platform/work'
import { dropFiles, type StoredPicture, storePicture } from '../../media/store.ts'
import { mainText } from '../../sheet/texts.ts'
import { writing } from '../../tables.ts'
import { addIllustration, dropIllustrations } from '../illustration/keep.ts'
import { lockCertificate } from './keep.ts'
import { kindOfPaper } from './paper.ts'

/** A paper whose file is stored: a PDF as it came, or a picture made anew. */
type StoredPaper =
  | { readonly kind: 'pdf'; readonly key: string; readonly name: string; readonly bytes: number }
  | { readonly kind: 'picture'; readonly picture: StoredPicture }

type Perform = <Result>(action: (work: Work) => Promise<Result>) => Promise<Result>

/** Stores a paper and puts it to its certificate in place of the one before, whose files go after the commit. */
export async function putPaper(
  { storage }: Pick<House, 'storage'>,
  perform: Perform,
  certificateId: string,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<void> {
  const paper = await storePaper(storage, name, bytes)
  let old: readonly string[]
  try {
    old = await perform((work) => exchangePaper(work, certificateId, paper))
  } catch (error) {
    if (paper.kind === 'pdf') await storage.remove(paper.key)
    else await dropFiles(storage, paper.picture.sizes)
    throw error
  }
  for (const key of old) await storage.remove(key)
}

async function storePaper(storage: House['storage'], name: string, bytes: Buffer): Promise<StoredPaper> {
  if (kindOfPaper(bytes) === 'picture') return { kind: 'picture', picture: await storePicture(storage, bytes) }
  const key = `catalogue/${newId()}/certificate.pdf`
  await storage.put(key, bytes, { type: 'application/pdf' })
  return { kind: 'pdf', key, name: nameOf(name), bytes: bytes.length }
}

/** Gives the keys of the files that no row names any more. */
async function exchangePaper(work: Work, certificateId: string, paper: StoredPaper): Promise<string[]> {
  const kept = await lockCertificate(work, certificateId)
  const illustrationId = paper.kind === 'picture' ? await addIllustration(work, paper.picture) : null
  await writing(work)
    .updateTable('catalogue.certificate')
    .set({
      pdf_key: paper.kind === 'pdf' ? paper.key : null,
      pdf_name: paper.kind === 'pdf' ? paper.name : null,
      pdf_bytes: paper.kind === 'pdf' ? paper.bytes : null,
      illustration_id: illustrationId,
      changed_at: work.now,
    })
    .where('id', '=', certificateId)
    .execute()
  await audit(
    work,
    'catalogue.certificate-paper-put',
    { kind: 'certificate', id: certificateId, name: mainText(kept.title) },
    { kind: paper.kind },
  )
  const keys = await dropIllustrations(work, kept.illustration_id ? [kept.illustration_id] : [])
  return kept.pdf_key ? [...keys, kept.pdf_key] : keys
}

/** A name for people; it stands in no path. */
function nameOf(name: string): string {
  const plain = name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}/gu, '')
    .trim()
  return plain.slice(0, 200) || 'certificate.pdf'
}
