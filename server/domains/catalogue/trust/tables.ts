import type { Generated, JSONColumnType } from 'kysely'

import type {
  BizStep,
  GuideDraft,
  Material,
  OptionalTexts,
  StoryBlockDraft,
  StoryStatus,
  Texts,
} from '#contracts/catalogue'
import type { PictureSize } from '../media/picture.ts'

type Json<T extends object> = JSONColumnType<T>

type IllustrationTable = {
  id: string
  width: number
  height: number
  blur: string
  sizes: Json<PictureSize[]>
  made_at: Date
}

type CertificateTable = {
  id: string
  version: Generated<number>
  title: Json<Texts>
  issuer: Json<Texts>
  number: string
  scope: Json<OptionalTexts>
  valid_from: string
  valid_until: string | null
  check_url: string | null
  pdf_key: string | null
  pdf_name: string | null
  pdf_bytes: number | null
  illustration_id: string | null
  is_demo: boolean
  removed_at: Date | null
  changed_at: Date
}

type BatchTable = {
  id: string
  product_id: string
  version: Generated<number>
  lot: string
  gtin: string | null
  produced_on: string | null
  best_before: string | null
  origin: Json<OptionalTexts>
  note: Json<OptionalTexts>
  removed_at: Date | null
  made_at: Date
  changed_at: Date
}

type BatchEventTable = {
  id: string
  batch_id: string
  key: string
  at: Date
  biz_step: BizStep
  place: Json<OptionalTexts>
  who: string
  note: Json<OptionalTexts>
  added_by: string
  added_at: Date
}

type ModelTable = {
  id: string
  product_id: string
  key: string
  name: string
  bytes: number
  triangles: number
  textures: number
  alt: Json<OptionalTexts>
  uploaded_by: string
  uploaded_at: Date
  removed_at: Date | null
}

type GuideTable = {
  product_id: string
  version: number
  materials: Json<Material[]>
  material_shares: number[]
  steps: Json<GuideDraft['steps']>
  illustration_ids: string[]
  changed_at: Date
}

type StoryTable = {
  id: string
  handle: string
  version: Generated<number>
  status: Generated<StoryStatus>
  title: Json<Texts>
  lead: Json<OptionalTexts>
  cover_id: string | null
  blocks: Json<StoryBlockDraft[]>
  illustration_ids: string[]
  is_demo: boolean
  published_at: Date | null
  removed_at: Date | null
  changed_at: Date
}

type EndorsementTable = {
  id: string
  version: Generated<number>
  name: Json<Texts>
  role: Json<OptionalTexts>
  quote: Json<OptionalTexts>
  host_id: string | null
  illustration_id: string | null
  from_day: string
  until_day: string
  rights: string
  is_demo: boolean
  removed_at: Date | null
  changed_at: Date
}

/** Rows of what speaks for products, in the schema `catalogue`. */
export type TrustTables = {
  'catalogue.illustration': IllustrationTable
  'catalogue.certificate': CertificateTable
  'catalogue.certificate_product': { certificate_id: string; product_id: string }
  'catalogue.batch': BatchTable
  'catalogue.batch_event': BatchEventTable
  'catalogue.model': ModelTable
  'catalogue.guide': GuideTable
  'catalogue.story': StoryTable
  'catalogue.story_product': { story_id: string; product_id: string; place: number }
  'catalogue.endorsement': EndorsementTable
  'catalogue.endorsement_product': { endorsement_id: string; product_id: string }
}
