import { getProductTrust, listCertificates } from '#contracts/catalogue'

/** What is read again once a certificate was changed. */
export const certificateChanges = [listCertificates, getProductTrust]
