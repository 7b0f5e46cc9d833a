import type { Screen } from '#web/shared/router/screens.ts'

/** Every screen of the viewer: one entry a screen. Room and replay are `full`, they bring their own frame. */
export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./home/Home.tsx').then((it) => it.Home) },
  { path: '/live', load: () => import('./live/LiveList.tsx').then((it) => it.LiveList) },
  { path: '/products/$product', load: () => import('./product/ProductScreen.tsx').then((it) => it.ProductScreen) },
  { path: '/batches/$batchId', load: () => import('./trust/batch/BatchScreen.tsx').then((it) => it.BatchScreen) },
  { path: '/01/$gtin/10/$lot', load: () => import('./trust/batch/BatchScreen.tsx').then((it) => it.DigitalLinkScreen) },
  { path: '/stories', load: () => import('./trust/story/StoriesScreen.tsx').then((it) => it.StoriesScreen) },
  { path: '/stories/$handle', load: () => import('./trust/story/StoryScreen.tsx').then((it) => it.StoryScreen) },
  { path: '/hosts/$hostId', load: () => import('./host/HostScreen.tsx').then((it) => it.HostScreen) },
  { path: '/messages', load: () => import('./messages/Messages.tsx').then((it) => it.Messages) },
  { path: '/pay/$paymentId', load: () => import('./me/pay/PayScreen.tsx').then((it) => it.PayScreen) },
  { path: '/coupons', load: () => import('./me/coupons/CouponsScreen.tsx').then((it) => it.CouponsScreen) },
  { path: '/cart', load: () => import('./buy/cart/CartScreen.tsx').then((it) => it.CartScreen) },
  { path: '/checkout', load: () => import('./buy/checkout/CheckoutScreen.tsx').then((it) => it.CheckoutScreen) },
  { path: '/orders', load: () => import('./buy/orders/OrdersScreen.tsx').then((it) => it.OrdersScreen) },
  { path: '/orders/$orderId', load: () => import('./buy/orders/OrderScreen.tsx').then((it) => it.OrderScreen) },
  { path: '/addresses', load: () => import('./buy/addresses/AddressesScreen.tsx').then((it) => it.AddressesScreen) },
  { path: '/me', load: () => import('./me/MeScreen.tsx').then((it) => it.MeScreen) },
  { path: '/me/prizes', load: () => import('./me/prizes/PrizesScreen.tsx').then((it) => it.PrizesScreen) },
  { path: '/me/shares', load: () => import('./me/shares/SharesScreen.tsx').then((it) => it.SharesScreen) },
  { path: '/me/security', load: () => import('./me/security/Security.tsx').then((it) => it.Security) },
  { path: '/sign-in', load: () => import('./sign-in/SignIn.tsx').then((it) => it.SignIn), frame: 'full' },
  {
    path: '/reset-password',
    load: () => import('./sign-in/ResetPassword.tsx').then((it) => it.ResetPassword),
    frame: 'full',
  },
  {
    path: '/verify-email',
    load: () => import('./sign-in/VerifyEmail.tsx').then((it) => it.VerifyEmail),
    frame: 'full',
  },
  { path: '/shows/$showId', load: () => import('./room/RoomScreen.tsx').then((it) => it.RoomScreen), frame: 'full' },
  {
    path: '/replays/$showId',
    load: () => import('./replay/ReplayScreen.tsx').then((it) => it.ReplayScreen),
    frame: 'full',
  },
  { path: '/draws/$drawId/proof', load: () => import('./room/proof/ProofScreen.tsx').then((it) => it.ProofScreen) },
  { path: '/check', load: () => import('./check/CheckScreen.tsx').then((it) => it.CheckScreen) },
]
