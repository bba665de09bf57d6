/** What reading an inventory of accesses says of a file, a row or a column. */
export const inventoryEn = {
  "warning.inventory-secret-column":
    "The column “{{column}}” was not read: it looks like passwords or keys, which Passation keeps nowhere.",
  "warning.inventory-whose":
    "“{{column}}” does not say whose role it is: it was kept in the note. Call it “Client role” or “Our role”, then import the file again.",
  "warning.inventory-column-kept":
    "The column “{{column}}” is not one that an inventory is known to have: it was kept in the note of each access.",
  "warning.inventory-level-unread":
    "“{{value}}” is no role of {{tool}} that is known: it was kept in the note. Write a role of the tool, or owner, admin, editor, viewer or none.",
  "warning.inventory-holder-unread":
    "“{{value}}” does not say which side it is: it was kept in the note. Write client, us, other or nobody.",
  "warning.inventory-login-unread":
    "“{{value}}” does not say how one signs in: it was kept in the note. Write named, personal or shared.",
  "warning.inventory-level-assumed":
    "The file does not say which role “{{name}}” has on {{tool}}: viewer, the least there is, unless another one was known. Correct it on the access.",
  "warning.inventory-not-granted":
    "{{tool}}: access was not granted to us (“{{status}}”). No right of ours was noted.",
  "warning.inventory-joined": "{{tool}}: the same resource as on row {{first}}. Both rows make one access.",
  "warning.inventory-cut": "“{{value}}” is too long and was shortened.",
  "warning.inventory-no-tool": "“{{item}}” names no tool. Name one in each row.",
  "warning.inventory-tool-unknown":
    "No tool is known as “{{name}}”. Write it as the catalogue does, or add it to the tools of your agency, then import the file again.",
  "warning.inventory-tool-doubtful":
    "“{{name}}” may be several tools: {{tools}}. Write one of these names, then import the file again.",
  "warning.inventory-other-client":
    "This row is about “{{client}}”, and this dossier about {{party}}. Write {{party}} if it is the same one.",
  "warning.inventory-one-client":
    "All rows are about “{{client}}”, and this dossier about {{party}}: check that it is the same one.",
} as const;
