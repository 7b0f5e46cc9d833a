import { getProductTrust, listEndorsements, listHostEndorsements } from '#contracts/catalogue'

/** What is read again once an endorsement was changed. */
export const endorsementChanges = [listEndorsements, listHostEndorsements, getProductTrust]
