export const basePath = '/api/auth'
/** Set by the house alone, from what its proxy settings say of the caller's address. */
export const addressHeader = 'x-nightmarket-address'
