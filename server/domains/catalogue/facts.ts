import type { ProductStatus, StockReason } from '#contracts/catalogue'

declare module '#platform/facts' {
  interface Facts {
    /** A product came to be. */
    'catalogue.product-added': { productId: string; handle: string; status: ProductStatus }
    /** Anything of a product changed but its stock; `fields` as in the contract. */
    'catalogue.product-changed': { productId: string; version: number; status: ProductStatus; fields: string[] }
    /** A product was removed for good, with all its history. */
    'catalogue.product-removed': { productId: string; handle: string }
    'catalogue.price-changed': {
      productId: string
      variantId: string
      currency: string
      from: number
      to: number
    }
    /** One line of the stock ledger. */
    'catalogue.stock-changed': {
      productId: string
      variantId: string
      from: number
      to: number
      reason: StockReason
    }
    /** Pieces of a product were reserved or given back, so that more or fewer are left; the level is as it was. */
    'catalogue.availability-changed': {
      productId: string
      holder: string
      held: { variantId: string; by: number }[]
    }
    /** A certificate was added or written anew, for these products. */
    'catalogue.certificate-kept': { certificateId: string; productIds: string[] }
    'catalogue.certificate-removed': { certificateId: string }
    'catalogue.batch-kept': { batchId: string; productId: string }
    'catalogue.batch-removed': { batchId: string; productId: string }
    /** Events were added to the trace of a batch. */
    'catalogue.batch-traced': { batchId: string; productId: string; events: number }
    'catalogue.model-put': { productId: string; bytes: number; triangles: number }
    'catalogue.guide-written': { productId: string; materials: number; steps: number }
    'catalogue.story-published': { storyId: string; handle: string }
    'catalogue.endorsement-kept': { endorsementId: string; productIds: string[] }
    'catalogue.products-imported': { importId: string; added: number; changed: number; rejectedRows: number }
  }
}
