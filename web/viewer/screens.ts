import type { Screen } from '#web/shared/router/screens.ts'

/** Every screen of the viewer: one entry a screen. Room and replay are `full`, they bring their own frame. */
export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./home/Home.tsx').then((it) => it.Home) },
  { path: '/live', load: () => import('./live/LiveList.tsx').then((it) => it.LiveList) },
  { path: '/products/$product', load: () => import('./product/ProductScreen.tsx').then((it) => it.ProductScreen) },
  {
    path: '/products/$product/reviews',
    load: () => import('./buy/reviews/product/AllReviews.tsx').then((it) => it.AllReviews),
  },
  {
    path: '/reviews/$reviewId',
    load: () => import('./buy/reviews/product/ReviewScreen.tsx').then((it) => it.ReviewScreen),
  },
  {
    path: '/products/$product/questions',
    load: () => import('./buy/reviews/question/AllQuestions.tsx').then((it) => it.ProductQuestions),
  },
  {
    path: '/circles/$circle/questions',
    load: () => import('./buy/reviews/question/AllQuestions.tsx').then((it) => it.CircleQuestions),
  },
  {
    path: '/questions/$questionId',
    load: () => import('./buy/reviews/question/QuestionScreen.tsx').then((it) => it.QuestionScreen),
  },
  { path: '/me/questions', load: () => import('./buy/reviews/question/MyQuestions.tsx').then((it) => it.MyQuestions) },
  { path: '/me/reviews', load: () => import('./buy/reviews/mine/MyReviews.tsx').then((it) => it.MyReviews) },
  {
    path: '/me/reviews/write/$lineId',
    load: () => import('./buy/reviews/write/WriteScreen.tsx').then((it) => it.WriteScreen),
  },
  { path: '/batches/$batchId', load: () => import('./trust/batch/BatchScreen.tsx').then((it) => it.BatchScreen) },
  { path: '/01/$gtin', load: () => import('./trust/batch/GtinScreen.tsx').then((it) => it.GtinScreen) },
  { path: '/01/$gtin/10/$lot', load: () => import('./trust/batch/BatchScreen.tsx').then((it) => it.DigitalLinkScreen) },
  { path: '/stories', load: () => import('./trust/story/StoriesScreen.tsx').then((it) => it.StoriesScreen) },
  { path: '/stories/$handle', load: () => import('./trust/story/StoryScreen.tsx').then((it) => it.StoryScreen) },
  { path: '/hosts/$hostId', load: () => import('./live/host/HostScreen.tsx').then((it) => it.HostScreen) },
  { path: '/search', load: () => import('./search/SearchScreen.tsx').then((it) => it.SearchScreen) },
  { path: '/hot', load: () => import('./community/topic/hot/HotScreen.tsx').then((it) => it.HotScreen) },
  { path: '/community', load: () => import('./community/CommunityScreen.tsx').then((it) => it.CommunityScreen) },
  { path: '/community/how', load: () => import('./community/how/HowScreen.tsx').then((it) => it.HowScreen) },
  {
    path: '/people/$personId',
    load: () => import('./community/person/PersonScreen.tsx').then((it) => it.PersonScreen),
  },
  {
    path: '/people/$personId/followers',
    load: () => import('./community/person/PeopleScreen.tsx').then((it) => it.PeopleScreen),
  },
  {
    path: '/people/$personId/following',
    load: () => import('./community/person/PeopleScreen.tsx').then((it) => it.PeopleScreen),
  },
  { path: '/me/saves', load: () => import('./community/saved/SavedScreen.tsx').then((it) => it.SavedScreen) },
  { path: '/me/likes', load: () => import('./community/saved/LikesScreen.tsx').then((it) => it.LikesScreen) },
  { path: '/compose', load: () => import('./community/compose/ComposeScreen.tsx').then((it) => it.ComposeScreen) },
  {
    path: '/compose/$postId',
    load: () => import('./community/compose/ComposeScreen.tsx').then((it) => it.ComposeScreen),
  },
  { path: '/circles', load: () => import('./community/circle/CirclesScreen.tsx').then((it) => it.CirclesScreen) },
  {
    path: '/circles/$circle',
    load: () => import('./community/circle/CircleScreen.tsx').then((it) => it.CircleScreen),
  },
  {
    path: '/circles/$circle/members',
    load: () => import('./community/circle/people/CirclePeople.tsx').then((it) => it.CirclePeople),
  },
  {
    path: '/circles/$circle/health',
    load: () => import('./community/circle/health/CircleHealthScreen.tsx').then((it) => it.CircleHealthScreen),
  },
  {
    path: '/circles/$circle/edit',
    load: () => import('./community/circle/CircleEdit.tsx').then((it) => it.CircleEdit),
  },
  { path: '/topics/$topicId', load: () => import('./community/topic/TopicScreen.tsx').then((it) => it.TopicScreen) },
  { path: '/me/posts', load: () => import('./community/own/OwnPosts.tsx').then((it) => it.OwnPosts) },
  { path: '/posts/$postId', load: () => import('./community/note/PostScreen.tsx').then((it) => it.PostScreen) },
  {
    path: '/columns',
    load: () => import('./community/column/ColumnsScreen.tsx').then((it) => it.ColumnsScreen),
  },
  {
    path: '/columns/$column',
    load: () => import('./community/column/ColumnScreen.tsx').then((it) => it.ColumnScreen),
  },
  {
    path: '/columns/$column/write',
    load: () => import('./community/column/write/WriteScreen.tsx').then((it) => it.WriteScreen),
  },
  {
    path: '/write/$articleId',
    load: () => import('./community/column/write/WriteScreen.tsx').then((it) => it.WriteScreen),
  },
  {
    path: '/articles/$articleId',
    load: () => import('./community/column/article/ArticleScreen.tsx').then((it) => it.ArticleScreen),
  },
  {
    path: '/me/columns',
    load: () => import('./community/column/own/OwnColumns.tsx').then((it) => it.OwnColumns),
  },
  {
    path: '/me/subscriptions',
    load: () => import('./community/column/SubscribedScreen.tsx').then((it) => it.SubscribedScreen),
  },
  { path: '/news', load: () => import('./community/news/NewsScreen.tsx').then((it) => it.NewsScreen) },
  {
    path: '/news/$itemId',
    load: () => import('./community/news/NewsItemScreen.tsx').then((it) => it.NewsItemScreen),
  },
  { path: '/messages', load: () => import('./messages/Messages.tsx').then((it) => it.Messages) },
  {
    path: '/messages/settings',
    load: () => import('./messages/settings/NoticeSettingsScreen.tsx').then((it) => it.NoticeSettingsScreen),
  },
  {
    path: '/messages/chats/$conversationId',
    load: () => import('./messages/chats/ChatScreen.tsx').then((it) => it.ChatScreen),
  },
  { path: '/messages/shop', load: () => import('./messages/chats/OpenChat.tsx').then((it) => it.ChatWithShop) },
  {
    path: '/messages/with/$personId',
    load: () => import('./messages/chats/OpenChat.tsx').then((it) => it.ChatWithPerson),
  },
  { path: '/me/blocks', load: () => import('./messages/blocks/BlocksScreen.tsx').then((it) => it.BlocksScreen) },
  { path: '/pay/$paymentId', load: () => import('./me/pay/PayScreen.tsx').then((it) => it.PayScreen) },
  { path: '/coupons', load: () => import('./me/coupons/CouponsScreen.tsx').then((it) => it.CouponsScreen) },
  { path: '/events', load: () => import('./gathering/GatheringsScreen.tsx').then((it) => it.GatheringsScreen) },
  {
    path: '/events/$gatheringId',
    load: () => import('./gathering/GatheringScreen.tsx').then((it) => it.GatheringScreen),
  },
  { path: '/cart', load: () => import('./buy/cart/CartScreen.tsx').then((it) => it.CartScreen) },
  { path: '/checkout', load: () => import('./buy/checkout/CheckoutScreen.tsx').then((it) => it.CheckoutScreen) },
  { path: '/orders', load: () => import('./buy/orders/OrdersScreen.tsx').then((it) => it.OrdersScreen) },
  { path: '/orders/$orderId', load: () => import('./buy/orders/OrderScreen.tsx').then((it) => it.OrderScreen) },
  { path: '/addresses', load: () => import('./buy/addresses/AddressesScreen.tsx').then((it) => it.AddressesScreen) },
  { path: '/me', load: () => import('./me/MeScreen.tsx').then((it) => it.MeScreen) },
  { path: '/groups/$groupId', load: () => import('./sharing/group/GroupScreen.tsx').then((it) => it.GroupScreen) },
  { path: '/me/groups', load: () => import('./sharing/group/mine/MyGroups.tsx').then((it) => it.MyGroups) },
  { path: '/me/prizes', load: () => import('./me/prizes/PrizesScreen.tsx').then((it) => it.PrizesScreen) },
  { path: '/me/shares', load: () => import('./me/shares/SharesScreen.tsx').then((it) => it.SharesScreen) },
  { path: '/me/helps', load: () => import('./sharing/help/HelpsScreen.tsx').then((it) => it.HelpsScreen) },
  { path: '/help/$helpId', load: () => import('./sharing/help/HelpScreen.tsx').then((it) => it.HelpScreen) },
  { path: '/invite', load: () => import('./sharing/invitation/InviteScreen.tsx').then((it) => it.InviteScreen) },
  { path: '/invited', load: () => import('./sharing/invitation/InvitedScreen.tsx').then((it) => it.InvitedScreen) },
  {
    path: '/me/cooperations',
    load: () => import('./me/cooperations/CooperationsScreen.tsx').then((it) => it.CooperationsScreen),
  },
  {
    path: '/me/cooperations/$cooperationId',
    load: () => import('./me/cooperations/CooperationScreen.tsx').then((it) => it.CooperationScreen),
  },
  { path: '/me/cases', load: () => import('./me/order/cases/CasesScreen.tsx').then((it) => it.CasesScreen) },
  { path: '/me/cases/$caseId', load: () => import('./me/order/cases/CaseScreen.tsx').then((it) => it.CaseScreen) },
  { path: '/me/queue', load: () => import('./me/order/queue/QueueScreen.tsx').then((it) => it.QueueScreen) },
  { path: '/me/trust', load: () => import('./me/order/trust/TrustScreen.tsx').then((it) => it.TrustScreen) },
  {
    path: '/proposals',
    load: () => import('./community/proposal/ProposalsScreen.tsx').then((it) => it.ProposalsScreen),
  },
  {
    path: '/proposals/new',
    load: () => import('./community/proposal/ProposeScreen.tsx').then((it) => it.ProposeScreen),
  },
  {
    path: '/proposals/$proposalId',
    load: () => import('./community/proposal/ProposalScreen.tsx').then((it) => it.ProposalScreen),
  },
  { path: '/trust', load: () => import('./me/order/levels/LevelsScreen.tsx').then((it) => it.LevelsScreen) },
  { path: '/rules', load: () => import('./me/order/cases/RulesScreen.tsx').then((it) => it.RulesScreen) },
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
  { path: '/guest', load: () => import('./live/guest/GuestScreen.tsx').then((it) => it.GuestScreen), frame: 'full' },
  {
    path: '/replays/$showId',
    load: () => import('./live/replay/ReplayScreen.tsx').then((it) => it.ReplayScreen),
    frame: 'full',
  },
  {
    path: '/red-packets/$packetId/proof',
    load: () => import('./room/proof/split/SplitScreen.tsx').then((it) => it.SplitScreen),
  },
  { path: '/draws/$drawId/proof', load: () => import('./room/proof/ProofScreen.tsx').then((it) => it.ProofScreen) },
  { path: '/check', load: () => import('./live/check/CheckScreen.tsx').then((it) => it.CheckScreen) },
]
