/** Why an inventory of accesses is not read. */
export const inventoryEn = {
  "access.no-inventory":
    "{{file}} holds no table whose first row names a column of tools, as “Tool” or “Platform”. Give one row to each access, with the tool, the resource and who may do what, in CSV, XLSX, XLS or ODS.",
  "access.inventory-too-long":
    "{{file}} has {{count}} rows; an inventory of accesses may have {{most}}. Keep the rows of this client.",
} as const;
