import { getProductTrust, readModel } from '#contracts/catalogue'

/** What is read again once a model was changed. */
export const modelChanges = [readModel, getProductTrust]
