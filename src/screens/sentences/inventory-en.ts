import { inventoryScreensEn } from "#messages/screens/inventory-en.ts";

/** What an inventory of accesses says while it is looked at and imported. */
export const screens = inventoryScreensEn;
