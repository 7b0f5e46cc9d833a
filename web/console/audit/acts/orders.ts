import type { ActTexts } from './words.ts'

export const ordersActs: ActTexts = {
  orders: ['订单', 'Orders'],
  'orders.address-changed': ['修改收货地址', 'Changed an order’s address'],
  'orders.cancelled': ['取消订单', 'Cancelled an order'],
  'orders.exported': ['导出订单', 'Exported orders'],
  'orders.invoice-issued': ['开出发票', 'Issued an invoice'],
  'orders.parcel-changed': ['修改物流', 'Changed a parcel'],
  'orders.parcel-delivered': ['标记签收', 'Marked a parcel delivered'],
  'orders.parcel-shipped': ['发货', 'Shipped a parcel'],
  'orders.refunded': ['发起退款', 'Refunded an order'],
  'orders.return-approved': ['同意售后', 'Granted a return'],
  'orders.return-received': ['确认收到退货', 'Received a return'],
  'orders.return-refused': ['拒绝售后', 'Refused a return'],
  'orders.settings-changed': ['修改订单设置', 'Changed settings of orders'],
  'orders.shipping-method-added': ['添加配送方式', 'Added a shipping method'],
  'orders.shipping-method-changed': ['修改配送方式', 'Changed a shipping method'],
  'orders.shipping-method-removed': ['移除配送方式', 'Removed a shipping method'],
}
