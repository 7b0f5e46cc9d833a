import { getProductTrust, listBatches } from '#contracts/catalogue'

/** What is read again once a batch or its trace was changed. */
export const batchChanges = [listBatches, getProductTrust]
