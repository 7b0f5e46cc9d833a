import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Picture } from './media.ts'
import { Day, OptionalTexts, Texts, Version } from './shared.ts'

/** Decided by the house's day at the moment of reading, never kept. Expiring: the last 30 days of a valid one. */
export const CertificateState = Type.Union([
  Type.Literal('upcoming'),
  Type.Literal('valid'),
  Type.Literal('expiring'),
  Type.Literal('expired'),
])
export type CertificateState = Static<typeof CertificateState>

const said = {
  title: Texts,
  issuer: Texts,
  number: Type.String({ minLength: 1, maxLength: 120 }),
  scope: Type.Optional(OptionalTexts),
  validFrom: Day,
  validUntil: Type.Optional(Day),
  checkUrl: Type.Optional(
    Type.String({ maxLength: 1000, pattern: '^https://', description: 'Where anybody can check it with its issuer' }),
  ),
}

export const CertificateDraft = Type.Object({
  ...said,
  productIds: Type.Array(Id, { maxItems: 500, uniqueItems: true }),
})
export type CertificateDraft = Static<typeof CertificateDraft>

/** The paper itself: a PDF to open, or a picture. */
const paper = {
  pdf: Type.Optional(Type.Object({ url: Type.String(), name: Type.String(), bytes: Type.Integer() })),
  picture: Type.Optional(Picture),
}

/** What shoppers see; only certificates that bring a file or a check link are shown at all. */
export const ShownCertificate = Type.Object({
  id: Id,
  ...said,
  scope: OptionalTexts,
  state: CertificateState,
  ...paper,
})
export type ShownCertificate = Static<typeof ShownCertificate>

export const Certificate = Type.Object({
  ...ShownCertificate.properties,
  version: Version,
  products: Type.Array(Type.Object({ id: Id, title: Texts })),
  isDemo: Type.Boolean(),
  changedAt: Instant,
})
export type Certificate = Static<typeof Certificate>

const params = Type.Object({ certificateId: Id })

export const listCertificates = route({
  method: 'GET',
  path: '/catalogue/certificates',
  may: 'catalogue.read',
  summary: 'Lists certificates, those that end first at the top.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(CertificateState),
    productId: Type.Optional(Id),
    ...pageQuery,
  }),
  answers: { 200: Page(Certificate) },
})

export const createCertificate = route({
  method: 'POST',
  path: '/catalogue/certificates',
  may: 'catalogue.write',
  summary: 'Adds a certificate and says for which products it stands.',
  body: CertificateDraft,
  answers: { 201: Certificate },
})

export const changeCertificate = route({
  method: 'PUT',
  path: '/catalogue/certificates/:certificateId',
  may: 'catalogue.write',
  summary: 'Writes a certificate anew; refused when somebody changed it since it was read.',
  params,
  body: Type.Object({ ...CertificateDraft.properties, version: Version }),
  answers: { 200: Certificate },
})

export const uploadCertificateFile = route({
  method: 'POST',
  path: '/catalogue/certificates/:certificateId/file',
  may: 'catalogue.write',
  summary: 'Puts the paper to a certificate, one multipart file: PDF, PNG or JPEG, told by its content.',
  params,
  answers: { 201: Certificate },
  bodyLimit: 11 * 1024 * 1024,
})

export const removeCertificate = route({
  method: 'DELETE',
  path: '/catalogue/certificates/:certificateId',
  may: 'catalogue.write',
  summary: 'Takes a certificate away; it can be put back for a week.',
  params,
  answers: { 200: Done },
})

export const restoreCertificate = route({
  method: 'POST',
  path: '/catalogue/certificates/:certificateId/restore',
  may: 'catalogue.write',
  summary: 'Puts a removed certificate back.',
  params,
  answers: { 200: Certificate },
})
