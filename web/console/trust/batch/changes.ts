import { getProductTrust, listAllBatches, listBatches } from '#contracts/catalogue'

/** What is read again once a batch or its trace was changed. */
export const batchChanges = [listBatches, listAllBatches, getProductTrust]
