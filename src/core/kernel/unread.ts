import { sql } from "kysely";

/**
 * Ends a statement that saves something and whose answer nobody reads, neither how many rows it changed nor that a
 * constraint refused them: it leaves with the next question of the transaction, or with its commit, and an error
 * of it fails that one. Every statement that goes by itself costs both sides a waking.
 */
export const unread = sql`/* saved with the next */`;
