import { inventoryScreensFr } from "#messages/screens/inventory-fr.ts";

/** What an inventory of accesses says while it is looked at and imported. */
export const screens = inventoryScreensFr;
