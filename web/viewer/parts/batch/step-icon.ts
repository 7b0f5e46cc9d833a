import {
  type Icon,
  IconBuildingWarehouse,
  IconClipboardCheck,
  IconClockPause,
  IconFlame,
  IconHammer,
  IconMapPin,
  IconPackage,
  IconPackages,
  IconPlant2,
  IconShoppingBag,
  IconTestPipe,
  IconTruckDelivery,
  IconTruckLoading,
} from '@tabler/icons-react'
import type { BizStep } from '#contracts/catalogue'

/** A picture for each step, for the eye only; its word stands beside it. */
export const stepIcon: Readonly<Record<BizStep, Icon>> = {
  commissioning: IconPlant2,
  inspecting: IconClipboardCheck,
  sampling: IconTestPipe,
  assembling: IconHammer,
  packing: IconPackage,
  repackaging: IconPackages,
  storing: IconBuildingWarehouse,
  holding: IconClockPause,
  shipping: IconTruckLoading,
  transporting: IconTruckDelivery,
  arriving: IconMapPin,
  receiving: IconBuildingWarehouse,
  stocking: IconShoppingBag,
  retail_selling: IconShoppingBag,
  destroying: IconFlame,
}
